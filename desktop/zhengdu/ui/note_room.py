"""What the controllers of notes act upon, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.note_acts import NoteActs
    from zhengdu.ui.notes_view import NotesView
    from zhengdu.ui.noting import NotesController
    from zhengdu.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class NoteRoom:
    """The open report, its notes, the acts on them, and where they are shown."""

    current: CurrentReport
    notes: NotesController
    acts: NoteActs
    view: NotesView
    analysis: AnalysisController
    navigator: Navigator
    window: MainWindow
    prompts: Prompts
    runner: TaskRunner
