from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.ui.bug_report import BugReporter

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def raised() -> RuntimeError:
    try:
        raise RuntimeError("a bug")
    except RuntimeError as error:
        return error


def test_a_bug_is_written_down_and_said_once(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = BugReporter(tmp_path)
    said: list[str] = []
    reporter.first_happened.connect(said.append)
    error = raised()
    for _ in range(3):
        reporter.take(type(error), error, error.__traceback__)
    log = tmp_path / "errors.log"
    assert said == [str(log)]
    assert log.read_text(encoding="utf-8").count("RuntimeError: a bug") == 3
    assert "RuntimeError: a bug" in capsys.readouterr().err


def test_a_log_that_cannot_be_written_is_no_second_bug(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = raised()
    BugReporter(tmp_path / "missing").take(type(error), error, error.__traceback__)
    assert "cannot be written" in capsys.readouterr().err


def test_an_interruption_is_no_bug(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    BugReporter(tmp_path).take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "errors.log").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
