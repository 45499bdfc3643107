"""Characters a second through each stage from file to figures, on the sample."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.material import SEED
from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable

REPEATS = 5


def throughput_rows() -> list[Row]:
    """Reading, assembling, terms, uses of terms and indicators, best of five."""
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble
    from zhengdu.services import analysis

    source = read_source(SEED)
    report = assemble(source)
    terms = analysis.terms(report)
    stages: dict[str, Callable[[], object]] = {
        "reading": partial(read_source, SEED),
        "assembling": partial(assemble, source),
        "terms": partial(analysis.terms, report),
        "uses of terms": partial(analysis.term_hits, report, terms),
        "indicators": partial(analysis.indicators, report),
    }
    rows = [_row(name, work, len(report.text)) for name, work in stages.items()]
    return [*rows, *_lexing_rows(report.text), _growth_row()]


def _lexing_rows(text: str) -> list[Row]:
    from zhengdu.indicators.lexer import quantities
    from zhengdu.indicators.normal import fold

    folded = fold(text)
    return [_row("quantities", partial(quantities, folded), len(text))]


def _growth_row() -> Row:
    """What four times the figures cost: 4 where the time is linear, 16 where it is quadratic."""
    from zhengdu.indicators.extraction import extract
    from zhengdu.report.assembling import assemble
    from zhengdu.report.source import RawParagraph, Source

    def seconds(count: int) -> float:
        words = "，".join(f"新增企业{number}家" for number in range(count)) + "。"
        source = Source("many.txt", "text", "utf-8", (RawParagraph(words),))
        report = assemble(source)
        return min(_seconds(partial(extract, report)) for _ in range(REPEATS))

    few, many = seconds(1_000), seconds(4_000)
    return Row("throughput: 4 times the figures", many / few, "x", 6, f"{many * 1000:.1f} ms")


def _row(name: str, work: Callable[[], object], characters: int) -> Row:
    best = min(_seconds(work) for _ in range(REPEATS))
    return Row(
        f"throughput: {name}", characters / best / 1000, "k chars/s", None, f"{best * 1000:.1f} ms"
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
