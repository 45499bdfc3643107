from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.plain import from_text
from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

FILE = Path(__file__).with_name("cleaning.txt")
LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善，"


def cases() -> Iterator[ParameterSet]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for case in "\n".join(lines).rstrip("\n").split("\n-----\n"):
        title, _, rest = case.partition("\n")
        given_, kept, aside = (part.strip("\n").split("\n") for part in rest.split("=>"))
        yield pytest.param(given_, kept, [a for a in aside if a], id=title)


@pytest.mark.parametrize(("lines", "kept", "aside"), list(cases()))
def test_case(lines: list[str], kept: list[str], aside: list[str]) -> None:
    text = "\n".join(lines).replace("⇥", "\u3000").replace("␣", " ")
    source = from_text(text, "case.txt")
    assert [p.text for p in source.paragraphs] == kept
    assert [f"{a.reason}: {a.text}" for a in source.set_aside] == aside


def wrapped(paragraphs: list[str], width: int) -> list[str]:
    """Lines of a printed page: an indent of two characters, then full lines."""
    lines = []
    for paragraph in paragraphs:
        indented = "\u3000\u3000" + paragraph
        lines += [indented[i : i + width] for i in range(0, len(indented), width)]
    return lines


def test_hard_wrapped_lines_become_paragraphs_again() -> None:
    paragraphs = [f"{mark}是推进工作。" + LONG * 4 + "有力。" for mark in "一二三四五六七八九"]
    source = from_text("\n".join(wrapped(paragraphs, 30)), "printed.txt")
    assert [p.text for p in source.paragraphs] == paragraphs


def test_page_numbers_of_a_printed_page_keep_their_place() -> None:
    paragraphs = [f"{mark}是推进工作。" + LONG * 4 + "有力。" for mark in "一二三四五六七八九"]
    lines = wrapped(paragraphs, 30)
    lines[8:8] = ["— 1 —"]
    source = from_text("\n".join(lines), "printed.txt")
    assert [p.text for p in source.paragraphs] == paragraphs
    assert [(a.text, a.after) for a in source.set_aside] == [("— 1 —", 1)]


@pytest.mark.parametrize("indent", ["\u3000\u3000", "    ", "\u2003\u2003"])
def test_a_report_on_one_line(indent: str) -> None:
    paragraphs = ["各位代表：", "一、工作回顾", *(LONG * 3 + f"第{n}。" for n in range(20))]
    source = from_text(indent.join(["", *paragraphs]), "oneline.txt")
    assert [p.text for p in source.paragraphs] == paragraphs


def test_blanks_at_line_ends_of_one_long_paragraph() -> None:
    paragraphs = [
        "各位代表：",
        "一、去年工作回顾",
        "去年极不平凡。" + LONG * 8 + "成绩可喜。",
        "二、今年工作安排",
        *(f"（{mark}）抓好重点工作。" + LONG * 8 + "有力有效。" for mark in "一二三四五六"),
    ]
    source = from_text(" ".join(wrapped(paragraphs, 29)), "joined.txt")
    assert [p.text for p in source.paragraphs] == paragraphs


def test_a_scrape_that_prints_its_body_again() -> None:
    body = ["各位代表：", *(LONG * 2 + f"第{n}。" for n in range(6)), "谢谢大家！"]
    source = from_text("\n".join(["首页", *body, *body, *body]), "dirty.txt")
    assert [p.text for p in source.paragraphs] == body
    assert sum(a.reason == "repeated" for a in source.set_aside) == 2 * len(body)


def test_markup_left_in_a_text() -> None:
    source = from_text("<!--\n nav -->\n<U+00A0>各位代表：<U+00A0>\n工作&nbsp;报告", "scrape.txt")
    assert [p.text for p in source.paragraphs] == ["各位代表：", "工作 报告"]
    assert [a.reason for a in source.set_aside] == ["markup"]


@given(st.text(alphabet="各位代表：一、（）。，12 \u3000\n\x00\u202e是的年月", max_size=400))
def test_no_character_is_lost(text: str) -> None:
    source = from_text(text, "any.txt")
    kept = "".join(p.text for p in source.paragraphs) + "".join(a.text for a in source.set_aside)
    drop = str.maketrans("", "", "\x00\u202e")
    assert sorted(squeezed(kept)) == sorted(squeezed(text.translate(drop)))
    assert all(p.text == p.text.strip() and p.text for p in source.paragraphs)
    assert all(-1 <= a.after < len(source.paragraphs) for a in source.set_aside)
