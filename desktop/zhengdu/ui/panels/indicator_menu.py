"""The menus of the figures' panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP
from zhengdu.ui.panels.indicator_act import IndicatorAct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_line import IndicatorLine

GO, OPEN_ALL, CLOSE_ALL = "go", "open_all", "close_all"
EXPORT = "export:"
TEXTS = {
    GO: QT_TRANSLATE_NOOP("IndicatorMenu", "Go to Sentence"),
    IndicatorAct.QUOTE: QT_TRANSLATE_NOOP("IndicatorMenu", "Quote in a Note"),
    IndicatorAct.COPY: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy"),
    IndicatorAct.COPY_MARKDOWN: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy as Markdown Table"),
    IndicatorAct.CORRECT: QT_TRANSLATE_NOOP("IndicatorMenu", "Correct…"),
    IndicatorAct.NAME: QT_TRANSLATE_NOOP("IndicatorMenu", "Count As…"),
    IndicatorAct.HIDE: QT_TRANSLATE_NOOP("IndicatorMenu", "Hide"),
    IndicatorAct.RESTORE: QT_TRANSLATE_NOOP("IndicatorMenu", "Restore What Was Found"),
    IndicatorAct.ADD: QT_TRANSLATE_NOOP("IndicatorMenu", "Add Words Selected in the Page…"),
    OPEN_ALL: QT_TRANSLATE_NOOP("IndicatorMenu", "Open All Headings"),
    CLOSE_ALL: QT_TRANSLATE_NOOP("IndicatorMenu", "Close All Headings"),
}  # fmt: skip
ALL_TEXTS = {
    IndicatorAct.COPY: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy All That Are Shown"),
    IndicatorAct.COPY_MARKDOWN: QT_TRANSLATE_NOOP("IndicatorMenu", "Copy All as Markdown Table"),
}
KEYS = {
    GO: "Enter",
    IndicatorAct.QUOTE: "Ctrl+M",
    IndicatorAct.COPY: "Ctrl+C",
    IndicatorAct.CORRECT: "F2",
    IndicatorAct.HIDE: "Del",
}
FORMATS = {
    "csv": QT_TRANSLATE_NOOP("IndicatorMenu", "CSV Table…"),
    "xlsx": QT_TRANSLATE_NOOP("IndicatorMenu", "Excel Workbook…"),
    "md": QT_TRANSLATE_NOOP("IndicatorMenu", "Markdown Table…"),
    "json": QT_TRANSLATE_NOOP("IndicatorMenu", "JSON…"),
}


def row_menu(parent: QWidget, lines: Sequence[IndicatorLine], *, selected: bool) -> QMenu:
    """What can be done with the selected lines.

    Args:
        parent: owns the menu.
        lines: those selected; none where a heading is.
        selected: whether words are selected in the page.
    """
    menu = QMenu(parent)
    menu.setObjectName("indicator_menu")
    one = len(lines) == 1
    if lines:
        _add(menu, GO).setEnabled(one)
        _add(menu, IndicatorAct.QUOTE).setEnabled(one)
        menu.addSeparator()
        _add(menu, IndicatorAct.COPY)
        _add(menu, IndicatorAct.COPY_MARKDOWN)
        menu.addSeparator()
        _add(menu, IndicatorAct.CORRECT).setEnabled(one)
        _add(menu, IndicatorAct.NAME).setEnabled(one)
        _add_standing_acts(menu, lines)
    else:
        _add(menu, OPEN_ALL)
        _add(menu, CLOSE_ALL)
    menu.addSeparator()
    _add(menu, IndicatorAct.ADD).setEnabled(selected)
    return menu


def fill_panel_menu(menu: QMenu, *, any_shown: bool, selected: bool, grouped: bool) -> None:
    """What can be done with all figures that are shown."""
    menu.clear()
    for act, text in ALL_TEXTS.items():
        action = _add(menu, act)
        action.setText(QCoreApplication.translate("IndicatorMenu", text))
        action.setEnabled(any_shown)
    files = menu.addMenu(QCoreApplication.translate("IndicatorMenu", "Export"))
    files.setObjectName("indicator_export_menu")
    files.setEnabled(any_shown)
    for name, text in FORMATS.items():
        action = files.addAction(QCoreApplication.translate("IndicatorMenu", text))
        action.setObjectName(f"indicator_export_{name}")
        action.setData(EXPORT + name)
    menu.addSeparator()
    _add(menu, IndicatorAct.ADD).setEnabled(selected)
    menu.addSeparator()
    _add(menu, OPEN_ALL).setEnabled(grouped)
    _add(menu, CLOSE_ALL).setEnabled(grouped)


def _add_standing_acts(menu: QMenu, lines: Sequence[IndicatorLine]) -> None:
    standings = {line.standing for line in lines}
    if standings != {Standing.HIDDEN}:
        _add(menu, IndicatorAct.HIDE)
    if standings != {Standing.FOUND}:
        _add(menu, IndicatorAct.RESTORE)


def _add(menu: QMenu, name: str) -> QAction:
    text, key = QCoreApplication.translate("IndicatorMenu", TEXTS[name]), KEYS.get(name, "")
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.setObjectName(f"indicator_{name}")
    action.setData(str(name))
    return action
