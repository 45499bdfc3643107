"""Figures as tables: every character comes back, numbers are numbers, nothing is a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import markdown
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html
from openpyxl import load_workbook

from zhengdu.export import figures as export
from zhengdu.export.quoting import sentence_at
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import rows
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

LINE = "全年地区生产总值572亿元，增长6.1%。粮食“稳定”在8-9亿斤！居民收入比1/3左右。"
HEAD = [
    "段落", "章节", "指标", "数值", "单位", "限定", "升降", "口径", "类型", "时期", "原文", "原句",
    "指标编码", "主题", "把握", "规则", "识别依据", "链接",
]  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
AWKWARD = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "＝1",
    " =1",
    "\t=1",
    "a|b",
    "a\nb",
    '"',
    "a,b",
    "'",
    "<b>",
    "*",
]


@pytest.fixture(scope="module")
def report(make_report: Callable[..., Report]) -> Report:
    return make_report("报告", "一、2021年", LINE, title="某区报告", year=2021)


def figure(report: Report, words: str = "572亿元", **fields: Any) -> Indicator:  # noqa: ANN401
    start = report.text.index(words)
    made = Indicator(
        "地区生产总值", "gdp", "572", "亿元", Measure.LEVEL, "", "", Kind.ACTUAL, "2021",
        ("一、2021年",), Span(start, start + len(words)), "before", 0.99,
    )  # fmt: skip
    return replace(made, **fields)


def csv_rows(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def sheet_of(content: bytes) -> Any:  # noqa: ANN401
    return load_workbook(io.BytesIO(content)).active


def printed(text: str) -> str:
    """Without what no table holds: control characters and non-characters."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", "", text)


def test_a_row_says_all_that_is_known(report: Report) -> None:
    head, row = csv_rows(export.figures_csv(report, [figure(report)]))
    assert head == HEAD
    assert row[:11] == [
        "3", "一、2021年", "地区生产总值", "572", "亿元", "", "", "数量", "实际", "2021", "572亿元",
    ]  # fmt: skip
    assert row[11:16] == [
        "全年地区生产总值572亿元，增长6.1%。",
        "gdp",
        "经济总量",
        "0.99",
        "before",
    ]
    assert row[17].startswith(f"zhengdu://report/{report.id[:12]}?start=")


def test_english_where_it_is_wanted(report: Report) -> None:
    head, row = csv_rows(export.figures_csv(report, [figure(report)], "en"))
    assert head[:3] == ["Paragraph", "Section", "Figure"]
    assert (row[7], row[8]) == ("level", "actual")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("572亿元", "全年地区生产总值572亿元，增长6.1%。"),
        ("6.1%", "全年地区生产总值572亿元，增长6.1%。"),
        ("8-9亿斤", "粮食“稳定”在8-9亿斤！"),
        ("1/3", "居民收入比1/3左右。"),
        ("2021", "一、2021年"),
    ],
)
def test_the_sentence_of_a_figure(report: Report, words: str, sentence: str) -> None:
    start = report.text.index(words)
    assert sentence_at(report, Span(start, start + 1)).of(report.text) == sentence


@pytest.mark.parametrize(
    ("value", "cell"),
    [("572", 572), ("6.10", 6.1), ("8-9", "8-9"), ("1/3", "1/3"), ("6:42:52", "6:42:52"),
     ("12345678901234567", "12345678901234567")],
)  # fmt: skip
def test_numbers_are_numbers_in_a_workbook(report: Report, value: str, cell: object) -> None:
    sheet = sheet_of(export.figures_workbook(report, [figure(report, value=value)]))
    assert sheet["D2"].value == cell
    assert sheet["O2"].value == 0.99
    assert sheet.freeze_panes == "A2"
    assert sheet.title == "指标表"
    assert [sheet.cell(1, n).value for n in range(1, 19)] == HEAD


@pytest.mark.parametrize(
    ("value", "cell"),
    [("8-9", "8–9"), ("1/3", "1\u20443"), ("6:42:52", "6∶42∶52"), ("5.10", "5.10")],
)
def test_nothing_passes_for_a_date_in_csv(report: Report, value: str, cell: str) -> None:
    one = figure(report, value=value, period="2017-2021")
    row = csv_rows(export.figures_csv(report, [one]))[1]
    assert (row[3], row[9]) == (cell, "2017-2021")


