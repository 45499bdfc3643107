"""What readers call indicators is kept, and undoing gives way to what came later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import ChangedSince
from zhengdu.indicators.own_name import NameChange, OwnName

if TYPE_CHECKING:
    from zhengdu.library.library import Library

NOW = "2026-01-01T00:00:00.000000+00:00"
FIRST, LATER = OwnName("集团产值", "ind_output"), OwnName("集团产值", "gdp")


def test_named_and_undone_and_done_again(library: Library) -> None:
    naming = NameChange(None, FIRST)
    library.own_names.apply(naming, now=NOW)
    library.own_names.apply(naming.inverse, now=NOW)
    assert library.own_names.all() == ()
    library.own_names.apply(naming.inverse.inverse, now=NOW)
    assert library.own_names.all() == (FIRST,)


def test_undoing_keeps_what_was_said_later(library: Library) -> None:
    naming = NameChange(None, FIRST)
    library.own_names.apply(naming, now=NOW)
    library.own_names.apply(NameChange(FIRST, LATER), now=NOW)
    for replay in (naming.inverse, naming.inverse.inverse):
        with pytest.raises(ChangedSince):
            library.own_names.apply(replay, now=NOW)
    assert library.own_names.all() == (LATER,)
