"""Names of files: safe on every system, whatever a report calls itself."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.services.file_name import file_name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("曾都区政府工作报告（2021年）-批注", "曾都区政府工作报告（2021年）-批注.md"),
        ("../../etc/passwd", "_.._etc_passwd.md"),
        ("C:\\Windows\\x", "C_Windows_x.md"),
        ("con", "_con.md"),
        ("NUL.甲", "_NUL.甲.md"),
        ("COM1", "_COM1.md"),
        ("甲\x00乙\n丙", "甲_乙_丙.md"),
        ("报告\u202egpj", "报告_gpj.md"),
        (" . ", "notes.md"),
        ("///", "notes.md"),
        ("", "notes.md"),
    ],
)
def test_names_are_made_safe(words: str, expected: str) -> None:
    assert file_name(words, ".md") == expected


@given(st.text() | st.text("./\\:~ \x00甲con$"))
@example("甲" * 500)
def test_any_words_make_a_name_of_one_part(words: str) -> None:
    name = file_name(words, ".md")
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        assert path.name == name
        assert len(path.parts) == 1
    assert not PureWindowsPath(name).is_absolute()
    assert len(name.encode("utf-8")) <= 255
    assert name == name.strip(" ")


@given(st.text(max_size=300))
def test_any_name_can_be_written(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "names"
    folder.mkdir(exist_ok=True)
    file = folder / file_name(words, ".md")
    file.write_bytes(b"")
    assert file.resolve().parent == folder.resolve()
