"""Tables as Markdown writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.export.escaping import escaped_inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def cell(text: str) -> str:
    """Plain text in a cell: its lines with breaks between them."""
    return "<br>".join(escaped_inside(line) for line in text.strip("\n").split("\n"))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [tuple(map(cell, head)), ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
