"""argparse that speaks the user's language: headings, usage and complaints."""

from __future__ import annotations

import argparse
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

# argparse's complaints, which have been the same from Python 3.11 to 3.14.
COMPLAINTS = (
    (r"the following arguments are required: (?P<what>.*)", "{what} is missing."),
    (r"argument (?P<what>.*?): expected .*", "A value for {what} is missing."),
    (
        r"argument (?P<what>.*?): invalid choice: (?P<value>.*?) \(choose from (?P<choices>.*)\)",
        "{value} is not possible for {what}. Possible are: {choices}.",
    ),
    (r"argument (?P<what>.*?): invalid \w+ value: (?P<value>.*)", "{value} is no number ({what})."),
    (r"unrecognized arguments: (?P<what>.*)", "{what} is not understood here."),
    (
        r"argument (?P<what>.*?): not allowed with argument (?P<value>.*)",
        "{what} and {value} exclude each other.",
    ),
)
FAILED = 2


class Formatter(argparse.HelpFormatter):
    """Help whose word for “usage” is translated."""

    def __init__(self, prog: str, language: str = DEFAULT) -> None:
        super().__init__(prog, max_help_position=28)
        self._usage_word = translate("usage: ", language)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The usage line behind the translated word."""
        word = self._usage_word if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class Parser(argparse.ArgumentParser):
    """A parser that ends the process with one translated sentence when it is given nonsense.

    Attributes:
        language: it speaks.
        positional: the group of what is given by place.
        choices: the group of what is given by name.
    """

    def __init__(
        self,
        prog: str,
        *,
        language: str = DEFAULT,
        description: str = "",
        epilog: str = "",
        usage: str | None = None,
    ) -> None:
        super().__init__(
            prog,
            usage=usage,
            description=description or None,
            epilog=epilog or None,
            formatter_class=partial(Formatter, language=language),
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self.positional = self.add_argument_group(translate("arguments", language))
        self.choices = self.add_argument_group(translate("options", language))
        shown = translate("show this help and end", language)
        self.choices.add_argument("-h", "--help", action="help", help=shown)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read more, and end with exit code 2."""
        more = translate("See {command} --help.", self.language).format(command=self.prog)
        sys.stderr.write(f"{in_words(message, self.language)} {more}\n")
        raise SystemExit(FAILED)


def in_words(message: str, language: str = DEFAULT) -> str:
    """One of argparse's complaints as a sentence of our own."""
    for pattern, sentence in COMPLAINTS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return translate(sentence, language).format(**match.groupdict())
    return message
