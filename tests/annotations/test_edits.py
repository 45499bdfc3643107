"""Anchors put through edits whose outcome is known: the figures that are promised."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.fates import ALTERED, EDITS, GONE, INTACT, cases, verdict_of

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.anchoring import resolve
from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report

Results = dict[tuple[str, str], Counter[str]]


def results(reports: list[Report], each: int) -> Results:
    """For every edit and fate: how often each verdict was given, and each state as `is STATE`."""
    found: Results = {}
    for edit, made in cases(reports, each, seed=7):
        for case in made:
            place = resolve(case.anchor, case.report)
            counts = found.setdefault((edit, case.fate), Counter())
            counts.update([verdict_of(case, place), f"is {place.state}", "all"])
    return found


def summed(results: Results, fate: str) -> Counter[str]:
    return sum((counts for (_, one), counts in results.items() if one == fate), Counter())


def unmarked(counts: Counter[str]) -> int:
    """Notes that stand on other words without saying so."""
    return counts["wrong"] + counts["silent"]


@pytest.fixture(scope="module")
def on_the_sample(seed_path: Path) -> Results:
    return results([assemble(read_source(seed_path))], each=20)


@pytest.fixture(scope="module")
def on_the_corpus(corpus_dir: Path) -> Results:
    paths = [*sorted(corpus_dir.glob("*.txt"))[::5], *sorted(corpus_dir.glob("*.docx"))[::5]]
    return results([assemble(read_source(path)) for path in paths], each=24)


def test_notes_on_the_sample_follow_every_edit(on_the_sample: Results) -> None:
    kept = summed(on_the_sample, INTACT)
    assert kept["right"] + kept["marked"] >= 0.99 * kept["all"]
    assert {edit for edit, _ in on_the_sample} >= set(EDITS) - {"inserted inside quote"}
    assert sum(unmarked(counts) for counts in on_the_sample.values()) == 0


def test_a_text_that_was_not_touched_has_exact_notes(on_the_sample: Results) -> None:
    counts = on_the_sample["nothing", INTACT]
    assert counts[f"is {AnchorState.EXACT}"] == counts["all"] > 0


def test_the_corpus_makes_two_thousand_anchors(on_the_corpus: Results) -> None:
    assert sum(counts["all"] for counts in on_the_corpus.values()) >= 2000


def test_what_is_still_there_is_found(on_the_corpus: Results) -> None:
    kept = summed(on_the_corpus, INTACT)
    assert kept["right"] + kept["marked"] >= 0.99 * kept["all"]


def test_hardly_ever_is_a_note_put_elsewhere_silently(on_the_corpus: Results) -> None:
    wrong = sum(unmarked(counts) for counts in on_the_corpus.values())
    assert wrong <= 0.001 * sum(counts["all"] for counts in on_the_corpus.values())


@pytest.mark.parametrize(
    "edit",
    [
        "numbers changed", "qualifiers changed", "characters changed", "numbers signed",
        "numbers qualified", "numbers raised",
    ],
)  # fmt: skip
def test_what_was_changed_is_never_said_to_be_the_same(on_the_corpus: Results, edit: str) -> None:
    counts = on_the_corpus[edit, ALTERED]
    assert counts[f"is {AnchorState.EXACT}"] + counts[f"is {AnchorState.MOVED}"] == 0
    assert counts[f"is {AnchorState.CHANGED}"] >= 0.98 * counts["all"]


@pytest.mark.parametrize("edit", ["quote deleted", "its sentence deleted"])
def test_what_was_deleted_is_an_orphan(on_the_corpus: Results, edit: str) -> None:
    counts = on_the_corpus[edit, GONE]
    assert counts[f"is {AnchorState.ORPHANED}"] >= 0.98 * counts["all"]
