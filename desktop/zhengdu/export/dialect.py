"""The Markdown that notes are written in: Python-Markdown without whatever makes words disappear.

HTML, pictures, links to where nobody may go, definitions of links, and cells beyond the last column
are shown as they are written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree

    from markdown.blockprocessors import BlockProcessor

NUMBER = re.compile(r"\d{1,9}")
"""No browser and no word processor counts further; a longer number is part of the text."""

_PICTURES = ("image_link", "image_reference", "short_image_ref")
_REFERENCES = ("reference", "short_reference")
_NOT_WRITTEN_BY_US = ("backtick", "autolink", "automail", "linebreak")


def for_notes(schemes: frozenset[str]) -> Markdown:
    """A reader of what people write.

    Args:
        schemes: of the links that are links.
    """
    reader = _reader((*_PICTURES, *_REFERENCES, "html"))
    blocks = reader.parser.blockprocessors
    reader.inlinePatterns.register(_Links(schemes, reader), "link", 160)
    blocks.register(_WholeTables(reader.parser, {"use_align_attribute": False}), "table", 75)
    reader.preprocessors.register(_Fences(reader, {}), "fenced_code_block", 25)
    # A tag (#民生) is no heading.
    _reword(blocks["hashheader"], ("RE",), "(?P<header>", r"(?=[ \t\n]|$)(?P<header>")
    for name in ("olist", "ulist"):
        _reword(blocks[name], ("RE", "CHILD_RE", "INDENT_RE"), r"\d+", NUMBER.pattern)
    return reader


def for_own_words() -> Markdown:
    """A reader of what the program writes, which knows no more than that, and so is quick."""
    return _reader((*_PICTURES, *_REFERENCES, *_NOT_WRITTEN_BY_US))


def _reader(unknown: Iterable[str]) -> Markdown:
    """Line breaks count as written, as people expect of a note."""
    extensions = [SaneListExtension(), TableExtension(), Nl2BrExtension()]
    reader = Markdown(extensions=extensions, output_format="html")
    reader.preprocessors.deregister("html_block")
    reader.parser.blockprocessors.deregister("reference")
    for name in unknown:
        reader.inlinePatterns.deregister(name)
    return reader


def _reword(processor: BlockProcessor, names: Iterable[str], old: str, new: str) -> None:
    """Change a part of regular expressions."""
    for name in names:
        pattern = getattr(processor, name)
        setattr(processor, name, re.compile(pattern.pattern.replace(old, new), pattern.flags))


class _Links(LinkInlineProcessor):
    """Links of the schemes that are allowed; any other stays as it is written."""

    def __init__(self, schemes: frozenset[str], reader: Markdown) -> None:
        super().__init__(LINK_RE, reader)
        self._schemes = schemes

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        href, title, index, handled = super().getLink(data, index)
        is_link = href.partition(":")[0].lower() in self._schemes
        return href, title, index, handled and is_link


class _Fences(FencedBlockPreprocessor):
    """Code behind fences, where at most a language in Latin letters stands behind the first."""

    FENCED_BLOCK_RE = re.compile(
        r"(?P<fence>^(?:~{3,}|`{3,}))[ ]*(?P<lang>[A-Za-z0-9_#.+-]*)[ ]*(?P<attrs>(?!))?"
        r"(?P<hl_lines>(?!))?\n(?P<code>.*?)(?<=\n)(?P=fence)[ ]*$",
        re.MULTILINE | re.DOTALL,
    )


class _WholeTables(TableProcessor):
    """Tables that have a column for every cell."""

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        if not super().test(parent, block):
            return False
        width = len(self.separator)
        split = self._split_row  # type: ignore[attr-defined]
        rows = (split(row.strip(" ")) for row in block.split("\n")[2:])
        return not any(cell.strip() for row in rows for cell in row[width:])
