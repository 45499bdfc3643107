"""The reports of the library by place, newest year first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QCoreApplication, QLocale

from zhengdu.ui.models.grouped_model import Group, GroupedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from zhengdu.ui.models.library_item import LibraryItem


class LibraryModel(GroupedModel["LibraryItem"]):
    """All reports are kept; those that match the filter are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[LibraryItem, ...] = ()
        self._words = ""

    def set_items(self, items: Sequence[LibraryItem]) -> None:
        """Keep these reports and show what matches."""
        self._all = tuple(items)
        self._show()

    def set_words(self, words: str) -> None:
        """Show reports with each of these words in title, place or year."""
        self._words = words.strip().casefold()
        self._show()

    @property
    def total(self) -> int:
        """How many reports there are, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> int:
        """How many reports match."""
        return sum(len(group.items) for group in self.groups())

    def id_of(self, item: LibraryItem) -> str:
        """The report's id."""
        return item.id

    def text_of(self, item: LibraryItem) -> str:
        """Year reviewed, title and number of notes in one line."""
        year = reviewed(item) or self.tr("no year")
        notes = self.tr("notes: {count}").format(count=item.notes) if item.notes else ""
        return " · ".join(part for part in (year, item.title, superseded(item), notes) if part)

    def _show(self) -> None:
        places: dict[str, list[LibraryItem]] = {}
        for item in self._all:
            if self._matches(item):
                places.setdefault(item.place, []).append(item)
        collator = QCollator(QLocale(QLocale.Language.Chinese))
        names = sorted(places, key=collator.sortKey)
        if "" in places:
            names.remove("")
            names.append("")
        self.set_groups([self._group(name, places[name]) for name in names])

    def _group(self, place: str, items: list[LibraryItem]) -> Group[LibraryItem]:
        title = place or self.tr("Place not stated")
        newest = sorted(items, key=_newest_first)
        return Group((place,), title, title, tuple(newest))

    def _matches(self, item: LibraryItem) -> bool:
        text = f"{item.title}\n{item.place}\n{item.year or ''}".casefold()
        return all(word in text for word in self._words.split())


def reviewed(item: LibraryItem) -> str:
    """The year reported on, said to be that: the report is mostly called after the next one."""
    text = QCoreApplication.translate("LibraryModel", "reviews {year}")
    return text.format(year=item.year) if item.year else ""


def superseded(item: LibraryItem) -> str:
    """Said of a report whose newer version is there, too."""
    text = QCoreApplication.translate("LibraryModel", "earlier version")
    return text if item.is_superseded else ""


def _newest_first(item: LibraryItem) -> tuple[int, bool, str]:
    return -(item.year or 0), item.is_superseded, item.title
