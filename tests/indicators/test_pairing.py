"""Level and growth in one row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zhengdu.indicators.extraction import extract
from zhengdu.indicators.pairing import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report


def test_level_and_growth_are_one_row(report_of: Callable[[str], Report]) -> None:
    report = report_of("一、2024年工作回顾\n地区生产总值600亿元，增长8%，粮食产量30万吨。\n")
    first, second = rows(extract(report))
    assert first.level is not None
    assert first.growth is not None
    assert (first.name, first.level.value, first.growth.value) == ("地区生产总值", "600", "8")
    assert first.main is first.level
    assert (second.name, second.growth) == ("粮食产量", None)


def test_target_and_result_are_two_rows(report_of: Callable[[str], Report]) -> None:
    text = "一、2024年工作回顾\n出口额60亿元。\n二、2025年工作安排\n出口额增长10%。\n"
    assert len(rows(extract(report_of(text)))) == 2


def test_every_figure_is_in_one_row(seed: Report) -> None:
    figures = extract(seed)
    counted = Counter(id(figure) for row in rows(figures) for figure in row.members)
    assert counted == Counter(id(figure) for figure in figures)
