"""What a reader can do with figures in their panel, and by which keys."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class IndicatorAct(StrEnum):
    """An act on the selected figures, or on all of them."""

    QUOTE = "quote"
    COPY = "copy"
    COPY_MARKDOWN = "copy_markdown"
    CORRECT = "correct"
    NAME = "name"
    HIDE = "hide"
    RESTORE = "restore"
    ADD = "add"
    EXPORT = "export"


class TableAct(StrEnum):
    """An act on the table itself."""

    GO = "go"
    MENU = "menu"
    SORT = "sort"
    COLUMNS = "columns"
    COLUMN_LEFT = "column_left"
    COLUMN_RIGHT = "column_right"
    CLEAR = "clear"
    OPEN_ALL = "open_all"
    CLOSE_ALL = "close_all"


Act = IndicatorAct | TableAct

KEYS: Mapping[Act, str] = MappingProxyType({
    TableAct.GO: "Enter",
    IndicatorAct.QUOTE: "Ctrl+M",
    IndicatorAct.COPY: "Ctrl+C",
    IndicatorAct.COPY_MARKDOWN: "Ctrl+Shift+M",
    IndicatorAct.CORRECT: "F2",
    IndicatorAct.NAME: "Ctrl+Shift+N",
    IndicatorAct.HIDE: "Del",
    IndicatorAct.RESTORE: "Ctrl+R",
    TableAct.SORT: "Ctrl+Shift+S",
    TableAct.COLUMNS: "Ctrl+Shift+L",
    TableAct.COLUMN_LEFT: "Ctrl+Shift+Left",
    TableAct.COLUMN_RIGHT: "Ctrl+Shift+Right",
    TableAct.OPEN_ALL: "Ctrl+Right",
    TableAct.CLOSE_ALL: "Ctrl+Left",
    TableAct.MENU: "Shift+F10",
    TableAct.CLEAR: "Esc",
})  # fmt: skip
"""The keys that act while the table has the focus."""


def act_of(name: str) -> Act:
    """The act with a name."""
    return TableAct(name) if name in set(TableAct) else IndicatorAct(name)
