from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import FileEmpty, ZhengduError
from zhengdu.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class FakeWorkspace:
    """Notes on which thread it is used."""

    def __init__(self) -> None:
        self.threads: set[int] = set()
        self.done: list[int] = []
        self.closed = False

    def act(self, number: int) -> int:
        self.threads.add(threading.get_ident())
        self.done.append(number)
        return number

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.closed = True


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def runner(qapp: object, workspace: FakeWorkspace) -> Iterator[TaskRunner]:
    runner = TaskRunner(lambda: workspace)  # type: ignore[arg-type,return-value]
    yield runner
    runner.close()
    assert not runner.busy


def test_results_arrive_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    seen: list[tuple[int, int]] = []
    runner.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == threading.get_ident() != there


def test_library_jobs_keep_their_order_and_their_thread(
    qtbot: QtBot, runner: TaskRunner, workspace: FakeWorkspace
) -> None:
    arrived: list[int] = []
    for number in range(200):
        runner.store(lambda w, n=number: w.act(n), arrived.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(arrived) == 200)
    assert arrived == workspace.done == list(range(200))
    runner.close()
    assert len(workspace.threads) == 1
    assert workspace.closed


def test_what_a_user_can_act_on_goes_to_the_callback(qtbot: QtBot, runner: TaskRunner) -> None:
    failures: list[ZhengduError] = []

    def fail() -> None:
        raise FileEmpty(path="a.txt")

    runner.run(fail, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], FileEmpty)


def test_a_bug_reaches_the_excepthook(qtbot: QtBot, runner: TaskRunner) -> None:
    def fail() -> None:
        raise RuntimeError("bug")

    with qtbot.captureExceptions() as exceptions:
        runner.run(fail, lambda _: None)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert str(exceptions[0][1]) == "bug"


def test_closing_finishes_library_jobs(runner: TaskRunner, workspace: FakeWorkspace) -> None:
    for number in range(50):
        runner.store(lambda w, n=number: w.act(n), lambda _: None)  # type: ignore[misc]
    runner.close()
    assert workspace.done == list(range(50))


def test_what_comes_after_closing_starts_no_thread(
    runner: TaskRunner, workspace: FakeWorkspace
) -> None:
    ran = threading.Event()
    runner.store(lambda w: w.act(1), lambda _: None)  # type: ignore[attr-defined]
    runner.close()
    runner.store(lambda w: w.act(2), lambda _: None)  # type: ignore[attr-defined]
    runner.run(ran.set, lambda _: None)
    runner.close()
    assert workspace.done == [1]
    assert not ran.is_set()
    assert not runner.busy


def test_draining_delivers_failures(runner: TaskRunner) -> None:
    failures: list[ZhengduError] = []

    def fail(_workspace: object) -> None:
        raise FileEmpty(path="a.txt")

    runner.store(fail, lambda _: None, failures.append)
    runner.drain()
    assert len(failures) == 1
