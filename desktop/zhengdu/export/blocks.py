"""Safe HTML taken apart into paragraphs of runs, and tables: what a word processor is made of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = {"strong": "bold", "em": "italic", "code": "code", "th": "bold"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul": "bullet", "ol": "number"}
_BREAKS = frozenset({"p", "li", "blockquote", "pre", "hr", "td", "th", "tr", "table", *_HEADINGS})


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike; of a link the address, and the words shown over it."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        runs: its characters.
        heading: 1 to 6, or 0.
        quoted: how many quotes it stands in.
        item: "bullet" or "number" of a list's item, otherwise empty.
        number: of a numbered item, otherwise 0.
        depth: of lists in each other, from 1; 0 outside.
        code: whether line breaks and blanks count.
    """

    runs: tuple[Run, ...]
    heading: int = 0
    quoted: int = 0
    item: str = ""
    depth: int = 0
    code: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


Block = Paragraph | Table


def blocks(html: str) -> tuple[Block, ...]:
    """The paragraphs and tables of HTML that a `preview.SafeReader` has made."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    parser.end_paragraph()
    return tuple(parser.found)


@dataclass
class _State:
    lists: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    quoted: int = 0
    heading: int = 0
    pre: int = 0
    item: str = ""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self._runs: list[Run] = []
        self._look: list[tuple[str, Run]] = [("", Run(""))]
        self._state = _State()
        self._rows: list[list[tuple[Run, ...]]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_paragraph()
        if tag == "br":
            self._runs.append(replace(self._look[-1][1], text="\n"))
        self._open(tag, dict(attrs))
        look = self._look[-1][1]
        if tag in _MARKS:
            self._look.append((tag, _marked(look, _MARKS[tag])))
        elif tag == "a":
            told = dict(attrs)
            link = replace(look, href=told.get("href") or "", title=told.get("title") or "")
            self._look.append((tag, link))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._rows:
            self._rows[-1].append(_trimmed(self._runs))
            self._runs = []
        elif tag in _BREAKS:
            self.end_paragraph()
        if self._look[-1][0] == tag:
            self._look.pop()
        if tag == "li":
            self._state.item = ""
        self._close(tag)

    def handle_data(self, data: str) -> None:
        text = data if self._state.pre else data.replace("\n", " ")
        after_break = not self._runs or self._runs[-1].text.endswith("\n")
        if after_break and not self._state.pre:
            text = text.lstrip(" ")
        if text:
            self._runs.append(replace(self._look[-1][1], text=text))

    def end_paragraph(self) -> None:
        """What has been read so far is a paragraph, unless it is nothing."""
        runs, self._runs = _trimmed(self._runs), []
        if runs:
            state = self._state
            self.found.append(
                Paragraph(
                    runs=runs,
                    heading=state.heading,
                    quoted=state.quoted,
                    item=state.item,
                    depth=len(state.lists),
                    code=bool(state.pre),
                    number=self._number(),
                )
            )
            state.item = ""

    def _number(self) -> int:
        """The number of an item that begins here, 0 of anything else."""
        return self._state.numbers[-1] if self._state.item == "number" else 0

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        state = self._state
        if tag in _LISTS:
            self.end_paragraph()
            state.lists.append(_LISTS[tag])
            state.numbers.append(int(attributes.get("start") or "1") - 1)
        elif tag == "li" and state.lists:
            state.item = state.lists[-1]
            state.numbers[-1] += 1
        elif tag in _HEADINGS:
            state.heading = _HEADINGS[tag]
        elif tag == "table":
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        state.quoted += tag == "blockquote"
        state.pre += tag == "pre"

    def _close(self, tag: str) -> None:
        state = self._state
        if tag in _LISTS and state.lists:
            state.lists.pop()
            state.numbers.pop()
        elif tag in _HEADINGS:
            state.heading = 0
        elif tag == "table" and self._rows is not None:
            self.found.append(_table(self._rows))
            self._rows = None
        state.quoted = max(0, state.quoted - (tag == "blockquote"))
        state.pre = max(0, state.pre - (tag == "pre"))


def _table(rows: Sequence[Sequence[tuple[Run, ...]]]) -> Table:
    """Rows as long as the longest."""
    filled = [row for row in rows if row]
    width = max((len(row) for row in filled), default=0)
    return Table(tuple((*row, *((),) * (width - len(row))) for row in filled))


def _marked(look: Run, mark: str) -> Run:
    fields: dict[str, Any] = {mark: True}
    return replace(look, **fields)


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without blanks at either end."""
    kept = list(runs)
    while kept and not kept[-1].text.strip(" \n"):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \n"))
    return tuple(kept)
