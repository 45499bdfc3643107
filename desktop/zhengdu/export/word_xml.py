"""Paragraphs and tables in WordprocessingML, as text.

docx makes an object of every element and looks each of its neighbours up: where there are ten
thousand notes, writing the text takes a tenth of that. Elements stand in the order of the schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from zhengdu.export.escaping import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zhengdu.export.blocks import Run, Table

    Link = Callable[[str], str]
    """Takes an address down; the key under which Word finds it."""

STEP = 340
"""Twentieths of a point by which a list stands in another, or 6 mm."""
WIDTH = 8957
"""The same of a page without its margins."""
LINK_COLOUR = "2F5F95"
MONOSPACED = "Consolas"

PLAIN = ("", "")
STRUCK = ("<w:strike/>", "")
UNDERLINED = ("", '<w:u w:val="single"/>')
SMALL = ("", '<w:sz w:val="18"/>')
"""Looks of runs: what stands before their colour, and what behind it."""

_MARKS = {"bold": "<w:b/>", "italic": "<w:i/>"}
_NARROW = '<w:spacing w:after="0" w:line="288" w:lineRule="auto"/>'


def paragraph(
    runs: Iterable[Run],
    style: str,
    link: Link,
    *,
    shape: str = "",
    look: tuple[str, str] = PLAIN,
) -> str:
    """A paragraph.

    Args:
        runs: its characters.
        style: id of its style.
        link: for addresses.
        shape: more of its properties, from `border` and `indent`, in this order.
        look: of every run, beside its own.
    """
    inner = "".join(_run(run, link, look) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{shape}</w:pPr>{inner}</w:p>'


def border(colour: str) -> str:
    """A bar in a colour beside a paragraph."""
    bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{colour}"/>'
    return f"<w:pBdr>{bar}</w:pBdr>"


def indent(steps: int, *, hanging: bool = False) -> str:
    """How far a paragraph stands in, its number perhaps outside."""
    outside = f' w:hanging="{STEP}"' if hanging else ""
    return f'<w:ind w:left="{STEP * steps}"{outside}/>'


def table(content: Table, shares: Sequence[int], link: Link) -> str:
    """A table whose first row is its head, on every page that it goes over.

    Args:
        content: its cells.
        shares: of the page's width, in hundredths, for each column.
        link: for addresses.
    """
    widths = [WIDTH * share // 100 for share in shares]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = (_row(row, widths, link, is_head=at == 0) for at, row in enumerate(content.rows))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}'
        "</w:tbl>"
    )


def _row(
    cells: Sequence[tuple[Run, ...]], widths: Sequence[int], link: Link, *, is_head: bool
) -> str:
    head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr>'
        f"{paragraph(runs, 'Normal', link, shape=_NARROW, look=SMALL)}</w:tc>"
        for runs, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{head}{inner}</w:tr>"


def _run(run: Run, link: Link, look: tuple[str, str]) -> str:
    font = f'<w:rFonts w:ascii="{MONOSPACED}" w:hAnsi="{MONOSPACED}"/>' if run.code else ""
    marks = "".join(mark for name, mark in _MARKS.items() if getattr(run, name))
    colour = f'<w:color w:val="{LINK_COLOUR}"/>' if run.href else ""
    properties = f"{font}{marks}{look[0]}{colour}{look[1]}"
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    made = f"<w:r>{about}{_text(run.text)}</w:r>"
    if not run.href:
        return made
    tip = f" w:tooltip={quoteattr(run.title)}" if run.title else ""
    return f'<w:hyperlink r:id="{link(run.href)}"{tip}>{made}</w:hyperlink>'


def _text(words: str) -> str:
    """Characters of a run, line breaks and tabs as elements."""
    text = escape(printable(words)).replace("\t", _between("tab")).replace("\n", _between("br"))
    return f'<w:t xml:space="preserve">{text}</w:t>'


def _between(tag: str) -> str:
    return f'</w:t><w:{tag}/><w:t xml:space="preserve">'
