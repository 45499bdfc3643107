"""Reports made of a few lines, and cases that are kept as text beside the tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

HERE = Path(__file__).parent
Case = tuple[str, str, str]
_CASE = re.compile(
    r"(?P<title>[^\n]+)\n\.\n(?P<input>.*?)\n\.\n(?P<expected>.*?)(?:\n\n|\Z)", re.DOTALL
)


def read_cases(path: Path) -> list[Case]:
    """Title, input and expected of each case; lines with a single full stop part them."""
    return [
        (case["title"], case["input"], case["expected"].strip())
        for case in _CASE.finditer(path.read_text(encoding="utf-8"))
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A fixture `terms_case` stands for each case of terms.txt."""
    for name in metafunc.fixturenames:
        if name.endswith("_case"):
            cases = read_cases(HERE / f"{name.removesuffix('_case')}.txt")
            metafunc.parametrize(name, cases, ids=[title for title, _, _ in cases])


@pytest.fixture
def report_of(tmp_path: Path) -> Callable[[str], Report]:
    """Makes a report of text as a file would hold it."""

    def make(text: str) -> Report:
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        return assemble(read_source(path))

    return make
