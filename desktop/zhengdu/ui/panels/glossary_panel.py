"""The terms beside the page, each with its definition and its uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.models.glossary_model import GlossaryModel
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.glossary_delegate import GlossaryDelegate
from zhengdu.ui.panels.grouped_view import GroupedView
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf
from zhengdu.ui.panels.term_card import TermCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.ui.theme import Theme


class GlossaryPanel(QWidget):
    """Terms by who explains them; the current one is explained in full below.

    Attributes:
        term_activated: the Term whose entry is wanted (Enter, double click or button).
        use_activated: a Term and the number of one of its uses, from 0 in reading order.
        adding_requested: a term of the reader's own is to be made.
        correction_requested: the Term that the reader wants to explain in other words.
        hiding_requested: the Term that is to be marked no more.
        showing_requested: the hidden Term that is to be marked again.
    """

    term_activated = Signal(object)
    use_activated = Signal(object, int)
    adding_requested = Signal()
    correction_requested = Signal(object)
    hiding_requested = Signal(object)
    showing_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("glossary_panel")
        self.setAccessibleName(self.tr("Terms"))
        self._model = GlossaryModel(self)
        self._view = GroupedView(self._model, "glossary_list", self.tr("Terms"))
        self._delegate = GlossaryDelegate(self._model)
        self._filter = FilterField("glossary_filter", self.tr("Filter terms"), self._view)
        self._sources = QComboBox()
        self._add = QToolButton()
        self._count = QLabel()
        self._shelf = Shelf(self._view, "glossary_notice")
        self._card = TermCard()
        self._view.setItemDelegate(self._delegate)
        self._set_up()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_terms(
        self, terms: Sequence[Term], hits: Sequence[TermHit], hidden: Sequence[Term] = ()
    ) -> None:
        """Show these terms and how often the text uses them, and those that are hidden."""
        current = self._current_term()
        self._model.set_terms(terms, hits, hidden)
        self._list_sources()
        self._choose(current)

    def show_term(self, term: Term) -> None:
        """Show a term with its definition, whatever the filters say."""
        if not self._model.index_of_term(term).isValid():
            self._filter.clear()
            self._sources.setCurrentIndex(0)
        self._choose(term)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._first())
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up(self) -> None:
        self._sources.setObjectName("glossary_sources")
        self._sources.setAccessibleName(self.tr("Whose explanations are shown"))
        self._add.setObjectName("glossary_add")
        self._add.setText(self.tr("Add…"))
        self._add.setToolTip(self.tr("Explain a term of your own"))
        self._count.setObjectName("glossary_count")
        self._count.setAccessibleName(self.tr("Terms shown"))
        self._list_sources()

    def _list_sources(self) -> None:
        """Offer the sources there are, with their counts, and keep the choice if it is there."""
        chosen = self._sources.currentData()
        with QSignalBlocker(self._sources):
            self._sources.clear()
            self._sources.addItem(self.tr("All sources"), "")
            for key, (title, count) in self._model.counts().items():
                self._sources.addItem(f"{title} ({count})", key)
            self._sources.setCurrentIndex(max(0, self._sources.findData(chosen)))
        self._model.set_group(self._sources.currentData())

    def _lay_out(self) -> None:
        line, choice = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (line, (self._filter, self._count)),
            (choice, (self._sources, self._add)),
        ):
            row.setSpacing(6)
            row.addWidget(widgets[0], 1)
            row.addWidget(widgets[1])
        upper = QWidget()
        layout = QVBoxLayout(upper)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addLayout(choice)
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
        self._sources.currentIndexChanged.connect(self._on_source_chosen)
        self._add.clicked.connect(self.adding_requested)
        keys = RowKeys(self._view, by_click=False)
        keys.chosen.connect(self._on_chosen)
        keys.edit_pressed.connect(self._on_correction_asked)
        keys.delete_pressed.connect(self._on_hiding_asked)
        self._view.doubleClicked.connect(self._on_chosen)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._card.entry_asked.connect(self._on_entry_asked)
        self._card.use_asked.connect(self._on_use_asked)
        self._card.correction_asked.connect(self._on_correction_asked)
        self._card.hiding_asked.connect(self._on_hiding_asked)

    def _current_term(self) -> Term | None:
        return self._model.item(self._view.currentIndex())

    def _first(self) -> QModelIndex:
        return self._model.index(0, 0, self._model.index(0, 0))

    def _choose(self, term: Term | None) -> None:
        index = self._model.index_of_term(term) if term is not None else QModelIndex()
        if index.isValid():
            self._view.select_quietly(index)
        else:
            self._view.setCurrentIndex(self._first())
        self._tell_current()
        self._tell_state()

    def _on_words_changed(self, words: str) -> None:
        current = self._current_term()
        self._model.set_words(words)
        self._choose(current)

    def _on_source_chosen(self, _row: int) -> None:
        current = self._current_term()
        self._model.set_group(self._sources.currentData())
        self._choose(current)

    def _on_chosen(self, index: QModelIndex) -> None:
        term = self._model.item(index)
        if term is not None:
            self.term_activated.emit(term)

    def _on_current_changed(self, _current: QModelIndex) -> None:
        self._tell_current()

    def _tell_current(self) -> None:
        term = self._current_term()
        if term is not None:
            hidden = self._model.is_hidden(term)
            self._card.show_term(term, self._model.uses(term), hidden=hidden)

    def _on_entry_asked(self) -> None:
        self._on_chosen(self._view.currentIndex())

    def _on_use_asked(self, number: int) -> None:
        term = self._current_term()
        if term is not None:
            self.use_activated.emit(term, number)

    def _on_correction_asked(self) -> None:
        term = self._current_term()
        if term is not None:
            self.correction_requested.emit(term)

    def _on_hiding_asked(self) -> None:
        term = self._current_term()
        if term is not None:
            hidden = self._model.is_hidden(term)
            (self.showing_requested if hidden else self.hiding_requested).emit(term)

    def _tell_state(self) -> None:
        shown, total = self._model.shown, self._model.total
        self._count.setText(f"{shown} / {total}")
        self._card.setVisible(shown > 0)
        if not total:
            self._shelf.set_notice(self.tr("This text explains no terms."))
        elif not shown:
            self._shelf.set_notice(self.tr("No term holds these words."))
        else:
            self._shelf.set_notice("")
