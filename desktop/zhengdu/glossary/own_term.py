"""What readers say about terms, kept in the library and true for every report."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term that a reader has explained, corrected or hidden.

    Attributes:
        name: as reports write it; the library has each name once.
        aliases: other forms of it.
        definition: the reader's words; empty where the term is only hidden.
        hidden: whether it is not to be marked in any report.
        created: ISO time in UTC.
        updated: ISO time in UTC.
    """

    name: str
    aliases: tuple[str, ...] = ()
    definition: str = ""
    hidden: bool = False
    created: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True)
class TermChange:
    """One act on a reader's terms: without `before` it adds, without `after` it takes away.

    A change may give a term another name.

    Attributes:
        before: what the reader has said until then.
        after: what the reader says now.
        is_replay: whether it only undoes or repeats an act; it gives way to whatever came since.
    """

    before: OwnTerm | None
    after: OwnTerm | None
    is_replay: bool = field(default=False, compare=False)

    @property
    def inverse(self) -> TermChange:
        """What undoes it."""
        return TermChange(self.after, self.before, is_replay=True)
