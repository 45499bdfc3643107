from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class MakeDocx(Protocol):
    """Writes a Word document; `**word**` in a line is bold, `|` parts the cells of a table row."""

    def __call__(self, lines: Sequence[str]) -> Path: ...


@pytest.fixture
def make_docx(tmp_path: Path) -> MakeDocx:
    def make(lines: Sequence[str]) -> Path:
        import docx

        document = docx.Document()
        for line in lines:
            if "|" in line:
                cells = line.split("|")
                row = document.add_table(rows=1, cols=len(cells)).rows[0]
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            elif line.startswith("# "):
                document.add_heading(line[2:], level=1)
            else:
                paragraph = document.add_paragraph()
                for number, part in enumerate(line.split("**")):
                    paragraph.add_run(part).bold = bool(number % 2) or None
        path = tmp_path / "made.docx"
        document.save(str(path))
        return path

    return make
