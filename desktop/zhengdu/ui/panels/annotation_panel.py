"""The annotations beside the page: grouped, searched, filtered, many at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhengdu.ui.models.annotation_model import AnnotationModel
from zhengdu.ui.models.note_grouping import Grouping, tags_by_use
from zhengdu.ui.panels.annotation_delegate import AnnotationDelegate
from zhengdu.ui.panels.annotation_list import AnnotationList
from zhengdu.ui.panels.colour_bar import ColourBar
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.note_filter_menu import NoteFilterButton
from zhengdu.ui.panels.row_keys import keep_in_view, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QShowEvent

    from zhengdu.ui.models.annotation_item import AnnotationItem
    from zhengdu.ui.theme import Theme

MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a string of a table for lupdate, which knows this name; PySide's own is untyped."""
    return source


_GROUPINGS = {
    Grouping.SECTION: QT_TRANSLATE_NOOP("AnnotationPanel", "By section"),
    Grouping.COLOUR: QT_TRANSLATE_NOOP("AnnotationPanel", "By colour"),
    Grouping.TAG: QT_TRANSLATE_NOOP("AnnotationPanel", "By tag"),
    Grouping.DATE: QT_TRANSLATE_NOOP("AnnotationPanel", "By date"),
}


class AnnotationPanel(QWidget):
    """A list of annotations with filters.

    Attributes:
        annotation_activated: id of the annotation that was clicked or entered.
        chosen_changed: other notes are chosen in the list.
        act_requested: the name of an act, ids of the chosen annotations, and the act's value; see
            AnnotationMenu.
    """

    annotation_activated = Signal(str)
    chosen_changed = Signal()
    act_requested = Signal(str, tuple, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_panel")
        self.setAccessibleName(self.tr("Notes"))
        self._model = AnnotationModel(self)
        self._delegate = AnnotationDelegate(self)
        self._view = AnnotationList(self._model, self._delegate, self.tr("Notes"))
        hint = self.tr("Filter by quote, note or #tag")
        self._words = FilterField("annotation_filter", hint, self._view)
        self._colours = ColourBar("annotation_colours", exclusive=False)
        self._grouping = QComboBox()
        self._filters = NoteFilterButton()
        self._count = QLabel()
        self._shelf = Shelf(self._view, "annotation_notice")
        self._text = ""
        self._passage = False
        self._place = 0
        self._set_up()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_text(self, text: str) -> None:
        """The report's text, to be set before annotations on it."""
        self._text = text
        self._model.set_text(text)

    def set_passage(self, *, selected: bool) -> None:
        """Whether words are selected in the page that a note could be attached to."""
        self._passage = selected

    def set_annotations(self, items: Sequence[AnnotationItem]) -> None:
        """Show these annotations; the place in the list is kept if there is one."""
        are_first = not self._model.total
        self._view.steps_on = True
        self._model.set_items(items)
        self._view.steps_on = False
        self._colours.set_counts(self._model.per_colour())
        counts = Counter(tag for item in items for tag in item.annotation.tags)
        self._filters.set_tags(counts.most_common())
        self._tell_state()
        if are_first:
            self.follow(self._place)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._colours.set_theme(theme)
        self._view.viewport().update()

    def select(self, id: str) -> None:
        """Make the row of an annotation current without going there in the page."""
        self._model.reveal(id)
        self._view.select_quietly(self._model.index_of(id))

    def selected_ids(self) -> tuple[str, ...]:
        """The annotations chosen in the list, in its order."""
        return self._view.chosen_ids()

    def group_by(self, grouping: Grouping) -> None:
        """Put other headings over the annotations."""
        self._grouping.setCurrentIndex(self._grouping.findData(grouping))
        self._model.set_grouping(grouping)

    def follow(self, offset: int, *, scrolls: bool = True) -> None:
        """Mark the annotation nearest to the reading position and, if wanted, keep it in view."""
        self._place = offset
        id = self._model.nearest(offset)
        self._model.mark(id)
        index = self._model.index_of(id)
        if scrolls and index.isValid() and not user_is_in(self._view):
            keep_in_view(self._view, index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow(self._place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        current = self._view.currentIndex()
        if current.isValid():
            self._view.bring(current)
        else:
            self._view.select_quietly(self._model.index_of(self._model.nearest(self._place)))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up(self) -> None:
        self._count.setObjectName("annotation_count")
        self._count.setAccessibleName(self.tr("Notes shown"))
        self._grouping.setObjectName("annotation_grouping")
        self._grouping.setAccessibleName(self.tr("Headings"))
        for grouping, source in _GROUPINGS.items():
            words = QCoreApplication.translate("AnnotationPanel", source)
            self._grouping.addItem(words, grouping)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(6)
        first.addWidget(self._words, 1)
        first.addWidget(self._count)
        second.addWidget(self._grouping)
        second.addWidget(self._filters)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._colours)
        layout.addLayout(second)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._words.textChanged.connect(self._on_filtered)
        self._colours.colour_pressed.connect(self._on_filtered)
        self._filters.changed.connect(self._on_filtered)
        self._filters.all_wanted.connect(self._on_all_wanted)
        self._grouping.activated.connect(self._on_grouping_chosen)
        keys = self._view.keys
        keys.chosen.connect(self._on_chosen)
        keys.edit_pressed.connect(self._on_edit_pressed)
        keys.delete_pressed.connect(self._on_delete_pressed)
        keys.copy_pressed.connect(self._on_copy)
        self._view.selectionModel().selectionChanged.connect(self._on_chosen_changed)
        self._view.clicked.connect(self._on_clicked)
        self._view.doubleClicked.connect(self._on_edit_pressed)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click that chooses several rows goes nowhere."""
        item = self._model.item(index)
        if item is not None and not QGuiApplication.keyboardModifiers() & MODIFIERS:
            self.annotation_activated.emit(item.id)

    def _on_chosen_changed(self) -> None:
        self._tell_state()
        self.chosen_changed.emit()

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None:
            self.annotation_activated.emit(item.id)
        else:
            self._model.toggle(index)

    def _on_edit_pressed(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None:
            self.act_requested.emit("edit", (item.id,), None)

    def _on_delete_pressed(self, _index: QModelIndex) -> None:
        self._ask("delete", None)

    def _on_copy(self) -> None:
        """The chosen notes as text: the words of the report, then what was written on them."""
        chosen = set(self._view.chosen_ids())
        notes = [item.annotation for item in self._model.all_items() if item.id in chosen]
        parts = ("\n".join(filter(None, (note.anchor.exact, note.note))) for note in notes)
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def _on_filtered(self) -> None:
        wanted = replace(
            self._filters.wanted, words=self._words.text(), colours=self._colours.chosen()
        )
        self._filters.narrowed = bool(wanted.words.split() or wanted.colours)
        self._delegate.set_sought(wanted.words)
        self._view.viewport().update()
        self._model.set_filter(wanted)
        self._tell_state()

    def _on_all_wanted(self) -> None:
        self._colours.set_chosen(())
        self._words.clear()
        self._on_filtered()

    def _on_grouping_chosen(self) -> None:
        self.group_by(self._grouping.currentData())

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        item = self._model.item(index)
        if item is None:
            return
        if item.id not in self._view.chosen_ids():
            self._view.select_quietly(index)
        from zhengdu.ui.panels.annotation_menu import AnnotationMenu

        chosen = set(self._view.chosen_ids())
        items = [item for item in self._model.all_items() if item.id in chosen]
        tags = tags_by_use(self._model.all_items())
        menu = AnnotationMenu(items, self._text, passage=self._passage, tags=tags, parent=self)
        menu.chosen.connect(self._ask)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _ask(self, name: str, value: object) -> None:
        ids = self._view.chosen_ids()
        if ids:
            self.act_requested.emit(name, ids, value)

    def _tell_state(self) -> None:
        shown, total = self._model.shown, self._model.total
        chosen, said = len(self._view.chosen_ids()), [f"{shown} / {total}"]
        if chosen > 1:
            said.insert(0, self.tr("{count} chosen").format(count=chosen))
        self._count.setText(" · ".join(said))
        if not total:
            self._shelf.set_notice(
                self.tr(
                    "No notes yet. Select words in the page and choose a colour or write a note."
                )
            )
        elif not shown:
            self._shelf.set_notice(self.tr("No note matches the filters."))
        else:
            self._shelf.set_notice("")
