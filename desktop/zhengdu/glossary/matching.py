"""Where the body of a report uses its terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from zhengdu.glossary.bare_text import BareText, balanced
from zhengdu.glossary.boundary import is_separate, is_whole_word
from zhengdu.glossary.forms import QUOTES, Form, bare, forms_of
from zhengdu.glossary.marker import tied
from zhengdu.glossary.term import Term, TermHit, TermSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhengdu.report.model import Report
    from zhengdu.text.span import Span

_Index = dict[str, list[Form]]
_OF_REPORT = (TermSource.APPENDIX, TermSource.TEXT)


def hits(report: Report, terms: Iterable[Term]) -> tuple[TermHit, ...]:
    """Every use of a term in the body, in text order and never overlapping.

    Quotation marks may differ from the list, the longest form wins, and the report's own terms
    win over the dictionary's. Quotation marks around all of a term are not in its span, those
    around a part of it are. Note marks are tied to their entries.
    """
    known = tuple(terms)
    own = [term for term in known if term.source is not TermSource.DICTIONARY]
    shipped = [term for term in known if term.source is TermSource.DICTIONARY]
    body = BareText.of(report)
    found = own_hits(report, body, own)
    return in_order([*found, *TermIndex(shipped).find(body, found)])


def own_hits(report: Report, body: BareText, terms: Sequence[Term]) -> list[TermHit]:
    """Every use of terms that are no dictionary's, with the note marks that lead to them."""
    return tied(report, terms, TermIndex(terms).find(body))


def in_order(found: Iterable[TermHit]) -> tuple[TermHit, ...]:
    """Uses in the order of the text."""
    return tuple(sorted(found, key=_by_start))


def _by_start(hit: TermHit) -> int:
    return hit.span.start


class TermIndex:
    """Terms prepared for finding them in many reports."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._forms = _index(list(terms))
        self._pattern = _beginnings(self._forms)

    def find(self, body: BareText, taken: Iterable[TermHit] = ()) -> list[TermHit]:
        """Every use of the terms that shares no character with those `taken` already."""
        if not self._forms:
            return []
        found = list(self._scan(body, _Free(taken)))
        used = {id(form.term) for form, _ in found if not form.last_resort}
        kept = [
            (form, span)
            for form, span in found
            if not form.last_resort or id(form.term) not in used
        ]
        return list(_joined(body.source, kept))

    def _scan(self, body: BareText, free: _Free) -> Iterator[tuple[Form, Span]]:
        text, end = body.text, 0
        for beginning in self._pattern.finditer(text):
            start = beginning.start()
            forms = self._forms.get(text[start : start + 2]) if start >= end else None
            match = _match(body, forms, start, free) if forms else None
            if match is not None:
                yield match
                end = start + len(match[0].text)


def _joined(source: str, found: list[tuple[Form, Span]]) -> Iterator[TermHit]:
    """The uses; of 两个基地、两个枢纽 the halves “两个基地”“两个枢纽” side by side are one."""
    index = 0
    while index < len(found):
        form, span = found[index]
        parts = {form.text}
        while index + 1 < len(found) and _goes_on(source, found[index], found[index + 1], parts):
            index += 1
            parts.add(found[index][0].text)
            span = balanced(source, span.start, found[index][1].end)
        yield TermHit(form.term, span)
        index += 1


def _goes_on(
    source: str, one: tuple[Form, Span], other: tuple[Form, Span], parts: set[str]
) -> bool:
    """Whether the second use is another part of the same name right behind the first."""
    (form, span), (following, further) = one, other
    if following.term is not form.term or following.text in parts:
        return False
    name = bare(form.term.name)
    if name in (form.text, following.text):
        return False
    return not source[span.end : further.start].strip(QUOTES + "、和与及")


class _Free:
    """Tells whether a span is not covered by the hits already there."""

    def __init__(self, taken: Iterable[TermHit]) -> None:
        spans = sorted(hit.span for hit in taken)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self._starts, span.end - 1) - 1
        return before < 0 or self._ends[before] <= span.start


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


def _beginnings(index: _Index) -> re.Pattern[str]:
    """Finds the places where a form may begin; a loop over all characters would be too slow."""
    firsts = re.escape("".join(sorted({key[0] for key in index})))
    seconds = re.escape("".join(sorted({key[1] for key in index})))
    return re.compile(f"[{firsts}](?=[{seconds}])" if index else r"(?!)")


def _match(body: BareText, forms: list[Form], start: int, free: _Free) -> tuple[Form, Span] | None:
    text = body.text
    for form in forms:
        if not text.startswith(form.text, start):
            continue
        end = start + len(form.text)
        if (
            (not form.quoted or body.quoted(start, end))
            and is_separate(text, start, end)
            and (form.term.source in _OF_REPORT or is_whole_word(text, start, end))
            and (span := body.span(start, end)) in free
        ):
            return form, span
    return None
