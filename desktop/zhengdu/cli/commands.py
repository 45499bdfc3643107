"""The commands of one parser, and the arguments that most of them take."""

from __future__ import annotations

from argparse import SUPPRESS
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.cli.command_line import DATA_DIR
from zhengdu.cli.output import FORMATS
from zhengdu.language import translate

if TYPE_CHECKING:
    import argparse

    from zhengdu.cli.parser import Parser


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands below `zhengdu` or `zhengdu note`, in one language."""

    language: str
    below: argparse._SubParsersAction[Parser]

    def say(self, source: str) -> str:
        """A source string in the commands' language."""
        return translate(source, self.language)

    def add(self, name: str, description: str, *, printed: bool = False) -> Parser:
        """A command that takes --data-dir and, if it prints results, --format."""
        said = self.say(description)
        parser = self.below.add_parser(name, language=self.language, description=said, help=said)
        add_data_dir(parser)
        if printed:
            shown = self.say("how to print: text, json or csv")
            parser.choices.add_argument("--format", choices=FORMATS, default="text", help=shown)
        return parser


def add_data_dir(parser: Parser) -> None:
    """Let a command be told where everything is kept."""
    # Without a default, the option of a command does not undo the one before the command.
    shown = translate("folder of everything the program keeps", parser.language)
    parser.choices.add_argument(DATA_DIR, metavar="DIR", default=SUPPRESS, help=shown)


def add_report(parser: Parser, *, needed: bool = True) -> None:
    """Let a command be told of which report it speaks."""
    shown = translate("id, beginning of an id, or file", parser.language)
    parser.positional.add_argument(
        "report", metavar="REPORT", nargs=None if needed else "?", help=shown
    )
