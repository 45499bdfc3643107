"""Notes out of JSON: W3C Web Annotations, what `zhengdu note list` prints, and Hypothesis."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.anchor import Anchor
from zhengdu.annotations.incoming import Incoming
from zhengdu.annotations.loose import Values, many, member, number, record, text, texts
from zhengdu.annotations.note import Colour, Link, LinkKind, NoteKind, Style, Task, TaskState
from zhengdu.annotations.web_annotation import NOTE, PREFIX, REPORT

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 8
"""Pages and items inside each other that are followed."""

_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<(?:br|/p|/li|/div)\b[^<>]*>", re.IGNORECASE)


def notes_in(value: object) -> tuple[Incoming, ...]:
    """The notes in a JSON document, in order; what is no note is passed over."""
    found = tuple(_notes_in(value, DEEPEST))
    return _with_replies(found, _replies(value))


def _notes_in(value: object, depth: int) -> Iterator[Incoming]:
    if isinstance(value, list):
        for one in value:
            yield from _notes_in(one, depth - 1) if depth else ()
        return
    values = record(value)
    inside = [values[name] for name in ("first", "items", "rows", "notes") if name in values]
    if inside:
        yield from _notes_in(inside, depth - 1) if depth else ()
    elif "target" in values:
        yield from _hypothesis(values) if "uri" in values else _annotation(values)
    elif "quote" in values and "id" in values:
        yield listed(values)


def _annotation(values: Values) -> Iterator[Incoming]:
    """A W3C annotation: as many notes as it has targets."""
    note, tags = _bodies(values)
    motivations = texts(values.get("motivation"))
    is_bookmark = "bookmarking" in motivations
    common = Incoming(
        key=text(values.get("id")).removeprefix(NOTE).replace("-", ""),
        exact="",
        note=note,
        tags=tags,
        kind=NoteKind.BOOKMARK if is_bookmark else NoteKind.HIGHLIGHT,
        created=text(values.get("created")),
        updated=text(values.get("modified")),
    )
    own = {
        name.removeprefix(f"{PREFIX}:"): one
        for name, one in values.items()
        if name.startswith(f"{PREFIX}:")
    }
    yield from _at_targets(_with_own(common, own), values)


def _hypothesis(values: Values) -> Iterator[Incoming]:
    """A row of Hypothesis' programming interface; a reply has another note to stand at."""
    if values.get("references"):
        return
    common = Incoming(
        key=text(values.get("id")),
        exact="",
        note=text(values.get("text")),
        tags=texts(values.get("tags")),
        created=text(values.get("created")),
        updated=text(values.get("updated")),
    )
    yield from _at_targets(common, values)


def listed(values: Values) -> Incoming:
    """A note as this program's command line prints it."""
    common = Incoming(
        key=text(values.get("id")),
        exact=text(values.get("quote")),
        start=number(values.get("start")),
        end=number(values.get("end")) or 0,
        report=text(values.get("report")),
        on_part=True,
        note=text(values.get("note")),
        tags=texts(values.get("tags")),
        created=text(values.get("created")),
        updated=text(values.get("updated")),
    )
    return _with_own(common, values)


def _with_own(common: Incoming, own: Values) -> Incoming:
    """A note with what only this program writes."""
    return replace(
        common,
        kind=member(NoteKind, own.get("kind"), common.kind),
        colour=member(Colour, own.get("colour"), Colour.DATA),
        style=member(Style, own.get("style"), Style.FILL),
        starred=own.get("starred") is True,
        block=number(own.get("block")) or 0,
        section=texts(own.get("section")),
        task=_task(own.get("task")),
        links=tuple(link for link in map(_link, many(own.get("links"))) if link),
    )


def _at_targets(common: Incoming, values: Values) -> Iterator[Incoming]:
    targets = many(values.get("target"))
    for index, target in enumerate(targets):
        source = text(record(target).get("source")) or text(record(target).get("id"))
        key = f"{common.key}#{index}" if index and common.key else common.key
        report = source.removeprefix(REPORT) if source.startswith(REPORT) else ""
        yield _at(replace(common, key=key, report=report), record(target))
    if not targets:
        yield common


