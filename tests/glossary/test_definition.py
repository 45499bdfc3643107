"""Terms that are explained in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.glossary.definition import definitions_in
from zhengdu.glossary.term import TermSource
from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "“”（）所谓即是指，。；\n推行链长制责任清单𠮷"


def test_definitions(
    definitions_case: tuple[str, str, str], report_of: Callable[[str], Report]
) -> None:
    _, text, expected = definitions_case
    found = definitions_in(report_of(f"各位代表：\n一、工作回顾\n{text}\n"))
    assert "\n".join(f"{term.name} = {term.definition}" for term in found) == expected


def test_the_entry_is_the_passage_that_explains(report_of: Callable[[str], Report]) -> None:
    report = report_of("各位代表：\n一、工作回顾\n推行“三单”（即权责清单、负面清单），成效好。\n")
    (term,) = definitions_in(report)
    assert term.source is TermSource.TEXT
    assert term.entry is not None
    assert term.entry.of(report.text) == "“三单”（即权责清单、负面清单）"


def test_the_appendix_is_not_searched(report_of: Callable[[str], Report]) -> None:
    report = report_of("各位代表：\n一、回顾\n稳中有进。\n名词解释\n1.“三单”，即权责清单。\n")
    assert definitions_in(report) == ()


@given(st.text(alphabet=WORDS, max_size=80))
def test_entries_lie_in_the_text_and_hold_the_definition(text: str) -> None:
    report = Report("0", text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))
    end = 0
    for term in definitions_in(report):
        assert term.entry is not None
        assert end <= term.entry.start < term.entry.end <= len(text)
        assert term.definition in term.entry.of(text)
        end = term.entry.end
