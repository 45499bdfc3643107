"""What a term means, in full, with ways to its uses and its entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.models.wording import explanation, term_source
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from zhengdu.glossary.term import Term


class TermCard(QWidget):
    """Shows one term.

    Attributes:
        entry_asked: the term's own entry is wanted.
        use_asked: the use with this number, from 0, is wanted.
        correction_asked: other words for the term are wanted.
        hiding_asked: the term is to be marked no more, or, if it is hidden, again.
    """

    entry_asked = Signal()
    use_asked = Signal(int)
    correction_asked = Signal()
    hiding_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("term_card")
        self._uses = 0
        self._current = -1
        self._name, self._source, self._count = QLabel(), QLabel(), QLabel()
        self._definition = QPlainTextEdit()
        self._previous, self._next, self._entry = QToolButton(), QToolButton(), QPushButton()
        self._correct, self._hide = QPushButton(), QPushButton()
        self._set_up()
        self._lay_out()
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._entry.clicked.connect(self.entry_asked)
        self._correct.clicked.connect(self.correction_asked)
        self._hide.clicked.connect(self.hiding_asked)

    def show_term(self, term: Term, uses: int, *, hidden: bool = False) -> None:
        """Show a term that the text uses so many times; a hidden one offers to be shown."""
        self._uses, self._current = uses, -1
        self._name.setText(term.name)
        also = self.tr("also: {forms}").format(forms="、".join(term.aliases))
        source = term_source(term)
        self._source.setText(f"{source} · {also}" if term.aliases else source)
        self._definition.setPlainText(explanation(term))
        self._entry.setEnabled(term.entry is not None)
        self._hide.setText(self.tr("Show Again") if hidden else self.tr("Hide"))
        self._tell_uses()

    def set_current_use(self, number: int) -> None:
        """Say which use is being looked at, from 0; -1 for none."""
        self._current = number
        self._tell_uses()

    def _on_previous(self) -> None:
        self._go((self._current - 1) % self._uses if self._current >= 0 else self._uses - 1)

    def _on_next(self) -> None:
        self._go((self._current + 1) % self._uses)

    def _go(self, number: int) -> None:
        self.set_current_use(number)
        self.use_asked.emit(number)

    def _tell_uses(self) -> None:
        if self._current >= 0:
            words = self.tr("Use {number} of {count}")
        elif self._uses:
            words = self.tr("Uses: {count}")
        else:
            words = self.tr("Not used in the text")
        self._count.setText(words.format(number=self._current + 1, count=self._uses))
        self._previous.setEnabled(self._uses > 0)
        self._next.setEnabled(self._uses > 0)

    def _set_up(self) -> None:
        self._name.setObjectName("term_name")
        self._name.setFont(row_painter.bold(self.font()))
        self._name.setWordWrap(True)
        self._source.setObjectName("term_source")
        self._source.setWordWrap(True)
        self._definition.setObjectName("term_definition")
        self._definition.setAccessibleName(self.tr("Definition"))
        self._definition.setReadOnly(True)
        self._definition.setTabChangesFocus(True)
        self._definition.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for label in (self._name, self._source, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("term_uses")
        self._name_button(self._previous, "term_previous", "‹", self.tr("Previous use"))
        self._name_button(self._next, "term_next", "›", self.tr("Next use"))
        self._entry.setObjectName("term_entry")
        self._entry.setText(self.tr("Entry"))
        self._entry.setToolTip(self.tr("Go to the entry in the report (Enter)"))
        self._correct.setObjectName("term_correct")
        self._correct.setText(self.tr("Correct…"))
        self._correct.setToolTip(self.tr("Explain the term in your own words (F2)"))
        self._hide.setObjectName("term_hide")
        self._hide.setToolTip(self.tr("Mark the term in no report, or mark it again (Del)"))

    def _name_button(self, button: QToolButton, name: str, sign: str, words: str) -> None:
        button.setObjectName(name)
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._count, 1)
        line.addWidget(self._previous)
        line.addWidget(self._next)
        line.addWidget(self._entry)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        acts.addWidget(self._source, 1)
        acts.addWidget(self._correct)
        acts.addWidget(self._hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self._definition, 1)
        layout.addLayout(acts)
        layout.addLayout(line)
