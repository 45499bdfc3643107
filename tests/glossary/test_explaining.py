"""The report's words, the reader's and the dictionary's together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.glossary.density import Density, marked
from zhengdu.glossary.dictionary import Dictionary
from zhengdu.glossary.explaining import explain
from zhengdu.glossary.own_term import OwnTerm, TermChange
from zhengdu.glossary.term import Term, TermSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.glossary.explained import Explained
    from zhengdu.report.model import Report

TEXT = """各位代表：
一、工作回顾
落实“双减”政策，坚持“双减”。乡村振兴取得进展，乡村振兴深入人心，增加值增长。
（一）农业
乡村振兴再上台阶，增加值提高。推行“三单”（即权责清单、负面清单）。
二、工作安排
推进乡村振兴。
名词解释
1.义务教育阶段“双减”：减轻负担。
"""
DICTIONARY = Dictionary((
    Term("双减", "字典的双减。", TermSource.DICTIONARY, kind="教育", first_year=2021),
    Term("乡村振兴战略", "字典的振兴。", TermSource.DICTIONARY, aliases=("乡村振兴",)),
    Term("增加值", "字典的增加值。", TermSource.DICTIONARY, kind="指标"),
))  # fmt: skip


@pytest.fixture
def report(report_of: Callable[[str], Report]) -> Report:
    return report_of(TEXT)


def sources(found: Explained) -> dict[str, str]:
    return {term.name: str(term.source) for term in found.terms}


def test_the_report_explains_first(report: Report) -> None:
    found = explain(report, (), DICTIONARY)
    assert sources(found) == {
        "义务教育阶段“双减”": "appendix",
        "三单": "text",
        "乡村振兴战略": "dictionary",
        "增加值": "dictionary",
    }
    assert {h.term.source for h in found.hits if "双减" in h.span.of(report.text)} == {
        TermSource.APPENDIX
    }


def test_a_correction_stands_above_the_report_s_words(report: Report) -> None:
    own = OwnTerm("义务教育阶段双减", definition="我的解释。")
    found = explain(report, [own], DICTIONARY)
    term = found.terms[0]
    assert (term.source, term.definition) == (TermSource.READER, "我的解释。")
    assert term.beneath is not None
    assert term.beneath.definition == "减轻负担。"
    assert term.entry == term.beneath.entry
    assert sum(hit.term == term for hit in found.hits) == 2


def test_a_correction_of_the_dictionary_keeps_its_other_forms(report: Report) -> None:
    found = explain(report, [OwnTerm("乡村振兴", definition="我的。")], DICTIONARY)
    (term,) = [term for term in found.terms if term.source is TermSource.READER]
    assert (term.name, term.aliases) == ("乡村振兴战略", ("乡村振兴",))
    assert term.beneath is DICTIONARY.terms[1]
    assert sum(hit.term == term for hit in found.hits) == 4


def test_new_terms_are_found_in_every_form(report: Report) -> None:
    found = explain(report, [OwnTerm("工作台阶", ("台阶",), "更高。")], DICTIONARY)
    assert [h.span.of(report.text) for h in found.hits if h.term.name == "工作台阶"] == ["台阶"]


def test_hidden_terms_are_not_marked(report: Report) -> None:
    readers = [OwnTerm("双减", hidden=True), OwnTerm("乡村振兴", hidden=True)]
    readers.append(OwnTerm("义务教育阶段双减", hidden=True))
    found = explain(report, readers, DICTIONARY)
    assert set(sources(found)) == {"三单", "增加值"}
    assert [term.definition for term in found.hidden] == [
        "减轻负担。",
        "字典的双减。",
        "字典的振兴。",
    ]


def test_only_the_first_use_in_a_section_is_marked(report: Report) -> None:
    found = explain(report, (), DICTIONARY)

    def names(density: Density) -> list[str]:
        return [hit.term.name for hit in marked(report, found.hits, density)]

    assert names(Density.ALL).count("乡村振兴战略") == 4
    assert names(Density.FIRST).count("乡村振兴战略") == 3
    assert names(Density.FIRST).count("增加值") == 1
    assert names(Density.FIRST).count("义务教育阶段“双减”") == 2
    assert set(names(Density.NONE)) == {"义务教育阶段“双减”", "三单"}


def test_a_change_can_be_undone() -> None:
    change = TermChange(None, OwnTerm("双减"))
    assert change.inverse == TermChange(OwnTerm("双减"), None)
