"""Which action of the table calls what."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.annotations.note import Colour
from zhengdu.ui.dialogs.about import about_text, shortcuts_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.ui.program import Program


def bind_actions(program: Program) -> None:
    """Connect every action that no controller has taken for itself."""
    window, actions = program.window, program.window.actions_by_id
    for id, slot in _slots(program).items():
        actions[id].triggered.connect(slot)
    window.files_dropped.connect(partial(_open_dropped, program))
    stack = program.notes.stack
    for id, can_change, do in (
        ("undo", stack.canUndoChanged, stack.undo),
        ("redo", stack.canRedoChanged, stack.redo),
    ):
        can_change.connect(actions[id].setEnabled)
        actions[id].triggered.connect(do)
        actions[id].setEnabled(False)
    actions.set_report_open(False)
    program.shelf.removal_requested.connect(partial(_confirm_removal, program))
    program.shelf.removed.connect(program.navigator.history.forget)
    program.shelf.chosen.connect(program.navigator.jump_to_report)
    program.exporter.exported.connect(partial(_tell_exported, program))
    program.window.page.copy_with_citation_requested.connect(program.exporter.copy_with_citation)
    program.window.page.look_up_requested.connect(window.find_bar.search)
    program.navigator.history_changed.connect(partial(_show_history, program))
    _show_history(program)


def _slots(program: Program) -> dict[str, Callable[[], object]]:
    window, navigator, page = program.window, program.navigator, program.window.page
    slots: dict[str, Callable[[], object]] = {
        "open": partial(program.prompts.ask_file_to_open, partial(_open, program)),
        "export_markdown": program.exporter.ask_and_export,
        "quit": window.close,
        "copy": page.copy,
        "copy_citation": partial(_copy_citation, program),
        "select_all": page.select_all,
        "find": window.find_bar.open,
        "find_next": window.find_bar.find_next,
        "find_previous": window.find_bar.find_previous,
        "note": partial(_note, program),
        "next_note": partial(_step_note, program, 1),
        "previous_note": partial(_step_note, program, -1),
        "back": navigator.back,
        "forward": navigator.forward,
        "next_section": navigator.next_section,
        "previous_section": navigator.previous_section,
        "next_term": page.explain_next_term,
        "show_outline": partial(_show_panel, program, "outline"),
        "show_library": partial(_show_panel, program, "library"),
        "show_indicators": partial(_show_panel, program, "indicators"),
        "show_annotations": partial(_show_panel, program, "annotations"),
        "show_glossary": partial(_show_panel, program, "glossary"),
        "show_page": page.setFocus,
        "sample": program.open_sample,
        "about": partial(_tell_about, program),
        "shortcuts": partial(_tell_shortcuts, program),
    }
    for colour in Colour:
        slots[f"highlight_{colour}"] = partial(_highlight, program, colour)
    return slots


def _tr(source: str) -> str:
    return QCoreApplication.translate("Binding", source)


def _open(program: Program, path: Path) -> None:
    program.navigator.keep_place()
    program.opener.open_file(path)


def _open_dropped(program: Program, files: list[str]) -> None:
    _open(program, Path(files[0]))


def _show_history(program: Program) -> None:
    actions, history = program.window.actions_by_id, program.navigator.history
    actions["back"].setEnabled(history.can_go_back)
    actions["forward"].setEnabled(history.can_go_forward)


def _highlight(program: Program, colour: Colour) -> None:
    span = program.window.page.selected_span()
    if span is None:
        program.window.status.say(_tr("Select some words first."))
    else:
        program.notes_view.highlight(span, colour)


def _note(program: Program) -> None:
    page, report = program.window.page, program.current.report
    span = page.selected_span()
    if span is not None:
        program.notes.annotate(span)
    elif report is not None:
        program.notes.annotate_paragraph(report.block_at(page.caret()).id)


def _step_note(program: Program, step: int) -> None:
    """Go to the next or previous note from the reading position."""
    here = program.window.page.position()
    spans = [n.resolution.span for n in program.notes.notes if n.resolution.span is not None]
    if step > 0:
        ahead = [span for span in spans if span.start > here]
        target = ahead[0] if ahead else None
    else:
        behind = [span for span in spans if span.start < here]
        target = behind[-1] if behind else None
    if target is not None:
        program.navigator.jump(target)


def _copy_citation(program: Program) -> None:
    span = program.window.page.selected_span()
    if span is not None:
        program.exporter.copy_with_citation(span)


def _show_panel(program: Program, name: str) -> None:
    window = program.window
    panel = getattr(window, name)
    window.show_side(window.notes_side if name == "annotations" else panel)
    panel.setFocus()


def _confirm_removal(program: Program, report_id: str, title: str) -> None:
    question = _tr(
        "Take “{title}” out of the library? Its notes are kept and come back with the report."
    )
    program.prompts.confirm(question.format(title=title), partial(program.shelf.remove, report_id))


def _tell_exported(program: Program, path: str) -> None:
    program.window.status.say(_tr("Notes written to {path}").format(path=path))


def _tell_about(program: Program) -> None:
    program.prompts.tell(_tr("About 政读"), about_text())


def _tell_shortcuts(program: Program) -> None:
    program.prompts.tell(_tr("Keyboard Shortcuts"), shortcuts_text(program.window.actions_by_id))
