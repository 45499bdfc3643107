"""An annotation with what the panel says about its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState

if TYPE_CHECKING:
    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.note import Annotation
    from zhengdu.text.span import Span


@dataclass(frozen=True, slots=True)
class AnnotationItem:
    """One row of the annotation panel.

    Attributes:
        annotation: the note as it is stored.
        resolution: where it stands in the text that is shown.
        section: titles of the sections it stands in now, outermost first; of an orphan, those of
            its anchor.
        paragraph: number of its paragraph as the page counts them, 0 if it has none.
        wording: what the passage says now, if that is not what it said; otherwise empty.
    """

    annotation: Annotation
    resolution: Resolution
    section: tuple[str, ...] = ()
    paragraph: int = 0
    wording: str = ""

    @property
    def id(self) -> str:
        """Of the annotation."""
        return self.annotation.id

    @property
    def span(self) -> Span | None:
        """Where it stands; None if it was not found."""
        return self.resolution.span

    @property
    def changed(self) -> bool:
        """Whether it stands on other words, or on a place that needs to be looked at."""
        return self.resolution.state is AnchorState.CHANGED and self.resolution.span is not None

    @property
    def orphaned(self) -> bool:
        """Whether the text no longer holds what it was made on."""
        return self.resolution.span is None or self.resolution.state is AnchorState.ORPHANED
