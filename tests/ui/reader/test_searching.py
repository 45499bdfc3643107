"""All places of some words, whatever their width and case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.reader.placing import same_place
from zhengdu.ui.reader.searching import find_all, nearest_from


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("发展与发展", "发展", [0, 3]),
        ("增长(8%)和（8％）", "(8%)", [2, 7]),
        ("GDP、gdp、ＧＤＰ", "gdp", [0, 4, 8]),
        ("aaaa", "aa", [0, 2]),
        ("共享　经济", "共享 经济", [0]),
        ("国", "", []),
        ("[甲]", "[甲", [0]),
        ("\U00020000国家", "国家", [1]),
    ],
)
def test_places(text: str, words: str, places: list[int]) -> None:
    assert find_all(text, words) == places


@given(st.text(alphabet="国家aＡ1 ，"), st.text(alphabet="国家aＡ1 ，", min_size=1, max_size=3))
def test_what_stands_there_is_found(text: str, words: str) -> None:
    for place in find_all(text, words):
        assert len(text[place : place + len(words)]) == len(words)
    if words in text:
        assert find_all(text, words)


def test_the_first_hit_from_a_place() -> None:
    assert nearest_from([3, 8], 4) == 1
    assert nearest_from([3, 8], 9) == 0


@pytest.mark.parametrize(
    ("old", "new", "offset", "place"),
    [
        ("甲乙丙丁", "甲乙丙丁戊", 2, 2),
        ("甲乙丙丁", "新甲乙丙丁", 2, 3),
        ("新甲乙丙丁", "甲乙丙丁", 2, 1),
        ("甲乙", "子丑寅", 1, 1),
        ("甲乙丙", "甲", 2, 1),
    ],
)
def test_a_place_is_found_again_by_its_words(old: str, new: str, offset: int, place: int) -> None:
    assert same_place(old, new, offset) == place
