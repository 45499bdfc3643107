"""What can be done with the notes chosen in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from zhengdu.annotations.note import Colour, NoteKind, Style, TaskState
from zhengdu.ui.menu import Menu
from zhengdu.ui.models.note_grouping import tags_by_use
from zhengdu.ui.models.wording import colour_name, style_name, task_state_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.annotation_item import AnnotationItem

SHOWN = 40
"""Characters of a likely place in the menu."""
OFFERED = 12
"""Tags that can be given without typing."""


class AnnotationMenu(Menu):
    """Acts for one note or for many.

    Args:
        items: the chosen notes, at least one.
        text: the report's text, for the words of likely places.
        passage: whether words are selected in the page that a note could be attached to.
        tags: tags of the report's notes, the one used most first.

    Attributes:
        chosen: the name of an act and its value: edit, delete, star, colour, style, tag, untag,
            new_tag, task, state, export, accept, attach, candidate.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        items: Sequence[AnnotationItem],
        text: str,
        *,
        passage: bool,
        tags: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._items = items
        self._text = text
        if len(items) == 1:
            self._add(self, self.tr("Edit Note"), "edit", key="F2")
        starred = all(item.annotation.starred for item in items)
        words = self.tr("Take Star Away") if starred else self.tr("Give Star")
        self._add(self, words, "star", not starred, "Ctrl+D")
        if any(item.annotation.kind is not NoteKind.BOOKMARK for item in items):
            self._add_marks()
        self._add_tags(tags)
        self._add_task()
        if len(items) == 1:
            self._add_places(items[0], passage=passage)
        self.addSeparator()
        self._add(self, self.tr("Export Chosen Notes…"), "export")
        self._add(self, self.tr("Delete"), "delete", key="Del")
        self.triggered.connect(self._on_triggered)

    def _add_marks(self) -> None:
        colours = self.below(self.tr("Colour"))
        for colour in Colour:
            self._add(colours, colour_name(colour).replace("&", "&&"), "colour", colour)
        styles = self.below(self.tr("Style"))
        for style in Style:
            self._add(styles, style_name(style), "style", style)

    def _add_tags(self, tags: Sequence[str]) -> None:
        menu = self.below(self.tr("Tags"))
        self._add(menu, self.tr("Add Tags…"), "new_tag")
        had = tags_by_use(self._items)
        for tag in [tag for tag in tags if tag not in had][:OFFERED]:
            words = self.tr("Add #{tag}").format(tag=tag.replace("&", "&&"))
            self._add(menu, words, "tag", tag)
        menu.addSeparator()
        for tag in had:
            words = self.tr("Remove #{tag}").format(tag=tag.replace("&", "&&"))
            self._add(menu, words, "untag", tag)

    def _add_task(self) -> None:
        if not all(item.annotation.task for item in self._items):
            self._add(self, self.tr("Make Task"), "task")
        if any(item.annotation.task for item in self._items):
            states = self.below(self.tr("State of Task"))
            for state in TaskState:
                self._add(states, task_state_name(state), "state", state)

    def _add_places(self, item: AnnotationItem, *, passage: bool) -> None:
        """What can be done about a note whose passage is gone or says something else."""
        if not (item.orphaned or item.changed):
            return
        self.addSeparator()
        if item.changed:
            self._add(self, self.tr("Accept New Wording"), "accept")
        attach = self._add(self, self.tr("Attach Here"), "attach")
        attach.setEnabled(passage)
        attach.setToolTip(self.tr("Select the passage in the page first"))
        self.setToolTipsVisible(True)
        candidates = item.resolution.candidates
        if candidates:
            places = self.below(self.tr("Show Likely Places"))
            for number, candidate in enumerate(candidates):
                words = " ".join(candidate.span.of(self._text).split())
                shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
                label = f"{candidate.score:.0%}  {shown}".replace("&", "&&")
                self._add(places, label, "candidate", number)

    def _add(
        self, menu: Menu, text: str, name: str, value: object = None, key: str = ""
    ) -> QAction:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setObjectName(f"annotation_{name}")
        action.setData((name, value))
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(*action.data())
