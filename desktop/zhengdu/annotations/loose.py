"""Values out of JSON that anybody may have written: what is not of the right kind is not there."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

Values = dict[str, Any]
Member = TypeVar("Member", bound=StrEnum)

LARGEST = 10**9
"""Offsets beyond this mean nothing."""


def record(value: object) -> Values:
    """A JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def many(value: object) -> list[Any]:
    """Several values; JSON-LD writes a single one without a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text(value: object) -> str:
    """A string, else an empty one."""
    return value if isinstance(value, str) else ""


def texts(value: object) -> tuple[str, ...]:
    """The strings of a list."""
    return tuple(one for one in many(value) if isinstance(one, str))


def number(value: object) -> int | None:
    """An offset, else None."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and isinstance(value, int) and 0 <= value < LARGEST else None


def member(kind: type[Member], value: object, default: Member) -> Member:
    """The member of an enumeration that has this value."""
    return next((one for one in kind if one.value == value), default)
