"""Markdown to paragraphs: headings, lists and bold passages are cues, the marks themselves go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.comment import without_comments
from zhengdu.importers.detection import FRONT, HEADING
from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.normal import trimmed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FIELD = re.compile(r"^([A-Za-z_\u4e00-\u9fff]+)\s*[:：]\s*(.+)$")
_NAMES = {
    "title": "title", "标题": "title", "date": "published", "published": "published",
    "日期": "published", "发布日期": "published", "发布时间": "published", "source": "source",
    "来源": "source", "url": "url", "link": "url",
}  # fmt: skip
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{3,})[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_ITEM = re.compile(r"^[ \t]*(?:[-*+][ \t]+|(?=\d{1,3}[.)][ \t]+))")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_ROW = re.compile(r"^[ \t]*\|(.+)\|[ \t]*$")
_DASHES = re.compile(r"^[ \t|:\-]+$")
_PICTURE = re.compile(r"!\[([^\]\n]{0,300})\]\([^()\n]*\)")
_LINK = re.compile(r"(?<!!)\[([^\]\n]{1,300})\]\([^()\n]{0,2000}\)")
_TAG = re.compile(
    r"</?(?:br|p|div|span|center|font|b|strong|u|i|em|sub|sup|a)\b[^<>\n]{0,300}>", re.I
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![\\*\d])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*\\])\*(?![*\d])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def read_markdown(text: str, name: str, encoding: str = "") -> Source:
    """What a Markdown text holds; front matter becomes hints, comments and pictures are set aside."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT.match(text)
    hints = dict(_fields(front.group(1))) if front else {}
    body = text[front.end() :] if front else text
    body, comments = without_comments(body)
    removed = [SetAside(comment, "markup", -1) for comment in comments]
    removed += [SetAside(match.group(), "markup", -1) for match in _PICTURE.finditer(body)]
    paragraphs, set_aside = cleaned(_blocks(_PICTURE.sub("", body).splitlines()))
    return Source(name, "markdown", encoding, paragraphs, (*removed, *set_aside), hints)


def _fields(front: str) -> Iterator[tuple[str, str]]:
    for line in front.splitlines():
        field = _FIELD.match(line)
        if field and field.group(1).lower() in _NAMES:
            yield _NAMES[field.group(1).lower()], trimmed(field.group(2)).strip("\"'")


def _blocks(lines: Iterable[str]) -> Iterator[RawParagraph]:
    """The paragraphs; a heading underlined with === or --- is one as well."""
    waiting: RawParagraph | None = None
    fenced = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
            continue
        underline = _UNDERLINE.match(line)
        if underline and waiting is not None and not fenced:
            level = 1 if "=" in underline.group(1) else 2
            yield replace(waiting, heading_level=level)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = RawParagraph(line) if fenced else _block(line)
    if waiting is not None:
        yield waiting


def _block(line: str) -> RawParagraph | None:
    """One line without its marks; a line is a paragraph, as in the reports people have."""
    if (
        not trimmed(line)
        or _RULE.match(line)
        or (_DASHES.match(line) and "|" in line and "-" in line)
    ):
        return None
    heading = HEADING.match(line)
    if heading:
        text, _ = _inline(line[heading.end() :].rstrip().rstrip("#"))
        return RawParagraph(text, heading_level=len(heading.group(1)))
    row = _ROW.match(line)
    if row:
        cells = [trimmed(_inline(cell)[0]) for cell in row.group(1).split("|")]
        return RawParagraph("\t".join(cells), table=len(cells) > 1)
    text, bold = _inline(_ITEM.sub("", _QUOTE.sub("", line)))
    return RawParagraph(text, bold)


def _inline(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without inline marks, and where it is bold."""
    text = _TAG.sub("", _LINK.sub(r"\1", text))
    parts: list[str] = []
    bold: list[Span] = []
    end = length = 0
    for match in _BOLD.finditer(text):
        before, inside = _plain(text[end : match.start()]), _plain(match.group(2))
        parts += [before, inside]
        length += len(before)
        bold.append(Span(length, length + len(inside)))
        length += len(inside)
        end = match.end()
    return "".join([*parts, _plain(text[end:])]), tuple(span for span in bold if len(span))


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", _SLANTED.sub(r"\1", text))
