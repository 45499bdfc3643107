"""What is handed to the window and to the screenshot; both are replaced by listeners here."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Zhengdu = Callable[..., Any]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """The calls of run_window and run_screenshot."""
    calls: list[tuple[object, ...]] = []

    def run_window(*arguments: object) -> int:
        calls.append(arguments)
        return 0

    def run_screenshot(*arguments: object, **options: object) -> int:
        calls.append((*arguments, *sorted(options.items())))
        return 0

    window = SimpleNamespace(run_window=run_window)
    screenshot = SimpleNamespace(run_screenshot=run_screenshot)
    monkeypatch.setitem(sys.modules, "zhengdu.ui.application", window)
    monkeypatch.setitem(sys.modules, "zhengdu.ui.screenshot", screenshot)
    return calls


@pytest.mark.parametrize("words", [[], ["a.txt", "list"], ["--", "list"], ["list.txt"]])
def test_files_go_to_the_window(
    zhengdu: Zhengdu, heard: list[Any], home: Path, words: list[str]
) -> None:
    assert zhengdu(*words).code == 0
    files = [Path(word).absolute() for word in words if word != "--"]
    assert heard == [(home / "data", files, [])]


def test_the_window_takes_a_data_folder(zhengdu: Zhengdu, heard: list[Any], tmp_path: Path) -> None:
    zhengdu("--data-dir", tmp_path, "a.txt")
    assert heard == [(tmp_path, [Path("a.txt").absolute()], [])]


def test_a_link_goes_to_the_window(zhengdu: Zhengdu, heard: list[Any], home: Path) -> None:
    link = f"zhengdu://report/{'a' * 64}?note={'b' * 32}"
    assert zhengdu(link).code == 0
    assert heard == [(home / "data", [], [link])]


def test_a_screenshot_of_the_sample(zhengdu: Zhengdu, heard: list[Any], home: Path) -> None:
    assert zhengdu("screenshot", "-o", "x.png").code == 0
    usual = (("at", ""), ("size", (1280, 800)), ("theme", ""))
    assert heard == [(home / "data", None, Path("x.png"), *usual)]


def test_a_screenshot_as_wanted(zhengdu: Zhengdu, heard: list[Any], home: Path) -> None:
    wanted = ("--size", "1920x1080", "--theme", "dark", "--at", "572亿元")
    assert zhengdu("screenshot", "a.txt", "-o", "x.png", *wanted).code == 0
    options = (("at", "572亿元"), ("size", (1920, 1080)), ("theme", "dark"))
    assert heard == [(home / "data", Path("a.txt"), Path("x.png"), *options)]


def test_an_option_of_no_kind(zhengdu: Zhengdu, heard: list[Any]) -> None:
    ran = zhengdu("--no-such-option")
    assert (ran.code, ran.err.count("\n"), heard) == (2, 1, [])
