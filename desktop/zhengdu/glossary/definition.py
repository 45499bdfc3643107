"""Terms that a report explains in its body, in the sentence that uses them.

Only wording that says so is taken, and only where the term's edges are certain:
    “四个重大”，即重大项目、重大平台、重大改革、重大政策；
    “三张清单”（指权力清单、责任清单、负面清单）
    所谓“链长制”，就是由市领导担任重点产业链链长。
    海绵城市是指能够吸水、蓄水、渗水、净水的城市。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.glossary.forms import bare
from zhengdu.glossary.term import Term, TermSource
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Report

# One of these words is in every definition; the patterns are compiled only where one is found.
_SIGNS = ("即", "指", "所谓")
_THAT_IS = r"即(?!.即|[将时使日可便刻办席兴由])"
_MEANS = r"(?:是指|指的是)(?![导标数挥向引定望明])"
_IS = rf"(?:{_THAT_IS}|{_MEANS})[：:]?"
_IN_BRACKETS = (
    rf"[（(](?:{_IS}|指(?![导标数挥向引定望明出示派战尖南纹责点认令名印证])[：:]?)"
    r"(?P<meaning>[^（）()。\n]{4,160})[）)]"
)
_QUOTED = r"[“「](?P<name>[^“”「」，。；：！？\n]{2,20})[”」](?P<kind>[\w]{0,6}?)"
_SENTENCE = r"(?P<meaning>[^。；！？\n]{4,160})"
_PATTERNS = (
    _QUOTED + _IN_BRACKETS,
    rf"{_QUOTED}[，,]?{_IS}{_SENTENCE}",
    r"所谓[“「]?(?P<name>[^“”「」，。；：！？\n是]{2,20})[”」]?[，,]?"
    rf"(?:就?是(?:指|说)?|指的是|即){_SENTENCE}",
    rf"(?:^|(?<=[。；\n]))(?P<name>\w{{2,14}}){_MEANS}{_SENTENCE}",
    rf"(?:^|(?<=[。；，、\n]))(?P<name>\w{{2,12}}){_IN_BRACKETS}",
)
_LEADING_VERB = re.compile(
    r"(?:[一二三四五六七八九十]是)?(?:要)?(?:大力|全面|积极|深入|加快|扎实|持续|继续|着力)?"
    r"(?:推行|推进|推动|实施|开展|落实|深化|建立|建设|构建|探索|打造|抓好|坚持|完善|健全|实行|启动)"
)
# Words that point at something instead of naming it.
_NO_NAME = re.compile(
    r"[这那其该此它他我]|.*是|.*[的了着是在把被和与等]$|.*(?:目标|标准|要求|重点|核心|关键|目的)$"
)


def definitions_in(report: Report) -> tuple[Term, ...]:
    """The terms the body explains, in reading order, each with its definition's passage."""
    text, end = report.text, report.body_end()
    if not any(text.find(sign, 0, end) >= 0 for sign in _SIGNS):
        return ()
    found: dict[str, Term] = {}
    for term in sorted(_definitions(text, end), key=_place):
        if not any(term.entry and other.entry and term.entry.overlaps(other.entry)
                   for other in found.values()):  # fmt: skip
            found.setdefault(bare(term.name), term)
    return tuple(found.values())


def _definitions(text: str, end: int) -> Iterator[Term]:
    for pattern in _PATTERNS:
        for match in re.compile(pattern).finditer(text, 0, end):
            term = _term(match)
            if term is not None:
                yield term


def _place(term: Term) -> tuple[int, int]:
    assert term.entry is not None
    return term.entry.start, -term.entry.end


def _term(match: re.Match[str]) -> Term | None:
    kind = match.groupdict().get("kind") or ""
    name, start = match["name"] + kind, match.start()
    if not match[0].startswith(("“", "「", "所谓")):
        verb = _LEADING_VERB.match(name)
        start += verb.end() if verb else 0
        name = name[verb.end() :] if verb else name
    if len(name) < 2 or _NO_NAME.match(name):
        return None
    meaning = match["meaning"].strip(" \u3000，,：:")
    return Term(name, meaning, TermSource.TEXT, Span(start, match.end()))
