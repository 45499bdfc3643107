"""Web pages as saved from government sites: the article, without the page around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zhengdu.errors import FileDamaged, NoTextInside
from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.encoding import decode
from zhengdu.importers.html_article import article_range
from zhengdu.importers.html_lines import LineCollector
from zhengdu.report.source import SetAside, Source
from zhengdu.text.normal import trimmed

if TYPE_CHECKING:
    from pathlib import Path

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HINTS = {
    "articletitle": "title", "og:title": "title", "pubdate": "published",
    "publishdate": "published", "article:published_time": "published",
    "contentsource": "source", "source": "source", "url": "url", "og:url": "url",
}  # fmt: skip
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
    page = LineCollector()
    page.collect(body if body is not None else root)
    lines = page.lines
    first, last = article_range(page, text)
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

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, huge_tree=True
    )
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        if not trimmed(re.sub(r"<[^>]*>", "", text)):
            raise NoTextInside(path=path) from error
        raise FileDamaged(path=path, reason="its markup is broken") from error


def _hints(root: Any) -> dict[str, str]:  # noqa: ANN401
    """What the page's own metadata say (names as in the standard for government sites)."""
    hints: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        content = trimmed(meta.get("content") or "")
        if name in _HINTS and content:
            hints.setdefault(_HINTS[name], content)
    return hints
