"""Notes out of a Markdown file that this program has written, whatever people wrote into it since.

Words between the notes are theirs. Words inside a note, behind what the program says of it, are the
note's, as they are now.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from zhengdu.annotations.incoming_json import listed
from zhengdu.annotations.loose import Values, number, record
from zhengdu.export.headings import lowered
from zhengdu.export.keeping import every_piece, report_of
from zhengdu.export.piece import checksum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.annotations.incoming import Incoming
    from zhengdu.export.keeping import Old

NOTE = "note:"

_QUOTED = re.compile(r"(?:\s*^>.*$)+", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^> ?", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# The line that tells colour and place ends with the note's reference.
_ABOUT = re.compile(r"^(?!>).*\^[0-9a-f]{8,32}[ \t]*(?P<rest>.*)$", re.MULTILINE)


def notes_in(text: str) -> tuple[Incoming, ...]:
    """The notes of a working paper, in order; none if it is no such file."""
    return tuple(_notes_in(text))


def _notes_in(text: str) -> Iterator[Incoming]:
    report, known = report_of(text), set[tuple[str, str]]()
    for key, piece in every_piece(text):
        if not key.startswith(NOTE):
            continue
        data, note_id = _data(piece), key.removeprefix(NOTE)
        words = _words(piece.body, data)
        if (note_id, words) not in known:
            is_copy = any(known_id == note_id for known_id, _ in known)
            known.add((note_id, words))
            own_id = _id_of_copy(note_id, words) if is_copy else note_id
            told = {"id": own_id, "quote": _quote(piece.body), "report": report, "note": words}
            yield listed({**data, **told})


def _id_of_copy(note_id: str, words: str) -> str:
    """Of a note that was copied by hand and rewritten; the same whenever the file is read."""
    told = f"{note_id}\n{words}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[: len(note_id)]


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
    """What the reader has written, wherever it stands between what the program says."""
    quoted = _QUOTED.match(body)
    lines = (body[quoted.end() :] if quoted else body).split("\n")
    own = Counter(str(one) for one in _list(data, "own"))
    kept, is_told = [], False
    for line in lines:
        if line.strip() and own[checksum(line)]:
            own[checksum(line)] -= 1
            is_told = is_told or _ABOUT.match(line) is not None
        else:
            kept.append(line)
    rest = "\n".join(kept)
    if not is_told:
        rest = _ABOUT.sub(r"\g<rest>", rest, count=1)
    rest = _without_end(rest.strip("\n").rstrip(), [str(one) for one in _list(data, "ends")])
    return lowered(rest, -(number(data.get("levels")) or 0))


def _list(data: Values, name: str) -> list[object]:
    found = data.get(name)
    return found if isinstance(found, list) else []


def _without_end(words: str, ends: list[str]) -> str:
    """Without the lines that the program has put behind them, unless more was written there."""
    lines = words.split("\n")
    if ends and [line.strip() for line in lines[-len(ends) :]] == [end.strip() for end in ends]:
        return "\n".join(lines[: -len(ends)])
    return words
