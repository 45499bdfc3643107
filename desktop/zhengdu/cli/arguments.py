"""What may stand behind `zhengdu`: a command with its arguments, or files for the window."""

from __future__ import annotations

from argparse import BooleanOptionalAction
from functools import partial
from typing import TYPE_CHECKING

from zhengdu import __version__
from zhengdu.cli.command_line import COMMANDS
from zhengdu.cli.commands import Commands, add_data_dir, add_report
from zhengdu.cli.correcting_arguments import add_correcting_acts, add_figure_acts, add_name_acts
from zhengdu.cli.parser import Parser
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
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
    add_data_dir(parser)
    parser.choices.add_argument(
        "--version", action="version", version=f"zhengdu {__version__}",
        help=say("show the version and end"),
    )  # fmt: skip
    return parser


def command_parser(language: str = DEFAULT) -> Parser:
    """Reads a command with its arguments; `command` and, below note and term, `act` name it."""
    parser = Parser("zhengdu", language=language)
    add_data_dir(parser)
    below = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands = Commands(language, below)
    _add_reading(commands)
    _add_shelf(commands)
    _add_export(commands)
    note = commands.add("note", "Make, list and change notes.")
    acts = Commands(language, note.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_note_acts(acts)
    _add_note_removal(acts)
    _add_note_import(acts)
    term = commands.add("term", "Explain, correct, hide and list terms for every report.")
    acts = Commands(language, term.add_subparsers(dest="act", required=True, metavar="ACT"))
    _add_term_acts(acts)
    correct = commands.add("correct", "Correct headings and details of a report.")
    acts = Commands(language, correct.add_subparsers(dest="act", required=True, metavar="ACT"))
    add_correcting_acts(acts)
    name = commands.add("name", "Name indicators of the catalogue otherwise, for every report.")
    acts = Commands(language, name.add_subparsers(dest="act", required=True, metavar="ACT"))
    add_name_acts(acts)
    figure = commands.add("figure", "Correct, hide and add figures of a report.")
    acts = Commands(language, figure.add_subparsers(dest="act", required=True, metavar="ACT"))
    add_figure_acts(acts)
    _add_versions(commands)
    _add_safekeeping(commands)
    _add_screenshot(commands)
    add_data_dir(below.add_parser("segment", language=language))
    return parser


def _add_reading(commands: Commands) -> None:
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


def _add_more_figures(parser: Parser, commands: Commands) -> None:
    say = commands.say
    parser.choices.add_argument("--ranks", action="store_true", help=say("ranks as well"))
    parser.choices.add_argument(
        "--all", action="store_true", help=say("ranks and targets without a number as well")
    )


def _add_shelf(commands: Commands) -> None:
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


def _add_export(commands: Commands) -> None:
    say = commands.say
    parser = commands.add("export", "Write the notes of a report, or its figures, to a file.")
    add_report(parser)
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
        help=say("md, html, docx, csv, ledger (CSV of the tasks), xlsx, json (W3C) or anki"),
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


def _add_note_acts(acts: Commands) -> None:
    say = acts.say
    parser = acts.add("add", "Annotate a passage of a report.", printed=True)
    add_report(parser)
    parser.choices.add_argument(
        "--quote", required=True, metavar="TEXT", help=say("the passage, in the report's words")
    )
    parser.choices.add_argument(
        "--nth", type=int, metavar="N", help=say("which of several places, from 1")
    )
    _add_note_fields(parser, say)
    parser = acts.add("list", "Print the notes of a report, or all.", printed=True)
    add_report(parser, needed=False)
    parser.choices.add_argument(
        "--deleted", action="store_true", help=say("the deleted ones instead")
    )
    _add_note_marks(parser, say)
    parser = acts.add("edit", "Change a note.", printed=True)
    parser.positional.add_argument("id", metavar="NOTE", help=say("id or beginning of an id"))
    _add_note_fields(parser, say)
    parser.choices.add_argument("--no-tags", action="store_true", help=say("take all tags away"))
    parser.choices.add_argument("--no-task", action="store_true", help=say("make it no task"))


def _add_note_removal(acts: Commands) -> None:
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


def _add_note_import(acts: Commands) -> None:
    say = acts.say
    parser = acts.add("import", "Take notes out of a file of another program.", printed=True)
    add_report(parser)
    parser.positional.add_argument(
        "file", metavar="FILE",
        help=say("JSON of zhengdu or Hypothesis, Markdown of zhengdu, Zotero or Readwise"),
    )  # fmt: skip


def _add_versions(commands: Commands) -> None:
    say = commands.say
    version = commands.add("version", "Carry notes over to new versions of reports.")
    acts = Commands(
        commands.language, version.add_subparsers(dest="act", required=True, metavar="ACT")
    )
    acts.add("list", "Print which report is, or may be, a version of which.", printed=True)
    for act, description in (
        ("accept", "Take a report for a new version and carry the notes over."),
        ("decline", "Keep two reports apart, and do not ask again."),
    ):
        parser = acts.add(act, description, printed=act == "accept")
        add_report(parser)
        parser.choices.add_argument(
            "--of", metavar="EARLIER", help=say("the earlier report, if it is not recognised")
        )


def _add_safekeeping(commands: Commands) -> None:
    say = commands.say
    commands.add("check", "Check the library, its backups and the places of notes.", printed=True)
    backup = commands.add("backup", "Back the library up, list backups, restore one.", printed=True)
    acts = Commands(commands.language, backup.add_subparsers(dest="act", metavar="ACT"))
    acts.add("list", "Print the backups with what each holds.", printed=True)
    parser = acts.add("restore", "Put a backup back; the present library is saved first.")
    parser.positional.add_argument(
        "name", metavar="NAME", help=say("name or beginning of a name, see zhengdu backup list")
    )


def _add_term_acts(acts: Commands) -> None:
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


def _add_screenshot(commands: Commands) -> None:
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
