"""What an importer hands over: paragraphs as the file has them, and what it set aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.text.span import Span


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """One paragraph of the file, before anything is known about it.

    Attributes:
        text: its characters, without a line break.
        bold: bold runs, as spans of `text`.
        heading_level: 1 to 6 where the file itself says it is a heading, otherwise 0.
        table: whether it is a row of a table (cells joined by a tab).
    """

    text: str
    bold: tuple[Span, ...] = ()
    heading_level: int = 0
    table: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text of the file that is no part of the report, kept so that nothing is lost silently.

    Attributes:
        text: the characters as the file has them.
        reason: one of "chrome", "markup", "page number", "repeated", "empty".
        after: index of the paragraph (importer) or block (report) it stood behind, -1 before all.
    """

    text: str
    reason: str
    after: int


@dataclass(frozen=True, slots=True)
class Source:
    """Everything an importer read from one file.

    Attributes:
        name: the file's name, for messages and as a last resort for a title.
        format: "text", "markdown", "html", "docx", "pdf", or the suffix of what LibreOffice read:
            "doc", "wps", "rtf", "odt", "fodt", "xml".
        encoding: of the bytes, where that is known.
        paragraphs: in reading order, none of them empty.
        set_aside: what was left out.
        hints: metadata that the container states: "title", "published", "source", "url".
    """

    name: str
    format: str
    encoding: str
    paragraphs: tuple[RawParagraph, ...]
    set_aside: tuple[SetAside, ...] = ()
    hints: dict[str, str] = field(default_factory=dict)
