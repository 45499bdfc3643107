"""Scrapes that hold the same body several times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.report.source import RawParagraph, SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 60
"""Characters of a paragraph that does not stand twice in a report by chance."""
RUN = 3
"""Long paragraphs in a row that make a repetition; a single one may be a quotation."""


def without_repetition(
    paragraphs: Sequence[RawParagraph], set_aside: list[SetAside]
) -> list[RawParagraph]:
    """The paragraphs without runs that stand earlier in the same order."""
    keys = [p.text for p in paragraphs]
    seen = {key for key in keys if len(key) >= LONG}
    if len(seen) == sum(len(key) >= LONG for key in keys):
        return list(paragraphs)
    again = _repeated(keys)
    kept: list[RawParagraph] = []
    for paragraph, is_again in zip(paragraphs, again, strict=True):
        if is_again:
            set_aside.append(SetAside(paragraph.text, "repeated", len(kept) - 1))
        else:
            kept.append(paragraph)
    return kept


def _repeated(keys: list[str]) -> list[bool]:
    """For each paragraph whether it is part of a later copy."""
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key, index)
    again = [first[key] < index for index, key in enumerate(keys)]
    result = [False] * len(keys)
    for begin, end in _runs(again):
        long = sum(len(key) >= LONG for key in keys[begin:end])
        if long >= RUN:
            result[begin:end] = [True] * (end - begin)
    return result


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
