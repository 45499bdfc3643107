"""Web page, Word, CSV, Excel, cards: what they hold, and that nothing in them does harm."""

from __future__ import annotations

import csv
import html
import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Annotation, Colour, NoteKind, Style, Task
from zhengdu.export.cards import count_cards, notes_cards
from zhengdu.export.material import NOTES_ONLY, Choice, Material
from zhengdu.export.page import notes_page
from zhengdu.export.spreadsheet import ledger_csv, notes_csv, notes_workbook
from zhengdu.export.word import notes_word
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

MOMENT = "2026-03-05T10:11:12+08:00"
LINES = (
    "一、去年工作",
    "地区生产总值572亿元，增长6.1%。粮食产量13亿斤。新增就业1.2万人！",
    "二、今年任务",
    "推进河长制。",
)
ANY = st.text(max_size=20)
CARD_WORDS = st.sampled_from("{}:cC1<>&\"'[]sound\t甲。") | st.characters(
    exclude_categories=["Cs", "Cc"]
)


@pytest.fixture
def report(make_report: MakeReport) -> Report:
    return make_report(*LINES, title="某区政府工作报告", place="某区")


def note_on(report: Report, quote: str, **fields: Any) -> Annotation:  # noqa: ANN401
    start = report.text.index(quote)
    own = {name: fields.pop(name) for name in ("style", "starred", "task", "created")
           if name in fields}  # fmt: skip
    return replace(new_annotation(report, Span(start, start + len(quote)), **fields), **own)


def material(report: Report, *notes: Annotation) -> Material:
    return Material(report, tuple((note, resolve(note.anchor, report)) for note in notes), MOMENT)


def test_a_page_shows_notes_with_their_colour_and_style(report: Report) -> None:
    note = note_on(report, "572亿元", colour=Colour.QUESTION, style=Style.STRIKE, starred=True,
                   note="**查**<b>甲</b>", tags=("核对",))  # fmt: skip
    page = notes_page(material(report, note), NOTES_ONLY)
    assert '<article class="note question strike starred">' in page
    assert "<blockquote>\n<p>572亿元</p>\n</blockquote>" in page
    assert "<strong>疑问</strong> · ★ · 删除线" in page
    assert f'href="zhengdu://report/{report.id[:12]}?note={note.id}"' in page
    assert "<strong>查</strong>&lt;b&gt;甲&lt;/b&gt;" in page
    assert "<!-- " not in page
    assert f"^{note.id[:8]}" not in page


HARM = (
    "<script>alert(1)</script><style>body{display:none}</style><iframe src=https://x.cn></iframe>\n\n"
    "![图](https://x.cn/a.png) <img src=x onerror=y()> [坏](javascript:alert(1)) [档](file:///x)\n\n"
    '</article></body><p onclick="x()" style="background:url(https://x.cn)">甲</p>'
    '<link rel=stylesheet href=https://x.cn><meta http-equiv=refresh content="0;url=https://x.cn">'
)


def test_a_page_runs_and_fetches_nothing(make_report: MakeReport) -> None:
    report = make_report("甲", title="</title><script>alert(2)</script>")
    note = note_on(report, "甲", note=HARM, tags=("<script>x</script>",))
    page = notes_page(material(report, note), NOTES_ONLY)
    body = _Tags()
    body.feed(page.partition("<body>")[2])
    assert "default-src 'none'" in page
    assert body.names.count("article") == 1
    assert set(body.names) <= {"h1", "article", "blockquote", "p", "a", "strong", "br", "footer"}
    assert set(body.attributes) <= {"class", "href"}
    assert all(link.startswith("zhengdu://") for link in body.links)
    assert "<script" not in page


