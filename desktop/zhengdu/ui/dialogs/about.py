"""What the program says of itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhengdu import __version__


def about_text() -> str:
    """What this program is."""
    text = QCoreApplication.translate(
        "About",
        "政读 {version}\n\nA reader and annotator for Chinese government work reports.\n"
        "Everything you read and write stays on this computer.\nMIT licence.",
    )
    return text.format(version=__version__)
