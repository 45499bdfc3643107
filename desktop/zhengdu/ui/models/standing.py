"""What a reader has done to a figure."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """Whether a figure is as the rules found it."""

    FOUND = "found"
    CORRECTED = "corrected"
    ADDED = "added"
    HIDDEN = "hidden"
