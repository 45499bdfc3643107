"""Finding words in the report: a line under the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from zhengdu.text.span import Span
from zhengdu.ui.reader.floating import tool_button
from zhengdu.ui.reader.layers import HitList, Layer, Mark
from zhengdu.ui.reader.searching import find_all, nearest_from

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhengdu.ui.reader.page import ReportPage
    from zhengdu.ui.theme import Theme

PAUSE_MS = 120
"""Rest in typing before the report is searched."""


class FindBar(QWidget):
    """Marks all hits on the page and leads from one to the next."""

    def __init__(self, page: ReportPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._page = page
        self._hits: list[int] = []
        self._words = ""
        self._current = -1
        self._jumped = False
        self._field, self._count = QLineEdit(), QLabel()
        self._previous = tool_button("find_previous_hit", "‹", self.tr("Previous (Shift+Enter)"))
        self._next = tool_button("find_next_hit", "›", self.tr("Next (Enter)"))
        self._close = tool_button("find_close", "×", self.tr("Close (Esc)"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._search)
        self._field.textChanged.connect(self._on_typed)
        self._field.installEventFilter(self)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.close_bar)
        page.report_changed.connect(self._on_report)

    def open(self) -> None:
        """Show the bar with the selected words, or the last ones, ready to be typed over."""
        chosen = self._page.selected_text()
        if chosen and "\n" not in chosen:
            self._field.setText(chosen)
        self._jumped = False
        self.show()
        self._field.setFocus()
        self._field.selectAll()
        self._search()

    def search(self, words: str) -> None:
        """Show the bar and find these words."""
        self._field.setText(words.split("\n", maxsplit=1)[0])
        self._jumped = False
        self.show()
        self._search()

    def find_next(self) -> None:
        """Go to the next hit; after the last one, to the first."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the previous hit; before the first one, to the last."""
        self._step(-1)

    def close_bar(self) -> None:
        """Hide the bar, take the marks off the page, and give the page the keyboard."""
        self._pause.stop()
        if 0 <= self._current < len(self._hits):
            self._page.select(self._hit())
        self._forget()
        self.hide()
        self._page.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        self.setPalette(theme.palette())
        self.setAutoFillBackground(True)

    def hit_count(self) -> int:
        """How many places were found."""
        return len(self._hits)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.find_previous() if back else self.find_next()
        else:
            return False
        return True

    def _on_typed(self, _words: str) -> None:
        self._pause.start()

    def _on_report(self) -> None:
        self._forget()
        if self.isVisible():
            self._find()

    def _find(self) -> None:
        """Find all hits without going anywhere."""
        report = self._page.report()
        self._pause.stop()
        self._words = self._field.text()
        self._hits = find_all(report.text, self._words) if report is not None else []
        self._current = -1
        self._page.put_marks(Layer.HIT, HitList(self._hits, len(self._words)))
        self._page.set_layer(Layer.CURRENT_HIT, ())
        self._tell()

    def _search(self) -> None:
        """Find all hits and show the first one from the reading position."""
        self._find()
        if self._hits:
            span = self._page.selected_span()
            start = span.start if span is not None else self._page.position()
            self._show(nearest_from(self._hits, start))

    def _step(self, step: int) -> None:
        if self.isHidden():
            self.show()
        if self._pause.isActive() or self._words != self._field.text() or self._current < 0:
            self._search()
        elif self._hits:
            self._show((self._current + step) % len(self._hits))

    def _show(self, number: int) -> None:
        self._current = number
        self._page.set_layer(Layer.CURRENT_HIT, [Mark(self._hit())])
        first, last = self._page.visible_range()
        if not first <= self._hits[number] < last:
            if not self._jumped:
                self._jumped = True
                self._page.jumped.emit(self._page.position())
            self._page.go_to(self._hit(), flash=False)
        else:
            self._page.reveal(self._hits[number])
        self._tell()

    def _hit(self) -> Span:
        start = self._hits[self._current]
        return Span(start, start + len(self._words))

    def _forget(self) -> None:
        self._hits, self._words, self._current = [], "", -1
        self._page.set_layer(Layer.HIT, ())
        self._page.set_layer(Layer.CURRENT_HIT, ())
        self._tell()

    def _tell(self) -> None:
        found = len(self._hits)
        words = f"{self._current + 1}/{found}" if found else self.tr("Nothing found")
        self._count.setText(words if self._words else "")
        for button in (self._previous, self._next):
            button.setEnabled(found > 0)

    def _lay_out(self) -> None:
        self._field.setObjectName("find_field")
        self._field.setPlaceholderText(self.tr("Find in this report"))
        self._field.setAccessibleName(self.tr("Find in this report"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(420)
        self._count.setObjectName("find_count")
        self._count.setMinimumWidth(90)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self._field, 1)
        for widget in (self._previous, self._next, self._count):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._close)
