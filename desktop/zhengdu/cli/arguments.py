"""What may stand behind `zhengdu`: a command with its arguments, or files for the window."""

from __future__ import annotations

from argparse import SUPPRESS, BooleanOptionalAction
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zhengdu import __version__
from zhengdu.cli.command_line import COMMANDS, DATA_DIR
from zhengdu.cli.output import FORMATS
from zhengdu.cli.parser import Parser
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def window_parser(language: str = DEFAULT) -> Parser:
    """Reads `zhengdu [FILE…]`; its help speaks of the commands as well."""
    say = partial(translate, language=language)
    parser = Parser(
        "zhengdu",
        language=language,
        description=say("Read and annotate government work reports."),
        epilog=say("Commands: {commands}. More: zhengdu COMMAND --help.").format(
            commands=", ".join(COMMANDS[:-1])
        ),
    )
    parser.positional.add_argument(
        "files", nargs="*", metavar="FILE", help=say("reports to open in the window")
    )
    _add_data_dir(parser)
    parser.choices.add_argument(
        "--version", action="version", version=f"zhengdu {__version__}",
        help=say("show the version and end"),
    )  # fmt: skip
    return parser


@dataclass(frozen=True, slots=True)
class _Commands:
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
        _add_data_dir(parser)
        if printed:
            shown = self.say("how to print: text, json or csv")
            parser.choices.add_argument("--format", choices=FORMATS, default="text", help=shown)
        return parser


