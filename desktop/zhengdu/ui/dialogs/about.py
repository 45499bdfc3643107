"""Texts of the help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from zhengdu import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction


def about_text() -> str:
    """What this program is."""
    text = QCoreApplication.translate(
        "About",
        "政读 {version}\n\nA reader and annotator for Chinese government work reports.\n"
        "Everything you read and write stays on this computer.\nMIT licence.",
    )
    return text.format(version=__version__)


def shortcuts_text(actions: Iterable[QAction]) -> str:
    """One line an action that has a shortcut."""
    lines = []
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            name = action.text().replace("&", "").rstrip("…")
            lines.append(f"{' / '.join(keys)}\t{name}")
    return "\n".join(lines)
