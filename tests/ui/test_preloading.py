"""Modules come in between events, and whoever waits for them hears of it."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from zhengdu.ui.preloading import Preloading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAME = "zhengdu_test_of_preloading"
MOST = 8
"""Modules of ours, in some twenty milliseconds."""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A module that says which thread imports it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    path = tmp_path / f"{NAME}.py"
    path.write_text("import threading\nTHREAD = threading.get_ident()\n", encoding="utf-8")
    yield path
    sys.modules.pop(NAME, None)


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.mark.usefixtures("module")
def test_modules_are_imported_between_events(owner: QObject, qtbot: QtBot) -> None:
    turns: list[bool] = []
    preloading = Preloading((NAME, "colorsys"), owner)
    QTimer.singleShot(0, lambda: turns.append("colorsys" in sys.modules))
    sys.modules.pop("colorsys", None)
    with qtbot.waitSignal(preloading.done):
        preloading.start()
    assert {NAME, "colorsys"} <= sys.modules.keys()
    assert threading.get_ident() == sys.modules[NAME].THREAD
    assert turns == [False]


BRINGS = """
import importlib, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from zhengdu.ui.application import make_application
application = make_application("zh_CN")
from zhengdu.ui.furniture_modules import FURNITURE
from zhengdu.ui.program import Program
program = Program(Path(sys.argv[1]), keep=False)
known = set(sys.modules)
for name in FURNITURE:
    importlib.import_module(name)
    new = [one for one in sys.modules.keys() - known if one.startswith("zhengdu.")]
    known = set(sys.modules)
    print(len(new), name, *new)
program.close()
"""


def test_no_module_brings_many_others_with_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BRINGS, str(tmp_path)], capture_output=True, text=True, check=True
    )
    brought = [line.split() for line in done.stdout.splitlines()]
    assert [line for line in brought if int(line[0]) > MOST] == []


def test_what_is_there_is_told_at_once(owner: QObject, qtbot: QtBot) -> None:
    preloading = Preloading(("sys",), owner)
    with qtbot.waitSignal(preloading.done, timeout=0):
        preloading.start()


def test_a_module_that_fails_keeps_nobody_waiting(
    owner: QObject, module: Path, qtbot: QtBot
) -> None:
    module.write_text("raise ValueError\n", encoding="utf-8")
    preloading = Preloading((NAME,), owner)
    with qtbot.waitSignal(preloading.done):
        preloading.start()
    assert NAME not in sys.modules


@pytest.mark.usefixtures("module")
def test_nothing_is_told_after_stopping(owner: QObject, qtbot: QtBot) -> None:
    preloading = Preloading((NAME,), owner)
    preloading.start()
    with qtbot.assertNotEmitted(preloading.done, wait=50):
        preloading.stop()
    assert NAME not in sys.modules
