"""A tree of HTML elements -> lines, as a browser would break them."""

from __future__ import annotations

import re
from typing import Any

from zhengdu.report.source import RawParagraph
from zhengdu.text.normal import trimmed
from zhengdu.text.span import Span

SKIPPED = frozenset([
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head",
    "select", "option", "button", "input", "textarea", "nav", "audio", "video", "canvas", "map",
])  # fmt: skip
BLOCKS = frozenset([
    "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4",
    "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr",
    "td", "th", "caption", "blockquote", "pre", "center", "figure", "figcaption", "hr", "body",
    "form", "fieldset", "address", "details", "summary",
])  # fmt: skip
LONGEST_CELL = 120
"""A row with a longer cell is no table, but the scaffold of a page."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class LineCollector:
    """Takes the events of a walk through a tree; no depth of nesting troubles it.

    Attributes:
        lines: what was collected, none blank.
        owners: for each line the element in which it ended.
    """

    def __init__(self) -> None:
        self.lines: list[RawParagraph] = []
        self.owners: list[Any] = []
        self._owner: Any = None
        self._text: list[str] = []
        self._length = 0
        self._bold: list[Span] = []
        self._open_bold: list[int] = []
        self._level = 0

    def collect(self, root: Any) -> None:  # noqa: ANN401
        """Take in the lines below an element."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "end":
                self._end(tag)
                parent = element.getparent() if element is not root else None
                if parent is not None:
                    self._owner = parent
                    self._add(element.tail)
            elif tag in SKIPPED or (tag == "tr" and self._row(element)):
                walk.skip_subtree()
            else:
                self._start(tag)
                self._owner = element
                self._add(element.text)
        self._end_line()

    def _start(self, tag: str) -> None:
        if tag in BLOCKS or tag == "br":
            self._end_line()
        self._level = _HEADINGS.get(tag, self._level)
        if tag in ("b", "strong"):
            self._open_bold.append(self._length)

    def _end(self, tag: str) -> None:
        if tag in ("b", "strong") and self._open_bold:
            start = min(self._open_bold.pop(), self._length)
            if start < self._length:
                self._bold.append(Span(start, self._length))
        if tag in BLOCKS:
            self._end_line()
        if tag in _HEADINGS:
            self._level = 0

    def _add(self, text: str | None) -> None:
        if text:
            text = _BLANKS.sub(" ", text)
            self._text.append(text)
            self._length += len(text)

    def _end_line(self) -> None:
        text = "".join(self._text)
        if trimmed(text):
            still = (Span(start, len(text)) for start in self._open_bold if start < len(text))
            bold = tuple(sorted([*self._bold, *still]))
            self.lines.append(RawParagraph(text, bold, heading_level=self._level))
            self.owners.append(self._owner)
        self._text, self._length, self._bold = [], 0, []
        self._open_bold = [0] * len(self._open_bold)

    def _row(self, row: Any) -> bool:  # noqa: ANN401
        """A row of several short cells is one line of a table."""
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = ["".join(cell.itertext()) for cell in cells]
        texts = [trimmed(_BLANKS.sub(" ", text)) for text in texts]
        if len(cells) < 2 or any(len(text) > LONGEST_CELL for text in texts):
            return False
        self._end_line()
        filled = [text for text in texts if text]
        if filled:
            self.lines.append(RawParagraph("\t".join(filled), table=len(filled) > 1))
            self.owners.append(row)
        return True
