"""How long the list of notes takes with ten thousand notes: python -m tests.benchmarks.notes_panel.

Prints the median and the longest of some runs in milliseconds, painting included. Offscreen.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from zhengdu.annotations.anchor import Anchor, AnchorState, Resolution
from zhengdu.annotations.note import Annotation, Colour, NoteKind, Style
from zhengdu.text.span import Span
from zhengdu.ui.models.annotation_item import AnnotationItem
from zhengdu.ui.models.note_grouping import Grouping
from zhengdu.ui.panels.annotation_panel import AnnotationPanel

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 10_000
RUNS = 15
WORDS = "全面推进乡村振兴，加快建设现代产业体系，稳步提高城乡居民收入水平，持续改善生态环境质量。"


def made(number: int, rng: random.Random) -> AnnotationItem:
    """A note of no particular kind."""
    start, length = number * 12, rng.randint(4, 40)
    quote = WORDS[:length]
    section = (f"{number // 500}、部分", f"（{number // 50}）章节")
    anchor = Anchor(number // 30, start, start + length, quote, "", "", section)
    tags = tuple(rng.sample(["工业", "三农", "民生", "生态", "财政"], rng.randint(0, 2)))
    note = Annotation(
        f"{number:032x}", "r", anchor, NoteKind.HIGHLIGHT, rng.choice(list(Colour)),
        note=WORDS * rng.randint(0, 2), tags=tags, style=rng.choice(list(Style)),
        created=f"2026-0{rng.randint(1, 9)}-11T08:00:00+00:00", updated="2026-10-11T08:00:00+00:00",
    )  # fmt: skip
    place = Resolution(Span(start, start + length), AnchorState.EXACT, 1.0)
    return AnnotationItem(note, place, section, number // 30 + 1)


def timed(
    name: str, act: Callable[[int], object], before: Callable[[], object] | None = None
) -> None:
    """Do an act some times, with everything it sets off; what is done before is not counted."""
    taken = []
    for run in range(RUNS):
        if before is not None:
            before()
            QApplication.processEvents()
        begin = time.perf_counter()
        act(run)
        QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * 1000)
    sys.stdout.write(f"{name:34s} {statistics.median(taken):7.1f} {max(taken):7.1f}\n")


def main() -> None:
    """Measure."""
    application = QApplication.instance() or QApplication([])
    rng = random.Random(7)
    items = [made(number, rng) for number in range(COUNT)]
    panel = AnnotationPanel()
    panel.resize(340, 720)
    panel.show()
    QTest.qWaitForWindowExposed(panel)
    field, view = panel.findChild(QLineEdit), panel.findChild(QTableView)
    assert isinstance(field, QLineEdit)
    assert isinstance(view, QTableView)
    sys.stdout.write(f"{COUNT} notes: median and longest of {RUNS} in ms\n")
    first = time.perf_counter()
    panel.set_annotations(items)
    application.processEvents()
    sys.stdout.write(f"{'first shown':34s} {(time.perf_counter() - first) * 1000:7.1f}\n")
    timed("resize", lambda run: panel.resize(QSize(340 + run % 7 * 20, 720)))
    timed("filter by a word", lambda run: field.setText("民生" if run % 2 else "三农"))
    timed("clear the filter", lambda _: field.clear(), lambda: field.setText("生态"))
    field.clear()
    view.setFocus()
    timed("turn a page", lambda _: QTest.keyClick(view, Qt.Key.Key_PageDown))
    bar = view.verticalScrollBar()
    timed("drag the scroll bar", lambda run: bar.setValue(bar.maximum() * run // RUNS))
    timed("follow the reading position", lambda run: panel.follow(run * 7000))

    def edited(run: int) -> None:
        item = items[run]
        items[run] = replace(item, annotation=replace(item.annotation, note=f"{run} 改"))
        panel.set_annotations(items)

    timed("one note changed", edited)
    timed("one note deleted", lambda run: panel.set_annotations(items[run + 1 :]))
    groupings = list(Grouping)

    def regrouped(run: int) -> None:
        panel.group_by(groupings[run % len(groupings)])

    timed("other headings", regrouped)


if __name__ == "__main__":
    main()
