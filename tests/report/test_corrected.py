from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.plain import from_text
from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble
from zhengdu.report.corrected import FIELDS, corrected, unplaced
from zhengdu.report.correction import Correction, CorrectionKind, Paragraphs
from zhengdu.report.heading_list import listed, nested
from zhengdu.report.model import BlockKind, SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhengdu.report.model import Report, Section

LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善，成绩令人鼓舞。"
TEXT = f"""政府工作报告
各位代表：
一、工作回顾
（一）抓产业。{LONG}
（二）抓民生。{LONG}
我们打造了一批，
{LONG}
二、工作安排
{LONG}
各位代表！
相关名词
1.双减：减轻负担。
2.三资：资金、资产、资源。
"""
LINES = st.sampled_from(
    [
        *("政府工作报告", "各位代表：", "各位代表！", "一、工作回顾", "二、工作安排", LONG),
        *("（一）抓产业，增动力", f"（二）抓民生，增福祉。{LONG}", f"支柱产业持续壮大。{LONG}"),
        *(f"五年来，我们致力发展，实力显著增强。{LONG}", f"——经济总体平稳。{LONG}", "附件1"),
        *(f"一是稳增长。{LONG}", "1.培育企业", "名词解释", "附件", "2024年民生实事"),
        *("1.“双减”：减轻负担。", "𠮷安镇工作", "同时，我们坚持改革。"),
    ]
)
VALUES = st.sampled_from(["1", "2", "3", "4", "x", "", *SectionKind, "新的标题", "2024", "county"])


def report_of(text: str) -> Report:
    return assemble(from_text(text, "case.txt"))


def correction(
    report: Report, words: str, kind: CorrectionKind, value: str = "", field: str = ""
) -> Correction:
    place = None
    if words:
        start = report.text.index(words)
        place = Paragraphs(report).place_of(Span(start, start + len(words)))
    return Correction("0" * 32, kind, value, place, field)


def shown(report: Report) -> list[str]:
    return [
        f"{s.level} {s.title}" + ("" if s.kind is SectionKind.BODY else f" [{s.kind}]")
        for s in report.sections
    ]


def kinds(report: Report) -> dict[str, BlockKind]:
    return {report.text_of(block)[:7]: block.kind for block in report.blocks}


def assert_whole(report: Report) -> None:
    """Blocks make up the text; sections are nested, ordered and within it; both agree."""
    assert "\n".join(report.text_of(block) for block in report.blocks) == report.text
    assert [block.id for block in report.blocks] == list(range(len(report.blocks)))
    for block in report.blocks:
        assert block.heading is None or block.span.covers(block.heading)
        assert (block.level > 0) == (block.heading is not None)
    assert_ordered(report.outline, Span(0, len(report.text)))
    for section in report.sections:
        block = report.block_at(section.heading.start)
        assert block.kind is BlockKind.TERM or (
            block.heading is not None and block.heading.covers(section.heading)
        )


def assert_ordered(sections: Sequence[Section], within: Span) -> None:
    position = within.start
    for section in sections:
        assert section.span.start >= position
        assert within.covers(section.span)
        assert section.span.covers(section.heading)
        assert all(child.level > section.level for child in section.children)
        assert_ordered(section.children, section.span)
        position = section.span.end


@st.composite
def corrections_of(draw: st.DrawFn, report: Report) -> Correction:
    kind = draw(st.sampled_from(CorrectionKind))
    value = draw(VALUES)
    if kind is CorrectionKind.FIELD:
        return Correction("0" * 32, kind, value, None, draw(st.sampled_from(FIELDS)))
    headings = [section.heading for section in report.sections]
    on_heading: bool = draw(st.booleans())
    if headings and on_heading:
        passage = draw(st.sampled_from(headings))
    else:
        block = draw(st.sampled_from(report.blocks)).span
        start = draw(st.integers(block.start, block.end))
        passage = Span(start, draw(st.integers(start, block.end)))
    return Correction("0" * 32, kind, value, Paragraphs(report).place_of(passage))


@given(st.data())
def test_any_corrections_leave_a_whole_report(data: st.DataObject) -> None:
    report = report_of("\n".join(data.draw(st.lists(LINES, min_size=1, max_size=20))))
    corrections = data.draw(st.lists(corrections_of(report), max_size=8))
    result = corrected(report, corrections)
    assert (result.id, result.text) == (report.id, report.text)
    assert_whole(result)
    assert corrected(report, corrections) == result


@given(st.lists(LINES, max_size=25))
def test_headings_become_the_outline_they_were_listed_from(lines: list[str]) -> None:
    report = report_of("\n".join(lines))
    assert nested(listed(report), len(report.text)) == report.outline


def test_the_outline_of_real_reports_survives_listing(corpus_dir: Path) -> None:
    for path in sorted(corpus_dir.glob("*.txt"))[:12]:
        report = assemble(read_source(path))
        assert nested(listed(report), len(report.text)) == report.outline


def test_a_heading_that_is_not_there_changes_no_block() -> None:
    report = report_of(TEXT)
    nothing = Correction(
        "0" * 32, CorrectionKind.REMOVE, "", Paragraphs(report).place_of(Span(0, 2))
    )
    assert corrected(report, [nothing]) == report


def test_a_short_paragraph_becomes_a_heading() -> None:
    report = report_of(TEXT)
    assert kinds(report)["我们打造了一批"] is BlockKind.PARAGRAPH
    result = corrected(report, [correction(report, "我们打造了一批", CorrectionKind.ADD, "2")])
    assert kinds(result)["我们打造了一批"] is BlockKind.HEADING
    assert result.section_titles(result.text.index("二、") - 2) == (
        "一、工作回顾",
        "我们打造了一批",
    )


