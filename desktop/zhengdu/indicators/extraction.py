"""All figures of a report's body: the way into this room."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report


def extract(
    report: Report, *, ranks: bool = False, statements: bool = False
) -> tuple[Indicator, ...]:
    """Every figure the body of a report states, in text order.

    Appendices and headings are left out. The time taken is linear in the length of the text.

    Args:
        report: the report.
        ranks: whether ranks (全省第3) are wanted too; their measure is RANK.
        statements: whether targets without a number (与经济增长同步) are wanted too; their
            measure is STATEMENT and their value the words.
    """
    # Compiling the patterns takes 50 ms at the first call, which must not delay the first page.
    from zhengdu.indicators.reading import read_figures

    figures = tuple(read_figures(report))
    if not ranks and not statements:
        return figures
    from zhengdu.indicators.beside import read_beside

    wanted = {Measure.RANK} if ranks else set()
    wanted |= {Measure.STATEMENT} if statements else set()
    others = (one for one in read_beside(report, figures) if one.measure in wanted)
    return tuple(sorted((*figures, *others), key=attrgetter("span.start")))
