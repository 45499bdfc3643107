"""What commands print: text for people, JSON and CSV for other programs, always UTF-8."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from zhengdu.cli import table
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FORMATS = ("text", "json", "csv")


def speak_utf8() -> None:
    r"""Make standard input, output and error UTF-8, whatever the locale says.

    A lone surrogate is written as \udxxx, which JSON reads as that very character.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def stop_writing() -> None:
    """Send what is still buffered nowhere: the reader of the pipe has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how a command prints.

    Attributes:
        form: one of FORMATS.
        language: of what is said to people.
    """

    form: str = "text"
    language: str = DEFAULT

    def say(self, source: str, **data: object) -> str:
        """An English source string in the user's language, with its places filled."""
        return translate(source, self.language).format(**data)

    def line(self, text: str = "") -> None:
        """Print one line."""
        _out().write(text + "\n")

    def hint(self, source: str, **data: object) -> None:
        """Tell people something that is no result, on standard error."""
        sys.stderr.write(self.say(source, **data) + "\n")

    def values(self, values: object) -> None:
        """Print a value as JSON."""
        self.line(json.dumps(values, ensure_ascii=False, indent=1))

    def rows(self, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Print rows as CSV under the names of their columns; none is taken for a formula."""
        from zhengdu.export.delimited import delimited

        _out().write(delimited(head, rows, has_signs=True))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print rows in columns under translated names."""
        for line in table.lines([self.say(name) for name in head], rows):
            self.line(line)


def _out() -> TextIO:
    return sys.stdout
