"""Menus in which the figures' table is sorted and its columns are chosen, by mouse or by keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.indicator_choice import ColumnChoice, Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.indicator_columns import WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.panels.indicator_header import IndicatorHeader


def sorting_menu(parent: QWidget, header: IndicatorHeader) -> Menu:
    """What rows can be sorted by; the column that they are sorted by turns them round."""
    menu = Menu(QCoreApplication.translate("IndicatorHeaderMenu", "&Sort"), parent)
    menu.setObjectName("indicator_sorting_menu")
    now, group = header.sorting, QActionGroup(menu)
    text_order = QCoreApplication.translate("IndicatorHeaderMenu", "In the order of the text")
    first = _add(menu, f"&0 {text_order}", partial(header.sort_by, Sorting()), group)
    first.setChecked(now.column is None)
    for column in IndicatorColumn:
        wish = Sorting(column, now.column is column and not now.descending)
        text = f"&{column + 1} {header.label(column)}"
        _add(menu, text, partial(header.sort_by, wish), group).setChecked(now.column is column)
    menu.addSeparator()
    directions = QActionGroup(menu)
    for text, descending in (
        (QCoreApplication.translate("IndicatorHeaderMenu", "&Ascending"), False),
        (QCoreApplication.translate("IndicatorHeaderMenu", "&Descending"), True),
    ):
        wish = Sorting(now.column, descending)
        action = _add(menu, text, partial(header.sort_by, wish), directions)
        action.setEnabled(now.column is not None)
        action.setChecked(now == wish and now.column is not None)
    return menu


def columns_menu(parent: QWidget, header: IndicatorHeader) -> Menu:
    """Which columns are shown, and a way back to what fits."""
    menu = Menu(QCoreApplication.translate("IndicatorHeaderMenu", "&Columns"), parent)
    menu.setObjectName("indicator_columns_menu")
    for column in WIDEST:
        text = header.label(column)
        if column is IndicatorColumn.PERIOD:  # without one it stands below the name
            text = QCoreApplication.translate("IndicatorHeaderMenu", "Period in its own column")
        shown = header.is_shown(column)
        action = _add(menu, f"&{int(column)} {text}", partial(_turn, header, column, not shown))
        action.setCheckable(True)
        action.setChecked(shown)
        action.setObjectName(f"indicator_column_{column.name.lower()}")
    menu.addSeparator()
    usual = QCoreApplication.translate("IndicatorHeaderMenu", "&Restore Usual Columns")
    action = _add(menu, usual, header.restore)
    action.setObjectName("indicator_columns_usual")
    action.setEnabled(header.choice != ColumnChoice())
    return menu


def _turn(header: IndicatorHeader, column: IndicatorColumn, shown: bool) -> None:
    header.choose(column, shown=shown)


def _add(
    menu: Menu, text: str, act: Callable[[], None], group: QActionGroup | None = None
) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(act)
    if group is not None:
        action.setCheckable(True)
        group.addAction(action)
    return action
