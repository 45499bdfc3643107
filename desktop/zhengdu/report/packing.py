"""An assembled report as plain values for JSON and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from zhengdu.report.model import Block, BlockKind, Metadata, Report, Section, SectionKind
from zhengdu.report.source import SetAside
from zhengdu.text.span import Span


def packed(report: Report) -> dict[str, Any]:
    """Everything the report holds."""
    return {
        "id": report.id,
        "text": report.text,
        "blocks": [
            [block.kind.value, *_pair(block.span), block.level, _pair(block.heading)]
            for block in report.blocks
        ],
        "outline": [_section_values(section) for section in report.outline],
        "meta": asdict(report.meta),
        "title": _pair(report.title),
        "set_aside": [[part.text, part.reason, part.after] for part in report.set_aside],
    }


def unpacked(values: dict[str, Any]) -> Report:
    """The report that was packed.

    Raises:
        KeyError, TypeError, ValueError: these are no values of `packed`.
    """
    return Report(
        id=values["id"],
        text=values["text"],
        blocks=tuple(
            Block(number, BlockKind(kind), Span(start, end), level, _span(heading))
            for number, (kind, start, end, level, heading) in enumerate(values["blocks"])
        ),
        outline=tuple(_section(section) for section in values["outline"]),
        meta=Metadata(**values["meta"]),
        title=_span(values["title"]),
        set_aside=tuple(SetAside(*part) for part in values["set_aside"]),
    )


def _pair(span: Span | None) -> list[int]:
    return [] if span is None else [span.start, span.end]


def _span(pair: list[int]) -> Span | None:
    return Span(*pair) if pair else None


def _section_values(section: Section) -> list[Any]:
    return [
        section.title,
        section.level,
        _pair(section.heading),
        _pair(section.span),
        section.kind.value,
        [_section_values(child) for child in section.children],
    ]


def _section(values: list[Any]) -> Section:
    title, level, heading, span, kind, children = values
    return Section(
        title=title,
        level=level,
        heading=Span(*heading),
        span=Span(*span),
        children=tuple(_section(child) for child in children),
        kind=SectionKind(kind),
    )