@pytest.mark.parametrize("name", AWKWARD)
def test_no_name_becomes_a_formula(report: Report, name: str) -> None:
    one = figure(report, name=name)
    cell = sheet_of(export.figures_workbook(report, [one]))["C2"]
    assert (cell.value, cell.data_type) == (name, "s")
    for word in (
        csv_rows(export.figures_csv(report, [one]))[1][2],
        export.figures_tsv(report, [one]).split("\n")[1].split("\t")[2],
    ):
        assert not re.match(r"\s*[=+\-@＝＋－＠]", word)


@given(name=ANY | st.sampled_from(AWKWARD), period=ANY)
def test_every_character_comes_back_from_csv(report: Report, name: str, period: str) -> None:
    assume(not re.fullmatch(r"[\d.]+([:/∶-][\d.]+)+", printed(name)))  # written as no date
    row = csv_rows(export.figures_csv(report, [figure(report, name=name, period="x" + period)]))[1]
    assert row[2] in {printed(name), "'" + printed(name)}
    assert row[9] == printed("x" + period)


@given(name=ANY | st.sampled_from(AWKWARD))
def test_every_character_comes_back_from_a_workbook(report: Report, name: str) -> None:
    value = sheet_of(export.figures_workbook(report, [figure(report, name=name)]))["C2"].value
    assert (value or "") == printed(name)


@given(name=ANY | st.sampled_from(AWKWARD))
def test_every_character_comes_back_from_json(report: Report, name: str) -> None:
    values = json.loads(export.figures_json(report, [figure(report, name=name)]))
    assert values["figures"][0]["name"] == name


@given(name=ANY | st.sampled_from(AWKWARD))
def test_every_character_comes_back_from_markdown(report: Report, name: str) -> None:
    text = export.rows_markdown(report, rows([figure(report, name=name)]))
    page: Any = html.fromstring(markdown.markdown(text, extensions=["tables"]))
    cells = ["\n".join(part for part in _parts(cell)) for cell in page.xpath("//tbody/tr/td")]
    assert len(cells) == 6
    assert cells[0].strip() == printed(name).strip("\n").strip()


def _parts(cell: Any) -> list[str]:  # noqa: ANN401
    lines = [cell.text or ""]
    for child in cell:
        lines += [child.tail or ""]
    return lines


@given(name=ANY | st.sampled_from(AWKWARD))
def test_a_line_of_tsv_is_a_row(report: Report, name: str) -> None:
    text = export.rows_tsv(report, rows([figure(report, name=name)]))
    assert text.endswith("\n")
    lines = text[:-1].split("\n")
    assert [len(line.split("\t")) for line in lines] == [6, 6]


def test_level_and_growth_are_copied_as_one_row(report: Report) -> None:
    growth = figure(
        report, "6.1%", value="6.1", unit="%", measure=Measure.GROWTH, direction="+", approx="左右"
    )
    both = rows([figure(report, approx="余"), growth])
    assert export.rows_tsv(report, both) == (
        "指标\t数值\t增长\t类型\t时期\t段落\n地区生产总值\t572余亿元\t↑6.1%左右\t实际\t2021\t¶3\n"
    )
    assert export.rows_markdown(report, both).splitlines()[2] == (
        "| 地区生产总值 | 572余亿元 | ↑6.1%左右 | 实际 | 2021 | ¶3 |"
    )
    assert len(csv_rows(export.figures_csv(report, [figure(report), growth]))) == 3


def test_json_has_fixed_names(report: Report) -> None:
    values = json.loads(export.figures_json(report, [figure(report)]))
    assert values["report"] == {"id": report.id, "title": "某区报告", "place": "", "year": 2021}
    assert list(values["figures"][0]) == [
        "name", "canonical", "topic", "value", "unit", "measure", "direction", "approx", "kind",
        "period", "section", "paragraph", "start", "end", "quote", "sentence", "rule",
        "explanation", "confidence", "link",
    ]  # fmt: skip


def test_a_report_without_figures_gives_a_head(report: Report) -> None:
    assert csv_rows(export.figures_csv(report, [])) == [HEAD]
    assert json.loads(export.figures_json(report, []))["figures"] == []
    assert export.figures_markdown(report, []).startswith("# 指标表 · 某区报告")