def _at(common: Incoming, target: Values) -> Incoming:
    """A note with the passage that selectors tell.

    A quote without words is that of a note which had no place: its position is of another text.
    """
    for selector in _selectors(target.get("selector"), DEEPEST):
        kind, words = selector.get("type"), text(selector.get("exact"))
        common = replace(common, on_part=True)
        if kind == "TextQuoteSelector" and not common.exact:
            common = replace(
                common,
                exact=words,
                report=common.report if words else "",
                prefix=text(selector.get("prefix")),
                suffix=text(selector.get("suffix")),
            )
        elif kind == "TextPositionSelector" and common.start is None:
            end = number(selector.get("end")) or 0
            common = replace(common, start=number(selector.get("start")), end=end)
    return common


def _selectors(value: object, depth: int) -> Iterator[Values]:
    for one in many(value):
        selector = record(one)
        yield selector
        if depth:
            for name in ("refinedBy", "items"):
                yield from _selectors(selector.get(name), depth - 1)


def _bodies(values: Values) -> tuple[str, tuple[str, ...]]:
    """The comments of an annotation as one note, and its tags."""
    comments, tags = list(texts(values.get("bodyValue"))), []
    for body in _items(values.get("body"), DEEPEST):
        if isinstance(body, str):
            comments.append(f"<{body}>")
            continue
        words = text(body.get("value"))
        if "tagging" in texts(body.get("purpose")):
            tags.append(words)
        elif words:
            is_html = text(body.get("format")).startswith("text/html")
            comments.append(_without_markup(words) if is_html else words)
    return "\n\n".join(comments), tuple(tag for tag in tags if tag)


def _items(value: object, depth: int) -> Iterator[Any]:
    for one in many(value):
        if isinstance(one, dict) and "items" in one and depth:
            yield from _items(one["items"], depth - 1)
        elif isinstance(one, str | dict):
            yield one


def _without_markup(words: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", words))).strip()


def _task(value: object) -> Task | None:
    if not isinstance(value, dict):
        return None
    state = member(TaskState, value.get("state"), TaskState.OPEN)
    return Task(text(value.get("lead")), text(value.get("due")), state)


def _link(value: object) -> Link | None:
    values = record(value)
    name = text(values.get("name"))
    kind = member(LinkKind, values.get("kind"), LinkKind.TERM)
    # What is printed has the place beside the name, without its surroundings.
    printed = {**values, "exact": values.get("quote")}
    anchor = _anchor(record(values.get("anchor")) or printed)
    if not values or (anchor is None and kind is not LinkKind.TERM):
        return None
    return Link(kind, name, text(values.get("report")), anchor)


def _anchor(values: Values) -> Anchor | None:
    start, end = number(values.get("start")), number(values.get("end"))
    if start is None or end is None or start > end:
        return None
    return Anchor(
        block=number(values.get("block")) or 0,
        start=start,
        end=end,
        exact=text(values.get("exact")),
        prefix=text(values.get("prefix")),
        suffix=text(values.get("suffix")),
        section=texts(values.get("section")),
    )


def _replies(value: object) -> list[Values]:
    """Hypothesis' answers to other notes, in order."""
    rows = record(value).get("rows") if isinstance(value, dict) else value
    found = (record(row) for row in many(rows))
    return [row for row in found if "uri" in row and many(row.get("references"))]


def _with_replies(notes: tuple[Incoming, ...], replies: list[Values]) -> tuple[Incoming, ...]:
    """Notes with the answers to them below their own words; answers to nothing stay notes."""
    by_key = {note.key: note for note in notes}
    alone = []
    for row in replies:
        words = text(row.get("text"))
        asked = next((one for one in texts(row["references"]) if one in by_key), None)
        if asked is None:
            alone.append(Incoming(key=text(row.get("id")), exact="", note=words))
        else:
            quoted = "\n".join(f"> {line}".rstrip() for line in words.splitlines())
            before = by_key[asked]
            together = "\n\n".join(part for part in (before.note, quoted) if part)
            by_key[asked] = replace(before, note=together)
    return (*(by_key[note.key] for note in notes), *alone)
