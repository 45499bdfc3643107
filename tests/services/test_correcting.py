from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import ReportUnknown
from zhengdu.report.correction import CorrectionKind, can_demote, can_promote
from zhengdu.report.model import SectionKind
from zhengdu.services import correcting, opening

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report, Section
    from zhengdu.services.workspace import Workspace


@pytest.fixture
def report(workspace: Workspace, report_file: Path) -> Report:
    return workspace.load(workspace.import_file(report_file).id)


def section(report: Report, title: str) -> Section:
    return next(section for section in report.sections if section.title == title)


def titles(report: Report) -> list[str]:
    return [f"{s.level} {s.title}" for s in report.sections]


def test_a_correction_is_kept_and_taken_back(workspace: Workspace, report: Report) -> None:
    act = correcting.act(correcting.removed(report, section(report, "（二）民生福祉")), ())
    assert "2 （二）民生福祉" not in titles(workspace.correct(report.id, act))
    assert "2 （二）民生福祉" not in titles(workspace.load(report.id))
    assert workspace.correct(report.id, act.inverse) == report
    assert workspace.corrections(report.id) == ()


def test_a_section_moves_with_what_is_in_it(workspace: Workspace, report: Report) -> None:
    top = section(report, "一、去年工作")
    assert not can_promote(top)
    assert can_demote(top)
    corrected = workspace.correct(report.id, correcting.act(correcting.moved(report, top, 1), ()))
    assert titles(corrected)[:3] == ["2 一、去年工作", "3 （一）经济运行", "3 （二）民生福祉"]


def test_correcting_again_replaces_the_correction(workspace: Workspace, report: Report) -> None:
    for level in (1, -1, 1):
        existing = workspace.corrections(report.id)
        moved = correcting.moved(report, section(report, "二、今年任务"), level)
        corrected = workspace.correct(report.id, correcting.act(moved, existing))
    assert "2 二、今年任务" in titles(corrected)
    assert len(workspace.corrections(report.id)) == 1


def test_stated_metadata_is_listed(workspace: Workspace, report: Report) -> None:
    for field, value in (("title", " 某区 2023年报告 "), ("year", "2022"), ("place", "某区")):
        workspace.correct(report.id, correcting.act(correcting.stated(field, value), ()))
    stored = workspace.find(report.id)
    assert (stored.title, stored.year, stored.place) == ("某区 2023年报告", 2022, "某区")
    assert workspace.load(report.id).meta.title == "某区 2023年报告"


def test_corrections_survive_removal_and_importing_again(
    workspace: Workspace, report: Report, report_file: Path
) -> None:
    renamed = correcting.renamed(report, section(report, "二、今年任务"), "今年")
    workspace.correct(report.id, correcting.act(renamed, ()))
    workspace.correct(report.id, correcting.act(correcting.stated("title", "报告"), ()))
    workspace.remove(report.id)
    stored = workspace.import_file(report_file)
    assert stored.title == "某区报告"
    assert "1 今年" in titles(workspace.load(report.id))


def test_another_copy_inherits_corrections(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    renamed = correcting.renamed(report, section(report, "二、今年任务"), "今年")
    workspace.correct(report.id, correcting.act(renamed, ()))
    copy, other = tmp_path / "copy.txt", tmp_path / "other.txt"
    copy.write_text(report.text.replace("572亿元", "573亿元"), encoding="utf-8")
    other.write_text("某县政府工作报告\n二、今年任务\n地区生产总值增长9%。", encoding="utf-8")
    assert "1 今年" in titles(workspace.load(workspace.import_file(copy).id))
    assert workspace.corrections(workspace.import_file(other).id) == ()


def test_a_report_that_is_not_kept_cannot_be_corrected(
    workspace: Workspace, report_file: Path
) -> None:
    report = opening.read(report_file)
    with pytest.raises(ReportUnknown):
        workspace.correct(report.id, correcting.act(correcting.stated("place", "某区"), ()))


def test_a_section_can_be_declared_an_appendix(workspace: Workspace, report: Report) -> None:
    declared = correcting.declared(report, section(report, "二、今年任务"), SectionKind.ANNEX)
    corrected = workspace.correct(report.id, correcting.act(declared, ()))
    assert corrected.outline[-1].kind is SectionKind.ANNEX


@pytest.mark.parametrize(
    ("text", "passage", "level"),
    [
        ("三、保障措施，", "三、保障措施，", "1"),
        ("（三）保障措施，", "（三）保障措施，", "2"),
        ("保障措施，", "保障措施，", "2"),
        ("我们抓好保障这件事。" + "工作做得很细，" * 8, "我们抓好保障这件事。", "3"),
    ],
)
def test_the_level_of_a_new_heading(
    workspace: Workspace, report: Report, tmp_path: Path, text: str, passage: str, level: str
) -> None:
    file = tmp_path / "more.txt"
    lines = report.text.split("\n")
    file.write_text("\n".join([*lines[:-2], text, *lines[-2:]]), encoding="utf-8")
    more = opening.read(file)
    block = more.block_at(more.text.index(text))
    assert correcting.heading_passage(more, block).of(more.text) == passage
    if correcting.can_be_heading(block):
        (added,) = correcting.added(more, block)
        assert (added.kind, added.value) == (CorrectionKind.ADD, level)
