"""The texts that are measured: the sample, and long ones made from its body."""

from __future__ import annotations

from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "county_zengdu_2021.txt"
LONG = 1_600_000
"""Code points of the long text."""


def body_of(text: str) -> str:
    """The paragraphs of the sample from 一、 to the glossary."""
    start = text.index("\n一、") + 1
    return text[start : text.index("\n名词解释")].strip() + "\n\n"


def long_text(characters: int = LONG) -> str:
    """The sample with its body repeated until it has at least that many code points."""
    text = SEED.read_text(encoding="utf-8")
    body = body_of(text)
    return text + "\n" + body * ((characters - len(text)) // len(body) + 1)


def write_long_text(folder: Path, characters: int = LONG) -> Path:
    """The long text as a UTF-8 file."""
    path = folder / "long.txt"
    path.write_text(long_text(characters), encoding="utf-8")
    return path
