"""Full-width and typographic variants folded to one form, character for character."""

from __future__ import annotations

_FOLDED = {
    **{0xFF01 + n: 0x21 + n for n in range(94)},
    ord("∶"): ord(":"),
    ord("〜"): ord("~"),
    **{ord(dash): ord("-") for dash in "‐‑‒–—―−﹣"},
    ord("\u3000"): ord(" "),
    ord("\u00a0"): ord(" "),
    ord("‰"): ord("‰"),
    ord("﹪"): ord("%"),
    ord("·"): ord("·"),
    ord("〇"): ord("〇"),
    ord("㎡"): ord("㎡"),
}


def fold(text: str) -> str:
    """`text` with half-width digits, letters and marks; offsets stay what they were."""
    return text.translate(_FOLDED)
