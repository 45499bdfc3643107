"""Cases that are kept as text beside the tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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


def parametrize(metafunc: pytest.Metafunc, folder: Path) -> None:
    """A fixture `terms_case` stands for each case of the folder's terms.txt."""
    for name in metafunc.fixturenames:
        if name.endswith("_case"):
            cases = read_cases(folder / f"{name.removesuffix('_case')}.txt")
            metafunc.parametrize(name, cases, ids=[title for title, _, _ in cases])
