"""A passage anywhere in a paragraph, known by words, so that another copy of the report has it too.

Counted in squeezed characters (NFKC, no blanks): width and blanks differ between copies.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhengdu.report.correction import digest
from zhengdu.text.normal import INVISIBLE
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Block, Report

CONTEXT = 32
"""Squeezed characters kept on each side of a passage."""
_ENOUGH = 8
"""Squeezed characters around a passage that must agree where its paragraph has been edited."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where something stands, without offsets of the text.

    Attributes:
        paragraph: digest of the paragraph's characters, width and blanks aside.
        ordinal: which of the paragraphs with these characters, from 0.
        start: squeezed characters of the paragraph before it.
        quote: the passage, squeezed.
        prefix: up to CONTEXT squeezed characters before it in the paragraph.
        suffix: the same behind it.
    """

    paragraph: str
    ordinal: int
    start: int
    quote: str
    prefix: str = ""
    suffix: str = ""


class Passages:
    """The passages of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._squeezed: dict[int, _Squeezed] = {}

    @cached_property
    def _digests(self) -> tuple[str, ...]:
        return tuple(digest(self._report.text_of(block)) for block in self._report.blocks)

    @cached_property
    def _alike(self) -> dict[str, list[Block]]:
        alike: dict[str, list[Block]] = {}
        for block, key in zip(self._report.blocks, self._digests, strict=True):
            alike.setdefault(key, []).append(block)
        return alike

    def _words(self, block: Block) -> _Squeezed:
        words = self._squeezed.get(block.id)
        if words is None:
            words = self._squeezed[block.id] = _Squeezed(self._report.text_of(block))
        return words

    def passage_of(self, span: Span) -> Passage:
        """How to find a span again; of one that reaches on, the part in its first paragraph.

        Raises:
            IndexError: the report has no blocks.
        """
        block = self._report.block_at(span.start)
        key = self._digests[block.id]
        words = self._words(block)
        start = words.before(span.start - block.span.start)
        end = words.before(span.end - block.span.start)
        return Passage(
            paragraph=key,
            ordinal=self._alike[key].index(block),
            start=start,
            quote=words.text[start:end],
            prefix=words.text[max(0, start - CONTEXT) : start],
            suffix=words.text[end : end + CONTEXT],
        )

    def find(self, passage: Passage) -> Span | None:
        """Where a passage is in this report; None where nothing speaks for one place alone.

        The same paragraph, of several the one with the same number; where the paragraph has been
        edited, the one place with the same words that has the most of the same around it.
        """
        if not passage.quote:
            return None
        alike = self._alike.get(passage.paragraph, ())
        if alike:
            block = alike[min(passage.ordinal, len(alike) - 1)]
            words = self._words(block)
            if words.text.startswith(passage.quote, passage.start):
                return words.span(block, passage.start, len(passage.quote))
        return self._by_context(passage)

    def _by_context(self, passage: Passage) -> Span | None:
        found = sorted(self._candidates(passage), key=lambda one: -one[0])
        enough = min(_ENOUGH, len(passage.prefix) + len(passage.suffix))
        if not found or found[0][0] < enough:
            return None
        if len(found) > 1 and found[1][0] == found[0][0]:
            return None
        _, block, at = found[0]
        return self._words(block).span(block, at, len(passage.quote))

    def _candidates(self, passage: Passage) -> Iterator[tuple[int, Block, int]]:
        """Characters that agree around it, block and place of every passage with these words."""
        for block in self._report.blocks:
            words = self._words(block)
            for at in _occurrences(words.text, passage.quote):
                end = at + len(passage.quote)
                before = _agreeing(
                    words.text[max(0, at - CONTEXT) : at][::-1], passage.prefix[::-1]
                )
                behind = _agreeing(words.text[end : end + CONTEXT], passage.suffix)
                yield before + behind, block, at


class _Squeezed:
    """A text without blanks in NFKC form, and which character each of it came from."""

    def __init__(self, text: str) -> None:
        characters: list[str] = []
        self._origins: list[int] = []
        for offset, character in enumerate(text):
            kept = [
                one
                for one in unicodedata.normalize("NFKC", character)
                if not one.isspace() and one not in INVISIBLE
            ]
            characters += kept
            self._origins += [offset] * len(kept)
        self.text = "".join(characters)

    def before(self, offset: int) -> int:
        """How many squeezed characters come from before an offset."""
        from bisect import bisect_left

        return bisect_left(self._origins, offset)

    def span(self, block: Block, start: int, length: int) -> Span:
        """The span of the report that some squeezed characters come from."""
        first, last = self._origins[start], self._origins[start + length - 1]
        return Span(block.span.start + first, block.span.start + last + 1)


def _occurrences(text: str, quote: str) -> Iterator[int]:
    """Where a quote stands, unless it is the rest of a longer number."""
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        cut_before = quote[0].isdigit() and text[at - 1 : at].isdigit()
        cut_behind = quote[-1].isdigit() and text[end : end + 1].isdigit()
        if not cut_before and not cut_behind:
            yield at
        at = text.find(quote, at + 1)


def _agreeing(one: str, other: str) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
