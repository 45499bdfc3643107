"""The README is true: its examples are understood, and it names every command."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from zhengdu.cli.arguments import command_parser, window_parser
from zhengdu.cli.command_line import COMMANDS, command_in

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INTERNAL = {"segment"}
EXAMPLES = [
    shlex.split(line, comments=True)[1:]
    for line in README.splitlines()
    if line.startswith("zhengdu ")
]


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_example_is_understood(words: list[str]) -> None:
    parser = command_parser() if command_in(words) else window_parser()
    parser.parse_args(words)


def test_every_command_has_an_example() -> None:
    assert {words[0] for words in EXAMPLES if words} >= set(COMMANDS) - INTERNAL


def test_named_files_exist() -> None:
    named = re.findall(r"\b(?:packaging|tests|resources)/[\w./-]*\w", README.replace("\\", "/"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
