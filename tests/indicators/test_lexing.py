"""Finding quantities."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.normal import fold

DIGITS = "0123456789０１２３.．,，:：%％～—-"
WORDS = "亿万千百余多个家元人次年月日占比由到至翻番成倍分之二三左右以上、。；“”（）《》A增长"
TEXTS = st.text(alphabet=DIGITS + WORDS, max_size=60)


def test_cases(lexing_case: tuple[str, str, str]) -> None:
    _, text, expected = lexing_case
    found = [f"{text[q.start : q.end]} | {q.value} | {q.unit}" for q in quantities(fold(text))]
    assert "\n".join(found).strip() == expected


@given(TEXTS)
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_spans_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for quantity in quantities(fold(text)):
        assert end <= quantity.start < quantity.end <= len(text)
        end = quantity.end


@given(st.integers(1, 10**6), st.sampled_from(["亿元", "万人次", "家", "%", "个百分点", "公里"]))
def test_quote_is_value_and_unit(number: int, unit: str) -> None:
    text = f"实现{number}{unit}，"
    (found,) = quantities(text)
    assert (found.value, found.unit) == (str(number), unit)
    assert text[found.start : found.end] == found.value + found.unit


@given(TEXTS, st.integers(0, 20))
def test_a_part_of_a_text_is_read_alone(text: str, cut: int) -> None:
    for quantity in quantities(fold(text), min(cut, len(text))):
        assert quantity.start >= cut
