"""Notes out of Markdown as Zotero and Readwise write it.

Zotero, a paragraph a note:
    “passage” ([Author, 2021, p. 3](zotero://…)) ([pdf](zotero://…?annotation=KEY)) comment

Readwise, a list item a note:
    - passage ([Location 123](https://…))
        - Note: comment
        - Tags: [[one]] #two
"""

from __future__ import annotations

import html
import re
from dataclasses import replace

from zhengdu.annotations.incoming import Incoming

LONGEST_LINE = 20_000
"""Characters beyond which a line is no note."""

_WRAPPING = re.compile(r"</?(?:span|mark|u|p|font)\b[^<>]*>", re.IGNORECASE)
_CITED = r"\((?:\[[^\]\n]*\]\([^()\s]*\)|[^()\n\[\]]{1,200})\)"
_ZOTERO = re.compile(
    rf"(?:[-*] )?[“\"](?P<quote>.+?)[”\"]\s*(?P<cited>{_CITED}(?:\s*{_CITED})*)(?P<rest>.*)"
)
_READWISE = re.compile(
    r"(?P<quote>.+?) ?\(\[(?:Location|View Highlight|View|Page|Time|位置|页)[^\]]*\]"
    r"\((?P<url>[^()\s]*)\)\)(?P<rest>.*)"
)
_ITEM = re.compile(r"[-*+] +(?P<words>.*)")
_FIELD = re.compile(
    r"\s+[-*+] +\**(?P<name>note|tags?|笔记|批注|标签)\**\s*[:：]\**\s*(?P<words>.*)", re.IGNORECASE
)
_HIGHLIGHTS = re.compile(r"#+ .*(?:highlights|标注|划线)", re.IGNORECASE)
_HEADING = re.compile(r"#+ ")
_BRACKETED_TAG = re.compile(r"\[\[([^\]]+)\]\]")
_KEY = re.compile(r"annotation=([A-Z0-9]{8})")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def notes_in(text: str) -> tuple[Incoming, ...]:
    """The notes of a Markdown document, in order; what is no note is passed over."""
    reader = _Reader()
    for line in text.split("\n"):
        if len(line) <= LONGEST_LINE:
            reader.read(_WRAPPING.sub("", line).rstrip())
    return tuple(reader.notes)


class _Reader:
    """Reads line by line; a line that continues a note belongs to the one before."""

    def __init__(self) -> None:
        self.notes: list[Incoming] = []
        self._continues = ""
        self._is_list = False

    def read(self, line: str) -> None:
        """Take one line in."""
        if not line.strip():
            self._continues = "" if self._continues != "field" else self._continues
        elif _HEADING.match(line):
            self._is_list, self._continues = bool(_HIGHLIGHTS.match(line)), ""
        elif self.notes and (field := _FIELD.match(line)):
            self._read_field(field["name"].lower(), field["words"])
        elif match := _ZOTERO.fullmatch(line.strip()):
            self._add(match["quote"], match["cited"], match["rest"])
        elif match := _READWISE.fullmatch(_words_of(line)):
            self._add(match["quote"], match["url"], match["rest"])
        elif self._is_list and (item := _ITEM.match(line)):
            self._add(item["words"], "", "")
        elif self._continues and self.notes:
            self._append(line.strip())
        else:
            self._continues = ""

    def _add(self, quote: str, source: str, comment: str) -> None:
        found, words = _KEY.search(source), _plain(quote).strip()
        # One place of a book may hold several notes.
        key = found[1] if found else f"{source}\n{words}" if source.startswith("http") else ""
        self.notes.append(Incoming(key=key, exact=words, note=comment.strip()))
        self._continues = "note"

    def _read_field(self, name: str, words: str) -> None:
        last = self.notes[-1]
        if name in {"tag", "tags", "标签"}:
            self.notes[-1] = replace(last, tags=(*last.tags, *_tags(words)))
            self._continues = ""
        else:
            self._append(words)
            self._continues = "field"

    def _append(self, words: str) -> None:
        last = self.notes[-1]
        self.notes[-1] = replace(last, note="\n".join(part for part in (last.note, words) if part))


def _words_of(line: str) -> str:
    item = _ITEM.match(line)
    return item["words"] if item else ""


def _tags(words: str) -> tuple[str, ...]:
    bracketed = _BRACKETED_TAG.findall(words)
    rest = _BRACKETED_TAG.sub(" ", words).replace(",", " ").replace("，", " ").split()
    return (*bracketed, *rest)


def _plain(quote: str) -> str:
    """A passage without Markdown's escapes and entities."""
    return html.unescape(_ESCAPED.sub(r"\1", quote))
