"""Runs a command: reads its arguments, calls its function, turns failures into a sentence."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from zhengdu.cli.arguments import command_parser
from zhengdu.cli.failure import guarded
from zhengdu.cli.output import Output, speak_utf8
from zhengdu.cli.session import Session
from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Command = Callable[[Namespace, Session], int]

# Module and function of each command; a command imports no other's libraries.
_FUNCTIONS = {
    "outline": ("reading", "outline"),
    "terms": ("reading", "terms"),
    "indicators": ("reading", "indicators"),
    "path": ("promises", "path"),
    "meta": ("reading", "meta"),
    "import": ("shelf", "import_files"),
    "list": ("shelf", "list_reports"),
    "remove": ("shelf", "remove"),
    "export": ("export", "export"),
    "segment": ("segment", "segment"),
    "note add": ("notes", "add"),
    "note list": ("notes", "list_notes"),
    "note edit": ("notes", "edit"),
    "note remove": ("notes", "remove"),
    "note undelete": ("notes", "undelete"),
    "note purge": ("notes", "purge"),
    "note import": ("note_import", "import_notes"),
    "version list": ("versions", "list_versions"),
    "version accept": ("versions", "accept"),
    "version decline": ("versions", "decline"),
    "check": ("safekeeping", "check"),
    "backup": ("safekeeping", "back_up"),
    "backup list": ("safekeeping", "list_backups"),
    "backup restore": ("safekeeping", "restore"),
    "name add": ("own_names", "add"),
    "name list": ("own_names", "list_names"),
    "name remove": ("own_names", "remove"),
    "term add": ("own_terms", "add"),
    "term list": ("own_terms", "list_terms"),
    "term edit": ("own_terms", "edit"),
    "term hide": ("own_terms", "hide"),
    "correct promote": ("correcting", "promote"),
    "correct demote": ("correcting", "demote"),
    "correct rename": ("correcting", "rename"),
    "correct remove": ("correcting", "remove"),
    "correct part": ("correcting", "part"),
    "correct add": ("correcting", "add"),
    "correct state": ("correcting", "state"),
    "correct list": ("correcting", "list_corrections"),
    "correct undo": ("correcting", "undo"),
    "correct reset": ("correcting", "reset"),
    "figure correct": ("figures", "correct"),
    "figure hide": ("figures", "hide"),
    "figure add": ("figures", "add"),
    "figure list": ("figures", "list_corrections"),
    "figure undo": ("figures", "undo"),
    "figure reset": ("figures", "reset"),
    "term show": ("own_terms", "show"),
    "term remove": ("own_terms", "remove"),
}


def run_command(arguments: Sequence[str], data_dir: Path, language: str) -> int:
    """The exit code of a command line: 0 done, 1 nothing found, 2 cannot be done."""
    speak_utf8()
    return guarded(partial(_run, arguments, data_dir, language), language)


def _run(arguments: Sequence[str], data_dir: Path, language: str) -> int:
    chosen = command_parser(language).parse_args(arguments)
    workspace = Workspace(data_dir)
    session = Session(workspace, Output(getattr(chosen, "format", "text"), language))
    try:
        return _function(chosen)(chosen, session)
    finally:
        workspace.close()


def _function(chosen: Namespace) -> Command:
    act = getattr(chosen, "act", "")
    name = f"{chosen.command} {act}" if act else chosen.command
    module, function = _FUNCTIONS[name]
    command: Command = getattr(import_module(f"zhengdu.cli.{module}"), function)
    return command
