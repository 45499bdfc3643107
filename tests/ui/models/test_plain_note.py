from __future__ import annotations

import re
from pathlib import Path

import pytest

from zhengdu.ui.models.plain_note import plain

CASES = re.findall(
    r"title: (.+)\ninput: (.+)\nexpected: (.+)",
    (Path(__file__).parent / "cases" / "plain_note.txt").read_text(encoding="utf-8"),
)


@pytest.mark.parametrize(("note", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_note_without_its_marks(note: str, expected: str) -> None:
    assert plain(note.replace("\\n", "\n")) == expected


def test_a_very_long_note_is_cut() -> None:
    assert len(plain("长" * 100_000)) < 1000
