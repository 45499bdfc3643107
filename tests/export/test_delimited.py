"""CSV that a spreadsheet may open: what it would calculate is told to be text."""

from __future__ import annotations

import pytest

from zhengdu.export.delimited import delimited


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1+1",
        "-1",
        "@x",
        "\t=1",
        " =1",
        "＝1",
        "-甲()",
        "-2+3",
        "+A1",
        "+cmd|' /C calc'!A0",
    ],
)
def test_what_looks_like_a_formula_gets_an_apostrophe(words: str) -> None:
    assert delimited(["甲"], [[words]], line_end=";") == f"甲;'{words};"


@pytest.mark.parametrize(
    "value", ["+", "-", "-3.5", "+8.5%", "+8.5%左右", "+6–7%", "-1.2万人", "-1,000", -3.5, 7, "6.1"]
)
def test_numbers_with_a_sign_stay_for_programs(value: object) -> None:
    assert delimited(["甲"], [[value]], has_signs=True).splitlines()[1].strip('"') == str(value)


@pytest.mark.parametrize("words", ["-2+3", "+A1", "-3.5*2", "=1", "+1(2)", "-x", "+1!A1", "-1\n+2"])
def test_what_could_be_calculated_does_not(words: str) -> None:
    assert delimited(["甲"], [[words]], has_signs=True, line_end=";").strip('"').startswith("甲;")
    assert f"'{words}" in delimited(["甲"], [[words]], has_signs=True)


def test_numbers_are_no_words() -> None:
    assert delimited(["甲", "乙"], [[-3.5, -7]]) == "甲,乙\n-3.5,-7\n"
