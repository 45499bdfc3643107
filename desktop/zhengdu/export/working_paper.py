"""Notes out of a Markdown file that this program has written, whatever people wrote into it since.

Words between the notes are theirs. Words inside a note, behind what the program says of it, are the
note's, as they are now.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from zhengdu.annotations.incoming_json import listed
from zhengdu.annotations.loose import Values, number, record
from zhengdu.export.headings import lowered
from zhengdu.export.keeping import old_pieces, report_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.annotations.incoming import Incoming
    from zhengdu.export.keeping import Old

NOTE = "note:"

_QUOTED = re.compile(r"(?:\s*^>.*$)+", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^> ?", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# The line that tells colour and place ends with the note's reference.
_ABOUT = re.compile(r"^(?!>).*\^[0-9a-f]{8,32}[ \t]*$", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def notes_in(text: str) -> tuple[Incoming, ...]:
    """The notes of a working paper, in order; none if it is no such file."""
    return tuple(_notes_in(text))


def _notes_in(text: str) -> Iterator[Incoming]:
    report = report_of(text)
    for key, piece in old_pieces(text):
        if key.startswith(NOTE):
            data = _data(piece)
            told = {"id": key.removeprefix(NOTE), "quote": _quote(piece.body), "report": report}
            yield listed({**data, **told, "note": _words(piece.body, data)})


def _data(piece: Old) -> Values:
    try:
        return record(json.loads(piece.data or "{}"))
    except (ValueError, RecursionError):
        return {}


def _quote(body: str) -> str:
    """The passage at the beginning of a note."""
    quoted = _QUOTED.match(body)
    lines = _QUOTE_MARK.sub("", quoted[0]).split("\n") if quoted else []
    return "\n".join(html.unescape(_ESCAPED.sub(r"\1", line)) for line in lines if line.strip())


def _words(body: str, data: Values) -> str:
    """What the reader has written, without what the program says before and behind it."""
    about = _ABOUT.search(body)
    rest = body[about.end() :] if about else _behind(body, 1)
    rest = _behind(rest.lstrip("\n"), number(data.get("paragraphs")) or 0).strip("\n")
    lines = rest.split("\n")
    kept = lines[: max(0, len(lines) - (number(data.get("closing")) or 0))]
    return lowered("\n".join(kept), -(number(data.get("levels")) or 0))


def _behind(text: str, paragraphs: int) -> str:
    """The text without its first paragraphs."""
    for _ in range(paragraphs):
        end = _PARAGRAPH_END.search(text)
        text = text[end.end() :].lstrip("\n") if end else ""
    return text
