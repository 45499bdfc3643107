"""What is shown of the figures: words, kind, period and topic, and under which headings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.models.indicator_arrangement import Choice, Grouping, Wish
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import kind_name
from zhengdu.ui.panels.filter_field import FilterField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.ui.models.indicator_line import IndicatorLine

ANY = ""
NO_TOPIC = "\n"
"""Stands in the list of topics for indicators that have none."""


class WideCombo(QComboBox):
    """A combo box that takes what room there is, and whose list is as wide as its entries."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + 28))
        super().showPopup()

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer entries of a text and a value; what was chosen stays so if it is there."""
        chosen = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for text, value in entries:
                self.addItem(text, value)
            self.setCurrentIndex(max(0, self.findData(chosen)))


class IndicatorFilters(QWidget):
    """Filters that add up, each with the number of figures there are of it.

    Attributes:
        wish_changed: a Wish: what is to be shown now.
        grouping_changed: a Grouping: what the headings are to be now.
    """

    wish_changed = Signal(object)
    grouping_changed = Signal(object)

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        hint = self.tr("Filter by name, value or section")
        self._words = FilterField("indicator_filter", hint, view)
        self._kinds = WideCombo("indicator_kinds", self.tr("Kind"))
        self._periods = WideCombo("indicator_periods", self.tr("Period"))
        self._topics = WideCombo("indicator_topics", self.tr("Topic"))
        self._groupings = WideCombo("indicator_groupings", self.tr("Headings"))
        self._count = QLabel()
        self._hidden = False
        self.more = QToolButton()
        self._set_up()
        self._lay_out()
        self.set_lines((), ())
        self._words.textChanged.connect(self._on_changed)
        self._words.emptied.connect(self.clear)
        for combo in (self._kinds, self._periods, self._topics):
            combo.currentIndexChanged.connect(self._on_changed)
        self._groupings.currentIndexChanged.connect(self._on_grouping)
        self._groupings.activated.connect(self._on_grouping_again)

    def wish(self) -> Wish:
        """What is to be shown."""
        topic = str(self._topics.currentData())
        return Wish(
            words=self._words.text(),
            choice=Choice(self._kinds.currentData()),
            period=str(self._periods.currentData()),
            topic=None if topic == ANY else topic.strip(),
            hidden=self._hidden,
        )

    def grouping(self) -> Grouping:
        """What the headings are."""
        return Grouping(self._groupings.currentData())

    def set_grouping(self, grouping: Grouping) -> None:
        """Choose what the headings are."""
        self._groupings.setCurrentIndex(self._groupings.findData(str(grouping)))

    def set_hidden_shown(self, *, shown: bool) -> None:
        """Whether what the reader has hidden is shown too."""
        self._hidden = shown
        self._on_changed()

    def set_lines(self, lines: Sequence[IndicatorLine], topics: Sequence[str]) -> None:
        """Offer what there is among these lines; topics in the order of their headings."""
        seen = [line for line in lines if line.standing is not Standing.HIDDEN]
        self._kinds.offer(self._kind_entries(seen))
        periods = Counter(line.row.main.period for line in seen if line.row.main.period)
        newest_first = sorted(periods, reverse=True)
        entries = [(_counted(one.replace("-", "–"), periods[one]), one) for one in newest_first]
        self._periods.offer([(self.tr("All periods"), ANY), *entries])
        of_topic = Counter(line.topic for line in seen)
        known = [topic for topic in topics if topic in of_topic]
        others = [topic for topic in of_topic if topic and topic not in known]
        entries = [(_counted(topic, of_topic[topic]), topic) for topic in (*known, *others)]
        if of_topic[""]:
            entries.append((_counted(self.tr("Other figures"), of_topic[""]), NO_TOPIC))
        self._topics.offer([(self.tr("All topics"), ANY), *entries])

    def tell(self, shown: int, total: int, figures: int) -> None:
        """Say how many rows are shown, how many there are, and how many figures are in those shown.

        Level and growth of one quantity stand in one row.
        """
        rows = self.tr("{shown} of {total} rows").format(shown=shown, total=total)
        more = self.tr("{rows} with {figures} figures: level and growth share a row")
        self._count.setText(rows)
        self._count.setToolTip(more.format(rows=rows, figures=figures))
        self._count.setAccessibleDescription(self._count.toolTip())

    def set_sorted(self, *, on: bool) -> None:
        """Call what has no headings by the order of the text only where rows stand in it."""
        text = self.tr("Without headings") if on else self.tr("In the order of the text")
        place = self._groupings.findData(Grouping.NONE.value)
        self._groupings.setItemText(place, text)

    def clear(self) -> None:
        """Leave nothing out any more."""
        with QSignalBlocker(self):
            self._words.clear()
            for combo in (self._kinds, self._periods, self._topics):
                combo.setCurrentIndex(0)
        self._on_changed()

    def _set_up(self) -> None:
        self._count.setObjectName("indicator_count")
        self._count.setAccessibleName(self.tr("Figures shown"))
        self.more.setObjectName("indicator_more")
        self.more.setText("⋯")
        self.more.setAutoRaise(True)
        self.more.setToolTip(self.tr("Copy, export, sort, columns, add"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._groupings.offer((
            (self.tr("By topic"), Grouping.TOPIC.value),
            (self.tr("By section"), Grouping.SECTION.value),
            (self.tr("In the order of the text"), Grouping.NONE.value),
        ))  # fmt: skip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widgets in (
            (self._words, self._count, self.more),
            (self._kinds, self._periods),
            (self._topics, self._groupings),
        ):
            line = QHBoxLayout()
            line.setSpacing(6)
            column.addLayout(line)
            for widget in widgets:
                line.addWidget(widget, 0 if widget in (self.more, self._count) else 1)

    def _kind_entries(self, lines: Sequence[IndicatorLine]) -> list[tuple[str, str]]:
        quantities = [line.row.main.kind for line in lines if line.is_quantity]
        beside = [line.row.main.measure for line in lines if not line.is_quantity]
        entries = [(self.tr("All kinds"), Choice.QUANTITIES)]
        for kind in Kind:  # an enumeration's hash is slow, so that counting beats a Counter
            text = _counted(kind_name(kind), quantities.count(kind))
            entries.append((text, Choice(kind.value)))
        ranks, words = beside.count(Measure.RANK), beside.count(Measure.STATEMENT)
        if ranks:
            entries.append((_counted(self.tr("Ranks"), ranks), Choice.RANKS))
        if words:
            text = _counted(self.tr("Targets without a number"), words)
            entries.append((text, Choice.STATEMENTS))
        if ranks or words:
            text = self.tr("Ranks and words too")
            entries.append((_counted(text, len(lines)), Choice.EVERYTHING))
        return [(text, choice.value) for text, choice in entries]

    def _on_changed(self) -> None:
        wish = self.wish()
        self._words.more_to_clear = wish.is_narrow
        self.wish_changed.emit(wish)

    def _on_grouping(self) -> None:
        self.grouping_changed.emit(self.grouping())

    def _on_grouping_again(self) -> None:
        """The order of the text may be chosen while there are no headings already."""
        if self.grouping() is Grouping.NONE:
            self._on_grouping()


def _counted(text: str, count: int) -> str:
    return f"{text} ({count})"
