"""The card that explains a term beside one of its uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from zhengdu.ui.models.wording import explanation, term_source
from zhengdu.ui.reader.floating import Floating, tool_button

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from zhengdu.glossary.term import Term

WIDTH = 380
TEXT_MARGIN = 4
"""Pixels by which text ends before the buttons above and below it, which have room of their own."""
MOST = 240
"""Pixels of a definition that are shown at once; more is scrolled."""


class TermCard(Floating):
    """Definition, source, how often the term is used, and ways to the other uses.

    Attributes:
        entered: the pointer has come in.
        left: the pointer has gone.
        closed: it shall go away.
        step_asked: the previous (-1) or next (1) use is wanted.
        entry_asked: the entry in the report is wanted.
        correction_asked: other words for the term are wanted.
        hiding_asked: the term is to be marked no more.
        left_by_keyboard: it goes away while it has the keyboard's focus.
    """

    entered = Signal()
    left = Signal()
    closed = Signal()
    step_asked = Signal(int)
    entry_asked = Signal()
    correction_asked = Signal()
    hiding_asked = Signal()
    left_by_keyboard = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page_term_card")
        self._name, self._definition = QLabel(), QLabel()
        self._source, self._uses = QLabel(), QLabel()
        self._scroll = QScrollArea()
        self._pin = tool_button("card_pin", self.tr("Pin"), self.tr("Keep this card open"))
        self._pin.setCheckable(True)
        self._close = tool_button("card_close", "×", self.tr("Close (Esc)"))
        self._previous = tool_button("card_previous", "‹", self.tr("Previous use"))
        self._next = tool_button("card_next", "›", self.tr("Next use"))
        self._entry = tool_button(
            "card_entry", self.tr("Entry"), self.tr("Go to the entry in the appendix")
        )
        self._correct = tool_button(
            "card_correct", self.tr("Correct…"), self.tr("Explain the term in your own words")
        )
        self._hide = tool_button(
            "card_hide", self.tr("Hide"), self.tr("Mark the term in no report any more")
        )
        self._layout = QVBoxLayout(self)
        self._set_up()
        self._lay_out()
        self._close.clicked.connect(self.closed)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._entry.clicked.connect(self.entry_asked)
        self._correct.clicked.connect(self.correction_asked)
        self._hide.clicked.connect(self.hiding_asked)

    @property
    def pinned(self) -> bool:
        """Whether it stays until it is closed."""
        return self._pin.isChecked()

    def show_term(self, term: Term, number: int, count: int) -> None:
        """Show a term at its use `number`, from 1, of `count`."""
        self._name.setText(term.name)
        self._definition.setText(explanation(term))
        self._source.setText(term_source(term))
        uses = self.tr("used {count} times, this is number {number}")
        self._uses.setText(uses.format(count=count, number=number))
        for button in (self._previous, self._next):
            button.setEnabled(count > 1)
        self._entry.setVisible(term.entry is not None)
        self.setAccessibleName(term.name)
        self.setAccessibleDescription(explanation(term))
        self._fit()

    def take_focus(self) -> None:
        """Let the keyboard act on the card; Esc gives it back."""
        self._next.setFocus() if self._next.isEnabled() else self._pin.setFocus()

    def release(self) -> None:
        """Go away and forget that it was pinned."""
        self._pin.setChecked(False)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.left_by_keyboard.emit()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.entered.emit()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        # Other keys are no business of the page below while the card has the focus.

    def _fit(self) -> None:
        width = min(WIDTH, self._viewport.width() - 16)
        self.setFixedWidth(max(180, width))
        margins = self._layout.contentsMargins()
        inner = self.width() - margins.left() - margins.right()
        wanted = self._definition.heightForWidth(inner)
        self._scroll.setFixedHeight(min(wanted, MOST))
        self._layout.activate()
        self.resize(self.width(), self._layout.totalHeightForWidth(self.width()))

    def _set_up(self) -> None:
        for label in (self._name, self._definition, self._source, self._uses):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._name, self._definition):
            label.setWordWrap(True)
        self._name.setObjectName("card_name")
        self._definition.setObjectName("card_definition")
        self._uses.setObjectName("card_uses")
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._definition.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._definition.setContentsMargins(0, 0, TEXT_MARGIN, 0)
        self._scroll.setWidget(self._definition)
        for surface in (self._scroll.viewport(), self._definition):
            surface.setAutoFillBackground(False)  # the card's own ground shows through
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.addWidget(self._uses, 1)
        for button in (self._previous, self._next, self._entry):
            foot.addWidget(button)
        acts = QHBoxLayout()
        acts.addWidget(self._source, 1)
        for button in (self._correct, self._hide):
            acts.addWidget(button)
        layout = self._layout
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._scroll)
        layout.addLayout(acts)
        layout.addLayout(foot)

    def _on_previous(self) -> None:
        self.step_asked.emit(-1)

    def _on_next(self) -> None:
        self.step_asked.emit(1)
