"""Notes as a Word document: real headings, quotes in a style of their own, tables as tables."""

from __future__ import annotations

import io
import re
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from zhengdu.annotations.note import Colour
from zhengdu.annotations.paint import EDGES
from zhengdu.export.blocks import Paragraph, Table, blocks
from zhengdu.export.escaping import printable
from zhengdu.export.markdown import pieces
from zhengdu.export.page import LINKED, piece_html
from zhengdu.export.preview import SafeReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.export.blocks import Run
    from zhengdu.export.material import Choice, Material
    from zhengdu.export.piece import Piece

SONG, HEI, KAI = "宋体", "黑体", "楷体"
LATIN = "Times New Roman"
LEDGER_SHARES = (16, 27, 11, 10, 7, 7, 22)
"""Of the width of a page, for the seven columns of a ledger."""
_NOT_IN_LINKS = re.compile(r"[\s<>\"{}|\\^`]")
"""Word takes a document for damaged that has these in an address."""
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def notes_word(material: Material, choice: Choice) -> bytes:
    """A report's notes as a .docx file."""
    from docx import Document

    document = Document()
    _set_up(document, material)
    writer, reader = _Writer(document), SafeReader(LINKED)
    for piece in pieces(material, choice):
        for number, block in enumerate(blocks(piece_html(piece, reader))):
            if isinstance(block, Table):
                writer.add_table(block)
            else:
                writer.add_block(block, piece, number)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_up(document: Any, material: Material) -> None:  # noqa: ANN401
    from docx.shared import Mm, Pt, RGBColor

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(26)
    page.top_margin = page.bottom_margin = Mm(25)
    styles = document.styles
    _set_font(styles["Normal"], SONG, Pt(11))
    styles["Normal"].paragraph_format.line_spacing = 1.4
    styles["Normal"].paragraph_format.space_after = Pt(6)
    sizes = {"Title": 20, "Heading 1": 15, "Heading 2": 13, "Heading 3": 12, "Heading 4": 11,
             "Heading 5": 11}  # fmt: skip
    for name, size in sizes.items():
        _set_font(styles[name], HEI, Pt(size))
        styles[name].font.color.rgb = RGBColor(0x22, 0x22, 0x22)
        styles[name].paragraph_format.keep_with_next = True
    _set_font(styles["Quote"], KAI, Pt(11))
    styles["Quote"].font.italic = False
    styles["Quote"].font.color.rgb = RGBColor(0x22, 0x22, 0x22)
    _set_quote(styles["Quote"].paragraph_format)
    _set_language(document)
    _set_properties(document, material)


def _set_quote(shape: Any) -> None:  # noqa: ANN401
    from docx.shared import Mm, Pt

    shape.left_indent = Mm(6)
    shape.space_before, shape.space_after = Pt(8), Pt(3)
    shape.keep_with_next = True


def _set_properties(document: Any, material: Material) -> None:  # noqa: ANN401
    properties = document.core_properties
    name = material.say("Reading notes")
    properties.title = printable(f"{material.title} · {name}".strip(" ·"))[:255]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = material.language.replace("_", "-")
    moment = datetime.fromisoformat(material.exported).replace(tzinfo=None)
    properties.created = properties.modified = moment


def _set_language(document: Any) -> None:  # noqa: ANN401
    """Lines break and marks are set as in Chinese."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _set_font(style: Any, chinese: str, size: Any) -> None:  # noqa: ANN401
    """A style's fonts; Word takes that for Chinese from an attribute of its own."""
    from docx.oxml.ns import qn

    style.font.name, style.font.size = LATIN, size
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), chinese)
    # Quotation marks, dots and dashes are in both scripts: here they are Chinese.
    fonts.set(qn("w:hint"), "eastAsia")


class _Writer:
    """Writes at the end of a document.

    docx looks styles, links and the end up anew for each paragraph, which takes minutes where there
    are ten thousand notes: they are remembered here.
    """

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._document = document
        self._end = document.element.body.sectPr
        self._styles = {style.name: style.style_id for style in document.styles}
        self._links = count(1)

    def add_block(self, block: Paragraph, piece: Piece, number: int) -> None:
        """Add a paragraph; the first quotation of a note is its passage."""
        from docx.shared import Mm

        paragraph = self._paragraph(_style(block))
        is_passage = bool(piece.classes) and number == 0 and bool(block.quoted)
        if block.depth > 1 or block.number or (block.depth and not block.item):
            paragraph.paragraph_format.left_indent = Mm(6 * block.depth)
        if block.number:
            paragraph.paragraph_format.first_line_indent = Mm(-6)
            paragraph.add_run(f"{block.number}.\t")
        if is_passage:
            _add_border(paragraph, EDGES[Colour(piece.classes[0])].removeprefix("#").upper())
        runs = self._add_runs(paragraph, block.runs)
        for mark in ("underline", "strike"):
            if is_passage and mark in piece.classes:
                _each(runs, mark)

    def add_table(self, table: Table) -> None:
        """Add a table whose first row is its head."""
        from docx.shared import Mm, Pt

        width = max(map(len, table.rows), default=0)
        if not width:
            return
        made = self._document.add_table(len(table.rows), width, style="Table Grid")
        made.autofit = False
        shares = LEDGER_SHARES if width == len(LEDGER_SHARES) else (100 // width,) * width
        for cells, row in zip(made.rows, table.rows, strict=True):
            for cell, runs, share in zip(cells.cells, row, shares, strict=True):
                cell.width = Mm(158 * share / 100)
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0)
                paragraph.paragraph_format.line_spacing = 1.2
                for run in self._add_runs(paragraph, runs):
                    run.font.size = Pt(9)
        _repeat_head(made.rows[0])
        self._paragraph("Normal")

    def _paragraph(self, style: str) -> Any:  # noqa: ANN401
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph as WordParagraph

        element: Any = OxmlElement("w:p")
        self._end.addprevious(element)
        element.style = self._styles[style]
        return WordParagraph(element, self._document._body)

    def _add_runs(self, paragraph: Any, runs: Iterable[Run]) -> list[Any]:  # noqa: ANN401
        return [self._add_run(paragraph, run) for run in runs]

    def _add_run(self, paragraph: Any, run: Run) -> Any:  # noqa: ANN401
        from docx.shared import RGBColor

        made = paragraph.add_run(printable(run.text))
        for mark in ("bold", "italic"):
            if getattr(run, mark):
                setattr(made.font, mark, True)
        if run.code:
            made.font.name = "Consolas"
        if run.href:
            made.font.color.rgb = RGBColor(0x2F, 0x5F, 0x95)
            self._make_link(paragraph, made, run.href)
        return made

    def _make_link(self, paragraph: Any, run: Any, target: str) -> None:  # noqa: ANN401
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        key = f"rIdLink{next(self._links)}"
        address = _NOT_IN_LINKS.sub(lambda found: quote(found[0]), printable(target))
        paragraph.part.rels.add_relationship(LINK, address, key, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), key)
        run._r.addprevious(link)
        link.append(run._r)


def _style(block: Paragraph) -> str:
    if block.heading:
        return "Title" if block.heading == 1 else f"Heading {min(5, block.heading - 1)}"
    if block.item == "bullet":
        return "List Bullet"
    return "Quote" if block.quoted else "Normal"


def _each(runs: Iterable[Any], mark: str) -> None:
    for run in runs:
        setattr(run.font, mark, True)


def _add_border(paragraph: Any, colour: str) -> None:  # noqa: ANN401
    """A bar in the note's colour beside its passage."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", colour)):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _repeat_head(row: Any) -> None:  # noqa: ANN401
    """The first row on every page a table goes over."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
