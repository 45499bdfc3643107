from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest

from zhengdu.language import catalogue
from zhengdu.ui.display import NO_DISPLAY, can_show_windows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 only")


@pytest.fixture(autouse=True)
def no_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_no_display_variable() -> None:
    assert not can_show_windows()


def test_a_display_nobody_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    assert not can_show_windows()


def test_a_display_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X986")
        server.listen()
        monkeypatch.setenv("DISPLAY", ":986.0")
        assert can_show_windows()


def test_a_chosen_platform_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert can_show_windows()


def test_the_sentence_is_translated() -> None:
    assert NO_DISPLAY in catalogue("zh_CN")
