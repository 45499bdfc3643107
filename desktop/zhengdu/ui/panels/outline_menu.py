"""What can be done to a heading of the outline, from its menu and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from zhengdu.report.correction import can_be_part, can_demote, can_promote
from zhengdu.report.model import SectionKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QTreeView

    from zhengdu.report.model import Section

PROMOTE, DEMOTE, RENAME, REMOVE = "promote", "demote", "rename", "remove"
KEYS = {
    PROMOTE: "Alt+Shift+Left",
    DEMOTE: "Alt+Shift+Right",
    RENAME: "F2",
    REMOVE: "Del",
}


class OutlineMenu(QObject):
    """Corrections of the current heading.

    Attributes:
        correction_requested: the section, and one of the four names above or a SectionKind.
    """

    correction_requested = Signal(object, str)

    def __init__(self, view: QTreeView, section: Callable[[], Section | None]) -> None:
        super().__init__(view)
        self._section = section
        self._texts = {
            PROMOTE: self.tr("Promote"),
            DEMOTE: self.tr("Demote"),
            RENAME: self.tr("Rename…"),
            REMOVE: self.tr("Remove Heading"),
            str(SectionKind.GLOSSARY): self.tr("Mark as List of Terms"),
            str(SectionKind.ANNEX): self.tr("Mark as Annex"),
            str(SectionKind.BODY): self.tr("Not an Appendix"),
        }
        view.installEventFilter(self)

    def fill(self, menu: QMenu) -> None:
        """Offer what can be done to the current heading, and nothing without one."""
        section = self._section()
        if section is None:
            return
        for name, text in self._texts.items():
            if name == str(SectionKind.GLOSSARY):
                menu.addSeparator()
            if name in list(SectionKind) and name == str(section.kind):
                continue
            action = menu.addAction(text)
            action.setObjectName(f"outline_{name}")
            action.setData(name)
            action.setEnabled(possible(section, name))
            action.setShortcut(QKeySequence(KEYS.get(name, "")))
        menu.addSeparator()
        menu.triggered.connect(self._on_triggered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if is_key and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """The window has other uses for some of the keys: they are claimed for the outline."""
        pressed = QKeySequence(event.keyCombination()).toString()
        name = next((name for name, key in KEYS.items() if key == pressed), None)
        if name is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self._request(name)
        return True

    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), str):
            self._request(action.data())

    def _request(self, name: str) -> None:
        section = self._section()
        if section is not None and possible(section, name):
            self.correction_requested.emit(section, name)


def possible(section: Section, name: str) -> bool:
    """Whether a section can be corrected so: a term of a list stays where it is."""
    if name == PROMOTE:
        return can_promote(section)
    if name == DEMOTE:
        return can_demote(section)
    return name in (RENAME, REMOVE) or can_be_part(section)
