"""The shipped dictionary of policy terms keeps the shape its readers rely on."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

DICTIONARY = Path(__file__).parents[2] / "resources" / "policy_terms.tsv"
HEADER = ["term", "aliases", "kind", "first_year", "definition"]
KINDS = frozenset(
    (
        "理念",
        "战略",
        "规划",
        "政策",
        "工程",
        "行动",
        "制度",
        "改革",
        "机制",
        "经济",
        "产业",
        "科技",
        "金融",
        "财政",
        "农业",
        "生态",
        "民生",
        "教育",
        "医疗",
        "社保",
        "治理",
        "党建",
        "开放",
        "区域",
        "城镇",
        "指标",
        "安全",
        "文化",
        "其他",
    )
)


class Entry(NamedTuple):
    term: str
    aliases: tuple[str, ...]
    kind: str
    first_year: str
    definition: str

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.term, *self.aliases)


def read_rows() -> list[list[str]]:
    with DICTIONARY.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [
        Entry(term, tuple(aliases.split("；")) if aliases else (), kind, year, definition)
        for term, aliases, kind, year, definition in read_rows()[1:]
    ]


def test_every_line_has_the_columns_of_the_header() -> None:
    rows = read_rows()
    assert rows[0] == HEADER
    assert [row for row in rows if len(row) != len(HEADER)] == []


def test_lines_end_with_a_newline_alone_and_carry_no_byte_order_mark() -> None:
    data = DICTIONARY.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")


def test_there_are_at_least_four_hundred_entries(entries: list[Entry]) -> None:
    assert len(entries) >= 400


def test_no_form_is_claimed_twice(entries: list[Entry]) -> None:
    claims = Counter(form for entry in entries for form in entry.forms)
    assert [form for form, count in claims.items() if count > 1] == []


def test_forms_are_bare_words(entries: list[Entry]) -> None:
    def is_bare(form: str) -> bool:
        return len(form) >= 2 and form == form.strip() and not set("“”‘’\"'《》|") & set(form)

    assert [form for entry in entries for form in entry.forms if not is_bare(form)] == []


def test_kinds_are_known(entries: list[Entry]) -> None:
    assert {entry.kind for entry in entries} <= KINDS


def test_years_are_empty_or_plausible(entries: list[Entry]) -> None:
    years = [entry.first_year for entry in entries if entry.first_year]
    assert [year for year in years if not (year.isdecimal() and 1949 <= int(year) <= 2026)] == []


def test_definitions_are_one_to_three_sentences(entries: list[Entry]) -> None:
    def is_sound(definition: str) -> bool:
        return (
            12 <= len(definition) <= 160
            and definition.endswith("。")
            and definition.count("。") <= 3
            and definition == definition.strip()
        )

    assert [entry.term for entry in entries if not is_sound(entry.definition)] == []


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》")]
)
def test_marks_are_paired(entries: list[Entry], opening: str, closing: str) -> None:
    unpaired = [
        entry.term
        for entry in entries
        if entry.definition.count(opening) != entry.definition.count(closing)
    ]
    assert unpaired == []