class _Tags(HTMLParser):
    """The tags and attributes that a browser finds in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value or "" for name, value in attrs if name == "href"]


WRITTEN = ("A<B & C>D", "甲<!-- 没有结束", "<div>\n\n乙", "<script>x()")


@pytest.mark.parametrize("note", WRITTEN)
def test_html_in_a_note_is_shown_as_it_is_written(note: str, report: Report) -> None:
    given = material(report, note_on(report, "572亿元", note=note))
    lines = note.split("\n\n")
    page, cards = notes_page(given, NOTES_ONLY), notes_cards(given, NOTES_ONLY)
    assert "\n".join(f"<p>{html.escape(line)}</p>" for line in lines) + "\n</article>" in page
    assert all(html.escape(line) in cards for line in lines)
    assert [text for _, text in texts_of(notes_word(given, NOTES_ONLY))][-len(lines) :] == lines


def texts_of(document: bytes) -> list[tuple[str, str]]:
    made = docx.Document(io.BytesIO(document))
    return [(str(p.style and p.style.name), p.text) for p in made.paragraphs if p.text]


def test_a_word_document_has_headings_quotes_and_a_ledger(report: Report) -> None:
    task = Task("区水务局", "年底")
    note = note_on(report, "推进河长制", note="- 甲\n- **乙**\n\n一行\n又一行", task=task)
    document = notes_word(material(report, note), Choice(ledger=True))
    assert texts_of(document) == [
        ("Title", "某区政府工作报告 · 读书笔记"),
        ("Heading 1", "任务台账"),
        ("Heading 1", "二、今年任务"),
        ("Quote", "推进河长制"),
        ("Normal", "数据 · ¶4"),
        ("Normal", "牵头单位：区水务局 · 完成时限：年底 · 状态：待办"),
        ("List Bullet", "甲"),
        ("List Bullet", "乙"),
        ("Normal", "一行\n又一行"),
    ]
    table = docx.Document(io.BytesIO(document)).tables[0]
    assert [cell.text for cell in table.rows[1].cells] == [
        "推进河长制", "推进河长制", "区水务局", "年底", "待办", "¶4",
        "- 甲\n- 乙\n一行\n又一行",
    ]  # fmt: skip


def test_numbered_items_keep_their_numbers(report: Report) -> None:
    notes = (
        note_on(report, "572亿元", note="3. 甲\n4. 乙\n    1. 丙\n5. 丁"),
        note_on(report, "河长制", note="1. 戊"),
    )
    texts = [text for _, text in texts_of(notes_word(material(report, *notes), NOTES_ONLY))]
    listed = [text for text in texts if "\t" in text]
    assert listed == ["3.\t甲", "4.\t乙", "1.\t丙", "5.\t丁", "1.\t戊"]


WILD = (
    "[" * 20_000,
    "\n".join("    " * level + "- x" for level in range(400)),
    "9" * 4_400 + ". x",
)


@pytest.mark.parametrize("note", WILD, ids=["brackets", "lists", "digits"])
def test_a_note_too_wild_to_be_read_stands_as_it_is_written(note: str, report: Report) -> None:
    given = material(report, note_on(report, "572亿元", note=note))
    page = notes_page(given, NOTES_ONLY)
    assert "<blockquote>\n<p>572亿元</p>\n</blockquote>" in page
    assert html.escape(note) in page
    document = docx.Document(io.BytesIO(notes_word(given, NOTES_ONLY)))
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Quote"] == [
        "572亿元"
    ]
    assert note in [p.text for p in document.paragraphs]
    assert note in html.unescape(notes_cards(given, NOTES_ONLY))


def test_a_ledger_may_be_longer_than_any_note(report: Report) -> None:
    notes = [note_on(report, "河长制", note="甲" * 1_000, task=Task("水务局"))] * 300
    page = notes_page(material(report, *notes), Choice(ledger=True))
    assert "<pre>" not in page
    assert page.count("<td>水务局</td>") == 300


def test_addresses_hold_nothing_that_word_cannot_read(report: Report) -> None:
    note = note_on(report, "572亿元", note='[甲](<https://例子.cn/a b?c="{d}"> "乙<&")')
    with zipfile.ZipFile(io.BytesIO(notes_word(material(report, note), NOTES_ONLY))) as files:
        relations = files.read("word/_rels/document.xml.rels").decode()
        assert 'w:tooltip="乙&lt;&amp;"' in files.read("word/document.xml").decode()
    assert 'Target="https://例子.cn/a%20b?c=%22%7Bd%7D%22"' in relations


def test_a_word_document_names_chinese_fonts_and_links(report: Report) -> None:
    note = note_on(report, "572亿元")
    with zipfile.ZipFile(io.BytesIO(notes_word(material(report, note), NOTES_ONLY))) as files:
        styles = files.read("word/styles.xml").decode()
        relations = files.read("word/_rels/document.xml.rels").decode()
    for font in ("宋体", "黑体", "楷体"):
        assert f'w:eastAsia="{font}"' in styles
    assert '<w:lang w:val="en-US" w:eastAsia="zh-CN"' in styles
    assert f'zhengdu://report/{report.id[:12]}?note={note.id}" TargetMode="External"' in relations


@settings(max_examples=25)
@given(words=ANY, tag=ANY)
def test_any_words_make_every_form(words: str, tag: str, make_report: MakeReport) -> None:
    report = make_report("甲乙" + words.replace("\n", " "), "丙", title=words)
    note = note_on(report, "乙" + report.text.partition("乙")[2][:5], note=words, tags=(tag,),
                   task=Task(lead=words))  # fmt: skip
    given = material(report, note)
    everything = Choice(ledger=True, terms=True, figures=True)
    assert ("Heading 1", "任务台账") in texts_of(notes_word(given, everything))
    assert notes_page(given, everything).endswith("</html>\n")
    assert (
        len(openpyxl.load_workbook(io.BytesIO(notes_workbook(given, everything))).sheetnames) == 4
    )
    for table in (notes_csv(given, everything), ledger_csv(given, everything)):
        assert len(list(csv.reader(io.StringIO(table[1:], newline="")))) == 2


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_is_taken_for_utf8_and_holds_everything(report: Report) -> None:
    note = note_on(report, "572亿元", note='甲,"乙"\n丙', tags=("核对", "产值"), starred=True)
    text = notes_csv(material(report, note), NOTES_ONLY)
    assert text.startswith("\ufeff")
    (row,) = rows_of(text)
    assert row.items() >= {
        "段落": "2", "章节": "一、去年工作", "原文": "572亿元", "颜色": "数据", "标记": "★",
        "标签": "#核对 #产值", "批注": '甲,"乙"\n丙', "编号": note.id,
    }.items()  # fmt: skip


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", '=HYPERLINK("http://x")')


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str, report: Report) -> None:
    given = material(report, note_on(report, "572", note=words, task=Task(lead=words)))
    for table in (notes_csv(given, NOTES_ONLY), ledger_csv(given, NOTES_ONLY)):
        for row in rows_of(table):
            assert row["牵头单位"] == "'" + words.replace("\t", "\t")
            assert row["批注"].startswith("'") or row["批注"] == words.strip()
    book = openpyxl.load_workbook(io.BytesIO(notes_workbook(given, Choice(ledger=True))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert words in {cell.value for cell in cells}


@pytest.mark.parametrize(
    "note",
    ["𠮷" * 20_000, "字" * 32_768, "甲\n" * 50_000, "_x0041_" * 4_000, "短"],
    ids=["beyond U+FFFF", "one too many", "lines", "codes", "short"],
)
def test_a_workbook_holds_the_longest_notes(note: str, report: Report) -> None:
    given = material(
        report, note_on(report, "572", note=note), note_on(report, "13亿斤", note="乙")
    )
    book = openpyxl.load_workbook(io.BytesIO(notes_workbook(given, NOTES_ONLY)))
    head, first, second = book.worksheets[0].iter_rows(values_only=True)
    parts = [
        str(value or "").replace("_x005F_", "_")
        for name, value in zip(head, first, strict=True)
        if str(name).startswith("批注")
    ]
    assert "".join(parts) == note
    assert all(len(part.encode("utf-16-le")) <= 2 * 32_767 for part in parts)
    assert [name for name in head if str(name).startswith("批注")] == [
        "批注", *(f"批注 ({number})" for number in range(2, len(parts) + 1)),
    ]  # fmt: skip
    assert second[6] == "乙"


def test_a_workbook_tells_codes_from_what_they_stand_for(report: Report) -> None:
    given = material(report, note_on(report, "572", note="_x0041_甲_x00"))
    sheet = openpyxl.load_workbook(io.BytesIO(notes_workbook(given, NOTES_ONLY))).worksheets[0]
    assert sheet["G2"].value == "_x005F_x0041_甲_x00"


def cards_of(text: str) -> list[list[str]]:
    head, _, body = text.partition("Tags\n")
    for line in ("#separator:tab", "#html:true", "#notetype:Cloze", "#guid column:1",
                 "#tags column:4"):  # fmt: skip
        assert line in head.splitlines()
    return list(csv.reader(io.StringIO(body, newline=""), delimiter="\t"))


def cards(report: Report, *notes: Annotation) -> list[list[str]]:
    return cards_of(notes_cards(material(report, *notes), NOTES_ONLY))


def test_highlights_of_one_sentence_make_one_card(report: Report) -> None:
    first, second = (
        note_on(report, "572亿元", tags=("产 值",)),
        note_on(report, "6.1%", note="**查**"),
    )
    third = note_on(report, "13亿斤")
    made = cards(report, second, third, first)
    assert [row[1].partition("<br>")[2] for row in made] == [
        "地区生产总值{{c1::572亿元}}，增长{{c2::6.1%}}。",
        "粮食产量{{c1::13亿斤}}。",
    ]
    assert re.fullmatch("[0-9a-f]{32}", made[0][0])
    assert "<strong>查</strong>" in made[0][2]
    assert "某区政府工作报告 ¶2" in made[0][2]
    assert made[0][3] == "产_值"


def test_cards_are_counted_as_they_are_written(report: Report) -> None:
    notes = [note_on(report, quote) for quote in ("572", "6.1%", "13亿斤", "一、去年工作")]
    assert count_cards(material(report, *notes)) == (2, 3, 3)


def test_overlapping_highlights_are_asked_as_one(report: Report) -> None:
    made = cards(report, note_on(report, "总值572"), note_on(report, "572亿元，增长"))
    assert made[0][1].endswith("地区生产{{c1::总值572亿元，增长}}6.1%。")


def test_a_whole_sentence_stands_in_its_paragraph(report: Report) -> None:
    made = cards(report, note_on(report, "粮食产量13亿斤。"))
    assert made[0][1].endswith("6.1%。{{c1::粮食产量13亿斤。}}新增就业1.2万人！")


def test_a_card_stays_the_same_when_notes_are_added(report: Report) -> None:
    second = note_on(report, "6.1%", created="2026-03-01T00:00:00+00:00")
    first = note_on(report, "572亿元", created="2026-03-02T00:00:00+00:00")
    third = note_on(report, "地区", created="2026-03-03T00:00:00+00:00")
    over = note_on(report, "572亿元，增长6.1%。粮食", created="2026-03-04T00:00:00+00:00")
    alone, later, both = cards(report, second), cards(report, second, first), cards(
        report, third, second, over, first
    )  # fmt: skip
    assert alone[0][1].endswith("572亿元，增长{{c1::6.1%}}。")
    assert later[0][1].endswith("地区生产总值{{c2::572亿元}}，增长{{c1::6.1%}}。")
    assert both[0][1].endswith("{{c3::地区}}生产总值{{c2::572亿元}}，增长{{c1::6.1%}}。")
    assert both[1][1].endswith("地区生产总值{{c1::572亿元，增长6.1%。粮食}}产量13亿斤。")
    assert alone[0][0] == later[0][0] == both[0][0] != both[1][0]


def test_a_gap_that_grows_keeps_its_number(report: Report) -> None:
    notes = [
        note_on(report, quote, created=f"2026-03-0{day}T00:00:00+00:00")
        for day, quote in enumerate(("572", "6.1%", "地区", "值572亿"), 1)
    ]
    (card,) = cards(report, *notes)
    assert card[1].endswith("{{c3::地区}}生产总{{c1::值572亿}}元，增长{{c2::6.1%}}。")


def test_sentences_that_are_alike_are_different_cards(make_report: MakeReport) -> None:
    report = make_report("增长6%。", "增长6%。甲。")
    notes = [
        new_annotation(report, Span(at, at + 2))
        for at in (report.text.index("6%"), report.text.rindex("6%"))
    ]
    assert len({row[0] for row in cards(report, *notes)}) == 2


@pytest.mark.parametrize("quote", ["推进河长制。", "推进河长制", "一、去年工作"])
def test_a_whole_paragraph_makes_no_card(quote: str, report: Report) -> None:
    assert cards(report, note_on(report, quote, kind=NoteKind.PARAGRAPH, note="甲")) == []


def test_bookmarks_make_no_cards(report: Report) -> None:
    assert cards(report, note_on(report, "572", kind=NoteKind.BOOKMARK)) == []


@given(text=st.text(CARD_WORDS, min_size=1), data=st.data())
def test_a_card_reads_back(text: str, data: st.DataObject, make_report: MakeReport) -> None:
    report = make_report(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    note = new_annotation(report, Span(start, end), note=text)
    made = notes_cards(
        Material(report, ((note, resolve(note.anchor, report)),), MOMENT), NOTES_ONLY
    )
    if not re.search(r"\w", text[:start] + text[end:]):
        assert cards_of(made) == []
        return
    (row,) = cards_of(made)
    assert len(row) == 4
    clozes = re.findall(r"\{\{c(\d+)::(.*?)\}\}", row[1])
    assert [(number, html.unescape(words)) for number, words in clozes] == [
        ("1", text[start:end].replace("\t", " "))
    ]
    assert html.unescape(re.sub(r"\{\{c1::|\}\}|<br>", "", row[1])) in text.replace("\t", " ")
    assert "[sound" not in row[2]
    assert "{{" not in row[2]
