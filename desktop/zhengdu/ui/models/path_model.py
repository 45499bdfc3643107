"""Promises of a report below the quantities they are about, and statements that do not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.indicators.path_words import reason
from zhengdu.language import DEFAULT
from zhengdu.ui.models.grouped_model import Group, GroupedModel
from zhengdu.ui.models.path_chart import chart_of
from zhengdu.ui.models.path_line import LineKind, PathLine, lines_of, stage_name, written
from zhengdu.ui.models.path_tip import tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QObject

    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.ui.models.index import Index
    from zhengdu.ui.models.path_chart import Chart

DOUBTS = ("doubts",)
"""The key of the group of statements that do not fit together."""


class PathModel(GroupedModel[PathLine]):
    """Paths in the order of the text; a filter keeps those whose name holds its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: dict[tuple[str, ...], Path] = {}
        self._all: tuple[Group[PathLine], ...] = ()
        self._text = ""
        self._language = DEFAULT
        self._words = ""

    def set_promises(
        self, paths: Sequence[Path], doubts: Sequence[Doubt], *, text: str, language: str
    ) -> None:
        """Show these paths, and these doubts below them.

        Args:
            paths: in the order of the text.
            doubts: in the order of the text.
            text: of the report as the page shows it, for the sentences that are quoted.
            language: of what is computed.
        """
        reasons = {doubt.figure: reason(doubt, language) for doubt in doubts}
        self._text, self._language = text, language
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
        """Show the quantities whose name or topic holds these words, and doubts of such names."""
        self._words = words.strip().casefold()
        self._show()

    @property
    def total(self) -> int:
        """How many paths there are, shown or not."""
        return len(self._paths)

    @property
    def shown(self) -> int:
        """How many paths are shown."""
        return sum(group.key in self._paths for group in self.groups())

    def chart(self, index: Index) -> Chart | None:
        """The chart of the path of a row; None where there is nothing to draw."""
        path = self._path(index)
        return chart_of(path, self._language) if path else None

    def id_of(self, item: PathLine) -> str:
        """As the line says."""
        return item.id

    def text_of(self, item: PathLine) -> str:
        """Name, stage, number and period; why it does not fit, if it does not."""
        parts = (item.name, stage_name(item.kind, item.period), item.text, item.period, item.reason)
        return ", ".join(part for part in parts if part)

    def tip_of(self, item: PathLine) -> str:
        """What it is, and the sentences that it rests on."""
        return tip(item, self._text)

    def _path(self, index: Index) -> Path | None:
        """The path of a row; of doubts the first that holds a figure they speak of, or None."""
        if not index.isValid():
            return None
        group, line = self.group(index), self.item(index)
        if group.key in self._paths:
            return self._paths[group.key]
        places = (one for item in (group.items if line is None else (line,)) for one in item.places)
        found = (path for one in places for path in self._paths.values() if one in path.figures)
        return next(found, None)

    def _show(self) -> None:
        kept = ((group, self._kept(group)) for group in self._all)
        self.set_groups([replace(group, items=items) for group, items in kept if items])

    def _kept(self, group: Group[PathLine]) -> tuple[PathLine, ...]:
        """The lines of a group that the filter keeps: all or none, save of doubts."""
        if group.key == DOUBTS:
            return tuple(line for line in group.items if self._words in line.name.casefold())
        path = self._paths[group.key]
        found = self._words in f"{path.name}\n{path.topic}".casefold()
        return group.items if found else ()


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
            places=(figure, *doubt.others),
            reason=reasons[figure],
        )
