"""The figures beside the page: every indicator of the report in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_choice import Sorting
from zhengdu.ui.models.indicator_model import IndicatorModel
from zhengdu.ui.panels.current_row import choose_alone
from zhengdu.ui.panels.indicator_acts import IndicatorActs
from zhengdu.ui.panels.indicator_delegate import IndicatorDelegate
from zhengdu.ui.panels.indicator_filters import IndicatorFilters
from zhengdu.ui.panels.indicator_table import IndicatorTable
from zhengdu.ui.panels.row_keys import keep_in_view, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.indicator_arrangement import Wish
    from zhengdu.ui.models.indicator_choice import ColumnChoice
    from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine
    from zhengdu.ui.theme import Theme


class IndicatorPanel(QWidget):
    """A table of figures with filters.

    Attributes:
        indicator_activated: the Indicator that was clicked or entered; a click on the growth
            gives the growth.
        indicator_selected: the Indicator of the current row, while moving through the table.
        act_requested: an IndicatorAct, and the IndicatorLines it is meant for.
        export_requested: ending of the file (csv, xlsx, md, json), and the lines.
        grouping_changed: a Grouping that the reader has chosen.
        columns_changed: a ColumnChoice of the reader.
        sorting_changed: the Sorting of the rows now.
    """

    indicator_activated = Signal(object)
    indicator_selected = Signal(object)
    act_requested = Signal(object, tuple)
    export_requested = Signal(str, tuple)
    grouping_changed = Signal(object)
    columns_changed = Signal(object)
    sorting_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_panel")
        self.setAccessibleName(self.tr("Figures"))
        self._model = IndicatorModel(self)
        self._table = IndicatorTable(self._model)
        self._delegate = IndicatorDelegate(self._model)
        self._table.setItemDelegate(self._delegate)
        self._filters = IndicatorFilters(self._table)
        self._acts = IndicatorActs(self._table, self._model, self._filters)
        self._shelf = Shelf(self._table, "indicator_notice")
        self._hidden = QToolButton()
        self._following = True
        self._searching = False
        self._earlier: tuple[IndicatorLine, ...] = ()
        self._lay_out()
        self._connect()
        self._model.set_grouping(self._filters.grouping())
        self._tell_state()

    def set_lines(self, lines: Sequence[IndicatorLine], topics: Sequence[str] = ()) -> None:
        """Show these figures, given in reading order; topics in the order of their headings."""
        self._earlier = self._model.contents.lines
        self._filters.set_lines(lines, topics)
        self._model.set_lines(lines, topics)
        self._table.header.measure(lines)
        self._on_wish_changed(self._filters.wish())

    def show_changed(self) -> None:
        """Bring into view what is otherwise than before the last lines: the reader did it.

        The current row is kept if it is among them, or if none of them is to be seen.
        """
        contents = self._model.contents
        changed = list(filter(contents.matches, contents.changed_from(self._earlier)))
        current = contents.number(self._table.currentIndex().row())
        if not changed or current in changed:
            self._reveal(current, selected=False)
        else:
            self._reveal(changed[0], selected=True)

    def set_searching(self, *, on: bool) -> None:
        """Whether figures are still being sought, so that it is too early to say there are none."""
        self._searching = on
        self._tell_state()

    def set_text(self, report_text: str) -> None:
        """The report's text, out of which tooltips quote a figure's sentence."""
        self._model.set_text(report_text)

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the figures under these headings."""
        self._filters.set_grouping(grouping)

    def set_choices(self, columns: ColumnChoice, sorting: Sorting) -> None:
        """Show the columns, and sort by what was chosen before."""
        self._table.header.set_choice(columns)
        self._table.header.sort_by(sorting)

    def set_passage(self, *, selected: bool) -> None:
        """Whether words are selected in the page that could be made a figure."""
        self._acts.set_passage(selected=selected)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._table.viewport().update()

    def follow(self, offset: int) -> None:
        """Mark the figure at or before the reading position and keep it in view."""
        number = self._model.contents.line_at(offset)
        self._model.mark(number)
        row = self._model.contents.row_of(number)
        if row >= 0 and not user_is_in(self._table):
            keep_in_view(self._table, self._model.index(row, 0))

    def line_of(self, indicator: Indicator) -> IndicatorLine | None:
        """The line that holds a figure, hidden or not."""
        contents = self._model.contents
        number = contents.line_of(indicator)
        return contents.lines[number] if number >= 0 else None

    def select(self, indicator: Indicator) -> None:
        """Make the row of a figure current without going there in the page.

        Filters that leave it out are taken away, and its heading is opened.
        """
        contents = self._model.contents
        number = contents.line_of(indicator)
        if number >= 0 and not contents.matches(number):
            self._filters.clear()
        self._reveal(number, selected=True)

    def column_titles(self) -> list[str]:
        """What stands above the visible columns."""
        return [self._table.header.label(one) for one in self.columns()]

    def columns(self) -> tuple[IndicatorColumn, ...]:
        """The visible columns as they stand beside each other."""
        return self._table.columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._table.currentIndex().isValid():
            choose_alone(self._table, self._model.index(self._first_row(), 0))
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        self._hidden.setObjectName("indicator_hidden")
        self._hidden.setCheckable(True)
        self._hidden.setAutoRaise(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addWidget(self._filters)
        layout.addWidget(self._shelf, 1)
        layout.addWidget(self._hidden)

    def _connect(self) -> None:
        self._filters.wish_changed.connect(self._on_wish_changed)
        self._filters.grouping_changed.connect(self._on_grouping_changed)
        self._hidden.toggled.connect(self._on_hidden_toggled)
        self._acts.act_requested.connect(self.act_requested)
        self._acts.export_requested.connect(self.export_requested)
        self._acts.chosen.connect(self._on_chosen)
        self._table.selectionModel().currentChanged.connect(self._on_current_changed)
        header = self._table.header
        header.number_width_changed.connect(self._delegate.set_number_width)
        header.choice_changed.connect(self._on_columns_chosen)
        header.sorting_changed.connect(self._on_sorted)

    def _first_row(self) -> int:
        """The first figure rather than the heading above it."""
        return 1 if self._model.contents.head(0) and self._model.rowCount() > 1 else 0

    def _reveal(self, number: int, *, selected: bool) -> None:
        """Have a line in view, below an open heading, and if wanted as the only one selected."""
        contents = self._model.contents
        if number >= 0 and contents.row_of(number) < 0 and contents.matches(number):
            self._model.set_opened([contents.head_of(number)], opened=True)
        row = contents.row_of(number)
        if row < 0:
            return
        if selected:
            self._following = False
            self._table.go_to_row(row)
            self._following = True
        keep_in_view(self._table, self._model.index(row, 0))

    def _on_wish_changed(self, wish: Wish) -> None:
        self._model.set_wish(wish)
        self._tell_state()

    def _on_grouping_changed(self, grouping: Grouping) -> None:
        """The order of the text is asked for: nothing is sorted any more."""
        self._model.set_grouping(grouping)
        if grouping is Grouping.NONE:
            self._table.header.sort_by(Sorting())
        self._table.scrollToTop()
        self.grouping_changed.emit(grouping)

    def _on_sorted(self) -> None:
        sorting = self._table.header.sorting
        self._filters.set_sorted(on=sorting.column is not None)
        self._table.scrollToTop()
        self.sorting_changed.emit(sorting)

    def _on_columns_chosen(self) -> None:
        self.columns_changed.emit(self._table.header.choice)

    def _on_hidden_toggled(self, shown: bool) -> None:
        self._filters.set_hidden_shown(shown=shown)

    def _on_chosen(self, index: QModelIndex) -> None:
        head = self._model.contents.head(index.row())
        if head is not None:
            self._table.fold(index.row(), opened=not head.opened)
            return
        figure = self._model.figure(index)
        choosing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if figure is not None and not QGuiApplication.keyboardModifiers() & choosing:
            self.indicator_activated.emit(figure)

    def _on_current_changed(self, current: QModelIndex) -> None:
        figure = self._model.figure(current) if current.isValid() else None
        if figure is not None and self._following and self._table.hasFocus():
            self.indicator_selected.emit(figure)

    def _tell_state(self) -> None:
        contents = self._model.contents
        self._filters.tell(contents.shown, contents.total, contents.figures)
        self._hidden.setVisible(contents.hidden > 0)
        shown = contents.wish.hidden
        text = self.tr("%n hidden · Put Away", "", contents.hidden) if shown else self.tr(
            "%n hidden · Show", "", contents.hidden
        )  # fmt: skip
        self._hidden.setText(text)
        if not contents.lines and self._searching:
            self._shelf.set_notice(self.tr("Figures are being sought…"))
        elif not contents.lines:
            self._shelf.set_notice(self.tr("No figures were found in this text."))
        elif not contents.shown:
            self._shelf.set_notice(self.tr("No figure matches the filters."))
        else:
            self._shelf.set_notice("")
