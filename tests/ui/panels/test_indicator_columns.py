from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.indicator_columns import GUTTER, NARROWEST_NAME, PADDING, fitted, measured

EM = 10
HEAD = ("名称", "数值", "增长", "时期", "类型", "章节")
ROWS = [
    ("地区生产总值", "突破14万亿元", "年均 ↑8.5%以上", "2017–2021", "● 实际", "一、2024年工作回顾"),
    ("就业", "8万人", "↑4.2%", "2024", "○ 目标", "二、打算"),
]


def advance(text: str) -> int:
    return sum(EM if ord(character) > 0x2000 else EM // 2 for character in text)


def test_a_figure_has_room_whole_or_in_two_lines() -> None:
    widths = measured(ROWS, HEAD, advance)
    assert widths.usual[IndicatorColumn.VALUE] - PADDING >= advance("万亿元")
    assert widths.full[IndicatorColumn.VALUE] - PADDING == advance("突破14万亿元")
    assert widths.usual[IndicatorColumn.GROWTH] < widths.full[IndicatorColumn.GROWTH]


@given(st.integers(200, 1200))
def test_the_name_keeps_its_room_and_the_kind_is_always_there(room: int) -> None:
    shown = fitted(measured(ROWS, HEAD, advance), room, EM, {})
    assert IndicatorColumn.KIND in shown
    if IndicatorColumn.PERIOD in shown:
        assert room - sum(shown.values()) >= NARROWEST_NAME * EM + GUTTER


@given(st.integers(200, 1200), st.integers(0, 200))
def test_more_room_never_takes_a_column_away(room: int, more: int) -> None:
    widths = measured(ROWS, HEAD, advance)
    assert fitted(widths, room, EM, {}).keys() <= fitted(widths, room + more, EM, {}).keys()


def test_what_the_reader_has_chosen_is_shown_whatever_the_room() -> None:
    widths = measured(ROWS, HEAD, advance)
    chosen = {IndicatorColumn.SECTION: True, IndicatorColumn.KIND: False}
    shown = fitted(widths, 250, EM, chosen)
    assert IndicatorColumn.SECTION in shown
    assert IndicatorColumn.KIND not in shown


def test_nothing_to_measure_is_no_reason_to_fail() -> None:
    assert fitted(measured([], HEAD, advance), 400, EM, {})
