"""A first word that names a command goes to the command line, anything else to the window."""

from __future__ import annotations

import pytest

from zhengdu.cli import table
from zhengdu.cli.command_line import COMMANDS, command_in, data_dir_in


@pytest.mark.parametrize("command", COMMANDS)
def test_commands(command: str) -> None:
    assert command_in([command, "x"]) == command
    assert command_in(["--data-dir", "x", command]) == command
    assert command_in(["--data-dir=x", command]) == command


@pytest.mark.parametrize(
    "words",
    [[], ["报告.txt"], ["报告.txt", "list"], ["./list"], ["--", "list"], ["--data-dir", "list"],
     ["--version"]],
)  # fmt: skip
def test_the_window(words: list[str]) -> None:
    assert command_in(words) is None


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        ([], None),
        (["list"], None),
        (["--data-dir", "甲", "list"], "甲"),
        (["list", "--data-dir=甲"], "甲"),
        (["--data-dir", "甲", "list", "--data-dir", "乙"], "乙"),
        (["list", "--data-dir"], None),
    ],
)
def test_the_data_folder(words: list[str], folder: str | None) -> None:
    assert data_dir_in(words) == folder


def test_columns_line_up() -> None:
    lines = list(table.lines(("名", "value"), [("地区生产总值", "572"), ("GDP", "两\n行")]))
    assert lines == ["名            value", "地区生产总值  572", "GDP           两 行"]
    assert table.width("é“”a中\u200b") == 6
