"""PDF files are printed here with Qt, in the ways in which offices and newspapers print them."""

from __future__ import annotations

import gc
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF, QPointF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from zhengdu.errors import FileDamaged, FileLocked, ImportFailed, PdfTooLong, PdfWithoutText
from zhengdu.importers import pdf as importer
from zhengdu.importers.reading import read_source, source_of
from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

WIDTH, HEIGHT, MARGIN, SIZE, LEADING = 595, 842, 80, 16, 26
FORBIDDEN = "，。、；：？！”’）》】,.;:!?)%％"
PROSE = (
    "过去一年，全县上下坚持稳中求进工作总基调，经济运行稳中有进，社会大局保持稳定，各项事业取得新的进展。",
    "工业提质增效。规模以上工业增加值增长6.5%，新增规模以上工业企业12家，高新技术企业达到86家，"
    "建成投产重点项目31个，完成投资45.8亿元，园区承载能力明显增强，主导产业集群初具规模。",
    "农业稳产增收。粮食总产量稳定在13亿斤以上，建成高标准农田5.2万亩，培育省级龙头企业9家，"
    "农村居民人均可支配收入增长8.1%。",
    "民生持续改善。城镇新增就业1.2万人，新建改扩建学校14所，改造老旧小区37个，办成一批群众期盼的实事。",
    "做好今年工作，要坚持以人民为中心的发展思想，统筹发展和安全，努力完成全年目标任务。",
)


def report(sections: int) -> list[str]:
    """A report of so many sections, no paragraph like another."""
    lines = ["某县政府工作报告", "各位代表："]
    for number in range(sections):
        lines.append(f"{'一二三四五六七八九十'[number % 10]}、第{number + 1}方面工作回顾")
        lines += [f"{text[:-1]}，为第{number + 1}方面打下基础。" for text in PROSE]
    return [*lines, "谢谢大家！"]


@dataclass
class Layout:
    """How a document is set.

    Attributes:
        columns: side by side on each page.
        indent: of first lines, in characters.
        spacing: more points between paragraphs.
        header: a running line at the top of each page.
        number: the form of page numbers, `{page}` and `{pages}` filled in; empty for none.
        spaced: a blank between Chinese and Latin, as HTML renderers leave.
        centred: how many lines stand in the middle.
    """

    columns: int = 1
    indent: int = 2
    spacing: float = 0
    header: str = ""
    number: str = ""
    spaced: bool = False
    centred: int = 1


class Press:
    """Sets paragraphs and prints them; it breaks lines as Chinese typesetting does."""

    def __init__(self, path: Path, layout: Layout) -> None:
        self._layout = layout
        self._writer = QPdfWriter(str(path))
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setResolution(72)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._painter = QPainter(self._writer)
        families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
        size = SIZE if layout.columns == 1 else 10
        self._font = QFont(families[0], size)
        self._painter.setFont(self._font)
        self._metrics = QFontMetricsF(self._font, self._writer)
        self._gap = 24
        room = WIDTH - 2 * MARGIN - self._gap * (layout.columns - 1)
        self._measure = room / layout.columns
        self._page, self._column, self._y = 1, 0, float(MARGIN)

    def print(self, paragraphs: Sequence[str]) -> None:
        self._furnish()
        for index, paragraph in enumerate(paragraphs):
            centred = index < self._layout.centred
            for number, line in enumerate(self._lines(paragraph, indented=not centred)):
                indent = 0.0 if number or centred else self._layout.indent * self._em
                if centred:
                    indent = (self._measure - self._width(line)) / 2
                self._draw(line, indent)
            self._y += self._layout.spacing
        self._painter.end()

    @property
    def _em(self) -> float:
        return self._metrics.horizontalAdvance("国")

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def _lines(self, paragraph: str, *, indented: bool) -> list[str]:
        lines = [""]
        room = self._measure - (self._layout.indent * self._em if indented else 0)
        for character in paragraph:
            if lines[-1] and self._width(lines[-1] + character) > room:
                carried = ""
                if character in FORBIDDEN:
                    lines[-1], carried = lines[-1][:-1], lines[-1][-1]
                lines.append(carried)
                room = self._measure
            lines[-1] += character
        return lines

    def _draw(self, line: str, indent: float) -> None:
        if self._y > HEIGHT - MARGIN:
            self._column += 1
            self._y = MARGIN
            if self._column == self._layout.columns:
                self._column = 0
                self._writer.newPage()
                self._page += 1
                self._furnish()
        left = MARGIN + self._column * (self._measure + self._gap)
        self._painter.drawText(QPointF(left + indent, self._y), line)
        self._y += LEADING if self._layout.columns == 1 else 17

    def _furnish(self) -> None:
        if self._layout.header:
            self._painter.drawText(QPointF(MARGIN, 40), self._layout.header)
        if self._layout.number:
            text = self._layout.number.format(page=self._page)
            left = (WIDTH - self._width(text)) / 2
            self._painter.drawText(QPointF(left, HEIGHT - 40), text)


