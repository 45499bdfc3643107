"""The menus of the figures' panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP
from zhengdu.ui.panels.indicator_act import KEYS, Act, IndicatorAct, TableAct
from zhengdu.ui.panels.indicator_header_menu import columns_menu, sorting_menu

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.panels.indicator_header import IndicatorHeader

EXPORT = "export:"
TEXTS: Mapping[Act, str] = {
    TableAct.GO: QT_TRANSLATE_NOOP("IndicatorMenu", "Go to Sentence"),
    IndicatorAct.QUOTE: QT_TRANSLATE_NOOP("IndicatorMenu", "Quote in a Note"),
    IndicatorAct.COPY: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy"),
    IndicatorAct.COPY_MARKDOWN: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy as Markdown Table"),
    IndicatorAct.CORRECT: QT_TRANSLATE_NOOP("IndicatorMenu", "Correct…"),
    IndicatorAct.NAME: QT_TRANSLATE_NOOP("IndicatorMenu", "Count As…"),
    IndicatorAct.HIDE: QT_TRANSLATE_NOOP("IndicatorMenu", "Hide"),
    IndicatorAct.RESTORE: QT_TRANSLATE_NOOP("IndicatorMenu", "Restore What Was Found"),
    IndicatorAct.ADD: QT_TRANSLATE_NOOP("IndicatorMenu", "Add Words Selected in the Page…"),
    TableAct.OPEN_ALL: QT_TRANSLATE_NOOP("IndicatorMenu", "Open All Headings"),
    TableAct.CLOSE_ALL: QT_TRANSLATE_NOOP("IndicatorMenu", "Close All Headings"),
}  # fmt: skip
ALL_TEXTS: Mapping[Act, str] = {
    IndicatorAct.COPY: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy All That Are Shown"),
    IndicatorAct.COPY_MARKDOWN: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy All as Markdown Table"),
}
KEYS_ONLY: Mapping[Act, str] = {
    TableAct.MENU: QT_TRANSLATE_NOOP("IndicatorMenu", "Menu of the Row"),
    TableAct.SORT: QT_TRANSLATE_NOOP("IndicatorMenu", "Sort"),
    TableAct.COLUMNS: QT_TRANSLATE_NOOP("IndicatorMenu", "Choose Columns"),
    TableAct.COLUMN_LEFT: QT_TRANSLATE_NOOP("IndicatorMenu", "Move Column Left"),
    TableAct.COLUMN_RIGHT: QT_TRANSLATE_NOOP("IndicatorMenu", "Move Column Right"),
    TableAct.CLEAR: QT_TRANSLATE_NOOP("IndicatorMenu", "Clear Filters"),
}
"""What has a key but no entry of its own in a menu."""
FORMATS = {
    "csv": QT_TRANSLATE_NOOP("IndicatorMenu", "CSV Table…"),
    "xlsx": QT_TRANSLATE_NOOP("IndicatorMenu", "Excel Workbook…"),
    "md": QT_TRANSLATE_NOOP("IndicatorMenu", "Markdown Table…"),
    "json": QT_TRANSLATE_NOOP("IndicatorMenu", "JSON…"),
}


def key_rows() -> list[tuple[str, str]]:
    """What the keys of the table do, with the keys as one reads them."""
    texts = {**TEXTS, **KEYS_ONLY}
    return [
        (QCoreApplication.translate("IndicatorMenu", texts[act]).rstrip("…"), native(keys))
        for act, keys in KEYS.items()
    ]


def row_menu(
    parent: QWidget, lines: Sequence[IndicatorLine], header: IndicatorHeader, *, selected: bool
) -> Menu:
    """What can be done with the selected lines, and with the table.

    Args:
        parent: owns the menu.
        lines: those selected; none where a heading is.
        header: of the table.
        selected: whether words are selected in the page.
    """
    menu = Menu(parent)
    menu.setObjectName("indicator_menu")
    one = len(lines) == 1
    if lines:
        _add(menu, TableAct.GO).setEnabled(one)
        _add(menu, IndicatorAct.QUOTE)
        menu.addSeparator()
        _add(menu, IndicatorAct.COPY)
        _add(menu, IndicatorAct.COPY_MARKDOWN)
        menu.addSeparator()
        _add(menu, IndicatorAct.CORRECT).setEnabled(one)
        _add(menu, IndicatorAct.NAME).setEnabled(one)
        _add_standing_acts(menu, lines)
    else:
        _add(menu, TableAct.OPEN_ALL)
        _add(menu, TableAct.CLOSE_ALL)
    _add_table_menus(menu, header)
    menu.addSeparator()
    _add(menu, IndicatorAct.ADD).setEnabled(selected)
    return menu


def fill_panel_menu(
    menu: Menu, header: IndicatorHeader, *, any_shown: bool, selected: bool, grouped: bool
) -> None:
    """What can be done with all figures that are shown, and with the table."""
    menu.clear()
    for act, text in ALL_TEXTS.items():
        action = menu.addAction(QCoreApplication.translate("IndicatorMenu", text))
        action.setObjectName(f"indicator_{act}")
        action.setData(str(act))
        action.setEnabled(any_shown)
    files = menu.below(QCoreApplication.translate("IndicatorMenu", "Export"))
    files.setObjectName("indicator_export_menu")
    files.setEnabled(any_shown)
    for name, text in FORMATS.items():
        action = files.addAction(QCoreApplication.translate("IndicatorMenu", text))
        action.setObjectName(f"indicator_export_{name}")
        action.setData(EXPORT + name)
    _add_table_menus(menu, header)
    menu.addSeparator()
    _add(menu, IndicatorAct.ADD).setEnabled(selected)
    menu.addSeparator()
    _add(menu, TableAct.OPEN_ALL).setEnabled(grouped)
    _add(menu, TableAct.CLOSE_ALL).setEnabled(grouped)


def _add_table_menus(menu: Menu, header: IndicatorHeader) -> None:
    menu.addSeparator()
    for made, act in ((sorting_menu, TableAct.SORT), (columns_menu, TableAct.COLUMNS)):
        more = made(menu, header)
        more.setTitle(f"{more.title()}\t{native(KEYS[act])}")
        menu.addMenu(more)


def _add_standing_acts(menu: Menu, lines: Sequence[IndicatorLine]) -> None:
    standings = {line.standing for line in lines}
    if standings != {Standing.HIDDEN}:
        _add(menu, IndicatorAct.HIDE)
    if standings != {Standing.FOUND}:
        _add(menu, IndicatorAct.RESTORE)


def _add(menu: Menu, name: Act) -> QAction:
    text, keys = QCoreApplication.translate("IndicatorMenu", TEXTS[name]), KEYS.get(name, "")
    action = menu.addAction(f"{text}\t{native(keys)}" if keys else text)
    action.setObjectName(f"indicator_{name}")
    action.setData(str(name))
    return action


def native(keys: str) -> str:
    """Keys as they are called where the program runs."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
