"""Stacked heights, estimated in chunks and corrected one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.reader.heights import Heights


class Guess:
    """Guesses 10 for one, and a little wrong for many."""

    def one(self, index: int) -> int:
        return 10 + index % 3

    def many(self, first: int, last: int) -> int:
        return 9 * (last - first)


@given(
    st.integers(1, 700),
    st.lists(st.tuples(st.integers(0, 699), st.integers(1, 90)), max_size=30),
)
def test_tops_are_sums_of_heights(count: int, measured: list[tuple[int, int]]) -> None:
    heights = Heights(count, Guess())
    for index, height in measured:
        if index < count:
            heights.measure(index, height)
            assert heights.height(index) == height
    known = [heights.height(index) for index in range(count)]
    assert [heights.top(index) for index in range(count + 1)] == [
        sum(known[:index]) for index in range(count + 1)
    ]
    assert heights.total == sum(known)


@given(st.integers(1, 400), st.integers(-50, 6000))
def test_the_paragraph_at_a_height_reaches_over_it(count: int, y: int) -> None:
    heights = Heights(count, Guess())
    index = heights.index_at(y)
    assert 0 <= index < count
    if 0 <= y < heights.total:
        assert heights.top(index) <= y < heights.top(index + 1)
