from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.outline_model import OutlineColumn, OutlineModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report


@pytest.fixture
def model(qtbot: QtBot, outlined: Report) -> OutlineModel:
    outline = OutlineModel()
    outline.set_report(outlined)
    return outline


def titles(model: OutlineModel, parent: QModelIndex) -> list[str]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_keeps_the_contract_of_a_model(qtbot: QtBot, outlined: Report) -> None:
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_report(outlined)
    model.set_counts({10: 1}, {60: 2})
    model.mark((1, 2))
    model.set_report(None)


def test_sections_are_nested(model: OutlineModel) -> None:
    assert titles(model, QModelIndex()) == ["一、回顾", "二、打算"]
    assert titles(model, model.index(0, 0)) == ["（一）工业", "（二）农业"]


def test_counts_stand_in_their_columns_and_zero_is_blank(model: OutlineModel) -> None:
    model.set_counts({10: 3, 20: 3}, {10: 12})
    first = model.index(0, 0)
    assert first.siblingAtColumn(OutlineColumn.NOTES).data() == "3"
    assert first.siblingAtColumn(OutlineColumn.FIGURES).data() == "12"
    assert model.index(0, OutlineColumn.FIGURES, first).data() == ""
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "一、回顾\nNotes: 3, figures: 12"


def test_counts_survive_a_better_outline_of_the_same_report(
    model: OutlineModel, outlined: Report
) -> None:
    model.set_counts({10: 3}, {})
    model.set_report(outlined)
    assert model.index(0, OutlineColumn.NOTES).data() == "3"


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        (0, 5, ()),
        (0, 12, (0,)),
        (12, 30, (0, 1)),
        (30, 70, (1, 2)),
        (70, 150, (2, 3)),
        (150, 160, (3,)),
        (0, 200, (0, 1, 2, 3)),
    ],
)
def test_sections_between_two_offsets(
    model: OutlineModel, first: int, last: int, numbers: tuple[int, ...]
) -> None:
    assert model.numbers_between(first, last) == numbers


def test_marks_follow(model: OutlineModel) -> None:
    model.mark((0, 1))
    model.mark((1,))
    assert not model.index_of(0).data(MARKED_ROLE)
    assert model.index_of(1).data(MARKED_ROLE)
