"""The annotations beside the page, by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from zhengdu.annotations.note import Colour
from zhengdu.ui.models.annotation_model import AnnotationModel
from zhengdu.ui.models.wording import colour_name
from zhengdu.ui.panels.annotation_delegate import AnnotationDelegate
from zhengdu.ui.panels.colour_bar import ColourBar
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.grouped_view import GroupedView
from zhengdu.ui.panels.row_keys import RowKeys, keep_in_view, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QFocusEvent

    from zhengdu.ui.models.annotation_item import AnnotationItem
    from zhengdu.ui.theme import Theme

CANDIDATE = "place_"
SHOWN = 40
"""Characters of a likely place in the menu."""


class AnnotationPanel(QWidget):
    """A list of annotations with filters.

    Attributes:
        annotation_activated: id of the annotation that was clicked or entered.
        edit_requested: id of the annotation whose note is to be edited.
        delete_requested: id of the annotation to be removed.
        colour_change_requested: id and name (a Colour's value) of the new colour.
        attach_requested: id of the annotation that is to stand on what is selected in the page.
        accept_requested: id of the annotation whose passage's new wording is taken.
        candidate_requested: id, and number from 0 of the place where it may have stood.
    """

    annotation_activated = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    colour_change_requested = Signal(str, str)
    attach_requested = Signal(str)
    accept_requested = Signal(str)
    candidate_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_panel")
        self.setAccessibleName(self.tr("Notes"))
        self._model = AnnotationModel(self)
        self._view = GroupedView(self._model, "annotation_list", self.tr("Notes"))
        self._delegate = AnnotationDelegate(self)
        self._view.setItemDelegate(self._delegate)
        hint = self.tr("Filter by quote, note or #tag")
        self._filter = FilterField("annotation_filter", hint, self._view)
        self._colours = ColourBar("annotation_colours", exclusive=False)
        self._count = QLabel()
        self._shelf = Shelf(self._view, "annotation_notice")
        self._text = ""
        self._passage = False
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
        """Show these annotations; the place in the list is kept."""
        self._model.set_items(items)
        self._colours.set_counts(self._model.per_colour())
        self._tell_state()

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._colours.set_theme(theme)
        self._view.viewport().update()

    def select(self, id: str) -> None:
        """Make the row of an annotation current without going there in the page."""
        self._view.select_quietly(self._model.index_of(id))

    def selected_ids(self) -> tuple[str, ...]:
        """The annotations chosen in the list, in its order."""
        items = map(self._model.item, self._view.selectedIndexes())
        return tuple(item.id for item in items if item is not None)

    def follow(self, offset: int) -> None:
        """Mark the annotation nearest to the reading position and keep it in view."""
        id = self._model.nearest(offset)
        self._model.mark(id)
        index = self._model.index_of(id)
        if index.isValid() and not user_is_in(self._view) and self._view.isExpanded(index.parent()):
            keep_in_view(self._view, index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0, 0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        self._count.setObjectName("annotation_count")
        self._count.setAccessibleName(self.tr("Notes shown"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._filter, 1)
        line.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self._colours)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_words_changed)
        self._colours.colour_pressed.connect(self._on_colour_pressed)
        keys = RowKeys(self._view)
        keys.chosen.connect(self._on_chosen)
        keys.edit_pressed.connect(self._on_edit_pressed)
        keys.delete_pressed.connect(self._on_delete_pressed)
        self._view.doubleClicked.connect(self._on_edit_pressed)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)

    def _id_at(self, index: QModelIndex) -> str:
        item = self._model.item(index)
        return "" if item is None else item.id

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is None:
            return
        self.annotation_activated.emit(item.id)

    def _on_edit_pressed(self, index: QModelIndex) -> None:
        id = self._id_at(index)
        if id:
            self.edit_requested.emit(id)

    def _on_delete_pressed(self, index: QModelIndex) -> None:
        id = self._id_at(index)
        if id:
            self.delete_requested.emit(id)

    def _on_words_changed(self, words: str) -> None:
        self._model.set_words(words)
        self._tell_state()

    def _on_colour_pressed(self) -> None:
        self._model.set_colours(self._colours.chosen())
        self._tell_state()

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        if not self._id_at(index):
            return
        self._view.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("annotation_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_action(menu, self.tr("Edit Note"), "edit", "F2")
        colours = menu.addMenu(self.tr("Colour"))
        for colour in Colour:
            self._add_action(colours, colour_name(colour), colour.value)
        self._add_places(menu, self._model.item(index))
        menu.addSeparator()
        self._add_action(menu, self.tr("Delete"), "delete", "Del")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _add_places(self, menu: QMenu, item: AnnotationItem | None) -> None:
        """What can be done about a note whose passage is gone or says something else."""
        if item is None or not (item.orphaned or item.changed):
            return
        menu.addSeparator()
        if item.changed:
            self._add_action(menu, self.tr("Accept New Wording"), "accept")
        attach = self._add_action(menu, self.tr("Attach Here"), "attach")
        attach.setEnabled(self._passage)
        attach.setToolTip(self.tr("Select the passage in the page first"))
        menu.setToolTipsVisible(True)
        candidates = item.resolution.candidates
        if candidates:
            places = menu.addMenu(self.tr("Show Likely Places"))
            for number, candidate in enumerate(candidates):
                words = " ".join(candidate.span.of(self._text).split())
                shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
                label = f"{candidate.score:.0%}  {shown}".replace("&", "&&")
                self._add_action(places, label, f"{CANDIDATE}{number}")

    def _add_action(self, menu: QMenu, text: str, name: str, key: str = "") -> QAction:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setObjectName(f"annotation_{name}")
        action.setData(name)
        return action

    def _on_menu_triggered(self, action: QAction) -> None:
        index = self._view.currentIndex()
        match action.data():
            case "edit":
                self._on_edit_pressed(index)
            case "delete":
                self._on_delete_pressed(index)
            case "accept":
                self.accept_requested.emit(self._id_at(index))
            case "attach":
                self.attach_requested.emit(self._id_at(index))
            case str(name) if name.startswith(CANDIDATE):
                number = int(name.removeprefix(CANDIDATE))
                self.candidate_requested.emit(self._id_at(index), number)
            case str(colour) if colour:
                self.colour_change_requested.emit(self._id_at(index), colour)

    def _tell_state(self) -> None:
        shown, total = self._model.shown, self._model.total
        self._count.setText(f"{shown} / {total}")
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
