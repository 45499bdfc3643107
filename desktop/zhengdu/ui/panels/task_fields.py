"""The fields of a task: who is responsible, by when, how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from zhengdu.annotations.note import Task, TaskState
from zhengdu.ui.models.wording import task_state_name
from zhengdu.ui.panels.completing_field import CompletingField

if TYPE_CHECKING:
    from collections.abc import Sequence


class TaskFields(QWidget):
    """Shows one task; hidden while there is none.

    Attributes:
        edited: the reader has finished with a field.
        typed: a key has changed a field.
        finished: the reader is done with the note.
    """

    edited = Signal()
    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task_fields")
        self._lead = CompletingField("task_lead")
        self._due = QLineEdit()
        self._state = QComboBox()
        self._set_up()
        self._lay_out()

    def task(self) -> Task:
        """The task as it is typed."""
        state = self._state.currentData()
        return Task(self._lead.text().strip(), self._due.text().strip(), TaskState(state))

    def set_task(self, task: Task) -> None:
        """Show a task."""
        self._lead.setText(task.lead)
        self._due.setText(task.due)
        self._state.setCurrentIndex(self._state.findData(task.state))

    def set_leads(self, leads: Sequence[str]) -> None:
        """Offer these units, the one named most first."""
        self._lead.set_choices(leads)

    def focus_lead(self) -> None:
        """Put the cursor where the unit is written."""
        self._lead.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up(self) -> None:
        self._lead.setAccessibleName(self.tr("Responsible unit"))
        self._lead.setPlaceholderText(self.tr("Who is responsible"))
        self._due.setObjectName("task_due")
        self._due.setAccessibleName(self.tr("Time limit"))
        self._due.setPlaceholderText(self.tr("By when"))
        self._state.setObjectName("task_state")
        self._state.setAccessibleName(self.tr("State"))
        for state in TaskState:
            self._state.addItem(task_state_name(state), state)
        self._lead.finished.connect(self.finished)
        self._lead.textEdited.connect(self.typed)
        self._due.textEdited.connect(self.typed)
        self._lead.editingFinished.connect(self.edited)
        self._due.editingFinished.connect(self.edited)
        self._state.activated.connect(self._on_state_chosen)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(QLabel(self.tr("Responsible unit")), 0, 0)
        layout.addWidget(self._lead, 0, 1, 1, 2)
        layout.addWidget(QLabel(self.tr("Time limit")), 1, 0)
        layout.addWidget(self._due, 1, 1)
        layout.addWidget(self._state, 1, 2)
        layout.setColumnStretch(1, 1)

    def _on_state_chosen(self) -> None:
        self.edited.emit()
