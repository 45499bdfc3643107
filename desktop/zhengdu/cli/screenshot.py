"""The arguments of `zhengdu screenshot`; the window itself is another room's affair."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.cli.arguments import command_parser
from zhengdu.errors import BadArgument
from zhengdu.settings import THEMES

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLEST, LARGEST = 200, 8000
_SIZE = re.compile(r"(\d{1,5})[xX×*](\d{1,5})")


@dataclass(frozen=True, slots=True)
class Shot:
    """What to paint: a report at a passage, in a size (pixels) and a theme, into a file."""

    file: Path | None
    png: Path
    size: tuple[int, int]
    theme: str
    at: str


def shot(arguments: Sequence[str], language: str) -> Shot:
    """The picture that a command line asks for.

    Raises:
        BadArgument: size or theme are impossible.
    """
    chosen = command_parser(language).parse_args(arguments)
    if chosen.theme and chosen.theme not in THEMES:
        raise BadArgument(value=chosen.theme, what="theme", choices=", ".join(THEMES))
    return Shot(
        file=Path(chosen.file) if chosen.file else None,
        png=Path(chosen.output),
        size=_size(chosen.size),
        theme=chosen.theme,
        at=chosen.at,
    )


def _size(given: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(given)
    size = (int(match.group(1)), int(match.group(2))) if match else (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise BadArgument(value=given, what="window size", choices="1280x800, 1920x1080")
    return size
