"""What is asked for in the figures' panel, by keys and in menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.indicator_act import Act, IndicatorAct, TableAct, act_of
from zhengdu.ui.panels.indicator_header_menu import columns_menu, sorting_menu
from zhengdu.ui.panels.indicator_keys import IndicatorKeys
from zhengdu.ui.panels.indicator_menu import EXPORT, fill_panel_menu, row_menu
from zhengdu.ui.panels.row_keys import RowKeys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_model import IndicatorModel
    from zhengdu.ui.panels.indicator_filters import IndicatorFilters
    from zhengdu.ui.panels.indicator_header import IndicatorHeader
    from zhengdu.ui.panels.indicator_table import IndicatorTable


class IndicatorActs(QObject):
    """Does what is meant for the table, and hands on what is meant for figures.

    Attributes:
        act_requested: an IndicatorAct, and the IndicatorLines it is meant for.
        export_requested: ending of the file (csv, xlsx, md, json), and the lines.
        chosen: the reader wants to go where a cell leads (QModelIndex).
    """

    act_requested = Signal(object, tuple)
    export_requested = Signal(str, tuple)
    chosen = Signal(object)

    def __init__(
        self, table: IndicatorTable, rows: IndicatorModel, filters: IndicatorFilters
    ) -> None:
        super().__init__(table)
        self._table = table
        self._rows = rows
        self._panel_menu = Menu(filters.more)
        self._passage = False
        self._of_table: Mapping[TableAct, Callable[[], None]] = {
            TableAct.GO: self._go,
            TableAct.MENU: self._open_row_menu,
            TableAct.SORT: partial(self._open_header_menu, sorting_menu),
            TableAct.COLUMNS: partial(self._open_header_menu, columns_menu),
            TableAct.COLUMN_LEFT: partial(self._move_column, -1),
            TableAct.COLUMN_RIGHT: partial(self._move_column, 1),
            TableAct.CLEAR: filters.clear,
            TableAct.OPEN_ALL: partial(table.fold_all, opened=True),
            TableAct.CLOSE_ALL: partial(table.fold_all, opened=False),
        }
        filters.more.setMenu(self._panel_menu)
        self._panel_menu.aboutToShow.connect(self._on_panel_menu)
        self._panel_menu.triggered.connect(self._on_panel_menu_triggered)
        table.customContextMenuRequested.connect(self._on_menu_requested)
        RowKeys(table).chosen.connect(self.chosen)
        IndicatorKeys(table, self._is_narrow).pressed.connect(self._do)

    def set_passage(self, *, selected: bool) -> None:
        """Whether words are selected in the page that could be made a figure."""
        self._passage = selected

    def _do(self, act: Act) -> None:
        """Do an act with the selected rows, or with the table."""
        lines = self._table.selected_lines()
        if isinstance(act, TableAct):
            self._of_table[act]()
        elif lines or act is IndicatorAct.ADD:
            self.act_requested.emit(act, lines)

    def _is_narrow(self) -> bool:
        return self._rows.contents.wish.is_narrow

    def _go(self) -> None:
        current: QModelIndex = self._table.currentIndex()
        self.chosen.emit(current)

    def _move_column(self, step: int) -> None:
        column = max(0, self._table.currentIndex().column())
        self._table.header.move_column(IndicatorColumn(column), step)

    def _open_row_menu(self) -> None:
        self._on_menu_requested(self._table.visualRect(self._table.currentIndex()).center())

    def _open_header_menu(self, made: Callable[[QWidget, IndicatorHeader], Menu]) -> None:
        header = self._table.header
        _pop_up(made(self._table, header), header.mapToGlobal(header.rect().bottomLeft()))

    def _on_menu_requested(self, point: QPoint) -> None:
        table = self._table
        menu = row_menu(table, table.selected_lines(), table.header, selected=self._passage)
        menu.triggered.connect(self._on_menu_triggered)
        _pop_up(menu, table.viewport().mapToGlobal(point))

    def _on_menu_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), str):  # entries of menus below do by themselves what they say
            self._do(act_of(action.data()))

    def _on_panel_menu(self) -> None:
        contents = self._rows.contents
        fill_panel_menu(
            self._panel_menu,
            self._table.header,
            any_shown=contents.shown > 0,
            selected=self._passage,
            grouped=contents.grouping is not Grouping.NONE,
        )

    def _on_panel_menu_triggered(self, action: QAction) -> None:
        """From this menu, acts are meant for everything that is shown."""
        name, lines = action.data(), self._rows.contents.wanted_lines()
        if not isinstance(name, str):
            return
        if name.startswith(EXPORT):
            self.export_requested.emit(name.removeprefix(EXPORT), lines)
        elif isinstance(act := act_of(name), TableAct):
            self._of_table[act]()
        else:
            self.act_requested.emit(act, lines)


def _pop_up(menu: Menu, point: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(point)
