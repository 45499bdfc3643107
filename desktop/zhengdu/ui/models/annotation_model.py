"""The annotations of a report under headings, as the rows of a list."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from zhengdu.annotations.note import NoteKind
from zhengdu.ui.models.annotation_item import AnnotationItem
from zhengdu.ui.models.grouped_model import Group
from zhengdu.ui.models.index import MARKED_ROLE, OPEN_ROLE, ROOT, VALUE_ROLE
from zhengdu.ui.models.note_filter import NoteFilter, searched
from zhengdu.ui.models.note_grouping import Grouping, grouped, local_time
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import mark_name, state_name, style_name, task_state_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhengdu.annotations.note import Annotation, Colour
    from zhengdu.ui.models.index import Index

Row: TypeAlias = "Group[AnnotationItem] | AnnotationItem"


EVERYTHING = NoteFilter()


@dataclass(frozen=True, slots=True)
class LookedAt:
    """An annotation with what is needed of it whenever the list changes.

    Attributes:
        item: as it came.
        worded: with what its passage says now.
        haystack: what words are sought in.
        place: start, end and id.
    """

    item: AnnotationItem
    worded: AnnotationItem
    haystack: str
    place: tuple[int, int, str]


class AnnotationModel(QAbstractTableModel):
    """All annotations are kept; those that match are rows below the headings of their groups.

    The list is flat, so that ten thousand of them cost Qt nothing before they are seen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[AnnotationItem, ...] = ()
        self._worded_items: dict[str, LookedAt] = {}
        self._groups: tuple[Group[AnnotationItem], ...] = ()
        self._rows: list[Row] = []
        self._keys: list[object] = []
        self._places: dict[str, int] = {}
        self._placed: list[tuple[int, int, str]] | None = None
        self._found: list[LookedAt] = []
        self._closed: set[tuple[str, ...]] = set()
        self._marked = ""
        self._text = ""
        self.filter = NoteFilter()
        self.grouping = Grouping.SECTION

    def set_text(self, text: str) -> None:
        """The report's text, in which changed passages are read."""
        if text != self._text:
            self._text = text
            self._worded_items.clear()

    def set_items(self, items: Sequence[AnnotationItem]) -> None:
        """Keep these annotations and show what matches, in the order of the text."""
        known = self._worded_items
        looked_at = [self._looked_at(item, known) for item in items]
        looked_at.sort(key=_in_text)
        self._worded_items = {one.item.annotation.id: one for one in looked_at}
        self._all = tuple(one.worded for one in looked_at)
        self._show()

    def set_filter(self, wanted: NoteFilter) -> None:
        """Show what matches this."""
        if wanted != self.filter:
            self.filter = wanted
            self._show()

    def set_grouping(self, grouping: Grouping) -> None:
        """Put other headings over the annotations."""
        if grouping is not self.grouping:
            self.grouping = grouping
            self._closed.clear()
            self._show()

    def toggle(self, index: Index) -> None:
        """Close the group of a heading, or open it."""
        group = self.group(index)
        if group is not None:
            self._closed ^= {group.key}
            self._lay(self._groups)

    def reveal(self, id: str) -> None:
        """Open the group that an annotation is in."""
        for group in self._groups:
            if group.key in self._closed and any(item.id == id for item in group.items):
                self._closed.discard(group.key)
                self._lay(self._groups)
                return

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> int:
        """How many annotations match, in open groups or closed ones."""
        return len({item.id for group in self._groups for item in group.items})

    def all_items(self) -> tuple[AnnotationItem, ...]:
        """All annotations, shown or not."""
        return self._all

    def groups(self) -> tuple[Group[AnnotationItem], ...]:
        """What is shown."""
        return self._groups

    def per_colour(self) -> Mapping[Colour, int]:
        """How many annotations there are of each colour; bookmarks have none."""
        notes = (item.annotation for item in self._all)
        return Counter(note.colour for note in notes if note.kind is not NoteKind.BOOKMARK)

    def nearest(self, offset: int) -> str:
        """Id of the shown annotation that covers an offset or stands nearest, empty if none."""
        if self._placed is None:
            self._placed = [one.place for one in self._found if not one.worded.orphaned]
        place = bisect_right(self._placed, (offset + 1, 0, ""))
        around = self._placed[max(0, place - 3) : place + 1]
        ranked = ((max(start - offset, offset - end + 1, 0), id) for start, end, id in around)
        return min(ranked, default=(0, ""))[1]

    def item(self, index: Index) -> AnnotationItem | None:
        """The annotation of a row; None of a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, AnnotationItem) else None

    def group(self, index: Index) -> Group[AnnotationItem] | None:
        """The group of a heading; None of an annotation."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Group) else None

    def key_of(self, row: int) -> object:
        """What tells a row from others when there are other rows."""
        found = self._rows[row]
        return found.id if isinstance(found, AnnotationItem) else found.key

    def row_of(self, key: object) -> int:
        """The row with a key, -1 if there is none any more."""
        if isinstance(key, str):
            return self._places.get(key, -1)
        rows = (n for n, row in enumerate(self._rows) if isinstance(row, Group) and row.key == key)
        return next(rows, -1)

    def index_of(self, id: str) -> QModelIndex:
        """The first row of an annotation; invalid if it is not shown."""
        row = self._places.get(id, -1)
        return QModelIndex() if row < 0 else self.createIndex(row, 0)

    def mark(self, id: str) -> None:
        """Mark one annotation, and no other, as the one being read; empty for none."""
        before, self._marked = self._marked, id
        if before == id:
            return
        for index in (self.index_of(before), self.index_of(id)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        chosen = self.item(index) is not None
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return able | Qt.ItemFlag.ItemIsSelectable if chosen else able

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, AnnotationItem):
            return self._of_item(row, role)
        return self._of_group(row, role)

    def _of_item(self, item: AnnotationItem, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return text_of(item)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip_of(item)
            case _ if role == VALUE_ROLE:
                return item
            case _ if role == MARKED_ROLE:
                return item.id == self._marked
        return None

    def _of_group(self, group: Group[AnnotationItem], role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{group.title} ({len(group.items)})"
            case Qt.ItemDataRole.ToolTipRole:
                return group.tip
            case _ if role == VALUE_ROLE:
                return group
            case _ if role == OPEN_ROLE:
                return group.key not in self._closed
        return None

    def _tip_of(self, item: AnnotationItem) -> str:
        """Section path, quote and note in full, and when they were made."""
        annotation = item.annotation
        times = self.tr("Made {created}, changed {updated}").format(
            created=local_time(annotation.created), updated=local_time(annotation.updated)
        )
        now = self.tr("Now: {wording}").format(wording=item.wording) if item.wording else ""
        parts = (" › ".join(item.section), annotation.anchor.exact, now, annotation.note, times)
        return "\n\n".join(part for part in parts if part)

    def _looked_at(self, item: AnnotationItem, known: dict[str, LookedAt]) -> LookedAt:
        """An item with all that is needed of it again and again."""
        before = known.get(item.annotation.id)
        if before is not None and before.item is item:
            return before
        worded = self._worded(item)
        return LookedAt(item, worded, searched(worded), _place(worded))

    def _worded(self, item: AnnotationItem) -> AnnotationItem:
        """A changed annotation with what its passage says now."""
        if not item.changed or item.span is None:
            return item
        now = item.span.of(self._text)
        return replace(item, wording=now if now != item.annotation.anchor.exact else "")

    def _show(self) -> None:
        wanted, shows_all = self.filter, self.filter == EVERYTHING
        self._found = [
            one
            for one in self._worded_items.values()
            if shows_all or wanted.lets(one.worded, one.haystack)
        ]
        self._placed = None
        self._lay(tuple(grouped([one.worded for one in self._found], self.grouping)))

    def _lay(self, groups: tuple[Group[AnnotationItem], ...]) -> None:
        """Make rows of groups; where only contents differ, rows stay and are repainted."""
        rows: list[Row] = []
        for group in groups:
            rows.append(group)
            if group.key not in self._closed:
                rows.extend(group.items)
        keys = [_key(row) for row in rows]
        if keys == self._keys:
            before, self._rows, self._groups = self._rows, rows, groups
            pairs = enumerate(zip(before, rows, strict=True))
            changed = [n for n, (old, new) in pairs if old is not new and old != new]
            if changed:
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))
            return
        self.beginResetModel()
        self._rows, self._groups, self._keys = rows, groups, keys
        self._places = {}
        for number, key in enumerate(keys):
            if isinstance(key, str):
                self._places.setdefault(key, number)
        self.endResetModel()


def _key(row: Row) -> object:
    return row.annotation.id if isinstance(row, AnnotationItem) else row.key


def _place(item: AnnotationItem) -> tuple[int, int, str]:
    span, anchor = item.span, item.annotation.anchor
    start, end = (anchor.start, anchor.end) if span is None else (span.start, span.end)
    return start, end, item.annotation.id


def _in_text(one: LookedAt) -> tuple[int, int, str]:
    return one.place


def text_of(item: AnnotationItem) -> str:
    """Colour, style, state, quote, note, task and tags in one line."""
    note = item.annotation
    parts = (
        "★" if note.starred else "", mark_name(note), _style(note),
        state_name(item.resolution.state), note.anchor.exact, item.wording, plain(note.note),
        todo(note), " ".join(f"#{tag}" for tag in note.tags),
    )  # fmt: skip
    return " · ".join(part for part in parts if part)


def todo(note: Annotation) -> str:
    """How far a task is, whose it is, and by when; empty of a note that is none."""
    task = note.task
    parts = (task_state_name(task.state), task.lead, task.due) if task else ()
    return " · ".join(part for part in parts if part)


def _style(note: Annotation) -> str:
    return "" if note.style == "fill" else style_name(note.style)
