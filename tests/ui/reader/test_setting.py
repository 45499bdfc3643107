"""How paragraphs are set: where lines end, in any text and any width."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.report.model import BlockKind
from zhengdu.ui.reader import punctuation
from zhengdu.ui.reader.fonts import Fonts
from zhengdu.ui.reader.metrics import LINE_STEP, MAX_COLUMNS, PageMetrics, PageShape
from zhengdu.ui.reader.piece import Pieces
from zhengdu.ui.reader.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

CLAUSES = (
    "预计实现地区生产总值", "572亿元", "，", "。", "同比增长14%", "“十四五”", "（含园区）", "、",
    "GDP", "\U00020bb7田区", "；", "12.5个百分点", "：",
)  # fmt: skip
texts = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=60).map("".join)
any_time = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="session")
def fonts(qapp: object) -> Fonts:
    return Fonts(18)


@pytest.fixture
def lines_of(fonts: Fonts, report_of: Callable[..., Report]) -> Callable[[str, int], list[str]]:
    """The lines of one paragraph in a viewport of a width in pixels."""

    def lines(text: str, width: int) -> list[str]:
        report = report_of(text)
        sheet = Sheet(report, Pieces(report), PageMetrics.fitting(width, fonts, PageShape()))
        paragraph = sheet.paragraph(0)
        return [
            paragraph.line_span(number).of(report.text) for number in range(len(paragraph.lines))
        ]

    return lines


@any_time
@given(text=texts, width=st.integers(300, 900))
def test_lines_make_up_the_paragraph(
    lines_of: Callable[[str, int], list[str]], text: str, width: int
) -> None:
    assert "".join(lines_of(text, width)) == text


@any_time
@given(words=st.lists(st.sampled_from(("经济平稳运行", "民生改善", "572亿元", "增长14%",
                                               "优良天数比率达94．8%", "新增就业５．６万")),
                      min_size=3, max_size=40), width=st.integers(400, 900))  # fmt: skip
def test_no_line_begins_with_a_stop_or_ends_inside_a_figure(
    lines_of: Callable[[str, int], list[str]], words: list[str], width: int
) -> None:
    text = "，".join(words) + "。"
    lines, end = lines_of(text, width), 0
    for line in lines[:-1]:
        end += len(line)
        assert text[end] not in punctuation.STOPS
        assert not any(start < end < last for start, last in punctuation.unbreakable(text))


@pytest.mark.parametrize("width", range(420, 900, 13))
def test_a_line_before_a_long_number_loses_no_character(
    fonts: Fonts, report_of: Callable[..., Report], width: int
) -> None:
    text = "固定资产投资同比增长25%；社会消费品零售总额293亿元，" * 12
    metrics = PageMetrics.fitting(width, fonts, PageShape())
    report = report_of(text)
    paragraph = Sheet(report, Pieces(report), metrics).paragraph(0)
    figures = {start for start, _ in punctuation.unbreakable(text)}
    for number, line in enumerate(paragraph.lines[:-1]):
        one_more = line.naturalTextWidth() + metrics.em * (1 if number else 3)
        if paragraph.line_span(number).end + 1 in figures:
            assert one_more > metrics.width


@any_time
@given(text=texts, width=st.integers(300, 900), data=st.data())
def test_every_character_of_a_paragraph_can_be_hit(
    fonts: Fonts, report_of: Callable[..., Report], text: str, width: int, data: st.DataObject
) -> None:
    report = report_of("前一段", text)
    sheet = Sheet(report, Pieces(report), PageMetrics.fitting(width, fonts, PageShape()))
    paragraph = sheet.paragraph(1)
    offset = data.draw(st.integers(4, len(report.text) - 1))
    centre = paragraph.rect(offset).center()
    assert paragraph.character_at(centre.x(), centre.y()) == offset


def test_at_most_forty_whole_characters(fonts: Fonts) -> None:
    wide, narrow = (
        PageMetrics.fitting(3000, fonts, PageShape()),
        PageMetrics.fitting(500, fonts, PageShape()),
    )
    assert wide.columns == MAX_COLUMNS
    assert narrow.columns < MAX_COLUMNS
    assert abs(narrow.width / narrow.em - narrow.columns) < 1e-6


@pytest.mark.parametrize("width", [615, 900, 1260])
def test_larger_type_takes_the_room_of_the_margins_before_it_shortens_lines(
    qapp: object, width: int
) -> None:
    pages = [PageMetrics.fitting(width, Fonts(size), PageShape(columns=30)) for size in (18, 22)]
    assert pages[1].columns == 30 or pages[1].width > width - 5 * pages[1].em
    assert pages[1].width >= pages[0].width - pages[1].em


@pytest.mark.parametrize("numbers", [False, True])
def test_margins_keep_room_for_what_stands_in_them(fonts: Fonts, *, numbers: bool) -> None:
    page = PageMetrics.fitting(615, fonts, PageShape(numbers=numbers))
    assert page.left >= (3.3 if numbers else 2.4) * page.em
    assert page.left + page.width + page.em <= 615


def test_the_reader_says_how_long_lines_are(fonts: Fonts) -> None:
    assert PageMetrics.fitting(3000, fonts, PageShape(columns=28)).columns == 28


def test_lines_and_headings_lie_as_far_apart_as_the_reader_wants(
    fonts: Fonts, report_of: Callable[..., Report]
) -> None:
    report = report_of("全区经济平稳运行，" * 20, (BlockKind.HEADING, "一、工作回顾"))
    heights = {}
    for step in (1.4, LINE_STEP, 2.2):
        metrics = PageMetrics.fitting(600, fonts, PageShape(line_step=step))
        sheet = Sheet(report, Pieces(report), metrics)
        heights[step] = [sheet.paragraph(number).step for number in range(2)]
        assert heights[step][0] == round(step * 18)
    assert heights[1.4][1] < heights[LINE_STEP][1] < heights[2.2][1]


def test_lines_of_the_body_lie_at_fixed_steps(
    fonts: Fonts, report_of: Callable[..., Report]
) -> None:
    report = report_of("全区经济平稳运行ABC，" * 20)
    paragraph = Sheet(
        report, Pieces(report), PageMetrics.fitting(600, fonts, PageShape())
    ).paragraph(0)
    tops = [paragraph.line_top(number) for number in range(len(paragraph.lines))]
    steps = {after - before for before, after in itertools.pairwise(tops)}
    assert steps == {round(1.75 * 18)}


@pytest.mark.parametrize(
    ("kind", "indented"), [(BlockKind.PARAGRAPH, True), (BlockKind.SALUTATION, False)]
)
def test_the_first_line_is_indented_by_two_characters(
    fonts: Fonts, report_of: Callable[..., Report], kind: BlockKind, indented: bool
) -> None:
    report = report_of((kind, "各位代表："))
    metrics = PageMetrics.fitting(600, fonts, PageShape())
    left = Sheet(report, Pieces(report), metrics).paragraph(0).rect(0).left()
    assert left == pytest.approx(2 * metrics.em if indented else 0)
