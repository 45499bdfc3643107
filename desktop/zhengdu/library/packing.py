"""A report's source as compressed bytes and back, so that it can be assembled again."""

from __future__ import annotations

import json
import zlib
from typing import Any

from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.span import Span


def pack(source: Source) -> bytes:
    """The source as zlib-compressed JSON."""
    values = {
        "name": source.name,
        "format": source.format,
        "encoding": source.encoding,
        "paragraphs": [_paragraph_values(paragraph) for paragraph in source.paragraphs],
        "set_aside": [[part.text, part.reason, part.after] for part in source.set_aside],
        "hints": source.hints,
    }
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    # A text may hold a lone surrogate; losing the report over it would be worse.
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpack(packed: bytes) -> Source:
    """The source that was packed.

    Raises:
        ValueError: these are no bytes of `pack`.
    """
    try:
        values = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return Source(
        name=values["name"],
        format=values["format"],
        encoding=values["encoding"],
        paragraphs=tuple(_paragraph(one) for one in values["paragraphs"]),
        set_aside=tuple(SetAside(*part) for part in values["set_aside"]),
        hints=values["hints"],
    )


def _paragraph_values(paragraph: RawParagraph) -> dict[str, Any]:
    """Only what differs from a plain paragraph, which most are."""
    values: dict[str, Any] = {"text": paragraph.text}
    if paragraph.bold:
        values["bold"] = [[span.start, span.end] for span in paragraph.bold]
    if paragraph.heading_level:
        values["heading_level"] = paragraph.heading_level
    if paragraph.table:
        values["table"] = True
    return values


def _paragraph(values: dict[str, Any]) -> RawParagraph:
    return RawParagraph(
        text=values["text"],
        bold=tuple(Span(start, end) for start, end in values.get("bold", ())),
        heading_level=values.get("heading_level", 0),
        table=values.get("table", False),
    )
