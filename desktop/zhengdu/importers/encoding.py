"""Bytes to text: byte order marks, UTF-8, a declared encoding, then what reads as Chinese."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from zhengdu.errors import NotText

if TYPE_CHECKING:
    from pathlib import Path

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 60_000
"""Bytes that are looked at to guess an encoding."""
_CONTROL = "".join(map(chr, (*range(9), *range(14, 27), 127)))
_COMMON = frozenset("的一是在和有人发中大国年工作推进实经济业政府第發國進實經濟業")
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
CLOSE = 0.8
"""Of the best score, what the second best reaches where the choice is doubtful."""
TOLERATED = 200
"""Characters to one that may be broken or a control character."""


def decode(data: bytes, path: Path, declared: str = "") -> tuple[str, str]:
    """The text of some bytes and the name of their encoding.

    A few bytes that are broken do not matter. What the file declares about itself counts less than
    bytes that are UTF-8, and nothing if it contradicts the bytes.

    Raises:
        NotText: the bytes are no text in any encoding in which reports are written.
    """
    encoding = _marked(data) or _unmarked(data, declared)
    if encoding is None:
        raise NotText(path=path)
    text = data.decode(encoding, errors="replace")
    if not _is_prose(text[:SAMPLE]):
        raise NotText(path=path)
    return text.removeprefix("\ufeff"), encoding


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes, declared: str) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut in two at the very end is no reason to doubt the rest.
        cut = error.start >= len(data) - 3 and error.reason.startswith("unexpected end")
        sample = data[:SAMPLE]
        if (cut and error.start) or _nearly(sample, "utf-8"):
            return "utf-8"
        named = _named(declared)
        return named if named and _nearly(sample, named) else _guessed(sample)
    if "\x00" in text and not _is_prose(text[:SAMPLE]):
        return _guessed(data[:SAMPLE])
    return "utf-8"


def _named(declared: str) -> str:
    """Python's name of a declared encoding; every GB one as GB18030, which holds them all."""
    name = declared.strip().lower()
    if name.startswith(("gb", "x-gbk", "cp936")):
        return "gb18030"
    return "big5hkscs" if name.startswith("big5") else ""


def _nearly(sample: bytes, encoding: str) -> bool:
    """Whether bytes are Chinese text in an encoding but for a few."""
    text = sample.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    return _is_prose(text) and 20 * broken <= _count_chinese(text)


def _guessed(sample: bytes) -> str | None:
    """The encoding in which most of the bytes are common Chinese words."""
    whole = sample[: len(sample) & ~1]
    scores = {name: _score(whole if "16" in name else sample, name) for name in _CANDIDATES}
    first, second = sorted(_CANDIDATES, key=scores.__getitem__, reverse=True)[:2]
    if scores[first] <= 0:
        return None
    if scores[second] < CLOSE * scores[first]:
        return first
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[first, second]).best()
    return second if best is not None and best.encoding.startswith(second[:4]) else first


def _score(sample: bytes, encoding: str) -> float:
    """How much the sample looks like a Chinese text in an encoding; 0 if it does not decode."""
    text = sample.decode(encoding, errors="replace")
    chinese = _count_chinese(text)
    broken = text.count("\ufffd")
    # Other encodings read as UTF-16 give signs of every script.
    spread = 3 * chinese < sum(character > "\x7f" for character in text) * 2
    if broken > len(text) // TOLERATED + 1 or not chinese or (spread and "16" in encoding):
        return 0.0
    return sum(character in _COMMON for character in text) / chinese + 1e-6


def _is_prose(text: str) -> bool:
    """Whether hardly any control or broken characters are in a text."""
    bad = sum(map(text.count, _CONTROL)) + text.count("\ufffd")
    return bad <= len(text) // TOLERATED or 20 * bad <= _count_chinese(text)


def _count_chinese(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)
