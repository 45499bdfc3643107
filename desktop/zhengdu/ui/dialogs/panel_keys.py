"""What keys do on the page and in the panels, for the list of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP
from zhengdu.ui.panels.indicator_menu import key_rows, native

if TYPE_CHECKING:
    from zhengdu.ui.dialogs.shortcuts import Group

Keys = tuple[tuple[str, tuple[str, ...]], ...]

ON_PAGE: Keys = (
    (QT_TRANSLATE_NOOP("PanelKeys", "Next Screen"), ("Space", "PgDown")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Previous Screen"), ("Shift+Space", "PgUp")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Line by Line"), ("Up", "Down")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Beginning and End"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Move Caret"), ("Left", "Right")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Move Caret by Words"), ("Ctrl+Left", "Ctrl+Right")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Select"), ("Shift+Left", "Shift+Right")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Select Lines"), ("Shift+Up", "Shift+Down")),
    (QT_TRANSLATE_NOOP("PanelKeys", "Next Term in View"), ("Tab",)),
    (QT_TRANSLATE_NOOP("PanelKeys", "Explain Term"), ("Enter",)),
    (QT_TRANSLATE_NOOP("PanelKeys", "Close Card, Drop Selection"), ("Esc",)),
)
IN_PANELS: tuple[tuple[str, Keys], ...] = (
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the outline"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to Section"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Open and Close"), ("Right", "Left")),
            (QT_TRANSLATE_NOOP("PanelKeys", "Rename"), ("F2",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Promote"), ("Alt+Shift+Left",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Demote"), ("Alt+Shift+Right",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Remove Heading"), ("Del",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the list of notes"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to Passage"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Edit Note"), ("F2",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Star"), ("Ctrl+D",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Choose All"), ("Ctrl+A",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Copy"), ("Ctrl+C",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Delete"), ("Del",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Open or Close Heading"), ("Space",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the ledger"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to Passage"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Edit Cell or Note"), ("F2",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Next State"), ("Space",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Copy"), ("Ctrl+C",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the trash"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Restore"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Delete for Good"), ("Del",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the list of terms"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to Entry"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Correct"), ("F2",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Hide or Mark Again"), ("Del",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the list of promises"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to Passages in Turn"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Copy"), ("Ctrl+C",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the library"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Open"), ("Enter",)),
            (QT_TRANSLATE_NOOP("PanelKeys", "Take Out"), ("Del",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the note's editor"),
        ((QT_TRANSLATE_NOOP("PanelKeys", "Done"), ("Ctrl+Enter", "Esc")),),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In the line for finding"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Next and Previous"), ("Enter", "Shift+Enter")),
            (QT_TRANSLATE_NOOP("PanelKeys", "Close"), ("Esc",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PanelKeys", "In a field that filters"),
        (
            (QT_TRANSLATE_NOOP("PanelKeys", "Go to List"), ("Down", "Enter")),
            (QT_TRANSLATE_NOOP("PanelKeys", "Clear"), ("Esc",)),
        ),
    ),
)  # fmt: skip


def page_keys() -> Group:
    """What keys do on the page besides what menus list."""
    return _said("On the page"), _rows(ON_PAGE)


def panel_keys() -> list[Group]:
    """What keys do in each panel, those of the table of figures last: they are many."""
    groups = [(_said(title), _rows(keys)) for title, keys in IN_PANELS]
    return [*groups, (_said("In the table of figures"), key_rows())]


TITLES = (
    QT_TRANSLATE_NOOP("PanelKeys", "On the page"),
    QT_TRANSLATE_NOOP("PanelKeys", "In the table of figures"),
)


def _said(source: str) -> str:
    return QCoreApplication.translate("PanelKeys", source)


def _rows(keys: Keys) -> list[tuple[str, str]]:
    return [(_said(source), " / ".join(map(native, pressed))) for source, pressed in keys]
