"""Every sentence the program can say has its Chinese, with the same places to fill."""

from __future__ import annotations

import argparse
import ast
import pkgutil
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

import zhengdu
from zhengdu.annotations.anchor import AnchorState
from zhengdu.cli.arguments import command_parser
from zhengdu.cli.parser import COMPLAINTS, Parser
from zhengdu.cli.reading import FIELDS, KINDS, LEVELS, MEASURES
from zhengdu.errors import ZhengduError
from zhengdu.language import catalogue, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(zhengdu.__file__).parent
SPEAKERS = {"say", "_say", "hint", "translate", "_tell"}
TABLES = {"table"}
LISTERS = {"add"}


def rooms_below_the_window() -> Iterator[str]:
    for module in pkgutil.walk_packages([str(PACKAGE)], "zhengdu."):
        if not module.name.startswith(("zhengdu.ui", "zhengdu.__main__")):
            yield module.name


def errors(root: type[ZhengduError] = ZhengduError) -> Iterator[type[ZhengduError]]:
    for name in rooms_below_the_window():
        import_module(name)
    yield root
    for child in root.__subclasses__():
        yield from errors(child)


def called_name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def spoken(tree: ast.AST) -> Iterator[str]:
    """String literals handed to what translates; of tables the head, of commands the second."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        if name in SPEAKERS:
            yield from literals(node.args[:1])
        elif name in TABLES and node.args and isinstance(node.args[0], ast.Tuple):
            yield from literals(node.args[0].elts)
        elif name in LISTERS and len(node.args) == 2:
            yield from literals(node.args[1:])


def literals(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        branches = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
        for branch in branches:
            if isinstance(branch, ast.Constant) and isinstance(branch.value, str):
                yield branch.value


def sources() -> set[str]:
    found = {sentence for _, sentence in COMPLAINTS} | {state.value for state in AnchorState}
    found |= {*LEVELS, *MEASURES.values(), *KINDS.values(), *dict(FIELDS).values()}
    for file in PACKAGE.rglob("*.py"):
        if "ui" not in file.relative_to(PACKAGE).parts:
            found.update(spoken(ast.parse(file.read_text(encoding="utf-8"))))
    return found - {""}


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("error", sorted(set(errors()), key=attrgetter("__name__")))
def test_every_error_speaks_chinese(error: type[ZhengduError]) -> None:
    chinese = catalogue("zh_CN").get(error.sentence)
    assert chinese is not None, error.sentence
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)


@pytest.mark.parametrize("source", sorted(sources()))
def test_everything_the_command_line_says_speaks_chinese(source: str) -> None:
    assert source in catalogue("zh_CN")


@pytest.mark.parametrize(("source", "chinese"), sorted(catalogue("zh_CN").items()))
def test_a_translation_fills_the_same_places(source: str, chinese: str) -> None:
    assert places(source) == places(chinese)


def parsers(parser: Parser) -> Iterator[Parser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                yield from parsers(child)


@pytest.mark.parametrize("parser", list(parsers(command_parser())), ids=attrgetter("prog"))
def test_help_speaks_chinese(parser: Parser) -> None:
    for action in parser._actions:
        if action.help:
            assert any("\u4e00" <= character <= "\u9fff" for character in action.help)
    assert parser.prog == "zhengdu" or parser.format_help().startswith("用法：")


def test_english_is_the_source_itself() -> None:
    error = next(errors())(reason="x")
    assert sentence_of(error, "en") == "Something went wrong: x"
