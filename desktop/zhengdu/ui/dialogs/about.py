"""What the help menu shows."""

from __future__ import annotations

import re
from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

from zhengdu import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

TALLEST = 24
"""Shortcuts in a column."""
_CHINESE_MNEMONIC = re.compile(r"\(&.\)")


def about_text() -> str:
    """What this program is."""
    text = QCoreApplication.translate(
        "About",
        "政读 {version}\n\nA reader and annotator for Chinese government work reports.\n"
        "Everything you read and write stays on this computer.\nMIT licence.",
    )
    return text.format(version=__version__)


def shortcut_rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Name and keys of every action that has keys, as one reads them."""
    rows = []
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            name = _CHINESE_MNEMONIC.sub("", action.text()).replace("&", "").rstrip("…")
            rows.append((name, " / ".join(keys)))
    return rows


class ShortcutsDialog(QDialog):
    """All shortcuts at a glance: as many columns as a small screen needs.

    Args:
        actions: of the window.
        parent: the window.
        more: what keys do elsewhere: where, and rows of name and keys.
    """

    def __init__(
        self,
        actions: Iterable[QAction],
        parent: QWidget,
        more: Sequence[tuple[str, Sequence[tuple[str, str]]]] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = [[(title, ""), *keys] for title, keys in more]
        table = QLabel(_table([shortcut_rows(actions), *below]))
        table.setObjectName("shortcuts_table")
        table.setTextFormat(Qt.TextFormat.RichText)
        table.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        styles = QLabel(
            self.tr(
                "1 to 5 mark in the style that F, U or S chose last; tasks and notes are filled."
            )
        )
        styles.setObjectName("shortcuts_styles")
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(table)
        layout.addWidget(styles)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()


def _table(groups: list[list[tuple[str, str]]]) -> str:
    """Rows of name and keys in columns of about the same height, a group at the top of one."""
    columns = [column for group in groups for column in _columns(group)]
    rows = zip_longest(*columns, fillvalue=("", ""))
    lines = (f"<tr>{''.join(map(_cells, row))}</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def _columns(group: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    count = max(1, -(-len(group) // TALLEST))
    height = max(1, -(-len(group) // count))
    return [group[start : start + height] for start in range(0, len(group), height)]


def _cells(row: tuple[str, str]) -> str:
    """Name and keys with a gap behind them; what has no keys is a title."""
    name, keys = map(escape, row)
    if name and not keys:
        name = f"<b>{name}</b>"
    return "".join(f"<td>{cell}&nbsp;</td>" for cell in (name, keys, ""))
