"""What a reader can do with figures in their panel."""

from __future__ import annotations

from enum import StrEnum


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
