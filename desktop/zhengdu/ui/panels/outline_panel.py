"""The outline beside the page: it follows the reading and leads to a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.outline_model import OutlineColumn, OutlineModel
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.outline_delegate import OutlineDelegate
from zhengdu.ui.panels.outline_menu import OutlineMenu
from zhengdu.ui.panels.row_keys import RowKeys, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QFocusEvent

    from zhengdu.report.model import Report, Section
    from zhengdu.ui.theme import Theme

INDENTATION = 14
BESIDE_NUMBER = 9
"""Pixels left and right of a number together."""
FULLY_EXPANDED_BELOW = 400
"""Sections up to which a fresh outline is shown wholly expanded."""


class OutlinePanel(QWidget):
    """A tree of sections with a filter.

    Attributes:
        section_activated: offset of the heading that was clicked or entered.
        correction_requested: a section, and what is to be done to it (see OutlineMenu).
    """

    section_activated = Signal(int)
    correction_requested = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline_panel")
        self.setAccessibleName(self.tr("Outline"))
        self._model = OutlineModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSourceModel(self._model)
        self._view = QTreeView()
        self._delegate = OutlineDelegate(self)
        self._filter = FilterField("outline_filter", self.tr("Filter headings"), self._view)
        self._shelf = Shelf(self._view, "outline_notice")
        self._report: Report | None = None
        self._place: tuple[int, int] | None = None
        self._collapsed: list[int] = []
        self._expanded: list[int] = []
        self._filtering = False
        self._set_up_view()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_report(self, report: Report | None) -> None:
        """Show the outline of a report; nothing moves if it is the same outline."""
        if _same_outline(report, self._report):
            return
        if report is not None and self._report is not None and report.id == self._report.id:
            self._correct(report)
            return
        self._report, self._place, self._filtering = report, None, False
        self._filter.clear()
        self._model.set_report(report)
        if len(report.sections if report else ()) <= FULLY_EXPANDED_BELOW:
            self._view.expandAll()
        else:
            self._view.expandToDepth(0)
        self._tell_state()

    def set_counts(self, notes: Mapping[int, int], figures: Mapping[int, int]) -> None:
        """Show how many notes and figures stand in each section.

        Args:
            notes: by offset of the heading, subsections included.
            figures: likewise.
        """
        self._model.set_counts(notes, figures)
        self._fit(OutlineColumn.NOTES, max(notes.values(), default=0))
        self._fit(OutlineColumn.FIGURES, max(figures.values(), default=0))

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def follow(self, first_offset: int, last_offset: int) -> None:
        """Mark the sections of which something is visible, and keep them in view."""
        self._place = (first_offset, last_offset)
        rows = self._mark()
        if rows and not user_is_in(self._view):
            self._view.scrollTo(rows[-1])
            self._view.scrollTo(rows[0])

    def expand_to_level(self, level: int) -> None:
        """Show headings down to a level, 1 for the highest alone."""
        if level <= 1:
            self._view.collapseAll()
        else:
            self._view.collapseAll()
            self._view.expandToDepth(level - 2)

    def current_path(self) -> tuple[str, ...]:
        """Titles of the sections down to the current row, outermost first."""
        index = self._shown.mapToSource(self._view.currentIndex())
        path: list[str] = []
        while index.isValid():
            path.insert(0, self._model.section(index).title)
            index = index.parent()
        return tuple(path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid() and self._place is not None:
            numbers = self._model.numbers_between(*self._place)
            if numbers:
                self._view.setCurrentIndex(self._visible(numbers[0]))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _correct(self, report: Report) -> None:
        """Show a corrected outline: rows stay open or closed, and the current one current."""
        current, closed = self._current_section(), self._closed()
        self._report = report
        self._model.set_report(report)
        self._view.expandAll()
        for number, section in enumerate(report.sections):
            if section.heading.start in closed:
                self._view.collapse(self._row(number))
            if current is not None and section.heading.start == current.heading.start:
                self._view.setCurrentIndex(self._row(number))
        self._tell_state()
        self._mark()

    def _closed(self) -> frozenset[int]:
        """Where the headings of collapsed sections begin."""
        rows = [self._row(number) for number in self._model.branches()]
        closed = [row for row in rows if row.isValid() and not self._view.isExpanded(row)]
        sections = [self._model.section(self._shown.mapToSource(row)) for row in closed]
        return frozenset(section.heading.start for section in sections)

    def _current_section(self) -> Section | None:
        index = self._shown.mapToSource(self._view.currentIndex())
        return self._model.section(index) if index.isValid() else None

    def _set_up_view(self) -> None:
        view = self._view
        view.setObjectName("outline_tree")
        view.setAccessibleName(self.tr("Outline"))
        view.setModel(self._shown)
        view.setItemDelegate(self._delegate)
        view.setUniformRowHeights(True)
        view.setIndentation(INDENTATION)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setAllColumnsShowFocus(True)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setFrameShape(QTreeView.Shape.NoFrame)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(OutlineColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(1)
        for column in (OutlineColumn.NOTES, OutlineColumn.FIGURES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            view.setColumnHidden(column, True)

    def _fit(self, column: OutlineColumn, most: int) -> None:
        """Make a column of numbers as narrow as the greatest is; hide one that is all blank."""
        label = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        small = QFontMetrics(row_painter.small(self.font()))
        width = max(small.horizontalAdvance(str(most)), self.fontMetrics().horizontalAdvance(label))
        self._view.header().resizeSection(column, width + BESIDE_NUMBER)
        self._view.setColumnHidden(column, not most)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addWidget(self._filter)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter_changed)
        keys = RowKeys(self._view)
        keys.chosen.connect(self._on_chosen)
        # Made after the keys of every list, so that it gets F2 and Delete before them.
        self._corrections = OutlineMenu(self._view, self._current_section)
        self._view.collapsed.connect(self._on_branch_moved)
        self._view.expanded.connect(self._on_branch_moved)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)
        self._corrections.correction_requested.connect(self.correction_requested)

    def _on_chosen(self, index: QModelIndex) -> None:
        section = self._model.section(self._shown.mapToSource(index))
        self.section_activated.emit(section.heading.start)

    def _on_filter_changed(self, words: str) -> None:
        words = words.strip()
        if words and not self._filtering:
            self._remember_collapsed()
        self._shown.setFilterFixedString(words)
        if words:
            self._view.expandAll()
        elif self._filtering:
            self._restore_collapsed()
        self._filtering = bool(words)
        self._tell_state()
        self._mark()

    def _on_branch_moved(self) -> None:
        self._mark()

    def _on_menu_requested(self, point: QPoint) -> None:
        menu = Menu(self)
        menu.setObjectName("outline_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._view.indexAt(point).isValid():
            self._corrections.fill(menu)
        menu.addAction(self.tr("Expand All"), self._view.expandAll)
        for level in range(1, self._model.depth() + 1):
            action = menu.addAction(self.tr("Show {level} Levels").format(level=level))
            action.setData(level)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _on_menu_triggered(self, action: QAction) -> None:
        level = action.data()
        if isinstance(level, int):
            self.expand_to_level(level)

    def _mark(self) -> list[QModelIndex]:
        """Mark what is being read; a section inside a collapsed one is marked there."""
        numbers = self._model.numbers_between(*self._place) if self._place else ()
        rows = [row for row in map(self._visible, numbers) if row.isValid()]
        self._model.mark(self._shown.mapToSource(row).internalId() for row in rows)
        return rows

    def _visible(self, number: int) -> QModelIndex:
        """The row of a section, or of the outermost collapsed section around it."""
        row = self._row(number)
        above = row.parent()
        while above.isValid():
            if not self._view.isExpanded(above):
                row = above
            above = above.parent()
        return row

    def _remember_collapsed(self) -> None:
        branches = self._model.branches()
        opened = {number: self._view.isExpanded(self._row(number)) for number in branches}
        self._collapsed = [number for number, is_open in opened.items() if not is_open]
        self._expanded = [number for number, is_open in opened.items() if is_open]

    def _restore_collapsed(self) -> None:
        """Whichever is less work: each row that is moved costs a layout of the whole tree."""
        self._view.blockSignals(True)
        if len(self._collapsed) < len(self._expanded):
            self._view.expandAll()
            for number in self._collapsed:
                self._view.collapse(self._row(number))
        else:
            self._view.collapseAll()
            for number in self._expanded:
                self._view.expand(self._row(number))
        self._view.blockSignals(False)

    def _row(self, number: int) -> QModelIndex:
        return self._shown.mapFromSource(self._model.index_of(number))

    def _tell_state(self) -> None:
        if self._shown.rowCount():
            self._shelf.set_notice("")
        elif self._model.rowCount():
            self._shelf.set_notice(self.tr("No heading holds these words."))
        else:
            self._shelf.set_notice(self.tr("No headings were recognised in this text."))


def _same_outline(one: Report | None, other: Report | None) -> bool:
    if one is None or other is None:
        return False
    return (one.id, one.outline) == (other.id, other.outline)
