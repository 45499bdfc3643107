"""The suite's own safety net: each of its checks fails a test that deserves it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest


class LogGuard(Protocol):
    def expect(self, part: str) -> None: ...


pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).parents[1] / "conftest.py"


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers = gui\n  corpus\nqt_api = pyside6\n")
    return pytester


def test_unexpected_log_record_fails(suite: pytest.Pytester, log_guard: LogGuard) -> None:
    log_guard.expect("lost")  # the inner run logs into this one, too
    suite.makepyfile("import logging\ndef test_it(): logging.getLogger('a').warning('lost')")
    result = suite.runpytest()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*unexpected log record: lost*"])


def test_announced_log_record_passes(suite: pytest.Pytester, log_guard: LogGuard) -> None:
    log_guard.expect("lost")
    suite.makepyfile(
        "import logging\n"
        "def test_it(log_guard):\n"
        "    log_guard.expect('lost')\n"
        "    logging.getLogger('a').warning('note lost')\n"
    )
    suite.runpytest().assert_outcomes(passed=1)


def test_announced_log_record_must_come(suite: pytest.Pytester) -> None:
    suite.makepyfile("def test_it(log_guard): log_guard.expect('lost')")
    suite.runpytest().assert_outcomes(passed=1, errors=1)


def test_widget_left_over_fails(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        "from PySide6.QtWidgets import QWidget\n"
        "kept = []\n"
        "def test_it(qapp): kept.append(QWidget())\n"
    )
    result = suite.runpytest()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*top-level widgets left over*"])


def test_widget_given_to_qtbot_passes(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        "from PySide6.QtWidgets import QWidget\n"
        "def test_it(qtbot):\n"
        "    widget = QWidget()\n"
        "    qtbot.addWidget(widget)\n"
        "    widget.show()\n"
    )
    suite.runpytest("-m", "gui").assert_outcomes(passed=1)


def test_home_is_new(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        "import os\n"
        "def test_it(home):\n"
        "    assert list(home.iterdir()) == []\n"
        "    assert os.environ['ZHENGDU_DATA_DIR'] == str(home / 'data')\n"
    )
    suite.runpytest().assert_outcomes(passed=1)


def test_property_tests_work_with_it(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        "from hypothesis import given, strategies as st\n"
        "@given(st.text())\n"
        "def test_it(text): assert text == text\n"
    )
    suite.runpytest().assert_outcomes(passed=1)
