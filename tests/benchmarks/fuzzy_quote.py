"""The anchoring of Hypothesis, as its client does it, to compare with.

hypothesis/client, src/annotator/anchoring/match-quote.ts: exact occurrences of the quote, else
those with the fewest errors, at most half its length; ranked by quote 50, prefix 20, suffix 20
and nearness to the old position 2. There is no least score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.anchor import Anchor

MOST_ERRORS = 256


def match_quote(anchor: Anchor, text: str) -> Span | None:
    """Where the quote is said to stand; None only if nothing is within half its length."""
    quote = anchor.exact
    if text[anchor.start : anchor.end] == quote:
        return Span(anchor.start, anchor.end)
    found = matches(text, quote, min(MOST_ERRORS, len(quote) // 2))
    best = max(found, key=lambda one: _score(anchor, text, *one), default=None)
    return Span(best[0], best[1]) if best else None


def matches(text: str, pattern: str, most: int) -> list[tuple[int, int, int]]:
    """Start, end and errors of the occurrences: all exact ones, else all with fewest errors."""
    exact = []
    at = text.find(pattern)
    while at >= 0:
        exact.append((at, at + len(pattern), 0))
        at = text.find(pattern, at + 1)
    return exact or [
        (_start(text, pattern, end, e), end, e) for end, e in _ends(text, pattern, most)
    ]


def _score(anchor: Anchor, text: str, start: int, end: int, errors: int) -> float:
    before = text[max(0, start - len(anchor.prefix)) : start]
    behind = text[end : end + len(anchor.suffix)]
    likeness = 1 - errors / len(anchor.exact)
    near = 1 - abs(start - anchor.start) / len(text)
    prefix, suffix = _alike(before, anchor.prefix), _alike(behind, anchor.suffix)
    return (50 * likeness + 20 * prefix + 20 * suffix + 2 * near) / 92


def _alike(text: str, context: str) -> float:
    if not context:
        return 1.0
    found = matches(text, context, len(context)) if text else []
    return 1 - found[0][2] / len(context) if found else 0.0


def _start(text: str, pattern: str, end: int, errors: int) -> int:
    """Where an occurrence that ends there begins: the same search backwards."""
    backwards = text[max(0, end - len(pattern) - errors) : end][::-1]
    ends = _ends(backwards, pattern[::-1], errors)
    return end - min((length for length, _ in ends), default=len(pattern))


def _ends(text: str, pattern: str, most: int) -> list[tuple[int, int]]:
    """Ends with the fewest errors, by Myers' bit vectors (1999) on one long integer."""
    masks: dict[str, int] = {}
    for at, mark in enumerate(pattern):
        masks[mark] = masks.get(mark, 0) | 1 << at
    top, full = 1 << len(pattern) - 1, (1 << len(pattern)) - 1
    more, less, errors = full, 0, len(pattern)
    found: list[tuple[int, int]] = []
    for at, mark in enumerate(text, 1):
        equal = masks.get(mark, 0)
        carried = ((((equal & more) + more) ^ more) | equal) & full
        rise, fall = (less | ~(carried | more)) & full, more & carried
        errors += bool(rise & top) - bool(fall & top)
        rise, fall = rise << 1, fall << 1
        more, less = (fall | ~(equal | less | rise)) & full, rise & (equal | less)
        if errors <= most:
            if errors < most:
                found, most = [], errors
            found.append((at, errors))
    return found
