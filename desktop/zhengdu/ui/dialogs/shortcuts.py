"""The list of keys: those of the window and the page, and those of the panels."""

from __future__ import annotations

import re
from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTabWidget, QVBoxLayout

from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

Row = tuple[str, str]
"""A name and keys; without keys it is a title, without either a gap."""
Group = tuple[str, list[Row]]
"""A title and the rows below it."""

TALLEST, PACKED = 24, 20
"""Rows of a column, and of one made of groups."""
KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
)
"""What a language calls keys, in menus too, where Qt's translation says it otherwise."""
_CHINESE_MNEMONIC = re.compile(r"\(&.\)")


def shortcut_rows(actions: Iterable[QAction]) -> list[Row]:
    """Name and keys of every action that has keys, as one reads them."""
    rows = []
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            name = _CHINESE_MNEMONIC.sub("", action.text()).replace("&", "").rstrip("…")
            rows.append((name, " / ".join(keys)))
    return rows


class ShortcutsDialog(QDialog):
    """All keys at a glance, in as many columns as a small screen needs.

    Args:
        actions: of the window.
        parent: the window.
        on_page: what keys do on the page besides.
        in_panels: what they do in each panel.
    """

    def __init__(
        self,
        actions: Iterable[QAction],
        parent: QWidget,
        on_page: Sequence[Group] = (),
        in_panels: Sequence[Group] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tabs = QTabWidget()
        window = [*_columns(shortcut_rows(actions)), *_packed(on_page)]
        self._tabs.addTab(_table("shortcuts_table", window), self.tr("Window and Page"))
        panels = _table("panel_keys_table", _packed(in_panels))
        self._tabs.addTab(panels, self.tr("Panels"))
        said = self.tr(
            "1 to 5 mark in the style that F, U or S chose last; tasks and notes are filled."
        )
        styles = QLabel(said)
        styles.setObjectName("shortcuts_styles")
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self._tabs)
        layout.addWidget(styles)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()

    def show_panels(self) -> None:
        """Have the keys of the panels in front."""
        self._tabs.setCurrentIndex(1)


def _columns(rows: list[Row]) -> list[list[Row]]:
    """Rows in columns of about the same height."""
    count = max(1, -(-len(rows) // TALLEST))
    height = max(1, -(-len(rows) // count))
    return [rows[start : start + height] for start in range(0, len(rows), height)]


def _packed(groups: Sequence[Group]) -> list[list[Row]]:
    """Groups in columns, none of them parted."""
    columns: list[list[Row]] = []
    for title, rows in groups:
        lines = [(title, ""), *rows]
        if columns and len(columns[-1]) + 1 + len(lines) <= PACKED:
            columns[-1] += [("", ""), *lines]
        else:
            columns.append(lines)
    return columns


def _table(name: str, columns: list[list[Row]]) -> QLabel:
    rows = zip_longest(*columns, fillvalue=("", ""))
    lines = (f"<tr>{''.join(map(_cells, row))}</tr>" for row in rows)
    table = QLabel(f'<table cellspacing="0" cellpadding="3">{"".join(lines)}</table>')
    table.setObjectName(name)
    table.setMargin(8)
    table.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    table.setTextFormat(Qt.TextFormat.RichText)
    table.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return table


def _cells(row: Row) -> str:
    """Name and keys with a gap behind them."""
    name, keys = map(escape, row)
    if name and not keys:
        name = f"<b>{name}</b>"
    return "".join(f"<td>{cell}&nbsp;</td>" for cell in (name, keys, ""))
