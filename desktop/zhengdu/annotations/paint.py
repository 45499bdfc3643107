"""How the five colours look on light paper: in the window, on web pages and in Word alike."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from zhengdu.annotations.note import Colour

if TYPE_CHECKING:
    from collections.abc import Mapping

FILLS: Mapping[Colour, str] = MappingProxyType({
    Colour.DATA: "#ffeb8a", Colour.WORDING: "#cfe9b4", Colour.TASK: "#bfdcf5",
    Colour.QUESTION: "#ffc9d6", Colour.MATERIAL: "#dfcdf5",
})  # fmt: skip
"""Behind an annotated passage."""
EDGES: Mapping[Colour, str] = MappingProxyType({
    Colour.DATA: "#c79a00", Colour.WORDING: "#4c8c2b", Colour.TASK: "#2b6cb0",
    Colour.QUESTION: "#c2405e", Colour.MATERIAL: "#7c4dba",
})  # fmt: skip
"""Beside it, and under or through it."""
