from __future__ import annotations

from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.text.span import Span
from zhengdu.ui.figure_clipboard import clipboard_data, rows_of
from zhengdu.ui.models.indicator_line import IndicatorColumn, lines_of


def line_named(name: str) -> tuple[str, ...]:
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
    lines = lines_of([IndicatorRow(name, figure, figure)], lambda _: "")
    columns = (IndicatorColumn.NAME, IndicatorColumn.VALUE, IndicatorColumn.KIND)
    return rows_of(lines, columns)[0]


HEAD = ("Name", "Value", "Kind")


def test_each_program_finds_the_form_it_knows() -> None:
    data = clipboard_data(HEAD, [line_named("税收")])
    assert data.text() == "Name\tValue\tKind\n税收\t85亿元\tActual\n"
    assert "<tr><td>税收</td><td>85亿元</td><td>Actual</td></tr>" in data.html()
    written = bytes(data.data("text/markdown").data()).decode()
    assert written == "| Name | Value | Kind |\n| --- | --- | --- |\n| 税收 | 85亿元 | Actual |\n"


def test_markdown_alone_is_plain_text() -> None:
    data = clipboard_data(HEAD, [line_named("税收")], markdown=True)
    assert data.text().startswith("| Name |")
    assert not data.hasHtml()


def test_a_hostile_name_is_neither_formula_nor_markup() -> None:
    data = clipboard_data(HEAD, [line_named('=HYPERLINK("x")|<b>\n')])
    assert "\n'=HYPERLINK" in data.text()
    assert data.text().count("\n") == 2
    assert "<b>" not in data.html()
    last = bytes(data.data("text/markdown").data()).decode().splitlines()[2]
    assert "<b>" not in last
    assert last.count("|") == 4
