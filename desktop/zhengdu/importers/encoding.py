"""Bytes to text: byte order marks, UTF-8, then what charset-normalizer finds."""

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
_COMMON = "的一是在和有人发中大国年工作推进实经济业"


def decode(data: bytes, path: Path) -> tuple[str, str]:
    """The text of some bytes and the name of their encoding.

    Raises:
        NotText: the bytes are no text in any encoding in which reports are written.
    """
    encoding = _marked(data) or _unmarked(data)
    if encoding is None:
        raise NotText(path=path)
    text = data.decode(encoding, errors="replace")
    if not _is_prose(text[:SAMPLE]):
        raise NotText(path=path)
    return text.removeprefix("\ufeff"), encoding


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut in two at the very end is no reason to doubt the rest.
        if error.start >= len(data) - 3 and error.reason.startswith("unexpected end"):
            return "utf-8"
    else:
        return (
            None
            if b"\x00" in data and not _is_prose(data[:SAMPLE].decode("utf-8", "replace"))
            else "utf-8"
        )
    return _wide(data) or _guessed(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: line feeds and digits show up as pairs with a zero byte."""
    head = data[: SAMPLE & ~1]
    for name, newline in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if newline in head:
            text = head.decode(name, errors="replace")
            if _count_chinese(text) > len(text) // 2 and _is_prose(text):
                return name
    return None


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    cut = data[:SAMPLE]
    end = cut.rfind(b"\n")
    sample = cut[: end + 1] if len(data) > SAMPLE and end > 0 else cut
    candidates = ["gb18030", "big5hkscs"]
    best = from_bytes(sample, cp_isolation=candidates).best()
    ranked = sorted(candidates, key=lambda name: -_score(sample, name))
    if best is not None and best.encoding.startswith("big5") and _score(sample, "big5hkscs") > 0:
        return ranked[0]
    return ranked[0] if _score(sample, ranked[0]) > 0 else None


def _count_chinese(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)


def _score(sample: bytes, encoding: str) -> float:
    """How much the sample looks like a Chinese text in an encoding; 0 if it does not decode."""
    text = sample.decode(encoding, errors="replace")
    chinese = _count_chinese(text)
    broken = text.count("\ufffd")
    if broken > len(text) // 500 + 1 or not chinese:
        return 0.0
    return sum(map(text.count, _COMMON)) / chinese + 1e-6


def _is_prose(text: str) -> bool:
    """Whether hardly any control or broken characters are in a text."""
    bad = sum(map(text.count, _CONTROL)) + text.count("\ufffd")
    return bad <= len(text) // 200
