"""Numbers that Word counts by itself (一、（一） 1.): a reader sees them, the text does not hold them.

Sources: ECMA-376 part 1, 17.9 (numbering definitions) and 17.18.59 (number formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered.

    Attributes:
        format: name of the number format, as in `w:numFmt`.
        text: the label with %1 to %9 where the numbers of the levels stand.
        start: the first number.
    """

    format: str
    text: str
    start: int


class Numbering:
    """Counts through a document from its first paragraph to its last."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        root = _numbering_root(document)
        self._levels = {} if root is None else _abstract_levels(root)
        self._lists = {} if root is None else _lists(root)
        self._restarts = {} if root is None else _restarts(root)
        self._styles = _style_lists(document) if self._lists else {}
        self._counts: dict[str, list[int]] = {}

    def label(self, paragraph: Any, style: str | None) -> str:  # noqa: ANN401
        """The number in front of a `w:p` element; empty if it has none.

        Every paragraph has to be asked for in order: asking is counting.
        """
        if not self._lists:
            return ""
        place = _place(paragraph.pPr) or self._styles.get(style or "")
        if place is None or place[0] not in self._lists:
            return ""
        number, depth = place
        abstract = self._lists[number]
        levels = self._levels.get(abstract, {})
        if depth not in levels:
            return ""
        counts = self._counted(number, abstract, depth, levels)
        return _label(levels, depth, counts)

    def _counted(
        self, number: str, abstract: str, depth: int, levels: Mapping[int, Level]
    ) -> list[int]:
        counts = self._counts.setdefault(abstract, [0] * LEVELS)
        restart = self._restarts.pop((number, depth), None)
        if restart is not None:
            counts[depth] = restart
        elif counts[depth] == 0:
            counts[depth] = levels[depth].start
        else:
            counts[depth] += 1
        counts[depth + 1 :] = [0] * (LEVELS - depth - 1)
        return counts


def _label(levels: Mapping[int, Level], depth: int, counts: list[int]) -> str:
    level = levels[depth]
    if level.format in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        other = int(match.group(1)) - 1
        written = levels.get(other, level).format
        return _FORMATS.get(written, str)(max(1, counts[other]))

    return _PLACE.sub(number, level.text)


def chinese(number: int) -> str:
    """A number from 1 to 99 as Chinese writes it; larger ones in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def circled(number: int) -> str:
    """①, ② … to ⑳; larger ones in digits."""
    return chr(0x245F + number) if 0 < number <= 20 else str(number)


def wide(number: int) -> str:
    """A number in full-width digits."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def padded(number: int) -> str:
    """A number of at least two digits."""
    return f"{number:02}"


def letter(number: int) -> str:
    """a, b … z, aa."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _upper_letter(number: int) -> str:
    return letter(number).upper()


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "chineseLegalSimplified": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "koreanCounting": chinese,
    "ideographDigital": chinese,
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "decimalFullWidth": wide,
    "decimalFullWidth2": wide,
    "decimalZero": padded,
    "lowerLetter": letter,
    "upperLetter": _upper_letter,
}


def _numbering_root(document: Any) -> Any:  # noqa: ANN401
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None


def _value(element: Any, name: str, default: str = "") -> str:  # noqa: ANN401
    found = None if element is None else element.find(_W + name)
    return default if found is None else found.get(_W + "val", default)


def _abstract_levels(root: Any) -> dict[str, dict[int, Level]]:  # noqa: ANN401
    return {
        abstract.get(_W + "abstractNumId", ""): {
            int(level.get(_W + "ilvl", "0")): Level(
                _value(level, "numFmt", "decimal"),
                _value(level, "lvlText"),
                int(_value(level, "start", "1")),
            )
            for level in abstract.findall(_W + "lvl")
        }
        for abstract in root.findall(_W + "abstractNum")
    }


def _lists(root: Any) -> dict[str, str]:  # noqa: ANN401
    return {
        number.get(_W + "numId", ""): _value(number, "abstractNumId")
        for number in root.findall(_W + "num")
    }


def _restarts(root: Any) -> dict[tuple[str, int], int]:  # noqa: ANN401
    """Numbers at which a list begins anew although it shares its definition with another."""
    restarts: dict[tuple[str, int], int] = {}
    for number in root.findall(_W + "num"):
        for override in number.findall(_W + "lvlOverride"):
            start = _value(override, "startOverride")
            if start:
                key = (number.get(_W + "numId", ""), int(override.get(_W + "ilvl", "0")))
                restarts[key] = int(start)
    return restarts


def _place(properties: Any) -> tuple[str, int] | None:  # noqa: ANN401
    """The list and level that properties name; ("0", …) takes a paragraph out of its list."""
    numbering = None if properties is None else properties.find(_W + "numPr")
    if numbering is None:
        return None
    return _value(numbering, "numId", "0"), min(LEVELS - 1, int(_value(numbering, "ilvl", "0")))


def _style_lists(document: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401
    """Lists that paragraphs are in by their style alone."""
    places: dict[str, tuple[str, int]] = {}
    for style in document.styles.element.findall(_W + "style"):
        place = _place(style.find(_W + "pPr"))
        if place is not None:
            places[style.get(_W + "styleId", "")] = place
    return places
