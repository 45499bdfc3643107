"""The terms beside the page, each with its definition and its uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.models.glossary_model import GlossaryModel
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.glossary_delegate import GlossaryDelegate
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf
from zhengdu.ui.panels.term_card import TermCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.ui.theme import Theme


class GlossaryPanel(QWidget):
    """A list of terms; the current one is explained in full below.

    Attributes:
        term_activated: the Term whose entry is wanted (Enter, double click or button).
        use_activated: a Term and the number of one of its uses, from 0 in reading order.
    """

    term_activated = Signal(object)
    use_activated = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("glossary_panel")
        self.setAccessibleName(self.tr("Terms"))
        self._model = GlossaryModel(self)
        self._view = QListView()
        self._delegate = GlossaryDelegate(self._model)
        self._filter = FilterField("glossary_filter", self.tr("Filter terms"), self._view)
        self._count = QLabel()
        self._shelf = Shelf(self._view, "glossary_notice")
        self._card = TermCard()
        self._set_up_view()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_terms(self, terms: Sequence[Term], hits: Sequence[TermHit]) -> None:
        """Show these terms and how often the text uses them."""
        current = self._current_term()
        self._model.set_terms(terms, hits)
        self._choose(current)

    def show_term(self, term: Term) -> None:
        """Show a term with its definition, whatever the filter says."""
        if not self._model.index_of(term).isValid():
            self._filter.clear()
        self._choose(term)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up_view(self) -> None:
        view = self._view
        view.setObjectName("glossary_list")
        view.setAccessibleName(self.tr("Terms"))
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setFrameShape(QListView.Shape.NoFrame)

    def _lay_out(self) -> None:
        self._count.setObjectName("glossary_count")
        self._count.setAccessibleName(self.tr("Terms shown"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._filter, 1)
        line.addWidget(self._count)
        upper = QWidget()
        layout = QVBoxLayout(upper)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self._shelf)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("glossary_split")
        split.addWidget(upper)
        split.addWidget(self._card)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_words_changed)
        keys = RowKeys(self._view, by_click=False)
        keys.chosen.connect(self._on_chosen)
        self._view.doubleClicked.connect(self._on_chosen)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._card.entry_asked.connect(self._on_entry_asked)
        self._card.use_asked.connect(self._on_use_asked)

    def _current_term(self) -> Term | None:
        return self._model.term(self._view.currentIndex())

    def _choose(self, term: Term | None) -> None:
        index = self._model.index_of(term) if term is not None else QModelIndex()
        self._view.setCurrentIndex(index if index.isValid() else self._model.index(0))
        if index.isValid():
            self._view.scrollTo(index)
        self._tell_state()

    def _on_words_changed(self, words: str) -> None:
        current = self._current_term()
        self._model.set_words(words)
        self._choose(current)

    def _on_chosen(self, index: QModelIndex) -> None:
        term = self._model.term(index)
        if term is not None:
            self.term_activated.emit(term)

    def _on_current_changed(self, current: QModelIndex) -> None:
        term = self._model.term(current)
        if term is not None:
            self._card.show_term(term, self._model.uses(term))

    def _on_entry_asked(self) -> None:
        self._on_chosen(self._view.currentIndex())

    def _on_use_asked(self, number: int) -> None:
        term = self._current_term()
        if term is not None:
            self.use_activated.emit(term, number)

    def _tell_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        self._count.setText(f"{shown} / {total}")
        self._card.setVisible(shown > 0)
        if not total:
            self._shelf.set_notice(self.tr("This text explains no terms."))
        elif not shown:
            self._shelf.set_notice(self.tr("No term holds these words."))
        else:
            self._shelf.set_notice("")