def command_parser(language: str = DEFAULT) -> Parser:
    """Reads a command with its arguments; `command` and, below note and term, `act` name it."""
    parser = Parser("zhengdu", language=language)
    _add_data_dir(parser)
    below = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands = _Commands(language, below)
    _add_reading(commands)
    _add_shelf(commands)
    _add_export(commands)
    note = commands.add("note", "Make, list and change notes.")
    acts = _Commands(language, note.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_note_acts(acts)
    _add_note_removal(acts)
    _add_note_import(acts)
    term = commands.add("term", "Explain, correct, hide and list terms for every report.")
    acts = _Commands(language, term.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_term_acts(acts)
    correct = commands.add("correct", "Correct headings and details of a report.")
    acts = _Commands(language, correct.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_correcting_acts(acts)
    name = commands.add("name", "Name indicators of the catalogue otherwise, for every report.")
    acts = _Commands(language, name.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_name_acts(acts)
    figure = commands.add("figure", "Correct, hide and add figures of a report.")
    acts = _Commands(language, figure.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_figure_acts(acts)
    _add_versions(commands)
    _add_safekeeping(commands)
    _add_screenshot(commands)
    _add_data_dir(below.add_parser("segment", language=language))
    return parser


def _add_data_dir(parser: Parser) -> None:
    # Without a default, the option of a command does not undo the one before the command.
    shown = translate("folder of everything the program keeps", parser.language)
    parser.choices.add_argument(DATA_DIR, metavar="DIR", default=SUPPRESS, help=shown)


def _add_reading(commands: _Commands) -> None:
    say = commands.say
    for name, description in (
        ("outline", "Print a report's headings."),
        ("terms", "Print the terms a report explains, and where it uses them."),
        ("indicators", "Print every figure a report states."),
        ("path", "Print what was reached, what is promised, and what follows by arithmetic."),
        ("meta", "Print what a report says about itself."),
    ):
        parser = commands.add(name, description, printed=True)
        file = say("a report file, or the id of a report in the library")
        parser.positional.add_argument("file", metavar="FILE", help=file)
        if name == "terms":
            parser.choices.add_argument(
                "--all", action="store_true",
                help=say("your own terms and those of the dictionary as well"),
            )  # fmt: skip
        if name == "indicators":
            _add_more_figures(parser, commands)


def _add_more_figures(parser: Parser, commands: _Commands) -> None:
    say = commands.say
    parser.choices.add_argument("--ranks", action="store_true", help=say("ranks as well"))
    parser.choices.add_argument(
        "--all", action="store_true", help=say("ranks and targets without a number as well")
    )


def _add_shelf(commands: _Commands) -> None:
    say = commands.say
    parser = commands.add("import", "Take reports into the library.", printed=True)
    parser.positional.add_argument(
        "files", nargs="+", metavar="FILE",
        help=say("report files, folders or ZIP archives of them, or web addresses"),
    )  # fmt: skip
    parser.choices.add_argument(
        "--carry-notes", action="store_true",
        help=say("carry the notes of an earlier version over, if one is recognised"),
    )  # fmt: skip
    commands.add("list", "Print the reports of the library.", printed=True)
    parser = commands.add("remove", "Take reports out of the library; notes are kept.")
    parser.positional.add_argument(
        "reports", nargs="+", metavar="REPORT", help=say("ids, beginnings of ids, or files")
    )


def _add_export(commands: _Commands) -> None:
    say = commands.say
    parser = commands.add("export", "Write the notes of a report, or its figures, to a file.")
    _add_report(parser)
    parser.choices.add_argument(
        "--what", metavar="WHAT", default="notes",
        help=say("notes, or figures (csv, xlsx, json, md or tsv)"),
    )  # fmt: skip
    parser.choices.add_argument(
        "--all", action="store_true", help=say("ranks and targets without a number as well")
    )
    parser.choices.add_argument(
        "--to",
        metavar="FORM",
        default="md",
        help=say("md, html, docx, csv, xlsx, json (W3C) or anki"),
    )
    parser.choices.add_argument(
        "--by", metavar="ORDER", default="section", help=say("section, colour, tag or date")
    )
    parser.choices.add_argument(
        "--ledger", action="store_true", help=say("the tasks as a table as well")
    )
    parser.choices.add_argument(
        "--with", dest="include", metavar="PARTS", default="",
        help=say("terms, figures: what the annotated passages speak of"),
    )  # fmt: skip
    parser.choices.add_argument(
        "-o", "--output", metavar="OUT", help=say("the file to write; otherwise standard output")
    )


def _add_note_acts(acts: _Commands) -> None:
    say = acts.say
    parser = acts.add("add", "Annotate a passage of a report.", printed=True)
    _add_report(parser)
    parser.choices.add_argument(
        "--quote", required=True, metavar="TEXT", help=say("the passage, in the report's words")
    )
    parser.choices.add_argument(
        "--nth", type=int, metavar="N", help=say("which of several places, from 1")
    )
    _add_note_fields(parser, say)
    parser = acts.add("list", "Print the notes of a report, or all.", printed=True)
    _add_report(parser, needed=False)
    parser.choices.add_argument(
        "--deleted", action="store_true", help=say("the deleted ones instead")
    )
    _add_note_marks(parser, say)
    parser = acts.add("edit", "Change a note.", printed=True)
    parser.positional.add_argument("id", metavar="NOTE", help=say("id or beginning of an id"))
    _add_note_fields(parser, say)
    parser.choices.add_argument("--no-tags", action="store_true", help=say("take all tags away"))
    parser.choices.add_argument("--no-task", action="store_true", help=say("make it no task"))


def _add_note_removal(acts: _Commands) -> None:
    for act, description in (
        ("remove", "Delete notes."),
        ("undelete", "Bring deleted notes back."),
    ):
        parser = acts.add(act, description, printed=act == "undelete")
        parser.positional.add_argument(
            "ids", nargs="+", metavar="NOTE", help=acts.say("ids or beginnings of ids")
        )
    parser = acts.add("purge", "Empty the trash: deleted notes go for good.")
    parser.positional.add_argument(
        "ids", nargs="*", metavar="NOTE", help=acts.say("ids or beginnings of ids of deleted notes")
    )
    parser.choices.add_argument("--all", action="store_true", help=acts.say("all deleted notes"))


def _add_note_import(acts: _Commands) -> None:
    say = acts.say
    parser = acts.add("import", "Take notes out of a file of another program.", printed=True)
    _add_report(parser)
    parser.positional.add_argument(
        "file", metavar="FILE",
        help=say("JSON of zhengdu or Hypothesis, Markdown of Zotero or Readwise"),
    )  # fmt: skip


def _add_versions(commands: _Commands) -> None:
    say = commands.say
    version = commands.add("version", "Carry notes over to new versions of reports.")
    acts = _Commands(
        commands.language, version.add_subparsers(dest="act", required=True, metavar="ACT")
    )
    acts.add("list", "Print which report is, or may be, a version of which.", printed=True)
    for act, description in (
        ("accept", "Take a report for a new version and carry the notes over."),
        ("decline", "Keep two reports apart, and do not ask again."),
    ):
        parser = acts.add(act, description, printed=act == "accept")
        _add_report(parser)
        parser.choices.add_argument(
            "--of", metavar="EARLIER", help=say("the earlier report, if it is not recognised")
        )


def _add_safekeeping(commands: _Commands) -> None:
    say = commands.say
    commands.add("check", "Check the library, its backups and the places of notes.", printed=True)
    backup = commands.add("backup", "Back the library up, list backups, restore one.", printed=True)
    acts = _Commands(commands.language, backup.add_subparsers(dest="act", metavar="ACT"))
    acts.add("list", "Print the backups with what each holds.", printed=True)
    parser = acts.add("restore", "Put a backup back; the present library is saved first.")
    parser.positional.add_argument(
        "name", metavar="NAME", help=say("name or beginning of a name, see zhengdu backup list")
    )


def _add_term_acts(acts: _Commands) -> None:
    say = acts.say
    parser = acts.add("add", "Explain a term.", printed=True)
    parser.positional.add_argument("name", metavar="TERM", help=say("the term as reports have it"))
    _add_term_fields(parser, say, needed=True)
    parser = acts.add("edit", "Change one of your terms.", printed=True)
    parser.positional.add_argument("name", metavar="TERM", help=say("the term as reports have it"))
    parser.choices.add_argument("--rename", metavar="TERM", help=say("another name for it"))
    _add_term_fields(parser, say, needed=False)
    parser.choices.add_argument(
        "--no-aliases", action="store_true", help=say("take all other forms away")
    )
    for act, description in (
        ("hide", "Mark terms in no report any more."),
        ("show", "Mark hidden terms again."),
        ("remove", "Take your explanations of terms away."),
    ):
        parser = acts.add(act, description)
        parser.positional.add_argument(
            "names", nargs="+", metavar="TERM", help=say("terms as reports have them")
        )
    acts.add("list", "Print your terms.", printed=True)


def _add_term_fields(parser: Parser, say: Callable[[str], str], *, needed: bool) -> None:
    parser.choices.add_argument(
        "--definition", metavar="TEXT", required=needed,
        help=say("what it means; - reads standard input"),
    )  # fmt: skip
    parser.choices.add_argument(
        "--alias", action="append", default=[], metavar="FORM",
        help=say("another form of it; may be repeated"),
    )  # fmt: skip


def _add_correcting_acts(acts: _Commands) -> None:
    say = acts.say
    for act, description in (
        ("promote", "Put a section one level up."),
        ("demote", "Put a section one level down."),
        ("rename", "Call a section otherwise in the outline."),
        ("remove", "Take a heading out of the outline."),
        ("part", "Say that a section is an annex, the list of terms or neither."),
    ):
        parser = acts.add(act, description)
        _add_report(parser)
        _add_place(parser, "--heading", say("words of the heading"), say)
        if act == "rename":
            shown = say("its words in the outline; the text stays")
            parser.choices.add_argument("--title", required=True, metavar="TITLE", help=shown)
        if act == "part":
            shown = say("body, annex or glossary")
            parser.choices.add_argument("--kind", required=True, metavar="PART", help=shown)
    parser = acts.add("add", "Make a paragraph, or its first sentence, a heading.")
    _add_report(parser)
    _add_place(parser, "--quote", say("words of the paragraph"), say)
    parser.choices.add_argument("--level", metavar="N", help=say("1 to 4"))
    parser = acts.add("state", "State a detail of the report: place, year, speaker …")
    _add_report(parser)
    parser.positional.add_argument("field", metavar="FIELD", help=say("see zhengdu meta"))
    parser.positional.add_argument("value", metavar="VALUE", help=say("empty for none"))
    _add_taking_back(
        acts,
        "Print what you have corrected.",
        "Take corrections back, the last one first.",
        "Take all corrections of a report back.",
    )


def _add_place(parser: Parser, option: str, help: str, say: Callable[[str], str]) -> None:
    parser.choices.add_argument(option, required=True, metavar="TEXT", help=help)
    parser.choices.add_argument(
        "--nth", type=int, metavar="N", help=say("which of several places, from 1")
    )


def _add_taking_back(acts: _Commands, listed: str, undone: str, reset: str) -> None:
    _add_report(acts.add("list", listed, printed=True))
    parser = acts.add("undo", undone)
    _add_report(parser)
    parser.positional.add_argument(
        "ids", nargs="*", metavar="ID", help=acts.say("ids or beginnings of ids of corrections")
    )
    _add_report(acts.add("reset", reset))


def _add_name_acts(acts: _Commands) -> None:
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


def _add_figure_acts(acts: _Commands) -> None:
    say = acts.say
    for act, description in (
        ("correct", "Say something else of a figure."),
        ("hide", "Show a figure no more."),
        ("add", "Add a figure that was not found."),
    ):
        parser = acts.add(act, description, printed=True)
        _add_report(parser)
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


def _add_report(parser: Parser, *, needed: bool = True) -> None:
    shown = translate("id, beginning of an id, or file", parser.language)
    parser.positional.add_argument(
        "report", metavar="REPORT", nargs=None if needed else "?", help=shown
    )


def _add_note_fields(parser: Parser, say: Callable[[str], str]) -> None:
    parser.choices.add_argument(
        "--note", metavar="TEXT", help=say("the note in Markdown; - reads standard input")
    )
    _add_note_marks(parser, say)


def _add_note_marks(parser: Parser, say: Callable[[str], str]) -> None:
    """What a note is marked by; what notes are chosen by."""
    parser.choices.add_argument(
        "--colour", "--color", metavar="COLOUR",
        help=say("data, wording, task, question or material"),
    )  # fmt: skip
    parser.choices.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help=say("a tag; may be repeated")
    )
    parser.choices.add_argument("--style", metavar="STYLE", help=say("fill, underline or strike"))
    parser.choices.add_argument(
        "--star", action=BooleanOptionalAction, default=None, help=say("with a star, or without")
    )
    parser.choices.add_argument("--lead", metavar="UNIT", help=say("who is responsible for a task"))
    parser.choices.add_argument("--due", metavar="TIME", help=say("by when a task is to be done"))
    parser.choices.add_argument(
        "--state", metavar="STATE", help=say("how far a task is: open, doing or done")
    )


def _add_screenshot(commands: _Commands) -> None:
    say = commands.say
    parser = commands.add("screenshot", "Paint the window into a PNG file.")
    parser.positional.add_argument("file", metavar="FILE", nargs="?", help=say("a report file"))
    parser.choices.add_argument(
        "-o", "--output", required=True, metavar="PNG", help=say("the file to write")
    )
    parser.choices.add_argument(
        "--size", default="1280x800", metavar="WxH", help=say("size of the window in pixels")
    )
    parser.choices.add_argument(
        "--theme", default="", metavar="THEME", help=say("light, sepia or dark")
    )
    parser.choices.add_argument("--at", default="", metavar="TEXT", help=say("words to scroll to"))
