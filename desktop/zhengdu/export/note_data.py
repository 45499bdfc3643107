"""What the mark before a note in a Markdown file tells, so that the note can be read back from it.

Names are those of `zhengdu note list`; what is as usual is left out. For reading the text:

    own     checksums of the program's lines behind the quotation: all others are the reader's
    ends    lines behind the reader's words that end what was open in them
    levels  by which headings in them are lower than they were written
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.note import Colour, NoteKind, Style

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation


def note_data(note: Annotation, *, own: list[str], ends: list[str], levels: int) -> str:
    """JSON in one line without what could end a comment."""
    values = {
        "start": note.anchor.start,
        "end": note.anchor.end,
        "created": note.created,
        "updated": "" if note.updated == note.created else note.updated,
        **_unusual(note),
    }
    values |= {"own": own, "ends": ends, "levels": levels}
    told = {name: value for name, value in values.items() if value or name == "start"}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace(">", r"\u003e").replace("--", r"-\u002d")


def _unusual(note: Annotation) -> dict[str, Any]:
    return {
        "kind": "" if note.kind is NoteKind.HIGHLIGHT else str(note.kind),
        "colour": "" if note.colour is Colour.DATA else str(note.colour),
        "style": "" if note.style is Style.FILL else str(note.style),
        "starred": note.starred,
        "tags": note.tags,
        "task": note.task and asdict(note.task),
        "links": [asdict(link) for link in note.links],
    }
