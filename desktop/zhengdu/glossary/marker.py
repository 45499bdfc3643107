"""Note marks in the body, tied to the entries of the report's list of terms.

Marks met: “一降三减”［1］  “险资入达”^[3]^  四大主导产业②  三区三线（注3）  物联网¹
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.glossary.bare_text import CLOSING, balanced
from zhengdu.glossary.forms import QUOTES, bare, folded
from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.report.model import Report

# What is cheap to look for; most reports have no marks at all.
_MAY_BE = re.compile(r"[\[［【〔^①-⑳㉑-㉟㊱-㊿²³¹⁰-⁹]|[（(]注")
_MARK = (
    r"\^?[\[［【〔](?:注释?)?\s*(?P<boxed>\d{1,3})\s*[\]］】〕]\^?|\^[（(]?(?P<raised>\d{1,3})[）)]?\^"
    r"|(?P<circled>[①-⑳㉑-㉟㊱-㊿])|[（(]注释?\s*(?P<note>\d{1,3})[）)]"
    r"|(?P<small>[²³¹⁰⁴-⁹]+)"
)
_JOINED = frozenset(QUOTES + " \u3000、，,和与及·")


def tied(report: Report, terms: Sequence[Term], found: Sequence[TermHit]) -> list[TermHit]:
    """The uses with those marks that lead to an entry; other marks stay plain text.

    A mark belongs to the name before it. Where the words before it are no name of its entry, the
    mark itself is the use.
    """
    entries = [term for term in terms if term.number or _in_list(term)]
    if not entries or not _MAY_BE.search(report.text):
        return list(found)
    marks = list(_marks(report))
    by_number = _by_number(entries, [number for number, _ in marks])
    tying = _Tying(report.text, found)
    for number, mark in marks:
        term = by_number.get(number)
        if term is not None:
            tying.tie(term, mark)
    return tying.hits()


def _in_list(term: Term) -> bool:
    first = term.beneath or term
    return first.source is TermSource.APPENDIX


def _by_start(hit: TermHit) -> int:
    return hit.span.start


def _by_number(entries: Sequence[Term], marked: Sequence[int]) -> dict[int, Term]:
    """The entries by number; where the list has lost its numbers, by place if all are marked."""
    if any(term.number for term in entries):
        return {term.number: term for term in reversed(entries) if term.number}
    if marked and max(marked) == len(entries):
        return dict(enumerate(entries, 1))
    return {}


def _marks(report: Report) -> Iterator[tuple[int, Span]]:
    """Number and place of each mark in the body that is attached to a word."""
    text = report.text
    for match in re.compile(_MARK).finditer(text, 0, report.body_end()):
        before = text[match.start() - 1 : match.start()]
        if not before or not (before.isalnum() or before in CLOSING or before in "%％）)"):
            continue
        if match["small"] and before.isascii():
            continue  # km², 10⁸
        yield _number(match), Span(*match.span())


def _number(match: re.Match[str]) -> int:
    import unicodedata

    digits = match["boxed"] or match["raised"] or match["note"]
    if digits:
        return int(digits)
    if match["circled"]:
        return int(unicodedata.numeric(match["circled"]))
    return int("".join(str(unicodedata.digit(one)) for one in match["small"]))


class _Tying:
    """Uses of terms, to which marks are tied one by one."""

    def __init__(self, text: str, found: Sequence[TermHit]) -> None:
        self._text = folded(text)
        self._hits = sorted(found, key=_by_start)
        self._starts = [hit.span.start for hit in self._hits]
        self._replaced: set[int] = set()
        self._added: list[TermHit] = []

    def hits(self) -> list[TermHit]:
        """What has come of it."""
        kept = [hit for index, hit in enumerate(self._hits) if index not in self._replaced]
        return sorted([*kept, *self._added], key=_by_start)

    def tie(self, term: Term, mark: Span) -> None:
        """Give a mark to the use before it, or make it a use."""
        before = bisect_left(self._starts, mark.start) - 1
        hit = self._hits[before] if before >= 0 else None
        if hit is not None and hit.term == term and self._joins(hit.span.end, mark.start):
            self._hits[before] = replace(hit, marker=mark)
            return
        span = _name_before(self._text, term, mark.start) or mark
        within = before
        while within >= 0 and self._hits[within].span.end > span.start:
            if not span.covers(self._hits[within].span):
                span = mark
                break
            within -= 1
        if span is not mark:
            self._replaced.update(range(within + 1, before + 1))
        self._added.append(TermHit(term, span, mark))

    def _joins(self, end: int, start: int) -> bool:
        return 0 <= start - end <= 4 and not self._text[end:start].strip(QUOTES + " \u3000")


def _name_before(text: str, term: Term, end: int) -> Span | None:
    """The entry's name right before a mark, whatever marks and joining words are in it.

    The entry 两个基地、两个枢纽 is used as “两个基地”“两个枢纽”[10].
    """
    name = [one for one in bare(term.name) if one not in _JOINED]
    position, last = end, 0
    while name and position > 0:
        position -= 1
        if text[position] == name[-1]:
            name.pop()
            last = last or position + 1
        elif text[position] not in _JOINED:
            return None
    return balanced(text, position, last) if not name and last else None
