"""Documents made to do harm: whatever they are, one sentence comes out, and soon."""

from __future__ import annotations

import io
import random
import re
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengdu.errors import ImportFailed
from zhengdu.importers.reading import source_of

if TYPE_CHECKING:
    from tests.importers.conftest import MakeDocx

LINES = [
    "# 一、工作回顾",
    "**工业稳步增长。**全县企业运行良好。",
    "指标|2023年|2024年",
    "谢谢大家！",
]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(data: bytes, name: str) -> bool:
    """Whether a report came out; anything but a sentence in words fails the test."""
    try:
        return bool(source_of(data, Path(name)).paragraphs)
    except ImportFailed as error:
        if re.search("[a-z][A-Z]|Error", str(error.data.get("reason", ""))):
            raise AssertionError(error.data) from error
        return False


def parts_of(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def spoiled(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice([1, 3, 20])):
        place = chance.randrange(len(made))
        act = chance.randrange(4)
        if act == 0:
            made[place] = chance.randrange(256)
        elif act == 1:
            del made[place : place + chance.randrange(1, 60)]
        elif act == 2:
            made[place:place] = bytes(made[place : place + chance.randrange(1, 60)])
        else:
            made[place : place + 1] = b"\"<>&'=/w:rp"[(i := chance.randrange(11)) : i + 1]
        if not made:
            break
    return bytes(made) or b"x"


def test_a_word_document_spoiled_from_outside(make_docx: MakeDocx) -> None:
    whole = make_docx(LINES).read_bytes()
    chance = random.Random(1)
    for _ in range(200):
        read(spoiled(whole, chance), "报告.docx")


def test_a_word_document_spoiled_inside(make_docx: MakeDocx) -> None:
    parts = parts_of(make_docx(LINES).read_bytes())
    targets = [name for name in parts if name.endswith((".xml", ".rels"))]
    chance = random.Random(2)
    for _ in range(150):
        name = chance.choice(["word/document.xml", *targets])
        read(packed(parts | {name: spoiled(parts[name], chance)}), "报告.docx")


def test_a_word_document_with_parts_missing(make_docx: MakeDocx) -> None:
    parts = parts_of(make_docx(LINES).read_bytes())
    for gone in parts:
        read(packed({name: data for name, data in parts.items() if name != gone}), "报告.docx")


def test_entities_that_multiply(make_docx: MakeDocx) -> None:
    parts = parts_of(make_docx(LINES).read_bytes())
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "字">{entities}]>'
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    )
    start = time.perf_counter()
    read(packed(parts | {"word/document.xml": bomb.encode()}), "报告.docx")
    read(bomb.encode(), "报告.html")
    assert time.perf_counter() - start < 10


def test_a_hundred_thousand_empty_paragraphs(make_docx: MakeDocx) -> None:
    parts = parts_of(make_docx(LINES).read_bytes())
    full = "<w:p><w:r><w:t>各位代表：</w:t></w:r></w:p>"
    body = f"<w:document {WORD}><w:body>{'<w:p/>' * 100_000}{full}</w:body></w:document>"
    assert read(packed(parts | {"word/document.xml": body.encode()}), "报告.docx")


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "b", "font"])
def test_tags_nested_without_end(tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 100_000}各位代表：过去一年各项工作取得新的进展，成效明显。"
    read(page.encode(), "报告.html")


HOSTILE_TEXT = st.text(
    st.sampled_from(
        "一二、（）。，12.\n\r\t\x00\ud800\u202e\u200b\ufeff\u3000 <>#*|-&;报告各位代表：%PK"
    ),
    max_size=300,
)


@given(HOSTILE_TEXT, st.sampled_from(["a.txt", "a.md", "a.html", "a.mht", "a.doc", "a.pdf"]))
@settings(max_examples=300)
def test_any_text_gives_a_report_or_a_sentence(text: str, name: str) -> None:
    read(text.encode("utf-8", "surrogatepass"), name)


MAGIC = [
    b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x05\x06", b"{\\rtf1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"MIME-Version: 1.0\nContent-Type: text/html\n\n", b"---\na: b\n---\n", b"<?xml ", b"<html>",
    b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf",
]  # fmt: skip


@given(st.sampled_from(MAGIC), st.binary(max_size=400))
def test_any_bytes_behind_any_beginning(magic: bytes, rest: bytes) -> None:
    if magic.startswith(b"{\\rtf"):
        rest = rest[:0]
    read(magic + rest, "报告")


@pytest.mark.parametrize("name", ["报告.txt", "报告.md"])
def test_comments_that_do_not_end(name: str) -> None:
    start = time.perf_counter()
    read(("各位代表：\n" + "<!--" * 100_000).encode(), name)
    assert time.perf_counter() - start < 10
