"""The fields of one figure: what it measures, its number and its unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from zhengdu.indicators.indicator import Measure
from zhengdu.ui.models.indicator_text import GROWTHS
from zhengdu.ui.models.wording import measure_name

if TYPE_CHECKING:
    from zhengdu.indicators.figure_correction import Facts

APPROXIMATIONS = ("", "左右", "约", "近", "以上", "超", "突破", "以内", "以下", "余", "多")
DIRECTIONS = (("↑", "+"), ("↓", "-"), ("", ""))


class FigureFields(QWidget):
    """Asks for measure, direction, value, unit and approximation.

    Attributes:
        changed: something is typed or chosen.
    """

    changed = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        self._measure, self._direction = QComboBox(), QComboBox()
        self._value, self._unit = QLineEdit(facts.value), QLineEdit(facts.unit)
        self._approx = QComboBox()
        self._set_up()
        self._lay_out()
        self._on_measure()

    def facts(self) -> Facts:
        """What is typed and chosen; the rest is as it was given."""
        measure = Measure(self._measure.currentData())
        return replace(
            self._facts,
            measure=measure,
            direction=self._direction.currentData() if measure in GROWTHS else "",
            value=self._value.text().strip(),
            unit=self._unit.text().strip(),
            approx=self._approx.currentText().strip(),
        )

    def _set_up(self) -> None:
        names = (
            (self._measure, "measure", QCoreApplication.translate("FigureFields", "Measure")),
            (self._direction, "direction", QCoreApplication.translate("FigureFields", "Direction")),
            (self._value, "value", QCoreApplication.translate("FigureFields", "Number")),
            (self._unit, "unit", QCoreApplication.translate("FigureFields", "Unit")),
            (self._approx, "approx", QCoreApplication.translate("FigureFields", "Approximation")),
        )
        for field, name, title in names:
            field.setObjectName(f"figure_dialog_{name}")
            field.setAccessibleName(title)
            field.setToolTip(title)
        for measure in Measure:
            self._measure.addItem(measure_name(measure), measure.value)
        self._measure.setCurrentIndex(list(Measure).index(self._facts.measure))
        for sign, direction in DIRECTIONS:
            self._direction.addItem(sign, direction)
        self._direction.setCurrentIndex(self._direction.findData(self._facts.direction))
        self._approx.setEditable(True)
        self._approx.addItems(APPROXIMATIONS)
        self._approx.setCurrentText(self._facts.approx)
        self._measure.currentIndexChanged.connect(self._on_measure)
        self._value.textChanged.connect(self.changed)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for field, stretch in (
            (self._measure, 0),
            (self._direction, 0),
            (self._value, 3),
            (self._unit, 2),
            (self._approx, 1),
        ):
            line.addWidget(field, stretch)

    def _on_measure(self) -> None:
        self._direction.setVisible(Measure(self._measure.currentData()) in GROWTHS)
        self.changed.emit()