def test_a_first_sentence_becomes_a_run_in_heading() -> None:
    report = report_of(f"一、工作回顾\n抓住机遇、乘势而上的成效比往年更好，{LONG}\n{LONG}")
    first = report.text_of(report.blocks[1])
    result = corrected(report, [correction(report, first, CorrectionKind.ADD, "2")])
    block = result.blocks[1]
    assert block.heading == block.span
    assert result.outline[0].children[0].title == first.rstrip("。")


def test_promoting_and_demoting_move_what_is_below() -> None:
    report = report_of(TEXT)
    up = correction(report, "（二）抓民生", CorrectionKind.LEVEL, "1")
    result = corrected(report, [up])
    assert [s.title for s in result.outline][:3] == ["一、工作回顾", "（二）抓民生", "二、工作安排"]
    down = correction(report, "二、工作安排", CorrectionKind.LEVEL, "2")
    assert "2 二、工作安排" in shown(corrected(report, [down]))


def test_a_later_correction_of_the_same_heading_counts() -> None:
    report = report_of(TEXT)
    words = "二、工作安排"
    acts = [
        correction(report, words, CorrectionKind.LEVEL, "2"),
        correction(report, words, CorrectionKind.REMOVE),
        correction(report, words, CorrectionKind.ADD, "1"),
        correction(report, words, CorrectionKind.TITLE, " 二、今年的工作 "),
    ]
    assert "1 二、今年的工作" in shown(corrected(report, acts))


def test_a_removed_heading_is_a_paragraph() -> None:
    report = report_of(TEXT)
    result = corrected(report, [correction(report, "（一）抓产业", CorrectionKind.REMOVE)])
    assert "2 （一）抓产业" not in shown(result)
    assert kinds(result)["（一）抓产业。"] is BlockKind.PARAGRAPH
    block = result.block_at(result.text.index("（一）"))
    assert block.heading is None


def test_a_list_of_terms_can_be_declared_and_taken_back() -> None:
    report = report_of(TEXT)
    declared = [
        correction(report, "相关名词", CorrectionKind.ADD, "1"),
        correction(report, "相关名词", CorrectionKind.PART, SectionKind.GLOSSARY),
    ]
    result = corrected(report, declared)
    assert shown(result)[-3:] == [
        "1 相关名词 [glossary]",
        "2 1.双减 [glossary]",
        "2 2.三资 [glossary]",
    ]
    assert result.blocks[-1].kind is BlockKind.TERM
    assert result.body_end() == result.text.index("相关名词")
    back = correction(report, "相关名词", CorrectionKind.PART, SectionKind.BODY)
    again = corrected(report, [*declared, back])
    assert shown(again)[-1] == "1 相关名词"
    assert again.blocks[-1].kind is not BlockKind.TERM


def test_metadata() -> None:
    report = report_of(TEXT)
    field = CorrectionKind.FIELD
    result = corrected(
        report,
        [
            correction(report, "", field, "青山县", "place"),
            correction(report, "", field, "2023", "year"),
            correction(report, "", field, "三", "year"),
            correction(report, "", field, "planet", "level"),
            correction(report, "", field, "某某 报告", "title"),
        ],
    )
    assert (result.meta.place, result.meta.year, result.meta.level) == ("青山县", 2023, "")
    assert result.meta.title == "某某 报告"


def test_a_title_that_stands_above_the_text_is_found_there() -> None:
    report = report_of(f"关于去年情况的汇报\n青山县报告\n各位代表：\n一、工作回顾\n{LONG}")
    title = correction(report, "", CorrectionKind.FIELD, "青山县 报告", "title")
    result = corrected(report, [title])
    assert result.title is not None
    assert result.title.of(result.text) == "青山县报告"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("各位代表：", "各位代表：\n受市政府委托，现在报告工作。"),
        ("补短板", "　补短板"),
        ("强弱项", "强弱项，促提升"),
    ],
)
def test_a_correction_finds_its_place_in_another_copy(before: str, after: str) -> None:
    report = report_of(TEXT)
    add = correction(report, "我们打造了一批", CorrectionKind.ADD, "2")
    copy = report_of(TEXT.replace(before, after))
    assert any("我们打造了一批" in line for line in shown(corrected(copy, [add])))


def test_a_correction_without_a_place_is_left_out_and_told() -> None:
    report = report_of(TEXT)
    add = correction(report, "我们打造了一批", CorrectionKind.ADD, "2")
    other = report_of(TEXT.replace("我们打造了一批，\n", ""))
    assert corrected(other, [add]) == other
    assert unplaced(other, [add]) == (add,)
    twice = report_of(
        TEXT.replace("我们打造了一批", "我们打造了一批，一些，\n我们打造了一批，又些")
    )
    assert unplaced(twice, [add]) == (add,)


def test_of_paragraphs_that_are_alike_the_same_one_is_corrected() -> None:
    report = report_of(f"一、工作回顾\n主要目标\n{LONG}\n主要目标\n{LONG}")
    second = Span(report.text.rindex("主要目标"), report.text.rindex("主要目标") + 4)
    place = Paragraphs(report).place_of(second)
    result = corrected(report, [Correction("0" * 32, CorrectionKind.ADD, "2", place)])
    assert [s.heading.start for s in result.sections if s.title == "主要目标"][-1] == second.start
