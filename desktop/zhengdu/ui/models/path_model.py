"""Promises of a report below the quantities they are about, and statements that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.indicators.path_words import reason
from zhengdu.ui.models.grouped_model import Group, GroupedModel
from zhengdu.ui.models.path_line import LineKind, PathLine, lines_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QObject

    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.ui.models.index import Index

DOUBTS = ("doubts",)
"""The key of the group of statements that do not fit together."""


class PathModel(GroupedModel[PathLine]):
    """Paths in the order of the text; a filter keeps those whose name holds its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: dict[tuple[str, ...], Path] = {}
        self._all: tuple[Group[PathLine], ...] = ()
        self._words = ""

    def set_promises(self, paths: Sequence[Path], doubts: Sequence[Doubt], language: str) -> None:
        """Show these paths, and these doubts below them; what is computed is said in `language`."""
        reasons = {doubt.figure: reason(doubt, language) for doubt in doubts}
        self._paths = {(str(number), path.name): path for number, path in enumerate(paths)}
        groups = [
            Group(key, path.name, _tip(path), tuple(lines_of(path, number, reasons, language)))
            for number, (key, path) in enumerate(self._paths.items())
        ]
        if doubts:
            title = self.tr("Statements that do not fit together")
            groups.append(Group(DOUBTS, title, title, tuple(_doubtful(doubts, reasons))))
        self._all = tuple(groups)
        self._show()

    def set_words(self, words: str) -> None:
        """Show the quantities whose name or topic holds these words."""
        self._words = words.strip().casefold()
        self._show()

    @property
    def total(self) -> int:
        """How many paths there are, shown or not."""
        return len(self._paths)

    def path(self, index: Index) -> Path | None:
        """The path that a row belongs to; None of a doubt."""
        return self._paths.get(self.group(index).key) if index.isValid() else None

    def id_of(self, item: PathLine) -> str:
        """As the line says."""
        return item.id

    def text_of(self, item: PathLine) -> str:
        """Name, stage, number and period; why it does not fit, if it does not."""
        parts = (item.name, self.stage(item.kind), item.text, item.period, item.reason)
        return ", ".join(part for part in parts if part)

    def tip_of(self, item: PathLine) -> str:
        """The same over several lines, with what it is computed from."""
        head = " · ".join(part for part in (self.stage(item.kind), item.period) if part)
        lines = [item.name, head, item.text, item.reason]
        if item.kind is LineKind.COMPUTED:
            stated = "、".join(f"{written(one)} ({one.period})" for one in item.sources)
            lines.append(self.tr("Computed from {figures}; prices are not considered.").format(
                figures=stated))  # fmt: skip
        return "\n".join(line for line in lines if line)

    def stage(self, kind: LineKind) -> str:
        """What a line of this kind is called."""
        match kind:
            case LineKind.PAST:
                return self.tr("Years before")
            case LineKind.REACHED:
                return self.tr("Reached")
            case LineKind.NEXT_YEAR:
                return self.tr("Next year")
            case LineKind.TERM:
                return self.tr("End of term")
            case LineKind.COMPUTED:
                return self.tr("Computed")
            case LineKind.DOUBT:
                return ""

    def _show(self) -> None:
        self.set_groups([group for group in self._all if self._matches(group)])

    def _matches(self, group: Group[PathLine]) -> bool:
        path = self._paths.get(group.key)
        words = f"{group.title}\n{path.topic if path else ''}"
        return not self._words or self._words in words.casefold()


def _tip(path: Path) -> str:
    return f"{path.name}\n{path.topic}" if path.topic else path.name


def _doubtful(doubts: Sequence[Doubt], reasons: Mapping[Indicator, str]) -> Iterator[PathLine]:
    for doubt in doubts:
        figure = doubt.figure
        yield PathLine(
            id=f"{LineKind.DOUBT} {figure.span.start}",
            kind=LineKind.DOUBT,
            name=figure.name,
            text=f"{figure.name} {written(figure)}",
            period=figure.period,
            target=figure,
            sources=doubt.others,
            reason=reasons[figure],
        )
