"""The window: the page in the middle, outline and library left, figures, notes and terms right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSplitter,
    QStatusBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.actions import MENUS, PAGE_MENU, PAGE_ONLY, TOOLBAR, ActionTable
from zhengdu.ui.menu import Menu, MenuBar
from zhengdu.ui.reader.page import ReportPage
from zhengdu.ui.status import ReadingStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from zhengdu.ui.panels.annotation_panel import AnnotationPanel
    from zhengdu.ui.panels.glossary_panel import GlossaryPanel
    from zhengdu.ui.panels.indicator_panel import IndicatorPanel
    from zhengdu.ui.panels.ledger_panel import LedgerPanel
    from zhengdu.ui.panels.library_panel import LibraryPanel
    from zhengdu.ui.panels.note_editor import NoteEditor
    from zhengdu.ui.panels.outline_panel import OutlinePanel
    from zhengdu.ui.panels.path_panel import PathPanel
    from zhengdu.ui.panels.trash_panel import TrashPanel
    from zhengdu.ui.panels.version_bar import VersionBar
    from zhengdu.ui.reader.find_bar import FindBar
    from zhengdu.ui.theme import Theme

SIDE_WIDTHS = (280, 0, 370)


class MainWindow(QMainWindow):
    """Puts the parts in their places; what they do is the controllers' affair.

    At first there is the page alone, so that it can be painted at once; `furnish` adds the panels
    and the line for finding.

    Attributes:
        files_dropped: local files were dropped on the window; a list of paths.
        close_requested: the window is about to close.
        escaped: Esc was pressed where nothing else was to be left by it.
        may_close: asked before closing; False keeps the window open.
    """

    files_dropped = Signal(list)
    close_requested = Signal()
    escaped = Signal()
    find_bar: FindBar
    outline: OutlinePanel
    library: LibraryPanel
    indicators: IndicatorPanel
    annotations: AnnotationPanel
    ledger: LedgerPanel
    trash: TrashPanel
    note_tabs: QTabWidget
    note_editor: NoteEditor
    glossary: GlossaryPanel
    promises: PathPanel
    notes_side: QSplitter

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("政读")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.actions_by_id = ActionTable(self)
        self.page = ReportPage()
        self.may_close: Callable[[], bool] = _always
        self._theme: Theme | None = None
        self._version_bar: VersionBar | None = None
        self._open_sides: tuple[QTabWidget, ...] = ()
        self.left = self._tabs("left_side")
        self.right = self._tabs("right_side")
        self._column = QVBoxLayout()
        self.splitter = self._arranged()
        self.setCentralWidget(self.splitter)
        # Bars and menus of our own making: at the first widget that Qt made, PySide looks through
        # every kind of widget it knows (10 ms).
        bar = QStatusBar(self)
        self.setStatusBar(bar)
        self.status = ReadingStatus(bar)
        self._fill_menus()
        self.toolbar = self._filled_toolbar()
        self._give_page_its_actions()
        self.page.setFocus()

    def furnish(self, preview: Callable[[str], str]) -> None:
        """Add the panels and the find bar; `preview` makes HTML of a note's Markdown."""
        from zhengdu.ui.panels.annotation_panel import AnnotationPanel
        from zhengdu.ui.panels.glossary_panel import GlossaryPanel
        from zhengdu.ui.panels.indicator_panel import IndicatorPanel
        from zhengdu.ui.panels.ledger_panel import LedgerPanel
        from zhengdu.ui.panels.library_panel import LibraryPanel
        from zhengdu.ui.panels.note_editor import NoteEditor
        from zhengdu.ui.panels.outline_panel import OutlinePanel
        from zhengdu.ui.panels.path_panel import PathPanel
        from zhengdu.ui.panels.trash_panel import TrashPanel
        from zhengdu.ui.reader.find_bar import FindBar

        self.find_bar = FindBar(self.page)
        self.find_bar.hide()
        self._column.addWidget(self.find_bar)
        self.outline = OutlinePanel()
        self.library = LibraryPanel()
        self.indicators = IndicatorPanel()
        self.annotations = AnnotationPanel()
        self.ledger = LedgerPanel()
        self.trash = TrashPanel()
        self.note_editor = NoteEditor(preview)
        self.glossary = GlossaryPanel()
        self.promises = PathPanel()
        self.notes_side = self._notes_side()
        self.left.addTab(self.outline, self.tr("Outline"))
        self.left.addTab(self.library, self.tr("Library"))
        self.right.addTab(self.indicators, self.tr("Figures"))
        self.right.addTab(self.notes_side, self.tr("Notes"))
        self.right.addTab(self.glossary, self.tr("Terms"))
        place = self.right.addTab(self.promises, self.tr("Promises"))
        self.right.setTabToolTip(place, self.tr("Promise and path"))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def version_bar(self) -> VersionBar:
        """The line above the page that offers what an earlier version has; made when needed."""
        if self._version_bar is None:
            from zhengdu.ui.panels.version_bar import VersionBar

            self._version_bar = VersionBar()
            self._version_bar.hide()
            self._column.insertWidget(0, self._version_bar)
            if self._theme is not None:
                self._version_bar.set_theme(self._theme)
        return self._version_bar

    def show_side(self, widget: QWidget) -> None:
        """Bring a panel to the front, opening its side if it is closed."""
        for tabs in (self.left, self.right):
            index = tabs.indexOf(widget)
            if index >= 0:
                tabs.setVisible(True)
                tabs.setCurrentIndex(index)
        self._check_sides()

    def show_notes(self, panel: QWidget) -> None:
        """Bring the list, the ledger or the trash of notes to the front."""
        self.show_side(self.notes_side)
        self.note_tabs.setCurrentWidget(panel)

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in a theme."""
        self._theme = theme
        self.page.set_theme(theme)
        self.status.set_theme(theme)
        if self._version_bar is not None:
            self._version_bar.set_theme(theme)
        if self.left.count():
            for panel in (self.find_bar, self.outline, self.library, self.indicators,
                          self.annotations, self.ledger, self.trash, self.note_editor,
                          self.glossary, self.promises):  # fmt: skip
                panel.set_theme(theme)

    def front_panels(self) -> tuple[str, str]:
        """Which panel is in front left and right, by objectName; empty before there are any."""
        left, right = self.left.currentWidget(), self.right.currentWidget()
        return left.objectName() if left else "", right.objectName() if right else ""

    def bring_to_front(self, left: str, right: str) -> None:
        """Have panels in front, by objectName; nothing happens for a name that none has."""
        for tabs, name in ((self.left, left), (self.right, right)):
            panel = tabs.findChild(QWidget, name) if name else None
            if panel is not None and tabs.indexOf(panel) >= 0:
                tabs.setCurrentWidget(panel)

    def show_text_alone(self, *, alone: bool) -> None:
        """Put everything around the text away, or back as it stood."""
        self.menuBar().setVisible(not alone)
        self.toolbar.setVisible(not alone)
        self.status.set_quiet(quiet=alone)
        sides, before = (self.left, self.right), self._open_sides
        self._open_sides = tuple(tabs for tabs in sides if not tabs.isHidden())
        for tabs in sides:
            tabs.setVisible(not alone and tabs in before)
        self._check_sides()

    def layout_state(self) -> str:
        """How the panes stand, as text for the settings."""
        return self.splitter.saveState().toBase64().toStdString()

    def restore_layout(self, geometry: str, layout: str) -> None:
        """Put the window and its panes where they stood; nothing happens for bad text."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if layout:
            self.splitter.restoreState(QByteArray.fromBase64(layout.encode()))
        self._check_sides()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.close_requested.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """What goes away while it has the keyboard leaves it to the page.

        So do words in the place of a list that has become empty: Qt hands it on to them.
        """
        is_gone = old is not None and self.isAncestorOf(old) and not old.isVisible()
        is_deaf = isinstance(now, QLabel) and now.focusPolicy() is Qt.FocusPolicy.NoFocus
        if is_gone or is_deaf:
            self.page.setFocus()

    def _check_sides(self) -> None:
        for side, tabs in (("left_side", self.left), ("right_side", self.right)):
            self.actions_by_id[side].setChecked(not tabs.isHidden())

    @staticmethod
    def _tabs(name: str) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName(name)
        tabs.setDocumentMode(True)
        tabs.setMinimumWidth(180)
        return tabs

    def _notes_side(self) -> QSplitter:
        side = QSplitter(Qt.Orientation.Vertical)
        side.setObjectName("notes_side")
        self.note_tabs = self._tabs("note_tabs")
        self.note_tabs.addTab(self.annotations, self.tr("List"))
        self.note_tabs.addTab(self.ledger, self.tr("Ledger"))
        self.note_tabs.addTab(self.trash, self.tr("Trash"))
        side.addWidget(self.note_tabs)
        side.addWidget(self.note_editor)
        side.setCollapsible(0, False)
        side.setChildrenCollapsible(False)
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 2)
        side.setSizes([360, 240])
        self.note_editor.hide()
        return side

    def _arranged(self) -> QSplitter:
        middle = QWidget()
        middle.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.page, 1)
        splitter = QSplitter()
        splitter.setObjectName("panes")
        splitter.setHandleWidth(1)
        for widget in (self.left, middle, self.right):
            splitter.addWidget(widget)  # without stretch, so that each grows by its share
        left, _, right = SIDE_WIDTHS
        splitter.setSizes([left, self.width() - left - right, right])
        splitter.setChildrenCollapsible(False)
        middle.setMinimumWidth(360)
        return splitter

    def _fill_menus(self) -> None:
        bar = MenuBar(self)
        for title, ids in MENUS:
            menu = Menu(QCoreApplication.translate("Actions", title), bar)
            menu.addActions(self.actions_by_id.listed(ids, menu))
            bar.addMenu(menu)
        self.setMenuBar(bar)

    def _filled_toolbar(self) -> QToolBar:
        toolbar = QToolBar(self.tr("Tools"))
        toolbar.setObjectName("tools")
        toolbar.setMovable(False)
        toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # Qt's hides it
        toolbar.setIconSize(QSize(18, 18))
        toolbar.addActions(self.actions_by_id.listed(TOOLBAR, toolbar))
        self.addToolBar(toolbar)
        return toolbar

    def _give_page_its_actions(self) -> None:
        """Letters and digits act on the page only; everywhere else they are typed."""
        for action in self.actions_by_id:
            if action.objectName() in PAGE_ONLY:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self.page.addAction(action)
            else:
                self.addAction(action)
        self.page.set_context_actions(self.actions_by_id.listed(PAGE_MENU, self.page))


def local_files(data: QMimeData) -> list[str]:
    """The paths of local files in what is dragged or pasted."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def _always() -> bool:
    return True
