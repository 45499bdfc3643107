"""Which action of the table calls what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.annotations.note import Colour
from zhengdu.ui.dialogs.about import about_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.exporting import ExportController
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.notes_view import NotesView
    from zhengdu.ui.noting import NotesController
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.shelf import ShelfController


@dataclass(frozen=True, slots=True)
class Parts:
    """What actions act upon."""

    window: MainWindow
    prompts: Prompts
    current: CurrentReport
    opener: OpeningController
    navigator: Navigator
    notes: NotesController
    notes_view: NotesView
    shelf: ShelfController
    exporter: ExportController
    open_sample: Callable[[], None]


def bind_actions(parts: Parts) -> None:
    """Connect every action that no controller has taken for itself."""
    window, actions = parts.window, parts.window.actions_by_id
    for id, slot in _slots(parts).items():
        actions[id].triggered.connect(slot)
    window.files_dropped.connect(partial(_open_dropped, parts))
    stack = parts.notes.stack
    for id, can_change in (("undo", stack.canUndoChanged), ("redo", stack.canRedoChanged)):
        can_change.connect(actions[id].setEnabled)
        actions[id].setEnabled(False)
    for answer in (
        stack.indexChanged, window.page.selection_changed, window.annotations.chosen_changed
    ):  # fmt: skip
        answer.connect(window.status.answered)
    actions.set_report_open(parts.current.report is not None)
    parts.shelf.removal_requested.connect(partial(_confirm_removal, parts))
    parts.shelf.removed.connect(parts.navigator.history.forget)
    parts.shelf.chosen.connect(parts.navigator.jump_to_report)
    parts.exporter.exported.connect(partial(_tell_exported, parts))
    parts.window.page.copy_with_citation_requested.connect(parts.exporter.copy_with_citation)
    parts.window.page.look_up_requested.connect(window.find_bar.search)
    parts.navigator.history_changed.connect(partial(_show_history, parts))
    _show_history(parts)


def _slots(parts: Parts) -> dict[str, Callable[[], object]]:
    window, navigator, page = parts.window, parts.navigator, parts.window.page
    slots: dict[str, Callable[[], object]] = {
        "open": partial(parts.prompts.ask_file_to_open, partial(_open, parts)),
        "export_markdown": parts.exporter.ask_and_export,
        "quit": window.close,
        "copy": page.copy,
        "copy_citation": partial(_copy_citation, parts),
        "select_all": page.select_all,
        "undo": partial(_undo, parts),
        "redo": partial(_redo, parts),
        "find": window.find_bar.open,
        "find_next": window.find_bar.find_next,
        "find_previous": window.find_bar.find_previous,
        "note": partial(_note, parts),
        "next_note": partial(_step_note, parts, 1),
        "previous_note": partial(_step_note, parts, -1),
        "back": navigator.back,
        "forward": navigator.forward,
        "next_section": navigator.next_section,
        "previous_section": navigator.previous_section,
        "next_term": page.explain_next_term,
        "show_outline": partial(_show_panel, parts, "outline"),
        "show_library": partial(_show_panel, parts, "library"),
        "show_indicators": partial(_show_panel, parts, "indicators"),
        "show_annotations": partial(_show_panel, parts, "annotations"),
        "show_glossary": partial(_show_panel, parts, "glossary"),
        "show_promises": partial(_show_panel, parts, "promises"),
        "show_page": page.setFocus,
        "sample": parts.open_sample,
        "about": partial(_tell_about, parts),
        "shortcuts": partial(_tell_shortcuts, parts),
    }
    for colour in Colour:
        slots[f"highlight_{colour}"] = partial(_highlight, parts, colour)
    return slots


def _undo(parts: Parts) -> None:
    stack = parts.notes.stack
    act = stack.undoText()
    stack.undo()
    said = QCoreApplication.translate("Binding", "Undone: {act}")
    parts.window.status.say(said.format(act=act))


def _redo(parts: Parts) -> None:
    stack = parts.notes.stack
    act = stack.redoText()
    stack.redo()
    said = QCoreApplication.translate("Binding", "Done again: {act}")
    parts.window.status.say(said.format(act=act))


def _open(parts: Parts, path: Path) -> None:
    parts.navigator.keep_place()
    parts.opener.open_file(path)


def _open_dropped(parts: Parts, files: list[str]) -> None:
    _open(parts, Path(files[0]))


def _show_history(parts: Parts) -> None:
    actions, history = parts.window.actions_by_id, parts.navigator.history
    actions["back"].setEnabled(history.can_go_back)
    actions["forward"].setEnabled(history.can_go_forward)


def _highlight(parts: Parts, colour: Colour) -> None:
    span = parts.window.page.selected_span()
    if span is None and parts.notes_view.recolour_at(parts.window.page.caret(), colour):
        return
    if span is None:
        parts.window.status.ask(QCoreApplication.translate("Binding", "Select some words first."))
    else:
        parts.notes_view.highlight(span, colour)


def _note(parts: Parts) -> None:
    page = parts.window.page
    span = page.selected_span()
    if span is not None:
        parts.notes_view.annotate(span)
    else:
        parts.notes_view.annotate_at(page.caret())


def _step_note(parts: Parts, step: int) -> None:
    """Go to the next or previous note from the reading position."""
    here = parts.window.page.position()
    spans = [n.resolution.span for n in parts.notes.notes if n.resolution.span is not None]
    if step > 0:
        ahead = [span for span in spans if span.start > here]
        target = ahead[0] if ahead else None
    else:
        behind = [span for span in spans if span.start < here]
        target = behind[-1] if behind else None
    if target is not None:
        parts.navigator.jump(target)


def _copy_citation(parts: Parts) -> None:
    span = parts.window.page.selected_span()
    if span is not None:
        parts.exporter.copy_with_citation(span)


def _show_panel(parts: Parts, name: str) -> None:
    window = parts.window
    panel = getattr(window, name)
    if name == "annotations":
        window.show_notes(panel)
    else:
        window.show_side(panel)
    panel.setFocus()


def _confirm_removal(parts: Parts, report_id: str, title: str) -> None:
    question = QCoreApplication.translate(
        "Binding",
        "Take “{title}” out of the library? Its notes are kept and come back with the report.",
    )
    verb = QCoreApplication.translate("Binding", "Take Out")
    remove = partial(parts.shelf.remove, report_id)
    parts.prompts.confirm(question.format(title=title), verb, remove)


def _tell_exported(parts: Parts, path: str) -> None:
    parts.window.status.say(
        QCoreApplication.translate("Binding", "Notes written to {path}").format(path=path)
    )


def _tell_about(parts: Parts) -> None:
    parts.prompts.tell(QCoreApplication.translate("Binding", "About 政读"), about_text())


def _tell_shortcuts(parts: Parts) -> None:
    """List the keys, first those of where the keyboard is."""
    from zhengdu.ui.dialogs.panel_keys import page_keys, panel_keys
    from zhengdu.ui.dialogs.shortcuts import ShortcutsDialog

    window = parts.window
    dialog = ShortcutsDialog(window.actions_by_id, window, [page_keys()], panel_keys())
    focused = window.focusWidget()
    if focused and any(side.isAncestorOf(focused) for side in (window.left, window.right)):
        dialog.show_panels()
    dialog.open()
