from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.library.library import Library
from zhengdu.report.source import RawParagraph, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zhengdu.report.model import Report


@pytest.fixture
def sources() -> Callable[[Report], Source]:
    """The source of a report that `make_report` made."""

    def source_of(report: Report) -> Source:
        paragraphs = tuple(RawParagraph(line) for line in report.text.split("\n"))
        return Source("报告.txt", "text", "utf-8", paragraphs)

    return source_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A new library in a folder of its own."""
    opened = Library(tmp_path / "library.sqlite3")
    yield opened
    opened.close()
