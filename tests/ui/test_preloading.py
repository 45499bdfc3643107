"""Modules come in beside the event loop, and whoever waits for them hears of it."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from zhengdu.ui.preloading import Preloading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAME = "zhengdu_test_of_preloading"


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
def test_a_module_is_imported_in_another_thread(owner: QObject, qtbot: QtBot) -> None:
    preloading = Preloading((NAME,), owner)
    with qtbot.waitSignal(preloading.done):
        preloading.start()
    thread = sys.modules[NAME].THREAD
    assert thread != threading.get_ident()


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
        while NAME not in sys.modules:  # it may have been told, and not been heard yet
            threading.Event().wait(0.001)
        preloading.stop()
    assert NAME in sys.modules
