"""Whether a report is a new version of one that is there already: title, place, year, wording.

What is compared is small enough to be kept beside each report of a library (bottom-k sketch of
sequences of characters: A. Broder, On the resemblance and containment of documents, 1997).
"""

from __future__ import annotations

import heapq
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.folding import fold

if TYPE_CHECKING:
    from zhengdu.report.model import Report

SHINGLE = 5
"""Characters in a sequence."""
KEPT = 400
"""Sequences that stand for the text; the likeness is then right to about 0.02."""
SAME_NAME = 0.25
"""Likeness from which two texts on one place and year are versions of one report.

Reports of one place share at most a tenth from year to year.
"""
UNNAMED = 0.4
"""The same where one of them does not say its place or year, and their titles differ."""
CERTAIN = 0.6
"""The same where their places or years differ: one of the files states it wrongly.

Of 528 pairs of reports the most alike, on one place and two years, share 0.105; what is left of a
report after many edits shares 0.6 with it.
"""
GENERIC = "政府工作报告"

_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells versions of one report.

    Attributes:
        report: its id.
        title: without marks and white space.
        place: as its metadata have it, or empty.
        year: that it reports on, or None.
        sketch: the smallest hashes of its sequences of characters, in order.
    """

    report: str
    title: str
    place: str
    year: int | None
    sketch: tuple[int, ...]


def fingerprint(report: Report) -> Fingerprint:
    """The fingerprint of a report; the same text has the same on every machine."""
    meta = report.meta
    return Fingerprint(report.id, plain(meta.title), meta.place, meta.year, sketch_of(report.text))


def plain(title: str) -> str:
    """A title as fingerprints have it."""
    return _MARKS.sub("", fold(title))


def sketch_of(text: str) -> tuple[int, ...]:
    """What stands for a text: numbers of 32 bits in rising order, KEPT of them at most."""
    words = _MARKS.sub("", fold(text))
    last = max(1, len(words) - SHINGLE + 1)
    hashes = {
        zlib.crc32(words[at : at + SHINGLE].encode("utf-8", "surrogatepass")) for at in range(last)
    }
    return tuple(heapq.nsmallest(KEPT, hashes))


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """How much of the wording two reports share, from 0 to 1."""
    union = heapq.nsmallest(KEPT, {*one.sketch, *other.sketch})
    shared = set(one.sketch) & set(other.sketch)
    return sum(1 for value in union if value in shared) / len(union)


def is_new_version(new: Fingerprint, old: Fingerprint) -> bool:
    """Whether two different texts are one report."""
    return new.report != old.report and likeness(new, old) >= _needed(new, old)


def latest_of(new: Fingerprint, known: tuple[Fingerprint, ...]) -> Fingerprint | None:
    """Of the reports that `new` is a version of, the one most like it; None if there is none."""
    versions = [old for old in known if is_new_version(new, old)]
    return max(versions, key=lambda old: likeness(new, old), default=None)


def _needed(one: Fingerprint, other: Fingerprint) -> float:
    """The likeness two reports need, by what they say of themselves."""
    facts = ((one.place, other.place), (one.year, other.year))
    if any(a and b and a != b for a, b in facts):
        return CERTAIN
    same_title = one.title == other.title and one.title not in ("", GENERIC)
    return SAME_NAME if same_title or all(a and b for a, b in facts) else UNNAMED
