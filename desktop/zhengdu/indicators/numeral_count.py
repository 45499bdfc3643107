"""Things counted in Chinese numerals (新建两所学校, 三条大街), told from slogans (三大行动, 走出一条新路)."""

from __future__ import annotations

import re

_N = "[一二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?"
_UNITS = "座|条|所|栋|幢|艘|处|家|个"
COUNT = (
    rf"(?<![第这每同某另其数之届几多\d])(?P<hancount>{_N})"
    rf"(?:(?P<hanunit>{_UNITS})(?!个)(?=[\u4e00-\u9fffA-Za-z\d])|(?P<hantime>次)(?=降准|降息|降低|下调|上调|调[低高整]))"
)
"""A part of a larger pattern; `counts` tells whether what it finds is a quantity."""

_MADE = re.compile(
    r"(?:建设|新建|建成|打造|改造|提升|扩建|改建|实施|开通|新增|修建|打通|创建|培育|布局|投用|完成|引进|开工|投运|落成|续建)(?:了|好)?$"
)
# 三条主干道路建成通车
_FINISHED = re.compile(
    r"[^,。;、“的]{2,12}?(?:建成|开工|竣工|完工|通车|开通|投用|投入使用|投产|投运|落成|启用|封顶|进展顺利)"
)
# 建成哈萨尔和东升路两个市民广场, 哈克、团结等三处遗址: those that are named are counted.
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,10}(?:和|、)[\u4e00-\u9fff]{1,10}?等?$")
_LISTED = re.compile(rf"(?:{_N})(?:{_UNITS})[^。;:、,]{{2,24}}[、,]$")
_MADE_BEFORE = re.compile(rf"{_MADE.pattern.removesuffix('$')}[^。;,]*(?:,[^。;,]*)?$")
_PLACES = re.compile(
    r"[^,。;、“]{0,12}?(?:市(?!场|民广)|县|区(?!域|间)|镇|村|社区|基地|集群|项目|厂|站|港|口岸|出入口|公园|广场|码头|医院|学校|中小学)"
)
_WAY = re.compile(
    r"[^,。;、]{0,12}?(?:新路|路子|之路|主线|底线|红线|原则|措施|举措|政策|规定|意见|要求|龙|心|战线)"
)
_BACK = 32


def counts(match: re.Match[str], folded: str) -> bool:
    """Whether a numeral with a classifier counts things that are made or listed."""
    if match["hantime"]:
        return True
    start, end = match.start("hancount"), match.end("hanunit")
    before = folded[max(0, start - _BACK) : start]
    behind = folded[end : end + 16]
    listed = _LISTED.search(before) is not None
    if match["hancount"] == "一" and listed:  # 一条小径、一片绿地 is no list of what was built
        listed = _MADE_BEFORE.search(before) is not None
    made = listed or _MADE.search(before) or _FINISHED.match(behind)
    named = (
        match["hancount"] != "一"
        and _NAMED.search(before)
        and (match["hanunit"] == "处" or _PLACES.match(behind))
    )
    if not (made or named) or _WAY.match(behind):
        return False
    if match["hancount"] == "一" and not listed and match["hanunit"] in {"条", "个", "家"}:
        return False
    return match["hanunit"] != "个" or _PLACES.match(behind) is not None
