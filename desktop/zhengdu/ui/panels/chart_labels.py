"""Where the numbers of a chart stand: beside their points, off the lines and off each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSizeF

GAP = 3.0
"""Between a mark and its number."""
AIR = 3.0
"""Around a number, where nothing else may be."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What numbers must not stand on.

    Attributes:
        marks: the points, each with its mark.
        lines: what joins them, and what they stand on.
        room: where numbers may stand.
    """

    marks: Sequence[QRectF]
    lines: Sequence[QLineF]
    room: QRectF


def label_places(sizes: Sequence[QSizeF], drawn: Drawn) -> list[QRectF]:
    """Where each mark's number stands, in the order of the marks.

    Args:
        sizes: of the numbers.
        drawn: the marks, as many, and whatever else there is.

    Returns:
        The nearest place in which a number touches nothing, and otherwise the least.
    """
    placed: list[QRectF] = []
    for mark, size in zip(drawn.marks, sizes, strict=True):
        free = min(
            (inside(place, drawn.room) for place in _around(mark, size)),
            key=lambda place: _trouble(place, drawn, placed),
        )
        placed.append(free)
    return placed


def inside(place: QRectF, room: QRectF) -> QRectF:
    """A place pushed sideways into the room as far as it fits."""
    left = max(room.left(), min(place.left(), room.right() - place.width()))
    return QRectF(QPointF(left, place.top()), place.size())


def _around(mark: QRectF, size: QSizeF) -> Iterator[QRectF]:
    """Places for a number, the best first: above, above at a side, beside, below, far above."""
    middle = mark.center()
    width, height = size.width(), size.height()
    above, below = mark.top() - GAP - height, mark.bottom() + GAP
    left, right = mark.left() - GAP - width, mark.right() + GAP
    centred, level = middle.x() - width / 2, middle.y() - height / 2
    corners = [
        (centred, above), (middle.x() - width, above), (middle.x(), above),
        (left, level), (right, level), (right, below), (left, below), (centred, below),
        (centred, above - height), (middle.x() - width, above - height),
        (middle.x(), above - height), (left, above - height / 2), (right, below + height),
    ]  # fmt: skip
    for x, y in corners:
        yield QRectF(x, y, width, height)


def _trouble(place: QRectF, drawn: Drawn, placed: Sequence[QRectF]) -> int:
    """How much a number in this place would cover, words counting most."""
    wide = place.adjusted(-AIR, -AIR / 2, AIR, AIR / 2)
    return (
        9 * sum(wide.intersects(other) for other in placed)
        + 9 * (not drawn.room.contains(place))
        + 4 * sum(wide.intersects(mark) for mark in drawn.marks)
        + 2 * sum(_crosses(line, wide) for line in drawn.lines)
    )


def _crosses(line: QLineF, place: QRectF) -> bool:
    if place.contains(line.p1()) or place.contains(line.p2()):
        return True
    corners = (place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft())
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    return any(
        line.intersects(QLineF(start, end))[0] == QLineF.IntersectionType.BoundedIntersection
        for start, end in edges
    )
