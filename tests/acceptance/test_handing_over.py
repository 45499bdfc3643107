"""A second start gives what it was asked for to the open window; links lead to their passage."""

from __future__ import annotations

import signal
import socket
import stat
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations import deep_link
from zhengdu.services import handover
from zhengdu.services.handover import Wish, hand_over
from zhengdu.ui.receiving import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.acceptance.conftest import Reader

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets are pipes there")


@pytest.fixture
def listening(reader: Reader) -> Reader:
    reader.start()
    reader.program.receive()
    assert reader.program.receiver is not None
    assert reader.program.receiver.is_listening
    return reader


def asked(reader: Reader, data_dir: Path, wish: Wish) -> bool:
    """What a second start gets for an answer, while the window goes on."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(hand_over(data_dir, wish)))
    thread.start()
    reader.qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    return answers[0]


def test_a_link_leads_to_its_passage_and_back(listening: Reader, tmp_path: Path) -> None:
    report = listening.program.current.report
    assert report is not None
    span = listening.find_span("坚决兜住社会保障底线")
    link = str(deep_link.to_passage(report, span))
    assert asked(listening, tmp_path / "data", Wish((), (link,)))

    def is_seen() -> bool:
        first, last = listening.page.visible_range()
        return first <= span.start <= last

    listening.qtbot.waitUntil(is_seen)
    listening.trigger("back")
    listening.qtbot.waitUntil(lambda: not is_seen())


def test_a_link_opens_another_report_and_selects_its_note(
    listening: Reader, tmp_path: Path, seed_path: Path
) -> None:
    listening.page.paragraph_note_requested.emit(40)
    listening.wait_for_notes(1)
    (placed,) = listening.furniture.notes.notes
    other = tmp_path / "另一份.txt"
    other.write_text("某县政府工作报告\n\n一、去年工作\n全县平稳。\n", encoding="utf-8")
    listening.program.opener.open_file(other)
    listening.wait_until_settled()
    link = str(deep_link.to_note(placed.annotation))
    assert asked(listening, tmp_path / "data", Wish((), (link,)))
    listening.wait_for_notes(1)
    assert listening.program.current.is_showing(placed.annotation.report)
    selected = listening.window.annotations.selected_ids
    listening.qtbot.waitUntil(lambda: placed.annotation.id in selected())


def test_a_file_is_opened_by_the_window(listening: Reader, tmp_path: Path) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text("某县政府工作报告\n\n一、去年工作\n全县平稳。\n", encoding="utf-8")
    assert asked(listening, tmp_path / "data", Wish((str(other),)))
    report = listening.program.current
    listening.qtbot.waitUntil(lambda: report.report is not None and "某县" in report.report.text)


def test_a_link_that_leads_nowhere_is_told_in_one_sentence(
    listening: Reader, tmp_path: Path
) -> None:
    assert asked(listening, tmp_path / "data", Wish((), ("zhengdu://report/x",)))
    listening.qtbot.waitUntil(lambda: len(listening.prompts.warnings) == 1)


def test_a_link_on_the_command_line_is_followed(
    make_reader: Callable[[], Reader], seed_path: Path, qtbot: QtBot
) -> None:
    first = make_reader().start()
    report = first.program.current.report
    assert report is not None
    span = first.find_span("坚决兜住社会保障底线")
    first.leave()
    second = make_reader()
    with qtbot.waitExposed(second.window):
        second.program.open_first([], [str(deep_link.to_passage(report, span))])
        second.window.show()
    second.wait_until_settled()
    low, high = second.page.visible_range()
    assert low <= span.start <= high
    second.leave()


def test_another_data_folder_has_another_window(listening: Reader, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "elsewhere", Wish())


def test_only_the_user_may_use_the_socket_and_it_goes_with_the_window(
    listening: Reader, tmp_path: Path
) -> None:
    file = tmp_path / "data" / handover.SOCKET
    assert not stat.S_IMODE(file.stat().st_mode) & 0o077
    listening.program.close()
    assert not file.exists()


@pytest.mark.parametrize("message", [b"\0" * 10, b"x" * 200_000, b"{}\n", b"[" * 70_000 + b"\n"])
def test_what_is_no_wish_gets_no_answer(listening: Reader, tmp_path: Path, message: bytes) -> None:
    answers: list[bytes] = []

    def send() -> None:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(tmp_path / "data" / handover.SOCKET))
            try:
                line.sendall(message)
                line.shutdown(socket.SHUT_WR)
                answers.append(line.recv(10))
            except OSError:
                answers.append(b"")

    thread = threading.Thread(target=send)
    thread.start()
    listening.qtbot.waitUntil(lambda: bool(answers), timeout=8000)
    thread.join()
    assert answers == [b""]
    assert asked(listening, tmp_path / "data", Wish())


def test_many_lines_that_say_nothing_do_not_keep_others_out(
    listening: Reader, tmp_path: Path
) -> None:
    lines = [socket.socket(socket.AF_UNIX) for _ in range(12)]
    for line in lines:
        line.settimeout(0.2)
        try:
            line.connect(str(tmp_path / "data" / handover.SOCKET))
        except OSError:
            break
    for line in lines:
        line.close()
    assert asked(listening, tmp_path / "data", Wish())


def test_a_second_window_leaves_the_first_one_its_socket(
    listening: Reader, tmp_path: Path, qtbot: QtBot
) -> None:
    second = Receiver(tmp_path / "data", listening.program)
    assert not second.is_listening
    second.close()
    assert asked(listening, tmp_path / "data", Wish())


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from zhengdu.ui.receiving import Receiver
application = QCoreApplication([])
assert Receiver(Path(sys.argv[1]), application).is_listening
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_window_left_is_no_obstacle(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert (folder / handover.SOCKET).exists()
    assert not hand_over(folder, Wish())
    reader.start()
    reader.program.receive()
    assert asked(reader, folder, Wish())


def test_the_first_start_of_all_listens_too(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet"
    first = Receiver(folder, reader.program)
    assert first.is_listening
    assert asked(reader, folder, Wish())
    first.close()


def test_a_folder_that_cannot_be_made_is_no_failure(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert not Receiver(tmp_path / "file" / "data", reader.program).is_listening


def test_a_file_in_the_place_of_the_socket_is_left_alone(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / handover.SOCKET).write_text("not ours")
    reader.start()
    reader.program.receive()
    assert reader.program.receiver is not None
    assert not reader.program.receiver.is_listening
    assert (folder / handover.SOCKET).read_text() == "not ours"
