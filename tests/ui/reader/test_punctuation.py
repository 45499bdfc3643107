"""What is set instead of what is written, and where lines may end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.ui.reader import punctuation


def cases() -> list[tuple[str, str, str]]:
    text = (Path(__file__).parent / "cases" / "shown.txt").read_text(encoding="utf-8")
    groups = [group.splitlines() for group in text.split("\n\n")[1:]]
    return [(title, original, shown) for title, original, shown in groups]


@pytest.mark.parametrize(("title", "original", "shown"), cases(), ids=[c[0] for c in cases()])
def test_half_width_marks_among_chinese(title: str, original: str, shown: str) -> None:
    assert punctuation.shown(original) == shown


@given(st.text(alphabet="国家ab12,.;:!?()（），。“”% \U00020000"))
def test_setting_keeps_every_offset(text: str) -> None:
    shown = punctuation.shown(text)
    assert len(shown) == len(text)
    different = [(a, b) for a, b in zip(text, shown, strict=True) if a != b]
    assert all((a, b) in set(zip(",;:!?()", "，；：！？（）", strict=True)) for a, b in different)


def test_neighbouring_marks_are_squeezed() -> None:
    assert punctuation.squeezed("他说：“好。”走") == (2, 5)
    assert punctuation.squeezed("甲、乙") == ()


def test_space_lies_between_chinese_and_digits() -> None:
    assert punctuation.gapped("到2025年") == (0, 4)


def test_a_number_keeps_its_unit() -> None:
    assert punctuation.unbreakable("达403亿元") == ((1, 6),)


@pytest.mark.parametrize(
    "figure",
    ["94．8%", "15．6万", "９４．８％", "１５．６万人", "４０３亿元", "１，２３４户", "5.5％",
     "5％～6％", "５％－６％", "1.5%-2%", "－0．3％", "２０２３年"],
)  # fmt: skip
def test_a_number_with_full_width_marks_stays_together(figure: str) -> None:
    assert punctuation.unbreakable(f"增长到{figure}。") == ((3, 3 + len(figure)),)


def test_a_full_width_comma_between_two_numbers_may_end_a_line() -> None:
    assert punctuation.unbreakable("达5，10月") == ((1, 2), (3, 6))


def test_a_closing_mark_begins_no_line() -> None:
    assert not punctuation.may_begin_line("国。", 1)
    assert not punctuation.may_begin_line("“国", 1)
    assert punctuation.may_begin_line("国家", 1)
