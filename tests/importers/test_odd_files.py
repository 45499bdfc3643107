"""Files as people have them: short, half broken, copied from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.radicals import unified
from zhengdu.importers.reading import read_head, read_source, source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = "\n".join(
    f"过去一年，第{number}项工作取得新的进展，新增就业{number}.2万人。" for number in range(400)
)
TEXTS = {
    "long": LONG,
    "a sentence": "过去五年，全区上下团结一心，经济社会发展取得显著成绩。新增就业1.2万人。",
    "a title": "政府工作报告",
    "traditional": "過去五年，全區上下團結一心，經濟社會發展取得顯著成績。新增就業1.2萬人。",
}
ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "big5",
)  # fmt: skip
PAGE = (
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head>'
    "<body><p>各位代表：</p><p>过去一年，全县经济社会发展取得新的进展，人民生活持续改善。</p>"
    "<p>今年要统筹发展和安全，努力完成全年目标任务。</p>{more}</body></html>"
)


def lines(data: bytes, name: str = "报告.txt") -> list[str]:
    return [paragraph.text for paragraph in source_of(data, Path(name)).paragraphs]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_short_and_long_texts_in_every_encoding(name: str, encoding: str) -> None:
    text = TEXTS[name]
    if encoding == "big5" and name != "traditional":
        text = TEXTS["traditional"] + "\n" + "民生工程持續推進。" * 3
    assert lines(text.encode(encoding)) == text.splitlines()


HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=60)


@given(HAN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_marked_and_unicode_texts_survive_whatever_they_say(text: str, encoding: str) -> None:
    assert lines(text.encode(encoding)) == [text]


@given(HAN, st.sampled_from(["gb18030", "utf-16-le", "utf-16-be"]))
def test_behind_usual_words_any_character_survives(text: str, encoding: str) -> None:
    whole = f"各位代表：现在向大会报告政府工作，请予审议。这是过去一年的工作：{text}。"
    assert "".join(lines(whole.encode(encoding))) == whole


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "iso-8859-1", "无"])
def test_a_page_with_a_few_broken_bytes_is_read(encoding: str, declared: str) -> None:
    page = PAGE.format(charset=declared, more="<p>今年任务很重，使命光荣。</p>" * 30)
    data = bytearray(page.encode(encoding))
    data[-200] = 0xFF
    data[-90:-90] = b"\xff\xfe"
    assert lines(bytes(data), "页.html")[:2] == [
        "各位代表：",
        "过去一年，全县经济社会发展取得新的进展，人民生活持续改善。",
    ]


@pytest.mark.parametrize("text", ["1", "2024", "一", "x", "- 1", "100%"])
def test_a_short_text_is_a_text(text: str) -> None:
    assert lines(text.encode()) == [text]


def sentences(count: int) -> list[str]:
    return [
        f"全区上下齐心协力推动第{number:03}项工作取得新的成效和进展。" for number in range(count)
    ]


def of_several_sentences(count: int) -> list[str]:
    every = iter(sentences(6 * count))
    return ["".join(next(every) for _ in range(4 + number % 3)) for number in range(count)]


def wrapped(paragraphs: Sequence[str], width: int) -> str:
    """Paragraphs broken into lines as an old mailer does, each with an indent."""
    broken = ["　　" + paragraph for paragraph in paragraphs]
    return "\n".join(
        line[start : start + width] for line in broken for start in range(0, len(line), width)
    )


def test_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    assert lines("\n".join(sentences(60)).encode()) == sentences(60)


def test_broken_lines_are_put_together() -> None:
    paragraphs = of_several_sentences(20)
    assert lines(wrapped(paragraphs, 34).encode()) == paragraphs


@pytest.mark.parametrize("width", [0, 34])
def test_the_beginning_of_a_text_is_read_as_the_whole_is(tmp_path: Path, width: int) -> None:
    paragraphs = of_several_sentences(300)
    # Behind its beginning the text is of another make, which decides nothing.
    text = wrapped(paragraphs, width) if width else "\n".join(paragraphs)
    text += "\n" + (wrapped(paragraphs, 34) if not width else "\n".join(sentences(3000)))
    path = tmp_path / "报告.txt"
    path.write_text(text, encoding="utf-8")
    head = read_head(path, 30_000)
    assert head is not None
    count = len(head.paragraphs) - 1
    assert head.paragraphs[:count] == read_source(path).paragraphs[:count]
    assert count > 100


@pytest.mark.parametrize(
    ("copied", "written"),
    [
        ("⼀、⼯作回顾", "一、工作回顾"),
        ("⼈⺠⽣活⽔平提⾼", "人民生活水平提高"),
        ("⻅⻓⻛⻔⻋⻢", "见长风门车马"),
        ("⼾籍", "户籍"),
        ("没有部首", "没有部首"),
    ],
)
def test_radicals_become_characters(copied: str, written: str) -> None:
    assert unified(copied) == written
    assert lines(copied.encode()) == [written]
