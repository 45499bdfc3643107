"""Corrections of figures are kept as they are, and each act can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.indicators.figure_correction import Facts, FigureAct, FigureChange, FigureCorrection
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.report.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.library.library import Library
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source

NOW = "2026-01-01T00:00:00.000000+00:00"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FACTS = st.builds(
    Facts, TEXT, TEXT, TEXT, st.sampled_from(Measure), TEXT, TEXT, st.sampled_from(Kind), TEXT
)
PLACES = st.builds(Passage, TEXT, st.integers(0, 9), st.integers(0, 9), TEXT, TEXT, TEXT)
CORRECTIONS = st.builds(
    FigureCorrection,
    st.uuids().map(lambda one: one.hex),
    st.sampled_from(FigureAct),
    PLACES,
    st.none() | FACTS,
    st.none() | FACTS,
    st.just(NOW),
)


@pytest.fixture
def report(
    library: Library,
    make_report: Callable[..., Report],
    sources: Callable[[Report], Source],
) -> Report:
    made = make_report("一、工作", "粮食13亿斤。")
    library.reports.add(sources(made), made, path="", now=NOW)
    return made


@given(correction=CORRECTIONS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_field_comes_back_and_goes(
    library: Library, report: Report, correction: FigureCorrection
) -> None:
    kept = library.figure_corrections
    added = FigureChange(None, correction)
    kept.apply(report.id, [added])
    assert kept.of(report.id) == (correction,)
    kept.apply(report.id, [added.inverse])
    assert kept.of(report.id) == ()


def test_changed_and_changed_back(library: Library, report: Report) -> None:
    kept = library.figure_corrections
    first = FigureCorrection(
        "1" * 32, FigureAct.ADD, Passage("0", 0, 0, "13"), None, Facts("a", "1")
    )
    other = replace(first, act=FigureAct.HIDE, now=None)
    change = FigureChange(first, other)
    kept.apply(report.id, [FigureChange(None, first), change])
    assert kept.of(report.id) == (other,)
    assert kept.corrected_reports() == (report.id,)
    kept.apply(report.id, [change.inverse])
    assert kept.of(report.id) == (first,)
