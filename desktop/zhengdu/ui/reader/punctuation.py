"""How Chinese punctuation and digits are set: rules over one paragraph, strings only.

Every rule keeps the number of code points, so that offsets into the shown text are offsets into
the original. The rules follow GB/T 15834 and the usual practice of Chinese typesetting (CLREQ).
"""

from __future__ import annotations

import re

IDEOGRAPH = r"[^\W0-9A-Za-z_]"
"""A letter or numeral that is not Latin; a class of wide ranges compiles ten times as slowly."""
OPENING = "（《〈【〔「『“‘［｛"
CLOSING = "）》〉】〕」』”’］｝"
STOPS = "，。、；：！？"
HANGING = frozenset("，。、；：！？")

_WIDE = f"{IDEOGRAPH}|[{OPENING}{CLOSING}{STOPS}]"
_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_PAUSE = re.compile(
    rf"(?<={_WIDE})[,;:!?]|(?<![0-9])[,;:!?](?={_WIDE})|(?<=[0-9])[,;:!?](?={_WIDE})"
)
_BRACKETS = re.compile(rf"(?<={_WIDE})\([^()]*\)|\([^()]*\)(?={_WIDE})|\([^()]*{IDEOGRAPH}[^()]*\)")
_LONE_BRACKET = re.compile(rf"(?<={_WIDE})[()]|\((?={_WIDE})")
_SQUEEZED = re.compile(
    rf"[{CLOSING}{STOPS}](?=[{OPENING}{CLOSING}{STOPS}])|(?<=[{OPENING}])[{OPENING}]"
)
_GAP = re.compile(rf"{IDEOGRAPH}(?=[A-Za-z0-9])|[A-Za-z0-9%‰℃](?={IDEOGRAPH})")
_UNIT = (
    "个百分点|百分点|平方公里|平方千米|平方米|立方米|千瓦时|公里|千米|公顷|小时|美元|欧元|吨标准煤|"
    "[百千万亿]+(?:平方公里|平方米|立方米|千瓦时|千瓦|公里|公顷|美元|欧元|吨|亩|元|人|户|家|个|件)?"
)
# UAX 14 keeps half-width numbers, ranges and signs together, but takes full-width ones for
# ideographs. A full-width comma divides thousands only before three digits.
_NUMBER = r"[0-9０-９](?:[0-9０-９.,．]|，(?=[0-9０-９]{3}(?![0-9０-９])))*"
_FIGURE = re.compile(
    rf"[－-]?{_NUMBER}[%％‰℃]?(?:[~～－-]{_NUMBER}[%％‰℃]?)*(?:(?<![%％‰℃])(?:{_UNIT}|{IDEOGRAPH}))?"
)


def shown(text: str) -> str:
    """The text as it is set: half-width marks among Chinese characters become full-width."""
    if text.isascii():
        return text
    for rule in (_BRACKETS, _PAUSE, _LONE_BRACKET):
        text = rule.sub(_widened, text)
    return text


def squeezed(text: str) -> tuple[int, ...]:
    """Code points of `text` that are set half as wide, because another mark is their neighbour."""
    return tuple(match.start() for match in _SQUEEZED.finditer(text))


def gapped(text: str) -> tuple[int, ...]:
    """Code points of `text` behind which a little space divides Chinese from Latin or digits."""
    return tuple(match.start() for match in _GAP.finditer(text))


def unbreakable(text: str) -> tuple[tuple[int, int], ...]:
    """Numbers with their unit, as (start, end) in code points: no line may end inside one."""
    return tuple(match.span() for match in _FIGURE.finditer(text))


def may_begin_line(text: str, offset: int) -> bool:
    """Whether a line may begin at this code point: not with a closing mark or after an opening."""
    return text[offset] not in CLOSING + STOPS and text[offset - 1] not in OPENING


def _widened(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] == "(" and found[-1] == ")":
        return f"（{found[1:-1]}）"
    return found.translate(_FULL_WIDTH)
