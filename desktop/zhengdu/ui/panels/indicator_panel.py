"""The figures beside the page: every indicator of the report in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_model import IndicatorModel
from zhengdu.ui.panels.indicator_act import IndicatorAct
from zhengdu.ui.panels.indicator_delegate import IndicatorDelegate
from zhengdu.ui.panels.indicator_filters import IndicatorFilters
from zhengdu.ui.panels.indicator_keys import IndicatorKeys
from zhengdu.ui.panels.indicator_menu import (
    CLOSE_ALL,
    EXPORT,
    GO,
    OPEN_ALL,
    fill_panel_menu,
    row_menu,
)
from zhengdu.ui.panels.indicator_table import IndicatorTable
from zhengdu.ui.panels.row_keys import RowKeys, keep_in_view, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QFocusEvent

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.indicator_arrangement import Wish
    from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine
    from zhengdu.ui.theme import Theme


class IndicatorPanel(QWidget):
    """A table of figures with filters.

    Attributes:
        indicator_activated: the Indicator that was clicked or entered; a click on the growth
            gives the growth.
        indicator_selected: the Indicator of the current row, while moving through the table.
        act_requested: a IndicatorAct, and the IndicatorLines it is meant for.
        export_requested: ending of the file (csv, xlsx, md, json), and the lines.
        grouping_changed: a Grouping that the reader has chosen.
    """

    indicator_activated = Signal(object)
    indicator_selected = Signal(object)
    act_requested = Signal(object, tuple)
    export_requested = Signal(str, tuple)
    grouping_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_panel")
        self.setAccessibleName(self.tr("Figures"))
        self._model = IndicatorModel(self)
        self._table = IndicatorTable(self._model)
        self._delegate = IndicatorDelegate(self._model)
        self._table.setItemDelegate(self._delegate)
        self._filters = IndicatorFilters(self._table)
        self._shelf = Shelf(self._table, "indicator_notice")
        self._hidden = QToolButton()
        self._following = True
        self._passage = False
        self._lay_out()
        self._connect()
        self._model.set_grouping(self._filters.grouping())
        self._tell_state()

    def set_lines(self, lines: Sequence[IndicatorLine], topics: Sequence[str] = ()) -> None:
        """Show these figures, given in reading order; topics in the order of their headings."""
        self._filters.set_lines(lines, topics)
        self._model.set_lines(lines, topics)
        self._table.measure(lines)
        self._on_wish_changed(self._filters.wish())

    def set_text(self, report_text: str) -> None:
        """The report's text, out of which tooltips quote a figure's sentence."""
        self._model.set_text(report_text)

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the figures under these headings."""
        self._filters.set_grouping(grouping)

    def set_passage(self, *, selected: bool) -> None:
        """Whether words are selected in the page that could be made a figure."""
        self._passage = selected

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

    def select(self, indicator: Indicator) -> None:
        """Make the row of a figure current without going there in the page.

        Filters that leave it out are taken away, and its heading is opened.
        """
        contents = self._model.contents
        number = contents.line_of(indicator)
        if number >= 0 and not contents.matches(number):
            self._filters.clear()
        if contents.row_of(number) < 0 and contents.matches(number):
            self._fold_all(opened=True)
        self._following = False
        self._table.go_to_row(contents.row_of(number))
        self._following = True

    def column_titles(self) -> list[str]:
        """What stands above the visible columns."""
        horizontal = Qt.Orientation.Horizontal
        return [str(self._model.headerData(one, horizontal)) for one in self.columns()]

    def columns(self) -> tuple[IndicatorColumn, ...]:
        """The visible columns as they stand beside each other."""
        return self._table.columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(self._first_row(), 0))
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
        self._filters.more.setMenu(QMenu(self._filters.more))

    def _connect(self) -> None:
        self._filters.wish_changed.connect(self._on_wish_changed)
        self._filters.grouping_changed.connect(self._on_grouping_changed)
        self._hidden.toggled.connect(self._on_hidden_toggled)
        menu = self._filters.more.menu()
        menu.aboutToShow.connect(self._on_panel_menu)
        menu.triggered.connect(self._on_panel_menu_triggered)
        self._table.number_width_changed.connect(self._delegate.set_number_width)
        self._table.horizontalHeader().sortIndicatorChanged.connect(self._table.scrollToTop)
        self._table.customContextMenuRequested.connect(self._on_menu_requested)
        self._table.selectionModel().currentChanged.connect(self._on_current_changed)
        rows = RowKeys(self._table)
        rows.chosen.connect(self._on_chosen)
        keys = IndicatorKeys(self._table, self._is_narrow)
        keys.act_pressed.connect(self._on_act)
        keys.left.connect(self._filters.clear)

    def _is_narrow(self) -> bool:
        return self._model.contents.wish.is_narrow

    def _first_row(self) -> int:
        """The first figure rather than the heading above it."""
        return 1 if self._model.contents.head(0) and self._model.rowCount() > 1 else 0

    def _fold_all(self, *, opened: bool) -> None:
        keys = [head.key for _, head in self._model.contents.heads()]
        self._model.set_opened(keys, opened=opened)

    def _on_wish_changed(self, wish: Wish) -> None:
        self._model.set_wish(wish)
        self._tell_state()

    def _on_grouping_changed(self, grouping: Grouping) -> None:
        self._model.set_grouping(grouping)
        self._table.scrollToTop()
        self.grouping_changed.emit(grouping)

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

    def _on_act(self, act: IndicatorAct) -> None:
        lines = self._table.selected_lines()
        if lines or act is IndicatorAct.ADD:
            self.act_requested.emit(act, lines)

    def _on_menu_requested(self, point: QPoint) -> None:
        menu = row_menu(self, self._table.selected_lines(), selected=self._passage)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._table.viewport().mapToGlobal(point))

    def _on_menu_triggered(self, action: QAction) -> None:
        match str(action.data()):
            case "go":
                self._on_chosen(self._table.currentIndex())
            case "open_all" | "close_all" as name:
                self._fold_all(opened=name == OPEN_ALL)
            case name:
                self._on_act(IndicatorAct(name))

    def _on_panel_menu(self) -> None:
        fill_panel_menu(
            self._filters.more.menu(),
            any_shown=self._model.contents.shown > 0,
            selected=self._passage,
            grouped=self._model.contents.grouping is not Grouping.NONE,
        )

    def _on_panel_menu_triggered(self, action: QAction) -> None:
        """From this menu, acts are meant for everything that is shown."""
        name, lines = str(action.data()), self._model.contents.wanted_lines()
        if name in (OPEN_ALL, CLOSE_ALL):
            self._fold_all(opened=name == OPEN_ALL)
        elif name.startswith(EXPORT):
            self.export_requested.emit(name.removeprefix(EXPORT), lines)
        elif name != GO:
            self.act_requested.emit(IndicatorAct(name), lines)

    def _tell_state(self) -> None:
        contents = self._model.contents
        self._filters.tell(contents.shown, contents.total)
        self._hidden.setVisible(contents.hidden > 0)
        shown = contents.wish.hidden
        text = self.tr("%n hidden · Put Away", "", contents.hidden) if shown else self.tr(
            "%n hidden · Show", "", contents.hidden
        )  # fmt: skip
        self._hidden.setText(text)
        if not contents.lines:
            self._shelf.set_notice(self.tr("No figures were found in this text."))
        elif not contents.shown:
            self._shelf.set_notice(self.tr("No figure matches the filters."))
        else:
            self._shelf.set_notice("")
