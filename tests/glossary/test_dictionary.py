"""The shipped dictionary, and where a report uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.glossary.bare_text import BareText
from zhengdu.glossary.dictionary import shipped_dictionary, shipped_terms
from zhengdu.glossary.term import TermSource
from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path


def plain(text: str) -> Report:
    return Report("0", text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))


def used(text: str) -> str:
    report = plain(text)
    found = shipped_dictionary().index.find(BareText.of(report))
    return "，".join(hit.span.of(text) for hit in found)


def test_terms_say_where_they_come_from() -> None:
    terms = shipped_terms()
    assert len(terms) >= 400
    assert {term.source for term in terms} == {TermSource.DICTIONARY}
    term = shipped_dictionary().explains("“双循环”")
    assert term is not None
    assert (term.name, term.kind, term.first_year) == ("新发展格局", "战略", 2020)
    assert shipped_terms() is terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("坚持创新发展理念，贯彻新发展理念。", "新发展理念"),
        ("政府投融资平台整合，融资平台转型。", "融资平台"),
        ("面临两重压力，用好“两重”。", "两重"),
        ("链主企业带动，产业链主要指标向好。", "链主企业"),
        ("PM2．5下降，M2增速8%，XM2不是。", "PM2．5，M2"),
        ("推进“两新一重”建设。", "两新一重"),
        ("落实“双碳”和双碳行动。", "双碳，双碳"),
        ("进更多首店首发首展，元首店庆。", "首店"),
    ],
)
def test_words_are_not_cut_out_of_longer_ones(text: str, expected: str) -> None:
    assert used(text) == expected


def test_a_long_text_is_searched_whole(seed_path: Path) -> None:
    text = seed_path.read_text(encoding="utf-8")
    report = plain((text * (1_600_000 // len(text) + 1))[:1_600_000])
    index = shipped_dictionary().index
    found = index.find(BareText.of(report))
    assert len(found) > 10_000
