"""Filters of the list of notes beyond words and colours, in one menu of a button."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from zhengdu.annotations.note import NoteKind, Style
from zhengdu.ui.menu import Menu
from zhengdu.ui.models.note_filter import NoteFilter
from zhengdu.ui.models.wording import note_kind_name, style_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

OFFERED = 40
"""Tags in the menu; others are found by typing them."""
Value = TypeVar("Value")


class NoteFilterButton(QToolButton):
    """Says how many filters are set; the menu is made when it is opened.

    Attributes:
        changed: the reader set or took away a filter; read `wanted`.
        all_wanted: no filter is to hide anything, of this menu or elsewhere.
        narrowed: whether filters elsewhere hide something.
    """

    changed = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_filters")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.wanted = NoteFilter()
        self.narrowed = False
        self._tags: Sequence[tuple[str, int]] = ()
        self._menu = Menu(self)
        self._menu.setObjectName("annotation_filter_menu")
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self._tell()

    def set_tags(self, tags: Sequence[tuple[str, int]]) -> None:
        """Tags of the notes with how many notes have them, the one used most first."""
        self._tags = tags

    def _fill(self) -> None:
        wanted, menu = self.wanted, self._menu
        menu.clear()
        self._add(menu, self.tr("Starred"), replace(wanted, starred=not wanted.starred),
                  on=wanted.starred)  # fmt: skip
        self._add(menu, self.tr("Tasks"), replace(wanted, tasks=not wanted.tasks), on=wanted.tasks)
        self._add(menu, self.tr("Text changed or gone"),
                  replace(wanted, doubtful=not wanted.doubtful), on=wanted.doubtful)  # fmt: skip
        menu.addSeparator()
        for kind in NoteKind:
            self._add(menu, note_kind_name(kind), replace(wanted, kinds=wanted.kinds ^ {kind}),
                      on=kind in wanted.kinds)  # fmt: skip
        menu.addSeparator()
        for style in Style:
            self._add(menu, style_name(style), replace(wanted, styles=wanted.styles ^ {style}),
                      on=style in wanted.styles)  # fmt: skip
        self._add_tags()
        menu.addSeparator()
        everything = menu.addAction(self.tr("Show All"), self._on_all_wanted)
        everything.setObjectName("annotation_show_all")
        everything.setEnabled(self.narrowed or bool(wanted.in_menu))

    def _add_tags(self) -> None:
        if not self._tags:
            return
        tags = self._menu.below(self.tr("Tag"))
        for tag, count in self._tags[:OFFERED]:
            on = self.wanted.tag == tag
            after = replace(self.wanted, tag="" if on else tag)
            self._add(tags, f"#{tag} ({count})".replace("&", "&&"), after, on=on)

    def _add(self, menu: Menu, text: str, after: NoteFilter, *, on: bool) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.setData(after)

    def _on_all_wanted(self) -> None:
        self.wanted = NoteFilter()
        self._tell()
        self.all_wanted.emit()

    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), NoteFilter):
            self.wanted = action.data()
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        count = self.wanted.in_menu
        self.setText(
            self.tr("Filter ({count})").format(count=count) if count else self.tr("Filter")
        )
        self.setAccessibleName(self.text())
