"""Marks are found by where they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.text.span import Span
from zhengdu.ui.reader.layers import HitList, Layer, Layers, Mark, MarkList

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60),
                  st.integers(1, 30))  # fmt: skip


@given(st.lists(spans, max_size=12), spans)
def test_all_marks_in_a_range_are_found(marks: list[Span], asked: Span) -> None:
    found = MarkList([Mark(span) for span in marks]).within(asked)
    assert [mark.span for mark in found] == sorted(s for s in marks if s.overlaps(asked))


@given(st.sets(st.integers(0, 60)), st.integers(1, 5), spans)
def test_all_hits_in_a_range_are_found(starts: set[int], length: int, asked: Span) -> None:
    found = HitList(sorted(starts), length).within(asked)
    wanted = [Span(s, s + length) for s in sorted(starts)]
    assert [mark.span for mark in found] == [span for span in wanted if span.overlaps(asked)]


def test_the_shortest_mark_is_pointed_at() -> None:
    layers = Layers()
    layers.put(Layer.ANNOTATION, MarkList([Mark(Span(0, 9), "long"), Mark(Span(2, 4), "short")]))
    found = layers.at(Layer.ANNOTATION, 3)
    assert found is not None
    assert found.key == "short"
    assert layers.at(Layer.ANNOTATION, 9) is None
    assert layers.at(Layer.TERM, 3) is None
