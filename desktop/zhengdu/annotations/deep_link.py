"""Links that open a note or a passage in this program.

    link    = "zhengdu://report/" report "?" (note / passage)
    report  = 12 to 64 hexadecimal digits, with which the id of one report alone begins
    note    = "note=" 32 hexadecimal digits
    passage = "start=" digits "&end=" digits ["&quote=" percent-encoded UTF-8]

Anybody may write such a link, so it is read strictly: what is not of this form is refused whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded
from urllib.parse import unquote

from zhengdu.annotations.figure import cuts_figure
from zhengdu.annotations.verbatim import occurrences
from zhengdu.errors import DeepLinkUnusable
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation
    from zhengdu.report.model import Report

SCHEME = "zhengdu"
DIGITS = 12
"""Of a report's id, as links are written: 64 of them would fill a page where links are printed."""
QUOTED = 32
"""Code points of a passage that its link repeats, so that a changed text is noticed."""
LONGEST = 600
"""Characters of a whole link: 32 characters of four bytes, percent-encoded, and the rest."""
TELLING = 8
"""Characters of a quote that may be looked for elsewhere; fewer say too little."""
SHOWN = 80
"""Characters of a refused link that are told."""

_LINK = re.compile(
    r"(?i:zhengdu://report)/(?P<report>[0-9a-f]{12,64})\?"
    r"(?:note=(?P<note>[0-9a-f]{32})"
    r"|start=(?P<start>[0-9]{1,9})&end=(?P<end>[0-9]{1,9})(?:&quote=(?P<quote>[!-%'-~]*))?)",
    re.ASCII,
)
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
# The line feed between two paragraphs is the only control character a passage has.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class DeepLink:
    """A note, or a passage, of a report.

    Attributes:
        report: id of the report, or its beginning.
        note: id of the note, or empty.
        start: code point at which the passage begins; 0 of a note.
        end: code point behind the passage; 0 of a note.
        quote: the passage's first characters, up to QUOTED; may be empty.
    """

    report: str
    note: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""

    def __str__(self) -> str:
        """The link as it is written."""
        head = f"{SCHEME}://report/{self.report[:DIGITS]}?"
        if self.note:
            return f"{head}note={self.note}"
        place = f"start={self.start}&end={self.end}"
        words = f"&quote={percent_encoded(self.quote, safe='')}" if self.quote else ""
        return head + place + words


def to_note(note: Annotation) -> DeepLink:
    """The link to a note."""
    return DeepLink(note.report, note=note.id)


def to_passage(report: Report, span: Span) -> DeepLink:
    """The link to a passage of a report, with its first characters as far as a link holds them."""
    words = _SURROGATE.split(span.of(report.text)[:QUOTED])[0]
    quote = _CONTROL.split(words)[0]
    return DeepLink(report.id, start=span.start, end=span.end, quote=quote)


def passage_in(report: Report, link: DeepLink) -> Span | None:
    """The passage a link leads to, None where the report reads otherwise.

    Words that have moved are followed if they stand in the report just once, cutting no number;
    then the passage ends where the quote does.
    """
    text, quote = report.text, link.quote
    if link.end <= len(text) and text.startswith(quote, link.start):
        return Span(link.start, link.end)
    if len(quote) < TELLING:
        return None
    length = min(len(quote), link.end - link.start)
    spans = (Span(at, at + length) for at in occurrences(quote, text))
    found = [span for span in spans if not _cuts(text, span, link)]
    return found[0] if len(found) == 1 else None


def _cuts(text: str, span: Span, link: DeepLink) -> bool:
    """Whether words cut a number; those of which the passage has more may end inside one."""
    begins, ends = cuts_figure(text, span)
    return begins or (ends and len(span) == link.end - link.start)


def is_deep_link(words: str) -> bool:
    """Whether something given to the program is meant as such a link, well-formed or not."""
    return words[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def parse(link: str) -> DeepLink:
    """The link that is written.

    Raises:
        DeepLinkUnusable: it is not exactly of the form above.
    """
    match = _LINK.fullmatch(link) if len(link) <= LONGEST else None
    if match is None:
        raise DeepLinkUnusable(link=_shown(link))
    if match["note"]:
        return DeepLink(match["report"], note=match["note"])
    start, end = int(match["start"]), int(match["end"])
    quote = _decoded(match["quote"] or "")
    if quote is None or start > end:
        raise DeepLinkUnusable(link=_shown(link))
    return DeepLink(match["report"], start=start, end=end, quote=quote)


def _decoded(quote: str) -> str | None:
    """The words of a percent-encoded quote, None where they are none."""
    if _BROKEN_ESCAPE.search(quote):
        return None
    try:
        words = unquote(quote, errors="strict")
    except UnicodeDecodeError:
        return None
    return None if len(words) > QUOTED or _CONTROL.search(words) else words


def _shown(link: str) -> str:
    """The beginning of a link, without what would break a line or is no character."""
    words = "".join(one if one.isprintable() else "�" for one in link[:SHOWN])
    return words + "…" if len(link) > SHOWN else words
