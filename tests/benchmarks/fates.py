"""Anchors on passages of all shapes, and what has become of each after an edit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from tests.benchmarks import edits

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.anchoring import anchor_for
from zhengdu.annotations.folding import fold
from zhengdu.report.assembling import assemble
from zhengdu.report.source import RawParagraph, Source
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.edits import Document, Edit

    from zhengdu.annotations.anchor import Anchor, Resolution
    from zhengdu.report.model import Report

EDITS: dict[str, Edit] = {
    "nothing": edits.unchanged,
    "characters changed": edits.characters,
    "numbers changed": edits.numbers,
    "qualifiers changed": edits.qualifiers,
    "numbers signed": edits.signed,
    "numbers qualified": edits.qualified,
    "numbers raised": edits.raised,
    "numbers hard wrapped": edits.broken,
    "sentences inserted": edits.inserted,
    "inserted inside quote": edits.interrupted,
    "sentences deleted": edits.deleted,
    "paragraphs merged": edits.merged,
    "paragraphs split": edits.split,
    "paragraphs reordered": edits.reordered,
    "width and marks": edits.width,
    "hard wraps": edits.wrapped,
    "page chrome": edits.with_chrome,
    "all of these": edits.mixed,
    "quote deleted": edits.quotes_deleted,
    "its sentence deleted": edits.passages_deleted,
}
FIGURE = re.compile(
    r"(?:约|超过|突破)?\d+(?:\.\d+)?(?:个百分点|万?亿?元|%|万人|亿斤)?(?:左右|以上|以内)?"
)
QUALIFIED = re.compile(
    r"(?:约|超过|突破|不低于)\d+(?:\.\d+)?|\d+(?:\.\d+)?[^\d，。；]{0,4}(?:左右|以上|以内|以下)"
)
ALTERING = frozenset({"numbers signed", "numbers qualified", "numbers raised"})
"""Edits that make other figures of those in a quote, and may leave the quote itself as it was."""
SHAPES = ("phrase", "figure", "clause", "sentence", "paragraph", "stretch")
INTACT, ALTERED, GONE = "intact", "altered", "gone"


@dataclass(frozen=True, slots=True)
class Case:
    """One anchor after an edit, with the truth: its fate, and where it is unless it is gone."""

    anchor: Anchor
    report: Report
    fate: str
    truth: Span | None


def quotes_of(rng: Random, report: Report, count: int, edit: str) -> list[Span]:
    """Passages of all shapes that do not touch each other, in order."""
    made: list[Span] = []
    for _ in range(count * 8):
        shape = "figure" if edit.startswith(("numb", "qual")) else rng.choice(SHAPES)
        span = _shaped(rng, report, shape, edit)
        apart = span is not None and all(
            span.end + 80 < one.start or one.end + 80 < span.start for one in made
        )
        if span is not None and apart and fold(span.of(report.text)):
            made.append(span)
        if len(made) == count:
            break
    return sorted(made)


def _shaped(rng: Random, report: Report, shape: str, edit: str) -> Span | None:
    text = report.text
    at = rng.randrange(len(text))
    block = report.block_at(at).span
    if shape == "figure":
        match = _figures_for(edit).search(text, at)
        if match is None:
            return None
        first = report.block_at(match.start()).span.start
        start = max(first, match.start() - rng.choice((0, 0, 4, 12)))
        end = match.end() + rng.choice((0, 0, 3, 10))
        return _trimmed(text, start, end, inside=True)
    if shape in ("phrase", "clause"):
        low, high = (2, 8) if shape == "phrase" else (8, 30)
        return _trimmed(text, at, at + rng.randint(low, high), inside=True)
    if shape == "sentence":
        start = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
        end = min((e for e in (text.find(m, at) for m in "。；\n") if e > 0), default=len(text))
        return _trimmed(text, start, end + 1)
    if shape == "paragraph":
        return _trimmed(text, block.start, min(block.end, block.start + 1500))
    return _trimmed(text, at, at + rng.randint(60, 400))


def _figures_for(edit: str) -> re.Pattern[str]:
    """Of which kind the figures are that an edit is tried on."""
    if edit in {"numbers signed", "numbers qualified"}:
        return edits.MEASURED
    if edit in {"numbers raised", "numbers hard wrapped"}:
        return edits.MEASURED_LONG
    return QUALIFIED if edit.startswith("qual") else FIGURE


def _trimmed(text: str, start: int, end: int, *, inside: bool = False) -> Span | None:
    words = text[start:end].split("\n", maxsplit=1)[0] if inside else text[start:end]
    stripped = words.strip()
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(stripped)) if stripped else None


def cases(reports: list[Report], each: int, seed: int) -> Iterator[tuple[str, list[Case]]]:
    """For every edit and report: anchors with their fates."""
    for number, report in enumerate(reports):
        for name, edit in EDITS.items():
            rng = Random(f"{seed} {number} {name}")
            quotes = quotes_of(rng, report, each, name)
            document = edit(rng, edits.document_of(report.text), quotes)
            edited, places = assembled(document)
            made = [_case(report, quote, edited, places, name) for quote in quotes]
            yield name, [case for case in made if _wanted(name, case)]


def assembled(document: Document) -> tuple[Report, dict[int, list[int]]]:
    """The edited report, and for each old code point where it is now."""
    paragraphs = [p for p in document if "".join(mark for mark, _ in p).strip()]
    places: dict[int, list[int]] = {}
    at = 0
    for paragraph in paragraphs:
        for mark, origin in paragraph:
            if origin != edits.NEW and not mark.isspace():
                places.setdefault(origin, []).append(at)
            at += 1
        at += 1
    lines = tuple(RawParagraph("".join(mark for mark, _ in p)) for p in paragraphs)
    report = assemble(Source("edited.txt", "text", "utf-8", lines))
    assert len(report.text) == at - 1
    return report, places


def _case(
    report: Report, quote: Span, edited: Report, places: dict[int, list[int]], edit: str
) -> Case:
    now = sorted(at for old in range(quote.start, quote.end) for at in places.get(old, ()))
    anchor = anchor_for(report, quote)
    if not now:
        return Case(anchor, edited, GONE, None)
    truth = Span(now[0], now[-1] + 1)
    intact = edit not in ALTERING and fold(truth.of(edited.text)) == fold(anchor.exact)
    return Case(anchor, edited, INTACT if intact else ALTERED, truth)


def _wanted(edit: str, case: Case) -> bool:
    """Whether a case is what the edit is about."""
    wanted = {"numbers changed": ALTERED, "characters changed": ALTERED,
              "qualifiers changed": ALTERED, "inserted inside quote": ALTERED,
              "quote deleted": GONE, "its sentence deleted": GONE,
              **dict.fromkeys(ALTERING, ALTERED)}  # fmt: skip
    return case.fate == wanted.get(edit, INTACT)


def verdict_of(case: Case, place: Resolution) -> str:
    """What a resolution is worth.

    `right`; `marked`: right, and said to be changed; `lost`; `doubtful`: a wrong place that is said
    to be changed; `silent`: the right place, whose other words are not mentioned; `wrong`.
    """
    unsure = place.state is AnchorState.CHANGED
    if place.span is None:
        return "right" if case.fate == GONE else "lost"
    if case.truth is None or not _same(case, place.span):
        return "doubtful" if unsure else "wrong"
    if unsure:
        return "marked"
    return "silent" if case.fate == ALTERED else "right"


def _same(case: Case, span: Span) -> bool:
    """Whether a place is the true one: the same text if intact, else most of it."""
    assert case.truth is not None
    if case.fate == INTACT:
        return span.overlaps(case.truth) and fold(span.of(case.report.text)) == fold(
            case.truth.of(case.report.text)
        )
    both = span.intersection(case.truth)
    union = max(span.end, case.truth.end) - min(span.start, case.truth.start)
    return both is not None and len(both) >= 0.6 * union
