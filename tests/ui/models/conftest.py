from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.anchor import Anchor, AnchorState, Resolution
from zhengdu.annotations.note import Annotation, Colour, NoteKind
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.report.model import Report, Section
from zhengdu.text.span import Span
from zhengdu.ui.models.annotation_item import AnnotationItem

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def outlined() -> Report:
    """一、 10-100 with （一） 20-60 and （二） 60-100, and 二、 100-200."""
    children = (
        Section("（一）工业", 2, Span(20, 25), Span(20, 60)),
        Section("（二）农业", 2, Span(60, 65), Span(60, 100)),
    )
    outline = (
        Section("一、回顾", 1, Span(10, 14), Span(10, 100), children),
        Section("二、打算", 1, Span(100, 104), Span(100, 200)),
    )
    return Report("0" * 64, "　" * 200, (), outline)


@pytest.fixture
def figure() -> Callable[..., Indicator]:
    def made(value: str, unit: str, start: int = 0, **more: object) -> Indicator:
        fields: dict[str, object] = {
            "name": "地区生产总值", "canonical": "", "measure": Measure.LEVEL, "direction": "",
            "approx": "", "kind": Kind.ACTUAL, "period": "2021", "section": ("一、回顾",),
            "span": Span(start, start + len(value + unit)), "rule": "test",
        }  # fmt: skip
        return Indicator(value=value, unit=unit, **{**fields, **more})  # type: ignore[arg-type]

    return made


@pytest.fixture
def row() -> Callable[..., IndicatorRow]:
    def made(
        level: Indicator | None, growth: Indicator | None = None, name: str = ""
    ) -> IndicatorRow:
        main = level or growth
        assert main is not None
        return IndicatorRow(name or main.name, main, level, growth)

    return made


@pytest.fixture
def listed() -> Callable[..., AnnotationItem]:
    def made(
        id: str,
        start: int | None,
        quote: str = "稳中求进",
        section: tuple[str, ...] = (),
        **more: object,
    ) -> AnnotationItem:
        place = start or 0
        anchor = Anchor(0, place, place + len(quote), quote, "", "", section)
        fields: dict[str, object] = {"kind": NoteKind.HIGHLIGHT, "colour": Colour.DATA, **more}
        annotation = Annotation(id, "r", anchor, **fields)  # type: ignore[arg-type]
        span = None if start is None else Span(start, start + len(quote))
        state = AnchorState.ORPHANED if span is None else AnchorState.EXACT
        return AnnotationItem(annotation, Resolution(span, state, 1.0), section, 1)

    return made
