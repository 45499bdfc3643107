"""Which place a report speaks of, where its first lines and its opening do not name it."""

from __future__ import annotations

from functools import cache

from zhengdu.paths import shipped

FILE_NAME = "places.tsv"
LONGEST = 200_000
"""Code points that are looked through; a report has less."""
LEAST = 8
"""Mentions below which a place may be a neighbour, or no place at all."""
MARGIN = 2
"""How many times as often as any other the place is named."""

_ENDINGS = {
    "省": ("省",),
    "自治区": ("自治区",),
    "市": ("市",),
    "州": ("自治州",),
    "行署": ("盟", "地区"),
    "行政公署": ("盟", "地区"),
    "县": ("县",),
    "区": ("区",),
    "旗": ("旗",),
}
_SMALL = frozenset("县区旗")
"""Kinds of places with names like 和平, which must be named in full too."""


def place_in_text(text: str, government: str) -> str:
    """The place of a fitting kind that a text names by far the most often; empty if none is.

    Args:
        text: the report.
        government: what the opening sentence calls it without a place: 市人民政府, 行署.
    """
    kind = government.removesuffix("政府").removesuffix("人民")
    read = text[:LONGEST]
    counts = sorted(
        (
            (read.count(short), place)
            for place, short in _places(kind)
            if kind not in _SMALL or place in read or short + kind in read
        ),
        reverse=True,
    )
    (most, place), (next_most, _) = (*counts, (0, ""), (0, ""))[:2]
    return place if most >= max(LEAST, MARGIN * next_most) else ""


@cache
def _places(kind: str) -> tuple[tuple[str, str], ...]:
    """Places whose government may call itself that, each with what it is called for short."""
    endings = _ENDINGS.get(kind, ())
    lines = (shipped("resources") / FILE_NAME).read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if endings)
    return tuple(
        (place, short)
        for place, short in rows
        if place.endswith(endings) and (kind != "区" or not place.endswith(("自治区", "地区")))
    )
