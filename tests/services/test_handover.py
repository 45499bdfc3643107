"""What a later start asks for, as a message: small, and read strictly."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.services import handover
from zhengdu.services.handover import Wish, hand_over, packed, unpacked, wish_of

if TYPE_CHECKING:
    from pathlib import Path

LINK = f"zhengdu://report/{'a' * 64}?note={'b' * 32}"
PATHS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=50)


@given(st.lists(PATHS, max_size=5))
def test_a_wish_survives_the_way(names: list[str]) -> None:
    wish = Wish(tuple(os.path.abspath(os.path.join("/", name)) for name in names), (LINK,))
    assert unpacked(packed(wish)) == wish


def test_words_are_files_or_links(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "报 告.txt"
    assert wish_of(["报 告.txt", LINK, file.as_uri()]) == Wish((str(file), str(file)), (LINK,))


@pytest.mark.parametrize(
    "message",
    [
        b"", b"\n", b"GET / HTTP/1.1\n", b"[]", b"{}", b'{"files": 1, "links": []}',
        b'{"files": "/", "links": []}',
        b'{"files": ["relative.txt"], "links": []}', b'{"files": [1], "links": []}',
        b'{"files": ["/a\\u0000b"], "links": []}', b'{"files": [], "links": ["http://x"]}',
        b"[" * 60_000, b" " * (handover.BIGGEST + 1), b"\xff\xfe",
        json.dumps({"files": ["/a"] * (handover.MOST + 1), "links": []}).encode(),
        json.dumps({"files": ["/" + "a" * 5000], "links": []}).encode(),
        json.dumps({"files": [], "links": [LINK * 20]}).encode(),
    ],
)  # fmt: skip
def test_what_is_no_wish_is_refused(message: bytes) -> None:
    assert unpacked(message) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(message: bytes) -> None:
    wish: Any = unpacked(message)
    assert wish is None or isinstance(wish, Wish)


def test_nobody_listens(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "none", Wish())
    (tmp_path / handover.SOCKET).write_text("a plain file in the way")
    assert not hand_over(tmp_path, Wish())


@pytest.mark.skipif(os.name == "nt", reason="named pipes have short names")
def test_a_long_folder_is_listened_for_elsewhere(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["资料" * 8] * 5)
    place = handover.address(deep)
    assert len(os.fsencode(place)) <= handover.LONGEST_ADDRESS
    assert place != handover.address(deep / "another")
    folder = os.stat(os.path.dirname(place))
    assert (folder.st_uid, folder.st_mode & 0o777) == (os.getuid(), 0o700)
    assert not hand_over(deep, Wish())
