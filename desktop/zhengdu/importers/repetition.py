"""Scrapes that hold the same body several times."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.source import RawParagraph

LONG = 60
"""Characters of a paragraph that does not stand twice in a report by chance."""
RUN = 3
"""Long paragraphs in a row that make a repetition; a single one may be a quotation."""
MOST = 8
"""A page prints its body once more for each frame around it; more copies are there on purpose."""


def repeated(paragraphs: Sequence[RawParagraph]) -> frozenset[int]:
    """The numbers of paragraphs that belong to a run which stands earlier in the same words."""
    long = Counter(p.text for p in paragraphs if len(p.text) >= LONG)
    if not long or not 1 < max(long.values()) <= MOST:
        return frozenset()
    keys = [squeezed(p.text) for p in paragraphs]
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key, index)
    again = [first[key] < index for index, key in enumerate(keys)]
    return frozenset(
        index
        for begin, end in _runs(again)
        if sum(len(key) >= LONG for key in keys[begin:end]) >= RUN
        for index in range(begin, end)
    )


def _runs(flags: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for index, flag in enumerate([*flags, False]):
        if flag and begin is None:
            begin = index
        elif not flag and begin is not None:
            runs.append((begin, index))
            begin = None
    return runs
