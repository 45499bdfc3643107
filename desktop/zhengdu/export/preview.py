"""A note's Markdown as HTML that is safe to show."""

from __future__ import annotations

from functools import partial

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


def note_html(markdown_text: str) -> str:
    """A note as HTML without scripts, styles, images, or links that are not http(s) or mailto."""
    return SafeReader(SCHEMES).html(markdown_text)


class SafeReader:
    """Turns Markdown into HTML without scripts, styles, images, or links of other schemes.

    It may be used for one text after the other, which is faster than one for each.

    Args:
        schemes: of links that stay.
    """

    def __init__(self, schemes: frozenset[str]) -> None:
        import markdown

        self._schemes = schemes
        self._markdown = markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")

    def html(self, markdown_text: str) -> str:
        """One text as HTML."""
        import nh3

        return nh3.clean(
            self._markdown.reset().convert(markdown_text),
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            url_schemes=set(self._schemes),
            attribute_filter=partial(_without_other_links, self._schemes),
            link_rel=None,
        )


def _without_other_links(schemes: frozenset[str], _tag: str, name: str, value: str) -> str | None:
    """A link without a scheme would lead to a file of this computer."""
    return value if name != "href" or value.partition(":")[0].lower() in schemes else None
