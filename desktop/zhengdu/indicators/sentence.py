"""Paragraphs cut into sentences and clauses, with the quantities in each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.indicators.quantity import Quantity

_OPENING = "(（“‘《〈【["
_CLOSING = ")）”’》〉】]"
_SENTENCE_END = frozenset("。！？!?\n|")
_MARK = re.compile(r"[(（“‘《〈【\[)）”’》〉】\]。！？!?\n|,;:]")


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands between two commas, semicolons or colons.

    Attributes:
        start, end: code points of the text, without the mark that closes it.
        quantities: in order.
        opener: the mark before it: "" at the beginning of a sentence, "," ";" or ":".
    """

    start: int
    end: int
    quantities: tuple[Quantity, ...]
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clauses up to a full stop."""

    clauses: tuple[Clause, ...]

    @property
    def start(self) -> int:
        """Where its first clause begins."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where its last clause ends."""
        return self.clauses[-1].end


def sentences(
    folded: str, start: int, end: int, quantities: Sequence[Quantity]
) -> Iterator[Sentence]:
    """The sentences of `folded[start:end]`; marks inside brackets and quantities do not cut.

    Args:
        folded: the text in the one form that `normal.fold` gives.
        start: where the paragraph begins.
        end: where it ends.
        quantities: those of the paragraph, in order.
    """
    cuts = _cuts(folded, start, end, quantities)
    clauses: list[Clause] = []
    begin, opener, number = start, "", 0
    for position in (*cuts, end):
        inside: list[Quantity] = []
        while number < len(quantities) and quantities[number].start < position:
            inside.append(quantities[number])
            number += 1
        if position > begin:
            clauses.append(Clause(begin, position, tuple(inside), opener))
        mark = folded[position] if position < end else "。"
        if mark in _SENTENCE_END:
            if clauses:
                yield Sentence(tuple(clauses))
            clauses, opener = [], ""
        else:
            opener = mark
        begin = position + 1


def _cuts(folded: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[int]:
    cuts: list[int] = []
    inside_numbers = {
        position for quantity in quantities for position in range(quantity.start, quantity.end)
    }
    depth = 0
    for mark in _MARK.finditer(folded, start, end):
        character, position = mark[0], mark.start()
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif position in inside_numbers:
            continue
        elif character in _SENTENCE_END:
            depth = 0
            cuts.append(position)
        elif not depth:
            cuts.append(position)
    return cuts
