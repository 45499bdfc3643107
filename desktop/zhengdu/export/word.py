"""Notes as a Word document: real headings, quotes in a style of their own, tables as tables."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from zhengdu.annotations.note import Colour, Style
from zhengdu.annotations.paint import EDGES
from zhengdu.export import word_xml
from zhengdu.export.blocks import Paragraph, Run, Table, blocks
from zhengdu.export.escaping import printable
from zhengdu.export.markdown import pieces
from zhengdu.export.page import LINKED, piece_html
from zhengdu.export.preview import SafeReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.export.material import Choice, Material
    from zhengdu.export.piece import Piece

SONG, HEI, KAI = "宋体", "黑体", "楷体"
LATIN = "Times New Roman"
LEDGER_SHARES = (16, 27, 11, 10, 7, 7, 22)
"""Of the width of a page, for the seven columns of a ledger."""
_NOT_IN_LINKS = re.compile(r"[\s<>\"{}|\\^`]")
"""Word takes a document for damaged that has these in an address."""
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINK = f"{RELATIONS}/hyperlink"
NAMESPACES = (
    f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{RELATIONS}"'
)
LOOKS = {str(Style.UNDERLINE): word_xml.UNDERLINED, str(Style.STRIKE): word_xml.STRUCK}
"""Of passages, by the styles of their notes."""


def notes_word(material: Material, choice: Choice) -> bytes:
    """A report's notes as a .docx file."""
    from docx import Document

    document = Document()
    _set_up(document, material)
    writer, reader = _Writer(document), SafeReader(LINKED)
    parts = (part for piece in pieces(material, choice) for part in writer.piece(piece, reader))
    _fill(document, "".join(parts))
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
    """Turns blocks into WordprocessingML for a document, whose styles and links it knows."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._styles = {style.name: style.style_id for style in document.styles}
        self._relations = document.part.rels
        self._keys: dict[str, str] = {}

    def piece(self, piece: Piece, reader: SafeReader) -> Iterator[str]:
        """The paragraphs and tables of a piece."""
        for number, block in enumerate(blocks(piece_html(piece, reader))):
            if isinstance(block, Table):
                yield from self._table(block)
            else:
                yield self._paragraph(block, piece, is_first=number == 0)

    def _paragraph(self, block: Paragraph, piece: Piece, *, is_first: bool) -> str:
        """A paragraph; the first quotation of a note is its passage."""
        runs, shape, look = block.runs, "", word_xml.PLAIN
        if is_first and block.quoted and piece.classes:
            colour, style, *_ = piece.classes
            shape = word_xml.border(EDGES[Colour(colour)].removeprefix("#").upper())
            look = LOOKS.get(style, look)
        if block.depth > 1 or block.number or (block.depth and not block.item):
            shape += word_xml.indent(block.depth, hanging=bool(block.number))
        if block.number:
            runs = (Run(f"{block.number}.\t"), *runs)
        style_id = self._styles[_style(block)]
        return word_xml.paragraph(runs, style_id, self._link, shape=shape, look=look)

    def _table(self, table: Table) -> Iterator[str]:
        width = max(map(len, table.rows), default=0)
        if width:
            shares = LEDGER_SHARES if width == len(LEDGER_SHARES) else (100 // width,) * width
            yield word_xml.table(table, shares, self._link)
            yield word_xml.paragraph((), "Normal", self._link)

    def _link(self, target: str) -> str:
        """The key of an address, which stands once in the document."""
        if target not in self._keys:
            key = self._keys[target] = f"rIdLink{len(self._keys) + 1}"
            address = _NOT_IN_LINKS.sub(lambda found: quote(found[0]), printable(target))
            self._relations.add_relationship(LINK, address, key, is_external=True)
        return self._keys[target]


def _style(block: Paragraph) -> str:
    if block.heading:
        return "Title" if block.heading == 1 else f"Heading {min(5, block.heading - 1)}"
    if block.item == "bullet":
        return "List Bullet"
    return "Quote" if block.quoted else "Normal"


def _fill(document: Any, content: str) -> None:  # noqa: ANN401
    from docx.oxml import parse_xml

    old, new = document.element.body, parse_xml(f"<w:body {NAMESPACES}>{content}</w:body>")
    new.append(old.sectPr)
    document.element.replace(old, new)
