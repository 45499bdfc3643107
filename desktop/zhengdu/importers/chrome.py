"""Lines that belong to a web page or newspaper, not to the report."""

from __future__ import annotations

import re

from zhengdu.text.normal import half_width, trimmed

LONGEST = 80
"""No line of page furniture is longer; anything longer is text."""
_BULLET = r"[•·●■◆*>\s]*"
_LABELS = (
    "发布时间|发布日期|发文时间|发稿时间|成文日期|信息来源|文章来源|稿件来源|来源|来 源|信息提供|审核人|审核|审签|校对|初审|"
    "复审|终审|责任编辑|责编|编辑|作者|点击数|点击量|浏览次数|浏览量|访问量|阅读量|阅读次数|阅读|字体|字号|字体大小|保护视力色|"
    "索引号|主题分类|发文机关|发文字号|有效性|公开方式|公开范围|当前位置|您现在的位置|您的位置|所在位置|时间|日期|分享到|分享|记者|"
    "扫一扫|上一篇|下一篇|上一条|下一条|附件下载|相关链接|相关报道|相关阅读|相关文章|相关新闻|版权所有|主办|承办|主办单位|承办单位|"
    "网站标识码|备案号|联系电话|技术支持"
)
_LABELLED = re.compile(rf"^{_BULLET}[【\[（(]?\s*(?:{_LABELS})\s*[:：>】\]].*$")
_WORDS = re.compile(
    rf"^{_BULLET}[【\[（(]?\s*(?:打印|打印本页|打印文章|关闭|关闭窗口|关闭本页|收藏|下载|全屏|加大|还原|减小|"
    r"大|中|小|大\s*中\s*小|首页|返回|返回顶部|返回首页|分享|微信|微博|QQ空间|我要纠错|纠错|朗读|语音播报|繁体|"
    r"无障碍|无障碍阅读|长者模式|适老版|网站地图|登录|注册|搜索|导航|E-mail推荐|】|\]|保存|转发|复制链接|"
    r"扫一扫.{0,20}|.{0,6}手机.{0,6}(?:查看|打开|浏览).{0,8}|相关报道|相关链接|相关稿件)\s*[】\])）:：|]*$"
)
_COPYRIGHT = re.compile(r"(?i)copyright|©|all rights reserved|ICP备|公网安备")
_AGENCY = re.compile(
    r"^[（(【]?\s*(?:新华社|中新社|新华网|人民网|本报|央视).{0,12}\d{1,2}月\d{1,2}日.{0,4}[电讯]"
    r"|^[（(]?\s*(?:记者|责任编辑)\s*[：:].{0,20}[)）]?$"
)
_PAPER = re.compile(r"^《\s*[\u4e00-\u9fff]{2,8}\s*》\s*[（(].{0,30}版\s*[)）]$")
_PORTAL = re.compile(r"(?:www\.|https?://)\S+")
_PHOTO = re.compile(r"(?:记者|通讯员).{0,12}摄\s*$|^[（(]?\s*图(?:为|片来源)")
_PAGE_NUMBER = re.compile(r"^[—\-–－─_\s]*\d{1,3}[—\-–－─_\s]*$|^第\s*\d{1,3}\s*页.*$")


def is_chrome(line: str) -> bool:
    """Whether a line is page furniture: labels, buttons, agency and copyright lines."""
    text = trimmed(half_width(line))
    if not text or len(text) > LONGEST:
        return False
    patterns = (_LABELLED, _WORDS, _AGENCY, _PAPER)
    if any(pattern.search(text) for pattern in patterns):
        return True
    return bool(_COPYRIGHT.search(text) or _PHOTO.search(text) or _PORTAL.search(text))


def is_page_number(line: str) -> bool:
    """Whether a line is nothing but the number of a printed page."""
    return bool(_PAGE_NUMBER.match(trimmed(half_width(line))))
