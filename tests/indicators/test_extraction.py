"""Figures with name, measure, kind and period, as a reader of the panel sees them."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from zhengdu.importers.reading import read_source
from zhengdu.indicators.extraction import extract
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.report.model import Report

OPENING = "政府工作报告\n——2025年1月10日在甲市第八届人民代表大会第四次会议上\n各位代表：\n"
REVIEW = OPENING + "一、2024年工作回顾\n{}\n二、2025年工作安排\n做好各项工作。\n"
PLAN = OPENING + "一、2024年工作回顾\n成绩来之不易。\n二、2025年工作安排\n{}\n"


def table(report: Report) -> str:
    return "\n".join(
        " | ".join((i.name, i.value + i.unit, i.measure, i.direction, i.approx, i.kind, i.period))
        for i in extract(report)
    )


def test_review(reading_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = reading_case
    assert table(report_of(REVIEW.format(text))) == expected


def test_plan(planning_case: tuple[str, str, str], report_of: Callable[[str], Report]) -> None:
    _, text, expected = planning_case
    assert table(report_of(PLAN.format(text))) == expected


def test_appendices_are_left_out(report_of: Callable[[str], Report]) -> None:
    text = REVIEW.format("新增企业7家。") + "名词解释\n1.“四上”企业：全国有100万家企业。\n"
    assert [i.value for i in extract(report_of(text))] == ["7"]


def test_section_and_quote(report_of: Callable[[str], Report]) -> None:
    report = report_of(REVIEW.format("（一）抓产业\n新增企业7家。"))
    (found,) = extract(report)
    assert found.section == ("一、2024年工作回顾", "（一）抓产业")
    assert found.span.of(report.text) == "7家"


def test_text_without_figures(report_of: Callable[[str], Report]) -> None:
    assert extract(report_of("各位代表：\n我们要再接再厉。\n")) == ()


def test_canonical_ids(report_of: Callable[[str], Report]) -> None:
    text = REVIEW.format("地区生产总值增长8%。程力集团出口额增长5%。PM2.5平均浓度下降3.1%。")
    assert [i.canonical for i in extract(report_of(text))] == ["gdp", "", "pm25"]


def test_every_figure_of_the_seed_lies_in_its_body(seed: Report) -> None:
    found = extract(seed)
    spans = [indicator.span for indicator in found]
    assert spans == sorted(spans)
    assert all(span.end <= seed.body_end() for span in spans)
    assert all(indicator.name and indicator.period and indicator.rule for indicator in found)
    assert len(found) == 270


@pytest.mark.parametrize(("name", "least"), [("county_zengdu_2021", 0.99), ("national_2022", 0.97)])
def test_labelled_figures_are_found(
    gold_dir: Path, corpus_dir: Path, name: str, least: float
) -> None:
    report = assemble(read_source(corpus_dir / f"{name}.txt"))
    with (gold_dir / name / "indicators.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    labelled = Counter((row["value"], row["unit"], row["kind"], row["period"]) for row in rows)
    found = Counter((i.value, i.unit, i.kind.value, i.period) for i in extract(report))
    assert sum((labelled & found).values()) >= least * max(labelled.total(), found.total())


def test_the_whole_corpus_is_read(corpus_dir: Path) -> None:
    for path in sorted(corpus_dir.glob("*.*")):
        if path.suffix == ".md":
            continue
        report = assemble(read_source(path))
        figures = extract(report)
        assert len(figures) >= 30, path.name
        unnamed = [figure for figure in figures if not figure.name]
        assert len(unnamed) <= len(figures) / 25, path.name


@pytest.mark.parametrize(
    ("title", "kind", "period"),
    [("2024年十件民生实事完成情况", "actual", "2024"), ("2025年十件民生实事", "target", "2025")],
)
def test_an_annex_gives_account_or_promises(
    title: str, kind: str, period: str, report_of: Callable[[str], Report]
) -> None:
    annex = f"附件1\n{title}\n一、新建公厕20座（牵头单位：住建局）。\n"
    found = extract(report_of(REVIEW.format("新增企业7家。") + annex))
    assert [(i.name, i.kind, i.period) for i in found[1:]] == [("新建公厕数", kind, period)]


def test_an_annex_of_promises_is_read_and_one_of_terms_is_not(
    report_of: Callable[[str], Report],
) -> None:
    annex = "附件1\n2025年十件民生实事\n1.新建公厕20座。\n"
    terms = "附件2\n名词解释\n1.“四上”企业：全国有100万家。\n"
    found = extract(report_of(REVIEW.format("新增企业7家。") + annex + terms))
    assert [(i.value, i.kind, i.period) for i in found] == [
        ("7", "actual", "2024"),
        ("20", "target", "2025"),
    ]


def test_half_and_full_width_are_one(report_of: Callable[[str], Report]) -> None:
    half = table(report_of(REVIEW.format("GDP增长8.7%,出口额2,300万元;新增企业7家.")))
    full = table(report_of(REVIEW.format("GDP增长８．７％，出口额２，３００万元；新增企业７家．")))
    assert half == full.replace("２，３００", "2300")
    assert len(half.splitlines()) == 3


def test_ten_thousand_figures(report_of: Callable[[str], Report]) -> None:
    paragraph = "新增企业7家，地区生产总值增长8%、达到500亿元，建成公路30公里、公园4个。" * 20
    figures = extract(report_of(REVIEW.format("\n".join([paragraph] * 100))))
    assert len(figures) == 10_000
    assert {figure.name for figure in figures[-5:]} == {
        "新增企业数", "地区生产总值", "建成公路里程", "建成公园数",
    }  # fmt: skip
