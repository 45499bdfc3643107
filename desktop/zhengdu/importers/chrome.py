"""Lines that belong to a web page or newspaper, not to the report."""

from __future__ import annotations

import re

from zhengdu.text.normal import half_width, trimmed

LONGEST = 80
"""No line of page furniture is longer; anything longer is text."""
LONGEST_LABEL = 12
_LABELS_WORDS = (
    "发布时间 发布日期 发文时间 发稿时间 成文日期 公开日期 生成日期 信息来源 文章来源 稿件来源 内容来源 来源 信息提供 信息名称 "
    "审核人 审核 审签 签发 校对 校核 初审 复审 终审 责任编辑 责编 编辑 作者 供稿 点击数 点击率 点击量 点击 浏览次数 浏览量 "
    "访问量 访问次数 阅读量 阅读次数 阅读 字体 字号 字体大小 视力保护色 保护视力色 背景色 索引号 主题分类 主题词 发文机关 "
    "发布机构 公开目录 组配分类 发文字号 文号 有效性 公开方式 公开范围 公开形式 当前位置 您现在的位置 您的位置 您所在的位置 "
    "所在位置 分享到 分享 扫一扫 上一篇 下一篇 上一条 下一条 附件下载 相关链接 相关报道 相关阅读 相关文章 相关新闻 相关稿件 "
    "版权所有"
)
_LABELS = frozenset(_LABELS_WORDS.split())
_HEAD_LABELS = frozenset(["时间", "日期", "记者", "通讯员", "标题", "关键词", "摘要"])
_FOOT_LABELS_WORDS = "主办 承办 主办单位 承办单位 网站标识码 备案号 联系电话 联系我们 技术支持 地址 邮编 邮政编码 电话"
_FOOT_LABELS = frozenset(_FOOT_LABELS_WORDS.split())
_BUTTONS_WORDS = (
    "打印 打印本页 打印文章 关闭 关闭窗口 关闭本页 收藏 下载 全屏 加大 还原 减小 大 中 小 大中小 特大 较大 首页 返回 返回顶部 "
    "返回首页 分享 微信 微博 新浪微博 腾讯微博 朋友圈 QQ空间 我要纠错 纠错 朗读 语音播报 繁体 简体 English 无障碍 无障碍阅读 "
    "无障碍浏览 长者模式 长者版 适老版 关怀版 网站地图 网站声明 关于我们 登录 注册 搜索 导航 E-mail推荐 保存 转发 复制链接 "
    "政务公开 政务服务 互动交流 扫一扫 相关报道 相关链接 相关稿件 相关文章 附件下载"
)
_BUTTONS = frozenset(_BUTTONS_WORDS.split())
_IMPRINT = ("copyright", "©", "all rights reserved", "icp备", "公网安备", "网站标识码", "版权所有")
_MARKS = " \t[]【】()<>|·.,、-•●■◆*:"
_LABEL_END = re.compile("[:>】\\])]")
_PAGE = r"[-–_·\s]+\d{1,3}[-–_·\s]*|\d{1,3}\s*[-–_]+|第\s*\d{1,3}\s*页(?:\s*[/,]?\s*共.*)?|\d{1,3}\s*/\s*\d{1,3}"


def is_chrome(line: str) -> bool:
    """Whether a line is page furniture wherever it stands: labels, buttons, agency lines."""
    text = _narrow(line)
    if not text:
        return False
    bare = text.strip(_MARKS)
    if (not bare and len(text) <= 3) or "".join(bare.split()) in _BUTTONS:
        return True
    return _label(text) in _LABELS or is_imprint(line) or _is_notice(text)


def is_head_chrome(line: str) -> bool:
    """Whether a line above the report is page furniture; 时间： counts only here."""
    if is_chrome(line):
        return True
    text = _narrow(line)
    is_path = any(mark in text for mark in (">", "›", "»", "→")) and "。" not in text
    return bool(text) and (is_path or _label(text) in _HEAD_LABELS)


def is_imprint(line: str) -> bool:
    """Whether a line can only stand at the foot of a web page."""
    lowered = line.lower() if len(line) <= 2 * LONGEST else ""
    return any(word in lowered for word in _IMPRINT)


def is_foot_chrome(line: str) -> bool:
    """Whether a line near an imprint is part of it; 主办单位： also heads lines of an annex."""
    return _label(_narrow(line)) in _FOOT_LABELS


def is_page_number(line: str) -> bool:
    """Whether a line is nothing but the number of a printed page, marked as one."""
    if len(line) > 24 or not any(character.isdecimal() for character in line):
        return False
    text = trimmed(half_width(line)).translate({0x2014: "-", 0x2500: "-", 0x2015: "-"})
    return re.fullmatch(_PAGE, text) is not None


def _narrow(line: str) -> str:
    """The line in half-width; empty if it is too long for furniture."""
    return trimmed(half_width(line)) if len(line) <= LONGEST + 8 else ""


def _label(text: str) -> str:
    """What stands before the first colon, without bullets, brackets and blanks."""
    end = _LABEL_END.search(text, 1)
    label = text[: end.start()].strip(_MARKS) if end else ""
    return "".join(label.split()) if len(label) <= LONGEST_LABEL else ""


def _is_notice(text: str) -> bool:
    """Agency, newspaper, portal and photo lines, and codes to scan."""
    if "扫一扫" in text or ("手机" in text and re.search("查看|打开|浏览|阅读", text)):
        return len(text) <= 30
    if re.match(
        r"[(【]?\s*(?:新华社|中新社|新华网|人民网|本报|央视).{0,12}\d月\d{1,2}日.{0,4}(?:电|讯)",
        text,
    ):
        return True
    if "摄" in text[-6:] or text.lstrip("(").startswith(("图为", "图片来源", "图/")):
        return bool(re.search(r"(?:记者|通讯员).{0,14}摄\s*\)?$|^\(?图|摄影:", text))
    if "版" in text[-3:] and text.startswith("《"):
        return bool(re.match(r"《\s*\w{2,8}\s*》\s*\(.{0,30}版\s*\)$", text))
    return "www." in text or "http://" in text or "https://" in text
