"""Note marks of the body and the entries they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.glossary.entries import terms_of
from zhengdu.glossary.matching import hits
from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

ENTRIES = [
    Term("两个基地、两个枢纽", "…", TermSource.APPENDIX, number=1),
    Term("“四上”企业", "…", TermSource.APPENDIX, number=2),
]


def written(report: Report, hit: TermHit) -> str:
    mark = hit.marker.of(report.text) if hit.marker else ""
    return mark if hit.marker == hit.span else hit.span.of(report.text) + mark


def test_marks(markers_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = markers_case
    body, _, appendix = text.partition("\n\n")
    report = report_of(f"各位代表：\n一、工作回顾\n{body}\n名词解释\n{appendix}\n")
    found = hits(report, terms_of(report))
    assert "，".join(written(report, hit) for hit in found) == expected


def test_entries_with_circled_and_raised_numbers(report_of: Callable[[str], Report]) -> None:
    for first, second in (("①", "②"), ("^[1]^", "^[2]^"), ("[注1]", "[注2]"), ("【1】", "【2】")):
        report = report_of(
            "各位代表：\n一、回顾\n稳中有进。\n名词解释\n"
            f"{first}物联网：网络。\n{second}三区三线：空间。\n"
        )
        found = [(term.number, term.name) for term in terms_of(report)]
        assert found == [(1, "物联网"), (2, "三区三线")]


@given(st.text(alphabet="两个基地枢纽“”、四上企业[]12^①，。\n𠮷", max_size=60))
def test_uses_with_marks_stay_in_order(text: str) -> None:
    report = Report("0", text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))
    end = 0
    for hit in hits(report, ENTRIES):
        assert end <= hit.span.start < hit.span.end <= len(text)
        assert hit.marker is None or hit.marker.end >= hit.span.end
        end = hit.span.end


def test_a_hundred_thousand_marks_are_all_found() -> None:
    text = "四上企业[2]增长，" * 100_000
    report = Report("0", text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))
    assert len(hits(report, ENTRIES)) == 100_000
