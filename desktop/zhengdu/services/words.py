"""The word segmenter with the vocabulary of reports, which no general dictionary knows."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from zhengdu import paths
from zhengdu.text.segmentation import JiebaSegmenter

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 6
"""Code points of a word; longer terms are phrases, which a double click should not take whole."""

_COLUMNS = ("term", "name", "zh_name", "aliases")
_SEPARATOR = re.compile(r"[;；、|,，]")
_WORD = re.compile(rf"[\u3400-\u9fff]{{2,{LONGEST}}}")


def segmenter(data_dir: Path) -> JiebaSegmenter:
    """A segmenter that keeps its cache below a data folder and loads at its first call."""
    return JiebaSegmenter(data_dir / "cache", vocabulary())


def vocabulary() -> tuple[str, ...]:
    """Policy terms and names of indicators, as far as they are single words of Chinese."""
    words: dict[str, None] = {}
    for file in sorted(paths.shipped("resources").glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                cells = [row.get(column) or "" for column in _COLUMNS]
                words |= dict.fromkeys(_SEPARATOR.split(";".join(cells)))
    return tuple(word for word in words if _WORD.fullmatch(word))
