"""How each kind of block is set: sizes and indents in characters of the body, no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.report.model import BlockKind

if TYPE_CHECKING:
    from zhengdu.report.model import Block


class Face(StrEnum):
    """A family of fonts."""

    BODY = "body"
    HEADING = "heading"
    KAI = "kai"


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """The setting of one block.

    Attributes:
        face: family of fonts.
        scale: size relative to the body.
        bold: all of it.
        centred: in the middle of the column instead of justified.
        justified: both edges straight.
        indent: of the first line, in characters of the body.
        hanging: of the other lines, in characters of the body.
        before: space above, in characters of the body.
        after: space below.
        faint: in the colour of secondary text.
        step: line step in sizes of the block's own font.
    """

    face: Face = Face.BODY
    scale: float = 1.0
    bold: bool = False
    centred: bool = False
    justified: bool = True
    indent: float = 2.0
    hanging: float = 0.0
    before: float = 0.0
    after: float = 0.25
    faint: bool = False
    step: float = 1.75


TITLE = BlockStyle(Face.HEADING, 1.6, bold=True, centred=True, indent=0, before=0.6, after=0.7,
                   step=1.45)  # fmt: skip
META = BlockStyle(Face.KAI, 0.94, centred=True, indent=0, after=0.15, faint=True, step=1.6)
SALUTATION = BlockStyle(indent=0, before=0.6)
PARAGRAPH = BlockStyle()
TERM = BlockStyle(indent=0, hanging=2, after=0.35)
TABLE_ROW = BlockStyle(scale=0.94, indent=0, justified=False, after=0.1)
HEADINGS = (
    BlockStyle(Face.HEADING, 1.22, bold=True, before=1.3, after=0.5, justified=False, step=1.55),
    BlockStyle(Face.KAI, 1.1, bold=True, before=0.7, after=0.3, justified=False, step=1.6),
    BlockStyle(bold=True, before=0.2, justified=False),
    BlockStyle(bold=True, justified=False),
)
_BY_KIND = {
    BlockKind.TITLE: TITLE,
    BlockKind.META: META,
    BlockKind.SALUTATION: SALUTATION,
    BlockKind.TERM: TERM,
    BlockKind.TABLE_ROW: TABLE_ROW,
}


def style_of(block: Block) -> BlockStyle:
    """The setting of a block by its kind and level."""
    if block.kind is BlockKind.HEADING:
        return HEADINGS[min(max(block.level, 1), 4) - 1]
    return _BY_KIND.get(block.kind, PARAGRAPH)
