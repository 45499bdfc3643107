"""Whatever was corrected before, an act does what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble
from zhengdu.report.corrected import corrected
from zhengdu.report.correction import CorrectionKind, can_be_part, can_demote, can_promote
from zhengdu.report.model import SectionKind
from zhengdu.services import correcting

if TYPE_CHECKING:
    from zhengdu.report.correction import Correction
    from zhengdu.report.model import Report

LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善，成绩令人鼓舞。"
TEXT = f"""政府工作报告
各位代表：
一、工作回顾
（一）抓产业。{LONG}
（二）抓民生。{LONG}
1.就业。{LONG}
我们打造了一批，
{LONG}
二、工作安排
（一）抓产业
{LONG}
各位代表！
{LONG}
附件1
民生实事
1.新建一所学校，{LONG}
名词解释
1.双减：减轻负担。
2.三资：资金、资产、资源。
"""
BASE = assemble(from_text(TEXT, "case.txt"))


@st.composite
def acts(draw: st.DrawFn, report: Report) -> tuple[Correction, ...]:
    kind: CorrectionKind = draw(st.sampled_from(CorrectionKind))
    number: int = draw(st.integers(0, 99))
    block = report.blocks[number % len(report.blocks)]
    if kind is CorrectionKind.ADD or not report.sections:
        return correcting.added(report, block) if correcting.can_be_heading(block) else ()
    section = report.sections[number % len(report.sections)]
    if kind is CorrectionKind.REMOVE:
        return correcting.removed(report, section)
    if kind is CorrectionKind.TITLE:
        return correcting.renamed(report, section, "新标题")
    if kind is CorrectionKind.PART:
        part: SectionKind = draw(st.sampled_from(SectionKind))
        return correcting.declared(report, section, part) if can_be_part(section) else ()
    if can_promote(section) and number % 2:
        return correcting.moved(report, section, -1)
    return correcting.moved(report, section, 1) if can_demote(section) else ()


def assert_done(correction: Correction, report: Report) -> None:
    assert correction.place is not None
    quote = correction.place.quote
    found = [s for s in report.sections if s.heading.of(report.text) in quote]
    if correction.kind is CorrectionKind.REMOVE:
        return
    assert found
    if correction.kind is CorrectionKind.LEVEL:
        assert int(correction.value) in {s.level for s in found}
    elif correction.kind is CorrectionKind.TITLE:
        assert "新标题" in {s.title for s in found}
    elif correction.kind is CorrectionKind.PART:
        assert correction.value in {s.kind for s in found}


@given(st.data())
def test_every_act_does_what_it_says(data: st.DataObject) -> None:
    report = BASE
    kept: tuple[Correction, ...] = ()
    for _ in range(data.draw(st.integers(1, 8))):
        made = data.draw(acts(report))
        before = len(report.sections)
        act = correcting.act(made, kept)
        kept = (*(c for c in kept if c not in act.removed), *act.added)
        report = corrected(BASE, kept)
        for correction in made[:1]:
            assert_done(correction, report)
            if correction.kind is CorrectionKind.ADD:
                assert len(report.sections) > before
