"""Two texts of one report are versions; reports of other years or places are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.version import fingerprint, is_new_version, latest_of, likeness

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

LINES = tuple(
    f"第{number}项工作：推进{word}建设，完成投资{number * 7}亿元，增长{number}%左右。"
    for number, word in enumerate(
        ("交通", "水利", "能源", "教育", "卫生", "文化", "乡村", "城市"), 1
    )
)
OTHERS = tuple(line[::-1] for line in LINES)


def named(make_report: MakeReport, *lines: str, place: str = "某区", year: int = 2021) -> Report:
    return make_report(*lines, title="政府工作报告", place=place, year=year)


def test_a_corrected_text_is_a_version(make_report: MakeReport) -> None:
    old = fingerprint(named(make_report, *LINES))
    new = fingerprint(named(make_report, *LINES[:3], "新加的一段话。", *LINES[4:]))
    assert is_new_version(new, old)
    assert latest_of(new, (old,)) == old


def test_the_same_text_is_no_version(make_report: MakeReport) -> None:
    one = fingerprint(named(make_report, *LINES))
    assert not is_new_version(one, one)


def test_another_text_on_the_same_place_and_year_is_none(make_report: MakeReport) -> None:
    old, new = (fingerprint(named(make_report, *lines)) for lines in (LINES, OTHERS))
    assert likeness(new, old) < 0.1
    assert not is_new_version(new, old)
    assert latest_of(new, (old,)) is None


def test_half_a_text_of_another_year_is_none(make_report: MakeReport) -> None:
    old = fingerprint(named(make_report, *LINES))
    new = fingerprint(named(make_report, *LINES[:4], *OTHERS[4:], year=2022))
    assert not is_new_version(new, old)


def test_a_copy_that_states_the_wrong_place_is_a_version(make_report: MakeReport) -> None:
    old = fingerprint(named(make_report, *LINES))
    new = fingerprint(named(make_report, *LINES, "附言。", place="某县"))
    assert is_new_version(new, old)


def test_a_copy_that_states_the_wrong_year_is_a_version(make_report: MakeReport) -> None:
    old = fingerprint(named(make_report, *LINES))
    new = fingerprint(named(make_report, *LINES, "附言。", year=2020))
    assert is_new_version(new, old)
    assert latest_of(new, (old,)) == old


def test_the_same_year_goes_before_another(make_report: MakeReport) -> None:
    misread = fingerprint(named(make_report, *LINES[:-1], year=2020))
    old = fingerprint(named(make_report, *LINES))
    assert latest_of(fingerprint(named(make_report, *LINES, "附言。")), (misread, old)) == old


@pytest.mark.corpus
def test_a_copy_in_other_characters_is_a_version(corpus_dir: Path, make_report: MakeReport) -> None:
    text = (corpus_dir / "county_zengdu_2021.txt").read_text("utf-8")
    old, new = (
        fingerprint(make_report(*words.split("\n"), title="政府工作报告", place=place, year=2021))
        for words, place in (
            (text, "曾都区"),
            (text.translate(str.maketrans("区业发经", "區業發經")), "曾都區"),
        )
    )
    assert is_new_version(new, old)


def test_width_and_breaks_make_no_difference(make_report: MakeReport) -> None:
    old = named(make_report, *LINES)
    new = named(make_report, *"".join(LINES).replace("，", ",").replace("%", "％").split("。"))
    assert likeness(fingerprint(new), fingerprint(old)) == 1


@pytest.mark.corpus
def test_no_report_of_the_corpus_is_a_version_of_another(corpus_dir: Path) -> None:
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble

    paths = sorted([*corpus_dir.glob("*.txt"), *corpus_dir.glob("*.docx")])
    known = tuple(fingerprint(assemble(read_source(path))) for path in paths)
    assert all(latest_of(one, known) is None for one in known)
