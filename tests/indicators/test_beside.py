"""Ranks and targets without a number, which are read only on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.indicators.extraction import extract
from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

OPENING = "政府工作报告\n——2025年1月10日在甲市第八届人民代表大会第四次会议上\n各位代表：\n"
REVIEW = OPENING + "一、2024年工作回顾\n{}\n二、2025年工作安排\n做好各项工作。\n"
PLAN = OPENING + "一、2024年工作回顾\n成绩来之不易。\n二、2025年工作安排\n{}\n"
BESIDE = {Measure.RANK, Measure.STATEMENT}


def test_ranks(beside_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = beside_case
    lines = [
        " | ".join((i.name, i.value + i.unit, i.measure, i.approx, i.kind, i.period))
        for i in extract(report_of(REVIEW.format(text)), ranks=True)
        if i.measure is Measure.RANK
    ]
    assert "\n".join(lines) == expected


def test_statements(wording_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = wording_case
    lines = [
        " | ".join((i.name, i.value + i.unit, i.measure, i.period))
        for i in extract(report_of(PLAN.format(text)), statements=True)
        if i.measure is Measure.STATEMENT
    ]
    assert "\n".join(lines) == expected


def test_only_figures_unless_asked(report_of: Callable[[str], Report]) -> None:
    report = report_of(REVIEW.format("地区生产总值增长5%、增速全省第3。"))
    assert not BESIDE & {figure.measure for figure in extract(report)}
    assert len(extract(report, ranks=True)) == 2


def test_all_are_in_text_order(seed: Report) -> None:
    found = extract(seed, ranks=True, statements=True)
    spans = [figure.span.start for figure in found]
    assert spans == sorted(spans)
    assert [f for f in found if f.measure not in BESIDE] == list(extract(seed))
    assert all(figure.span.of(seed.text) for figure in found)
