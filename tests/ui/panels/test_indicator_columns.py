from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.indicator_columns import (
    GUTTER,
    LEAST_NAME,
    PADDING,
    WIDEST,
    fitted,
    lines_of_row,
    measured,
    with_drawn,
)

EM = 10
HEAD = ("名称", "数值", "增长", "时期", "类型", "章节")
ROWS = [
    ("地区生产总值", "突破14万亿元", "年均 ↑8.5%以上", "2017–2021", "● 实际", "一、2024年工作回顾"),
    ("就业", "8万人", "↑4.2%", "2024", "○ 目标", "二、打算"),
]


def advance(text: str) -> int:
    return sum(EM if ord(character) > 0x2000 else EM // 2 for character in text)


WIDTHS = measured(ROWS, HEAD, advance, advance)
NAME = IndicatorColumn.NAME
Chosen = dict[IndicatorColumn, bool]
rooms = st.integers(200, 1200)
choices = st.dictionaries(st.sampled_from(list(WIDEST)), st.booleans())


def test_a_figure_has_room_whole_or_in_two_lines() -> None:
    widths = WIDTHS
    assert widths.usual[IndicatorColumn.VALUE] - PADDING >= advance("万亿元")
    assert widths.full[IndicatorColumn.VALUE] - PADDING == advance("突破14万亿元")
    assert widths.usual[IndicatorColumn.GROWTH] < widths.full[IndicatorColumn.GROWTH]


def test_growths_that_stand_alone_leave_the_name_its_room() -> None:
    value, growth = IndicatorColumn.VALUE, IndicatorColumn.GROWTH
    alone = ("城镇化率", "", "↑20个百分点以上", "2024", "● 实际", "一、回顾")
    both = ("就业", "8万人", "↑20个百分点以上", "2024", "● 实际", "一、回顾")
    narrow = measured([*ROWS[:1], alone, alone], HEAD, advance, advance)
    wide = measured([*ROWS[:1], both, both], HEAD, advance, advance)
    assert narrow.usual[growth] < wide.usual[growth]
    assert narrow.usual[value] + narrow.usual[growth] - PADDING >= advance("20个百分点以上")


@given(rooms, choices)
def test_the_name_keeps_its_room_whatever_is_chosen(room: int, chosen: Chosen) -> None:
    shown = fitted(WIDTHS, room, EM, chosen)
    assert shown[NAME] >= LEAST_NAME * EM + GUTTER
    assert sum(shown.values()) >= room
    assert {column for column in chosen if chosen[column]} <= shown.keys()
    assert not {column for column in chosen if not chosen[column]} & shown.keys()


@given(rooms)
def test_what_nobody_has_chosen_fits_and_the_kind_is_always_there(room: int) -> None:
    shown = fitted(WIDTHS, room, EM, {})
    assert IndicatorColumn.KIND in shown
    if IndicatorColumn.PERIOD in shown:
        assert sum(shown.values()) == room


@given(rooms, st.integers(0, 200))
def test_more_room_never_takes_a_column_away(room: int, more: int) -> None:
    assert fitted(WIDTHS, room, EM, {}).keys() <= fitted(WIDTHS, room + more, EM, {}).keys()


@given(rooms, choices)
def test_rows_are_one_line_high_only_where_the_period_has_its_column(
    room: int, chosen: Chosen
) -> None:
    shown = fitted(WIDTHS, room, EM, chosen)
    if IndicatorColumn.PERIOD not in shown:
        assert lines_of_row(WIDTHS, shown) == 2


def test_a_number_that_cannot_be_parted_is_whole_where_names_can_spare_the_room() -> None:
    proportions = ("三次产业结构", "16:47.6:36.43:12", "", "2021", "● 实际", "一、回顾")
    widths = measured([*ROWS * 20, proportions], HEAD, advance, advance)
    value = IndicatorColumn.VALUE
    assert fitted(widths, 420, EM, {})[value] - PADDING >= advance("16:47.6:36.43:12")
    assert fitted(widths, 250, EM, {})[value] - PADDING < advance("16:47.6:36.43:12")


def test_roomy_columns_need_one_line() -> None:
    assert lines_of_row(WIDTHS, fitted(WIDTHS, 1200, EM, {})) == 1


def test_a_column_is_as_wide_as_the_reader_has_drawn_it() -> None:
    drawn = with_drawn(WIDTHS, {IndicatorColumn.VALUE: 123})
    assert fitted(drawn, 300, EM, {})[IndicatorColumn.VALUE] == 123


def test_nothing_to_measure_is_no_reason_to_fail() -> None:
    assert fitted(measured([], HEAD, advance, advance), 400, EM, {})
