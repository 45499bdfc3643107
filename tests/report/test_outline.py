from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.report.assembling import assemble
from zhengdu.report.model import SectionKind
from zhengdu.report.source import RawParagraph, Source
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _pytest.mark import ParameterSet

    from zhengdu.report.model import Section

FILE = Path(__file__).with_name("outlines.txt")
LONG = "全县上下锐意进取，新建一批项目，完善一批设施，工业农业协调发展，城乡面貌焕然一新。"


def cases() -> Iterator[ParameterSet]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for case in "\n".join(lines).split("\n-----\n"):
        title, _, rest = case.partition("\n")
        paragraphs, outline = rest.split("\n=>\n")
        yield pytest.param(paragraphs.split("\n"), outline.rstrip().split("\n"), id=title)


def paragraph(line: str) -> RawParagraph:
    text = line.replace("LONG", LONG)
    if not text.startswith("@"):
        return RawParagraph(text)
    bold, _, rest = text[1:].partition("@")
    return RawParagraph(bold + rest, (Span(0, len(bold)),))


def shown(section: Section) -> str:
    kind = "" if section.kind is SectionKind.BODY else f" [{section.kind.value}]"
    return "  " * (section.level - 1) + section.title + kind


def outline_of(lines: Sequence[str]) -> list[str]:
    report = assemble(Source("case.txt", "text", "", tuple(map(paragraph, lines))))
    return [shown(section) for section in report.sections]


@pytest.mark.parametrize(("lines", "outline"), list(cases()))
def test_case(lines: list[str], outline: list[str]) -> None:
    assert outline_of(lines) == outline
