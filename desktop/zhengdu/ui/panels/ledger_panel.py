"""The ledger of tasks: filtered by state and unit, sorted, edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zhengdu.annotations.note import TaskState
from zhengdu.ui.menu import Menu
from zhengdu.ui.models.ledger_model import LedgerColumn, LedgerModel
from zhengdu.ui.models.wording import task_state_name
from zhengdu.ui.panels.current_row import choose_alone, was_seen
from zhengdu.ui.panels.ledger_delegate import LINES, MARGIN, LedgerDelegate
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent

    from zhengdu.ui.models.annotation_item import AnnotationItem
    from zhengdu.ui.theme import Theme

WIDTHS = {LedgerColumn.LEAD: 5, LedgerColumn.DUE: 5, LedgerColumn.STATE: 4}
"""Chinese characters that a column has room for."""


class LedgerTable(QTableView):
    """Its current row stays in view when the editor below takes half of the room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        stays = was_seen(self, event)
        super().resizeEvent(event)
        if stays:
            self.scrollTo(self.currentIndex())


class LedgerPanel(QWidget):
    """A table of tasks.

    Attributes:
        task_activated: id of the note that was entered; its passage is wanted.
        edit_requested: id of the note that is to be opened.
        task_edited: id and what the Task is to be.
        state_requested: ids and the TaskState they are to have.
        untask_requested: ids of notes that are to be no tasks any more.
    """

    task_activated = Signal(str)
    edit_requested = Signal(str)
    task_edited = Signal(str, object)
    state_requested = Signal(tuple, object)
    untask_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_panel")
        self.setAccessibleName(self.tr("Task Ledger"))
        self._model = LedgerModel(self)
        self._delegate = LedgerDelegate(self)
        self._view = LedgerTable()
        self._states, self._leads, self._count = QComboBox(), QComboBox(), QLabel()
        self._shelf = Shelf(self._view, "ledger_notice")
        self._set_up_view()
        self._set_up_filters()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_annotations(self, items: Sequence[AnnotationItem]) -> None:
        """Show the tasks among these annotations, which are in the order of the text."""
        chosen = self._chosen()
        self._model.set_items(items)
        self._list_leads()
        self._tell_state()
        if chosen and not self._chosen():
            self.select(chosen[0])

    def select(self, id: str) -> bool:
        """Make the row of a note current without going there in the page; False if it has none."""
        row = self._model.row_of(id)
        if row >= 0:
            column = max(0, self._view.currentIndex().column())
            choose_alone(self._view, self._model.index(row, column))
        return row >= 0

    def set_leads(self, leads: Sequence[str]) -> None:
        """Offer these units while one is typed."""
        self._delegate.set_leads(leads)

    def flush(self) -> None:
        """Send what is typed into a cell and has not been sent yet."""
        editor = self._view.indexWidget(self._view.currentIndex())
        if isinstance(editor, QLineEdit):
            self._view.commitData(editor)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            choose_alone(self._view, self._model.index(0, 0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up_view(self) -> None:
        view, em = self._view, self.fontMetrics().horizontalAdvance("字")
        view.setObjectName("ledger")
        view.setAccessibleName(self.tr("Task Ledger"))
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setMouseTracking(True)
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(LINES * self.fontMetrics().lineSpacing() + 2 * MARGIN)
        columns.setSectionResizeMode(LedgerColumn.MATTER, QHeaderView.ResizeMode.Stretch)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        date = self.fontMetrics().horizontalAdvance("2025-06-30")
        for column, characters in WIDTHS.items():
            least = date if column is LedgerColumn.DUE else 0
            columns.resizeSection(column, max(characters * em, least) + 2 * MARGIN + 1)

    def _set_up_filters(self) -> None:
        self._states.setObjectName("ledger_states")
        self._states.setAccessibleName(self.tr("State"))
        self._leads.setObjectName("ledger_leads")
        self._leads.setAccessibleName(self.tr("Responsible unit"))
        self._leads.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._states.addItem(self.tr("All states"), None)
        for state in TaskState:
            self._states.addItem(task_state_name(state), state)
        self._leads.addItem(self.tr("All units"), None)
        self._count.setObjectName("ledger_count")
        self._count.setAccessibleName(self.tr("Tasks shown"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._states)
        line.addWidget(self._leads, 1)
        line.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._model.task_edited.connect(self.task_edited)
        self._states.activated.connect(self._on_filtered)
        self._leads.activated.connect(self._on_filtered)
        keys = RowKeys(self._view, by_click=False)
        keys.chosen.connect(self._on_chosen)
        keys.edit_pressed.connect(self._on_edit_pressed)
        keys.copy_pressed.connect(self._on_copy)
        ahead = QShortcut(QKeySequence(Qt.Key.Key_Space), self._view)
        ahead.setContext(Qt.ShortcutContext.WidgetShortcut)
        ahead.activated.connect(self._on_space)
        self._view.clicked.connect(self._on_clicked)
        self._view.doubleClicked.connect(self._on_double_clicked)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)

    def _list_leads(self) -> None:
        wanted, leads = self._leads.currentData(), self._model.leads()
        if leads == [self._leads.itemData(row) for row in range(1, self._leads.count())]:
            return
        with QSignalBlocker(self._leads):
            self._leads.clear()
            self._leads.addItem(self.tr("All units"), None)
            for lead in leads:
                self._leads.addItem(lead or self.tr("Without unit"), lead)
            self._leads.setCurrentIndex(max(0, self._leads.findData(wanted)))
        self._on_filtered()

    def _chosen(self) -> tuple[str, ...]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        items = (self._model.item(self._model.index(row, 0)) for row in rows)
        return tuple(item.id for item in items if item is not None)

    def _on_filtered(self) -> None:
        state = self._states.currentData()
        self._model.want(TaskState(state) if state else None, self._leads.currentData())
        self._tell_state()

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click on a state offers others, one on the matter goes there."""
        item = self._model.item(index)
        if item is None:
            return
        if index.column() == LedgerColumn.STATE and len(self._chosen()) == 1:
            self._offer_states(index)
        elif index.column() == LedgerColumn.MATTER and len(self._chosen()) == 1:
            self.task_activated.emit(item.id)

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None and self._view.state() is not QAbstractItemView.State.EditingState:
            self.task_activated.emit(item.id)

    def _on_edit_pressed(self, index: QModelIndex) -> None:
        """A cell is edited in place, the matter in its note."""
        item = self._model.item(index)
        if item is not None and index.column() == LedgerColumn.MATTER:
            self.edit_requested.emit(item.id)
        elif index.column() == LedgerColumn.STATE:
            self._offer_states(index)
        else:
            self._view.edit(index)

    def _offer_states(self, index: QModelIndex) -> None:
        """Above or below the cell, so that the second half of a double click chooses nothing."""
        menu = self._menu("ledger_states_menu")
        self._add_states(menu)
        port, cell = self._view.viewport(), self._view.visualRect(index)
        below, above = port.mapToGlobal(cell.bottomLeft()), port.mapToGlobal(cell.topLeft())
        height = menu.sizeHint().height()
        fits = below.y() + height <= self.screen().availableGeometry().bottom()
        menu.popup(below if fits else above - QPoint(0, height))

    def _menu(self, name: str) -> Menu:
        menu = Menu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _add_states(self, menu: Menu) -> None:
        for state in TaskState:
            menu.addAction(task_state_name(state)).setData(state)

    def _on_copy(self) -> None:
        """The chosen rows for a spreadsheet: the columns, and the words of the report."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        lines = (self._model.cells(row) for row in rows)
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _on_space(self) -> None:
        """Space takes the chosen tasks one state further, and from the last to the first."""
        item = self._model.item(self._view.currentIndex())
        task = item.annotation.task if item is not None else None
        if task is not None and self._chosen():
            states = list(TaskState)
            after = states[(states.index(task.state) + 1) % len(states)]
            self.state_requested.emit(self._chosen(), after)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None and index.column() == LedgerColumn.MATTER:
            self.edit_requested.emit(item.id)

    def _on_menu_requested(self, point: QPoint) -> None:
        ids = self._chosen()
        if not ids:
            return
        menu = self._menu("ledger_menu")
        if len(ids) == 1:
            menu.addAction(self.tr("Go to Passage") + "\tEnter").setData("go")
            menu.addAction(self.tr("Edit Note")).setData("edit")
            menu.addSeparator()
        self._add_states(menu)
        menu.addSeparator()
        menu.addAction(self.tr("No Task Any More")).setData("untask")
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _on_menu_triggered(self, action: QAction) -> None:
        ids = self._chosen()
        match action.data():
            case "go":
                self.task_activated.emit(ids[0])
            case "edit":
                self.edit_requested.emit(ids[0])
            case "untask":
                self.untask_requested.emit(ids)
            case state:
                self.state_requested.emit(ids, TaskState(state))

    def _tell_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        self._count.setText(f"{shown} / {total}")
        done = self._model.per_state().get(TaskState.DONE, 0)
        self._count.setToolTip(self.tr("{done} of {total} done").format(done=done, total=total))
        if not total:
            self._shelf.set_notice(
                self.tr("No tasks yet. Select what is to be done in the page and press T.")
            )
        elif not shown:
            self._shelf.set_notice(self.tr("No task matches the filters."))
        else:
            self._shelf.set_notice("")
