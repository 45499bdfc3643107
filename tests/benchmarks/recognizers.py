"""`python -m tests.benchmarks.recognizers`: our lexing beside Microsoft Recognizers-Text.

Both read the same text in the same process: the sample for speed, and the labelled passages of
tests/indicators/cases for what they find. The package is needed for nothing else; where it is
missing, a sentence says how to install it.
"""

from __future__ import annotations

import importlib
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.benchmarks.material import SEED
from tests.indicators.scoring import passages

from zhengdu.indicators.extraction import extract
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.normal import fold
from zhengdu.report.assembling import assemble
from zhengdu.report.source import RawParagraph, Source

if TYPE_CHECKING:
    from collections.abc import Callable

MISSING = (
    "Microsoft Recognizers-Text is not installed; in an environment of its own, run "
    'pip install recognizers-text-suite "emoji<2", and then, with its Python, '
    "PYTHONPATH=desktop python -m tests.benchmarks.recognizers"
)
_WITH_UNIT = ("dimension", "currency", "age", "temperature")
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Line:
    """What one finder does: characters a second, figures found, and how many of them are right."""

    name: str
    speed: float
    found: int
    precision: float
    recall: float


def main() -> int:
    """Measure and print one table; 2 where the package is missing."""
    try:
        models = _models()
    except ImportError:
        print(MISSING, file=sys.stderr)
        return 2
    text = SEED.read_text(encoding="utf-8")
    lines = [
        _line("政读: lexing", _lexed, text),
        _line("政读: names, periods, kinds too", _extracted, text),
        _line("Recognizers: number with unit", partial(_recognized, models[:-1]), text),
        _line("Recognizers: and percentages", partial(_recognized, models), text),
    ]
    labelled = sum(len(passage.labels) for passage in _passages())
    print(f"speed: the sample, {len(text):,} characters; right: {labelled} labelled figures")
    print(f"{'':<34}{'chars/s':>12}{'in sample':>11}{'precision':>11}{'recall':>9}")
    for line in lines:
        rates = f"{line.precision:>11.3f}{line.recall:>9.3f}"
        print(f"{line.name:<34}{line.speed:>12,.0f}{line.found:>11}{rates}")
    return 0


def _models() -> list[Any]:
    """The Chinese models of the package; percentages are with its plain numbers, and come last."""
    culture = importlib.import_module("recognizers_text").Culture.Chinese
    unit = importlib.import_module("recognizers_number_with_unit").NumberWithUnitRecognizer(culture)
    number = importlib.import_module("recognizers_number").NumberRecognizer(culture)
    with_unit = [getattr(unit, f"get_{name}_model")() for name in _WITH_UNIT]
    return [*with_unit, number.get_percentage_model()]


def _recognized(models: list[Any], text: str) -> list[str]:
    return [one.text for model in models for one in model.parse(text)]


def _lexed(text: str) -> list[str]:
    folded = fold(text)
    return [folded[one.start : one.end] for one in quantities(folded)]


def _extracted(text: str) -> list[str]:
    paragraphs = tuple(RawParagraph(line) for line in ("政府工作报告", *text.splitlines()))
    report = assemble(Source("text.txt", "text", "utf-8", paragraphs))
    return [report.text[one.span.start : one.span.end] for one in extract(report)]


def _passages() -> list[Any]:
    return [*passages("fitted"), *passages("held_out")]


def _line(name: str, find: Callable[[str], list[str]], text: str) -> Line:
    find("增长5%。")
    seconds = min(_seconds(find, text) for _ in range(3))
    right = stated = labelled = 0
    for passage in _passages():
        labels = Counter(_first(label.value) for label in passage.labels)
        found = Counter(_first(fold(one)) for one in find(passage.text))
        right += (labels & found).total()
        stated, labelled = stated + found.total(), labelled + labels.total()
    precision, recall = right / max(1, stated), right / max(1, labelled)
    return Line(name, len(text) / seconds, len(find(text)), precision, recall)


def _first(stated: str) -> str:
    """The first number of a quantity, so that a range or a ratio counts once."""
    number = _DIGITS.search(stated)
    return number[0].replace(",", "") if number else stated


def _seconds(find: Callable[[str], list[str]], text: str) -> float:
    start = time.process_time()
    find(text)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
