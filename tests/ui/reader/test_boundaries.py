"""Words and sentences as the mouse selects them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.text.span import Span
from zhengdu.ui.reader.boundaries import Boundaries, plain_word, sentence_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("生产总值", 0, "生产"),
        ("增长12.5%左右", 3, "12.5%"),
        ("国内GDP增长", 3, "GDP"),
        ("大。", 0, "大"),
        ("大。", 1, "。"),
    ],
)
def test_a_word_without_a_dictionary(text: str, offset: int, word: str) -> None:
    assert plain_word(text, offset).of(text) == word


@pytest.mark.parametrize(
    ("text", "offset", "sentence"),
    [
        ("甲。乙！丙", 2, "乙！"),
        ("他说“好。”又说", 1, "他说“好。”"),
        ("甲。乙", 2, "乙"),
    ],
)
def test_a_sentence_has_its_end_marks(text: str, offset: int, sentence: str) -> None:
    assert sentence_in(text, offset).of(text) == sentence


@given(st.text(alphabet="国a1.%。！” ", min_size=1), st.data())
def test_the_word_and_sentence_hold_their_character(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    assert offset in plain_word(text, offset)
    assert offset in sentence_in(text, offset)


def test_a_provider_decides(report_of: Callable[..., Report]) -> None:
    report = report_of("第一段", "生产总值")

    def provide(text: str, offset: int) -> Span | None:
        return Span(0, 4) if text == "生产总值" else None

    boundaries = Boundaries(report, provide)
    assert boundaries.word(5) == Span(4, 8)
    assert boundaries.word(0) == Span(0, 2)
