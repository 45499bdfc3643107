"""Anchors are found where they stood, found again elsewhere, or become orphans; never guessed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.annotations.anchor import CONTEXT, Anchor, AnchorState
from zhengdu.annotations.anchoring import anchor_for, resolve
from zhengdu.annotations.folding import fold
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from _pytest.mark import ParameterSet

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

FILE = Path(__file__).with_name("places.txt")
PARAGRAPHS = st.lists(
    st.text(st.sampled_from("稳增长保就业5.,%亿元𠮷a "), min_size=1, max_size=30),
    min_size=1,
    max_size=6,
)


def cases() -> Iterator[ParameterSet]:
    text = "\n".join(
        line for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"
    )
    for case in text.split("\n-----\n"):
        title, rest = case.strip().split("\n", 1)
        old, rest = rest.split("\n=>\n")
        new, state = rest.rsplit("\n", 1)
        yield pytest.param(old, new, state, id=title)


def marked(text: str) -> tuple[list[str], Span]:
    """The lines without the brackets, and what stood between them."""
    start = text.index("【")
    end = text.index("】") - 1
    return text.replace("【", "").replace("】", "").split("\n"), Span(start, end)


@pytest.mark.parametrize(("old", "new", "state"), list(cases()))
def test_place(old: str, new: str, state: str, make_report: MakeReport) -> None:
    lines, span = marked(old)
    anchor = anchor_for(make_report(*lines), span)
    if state == "orphaned":
        resolution = resolve(anchor, make_report(*new.replace("【", "").split("\n")))
        assert resolution.span is None
        assert resolution.score == 0
    else:
        lines, expected = marked(new)
        resolution = resolve(anchor, make_report(*lines))
        assert resolution.span == expected
    assert resolution.state == state


def test_an_anchor_holds_quote_surroundings_and_section(make_report: MakeReport) -> None:
    report = make_report("一、甲", "（一）乙", "甲" * 40 + "中" + "乙" * 40)
    at = report.text.index("中")
    anchor = anchor_for(report, Span(at, at + 1))
    assert (anchor.block, anchor.exact) == (2, "中")
    assert (anchor.prefix, anchor.suffix) == ("甲" * CONTEXT, "乙" * CONTEXT)
    assert anchor.section == ("一、甲", "（一）乙")


@given(lines=PARAGRAPHS, data=st.data())
def test_every_passage_is_found_in_its_own_text(
    lines: list[str], data: st.DataObject, make_report: MakeReport
) -> None:
    report = make_report(*lines)
    start = data.draw(st.integers(0, len(report.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(report.text))))
    resolution = resolve(anchor_for(report, span), report)
    assert (resolution.span, resolution.state) == (span, AnchorState.EXACT)


@given(lines=PARAGRAPHS, others=PARAGRAPHS, data=st.data())
def test_wherever_a_quote_is_found_it_reads_the_same(
    lines: list[str], others: list[str], data: st.DataObject, make_report: MakeReport
) -> None:
    report = make_report(*lines)
    start = data.draw(st.integers(0, len(report.text) - 1))
    anchor = anchor_for(report, Span(start, data.draw(st.integers(start + 1, len(report.text)))))
    other = make_report(*others)
    resolution = resolve(anchor, other)
    assert (resolution.span is None) == (resolution.state is AnchorState.ORPHANED)
    if resolution.span is None:
        assert resolution.score == 0
        return
    assert 0.6 <= resolution.score <= 1
    if resolution.state is not AnchorState.CHANGED:
        assert fold(resolution.span.of(other.text)) == fold(anchor.exact)
        assert resolution.score >= 0.8


def test_a_word_with_thousands_of_places_is_resolved(make_report: MakeReport) -> None:
    lines = [f"第{number}段：坚持高质量发展不动摇，编号{number}。" for number in range(3000)]
    report = make_report(*lines)
    at = report.text.index("发展", report.text.index("第1500段"))
    resolution = resolve(anchor_for(report, Span(at, at + 2)), make_report("新增一段。", *lines))
    assert resolution.span == Span(at + 6, at + 8)


@given(
    texts=st.tuples(*[st.text(max_size=12)] * 3),
    numbers=st.tuples(*[st.integers(-5, 40)] * 3),
    lines=PARAGRAPHS,
)
def test_no_anchor_is_so_broken_that_resolving_fails(
    texts: tuple[str, str, str],
    numbers: tuple[int, int, int],
    lines: list[str],
    make_report: MakeReport,
) -> None:
    report = make_report(*lines)
    resolution = resolve(Anchor(*numbers, *texts, ("无",)), report)
    assert resolution.span is None or resolution.span.end <= len(report.text)


def test_a_report_without_text_makes_orphans(make_report: MakeReport) -> None:
    anchor = anchor_for(make_report("甲乙丙"), Span(0, 2))
    assert resolve(anchor, make_report("")).state is AnchorState.ORPHANED


def test_an_orphan_has_candidates_best_first(make_report: MakeReport) -> None:
    old = make_report("一、目标", "进出口总额增长5%，地区生产总值增长6%。")
    start = old.text.index("进出口")
    new = make_report("一、目标", "推动外贸进出口总额增速达到8%，提质增效。", "其他工作有序推进。")
    resolution = resolve(anchor_for(old, Span(start, start + 9)), new)
    assert resolution.state is AnchorState.ORPHANED
    scores = [candidate.score for candidate in resolution.candidates]
    assert scores == sorted(scores, reverse=True)
    assert 0 < len(scores) <= 3
    assert "进出口总额" in resolution.candidates[0].span.of(new.text)


def test_what_is_found_word_for_word_needs_no_candidates(make_report: MakeReport) -> None:
    old = make_report("第一段话说在前面。", "地区生产总值增长6%左右。")
    anchor = anchor_for(old, Span(10, 20))
    assert resolve(anchor, old).candidates == ()
    assert resolve(anchor, make_report("新的一段。", *old.text.split("\n"))).candidates == ()
