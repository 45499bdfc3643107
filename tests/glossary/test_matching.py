"""Uses of terms in the body."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.glossary.bare_text import BareText
from zhengdu.glossary.entries import terms_of
from zhengdu.glossary.matching import TermIndex, hits
from zhengdu.glossary.term import Term, TermSource
from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = "四上企业双减行动323“”‘’、，。区三线\n\U00020bb7"
NAMES = st.text(alphabet=WORDS.replace("\n", ""), min_size=1, max_size=8)


def plain(text: str) -> Report:
    return Report("0", text, (Block(0, BlockKind.PARAGRAPH, Span(0, len(text))),))


def terms(*names: str, source: TermSource = TermSource.APPENDIX) -> list[Term]:
    return [Term(name, "…", source) for name in names]


def test_uses(uses_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = uses_case
    body, _, appendix = text.partition("\n\n")
    report = report_of(f"各位代表：\n一、工作回顾\n{body}\n名词解释\n{appendix}\n")
    found = [hit.span.of(report.text) for hit in hits(report, terms_of(report))]
    assert "，".join(found) == expected


def test_the_report_explains_before_the_dictionary() -> None:
    report = plain("落实“双减”政策。")
    known = [
        *terms("双减政策", source=TermSource.DICTIONARY),
        *terms("义务教育阶段“双减”"),
    ]
    (found,) = hits(report, known)
    assert found.term.source is TermSource.APPENDIX


def test_headings_of_the_body_count(report_of: Callable[[str], Report]) -> None:
    report = report_of(
        "各位代表：\n一、推进三区三线划定\n做好工作。\n名词解释\n1.三区三线：空间。\n"
    )
    assert len(hits(report, terms_of(report))) == 1


def test_gold(gold_dir: Path, corpus_dir: Path) -> None:
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble

    report = assemble(read_source(corpus_dir / "county_zengdu_2021.txt"))
    with (gold_dir / "county_zengdu_2021" / "glossary.tsv").open(encoding="utf-8") as lines:
        gold = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    known = terms_of(report)
    assert [term.name for term in known] == [row["term"] for row in gold]
    found = [hit.term.name for hit in hits(report, known)]
    expected = [row["term"] for row in gold for _ in row["occurrences"].split(",")]
    assert sorted(found) == sorted(expected)


@given(st.text(alphabet=WORDS, max_size=60), st.lists(NAMES, max_size=5))
def test_spans_are_in_order_and_never_overlap(text: str, names: list[str]) -> None:
    end = 0
    for hit in hits(plain(text), terms(*names)):
        assert end <= hit.span.start < hit.span.end <= len(text)
        end = hit.span.end


def test_five_thousand_terms_are_sought_at_once() -> None:
    names = [f"第{number}号行动方案" for number in range(5000)]
    index = TermIndex(terms(*names, source=TermSource.DICTIONARY))
    report = plain("扎实推进第4321号行动方案和其他各项工作，经济社会发展取得新成效。" * 500)
    found = index.find(BareText.of(report))
    assert len(found) == 500
