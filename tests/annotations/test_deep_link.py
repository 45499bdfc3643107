"""Links to notes and passages: what is written reads back, anything else is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.annotations import deep_link
from zhengdu.annotations.deep_link import DeepLink
from zhengdu.annotations.identity import new_annotation
from zhengdu.errors import DeepLinkUnusable
from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span

REPORT, NOTE = "0123456789abcdef" * 4, "fedcba9876543210" * 2
SHORT = REPORT[:12]
HEAD = f"zhengdu://report/{REPORT}"
HEX = "0123456789abcdef"
QUOTES = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufffe\uffff"),
    max_size=deep_link.QUOTED,
)


def report_with(text: str) -> Report:
    return Report(REPORT, text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))


@given(st.text(HEX, min_size=64, max_size=64), st.text(HEX, min_size=32, max_size=32))
def test_a_link_to_a_note_reads_back(report: str, note: str) -> None:
    link = DeepLink(report, note=note)
    assert str(link) == f"zhengdu://report/{report[:12]}?note={note}"
    assert deep_link.parse(str(link)) == DeepLink(report[:12], note=note)


@given(QUOTES, st.integers(0, 999_999), st.integers(0, 9_999))
def test_a_link_to_a_passage_reads_back(quote: str, start: int, length: int) -> None:
    link = DeepLink(SHORT, start=start, end=start + length, quote=quote)
    assert str(link).isascii()
    assert deep_link.parse(str(link)) == link


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_link_made_for_any_passage_reads_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    link = deep_link.parse(str(deep_link.to_passage(report_with(text), Span(start, end))))
    assert (link.start, link.end) == (start, end)
    assert text[start:end].startswith(link.quote)


def test_links_have_the_agreed_form() -> None:
    report = report_with("增长6%左右 & 更多")
    assert str(deep_link.to_passage(report, Span(2, 6))) == (
        f"zhengdu://report/{SHORT}?start=2&end=6&quote=6%25%E5%B7%A6%E5%8F%B3"
    )
    note = new_annotation(report, Span(0, 2))
    assert str(deep_link.to_note(note)) == f"zhengdu://report/{SHORT}?note={note.id}"


def test_links_with_a_whole_id_are_read() -> None:
    assert deep_link.parse(f"{HEAD}?note={NOTE}") == DeepLink(REPORT, note=NOTE)


def test_scheme_and_host_may_come_in_capitals() -> None:
    assert deep_link.parse(f"ZHENGDU://Report/{REPORT}?note={NOTE}") == DeepLink(REPORT, NOTE)


@pytest.mark.parametrize(
    "link",
    [
        "", "zhengdu:", "zhengdu://", HEAD, f"{HEAD}?", f"{HEAD}?note=", f"{HEAD}/?note={NOTE}",
        f"https://report/{REPORT}?note={NOTE}",
        f"zhengdu://passage/{REPORT}?note={NOTE}",
        f"zhengdu://report/../{REPORT}?note={NOTE}",
        f"zhengdu://report/{REPORT[:11]}?note={NOTE}",
        f"zhengdu://report/{REPORT}0?note={NOTE}",
        f"zhengdu://report/{REPORT[:-1]}g?note={NOTE}",
        f"zhengdu://report/{REPORT[:-1]}A?note={NOTE}",
        f"zhengdu://user@report/{REPORT}?note={NOTE}",
        f"zhengdu://report:80/{REPORT}?note={NOTE}",
        f"{HEAD}?note={NOTE}0", f"{HEAD}?note={NOTE[:-1]}%", f"{HEAD}?note={NOTE}&note={NOTE}",
        f"{HEAD}?note={NOTE}#x", f"{HEAD}?note={NOTE}\n", f" {HEAD}?note={NOTE}",
        f"{HEAD}?start=5&end=4", f"{HEAD}?start=-1&end=4", f"{HEAD}?start=1", f"{HEAD}?end=1",
        f"{HEAD}?start=1&end=1234567890", f"{HEAD}?start=１&end=２", f"{HEAD}?start=1&end=2&x=y",
        f"{HEAD}?start=1&end=2&quote=%", f"{HEAD}?start=1&end=2&quote=%E5%B7",
        f"{HEAD}?start=1&end=2&quote=%00", f"{HEAD}?start=1&end=2&quote=%1B%5B31m",
        f"{HEAD}?start=1&end=2&quote=甲", f"{HEAD}?start=1&end=2&quote=a&quote=b",
        f"{HEAD}?start=1&end=2&quote={'a' * 33}", f"{HEAD}?start=1&end=2&quote={'%41' * 33}",
        f"{HEAD}?start=1&end=2&quote={'a' * 100_000}",
        f"{HEAD}?note={NOTE}&start=1&end=2",
    ],
)  # fmt: skip
def test_anything_else_is_refused(link: str) -> None:
    with pytest.raises(DeepLinkUnusable) as caught:
        deep_link.parse(link)
    shown = str(caught.value.data["link"])
    assert len(shown) <= deep_link.SHOWN + 1
    assert shown.isprintable()


@given(st.text() | st.text(HEX + "?&=%/:nothes").map(HEAD.__add__))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        link = deep_link.parse(words)
    except DeepLinkUnusable:
        return
    assert deep_link.parse(str(link)) == replace(link, report=link.report[:12])


@pytest.mark.parametrize(
    ("words", "expected"),
    [("zhengdu://x", True), ("ZhengDu:", True), ("zhengdu", False), ("报告.txt", False)],
)
def test_what_is_meant_as_a_link_is_told(words: str, *, expected: bool) -> None:
    assert deep_link.is_deep_link(words) is expected


MOVED = "今年增长6%左右，坚持稳中求进工作总基调。"


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (DeepLink(REPORT, start=2, end=8, quote="增长6%左右"), "增长6%左右"),
        (DeepLink(REPORT, start=2, end=8), "增长6%左右"),
        (DeepLink(REPORT, start=2, end=8, quote="增长7%左右"), None),
        (
            DeepLink(REPORT, start=0, end=20, quote="坚持稳中求进工作总基调"),
            "坚持稳中求进工作总基调",
        ),
        (DeepLink(REPORT, start=0, end=4, quote="坚持稳中求进工作总基调"), "坚持稳中"),
        (DeepLink(REPORT, start=0, end=2, quote="左右"), None),
        (DeepLink(REPORT, start=2, end=999, quote="增长6%左右"), None),
    ],
)
def test_a_passage_is_found_where_its_words_are(link: DeepLink, found: str | None) -> None:
    span = deep_link.passage_in(report_with(MOVED), link)
    assert (span and span.of(MOVED)) == found


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("预算收入18.75亿元，同比增长。", "8.75亿元，同比增长", None),
        ("预算收入8.75亿元，同比增长22.4%。", "8.75亿元，同比增长2", None),
        ("收入18.75亿元，同比增长；税收8.75亿元，同比增长。", "8.75亿元，同比增长", 17),
        ("出口增长-8.75%，进口持平。", "8.75%，进口持平", None),
        ("——2021年11月8日在大会上", "2021年11月8日", 2),
    ],
)
def test_words_inside_longer_numbers_are_others(text: str, quote: str, found: int | None) -> None:
    link = DeepLink(REPORT, start=90, end=90 + len(quote), quote=quote)
    span = deep_link.passage_in(report_with(text), link)
    assert (span and span.start) == found


def test_the_beginning_of_a_passage_may_end_anywhere() -> None:
    text = "预算收入8.75亿元，同比增长22.4%。"
    link = DeepLink(REPORT, start=90, end=99 + len(text), quote="8.75亿元，同比增长2")
    span = deep_link.passage_in(report_with(text), link)
    assert span == Span(4, 4 + len(link.quote))


def test_words_that_stand_there_twice_are_not_guessed_at() -> None:
    link = DeepLink(REPORT, start=0, end=9, quote="坚持稳中求进工作总")
    assert deep_link.passage_in(report_with(MOVED * 2), link) is None
