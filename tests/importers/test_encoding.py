from __future__ import annotations

import codecs
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.errors import NotText
from zhengdu.importers.encoding import decode

PROSE = (
    "各位代表：现在，我代表县人民政府向大会报告工作，请予审议。一、去年工作回顾。"
    "全县经济运行稳中有进，工业生产和人民生活都有发展，新建学校三所，这是实干的结果。\n"
) * 8
TRADITIONAL = (
    "各位議員：現在向大會報告施政工作，經濟發展是我們的主要任務，"
    "市民的生活在去年有了改善，國際貿易和工業都有進展。\n"
) * 8
PATH = Path("report.txt")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("gb18030", b""),
        ("gbk", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
    ],
)
def test_every_encoding_gives_the_same_text(encoding: str, mark: bytes) -> None:
    assert decode(mark + PROSE.encode(encoding), PATH)[0] == PROSE


def test_big5_is_not_taken_for_gb18030() -> None:
    text, encoding = decode(TRADITIONAL.encode("big5hkscs"), PATH)
    assert (text, encoding) == (TRADITIONAL, "big5hkscs")


def test_a_character_cut_at_the_end_spoils_nothing() -> None:
    assert decode(PROSE.encode()[:-2], PATH)[0].startswith(PROSE[:-2])


def test_rare_characters_survive() -> None:
    text = PROSE + "氵厥水河与𠮷安镇"
    assert decode(text.encode("gb18030"), PATH)[0] == text


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 500])
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data, PATH)


@given(st.binary(max_size=2000))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    try:
        text, encoding = decode(data, PATH)
    except NotText:
        return
    assert isinstance(text, str)
    assert encoding


def test_plain_utf8_loads_no_library() -> None:
    code = (
        "import sys, pathlib\n"
        "from zhengdu.importers.encoding import decode\n"
        "from zhengdu.importers.reading import read_source\n"
        f"decode({PROSE!r}.encode(), pathlib.Path('a.txt'))\n"
        "loaded = {'charset_normalizer', 'lxml', 'docx', 'readability'} & set(sys.modules)\n"
        "sys.exit(len(loaded))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
