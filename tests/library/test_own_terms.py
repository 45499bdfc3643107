"""What readers say about terms is kept, and each act can be taken back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.errors import ChangedSince
from zhengdu.glossary.own_term import OwnTerm, TermChange
from zhengdu.library.library import Library

if TYPE_CHECKING:
    from pathlib import Path

NOW, LATER = "2026-01-01T00:00:00.000000+00:00", "2026-01-02T00:00:00.000000+00:00"
DOUBLE = OwnTerm("双减", ("“双减”",), "减轻负担。", created=NOW, updated=NOW)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_added_renamed_hidden_removed(library: Library) -> None:
    library.own_terms.apply(TermChange(None, DOUBLE), now=NOW)
    assert library.own_terms.all() == (DOUBLE,)
    renamed = replace(DOUBLE, name="双减政策", hidden=True, updated=LATER)
    change = TermChange(DOUBLE, renamed)
    library.own_terms.apply(change, now=LATER)
    assert library.own_terms.all() == (renamed,)
    library.own_terms.apply(change.inverse, now=NOW)
    assert library.own_terms.all() == (DOUBLE,)
    library.own_terms.apply(TermChange(DOUBLE, None), now=LATER)
    assert library.own_terms.all() == ()


def test_undoing_keeps_what_was_said_later(library: Library) -> None:
    first, later = TermChange(None, DOUBLE), replace(DOUBLE, definition="写了很久。")
    library.own_terms.apply(first, now=NOW)
    library.own_terms.apply(TermChange(DOUBLE, later), now=LATER)
    for replay in (first.inverse, first.inverse.inverse):
        with pytest.raises(ChangedSince):
            library.own_terms.apply(replay, now=LATER)
    assert [term.definition for term in library.own_terms.all()] == ["写了很久。"]


def test_undoing_a_renaming_keeps_what_has_the_old_name_now(library: Library) -> None:
    renaming = TermChange(DOUBLE, replace(DOUBLE, name="双减政策"))
    library.own_terms.apply(TermChange(None, DOUBLE), now=NOW)
    library.own_terms.apply(renaming, now=NOW)
    library.own_terms.apply(TermChange(None, replace(DOUBLE, definition="另写。")), now=LATER)
    with pytest.raises(ChangedSince):
        library.own_terms.apply(renaming.inverse, now=LATER)
    assert {term.name: term.definition for term in library.own_terms.all()} == {
        "双减": "另写。",
        "双减政策": DOUBLE.definition,
    }


def test_a_name_is_there_once(library: Library) -> None:
    for words in ("一。", "二。"):
        library.own_terms.apply(TermChange(None, replace(DOUBLE, definition=words)), now=NOW)
    assert [term.definition for term in library.own_terms.all()] == ["二。"]


@given(name=TEXT, aliases=st.lists(TEXT, max_size=3).map(tuple), words=TEXT, hidden=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_field_comes_back_as_it_was(
    library: Library, name: str, aliases: tuple[str, ...], words: str, hidden: bool
) -> None:
    term = OwnTerm(name, aliases, words, hidden, NOW, LATER)
    library.own_terms.apply(TermChange(None, term), now=LATER)
    assert term in library.own_terms.all()


def test_a_library_of_an_earlier_version_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE own_terms")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm004_own_terms'")
    connection.commit()
    connection.close()
    library = Library(path)
    assert library.own_terms.all() == ()
    library.close()
