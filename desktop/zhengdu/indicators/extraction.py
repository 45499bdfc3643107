"""All figures of a report's body: the way into this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report


def extract(report: Report) -> tuple[Indicator, ...]:
    """Every figure the body of a report states, in text order.

    Appendices and headings are left out. The time taken is linear in the length of the text.
    """
    # Compiling the patterns takes 50 ms at the first call, which must not delay the first page.
    from zhengdu.indicators.reading import read_figures

    return tuple(read_figures(report))
