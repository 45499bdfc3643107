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
    return [_row(name, work, len(report.text)) for name, work in stages.items()]


def _row(name: str, work: Callable[[], object], characters: int) -> Row:
    best = min(_seconds(work) for _ in range(REPEATS))
    return Row(
        f"throughput: {name}", characters / best / 1000, "k chars/s", None, f"{best * 1000:.1f} ms"
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
