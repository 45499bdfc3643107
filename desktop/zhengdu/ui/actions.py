"""Every action of the window in one table: menus, toolbar and shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QWidget

SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: objectName of the QAction.
        text: English source text with its mnemonic.
        keys: shortcuts, the first is shown.
        icon: name of the drawing in resources/icons, or empty.
        checkable: whether it is on or off.
        group: actions of one group exclude each other.
        needs_report: disabled while no report is open.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""
    needs_report: bool = True


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a string of a table for lupdate, which knows this name; PySide's own is untyped."""
    return source


def _spec(id: str, text: str, *keys: str, **more: object) -> ActionSpec:
    return ActionSpec(id, text, keys, **more)  # type: ignore[arg-type]


ACTIONS: tuple[ActionSpec, ...] = (
    _spec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", icon="open", needs_report=False),
    _spec("export_markdown", QT_TRANSLATE_NOOP("Actions", "&Export Notes…"), "Ctrl+E", icon="export"),
    _spec("import_notes", QT_TRANSLATE_NOOP("Actions", "Import &Notes…")),
    _spec(
        "open_address", QT_TRANSLATE_NOOP("Actions", "Open &Web Address…"), "Ctrl+L", needs_report=False
    ),
    _spec(
        "paste_report", QT_TRANSLATE_NOOP("Actions", "Open Text in &Clipboard"), "Ctrl+Shift+V",
        needs_report=False,
    ),
    _spec("import_files", QT_TRANSLATE_NOOP("Actions", "&Import Reports or ZIP…"), needs_report=False),
    _spec("import_folder", QT_TRANSLATE_NOOP("Actions", "Import &Folder…"), needs_report=False),
    _spec("import_report", QT_TRANSLATE_NOOP("Actions", "What Was &Recognised…"), "Ctrl+I"),
    _spec("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", needs_report=False),
    _spec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", needs_report=False),
    _spec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", icon="undo"),
    _spec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
    _spec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C"),
    _spec("copy_citation", QT_TRANSLATE_NOOP("Actions", "Copy with C&itation"), "Ctrl+Shift+C"),
    _spec("select_all", QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A"),
    _spec("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F", icon="find"),
    _spec("find_next", QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3", "Ctrl+G"),
    _spec("find_previous", QT_TRANSLATE_NOOP("Actions", "Find &Previous"), "Shift+F3", "Ctrl+Shift+G"),
    _spec("make_heading", QT_TRANSLATE_NOOP("Actions", "Make &Heading"), "Ctrl+Shift+H"),
    _spec("not_heading", QT_TRANSLATE_NOOP("Actions", "N&ot a Heading")),
    _spec("highlight_data", QT_TRANSLATE_NOOP("Actions", "Highlight as &Data"), "1"),
    _spec("highlight_wording", QT_TRANSLATE_NOOP("Actions", "Highlight as &Wording"), "2"),
    _spec("highlight_task", QT_TRANSLATE_NOOP("Actions", "Highlight as Tas&k"), "3"),
    _spec("highlight_question", QT_TRANSLATE_NOOP("Actions", "Highlight as &Question"), "4"),
    _spec("highlight_material", QT_TRANSLATE_NOOP("Actions", "Highlight as &Material"), "5"),
    _spec("style_fill", QT_TRANSLATE_NOOP("Actions", "Style: &Fill"), "F"),
    _spec("style_underline", QT_TRANSLATE_NOOP("Actions", "Style: &Underline"), "U"),
    _spec("style_strike", QT_TRANSLATE_NOOP("Actions", "Style: &Strike Through"), "S"),
    _spec("note", QT_TRANSLATE_NOOP("Actions", "Note on Selection or &Paragraph"), "Ctrl+M", icon="note"),
    _spec("paragraph_note", QT_TRANSLATE_NOOP("Actions", "&Note on Paragraph"), "N"),
    _spec("make_task", QT_TRANSLATE_NOOP("Actions", "Make &Task"), "T"),
    _spec("bookmark", QT_TRANSLATE_NOOP("Actions", "&Bookmark This Place"), "B"),
    _spec("delete_note", QT_TRANSLATE_NOOP("Actions", "D&elete Note"), "Del"),
    _spec("star", QT_TRANSLATE_NOOP("Actions", "St&ar"), "Ctrl+D"),
    _spec("link_selection", QT_TRANSLATE_NOOP("Actions", "&Link Note to Selection"), "Ctrl+K"),
    _spec("colour_names", QT_TRANSLATE_NOOP("Actions", "Name &Colours…"), needs_report=False),
    _spec("explain_selection", QT_TRANSLATE_NOOP("Actions", "E&xplain Term…"), "Ctrl+T"),
    _spec("add_figure", QT_TRANSLATE_NOOP("Actions", "Add Fi&gure…"), "Ctrl+Shift+D"),
    _spec("next_note", QT_TRANSLATE_NOOP("Actions", "Next Note"), "Alt+Down"),
    _spec("previous_note", QT_TRANSLATE_NOOP("Actions", "Previous Note"), "Alt+Up"),
    _spec("back", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", icon="back"),
    _spec("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", icon="forward"),
    _spec("next_section", QT_TRANSLATE_NOOP("Actions", "&Next Section"), "Ctrl+Down"),
    _spec("previous_section", QT_TRANSLATE_NOOP("Actions", "&Previous Section"), "Ctrl+Up"),
    _spec("next_term", QT_TRANSLATE_NOOP("Actions", "Explain Next &Term"), "F2"),
    _spec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++", "Ctrl+=", icon="zoom_in"),
    _spec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "Ctrl+-", icon="zoom_out"),
    _spec("zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), "Ctrl+0"),
    _spec("paragraph_numbers", QT_TRANSLATE_NOOP("Actions", "Paragraph &Numbers"), checkable=True),
    _spec(
        "theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True, group="theme", needs_report=False
    ),
    _spec(
        "theme_sepia", QT_TRANSLATE_NOOP("Actions", "&Sepia"), checkable=True, group="theme", needs_report=False
    ),
    _spec("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True, group="theme", needs_report=False),
    _spec(
        "terms_first", QT_TRANSLATE_NOOP("Actions", "Dictionary Terms: &First in Section"), checkable=True,
        group="density", needs_report=False,
    ),
    _spec(
        "terms_all", QT_TRANSLATE_NOOP("Actions", "Dictionary &Terms: All"), checkable=True, group="density",
        needs_report=False,
    ),
    _spec(
        "terms_none", QT_TRANSLATE_NOOP("Actions", "Dictionary Terms: Non&e"), checkable=True, group="density",
        needs_report=False,
    ),
    _spec(
        "left_side", QT_TRANSLATE_NOOP("Actions", "Outline and Li&brary"), "F9", icon="left_side",
        checkable=True, needs_report=False,
    ),
    _spec(
        "right_side", QT_TRANSLATE_NOOP("Actions", "Fi&gures, Notes and Terms"), "F10", icon="right_side",
        checkable=True, needs_report=False,
    ),
    _spec(
        "full_screen", QT_TRANSLATE_NOOP("Actions", "Full Sc&reen"), "F11", checkable=True, needs_report=False
    ),
    _spec("show_outline", QT_TRANSLATE_NOOP("Actions", "Go to Outline"), "Ctrl+1"),
    _spec("show_page", QT_TRANSLATE_NOOP("Actions", "Go to Page"), "Ctrl+2"),
    _spec("show_indicators", QT_TRANSLATE_NOOP("Actions", "Go to Figures"), "Ctrl+3"),
    _spec("show_annotations", QT_TRANSLATE_NOOP("Actions", "Go to Notes"), "Ctrl+4"),
    _spec("show_glossary", QT_TRANSLATE_NOOP("Actions", "Go to Terms"), "Ctrl+5"),
    _spec("show_library", QT_TRANSLATE_NOOP("Actions", "Go to Library"), "Ctrl+6", needs_report=False),
    _spec("show_ledger", QT_TRANSLATE_NOOP("Actions", "Go to Task Ledger"), "Ctrl+7"),
    _spec("show_trash", QT_TRANSLATE_NOOP("Actions", "Go to Trash"), "Ctrl+8"),
    _spec("show_promises", QT_TRANSLATE_NOOP("Actions", "Go to Promises"), "Ctrl+9"),
    _spec("sample", QT_TRANSLATE_NOOP("Actions", "Open the &Sample Report"), needs_report=False),
    _spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "F1", needs_report=False),
    _spec("backups", QT_TRANSLATE_NOOP("Actions", "&Backups…"), needs_report=False),
    _spec("about", QT_TRANSLATE_NOOP("Actions", "&About 政读"), needs_report=False),
)  # fmt: skip

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        ("open", "open_address", "paste_report", SEPARATOR, "import_files", "import_folder", SEPARATOR,
         "import_report", "import_notes", "export_markdown", SEPARATOR,
         "settings", SEPARATOR, "quit"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        ("undo", "redo", SEPARATOR, "copy", "copy_citation", "select_all", SEPARATOR,
         "find", "find_next", "find_previous", SEPARATOR, "make_heading", "not_heading"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Notes"),
        ("highlight_data", "highlight_wording", "highlight_task", "highlight_question",
         "highlight_material", SEPARATOR, "style_fill", "style_underline", "style_strike", SEPARATOR, "note",
         "paragraph_note", "make_task", "bookmark", "star", "link_selection", "delete_note", "explain_selection", "add_figure", SEPARATOR,
         "next_note", "previous_note", SEPARATOR, "colour_names"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Go"),
        ("back", "forward", SEPARATOR, "next_section", "previous_section", "next_term",
         SEPARATOR, "show_outline", "show_page", "show_indicators", "show_annotations",
         "show_ledger", "show_trash", "show_glossary", "show_promises", "show_library"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        ("zoom_in", "zoom_out", "zoom_reset", SEPARATOR, "theme_light", "theme_sepia",
         "theme_dark", SEPARATOR, "terms_first", "terms_all", "terms_none", SEPARATOR,
         "paragraph_numbers", SEPARATOR, "left_side", "right_side",
         "full_screen"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Help"), ("shortcuts", "sample", SEPARATOR, "backups", SEPARATOR, "about")),
)  # fmt: skip

TOOLBAR = (
    "left_side", SEPARATOR, "open", SEPARATOR, "back", "forward", SEPARATOR, "find", "note",
    SEPARATOR, "undo", "redo", SEPARATOR, "zoom_out", "zoom_in", SEPARATOR, "export_markdown",
    SEPARATOR, "right_side",
)  # fmt: skip

PAGE_MENU = (
    "copy", "copy_citation", SEPARATOR, "highlight_data", "highlight_wording", "highlight_task",
    "highlight_question", "highlight_material", SEPARATOR, "style_fill", "style_underline", "style_strike", SEPARATOR,
    "note", "paragraph_note", "make_task", "bookmark", "link_selection", "delete_note", "explain_selection", "add_figure", SEPARATOR, "make_heading", "not_heading", SEPARATOR,
    "find", "select_all", SEPARATOR, "full_screen",
)  # fmt: skip

PAGE_ONLY = frozenset(
    {f"highlight_{name}" for name in ("data", "wording", "task", "question", "material")}
    | {
        "style_fill",
        "style_underline",
        "style_strike",
        "paragraph_note",
        "make_task",
        "bookmark",
        "delete_note",
    }
    | {"note", "copy", "select_all"}
)
"""Shortcuts that act only while the page has the focus: letters and digits are text elsewhere."""


class ActionTable(QObject):
    """The QActions of one window, by id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            self._actions[spec.id] = self._made(spec, parent)

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    @property
    def by_id(self) -> Mapping[str, QAction]:
        """All actions by their id."""
        return self._actions

    def set_report_open(self, is_open: bool) -> None:
        """Enable what needs a report."""
        for spec in ACTIONS:
            if spec.needs_report and spec.id not in ("undo", "redo", "back", "forward"):
                self._actions[spec.id].setEnabled(is_open)

    def listed(self, ids: tuple[str, ...], parent: QObject) -> list[QAction]:
        """The actions for a menu or toolbar, with separators where an id is empty."""
        actions = []
        for id in ids:
            if id == SEPARATOR:
                separator = QAction(parent)
                separator.setSeparator(True)
                actions.append(separator)
            else:
                actions.append(self._actions[id])
        return actions

    def _made(self, spec: ActionSpec, parent: QWidget) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", spec.text), parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        return action
