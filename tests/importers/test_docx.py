from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import NoTextInside, TooLarge
from zhengdu.importers import docx as importer
from zhengdu.importers.reading import read_source
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path

    from tests.importers.conftest import MakeDocx


def test_paragraphs_bold_runs_and_headings(make_docx: MakeDocx) -> None:
    source = read_source(
        make_docx(
            ["# 一、工作回顾", "", "**工业稳步增长。**全县工业企业运行良好。", "　　普通段落。"]
        )
    )
    heading, bold, plain = source.paragraphs
    assert (source.format, heading.text, heading.heading_level) == ("docx", "一、工作回顾", 1)
    assert bold.bold == (Span(0, 7),)
    assert (plain.text, plain.bold) == ("普通段落。", ())


def test_soft_breaks_are_paragraphs(make_docx: MakeDocx) -> None:
    source = read_source(make_docx(["各位代表：\n\n　　现在报告工作。\n**一、**工作回顾"]))
    assert [p.text for p in source.paragraphs] == ["各位代表：", "现在报告工作。", "一、工作回顾"]
    assert source.paragraphs[2].bold == (Span(0, 2),)


def test_tables_are_rows(make_docx: MakeDocx) -> None:
    source = read_source(make_docx(["各位代表：", "指标|2023年|2024年", "谢谢大家！"]))
    assert [(p.text, p.table) for p in source.paragraphs] == [
        ("各位代表：", False),
        ("指标\t2023年\t2024年", True),
        ("谢谢大家！", False),
    ]


def test_no_text_inside(make_docx: MakeDocx) -> None:
    with pytest.raises(NoTextInside):
        read_source(make_docx(["", " "]))


def test_a_bomb_is_not_unpacked(
    tmp_path: Path, make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "UNPACKED_MB", 1)
    data = io.BytesIO(make_docx(["各位代表："]).read_bytes())
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/blank.bin", bytes(3_000_000))
    path = tmp_path / "bomb.docx"
    path.write_bytes(data.getvalue())
    with pytest.raises(TooLarge):
        read_source(path)
