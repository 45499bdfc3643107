from __future__ import annotations

from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.text.span import Span
from zhengdu.ui.figure_clipboard import CopiedTable, copied_table
from zhengdu.ui.models.indicator_line import IndicatorColumn, lines_of


def table_of(name: str) -> CopiedTable:
    figure = Indicator(
        name,
        "",
        "85",
        "亿元",
        Measure.LEVEL,
        "",
        "",
        Kind.ACTUAL,
        "2021",
        (),
        Span(0, 3),
        "before",
    )
    lines = lines_of([IndicatorRow(name, figure, figure)], lambda *_: "")
    columns = (IndicatorColumn.NAME, IndicatorColumn.VALUE, IndicatorColumn.KIND)
    return copied_table(("Name", "Value", "Kind"), columns, lines)


def test_each_program_finds_the_form_it_knows() -> None:
    data = table_of("税收").data()
    assert data.text() == "Name\tValue\tKind\n税收\t85亿元\tActual\n"
    assert "<tr><td>税收</td><td>85亿元</td><td>Actual</td></tr>" in data.html()
    written = bytes(data.data("text/markdown").data()).decode()
    assert written == "| Name | Value | Kind |\n| --- | --- | --- |\n| 税收 | 85亿元 | Actual |\n"


def test_markdown_alone_is_plain_text() -> None:
    data = table_of("税收").data(markdown=True)
    assert data.text().startswith("| Name |")
    assert not data.hasHtml()


def test_a_hostile_name_is_neither_formula_nor_markup() -> None:
    data = table_of('=HYPERLINK("x")|<b>\n').data()
    assert "\n'=HYPERLINK" in data.text()
    assert data.text().count("\n") == 2
    assert "<b>" not in data.html()
    last = bytes(data.data("text/markdown").data()).decode().splitlines()[2]
    assert "<b>" not in last
    assert last.count("|") == 4
