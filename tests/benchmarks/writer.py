"""`python -m tests.benchmarks.writer HOW DATA_DIR`: writes notes for ever and says which are kept.

It begins when it is given a line. Each line that it prints is `ID VERSION`: the note of this id is
committed, and its text is at least that number. The process is there to be killed.
"""

from __future__ import annotations

import sys
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Report
    from zhengdu.ui.program import Program


def acknowledge(note_id: str, version: int) -> None:
    """Say that a note is kept."""
    sys.stdout.write(f"{note_id} {version}\n")
    sys.stdout.flush()


def passages(report: Report) -> Iterator[Span]:
    """Short passages of a report, without end."""
    for block in cycle(report.blocks):
        yield Span(block.span.start, min(block.span.end, block.span.start + 8))


def write_notes(data_dir: Path, *, with_backups: bool = False) -> None:
    """Add notes and change each once, as the command line does; with a backup after each."""
    workspace = Workspace(data_dir)
    report = workspace.load(workspace.reports()[0].id)
    for span in passages(report):
        note = noting.add(workspace, report, span, note="1")
        acknowledge(note.id, 1)
        noting.edit(workspace, note, note="2")
        acknowledge(note.id, 2)
        if with_backups:
            safekeeping.back_up(data_dir, always=True)


def add_notes(data_dir: Path) -> None:
    """Add notes and leave them: a backup that is restored meanwhile may take the last one away."""
    workspace = Workspace(data_dir)
    report = workspace.load(workspace.reports()[0].id)
    for span in passages(report):
        acknowledge(noting.add(workspace, report, span, note="1").id, 1)


def write_in_window(data_dir: Path) -> None:
    """Highlight and annotate in the window, one act after another."""
    from PySide6.QtCore import QTimer

    from zhengdu.ui.application import make_application
    from zhengdu.ui.program import Program

    application = make_application("zh_CN")
    program = Program(data_dir)
    program.open_first([])
    program.window.show()
    hand = _Hand(program)
    timer = QTimer()
    timer.timeout.connect(hand.begin)
    timer.start(5)
    application.exec()


class _Hand:
    """Makes the next note when the last one is kept."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._spans: Iterator[Span] | None = None
        self._last = ""

    def begin(self) -> None:
        """Begin as soon as the report is open and in the library; once."""
        program = self._program
        report, furniture = program.current.report, program.furniture
        if self._spans is None and report and furniture and program.current.is_stored:
            self._spans = passages(report)
            furniture.notes.added.connect(self._go_on)
            self._highlight()

    def _go_on(self, note_id: str) -> None:
        assert self._program.furniture is not None
        if self._last:
            acknowledge(self._last, 1)  # the lane keeps the order: what came before is kept
        acknowledge(note_id, 0)
        self._last = note_id
        self._program.furniture.notes.set_note(note_id, "1")
        self._highlight()

    def _highlight(self) -> None:
        from zhengdu.annotations.note import Colour

        assert self._program.furniture is not None
        assert self._spans is not None
        self._program.furniture.notes.highlight(next(self._spans), Colour.DATA)


def restore_by_turns(data_dir: Path) -> None:
    """Restore the two oldest backups by turns."""
    workspace = Workspace(data_dir)
    names = [backup.name for backup in safekeeping.backups(data_dir)[-2:]]
    for number in count():
        safekeeping.restore(workspace, names[number % 2])
        acknowledge(names[number % 2], number)


def main() -> None:
    """Write in the way that is asked for."""
    how, data_dir = sys.argv[1], Path(sys.argv[2])
    sys.stdin.readline()
    if how == "window":
        write_in_window(data_dir)
    elif how == "restore":
        restore_by_turns(data_dir)
    elif how == "beside":
        add_notes(data_dir)
    else:
        write_notes(data_dir, with_backups=how == "backup")


if __name__ == "__main__":
    main()
