"""A note's Markdown as HTML that is safe to show."""

from __future__ import annotations

import re
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from zhengdu.export.effort import is_easy
from zhengdu.export.escaping import printable

if TYPE_CHECKING:
    from markdown import Markdown

EXTENSIONS = ("sane_lists", "tables", "nl2br", "fenced_code")
"""Line breaks count as written, as people expect of a note."""

TAGS = frozenset({
    "p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "sub", "sup", "a",
    "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
    "table", "thead", "tbody", "tr", "th", "td",
})  # fmt: skip
"""No images: showing one would fetch it from somewhere."""
ATTRIBUTES = {"a": frozenset({"href", "title"}), "ol": frozenset({"start"})}
SCHEMES = frozenset({"http", "https", "mailto"})

DEEPEST = 100
"""Elements in each other; a list in a list's item counts two."""

_TAG = re.compile(r"<(/?)(\w+)")
_EMPTY = frozenset({"br", "hr"})
_NUMBER = re.compile(r"\d{1,9}")


def note_html(markdown_text: str) -> str:
    """A note as HTML without scripts, styles, images, or links that are not http(s) or mailto."""
    return SafeReader(SCHEMES).html(markdown_text)


class SafeReader:
    """Turns Markdown into HTML without scripts, styles, images, or links of other schemes.

    What would take too long to read, or is too deep to be shown, stays as it is written.
    It may be used for one text after the other, which is faster than one for each.

    Args:
        schemes: of links that stay.
    """

    def __init__(self, schemes: frozenset[str]) -> None:
        self._schemes = schemes
        self._markdown = _reader()

    def html(self, markdown_text: str, *, is_own: bool = False) -> str:
        """One text as HTML.

        Args:
            markdown_text: what is to be read.
            is_own: the program has written it, so that it may be long and is easy all the same.
        """
        text = printable(markdown_text.replace("\r\n", "\n").replace("\r", "\n"))
        html = self._read(text) if is_own or is_easy(text) else None
        return f"<pre>{escape(text)}</pre>" if html is None or _is_deep(html) else html

    def _read(self, text: str) -> str | None:
        """The text as HTML, None if it stands too deep in itself."""
        import nh3

        try:
            html = self._markdown.reset().convert(text)
        except RecursionError:
            self._markdown = _reader()  # what was begun would go on in the next text
            return None
        return nh3.clean(
            html,
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            url_schemes=set(self._schemes),
            attribute_filter=partial(_harmless, self._schemes),
            link_rel=None,
        )


def _reader() -> Markdown:
    """Python-Markdown, with numbers of lists as long as CommonMark has them.

    No browser and no word processor counts further; a longer number is part of the text.
    """
    import markdown

    reader = markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")
    for name in ("olist", "ulist"):
        lists = reader.parser.blockprocessors[name]
        for line in ("RE", "CHILD_RE", "INDENT_RE"):
            pattern = getattr(lists, line).pattern.replace(r"\d+", _NUMBER.pattern)
            setattr(lists, line, re.compile(pattern))
    return reader


def _is_deep(html: str) -> bool:
    """Whether there is more in each other than can be shown; Qt cannot show tables in tables."""
    depth = tables = 0
    for closes, tag in _TAG.findall(html):
        step = -1 if closes else 1
        depth += 0 if tag in _EMPTY else step
        tables += step if tag == "table" else 0
        if depth > DEEPEST or tables > 1:
            return True
    return False


def _harmless(schemes: frozenset[str], _tag: str, name: str, value: str) -> str | None:
    """A link without a scheme would lead to a file of this computer."""
    if name == "start":
        return value if _NUMBER.fullmatch(value) else None
    return value if name != "href" or value.partition(":")[0].lower() in schemes else None
