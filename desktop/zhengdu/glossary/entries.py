"""The report's own list of terms (名词解释, 名词注释, 注释, 附注) as values.

Styles met in published reports:
    1.“四上”企业：规模以上工业企业、…           numbered, one line
    １、物联网：是指…                            full-width numbers
    ［1］一降三减：⏎全年火灾起数总体下降…        term and definition on two lines
    六个攻坚行动：为完成…  /  双百双新即…  /  带押过户是指…      no numbers
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.glossary.term import Term, TermSource
from zhengdu.report.model import SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Report, Section

_NUMBER = re.compile(
    r"[ \t\u3000]*(?:注释?(?=[\d０-９]))?"
    r"(?:\^?[\[［【〔(（]\s*(?:注释?)?\s*(?P<boxed>\d{1,3})\s*[\]］】〕)）]\^?\s*[.．、:：]?"
    r"|(?P<circled>[①-⑳㉑-㉟㊱-㊿])\s*[.．、:：]?|\^(?P<raised>\d{1,3})\^"
    r"|(?P<plain>\d{1,3})\s*[.．。、:：,，])[ \t\u3000]*"
)
_ENTRY_START = re.compile(r"(?:^|\n|(?<=[。;；.]))" + _NUMBER.pattern)
_SEPARATOR = re.compile(
    r"[:：]|——|[,，]?(?:是指|指的是|即(?!将|时|使|日|可))|(?<!指)指(?!导|数|标|挥|向|引)"
)
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")"}
_LONGEST_NAME = 45
_SENTENCE = re.compile(r"[。；;！？!?\n]")


@dataclass(frozen=True, slots=True)
class _Raw:
    """One entry before it is parted into name and definition; `span` is without its number."""

    number: int
    span: Span
    entry: Span


def terms_of(report: Report) -> tuple[Term, ...]:
    """The entries of the report's appendix of terms in their order; empty where it has none."""
    return tuple(
        term
        for section in _glossaries(report.outline)
        for raw in _entries(report.text, _content(report.text, section))
        if (term := _term(report.text, raw)) is not None
    )


def _glossaries(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        if section.kind is SectionKind.GLOSSARY:
            yield section
        else:
            yield from _glossaries(section.children)


def _content(text: str, section: Section) -> Span:
    start = min(section.heading.end, section.span.end)
    while start < section.span.end and text[start] in " \t\u3000\n:：。":
        start += 1
    return Span(start, section.span.end)


def _entries(text: str, content: Span) -> list[_Raw]:
    numbered = _numbered(text, content)
    return numbered or _unnumbered(text, content)


def _numbered(text: str, content: Span) -> list[_Raw]:
    """Entries by their numbers, which count up; a number out of turn belongs to a definition."""
    starts: list[tuple[int, int, int]] = []
    expected = 1
    body = content.of(text)
    for match in _ENTRY_START.finditer(body):
        number = _value(match)
        if expected <= number <= expected + 2:
            at = match.start() + (body[match.start() : match.start() + 1] == "\n")
            starts.append((number, at, match.end()))
            expected = number + 1
    if not starts or body[: starts[0][1]].strip():
        return []
    ends = [at for _, at, _ in starts[1:]] + [len(body)]
    return [
        _raw(text, number, content.start + at, content.start + begin, content.start + end)
        for (number, at, begin), end in zip(starts, ends, strict=True)
    ]


def _value(match: re.Match[str]) -> int:
    if match["circled"]:
        return int(unicodedata.numeric(match["circled"]))
    return int(match["boxed"] or match["plain"] or match["raised"])


def _raw(text: str, number: int, at: int, begin: int, end: int) -> _Raw:
    while end > begin and text[end - 1].isspace():
        end -= 1
    while at < begin and text[at].isspace():
        at += 1
    return _Raw(number, Span(begin, end), Span(at, end))


def _unnumbered(text: str, content: Span) -> list[_Raw]:
    """Entries by their lines; a line without a name of its own carries the one before on."""
    entries: list[_Raw] = []
    start = content.start
    for line in content.of(text).split("\n"):
        end = start + len(line)
        if line.strip():
            if entries and not _opens_entry(line, entries[-1].span.of(text)):
                first = entries[-1].span.start
                entries[-1] = _raw(text, 0, first, first, end)
            else:
                entries.append(_raw(text, 0, start, start, end))
        start = end + 1
    return entries


def _opens_entry(line: str, before: str) -> bool:
    if before.endswith(("：", ":")):
        return False
    stripped = line.strip()
    return _part(stripped) is not None or (len(stripped) <= 20 and not _SENTENCE.search(stripped))


def _part(entry: str) -> tuple[int, int] | None:
    """Where the name ends and the definition begins; None if it has no name of its own."""
    depth: list[str] = []
    position = 0
    while position < min(len(entry), _LONGEST_NAME):
        character = entry[position]
        if depth and character == depth[-1]:
            depth.pop()
        elif character in _QUOTES:
            depth.append(_QUOTES[character])
        elif not depth:
            found = _SEPARATOR.match(entry, position)
            if found and position:
                return position, found.end()
            if _SENTENCE.match(character):
                return None
        position += 1
    return None


def _term(text: str, raw: _Raw) -> Term | None:
    entry = raw.span.of(text)
    first, _, rest = entry.partition("\n")
    parted = _part(first)
    if parted is not None:
        name, definition = entry[: parted[0]], entry[parted[1] :]
    elif rest:
        name, definition = first, rest
    else:
        return None
    name, definition = name.strip(" \t\u3000:：,，"), definition.strip()
    if not name or not definition:
        return None
    return Term(name, definition, TermSource.APPENDIX, raw.entry, number=raw.number)
