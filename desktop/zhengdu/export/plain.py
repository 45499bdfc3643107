"""A note's words without its marks, for cells that hold nothing but words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.export.blocks import Paragraph, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.export.blocks import Block, Run
    from zhengdu.export.preview import SafeReader


def plain_words(note: str, reader: SafeReader) -> str:
    """A note's words, a line for each paragraph, item and row; addresses are behind their links."""
    return "\n".join(line for block in blocks(reader.html(note)) for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        mark = f"{block.number}. " if block.number else "- " if block.item else ""
        yield mark + _words(block.runs)
    else:
        for row in block.rows:
            yield " | ".join(map(_words, row))


def _words(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    is_told = run.text in {run.href, run.href.removeprefix("mailto:")}
    return run.text if is_told or not run.href else f"{run.text} <{run.href}>"
