"""A part of an exported document that the program writes, told by its marks from what people add.

    piece = "<!-- " key [" " data] " -->" text "<!-- /" checksum " -->"

The data, JSON in one line, tells of a note what its text does not. The first piece has no mark
before it: a file must begin with its front matter. The checksum is of the text: where it is right
nobody has written inside.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

HEAD = "head"
KEPT = "part:kept"
"""What people wrote at pieces that are no more."""
BEGIN = re.compile(
    r"<!-- (note:[0-9a-f]{32}|section:[0-9a-f]{8}|part:[a-z]{1,12})(?: (\{[^>\n]*\}))? -->"
)
END = re.compile(r"<!-- /([0-9a-f]{8}) -->")

_LOOKALIKE = re.compile(rf"<!-- (?={BEGIN.pattern[5:]}|{END.pattern[5:]})")


@dataclass(frozen=True, slots=True)
class Piece:
    """One such part.

    Attributes:
        key: HEAD, "note:" and its id, "section:" and 8 digits, or "part:" and a word.
        text: Markdown of the program's.
        classes: of a note, for a style sheet: its colour and style, and whether it has a star.
        words: Markdown of the reader's, behind the text.
        level: of the heading it stands under; the title is 1.
        data: JSON that stands in the mark before it.
    """

    key: str
    text: str
    classes: tuple[str, ...] = ()
    words: str = ""
    level: int = 1
    data: str = ""

    @property
    def whole(self) -> str:
        """All of it, as it stands in a file."""
        return f"{self.text}\n\n{self.words}" if self.words else self.text


def marked(key: str, text: str, checked: str = "", data: str = "") -> str:
    """A piece as it stands in a file.

    Args:
        key: of the piece.
        text: what is written.
        checked: the part of it that is the program's, if that is not all.
        data: of the piece.
    """
    text = unmarked(text).strip("\n")
    begin = "" if key == HEAD else f"<!-- {key} {data}".rstrip() + " -->\n"
    return f"{begin}{text}\n\n<!-- /{checksum(unmarked(checked) or text)} -->"


def unmarked(text: str) -> str:
    """A text with one more blank in comments that could be taken for marks."""
    return _LOOKALIKE.sub("<!--  ", text)


def checksum(text: str) -> str:
    """8 hexadecimal digits; blanks at line ends do not matter."""
    lines = "\n".join(line.rstrip() for line in text.strip().split("\n"))
    return f"{zlib.crc32(lines.encode('utf-8', 'surrogatepass')):08x}"
