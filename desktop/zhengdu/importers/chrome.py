"""Lines that belong to a web page or newspaper, not to the report."""

from __future__ import annotations

import re

from zhengdu.text.normal import half_width, trimmed

LONGEST = 80
"""No line of page furniture is longer; anything longer is text."""
_BULLET = r"[•·●■◆*>\s]*[【\[(]?\s*"
_LABELS = (
    "发布时间|发布日期|发文时间|发稿时间|成文日期|公开日期|生成日期|信息来源|文章来源|稿件来源|内容来源|来\\s*源|信息提供|信息名称|"
    "审核人|审核|审签|签发|校对|校核|初审|复审|终审|责任编辑|责编|编辑|作者|供稿|点击数|点击率|点击量|点击|浏览次数|浏览量|访问量|"
    "访问次数|阅读量|阅读次数|阅读|字体|字号|字体大小|视力保护色|保护视力色|背景色|索\\s*引\\s*号|主题分类|主题词|发文机关|发布机构|"
    "公开目录|组配分类|发文字号|文\\s*号|有效性|公开方式|公开范围|公开形式|当前位置|您现在的位置|您的位置|您所在的位置|所在位置|"
    "分享到|分享|扫一扫|上一篇|下一篇|上一条|下一条|附件下载|相关链接|相关报道|相关阅读|相关文章|相关新闻|相关稿件|版权所有"
)
_LABELLED = re.compile(rf"^{_BULLET}(?:{_LABELS})\s*[:>】\])].*$")
_HEAD_LABELLED = re.compile(rf"^{_BULLET}(?:时间|日期|记者|通讯员|标题|关键词|摘要)\s*:.*$")
_FOOT_LABELLED = re.compile(
    rf"^{_BULLET}(?:主办|承办|主办单位|承办单位|网站标识码|备案号|联系电话|联系我们|技术支持|地址|邮编|邮政编码|电话)\s*[:].*$"
)
_WORDS = re.compile(
    rf"^{_BULLET}(?:打印|打印本页|打印文章|关闭|关闭窗口|关闭本页|收藏|下载|全屏|加大|还原|减小|大|中|小|大\s*中\s*小|特大|较大|"
    r"首页|返回|返回顶部|返回首页|分享|微信|微博|新浪微博|腾讯微博|朋友圈|QQ空间|我要纠错|纠错|朗读|语音播报|繁体|简体|English|"
    r"无障碍|无障碍阅读|无障碍浏览|长者模式|长者版|适老版|关怀版|网站地图|网站声明|关于我们|登录|注册|搜索|导航|E-mail推荐|"
    r"保存|转发|复制链接|政务公开|政务服务|互动交流|扫一扫.{0,20}|.{0,6}手机.{0,6}(?:查看|打开|浏览|阅读).{0,8}|"
    r"相关报道|相关链接|相关稿件|相关文章|附件下载)\s*[】\]):|]*$"
)
_FRAGMENT = re.compile(r"^[)】\](\[【<>|·.,、\-\s]{1,3}$")
_BREADCRUMB = re.compile(r"^[^。,;]{0,40}(?:>{1,2}|[›»→])[^。;]{0,40}$")
_IMPRINT = re.compile(r"(?i)copyright|©|all rights reserved|ICP备|公网安备|网站标识码|版权所有")
_AGENCY = re.compile(
    r"^[(【]?\s*(?:新华社|中新社|新华网|人民网|本报|央视).{0,12}\d{1,2}月\d{1,2}日.{0,4}[电讯]"
    r"|^[(]?\s*(?:记者|责任编辑)\s*:.{0,20}[)]?$"
)
_PAPER = re.compile(r"^《\s*[\u4e00-\u9fff]{2,8}\s*》\s*[(].{0,30}版\s*[)]$")
_PORTAL = re.compile(r"(?:www\.|https?://)\S+")
_PHOTO = re.compile(r"(?:记者|通讯员).{0,14}摄\s*[)]?$|^[(]?\s*图(?:为|片来源|/)|摄影[:]")
_NUMBERED_PAGE = re.compile(
    r"^[—\-–－─_·\s]+\d{1,3}[—\-–－─_·\s]*$|^\d{1,3}\s*[—\-–－─_]+$|^第\s*\d{1,3}\s*页(?:\s*[/,]?\s*共.*)?$"
    r"|^\d{1,3}\s*/\s*\d{1,3}$"
)


def is_chrome(line: str) -> bool:
    """Whether a line is page furniture wherever it stands: labels, buttons, agency lines."""
    text = trimmed(half_width(line))
    if not text or len(text) > LONGEST:
        return False
    patterns = (_LABELLED, _WORDS, _FRAGMENT, _AGENCY, _PAPER, _PORTAL, _PHOTO, _IMPRINT)
    return any(pattern.search(text) for pattern in patterns)


def is_head_chrome(line: str) -> bool:
    """Whether a line above the report is page furniture; 时间： counts only here."""
    text = trimmed(half_width(line))
    if is_chrome(line):
        return True
    return len(text) <= LONGEST and bool(_HEAD_LABELLED.match(text) or _BREADCRUMB.match(text))


def is_imprint(line: str) -> bool:
    """Whether a line can only stand at the foot of a web page."""
    return len(line) <= 2 * LONGEST and bool(_IMPRINT.search(half_width(line)))


def is_foot_chrome(line: str) -> bool:
    """Whether a line near an imprint is part of it; 主办单位： also heads lines of an annex."""
    text = trimmed(half_width(line))
    return len(text) <= LONGEST and bool(_FOOT_LABELLED.match(text))


def is_page_number(line: str) -> bool:
    """Whether a line is nothing but the number of a printed page, marked as one."""
    return bool(_NUMBERED_PAGE.match(trimmed(half_width(line))))
