"""Which lines of a web page are the article."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.importers.html_lines import LineCollector

SHARE = 0.97
"""Share of a page's prose that its article holds; the rest may be a notice at its foot."""
ABOVE = 15
"""Lines above the article in which its title, date and speaker may stand."""
LONGEST = 4_000_000
"""Characters of the longest page that readability is asked about."""
DEEPEST = 200
"""Nesting beyond which readability, which recurs, is not asked."""
CONTAINERS = frozenset(["div", "article", "section", "main", "td", "body", "form"])
_DECLARATION = r"^\s*<\?xml[^>]*\?>"
_TITLE = r"工\s*作\s*报\s*告"
_PROSE = re.compile(r".{40,}[。！；]", re.DOTALL)


def article_range(page: LineCollector, text: str) -> tuple[int, int]:
    """From which line to which the article goes, a title above it included.

    The article is the innermost container that holds nearly all prose of the page. Where that is
    the whole page, readability says where the article begins and ends, if it loses no prose.
    """
    prose = [i for i, line in enumerate(page.lines) if _PROSE.search(line.text)]
    if not prose:
        return 0, len(page.lines)
    container = _container(page, prose)
    first, last = _lines_in(page, container)
    if container.tag == "body":
        first, last = _readable_range(page, prose, text) or (first, last)
    above = range(max(0, first - ABOVE), first)
    lines = page.lines
    titles = [i for i in above if re.search(_TITLE, lines[i].text) and len(lines[i].text) <= 60]
    return (titles[0] if titles else first), last


def _container(page: LineCollector, prose: list[int]) -> Any:  # noqa: ANN401
    """The innermost block that holds SHARE of the characters of these lines."""
    held: dict[Any, int] = defaultdict(int)
    for index in prose:
        for element in _ancestry(page.owners[index]):
            held[element] += len(page.lines[index].text)
    needed = SHARE * sum(len(page.lines[i].text) for i in prose)
    owner = max((page.owners[i] for i in prose), key=held.__getitem__)
    inner = next(element for element in _ancestry(owner) if held[element] >= needed)
    return next((e for e in _ancestry(inner) if e.tag in CONTAINERS), inner)


def _ancestry(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """An element and what it lies in, innermost first."""
    while element is not None:
        yield element
        element = element.getparent()


def _lines_in(page: LineCollector, container: Any) -> tuple[int, int]:  # noqa: ANN401
    inside = [
        index
        for index, owner in enumerate(page.owners)
        if any(element is container for element in _ancestry(owner))
    ]
    return inside[0], inside[-1] + 1


def _readable_range(page: LineCollector, prose: list[int], text: str) -> tuple[int, int] | None:
    """The lines that readability keeps; None if it loses prose or finds nothing."""
    readable = _readable(page, text)
    inside = {
        i
        for i, line in enumerate(page.lines)
        if len(key := squeezed(line.text)) > 8 and key in readable
    }
    kept = sum(len(page.lines[i].text) for i in prose if i in inside)
    if not inside or kept < SHARE * sum(len(page.lines[i].text) for i in prose):
        return None
    return min(inside), max(inside) + 1


def _readable(page: LineCollector, text: str) -> str:
    """What readability takes for the article, squeezed; empty if it finds none."""
    import logging

    from lxml import etree, html
    from readability import Document
    from readability.readability import Unparseable

    depth = max(sum(1 for _ in _ancestry(owner)) for owner in page.owners[:200])
    if len(text) > LONGEST or depth > DEEPEST:
        return ""
    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(re.sub(_DECLARATION, "", text)).summary(html_partial=True)
        return squeezed(str(html.fromstring(summary).xpath("string()")))
    except (Unparseable, etree.LxmlError, ValueError, TypeError, RecursionError):
        return ""
