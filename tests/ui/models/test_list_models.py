from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.text.span import Span
from zhengdu.ui.models.glossary_model import GlossaryModel
from zhengdu.ui.models.library_item import LibraryItem
from zhengdu.ui.models.library_model import LibraryModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

UPPER = Term("“四上”企业", "规模以上工业企业等", TermSource.APPENDIX, Span(0, 3), ("四上企业",))
DOUBLE = Term("双减", "减轻学生负担", TermSource.APPENDIX)
ITEMS = (
    LibraryItem("1", "政府工作报告", "海南省", 2025),
    LibraryItem("2", "草稿"),
    LibraryItem("3", "政府工作报告", "安徽省", 2024, notes=3),
    LibraryItem("4", "政府工作报告", "海南省", 2026),
)


def test_glossary_keeps_the_contract_of_a_model(qtbot: QtBot) -> None:
    model = GlossaryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_terms([UPPER, DOUBLE], [])
    model.set_words("双")
    model.set_words("")


def test_glossary_counts_uses_and_filters(qtbot: QtBot) -> None:
    model = GlossaryModel()
    model.set_terms([UPPER, DOUBLE], [TermHit(UPPER, Span(9, 12)), TermHit(UPPER, Span(19, 22))])
    assert (model.uses(UPPER), model.uses(DOUBLE)) == (2, 0)
    model.set_words("四上企业")
    assert list(model.items()) == [UPPER]
    assert (model.shown, model.total) == (1, 2)
    assert not model.index_of_term(DOUBLE).isValid()
    spoken = model.index_of_term(UPPER).data(Qt.ItemDataRole.DisplayRole)
    assert spoken == "“四上”企业, uses: 2, 规模以上工业企业等"


def test_glossary_is_by_who_explains(qtbot: QtBot) -> None:
    shipped = Term("新型城镇化", "以人为核心。", TermSource.DICTIONARY, first_year=2012)
    mine = Term("双减", "我的。", TermSource.READER, beneath=DOUBLE)
    model = GlossaryModel()
    model.set_terms([UPPER, mine, shipped], [], hidden=[DOUBLE])
    shape = [(group.title, [term.name for term in group.items]) for group in model.groups()]
    assert shape == [
        ("Glossary of this report", ["“四上”企业"]),
        ("Your own explanation", ["双减"]),
        ("Policy dictionary", ["新型城镇化"]),
        ("Hidden", ["双减"]),
    ]
    assert model.is_hidden(DOUBLE)
    model.set_group("dictionary")
    assert list(model.items()) == [shipped]
    assert len(model.counts()) == 4
    tip = model.index_of_term(shipped).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "新型城镇化\n以人为核心。\nPolicy dictionary (2012)"
    model.set_group("reader")
    assert "减轻学生负担" in model.index_of_term(mine).data(Qt.ItemDataRole.ToolTipRole)


def test_library_keeps_the_contract_of_a_model(qtbot: QtBot) -> None:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_items(ITEMS)
    model.set_words("2026")
    model.mark("4")


def test_library_is_by_place_newest_first(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_items(ITEMS)
    shape = [(group.title, [item.id for item in group.items]) for group in model.groups()]
    assert shape == [("安徽省", ["3"]), ("海南省", ["4", "1"]), ("Place not stated", ["2"])]
    assert model.index_of("3").data() == "reviews 2024 · 政府工作报告 · notes: 3"


def test_library_finds_each_word(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_items(ITEMS)
    model.set_words("海南 2025")
    assert [item.id for item in model.items()] == ["1"]
