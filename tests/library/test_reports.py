"""Reports are kept once, found by the beginning of their id, and removed without their notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Change
from zhengdu.errors import LibraryDamaged, ReportAmbiguous, ReportUnknown
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.library.library import Library
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source

    MakeReport = Callable[..., Report]
    Sources = Callable[[Report], Source]

NOW, LATER = "2026-01-01T00:00:00.000000+00:00", "2026-01-02T00:00:00.000000+00:00"


@pytest.fixture
def keep(library: Library, make_report: MakeReport, sources: Sources) -> Callable[..., Report]:
    """Puts a report of these lines into the library."""

    def kept(*lines: str, now: str = NOW, **meta: object) -> Report:
        report = make_report(*lines, **meta)
        library.reports.add(sources(report), report, path="/a/报告.txt", now=now)
        return report

    return kept


def test_what_is_kept_comes_back(
    library: Library, keep: Callable[..., Report], sources: Sources
) -> None:
    report = keep("一、甲", "乙。", title="政府工作报告", place="曾都区", level="county", year=2021)
    (stored,) = library.reports.all()
    assert (stored.id, stored.title, stored.place) == (
        report.id,
        "曾都区政府工作报告（回顾2021年）",
        "曾都区",
    )
    assert (stored.level, stored.year, stored.format) == ("county", 2021, "text")
    assert (stored.added, stored.opened, stored.path) == (NOW, "", "/a/报告.txt")
    assert (stored.characters, stored.notes) == (len(report.text), 0)
    assert library.reports.source(report.id) == sources(report)


def test_a_report_without_title_goes_by_its_file(
    library: Library, keep: Callable[..., Report]
) -> None:
    keep("没有标题。", label="报告")
    assert library.reports.all()[0].title == "报告"


def test_the_same_text_is_kept_once(library: Library, keep: Callable[..., Report]) -> None:
    keep("甲", title="先")
    keep("甲", title="后", now=LATER)
    (stored,) = library.reports.all()
    assert (stored.title, stored.added) == ("先", NOW)


def test_a_report_is_found_by_the_beginning_of_its_id(
    library: Library, keep: Callable[..., Report]
) -> None:
    report = keep("甲")
    for key in (report.id, report.id[:8], report.id[:1].upper()):
        assert library.reports.find(key).id == report.id


def test_several_reports_that_begin_alike_are_ambiguous(
    library: Library, keep: Callable[..., Report]
) -> None:
    reports = [keep(f"第{number}份") for number in range(17)]
    firsts = [report.id[0] for report in reports]
    twice = next(digit for digit in firsts if firsts.count(digit) > 1)
    with pytest.raises(ReportAmbiguous) as raised:
        library.reports.find(twice)
    assert raised.value.data["count"] == firsts.count(twice)


@pytest.mark.parametrize("key", ["", " ", "0" * 64, "*", "[a-f]", "报告", "%", "' OR 1 --"])
def test_an_unknown_report_is_told(library: Library, keep: Callable[..., Report], key: str) -> None:
    keep("甲")
    with pytest.raises(ReportUnknown):
        library.reports.find(key)


def test_a_removed_report_is_gone_and_comes_back_with_its_notes(
    library: Library, keep: Callable[..., Report]
) -> None:
    report = keep("地区生产总值572亿元。")
    note = new_annotation(report, Span(0, 6), note="查")
    library.annotations.apply(Change(None, note), now=NOW)
    library.reports.remove(report.id, now=LATER)
    assert library.reports.all() == ()
    for act in (library.reports.source, library.reports.find):
        with pytest.raises(ReportUnknown):
            act(report.id)
    with pytest.raises(ReportUnknown):
        library.reports.remove(report.id, now=LATER)
    keep("地区生产总值572亿元。", now=LATER)
    assert library.annotations.alive(report.id) == (note,)
    assert library.reports.all()[0].notes == 1
    assert library.reports.source(report.id).paragraphs[0].text == report.text


def test_the_last_report_is_the_one_read_or_added_last(
    library: Library, keep: Callable[..., Report]
) -> None:
    assert library.reports.last_opened() is None
    first = keep("甲", now="2026-01-01")
    second = keep("乙", now="2026-01-02")
    for expected, moment in ((second, None), (first, "2026-01-03"), (second, "2026-01-04")):
        if moment:
            library.reports.mark_opened(expected.id, now=moment)
        last = library.reports.last_opened()
        assert last is not None
        assert last.id == expected.id


def test_the_reading_position_is_kept(library: Library, keep: Callable[..., Report]) -> None:
    report = keep("甲乙丙丁")
    assert library.reports.position(report.id) == 0
    for offset in (3, 1):
        library.reports.set_position(report.id, offset, now=LATER)
        assert library.reports.position(report.id) == offset
    assert library.reports.all()[0].opened == LATER
    library.reports.set_position("0" * 64, 5, now=LATER)
    assert library.reports.position("0" * 64) == 0


def test_newest_years_come_first_and_unknown_ones_last(
    library: Library, keep: Callable[..., Report]
) -> None:
    for number, year in enumerate([2019, None, 2023]):
        keep(f"第{number}份", year=year)
    assert [stored.year for stored in library.reports.all()] == [2023, 2019, None]


def test_a_damaged_source_is_told(library: Library, make_report: MakeReport) -> None:
    report = make_report("甲")
    with library.store.transaction() as db:
        row = {"id": report.id, "title": "", "text": "", "source": b"?", "characters": 0}
        db.table("reports").insert(row | {"added": NOW})
    with pytest.raises(LibraryDamaged):
        library.reports.source(report.id)


def test_names_that_are_no_unicode_are_spelt_out(
    library: Library, make_report: MakeReport, sources: Sources
) -> None:
    report = make_report("甲", title="\udcb1告")
    library.reports.add(sources(report), report, path="/a/\udcb1.txt", now=NOW)
    (stored,) = library.reports.all()
    assert (stored.title, stored.path) == (r"\udcb1告", r"/a/\udcb1.txt")
