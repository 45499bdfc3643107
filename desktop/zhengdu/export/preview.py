"""A note's Markdown as HTML that is safe to show."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from html import escape, unescape
from typing import TYPE_CHECKING

from zhengdu.export.effort import is_easy
from zhengdu.export.escaping import printable

if TYPE_CHECKING:
    from markdown import Markdown

TAGS = frozenset({
    "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "a",
    "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
    "table", "thead", "tbody", "tr", "th", "td",
})  # fmt: skip
"""What notes are made of: no images, as showing one would fetch it from somewhere."""
ATTRIBUTES = {"a": frozenset({"href", "title"}), "ol": frozenset({"start"})}
SCHEMES = frozenset({"http", "https", "mailto"})

DEEPEST = 100
"""Elements in each other; a list in a list's item counts two."""

_TAG = re.compile(r"<(/?)(\w+)")
_EMPTY = frozenset({"br", "hr"})
_WHOLE_TAG = re.compile(r'<(?:[^"<>]|"[^"]*")*>')
_VALUE = re.compile(r'"([^"]*)"')
_LANGUAGE = re.compile(r"^(?:`{3,}|~{3,})[ ]*[A-Za-z0-9_#.+-]+[ ]*$", re.MULTILINE)
"""Behind a fence, of its code; no reader shows it."""


def note_html(markdown_text: str) -> str:
    """A note as HTML without scripts, styles, images, or links that are not http(s) or mailto."""
    return SafeReader(SCHEMES).html(markdown_text)


class SafeReader:
    """Turns Markdown into HTML without scripts, styles, images, or links of other schemes.

    No word is lost: HTML in a note, and what would take too long to read, is too deep to be shown
    or is read with words left out, stay as they are written.
    It may be used for one text after the other, which is faster than one for each.

    Args:
        schemes: of links that stay.
    """

    def __init__(self, schemes: frozenset[str]) -> None:
        self._schemes = schemes
        self._readers: dict[bool, Markdown] = {}

    def html(self, markdown_text: str, *, is_own: bool = False) -> str:
        """One text as HTML.

        Args:
            markdown_text: what is to be read.
            is_own: the program has written it, so that it may be long and is easy all the same.
        """
        text = printable(markdown_text.replace("\r\n", "\n").replace("\r", "\n"))
        html = self._read(text, is_own=is_own) if is_own or is_easy(text) else None
        if html is None or _is_deep(html) or not (is_own or _has_all_words(text, html)):
            return f"<pre>{escape(text)}</pre>"
        return html

    def _read(self, text: str, *, is_own: bool) -> str | None:
        """The text as HTML, None if it stands too deep in itself."""
        import nh3

        try:
            html = self._reader(is_own=is_own).reset().convert(text)
        except RecursionError:
            self._readers.clear()  # what was begun would go on in the next text
            return None
        return nh3.clean(
            html,
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            url_schemes=set(self._schemes),
            attribute_filter=partial(_harmless, self._schemes),
            link_rel=None,
        )

    def _reader(self, *, is_own: bool) -> Markdown:
        from zhengdu.export import dialect

        if is_own not in self._readers:
            made = dialect.for_own_words() if is_own else dialect.for_notes(self._schemes)
            self._readers[is_own] = made
        return self._readers[is_own]


def _has_all_words(text: str, html: str) -> bool:
    """Whether every letter of a note is in its HTML.

    Markdown 3.11 reads *a**b*c without its last letter; whatever else there may be is caught here.
    """
    words = _WHOLE_TAG.sub(lambda tag: "".join(_VALUE.findall(tag[0])), html)
    written, shown = unescape(_LANGUAGE.sub("", text)), unescape(words)
    return Counter(filter(str.isalpha, written)) <= Counter(filter(str.isalpha, shown))


def _is_deep(html: str) -> bool:
    """Whether there is more in each other than can be shown."""
    depth = 0
    for closes, tag in _TAG.findall(html):
        step = -1 if closes else 1
        depth += 0 if tag in _EMPTY else step
        if depth > DEEPEST:
            return True
    return False


def _harmless(schemes: frozenset[str], _tag: str, name: str, value: str) -> str | None:
    """A link without a scheme would lead to a file of this computer."""
    return value if name != "href" or value.partition(":")[0].lower() in schemes else None
