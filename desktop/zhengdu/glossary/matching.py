"""Where the body of a report uses its terms."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.glossary.forms import QUOTES, Form, folded, forms_of
from zhengdu.glossary.term import TermHit, TermSource
from zhengdu.report.model import SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.glossary.term import Term
    from zhengdu.report.model import Report

_SKIPPED = frozenset(QUOTES)
_OPENING = frozenset("“‘「『《〈\"'＂＇")
_CLOSING = frozenset("”’」』》〉\"'＂＇")
_NUMERALS = frozenset("一二三四五六七八九十百千")


def hits(report: Report, terms: Iterable[Term]) -> tuple[TermHit, ...]:
    """Every use of a term in the body, in text order and never overlapping.

    Quotation marks may differ from the list, the longest form wins, and the report's own terms
    win over the dictionary's. Quotation marks around all of a term are not in its span, those
    around a part of it are.
    """
    return TermIndex(terms).hits(report)


class TermIndex:
    """Terms prepared for finding them in many reports."""

    def __init__(self, terms: Iterable[Term]) -> None:
        known = tuple(terms)
        self._own = _index([term for term in known if term.source is not TermSource.DICTIONARY])
        self._shipped = _index([term for term in known if term.source is TermSource.DICTIONARY])

    def hits(self, report: Report) -> tuple[TermHit, ...]:
        """Every use of a term in the body of a report, see `hits`."""
        bare = _BareText.of(report.text, _body(report))
        taken = _search(bare, self._own, ())
        found = [*taken, *_search(bare, self._shipped, taken)]
        return tuple(sorted(found, key=_by_start))


def _by_start(hit: TermHit) -> int:
    return hit.span.start


def _body(report: Report) -> list[Span]:
    """The parts of the text that are no appendix."""
    parts: list[Span] = []
    start = 0
    for section in report.outline:
        if section.kind is not SectionKind.BODY:
            if start < section.span.start:
                parts.append(Span(start, section.span.start))
            start = max(start, section.span.end)
    return [*parts, Span(start, max(start, len(report.text)))]


@dataclass(frozen=True, slots=True)
class _BareText:
    """The body without quotation marks and blanks, and where each character stood."""

    source: str
    text: str
    offsets: list[int]

    @classmethod
    def of(cls, source: str, parts: list[Span]) -> _BareText:
        half = folded(source)
        offsets = [
            index
            for part in parts
            for index in range(part.start, part.end)
            if half[index] not in _SKIPPED and half[index] not in " \u3000"
        ]
        return cls(source, "".join([half[index] for index in offsets]), offsets)

    def quoted(self, start: int, end: int) -> bool:
        """Whether exactly these bare characters stand in quotation marks."""
        first, last = self.offsets[start], self.offsets[end - 1]
        before, after = self.source[first - 1 : first], self.source[last + 1 : last + 2]
        return before in _OPENING and after in _CLOSING

    def span(self, start: int, end: int) -> Span:
        """The source's characters, with quotation marks that are open or closed inside."""
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        closed, opened = _loose_quotes(self.source[first:last])
        if closed and self.source[first - 1 : first] in _OPENING:
            first -= 1
        if opened and self.source[last : last + 1] in _CLOSING:
            last += 1
        return Span(first, last)

    def separate(self, start: int, end: int) -> bool:
        """Whether digits and letters at the edges are not part of a longer number or word."""
        before = self.text[start - 1] if start else ""
        after = self.text[end] if end < len(self.text) else ""
        return not (_one_word(before, self.text[start]) or _one_word(self.text[end - 1], after))


def _one_word(left: str, right: str) -> bool:
    """Whether two neighbours belong to one number or one Latin word."""
    if left in _NUMERALS and right in _NUMERALS:
        return True
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()


def _loose_quotes(text: str) -> tuple[bool, bool]:
    """Whether a quotation ends that began before, and whether one begins that ends later."""
    depth, closed = 0, False
    for character in text:
        if character in _CLOSING and depth == 0:
            closed = True
        elif character in _CLOSING:
            depth -= 1
        elif character in _OPENING:
            depth += 1
    return closed, depth > 0


_Index = dict[str, list[Form]]


def _index(terms: list[Term]) -> _Index:
    """Forms by their first two characters, the longest first.

    A form that two terms of the list share tells neither; a full name is never given up.
    """
    by_text: dict[tuple[str, bool], Form] = {}
    shared: set[tuple[str, bool]] = set()
    names: set[str] = set()
    for term in terms:
        for number, form in enumerate(forms_of(term)):
            key = (form.text, form.quoted)
            if number <= len(term.aliases):
                names.add(form.text)
            elif by_text.setdefault(key, form).term is not term:
                shared.add(key)
            by_text.setdefault(key, form)
    index: _Index = {}
    for key, form in by_text.items():
        if key not in shared or form.text in names:
            index.setdefault(form.text[:2], []).append(form)
    for forms in index.values():
        forms.sort(key=_length, reverse=True)
    return index


def _length(form: Form) -> tuple[int, bool]:
    return len(form.text), form.quoted


def _search(bare: _BareText, index: _Index, taken: Iterable[TermHit]) -> list[TermHit]:
    if not index:
        return []
    free = _Free(taken)
    found = list(_scan(bare, index, free))
    used = {id(form.term) for form, _ in found if not form.last_resort}
    return [
        TermHit(form.term, span)
        for form, span in found
        if not form.last_resort or id(form.term) not in used
    ]


class _Free:
    """Tells whether a span is not covered by the hits already there."""

    def __init__(self, taken: Iterable[TermHit]) -> None:
        spans = sorted(hit.span for hit in taken)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self._starts, span.end - 1) - 1
        return before < 0 or self._ends[before] <= span.start


def _scan(bare: _BareText, index: _Index, free: _Free) -> Iterator[tuple[Form, Span]]:
    text, position = bare.text, 0
    limit = len(text) - 1
    while position < limit:
        forms = index.get(text[position : position + 2])
        match = _match(bare, forms, position, free) if forms else None
        if match is None:
            position += 1
        else:
            yield match
            position += len(match[0].text)


def _match(
    bare: _BareText, forms: list[Form], position: int, free: _Free
) -> tuple[Form, Span] | None:
    for form in forms:
        end = position + len(form.text)
        if (
            bare.text.startswith(form.text, position)
            and (not form.quoted or bare.quoted(position, end))
            and bare.separate(position, end)
            and (span := bare.span(position, end)) in free
        ):
            return form, span
    return None
