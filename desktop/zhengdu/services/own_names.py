"""What a reader does to names of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from zhengdu.errors import ZhengduError
from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.own_name import NameChange, OwnName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.catalogue import Entry


class EntryUnknown(ZhengduError):
    """No entry of the catalogue answers to `key`."""

    sentence: ClassVar[str] = (
        "No indicator of the catalogue is called {key}. See `zhengdu name list --all`."
    )


class NameUnknown(ZhengduError):
    """The reader has not given the name `name`."""

    sentence: ClassVar[str] = "You have not named an indicator {name}. See `zhengdu name list`."


class NameMissing(ZhengduError):
    """A name is empty."""

    sentence: ClassVar[str] = "A name needs at least two characters."


def entries() -> tuple[Entry, ...]:
    """The entries of the catalogue, in its order."""
    return shipped_catalogue().entries


def entry(key: str) -> Entry:
    """The entry with this id, name or alias.

    Raises:
        EntryUnknown: there is none.
    """
    key = key.strip()
    for one in entries():
        if key in (one.id, one.name, *one.aliases):
            return one
    raise EntryUnknown(key=key)


def is_sure(name: str, canonical: str) -> bool:
    """Whether an entry of the catalogue is called just so, with no word more."""
    known = next((one for one in entries() if one.id == canonical), None)
    return known is not None and "".join(name.split()) in (known.name, *known.aliases)


def naming(names: Iterable[OwnName], name: str, canonical: str) -> NameChange:
    """Let a name stand for an entry; for none if `canonical` is empty.

    Raises:
        NameMissing: the name is too short to be looked for.
        EntryUnknown: there is no such entry.
    """
    name = "".join(name.split())
    if len(name) < 2:
        raise NameMissing
    after = OwnName(name, entry(canonical).id if canonical else "")
    return NameChange(_known(names, name), after)


def unnaming(names: Iterable[OwnName], name: str) -> NameChange:
    """Let the catalogue speak for a name again.

    Raises:
        NameUnknown: the reader has not given it.
    """
    before = _known(names, "".join(name.split()))
    if before is None:
        raise NameUnknown(name=name)
    return NameChange(before, None)


def _known(names: Iterable[OwnName], name: str) -> OwnName | None:
    return next((one for one in names if one.name == name), None)
