"""What the page shows at one moment, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhengdu.text.span import Span
    from zhengdu.ui.reader.layers import MarginMark
    from zhengdu.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """What the page shows at one moment, apart from the text and the layers.

    Attributes:
        theme: the colours.
        selection: selected characters.
        caret: the gap where the keyboard is, None while it is not shown.
        pointed: key of the figure under the pointer.
        term: the use of a term that has the keyboard's focus.
        flash: how strong the flash is, 1 to 0.
        notes: the notes that begin in each block, for the margin.
        hovered: the block whose margin the pointer is in.
        numbers: whether paragraphs are numbered.
    """

    theme: Theme
    selection: Span | None = None
    caret: int | None = None
    pointed: object = None
    term: Span | None = None
    flash: float = 0.0
    notes: Mapping[int, Sequence[MarginMark]] | None = None
    hovered: int | None = None
    numbers: bool = False
