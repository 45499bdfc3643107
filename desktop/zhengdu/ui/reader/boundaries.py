"""Where words and sentences begin and end, for selecting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.text.span import Span
from zhengdu.ui.reader.punctuation import IDEOGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    WordProvider = Callable[[str, int], Span | None]

_RUN = re.compile(
    rf"[0-9]+(?:[.,][0-9]+)*[%‰℃]?|[A-Za-z]+(?:[-'’][A-Za-z]+)*|{IDEOGRAPH}+|[^\S\n]+|.",
    re.DOTALL,
)
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)】]*|$)")
_CHINESE = re.compile(IDEOGRAPH)


class Boundaries:
    """Words and sentences of one report; offsets are code points of its text."""

    def __init__(self, report: Report, words: WordProvider | None = None) -> None:
        self._report = report
        self.words = words

    def word(self, offset: int) -> Span:
        """The word at a character; empty at the end of a paragraph."""
        block = self._report.block_at(offset)
        inside = offset - block.span.start
        text = self._report.text_of(block)
        if inside >= len(text):
            return Span(offset, offset)
        found = self.words(text, inside) if self.words is not None else None
        return (found or plain_word(text, inside)).shifted(block.span.start)

    def sentence(self, offset: int) -> Span:
        """The sentence at a character, with its full stop and closing quotation mark."""
        block = self._report.block_at(offset)
        inside = min(offset, block.span.end - 1) - block.span.start
        text = self._report.text_of(block)
        return sentence_in(text, max(0, inside)).shifted(block.span.start)

    def next_word(self, offset: int) -> int:
        """Where the word behind the one at `offset` begins."""
        if offset >= len(self._report.text):
            return offset
        return max(self.word(offset).end, offset + 1)

    def previous_word(self, offset: int) -> int:
        """Where the word before `offset` begins."""
        return self.word(offset - 1).start if offset > 0 else 0


def plain_word(text: str, offset: int) -> Span:
    """The word at an offset without a dictionary.

    A number, a Latin word, or a space run; of Chinese characters two, the usual length of a word.
    """
    if _CHINESE.match(text, offset):
        end = offset + (2 if _CHINESE.match(text, offset + 1) else 1)
        return Span(offset, end)
    for match in _RUN.finditer(text):
        if offset < match.end():
            return Span(*match.span())
    return Span(offset, offset)


def sentence_in(text: str, offset: int) -> Span:
    """The sentence of a paragraph that holds an offset."""
    for match in _SENTENCE.finditer(text):
        if offset < match.end():
            return Span(*match.span())
    return Span(0, len(text))
