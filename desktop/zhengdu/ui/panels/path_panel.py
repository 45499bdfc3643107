"""Promises beside what was reached: a list of quantities, and the chart of the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QVBoxLayout, QWidget

from zhengdu.ui.models.path_chart import chart_of
from zhengdu.ui.models.path_model import PathModel
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.grouped_view import GroupedView
from zhengdu.ui.panels.path_chart_view import PathChartView
from zhengdu.ui.panels.path_delegate import PathDelegate
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent

    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.path import Path
    from zhengdu.ui.theme import Theme


class PathPanel(QWidget):
    """What was reached, what is promised, and what follows by arithmetic.

    Attributes:
        figure_wanted: the Indicator a line leads to, at a click or Enter.
        picture_wanted: the chart is to be written to a file.
        print_wanted: the chart is to be printed.
    """

    figure_wanted = Signal(object)
    picture_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("path_panel")
        self.setAccessibleName(self.tr("Promise and path"))
        self._model = PathModel(self)
        self._view = GroupedView(self._model, "path_list", self.tr("Promise and path"))
        self._delegate = PathDelegate(self._model)
        self._view.setItemDelegate(self._delegate)
        self._filter = FilterField("path_filter", self.tr("Filter by name or topic"), self._view)
        self._count = QLabel()
        self._shelf = Shelf(self._view, "path_notice")
        self.chart = PathChartView()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_promises(self, paths: Sequence[Path], doubts: Sequence[Doubt], language: str) -> None:
        """Show these paths in the order of the text, and the doubts below them."""
        self._model.set_promises(paths, doubts, language)
        self._show_first()
        self._tell_state()

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self.chart.set_theme(theme)
        self._view.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0, 0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("path_parts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._shelf)
        parts.addWidget(self.chart)
        parts.setStretchFactor(0, 1)
        parts.setSizes([460, 180])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addWidget(self._filter)
        self._count.setObjectName("path_count")
        layout.addWidget(self._count)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter_changed)
        keys = RowKeys(self._view)
        keys.chosen.connect(self._on_chosen)
        keys.copy_pressed.connect(self._copy)
        self._view.selectionModel().currentChanged.connect(self._on_current)
        self._view.customContextMenuRequested.connect(self._on_list_menu)
        self.chart.customContextMenuRequested.connect(self._on_chart_menu)

    def _on_filter_changed(self, words: str) -> None:
        self._model.set_words(words)
        self._show_first()
        self._tell_state()

    def _on_chosen(self, index: QModelIndex) -> None:
        line = self._model.item(index)
        if line is not None:
            self.figure_wanted.emit(line.target)
        elif not self._view.underMouse():
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        path = self._model.path(index)
        if path is not None:
            self.chart.set_chart(chart_of(path))

    def _show_first(self) -> None:
        """Draw the first path that can be drawn until another becomes current."""
        self.chart.set_chart(None)
        for row in range(self._model.rowCount()):
            path = self._model.path(self._model.index(row, 0))
            chart = chart_of(path) if path else None
            if chart is not None:
                self.chart.set_chart(chart)
                return

    def _on_list_menu(self, point: QPoint) -> None:
        menu = self._menu("path_menu")
        menu.addAction(self.tr("Copy"), self._copy)
        if self.chart.chart is not None:
            menu.addSeparator()
            self._add_chart_acts(menu)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _on_chart_menu(self, point: QPoint) -> None:
        if self.chart.chart is not None:
            menu = self._menu("chart_menu")
            self._add_chart_acts(menu)
            menu.popup(self.chart.mapToGlobal(point))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_chart_acts(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Save Chart as PNG or SVG…"), self.picture_wanted.emit)
        menu.addAction(self.tr("Print Chart…"), self.print_wanted.emit)

    def _copy(self) -> None:
        """The lines of the current quantity, or the current line alone."""
        index = self._view.currentIndex()
        if not index.isValid():
            return
        line = self._model.item(index)
        lines = (line,) if line is not None else self._model.group(index).items
        QGuiApplication.clipboard().setText("\n".join(map(self._model.text_of, lines)))

    def _tell_state(self) -> None:
        shown = self._model.rowCount()
        self._count.setText(self.tr("Promises: {count}").format(count=self._model.total))
        self._count.setVisible(bool(self._model.total))
        self.chart.setVisible(self.chart.chart is not None)
        if shown:
            self._shelf.set_notice("")
        elif self._model.total:
            self._shelf.set_notice(self.tr("No promise holds these words."))
        else:
            self._shelf.set_notice(self.tr("The report sets no promise beside what was reached."))
