"""`python -m tests.benchmarks.versions`: whether new versions are offered, and nothing else is.

Every report beside the project is put through the edits of the anchors' benchmark, and compared
with itself as it was, with and without its place and year; and every two reports are compared. The
exit code is 1 where a version is missed or two different reports are taken for versions.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from tests.benchmarks import edits
from tests.benchmarks.anchors import reports_beside

from zhengdu.annotations.version import fingerprint, is_new_version, likeness, sketch_of
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.version import Fingerprint
    from zhengdu.report.model import Report

EDITS = (
    edits.characters, edits.numbers, edits.qualifiers, edits.inserted, edits.interrupted,
    edits.deleted, edits.passages_deleted, edits.merged, edits.split, edits.reordered, edits.width,
    edits.wrapped, edits.with_chrome, edits.mixed,
)  # fmt: skip
QUOTES = 60
LENGTH = 30


def edited(report: Report, edit: edits.Edit, rng: random.Random) -> str:
    """The report's text after an edit around some of its passages."""
    last = max(1, len(report.text) - LENGTH)
    starts = sorted(rng.sample(range(0, last, LENGTH * 2), min(QUOTES, last // (LENGTH * 2))))
    quotes = [Span(start, start + LENGTH) for start in starts]
    document = edit(rng, edits.document_of(report.text), quotes)
    return "\n".join("".join(mark for mark, _ in paragraph) for paragraph in document)


def nameless(mark: Fingerprint) -> Fingerprint:
    """The same where the file says neither place nor year, and has a title of its own."""
    return replace(mark, place="", year=None, title="报告")


def recognised(reports: list[Report]) -> bool:
    """Print, edit by edit, how many versions are recognised; whether all are."""
    everything = True
    print(f"{'edit':18}{'named':>8}{'nameless':>10}{'least alike':>13}{'of':>5}")
    for edit in EDITS:
        rng = random.Random(edit.__name__)
        named = unnamed = 0
        least = 1.0
        for report in reports:
            old = fingerprint(report)
            new = replace(old, report="new", sketch=sketch_of(edited(report, edit, rng)))
            named += is_new_version(new, old)
            unnamed += is_new_version(nameless(new), old)
            least = min(least, likeness(new, old))
        everything = everything and named == len(reports)
        name = edit.__name__
        print(f"{name:18}{named:8}{unnamed:10}{least:13.2f}{len(reports):5}")
    return everything


def told_apart(reports: list[Report]) -> bool:
    """Print how many pairs of different reports are taken for versions; whether none is."""
    marks = [fingerprint(report) for report in reports]
    pairs = list(combinations(marks, 2))
    false = sum(is_new_version(one, other) for one, other in pairs)
    same = [pair for pair in pairs if pair[0].place and pair[0].place == pair[1].place]
    most = max((likeness(one, other) for one, other in pairs), default=0.0)
    print(f"pairs {len(pairs)}, of one place {len(same)}, false offers {false}, most alike {most}")
    return not false


def main() -> int:
    """Print both tables; 0 if all is as it should be."""
    reports = reports_beside()
    if not reports:
        sys.stderr.write("there are no reports beside the project\n")
        return 1
    is_complete, is_right = recognised(reports), told_apart(reports)
    return 0 if is_complete and is_right else 1


if __name__ == "__main__":
    sys.exit(main())
