"""One line of the table of figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure and the most it may be.

    Attributes:
        name: what was measured.
        value: the figure, in `unit`.
        bound: the largest value that is allowed, or None for a figure that is only told.
        detail: what it was made from.
    """

    name: str
    value: float
    unit: str
    bound: float | None = None
    detail: str = ""

    @property
    def broken(self) -> bool:
        return self.bound is not None and self.value > self.bound


def table(rows: list[Row]) -> str:
    """The rows as text, with a verdict on each that has a bound."""
    lines = [f"{'figure':<58}{'value':>12} {'unit':<13}{'bound':>7}  {'':<7} from"]
    for row in rows:
        bound = "" if row.bound is None else f"{row.bound:g}"
        verdict = "" if row.bound is None else "BROKEN" if row.broken else "ok"
        value = f"{row.value:,.2f}" if row.value < 100 else f"{row.value:,.0f}"
        lines.append(
            f"{row.name:<58}{value:>12} {row.unit:<13}{bound:>7}  {verdict:<7} {row.detail}"
        )
    return "\n".join(lines)
