"""Compares figures with labelled passages, field by field, as the labelling rules do.

`python -m tests.indicators.scoring` prints precision and recall of each field for the passages
that the rules were made with and for those that only check them.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.indicators.extraction import extract
from zhengdu.report.assembling import assemble
from zhengdu.report.source import RawParagraph, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhengdu.indicators.indicator import Indicator

CASES = Path(__file__).parent / "cases"
FIELDS = ("span", "name", "unit", "measure", "direction", "approx", "kind", "period", "row")
ROW = ("name", "unit", "measure", "direction", "kind", "period")
LIKE = 0.7
UNLABELLED = "?"
_CASE = re.compile(
    r"(?P<title>[^\n]+)\n\.\n(?P<input>.*?)\n\.\n(?P<expected>.*?)(?:\n\n|\Z)", re.DOTALL
)
_VALUE = re.compile(r"[\d.,:/\-]+")
_UNSAID = str.maketrans("", "", '"“”‘’的数、()（）《》')
_FORMS = str.maketrans("０１２３４５６７８９％．：～—－", "0123456789%.:~--")


@dataclass(frozen=True, slots=True)
class Figure:
    """What is compared of a figure."""

    name: str
    value: str
    unit: str
    measure: str
    direction: str
    approx: str
    kind: str
    period: str

    def agrees(self, other: Figure, field: str) -> bool:
        """Whether a field says the same; names need to be alike only, to one of several."""
        if field == "span":
            return True
        if field == "name":
            return self.likeness(other) >= LIKE
        if field == "approx" and self.approx == UNLABELLED:
            return True
        if field == "row":
            return all(self.agrees(other, each) for each in ROW)
        return bool(getattr(self, field) == getattr(other, field))

    def likeness(self, other: Figure) -> float:
        """Of the names; a label may hold several, parted by " / "."""
        return max(likeness(name, other.name) for name in self.name.split(" / "))


@dataclass(frozen=True, slots=True)
class Passage:
    """A labelled passage and the place in a report it stands for."""

    title: str
    context: str
    text: str
    labels: tuple[Figure, ...]


def likeness(first: str, second: str) -> float:
    """Of two names, 0 to 1; marks and 数 do not count."""
    a, b = first.translate(_UNSAID), second.translate(_UNSAID)
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / max(1, len(a) + len(b))


def passages(folder: str) -> tuple[Passage, ...]:
    """The passages of cases/<folder>; a file begins with the day of the speech and the heading."""
    return tuple(
        passage for path in sorted((CASES / folder).glob("*.txt")) for passage in _of_file(path)
    )


def _of_file(path: Path) -> Iterator[Passage]:
    context, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    for case in _CASE.finditer(body):
        labels = tuple(_label(line) for line in case["expected"].strip().splitlines())
        yield Passage(f"{path.stem}: {case['title']}", context, case["input"], labels)


def _label(line: str) -> Figure:
    name, stated, *others = (part.strip() for part in line.split(" | "))
    number = _VALUE.match(stated)
    assert number, line
    measure, direction, approx, kind, period = others
    unit = stated[number.end() :]
    return Figure(name, number[0], unit, measure, direction, approx, kind, period)


def found_in(passage: Passage) -> tuple[Figure, ...]:
    """What the program finds in a passage."""
    day, _, heading = passage.context.partition(" | ")
    year, month, date = day.split("-")
    opening = f"——{year}年{int(month)}月{int(date)}日在甲市第八届人民代表大会第四次会议上"
    lines = ("政府工作报告", opening, "各位代表：", heading, *passage.text.splitlines())
    paragraphs = tuple(RawParagraph(line) for line in lines)
    report = assemble(Source("passage.txt", "text", "utf-8", paragraphs))
    return tuple(_figure(indicator) for indicator in extract(report))


def _figure(one: Indicator) -> Figure:
    unit = one.unit.translate(_FORMS)
    return Figure(
        one.name, one.value, unit, one.measure, one.direction, one.approx, one.kind, one.period
    )


def matched(labels: Sequence[Figure], found: Sequence[Figure]) -> list[tuple[int, int]]:
    """Pairs of the same number, best names first, each figure in one pair at most."""
    candidates = sorted(
        (
            (label.likeness(one), i, j)
            for i, label in enumerate(labels)
            for j, one in enumerate(found)
            if label.value == one.value
        ),
        key=_best_first,
    )
    pairs: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def _best_first(candidate: tuple[float, int, int]) -> tuple[float, int]:
    return -candidate[0], abs(candidate[1] - candidate[2])


def score(items: Iterable[Passage]) -> dict[str, tuple[float, float]]:
    """Precision and recall of each field over all passages."""
    right = dict.fromkeys(FIELDS, 0)
    labelled = stated = 0
    for passage in items:
        found = found_in(passage)
        labelled, stated = labelled + len(passage.labels), stated + len(found)
        for i, j in matched(passage.labels, found):
            for field in FIELDS:
                right[field] += passage.labels[i].agrees(found[j], field)
    return {field: (n / max(1, stated), n / max(1, labelled)) for field, n in right.items()}


def differences(passage: Passage) -> Iterator[str]:
    """What is missed, spurious or different in a passage, a line each."""
    found = found_in(passage)
    pairs = matched(passage.labels, found)
    for i, label in enumerate(passage.labels):
        if i not in {a for a, _ in pairs}:
            yield f"MISSED   {label.name} {label.value}{label.unit}"
    for j, one in enumerate(found):
        if j not in {b for _, b in pairs}:
            yield f"SPURIOUS {one.name} {one.value}{one.unit}"
    for i, j in pairs:
        label, one = passage.labels[i], found[j]
        wrong = [field for field in (*ROW, "approx") if not label.agrees(one, field)]
        if wrong:
            said = ", ".join(f"{f}: {getattr(label, f)} / {getattr(one, f)}" for f in wrong)
            yield f"DIFFERS  {label.value}{label.unit} {said}"


def _table(*folders: str) -> str:
    scores = {folder: score(passages(folder)) for folder in folders}
    lines = ["field      " + "".join(f"{folder:>20}" for folder in folders)]
    for field in FIELDS:
        cells = "".join("{:13.3f} {:.3f} ".format(*scores[f][field]) for f in folders)
        lines.append(f"{field:11}{cells}")
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for each in passages(sys.argv[1]):
            for line in differences(each):
                sys.stdout.write(f"{each.title}\n    {line}\n")
    sys.stdout.write(_table("fitted", "held_out") + "\n")
