"""How sure a figure is, and the rule in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.indicators.certainty import Certainty, certainty, confidence_in
from zhengdu.indicators.explaining import explanation, shipped_rules
from zhengdu.indicators.extraction import extract

if TYPE_CHECKING:
    from zhengdu.report.model import Report


def test_every_rule_that_names_a_figure_is_explained(seed: Report) -> None:
    used = {figure.rule for figure in extract(seed, ranks=True, statements=True)}
    assert used <= shipped_rules().keys()
    assert all(explanation(rule).endswith("。") for rule in used)
    assert all(explanation(rule, "en").endswith(".") for rule in used)


def test_an_unknown_rule_has_no_words() -> None:
    assert explanation("nothing") == ""


@pytest.mark.parametrize(
    ("rule", "name", "canonical", "expected"),
    [
        ("before", "地区生产总值", "gdp", Certainty.HIGH),
        ("before", "新增企业数", "", Certainty.HIGH),
        ("behind", "纳入试点网约车司机人数", "", Certainty.MEDIUM),
        ("between", "州市并延长至数", "", Certainty.LOW),
        ("before", "为群众解决急难愁盼问题并进一步完善服务体系的工作机制任务", "", Certainty.LOW),
        ("shared", "甲、乙、丙产值", "", Certainty.LOW),
        ("before", "", "", Certainty.LOW),
    ],
)
def test_steps(rule: str, name: str, canonical: str, expected: Certainty) -> None:
    confidence = confidence_in(rule, name, canonical)
    assert 0 < confidence < 1
    assert certainty(confidence) is expected


def test_most_figures_of_the_sample_are_sure(seed: Report) -> None:
    steps = [certainty(figure.confidence) for figure in extract(seed)]
    assert steps.count(Certainty.HIGH) >= 0.75 * len(steps)
    assert steps.count(Certainty.LOW) <= 0.1 * len(steps)
