"""Words that the library could not take: written beside it, so that they are not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zhengdu.annotations.note import Annotation

UNSAVED_FILE = "unsaved-notes.md"


def write_aside(notes: Iterable[Annotation], folder: Path) -> Path:
    """Put notes at the end of a Markdown file that keeps what is there; where it is.

    Raises:
        OSError: it cannot be written.
    """
    path = folder / UNSAVED_FILE
    parts = [f"{_quoted(note.anchor.exact)}\n\n{note.note}\n\n" for note in notes]
    with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.writelines(parts)
    return path


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in words.splitlines())
