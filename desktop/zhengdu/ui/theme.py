"""Colours and fonts of the window and the page, one frozen value a theme."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from zhengdu.annotations.note import Colour
from zhengdu.annotations.paint import EDGES, FILLS

if TYPE_CHECKING:
    from collections.abc import Mapping

BODY_FAMILIES = (
    "Noto Serif CJK SC", "Source Han Serif SC", "FangSong", "仿宋", "STFangsong",
    "SimSun", "Songti SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Microsoft YaHei",
)  # fmt: skip
HEADING_FAMILIES = (
    "Noto Sans CJK SC", "Source Han Sans SC", "SimHei", "黑体", "Microsoft YaHei", "PingFang SC",
    "WenQuanYi Micro Hei",
)  # fmt: skip
KAI_FAMILIES = ("KaiTi", "楷体", "STKaiti", "Kaiti SC", "LXGW WenKai", *BODY_FAMILIES)
INTERFACE_FAMILIES = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei",
    "PingFang SC", "WenQuanYi Micro Hei",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """One look; colours are #rrggbb.

    Attributes:
        name: light, sepia or dark.
        paper: behind the page's text.
        ink: the page's text.
        faint: secondary text, paragraph numbers.
        rule: thin lines.
        selection: behind selected text.
        term: the dotted underline of a term.
        indicator: behind a figure that is pointed at or selected in the panel.
        hit: behind a search hit.
        current_hit: behind the search hit that is current.
        flash: behind a passage just jumped to.
        accent: focus, links.
        window: behind panels.
        window_ink: text of panels.
        base: behind lists and fields.
        notes: behind an annotated passage, by colour.
        note_edges: margin mark and swatch, by colour.
    """

    name: str
    paper: str
    ink: str
    faint: str
    rule: str
    selection: str
    term: str
    indicator: str
    hit: str
    current_hit: str
    flash: str
    accent: str
    window: str
    window_ink: str
    base: str
    notes: Mapping[Colour, str]
    note_edges: Mapping[Colour, str]

    def palette(self) -> QPalette:
        """The palette for every widget around the page."""
        palette = QPalette(QColor(self.window))
        text, base = QColor(self.window_ink), QColor(self.base)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(role, text)
        palette.setColor(QPalette.ColorRole.ButtonText, text)
        palette.setColor(QPalette.ColorRole.ToolTipText, text)
        palette.setColor(QPalette.ColorRole.Base, base)
        palette.setColor(QPalette.ColorRole.ToolTipBase, base)
        palette.setColor(QPalette.ColorRole.AlternateBase, QColor(self.window))
        palette.setColor(QPalette.ColorRole.Button, QColor(self.window))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(self.selection))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(self.ink))
        palette.setColor(QPalette.ColorRole.Link, QColor(self.accent))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(self.faint))
        away = QColor(self.faint)
        away.setAlphaF(0.5)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText,
                     QPalette.ColorRole.ButtonText):  # fmt: skip
            palette.setColor(QPalette.ColorGroup.Disabled, role, away)
        return palette


def _by_colour(
    data: str, wording: str, task: str, question: str, material: str
) -> Mapping[Colour, str]:
    return MappingProxyType({
        Colour.DATA: data, Colour.WORDING: wording, Colour.TASK: task,
        Colour.QUESTION: question, Colour.MATERIAL: material,
    })  # fmt: skip


THEMES: Mapping[str, Theme] = MappingProxyType({
    "light": Theme(
        name="light", paper="#fffefb", ink="#1f2023", faint="#626262", rule="#dcd9d2",
        selection="#9ec1f0", term="#836636", indicator="#d5ebe4", hit="#ffe9a8",
        current_hit="#ffc04d", flash="#ffe27a", accent="#b3261e", window="#f4f2ee",
        window_ink="#26272b", base="#fffefb",
        notes=FILLS, note_edges=EDGES,
    ),
    "sepia": Theme(
        name="sepia", paper="#f6edd9", ink="#3a2f21", faint="#6a5a42", rule="#ddd0b3",
        selection="#d3c39a", term="#8a5a20", indicator="#d9dfbf", hit="#f6d98c",
        current_hit="#eeb04a", flash="#f2d06b", accent="#9a3412", window="#ede2c8",
        window_ink="#3a2f21", base="#f6edd9",
        notes=_by_colour("#f3d978", "#cfdf9f", "#bfd5dd", "#f1bfb5", "#dac6dd"),
        note_edges=_by_colour("#a67c00", "#55792b", "#2f6480", "#a83e36", "#74508a"),
    ),
    "dark": Theme(
        name="dark", paper="#1d1f23", ink="#d6d4cf", faint="#a5a5a2", rule="#3a3d43",
        selection="#31527e", term="#c9a76a", indicator="#223b35", hit="#5c4a16",
        current_hit="#8f6a10", flash="#6d5a1c", accent="#ff8a80", window="#26282d",
        window_ink="#d6d4cf", base="#1d1f23",
        notes=_by_colour("#5f5210", "#34521f", "#22465f", "#66303f", "#483566"),
        note_edges=_by_colour("#e3c341", "#8cc665", "#6fb3e8", "#f08ba3", "#b79ae6"),
    ),
})  # fmt: skip
