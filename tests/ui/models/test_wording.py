"""Panel, exports and command line call the same things by the same words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from zhengdu import paths
from zhengdu.export import figure_sheet
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.language import translate
from zhengdu.ui.models.wording import kind_name, measure_name

if TYPE_CHECKING:
    from collections.abc import Mapping

say = partial(translate, language="zh_CN")


@pytest.fixture(scope="module")
def window() -> Mapping[tuple[str, str], str]:
    """The window's words in Chinese, by context and English source."""
    file = paths.shipped("resources") / "i18n" / "zhengdu_zh_CN.ts"
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_one_name(window: Mapping[tuple[str, str], str], kind: Kind) -> None:
    assert window["Wording", kind_name(kind)] == figure_sheet.kind_name(kind, say)


@pytest.mark.parametrize("measure", Measure)
def test_a_measure_has_one_name(window: Mapping[tuple[str, str], str], measure: Measure) -> None:
    assert window["Wording", measure_name(measure)] == figure_sheet.measure_name(measure, say)


@pytest.mark.parametrize(
    ("context", "source", "exported"),
    [
        ("IndicatorModel", "Value", "Value"),
        ("IndicatorModel", "Growth", "Change"),
        ("IndicatorModel", "Period", "Period"),
        ("IndicatorModel", "Kind", "Kind"),
        ("IndicatorModel", "Kind", "Standing"),
        ("IndicatorModel", "Section", "Section"),
        ("IndicatorFilters", "Kind", "Kind"),
        ("FigureDialog", "Kind", "Kind"),
        ("FigureDialog", "Period", "Period"),
        ("FigureFields", "Measure", "Measure"),
        ("FigureFields", "Direction", "Direction"),
        ("FigureFields", "Unit", "Unit"),
        ("FigureFields", "Approximation", "Approximation"),
    ],
)
def test_a_column_has_one_name(
    window: Mapping[tuple[str, str], str], context: str, source: str, exported: str
) -> None:
    assert window[context, source] == say(exported)
