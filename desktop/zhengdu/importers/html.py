"""Web pages as saved from government sites: the article, without the page around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zhengdu.errors import FileDamaged, NoTextInside
from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.encoding import decode
from zhengdu.importers.html_lines import LineCollector
from zhengdu.report.source import SetAside, Source
from zhengdu.text.normal import squeezed, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhengdu.report.source import RawParagraph

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TITLE = re.compile(r"工\s*作\s*报\s*告")
_PROSE = re.compile(r".{40,}[。！；]", re.DOTALL)
_HINTS = {
    "articletitle": "title", "og:title": "title", "pubdate": "published",
    "publishdate": "published", "article:published_time": "published",
    "contentsource": "source", "source": "source", "url": "url", "og:url": "url",
}  # fmt: skip
ABOVE = 15
"""Lines above the article in which its title, date and speaker may stand."""
TRUSTED = 0.9
"""Share of a page's prose that readability must keep to be believed."""
LONGEST = 4_000_000
"""Characters of the longest page that readability is asked about."""
FEWEST = 20
"""Characters below which a page holds no text."""


def read_html(data: bytes, path: Path) -> Source:
    """The article of a web page; everything else on the page is set aside. Nothing is fetched.

    Raises:
        FileDamaged: the markup cannot be parsed.
        NoTextInside: the page holds no prose.
        NotText: the bytes are no text.
    """
    text, encoding = _decoded(data, path)
    root = _parsed(text, path)
    body = root.find(".//body")
    lines = LineCollector().collect(body if body is not None else root)
    first, last = _article(lines, _readable(text))
    paragraphs, set_aside = cleaned(lines[first:last])
    if sum(len(p.text) for p in paragraphs) < FEWEST:
        raise NoTextInside(path=path)
    above = [SetAside(trimmed(line.text), "chrome", -1) for line in lines[:first]]
    below = [SetAside(trimmed(line.text), "chrome", len(paragraphs) - 1) for line in lines[last:]]
    return Source(
        path.name, "html", encoding, paragraphs, (*above, *set_aside, *below), _hints(root)
    )


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """As the page declares it, if the bytes agree; else as they look."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, path, declared.group(1).decode("ascii", "replace") if declared else "")


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

    if len(text) > LONGEST:
        return ""
    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(_DECLARATION.sub("", text)).summary(html_partial=True)
        return squeezed(str(html.fromstring(summary).xpath("string()")))
    except (Unparseable, etree.LxmlError, ValueError, TypeError, RecursionError):
        return ""


def _article(lines: Sequence[RawParagraph], readable: str) -> tuple[int, int]:
    """From which line to which the article goes, its title above included.

    Where readability loses prose of the page, all lines from the first to the last prose count.
    """
    prose = [i for i, line in enumerate(lines) if _PROSE.search(line.text)]
    inside = [
        i for i, line in enumerate(lines) if len(key := squeezed(line.text)) > 8 and key in readable
    ]
    kept = sum(len(lines[i].text) for i in prose if i in set(inside))
    if kept < TRUSTED * sum(len(lines[i].text) for i in prose):
        inside = sorted({*inside, *prose})
    if not inside:
        return 0, len(lines)
    first = inside[0]
    above = range(max(0, first - ABOVE), first)
    titles = [i for i in above if _TITLE.search(lines[i].text) and len(lines[i].text) <= 60]
    return (titles[0] if titles else first), inside[-1] + 1


def _hints(root: Any) -> dict[str, str]:  # noqa: ANN401
    """What the page's own metadata say (names as in the standard for government sites)."""
    hints: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        content = trimmed(meta.get("content") or "")
        if name in _HINTS and content:
            hints.setdefault(_HINTS[name], content)
    return hints
