"""Web pages as saved from government sites: the article, without the page around it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zhengdu.errors import FileDamaged, NoTextInside
from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.encoding import decode
from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.normal import squeezed, trimmed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "svg",
        "head",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "form",
        "nav",
    ]
)
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "blockquote",
        "pre",
        "center",
        "figure",
        "figcaption",
        "hr",
        "body",
    ]
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TITLE = re.compile(r"政\s*府\s*工\s*作\s*报\s*告")
_PROSE = re.compile(r".{40,}[。！；]", re.DOTALL)
ABOVE = 15
"""Lines above the article in which its title, date and speaker may stand."""


def read_html(data: bytes, path: Path) -> Source:
    """The article of a web page; everything else on the page is set aside.

    Raises:
        FileDamaged: the markup cannot be parsed.
        NoTextInside: the page holds no prose.
        NotText: the bytes are no text.
    """
    text, encoding = _decoded(data, path)
    root = _parsed(text, path)
    lines = _Lines()
    body = root.find(".//body")
    lines.walk(body if body is not None else root)
    lines.end_line()
    article, around = _divided(lines.paragraphs, _readable(text))
    paragraphs, set_aside = cleaned(article)
    if sum(len(p.text) for p in paragraphs) < 20:
        raise NoTextInside(path=path)
    return Source(path.name, "html", encoding, paragraphs, (*around, *set_aside), _hints(root))


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """As the page declares it, if the bytes agree; else as they look."""
    declared = _CHARSET.search(data[:4096])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        name = "gb18030" if name.startswith("gb") else name
        try:
            return data.decode(name), name
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data, path)


def _parsed(text: str, path: Path) -> Any:  # noqa: ANN401
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        if not trimmed(re.sub(r"<[^>]*>", "", text)):
            raise NoTextInside(path=path) from error
        raise FileDamaged(path=path, reason=type(error).__name__) from error


def _readable(text: str) -> str:
    """What readability takes for the article, squeezed; empty if it finds none."""
    import logging

    from lxml import etree, html
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    declaration = re.compile(r"^\s*<\?xml[^>]*\?>")
    try:
        summary = Document(declaration.sub("", text)).summary(html_partial=True)
        return squeezed(str(html.fromstring(summary).xpath("string()")))
    except (Unparseable, etree.LxmlError, ValueError, TypeError):
        return ""


class _Lines:
    """Walks a tree and collects lines as a browser would break them."""

    def __init__(self) -> None:
        self.paragraphs: list[RawParagraph] = []
        self._text = ""
        self._bold: list[Span] = []
        self._level = 0
        self._cells: list[str] | None = None

    def walk(self, element: Any) -> None:  # noqa: ANN401
        """Take in an element and what is inside."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag == "tr" and len(element.findall("td")) + len(element.findall("th")) > 1:
            self._row(element)
            return
        if tag in BLOCKS or tag == "br":
            self.end_line()
        level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
        self._level = level or self._level
        begin = len(self._text)
        if tag and tag not in SKIPPED:
            self._inside(element)
        if tag in ("b", "strong") and len(self._text) > begin:
            self._bold.append(Span(begin, len(self._text)))
        if tag in BLOCKS:
            self.end_line()
        if level:
            self._level = 0

    def end_line(self) -> None:
        """Finish the line that is being collected."""
        if trimmed(self._text):
            self.paragraphs.append(
                RawParagraph(self._text, tuple(self._bold), heading_level=self._level)
            )
        self._text, self._bold = "", []

    def _inside(self, element: Any) -> None:  # noqa: ANN401
        self._add(element.text)
        for child in element:
            self.walk(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._text += re.sub(r"[ \t\r\n\f]+", " ", text)

    def _row(self, row: Any) -> None:  # noqa: ANN401
        """A row with several cells: short cells are a table, long ones a page's scaffold."""
        self.end_line()
        cells = [trimmed(" ".join(cell.text_content().split())) for cell in row]
        if all(len(cell) < 120 for cell in cells):
            joined = "\t".join(cell for cell in cells if cell)
            if joined:
                self.paragraphs.append(RawParagraph(joined, table="\t" in joined))
            return
        for cell in row:
            self._inside(cell)
            self.end_line()


def _divided(lines: list[RawParagraph], article: str) -> tuple[list[RawParagraph], list[SetAside]]:
    """The lines from the article's first to its last, its title above included, and the rest."""
    inside = [
        i for i, line in enumerate(lines)
        if (len(squeezed(line.text)) > 8 and squeezed(line.text) in article)
        or _PROSE.search(line.text)
    ]  # fmt: skip
    if not inside:
        return lines, []
    first, last = inside[0], inside[-1] + 1
    above = [i for i in range(max(0, first - ABOVE), first) if _TITLE.search(lines[i].text)]
    first = above[0] if above else first
    around = [SetAside(line.text, "chrome", -1) for line in lines[:first]]
    around += [SetAside(line.text, "chrome", last - first - 1) for line in lines[last:]]
    return [replace(line) for line in lines[first:last]], around


def _hints(root: Any) -> dict[str, str]:  # noqa: ANN401
    """What the page's own metadata say (names as in the standard for government sites)."""
    names = {
        "articletitle": "title", "pubdate": "published", "publishdate": "published",
        "contentsource": "source", "source": "source", "article:published_time": "published",
        "url": "url", "og:url": "url",
    }  # fmt: skip
    hints: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        content = trimmed(meta.get("content") or "")
        if name in names and content:
            hints.setdefault(names[name], content)
    return hints
