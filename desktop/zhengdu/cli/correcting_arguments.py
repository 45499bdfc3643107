"""The arguments of commands that correct what the program has made of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.cli.commands import add_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.cli.commands import Commands
    from zhengdu.cli.parser import Parser


def add_correcting_acts(acts: Commands) -> None:
    """What is said of headings and details of a report."""
    say = acts.say
    for act, description in (
        ("promote", "Put a section one level up."),
        ("demote", "Put a section one level down."),
        ("rename", "Call a section otherwise in the outline."),
        ("remove", "Take a heading out of the outline."),
        ("part", "Say that a section is an annex, the list of terms or neither."),
    ):
        parser = acts.add(act, description)
        add_report(parser)
        _add_place(parser, "--heading", say("words of the heading"), say)
        if act == "rename":
            shown = say("its words in the outline; the text stays")
            parser.choices.add_argument("--title", required=True, metavar="TITLE", help=shown)
        if act == "part":
            shown = say("body, annex or glossary")
            parser.choices.add_argument("--kind", required=True, metavar="PART", help=shown)
    parser = acts.add("add", "Make a paragraph, or its first sentence, a heading.")
    add_report(parser)
    _add_place(parser, "--quote", say("words of the paragraph"), say)
    parser.choices.add_argument("--level", metavar="N", help=say("1 to 4"))
    parser = acts.add("state", "State a detail of the report: place, year, speaker …")
    add_report(parser)
    parser.positional.add_argument("field", metavar="FIELD", help=say("see zhengdu meta"))
    parser.positional.add_argument("value", metavar="VALUE", help=say("empty for none"))
    _add_taking_back(
        acts,
        "Print what you have corrected.",
        "Take corrections back, the last one first.",
        "Take all corrections of a report back.",
    )


def add_name_acts(acts: Commands) -> None:
    """What is said of names of indicators."""
    say = acts.say
    parser = acts.add("add", "Let a name stand for an indicator.")
    parser.positional.add_argument("name", metavar="NAME", help=say("the name as reports have it"))
    parser.choices.add_argument(
        "--as", dest="entry", metavar="INDICATOR", required=True,
        help=say("id or name of the indicator in the catalogue"),
    )  # fmt: skip
    parser = acts.add("list", "Print your names of indicators.", printed=True)
    parser.choices.add_argument(
        "--all", action="store_true", help=say("the catalogue's own as well")
    )
    parser = acts.add("remove", "Take your names of indicators away.")
    parser.positional.add_argument(
        "names", nargs="+", metavar="NAME", help=say("names as reports have them")
    )


def add_figure_acts(acts: Commands) -> None:
    """What is said of figures of a report."""
    say = acts.say
    for act, description in (
        ("correct", "Say something else of a figure."),
        ("hide", "Show a figure no more."),
        ("add", "Add a figure that was not found."),
    ):
        parser = acts.add(act, description, printed=True)
        add_report(parser)
        _add_place(parser, "--quote", say("the number, in the report's words"), say)
        if act != "add":
            parser.choices.add_argument(
                "--of", metavar="NAME", help=say("name of the figure, where several stand there")
            )
        if act != "hide":
            _add_figure_fields(parser, say)
    _add_taking_back(
        acts,
        "Print what you have said about figures.",
        "Take corrections of figures back, the last one first.",
        "Take all corrections of a report's figures back.",
    )


def _add_place(parser: Parser, option: str, help: str, say: Callable[[str], str]) -> None:
    parser.choices.add_argument(option, required=True, metavar="TEXT", help=help)
    parser.choices.add_argument(
        "--nth", type=int, metavar="N", help=say("which of several places, from 1")
    )


def _add_taking_back(acts: Commands, listed: str, undone: str, reset: str) -> None:
    add_report(acts.add("list", listed, printed=True))
    parser = acts.add("undo", undone)
    add_report(parser)
    parser.positional.add_argument(
        "ids", nargs="*", metavar="ID", help=acts.say("ids or beginnings of ids of corrections")
    )
    add_report(acts.add("reset", reset))


def _add_figure_fields(parser: Parser, say: Callable[[str], str]) -> None:
    for option, metavar, help in (
        ("--name", "NAME", say("what the number is of")),
        ("--value", "VALUE", say("the number, with its unit if that is to change")),
        ("--unit", "UNIT", say("the unit alone")),
        ("--period", "PERIOD", say("2021, 2021-2025, 2021H1 or 2021Q1-Q3; empty for none")),
        ("--kind", "KIND", say("actual, expected or target")),
        ("--measure", "MEASURE", say("level, growth, annual_growth, change, share, ratio, …")),
        ("--direction", "SIGN", say("+, - or none")),
        ("--approx", "WORDS", say("words such as 左右 or 以上; empty for none")),
    ):
        parser.choices.add_argument(option, metavar=metavar, help=help)
