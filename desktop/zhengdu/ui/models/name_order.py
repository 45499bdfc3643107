"""The order of names: Chinese by pinyin, numbers in them by their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LOCALE = "zh_CN"
"""The names are Chinese whatever language the window speaks."""


def places(names: Iterable[str]) -> Mapping[str, int]:
    """The place of each name among all of them; quotation marks do not count."""
    collator = QCollator(QLocale(LOCALE))
    collator.setNumericMode(True)
    collator.setIgnorePunctuation(True)
    ordered = sorted(sorted(set(names)), key=collator.sortKey)
    return {name: place for place, name in enumerate(ordered)}
