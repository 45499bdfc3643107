"""Digits that are no quantities: dates, names, slogans, ranks, numbers of documents and roads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Alternatives are tried in order at each position; all work on folded text.
_PATTERNS = (
    # quoted slogans and titles of at most 20 characters: “3个100%”, “1+3+N”, 《…2025年…》
    r"[“\"‘][^“”\"‘’。;\n]{0,20}[”\"’]",
    r"《[^》\n]{0,60}》",
    # dates and times
    r"(?:19|20)\d\d ?(?:-|~|至|到|、) ?(?:19|20)?\d\d ?年",
    r"(?:19|20)\d\d ?年(?:度)?(?:第?\d ?季度)?",
    r"\d{1,2} ?(?:-|~|至|到)? ?\d{0,2} ?月份?(?: ?\d{1,2} ?(?:日|号))?",
    r"\d{1,2} ?日(?!均)",
    r"(?:第|(?<![目当以之此先])前) ?\d[\d.]* ?(?:[-~至到] ?\d+ ?)?个?[\u4e00-\u9fff%]",
    r"每 ?\d+ ?(?:公斤|斤|吨|亩|公里|平方米|万元)(?!以)",
    r"每 ?\d+ ?[万千]?(?:名|个|户)?(?:人口?|名|户)",
    r"(?:近|连续|历时|历经|满|时隔|间隔|提前|逢|每) ?\d+ ?(?:余|多|几)?(?:年|周年|个?月|天|日|周|次|届|个?季度|岁|名|人)",
    r"(?<![.\d])\d+ ?(?:周年|世纪|年代|年|月底|月|个月|届|级|强|号|后|版|路|国道|省道|县道|高速|点|时|世界)(?!份)",
    r"(?:前进|前移|跃升|进|(?<![提上])升|晋) ?\d+ ?个?位(?![数于])",
    r"\d+ ?小时(?=[\u4e00-\u9fff]{0,4}率)",
    r"\d+ ?个(?![\u4e00-\u9fff]{1,7}(?:入选|列入|纳入|获批|获评))[\u4e00-\u9fff]{2,8}(?=第 ?[\d一二三四五六七八九十])",
    r"(?<=全[国省市区]) ?\d+ ?个[\u4e00-\u9fff]{2,10}?(?=中?(?:排名|排|位|居|第|前)|空气质量[^,。;达]{0,10}(?:排|第|前|位))",
    r"\d+ ?万?吨级|\d+ ?千伏(?!安)|\d+ ?[万亿]?千瓦级|\d+ ?车道",
    r"(?:[-~至到]) ?\d+ ?年",
    r"\d+ ?- ?\d+ ?岁",
    # names made of letters and digits: PM2.5, 5G, C919, 4A
    r"(?<![A-Za-z])(?!GDP|CPI|FDI|PPI)[A-Za-z][A-Za-z.&/+-]*\d[\d.+A-Za-z-]*",
    r"\d+(?:\.\d+)?(?:[GAD](?![A-Za-z])级?|[Xx×]\d+[\u4e00-\u9fff]{0,2}|\+\w+)",
    r"\d+ ?\+ ?[\dN]+(?: ?\+ ?[\dN]+)*",
    r"[〔\[(]\d{4}[〕\])] ?\d+ ?号",
    r"[\[［]\d{1,3}[\]］]",
    # hotlines, circles, speeds and slogans of counting
    r"(?:12345|12315|12328|12355|12333|12388)",
    r"\d+ ?分钟(?=[\u4e00-\u9fff]{0,6}圈)|\d+ ?小时(?=[\u4e00-\u9fff]{0,6}圈|不间断|全天候|在线|服务|值守)",
    r"时速 ?\d+ ?公里",
    r"\d+ ?个(?:方面|维度)|10 ?种有色金属",
    # packages that bear their number as a name: 落实国务院安委会15条硬措施
    r"(?<=[会院委府省市县区])\d+ ?条(?=(?:硬|配套|具体|工作|规定)*(?:措施|规定|意见|要求))",
)


def _anchored(pattern: str) -> str:
    """`pattern` that begins with a digit, at the first digit alone: long runs of digits cost no more."""
    return rf"(?<!\d)(?:{pattern})" if pattern.startswith(r"\d") else f"(?:{pattern})"


# Few characters begin any of the patterns; the look ahead spares the others the alternatives.
_BEGINS = r"[“\"‘《\d第前每近连历满时间提逢上跃下进升晋\-~至到A-Za-z〔\[［( ]"
_BLOCKED = re.compile(f"(?={_BEGINS})(?:{'|'.join(_anchored(pattern) for pattern in _PATTERNS)})")


def blocked(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of `folded[start:end]` in which no quantity begins, in order."""
    for match in _BLOCKED.finditer(folded, start, end):
        yield match.span()
