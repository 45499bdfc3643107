from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from zhengdu.importers.numbering import chinese, circled
from zhengdu.importers.reading import source_of

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五")]
)
def test_chinese_numbers(number: int, written: str) -> None:
    assert chinese(number) == written


def test_circled_numbers() -> None:
    assert circled(3) == "③"
    assert circled(21) == "21"


def level(depth: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def with_list(document: Document) -> None:
    """A list 一、 （一） 1. with the number 77, as Word writes it."""
    root = document.part.numbering_part.element
    levels = (
        level(0, "chineseCountingThousand", "%1、")
        + level(1, "japaneseCounting", "（%2）")
        + level(2, "decimal", "%3.")
        + level(3, "bullet", "•")
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="88">{levels}</w:abstractNum>'
    root.insert(0, parse_xml(abstract))
    number = f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="88"/></w:num>'
    root.append(parse_xml(number))


def numbered(document: Document, text: str, depth: int) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
        )
    )


def read(document: Document, path: Path) -> list[str]:
    buffer = io.BytesIO()
    document.save(buffer)
    return [p.text for p in source_of(buffer.getvalue(), path).paragraphs]


@pytest.fixture
def document() -> Document:
    document = docx.Document()
    with_list(document)
    return document


def test_numbers_that_word_counts_are_read(document: Document, tmp_path: Path) -> None:
    for text, depth in (
        ("过去一年工作回顾", 0),
        ("经济运行稳中向好", 1),
        ("产业结构不断优化", 1),
        ("今年工作安排", 0),
        ("着力扩大有效投资", 1),
        ("建成两个园区", 2),
    ):
        numbered(document, text, depth)
        document.add_paragraph("正文写得很长，一句接着一句，把该说的事情都说清楚了。")
    assert read(document, tmp_path / "a.docx")[::2] == [
        "一、过去一年工作回顾",
        "（一）经济运行稳中向好",
        "（二）产业结构不断优化",
        "二、今年工作安排",
        "（一）着力扩大有效投资",
        "1.建成两个园区",
    ]


def test_bullets_and_empty_paragraphs_count_nothing(document: Document, tmp_path: Path) -> None:
    numbered(document, "甲项工作已经完成，乙项工作正在推进", 3)
    numbered(document, "  ", 0)
    numbered(document, "过去一年工作回顾", 0)
    assert read(document, tmp_path / "a.docx") == [
        "甲项工作已经完成，乙项工作正在推进",
        "一、过去一年工作回顾",
    ]


def test_a_style_may_number(document: Document, tmp_path: Path) -> None:
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    document.add_paragraph("过去一年工作回顾", style="Heading 1")
    document.add_paragraph("今年工作安排", style="Heading 1")
    assert read(document, tmp_path / "a.docx") == ["一、过去一年工作回顾", "二、今年工作安排"]


def test_bold_runs_move_with_the_number(document: Document, tmp_path: Path) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run("工作回顾").bold = True
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>')
    )
    buffer = io.BytesIO()
    document.save(buffer)
    (read_back,) = source_of(buffer.getvalue(), tmp_path / "a.docx").paragraphs
    assert read_back.text == "一、工作回顾"
    assert [run.of(read_back.text) for run in read_back.bold] == ["工作回顾"]
