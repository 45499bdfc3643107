"""A source survives being packed, whatever is in it."""

from __future__ import annotations

import zlib
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.library.packing import pack, unpack
from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.span import Span

TEXT = st.text(st.characters(), max_size=30)
SPAN = st.tuples(st.integers(0, 9), st.integers(10, 20)).map(lambda ends: Span(*ends))
PARAGRAPH = st.builds(
    RawParagraph, TEXT, st.lists(SPAN, max_size=3).map(tuple), st.integers(0, 6), st.booleans()
)
SOURCE = st.builds(
    Source,
    name=TEXT,
    format=st.sampled_from(["text", "html", "docx"]),
    encoding=TEXT,
    paragraphs=st.lists(PARAGRAPH, max_size=5).map(tuple),
    set_aside=st.lists(st.builds(SetAside, TEXT, TEXT, st.integers(-1, 5)), max_size=3).map(tuple),
    hints=st.dictionaries(TEXT, TEXT, max_size=3),
)


@given(SOURCE)
def test_what_is_packed_comes_out_again(source: Source) -> None:
    assert unpack(pack(source)) == source


def test_every_field_is_known_to_packing() -> None:
    """A field added to these classes has to be added to packing as well."""
    names = [field.name for kind in (Source, RawParagraph, SetAside) for field in fields(kind)]
    assert names == [
        *("name", "format", "encoding", "paragraphs", "set_aside", "hints"),
        *("text", "bold", "heading_level", "table"),
        *("text", "reason", "after"),
    ]


@pytest.mark.parametrize("broken", [b"", b"x", zlib.compress(b"{"), zlib.compress(b"\xff")])
def test_broken_bytes_are_told(broken: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are zlib's and json's
        unpack(broken)