@pytest.fixture
def printed(qtbot: QtBot, tmp_path: Path) -> Callable[[Sequence[str], Layout], Path]:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")

    def make(paragraphs: Sequence[str], layout: Layout) -> Path:
        path = tmp_path / "报告.pdf"
        Press(path, layout).print(paragraphs)
        gc.collect()
        return path

    return make


def texts(path: Path) -> list[str]:
    return [squeezed(paragraph.text) for paragraph in read_source(path).paragraphs]


LAYOUTS = {
    "office": Layout(number="— {page} —"),
    "bare numbers": Layout(number="{page}"),
    "browser": Layout(
        indent=0, spacing=12, header="2024/1/5 10:23 某县人民政府", number="{page}/7"
    ),
    "running head": Layout(header="某县第十八届人民代表大会第三次会议文件", number="第 {page} 页"),
    "without indents": Layout(indent=0),
    "two columns": Layout(columns=2, number="{page}"),
    "newspaper": Layout(columns=3, centred=0),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_paragraphs_are_as_they_were_before_printing(
    printed: Callable[[Sequence[str], Layout], Path], name: str
) -> None:
    paragraphs = report(6)
    found = texts(printed(paragraphs, LAYOUTS[name]))
    wanted = [squeezed(text) for text in paragraphs]
    assert [text for text in wanted if text not in found] == []
    assert found == wanted


def test_what_pages_carry_is_set_aside_and_can_be_seen(
    printed: Callable[[Sequence[str], Layout], Path],
) -> None:
    source = read_source(printed(report(6), Layout(header="大会文件", number="- {page} -")))
    reasons = [part.reason for part in source.set_aside]
    assert (source.format, reasons.count("chrome")) == ("pdf", reasons.count("page number"))
    assert reasons.count("chrome") > 2
    assert [part.after for part in source.set_aside] == sorted(p.after for p in source.set_aside)
    assert {part.text for part in source.set_aside if part.reason == "chrome"} == {"大会文件"}


def test_blanks_between_chinese_and_latin_are_taken_out(
    printed: Callable[[Sequence[str], Layout], Path],
) -> None:
    (line, *_) = texts_with_blanks(
        printed(["2021 年 GDP 增长 6.1% 左右，新建 5G 基站 300 个，覆盖全县。"], Layout(centred=0))
    )
    assert line == "2021年GDP增长6.1%左右，新建5G基站300个，覆盖全县。"


def texts_with_blanks(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_source(path).paragraphs]


def test_the_sample_is_recovered(
    printed: Callable[[Sequence[str], Layout], Path], seed_path: Path
) -> None:
    wanted = [p.text for p in read_source(seed_path).paragraphs]
    found = set(texts(printed(wanted, Layout(number="{page}"))))
    assert sum(squeezed(text) in found for text in wanted) >= len(wanted) - 2


def test_a_scan_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter.drawImage(0, 0, picture)
    painter.end()
    with pytest.raises(PdfWithoutText):
        read_source(path)


def minimal(pages: int, encrypted: str = "") -> bytes:
    """A PDF of empty pages, its table of objects left for the reader to rebuild."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = [
        "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
        f"2 0 obj <</Type /Pages /Kids [{kids}] /Count {pages}>> endobj",
        *(
            f"{number + 3} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj"
            for number in range(pages)
        ),
    ]
    trailer = f"trailer <</Root 1 0 R {encrypted}>>"
    return "\n".join(["%PDF-1.4", *objects, trailer, "%%EOF"]).encode("latin-1")


def test_more_pages_than_any_report() -> None:
    with pytest.raises(PdfTooLong) as refused:
        source_of(minimal(importer.PAGES + 1), Path("long.pdf"))
    assert refused.value.data["pages"] == importer.PAGES + 1


def test_a_locked_document() -> None:
    key = "A" * 32
    entry = f"/Encrypt <</Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4>> /ID [(a) (a)]"
    with pytest.raises(FileLocked):
        source_of(minimal(1, entry), Path("locked.pdf"))


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-", minimal(1)[:20]])
def test_a_document_without_a_body(data: bytes) -> None:
    with pytest.raises(FileDamaged):
        source_of(data, Path("cut.pdf"))


def test_a_spoiled_document_gives_text_or_a_sentence(
    printed: Callable[[Sequence[str], Layout], Path],
) -> None:
    whole = printed(report(1), Layout(number="{page}")).read_bytes()
    chance = random.Random(7)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 5, 50])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            source_of(bytes(data[: chance.randrange(len(data) // 2, len(data))]), Path("x.pdf"))
        except ImportFailed:
            continue
