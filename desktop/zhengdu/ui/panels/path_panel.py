"""Promises beside what was reached: a list of quantities, and the chart of the current one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.path_line import dated
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
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.ui.models.path_line import PathLine
    from zhengdu.ui.theme import Theme


class PathPanel(QWidget):
    """What was reached, what is promised, and what follows by arithmetic.

    Attributes:
        figure_wanted: an Indicator a line leads to, at a click, Enter or by the menu; of several
            the next one each time.
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
        self._delegate = PathDelegate()
        self._view.setItemDelegate(self._delegate)
        self._filter = FilterField("path_filter", self.tr("Filter by name or topic"), self._view)
        self._count = QLabel()
        self._shelf = Shelf(self._view, "path_notice")
        self.chart = PathChartView()
        self._step: tuple[str, int] = ("", 0)
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_promises(
        self, paths: Sequence[Path], doubts: Sequence[Doubt], *, text: str, language: str
    ) -> None:
        """Show these paths in the order of the text, and the doubts below them.

        Args:
            paths: what is promised beside what was reached.
            doubts: statements that do not fit together.
            text: of the report as the page shows it.
            language: of what is computed.
        """
        self._model.set_promises(paths, doubts, text=text, language=language)
        self._show_chart()
        self._tell_state()

    def menu(self) -> Menu:
        """The menu of the current row: where it leads to, and what can be taken away."""
        menu = self._menu("path_menu")
        line = self._model.item(self._view.currentIndex())
        for figure in line.places if line else ():
            words = self.tr("Go to {figure}").format(figure=dated(figure))
            menu.addAction(words, partial(self.figure_wanted.emit, figure))
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self._copy)
        if self.chart.chart is not None:
            menu.addSeparator()
            self._add_chart_acts(menu)
        return menu

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
        self._show_chart()
        self._tell_state()

    def _on_chosen(self, index: QModelIndex) -> None:
        line = self._model.item(index)
        if line is not None:
            self.figure_wanted.emit(self._next_place(line))
        elif not self._view.underMouse():
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _next_place(self, line: PathLine) -> Indicator:
        """The first figure of a line, and of the same line again the next one."""
        id, before = self._step
        number = (before + 1) % len(line.places) if id == line.id else 0
        self._step = (line.id, number)
        return line.places[number]

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._step = ("", 0)
        if index.isValid():
            self.chart.set_chart(self._model.chart(index))

    def _show_chart(self) -> None:
        """Draw the current path, or the first that can be drawn until one becomes current."""
        current = self._view.currentIndex()
        rows = range(self._model.rowCount())
        indexes = [current] if current.isValid() else [self._model.index(row, 0) for row in rows]
        charts = (self._model.chart(index) for index in indexes)
        self.chart.set_chart(next(filter(None, charts), None))

    def _on_list_menu(self, point: QPoint) -> None:
        self.menu().popup(self._view.viewport().mapToGlobal(point))

    def _on_chart_menu(self, point: QPoint) -> None:
        if self.chart.chart is not None:
            menu = self._menu("chart_menu")
            self._add_chart_acts(menu)
            menu.popup(self.chart.mapToGlobal(point))

    def _menu(self, name: str) -> Menu:
        menu = Menu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_chart_acts(self, menu: Menu) -> None:
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
        shown, total = self._model.shown, self._model.total
        counted = self.tr("Promises: {shown} / {total}")
        self._count.setText(counted.format(shown=shown, total=total))
        self._count.setVisible(bool(total))
        self.chart.setVisible(bool(self._model.rowCount()))
        if self._model.rowCount():
            self._shelf.set_notice("")
        elif total:
            self._shelf.set_notice(self.tr("No promise holds these words."))
        else:
            self._shelf.set_notice(self.tr("The report sets no promise beside what was reached."))
