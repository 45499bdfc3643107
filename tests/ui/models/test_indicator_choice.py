from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.models.indicator_choice import MOVABLE, WIDEST, ColumnChoice, Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn

COLUMNS = st.sampled_from(MOVABLE)
CHOICES = st.builds(
    ColumnChoice,
    st.dictionaries(COLUMNS, st.booleans()),
    st.dictionaries(COLUMNS, st.integers(1, WIDEST)),
    st.permutations(MOVABLE).map(tuple),
)
SORTINGS = st.one_of(
    st.just(Sorting()), st.builds(Sorting, st.sampled_from(IndicatorColumn), st.booleans())
)


@given(CHOICES)
def test_choices_come_back_from_their_words(choice: ColumnChoice) -> None:
    assert ColumnChoice.of(choice.words) == choice


@given(SORTINGS)
def test_sortings_come_back_from_their_words(sorting: Sorting) -> None:
    assert Sorting.of(sorting.words) == sorting


@given(st.text())
def test_words_that_mean_nothing_are_no_failure(words: str) -> None:
    assert set(ColumnChoice.of(words).order) == set(MOVABLE)
    Sorting.of(words)


def test_nothing_chosen_needs_no_words() -> None:
    assert ColumnChoice().words == Sorting().words == ""


def test_choices_can_be_read() -> None:
    period, value = IndicatorColumn.PERIOD, IndicatorColumn.VALUE
    choice = ColumnChoice(
        {period: True}, {value: 90}, (period, *(c for c in MOVABLE if c != period))
    )
    assert choice.words == "+period value:90 growth kind section"


@pytest.mark.parametrize("words", ["name value", "+name", "value:0", "value:99999", "value value"])
def test_what_cannot_be_is_left_out(words: str) -> None:
    assert ColumnChoice.of(words) == ColumnChoice()
