"""Menus to which all keys belong while the keyboard is in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QMenuBar


class Menu(QMenu):
    """A menu whose letters choose an entry, whatever they mean beside it.

    Qt looks for a shortcut before it hands a key to a menu, and for Qt the keyboard is still on the
    page while one is open.
    """

    def below(self, title: str) -> Menu:
        """A menu that opens from an entry of this one."""
        menu = Menu(title, self)
        self.addMenu(menu)
        return menu

    def event(self, event: QEvent) -> bool:
        return _is_claimed(event) or super().event(event)


class MenuBar(QMenuBar):
    """A row of such menus; it has the keyboard itself when it is reached by Alt."""

    def event(self, event: QEvent) -> bool:
        return _is_claimed(event) or super().event(event)


def _is_claimed(event: QEvent) -> bool:
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True
