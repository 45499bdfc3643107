from __future__ import annotations

import csv
import json
from collections import Counter
from typing import TYPE_CHECKING

import docx
import pytest
from docx.text.paragraph import Paragraph

from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble
from zhengdu.report.model import SectionKind
from zhengdu.report.place_in_text import place_in_text
from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report

GOLD = ("county_zengdu_2021", "national_2022")
PLACES = {
    "chengde": "承德市", "chengdu": "成都市", "chizhou": "池州市", "dazhou": "达州市",
    "fangchenggang": "防城港市", "laibin": "来宾市", "xilinguole": "锡林郭勒盟",
    "zaozhuang": "枣庄市", "hailar": "海拉尔区", "zengdu": "曾都区", "beijing": "北京市",
    "guangdong": "广东省", "hainan": "海南省", "hubei": "湖北省", "neimenggu": "内蒙古自治区",
    "xizang": "西藏自治区", "yunnan": "云南省",
} | dict.fromkeys(("2005", "2010", "2012", "2016", "2017", "2019", "2020", "2021", "2022", "2024"),
                  "中国")  # fmt: skip
MARKS = str.maketrans("", "", "\"“”‘’'《》.。:;,、")


def headings(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(level, squeezed(title).translate(MARKS)) for level, title in rows if level]


def read(corpus: Path, name: str) -> Report:
    return assemble(read_source(corpus / name))


@pytest.mark.parametrize("name", GOLD)
def test_the_outline_is_a_persons(gold_dir: Path, corpus_dir: Path, name: str) -> None:
    with (gold_dir / name / "outline.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        expected = headings([(int(row["level"]), row["title"]) for row in rows])
    report = read(corpus_dir, f"{name}.txt")
    assert headings([(s.level, s.title) for s in report.sections]) == expected


@pytest.mark.parametrize("name", GOLD)
def test_the_metadata_are_a_persons(gold_dir: Path, corpus_dir: Path, name: str) -> None:
    stated = json.loads((gold_dir / name / "metadata.json").read_text(encoding="utf-8"))
    chrome = stated.pop("chrome")
    report = read(corpus_dir, f"{name}.txt")
    assert {field: getattr(report.meta, field) or None for field in stated} == stated
    assert [part.text for part in report.set_aside] == [line.strip() for line in chrome]


def test_every_report_speaks_for_its_place(corpus_dir: Path) -> None:
    files = sorted(path for path in corpus_dir.iterdir() if path.suffix in (".txt", ".docx"))
    found = {path.name: read(corpus_dir, path.name).meta.place for path in files}
    assert found == {path.name: PLACES[path.name.split("_")[1].split(".")[0]] for path in files}


def test_the_text_alone_names_no_other_place(corpus_dir: Path) -> None:
    for path in sorted(corpus_dir.glob("[cp]*_*.*")):
        report = read(corpus_dir, path.name)
        place = report.meta.place
        kind = next(kind for kind in ("自治区", "盟", "省", "市", "区") if place.endswith(kind))
        government = "行署" if kind == "盟" else f"{kind}人民政府"
        assert place_in_text(report.text, government) in (place, ""), path.name


def test_no_character_of_the_corpus_is_lost(corpus_dir: Path) -> None:
    for path in sorted(corpus_dir.glob("*.txt")):
        encoding = "gb18030" if "gb18030" in path.name else "utf-8-sig"
        raw = path.read_text(encoding=encoding).replace("<U+00A0>", "")
        report = read(corpus_dir, path.name)
        kept = report.text + "".join(part.text for part in report.set_aside)
        missing = Counter(squeezed(raw)) - Counter(squeezed(kept))
        assert set(missing) <= set("<!->"), path.name


def test_no_character_of_the_word_documents_is_lost(corpus_dir: Path) -> None:
    for path in sorted(corpus_dir.glob("*.docx")):
        texts = [block.text for block in docx.Document(str(path)).iter_inner_content()
                 if isinstance(block, Paragraph)]  # fmt: skip
        report = read(corpus_dir, path.name)
        kept = report.text + "".join(part.text for part in report.set_aside)
        missing = Counter(squeezed("".join(texts))) - Counter(squeezed(kept))
        assert not missing, path.name


@pytest.mark.parametrize(
    ("name", "parts", "sections", "terms"),
    [
        ("city_zaozhuang_2024.docx", 3, 18, 0),
        ("city_chengde_2024.docx", 2, 16, 0),
        ("city_fangchenggang_2024.docx", 3, 28, 0),
        ("province_hainan_2026.txt", 5, 32, 28),
        ("province_yunnan_2025.docx", 5, 22, 44),
        ("national_2020.oneline.txt", 8, 40, 0),
        ("national_2005_dirty.gb18030.txt", 7, 31, 0),
    ],
)
def test_what_a_person_counts(
    corpus_dir: Path, name: str, parts: int, sections: int, terms: int
) -> None:
    report = read(corpus_dir, name)
    body = [s for s in report.sections if s.kind is SectionKind.BODY and s.level == 2]
    entries = [s for s in report.sections if s.kind is SectionKind.GLOSSARY and s.level == 2]
    assert (len(report.outline), len(entries)) == (parts, terms)
    assert len(body) >= sections
