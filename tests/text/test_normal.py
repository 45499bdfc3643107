from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.text.normal import fold, half_width, shape, squeezed, text_id, trimmed


@given(st.text())
def test_no_offset_changes(text: str) -> None:
    assert len(half_width(text)) == len(fold(text)) == len(text)
    assert len(shape(text, 8)) == min(8, len(text))


def test_half_width_keeps_chinese_marks() -> None:
    assert half_width("增长８．５％，“稳”。") == "增长8.5%,“稳”。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（一）抓项目", "(N)抓项目"),
        ("十二、任务", "NN`任务"),
        ("——稳中", "--稳中"),
        ("１．加快", "1.加快"),
    ],
)
def test_shape_of_a_numbered_beginning(text: str, expected: str) -> None:
    assert shape(text) == expected


def test_trimmed_takes_every_kind_of_blank() -> None:
    assert trimmed("\ufeff\u3000\u2003 各位代表 \xa0\u200b") == "各位代表"


def test_the_id_depends_on_characters_alone() -> None:
    assert text_id("增长８％，\n有力。") == text_id("增长8%,有力 。")
    assert text_id("增长8%") != text_id("增长9%")


@given(st.text())
def test_squeezed_has_no_blank(text: str) -> None:
    assert not any(character.isspace() for character in squeezed(text))
