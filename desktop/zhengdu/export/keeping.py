"""Writing a document over an earlier one so that nothing is lost that people wrote into it.

What stands behind a piece stays behind that piece. Lines that were written inside a piece move
behind it. What stood at pieces that are no more is kept at the end, under a heading of its own.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from zhengdu.export.piece import BEGIN, END, HEAD, KEPT, checksum, marked, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.export.piece import Piece

BETWEEN = "\n\n"

_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_REPORT = re.compile(r"^text_sha256: '?([0-9a-f]{64})'?$", re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z_][\w-]*):")
_CHANGING = re.compile(r"exported: '?[0-9T:+.Z-]+'?|annotations: \d+|app: zhengdu [\d.]+")
"""Lines of the front matter that are others with every export."""


class Old(NamedTuple):
    """A piece as the earlier file has it.

    Attributes:
        data: of the mark before it; empty if there is none.
        raw: with its marks.
        body: between its marks.
        whole: whether nobody has written inside.
        gap: what stands behind it.
    """

    data: str
    raw: str
    body: str
    whole: bool
    gap: str


def document(pieces: Iterable[Piece], kept_heading: str, earlier: str = "") -> str:
    """The file: every piece with its marks, and what people wrote into the earlier file.

    Args:
        pieces: in order, the head first, each key once.
        kept_heading: Markdown above what belongs to no piece any more.
        earlier: the file as it was, or empty.
    """
    old = dict(old_pieces(earlier)) if earlier.strip() else {}
    kept = old.pop(KEPT, None)
    parts = [_rewritten(piece, old.pop(piece.key, None)) for piece in pieces]
    rest = [kept.gap] if kept is not None else []
    if kept is not None and not kept.whole:
        rest.append(_foreign(kept.body, kept_heading))
    for piece in old.values():
        rest.append(("" if piece.whole else _foreign(piece.body, "")) + piece.gap)
    if any(text.strip() for text in rest):
        together = "".join(_closed(text) for text in rest if text.strip())
        parts.append(marked(KEPT, kept_heading) + _opened(together))
    return "".join(parts).rstrip("\n") + "\n"


def is_of_another(earlier: str, report_id: str, note_ids: Iterable[str]) -> bool:
    """Whether a file holds notes, but those of another report; a version of it shares some."""
    if report_of(earlier) in {"", report_id}:
        return False
    keys = {match[1] for match in BEGIN.finditer(earlier)}
    notes = {key.removeprefix("note:") for key in keys if key.startswith("note:")}
    return bool(notes) and notes.isdisjoint(note_ids)


def report_of(earlier: str) -> str:
    """The id of the report that a file is about, empty if it does not say."""
    stated = _REPORT.search(earlier)
    return stated[1] if stated else ""


def old_pieces(earlier: str) -> Iterator[tuple[str, Old]]:
    """The pieces of a file by their keys; a second one with a key belongs to the one before."""
    found: dict[str, Old] = {}
    last = HEAD
    for key, piece in every_piece(earlier):
        if key in found:
            before = found[last]
            found[last] = before._replace(gap=before.gap + piece.raw + piece.gap)
        else:
            found[key] = piece
            last = key
    yield from found.items()


def every_piece(earlier: str) -> Iterator[tuple[str, Old]]:
    """The pieces of a file in order; one that was copied by hand comes twice."""
    text = earlier.removeprefix("\ufeff").replace("\r\n", "\n")
    found = ((m[1], m[2] or "", *m.span()) for m in BEGIN.finditer(text))
    begins = [(HEAD, "", 0, 0), *found]
    stops = [start for _, _, start, _ in begins[1:]] + [len(text)]
    for (key, data, start, inside), stop in zip(begins, stops, strict=True):
        end = END.search(text, inside, stop)
        if end is None:
            yield key, Old(data, text[start:stop], text[inside:stop], whole=False, gap="")
        else:
            body = text[inside : end.start()]
            raw, gap = text[start : end.end()], text[end.end() : stop]
            yield key, Old(data, raw, body, whole=checksum(body) == end[1], gap=gap)


def _rewritten(piece: Piece, old: Old | None) -> str:
    """A piece as it is now, and behind it what people wrote at it."""
    if old is None:
        return marked(piece.key, piece.whole, data=piece.data) + BETWEEN
    text = unmarked(piece.whole)
    behind = _written_inside(piece.key, old, text) + old.gap
    if piece.key == HEAD and not old.whole:
        new = marked(HEAD, _with_fields(text, old.body), checked=text)
    else:
        new = marked(piece.key, text, data=piece.data)
    return new + (_opened(_closed(behind)) if behind.strip() else BETWEEN)


def _written_inside(key: str, old: Old, new: str) -> str:
    if old.whole:
        return ""
    # What people wrote between the dashes has gone between the new ones.
    front = _FRONT.match(old.body) if key == HEAD and _FRONT.match(new) else None
    return _foreign(old.body[front.end() :] if front else old.body, new)


def _foreign(body: str, new: str) -> str:
    """The lines of a piece that the program does not write."""
    # Empty lines are nobody's, and comparing them takes the cube of their number.
    ours = [line.rstrip() for line in new.split("\n") if line.strip()]
    lines = body.split("\n")
    places = [at for at, line in enumerate(lines) if line.strip()]
    matcher = SequenceMatcher(None, ours, [lines[at].rstrip() for at in places], autojunk=False)
    same = matcher.get_matching_blocks()
    known = {places[at] for _, b, size in same for at in range(b, b + size)}
    runs = groupby(enumerate(lines), lambda one: one[0] in known and bool(one[1].strip()))
    foreign = ("\n".join(line for _, line in run) for is_ours, run in runs if not is_ours)
    return "".join(f"\n\n{run.strip(chr(10))}\n" for run in foreign if run.strip())


def _with_fields(text: str, body: str) -> str:
    """The new front matter with the lines that people added to the old one.

    A field that the program writes itself stands only once: theirs becomes a comment.
    """
    new, old = _FRONT.match(text), _FRONT.match(body)
    if new is None or old is None:
        return text
    ours = new[1].split("\n")
    theirs = [line for line in old[1].split("\n") if line.strip() and line not in ours]
    theirs = [line for line in theirs if not _CHANGING.fullmatch(line)]
    keys = {match[1] for match in map(_FIELD.match, ours) if match}
    same = _same_fields(new[1], old[1])
    added = "".join(f"{line}\n" for line in _beside(keys, same, theirs))
    return f"---\n{new[1]}{added}{text[new.end(1) :]}"


def _beside(keys: set[str], same: set[str], lines: list[str]) -> Iterator[str]:
    """Lines of YAML, those of fields that are there already as comments, if they say other things.

    Args:
        keys: of the fields that are there.
        same: of those the fields that say the same, however it is written.
        lines: that people, or their programs, have written.
    """
    key = ""
    for line in lines:
        field = _FIELD.match(line)
        key = field[1] if field else key if line.startswith((" ", "-")) else ""
        if key not in same:
            yield f"# {line}" if key in keys else line


def _same_fields(new: str, old: str) -> set[str]:
    """The fields that two front matters agree on, as their values are read."""
    import yaml

    try:
        ours, theirs = yaml.safe_load(new), yaml.safe_load(old)
    except (yaml.YAMLError, ValueError, RecursionError):
        return set()
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return set()
    return {key for key, value in ours.items() if key in theirs and value == _plain(theirs[key])}


def _plain(value: object) -> object:
    """A value, a day in the form in which the program writes it."""
    return value.isoformat() if isinstance(value, date) else value


def _opened(text: str) -> str:
    """What people wrote, apart from the mark before it."""
    return text if text.startswith("\n") else "\n" + text


def _closed(text: str) -> str:
    """The same, apart from the mark behind it."""
    return text if text.endswith("\n") else text + "\n"
