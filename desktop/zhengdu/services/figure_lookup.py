"""Figures and corrections of figures found by words and ids, as the command line names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from zhengdu.errors import ZhengduError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.text.span import Span


class FigureNotFound(ZhengduError):
    """No figure stands in the words `quote`, or none with the name wanted."""

    sentence: ClassVar[str] = (
        "No figure is listed for “{quote}”. Quote the number with its unit, "
        "or add it with zhengdu figure add."
    )


class FigureAmbiguous(ZhengduError):
    """Several figures stand in the words `quote`."""

    sentence: ClassVar[str] = (
        "“{quote}” holds {count} figures ({names}). Quote one number, or name the figure with --of."
    )


class FigureCorrectionUnknown(ZhengduError):
    """No correction of a figure of the report answers to `key`."""

    sentence: ClassVar[str] = "No correction {key} of a figure is there. See `zhengdu figure list`."


class FigureCorrectionAmbiguous(FigureCorrectionUnknown):
    """Several of them begin with `key`."""

    sentence: ClassVar[str] = (
        "{key} could mean {count} corrections. Give more characters of its id."
    )


def figure_in(figures: Iterable[Indicator], span: Span, quote: str, name: str = "") -> Indicator:
    """The figure that stands in a passage.

    Args:
        figures: of the report.
        span: the passage.
        quote: its words, for what is said where there is none.
        name: of the figure, where several stand there; empty for the only one.

    Raises:
        FigureNotFound, FigureAmbiguous: none or several stand there.
    """
    here = [one for one in figures if one.span.overlaps(span) and name in {"", one.name}]
    if not here:
        raise FigureNotFound(quote=quote)
    if len(here) > 1:
        names = "、".join(one.name for one in here)
        raise FigureAmbiguous(quote=quote, count=len(here), names=names)
    return here[0]


def correction_with(corrections: Iterable[FigureCorrection], key: str) -> FigureCorrection:
    """The correction with this id or unambiguous beginning of an id.

    Raises:
        FigureCorrectionUnknown: none has it; FigureCorrectionAmbiguous if several do.
    """
    digits = key.strip().lower()
    found = [one for one in corrections if digits and one.id.startswith(digits)]
    if len(found) > 1:
        raise FigureCorrectionAmbiguous(key=key, count=len(found))
    if not found:
        raise FigureCorrectionUnknown(key=key)
    return found[0]
