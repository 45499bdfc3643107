"""Reading the appendix of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.glossary.entries import terms_of
from zhengdu.glossary.term import TermSource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.report.model import Report

BODY = "政府工作报告\n各位代表：\n一、2024年工作回顾\n经济平稳运行，民生持续改善。\n"


def test_styles(terms_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, appendix, expected = terms_case
    terms = terms_of(report_of(f"{BODY}名词解释\n{appendix}\n"))
    shown = [" | ".join((str(t.number), t.name, t.definition.replace("\n", "⏎"))) for t in terms]
    assert "\n".join(shown) == expected


def test_entry_is_the_span_of_the_whole_entry(report_of: Callable[[str], Report]) -> None:
    report = report_of(BODY + "名词解释\n1.三区三线：城镇、农业、生态空间。\n2.物联网：网络。\n")
    first, second = terms_of(report)
    assert first.entry is not None
    assert second.entry is not None
    assert first.entry.of(report.text) == "1.三区三线：城镇、农业、生态空间。"
    assert second.entry.of(report.text) == "2.物联网：网络。"
    assert first.source is TermSource.APPENDIX


def test_no_appendix(report_of: Callable[[str], Report]) -> None:
    assert terms_of(report_of(BODY)) == ()


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("county_zengdu_2021.txt", 16),
        ("national_2010.gb18030.txt", 7),
        ("national_2012.gb18030.txt", 9),
        ("province_guangdong_2025.docx", 18),
        ("province_guangdong_2026.txt", 13),
        ("province_hainan_2026.txt", 28),
        ("province_yunnan_2025.docx", 44),
        ("city_laibin_2024.docx", 25),
    ],
)
def test_real_appendices(corpus_dir: Path, name: str, count: int) -> None:
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble

    terms = terms_of(assemble(read_source(corpus_dir / name)))
    assert len(terms) == count
    assert all(term.name and term.definition and len(term.name) <= 45 for term in terms)
