"""What only reads works on a library in a read-only folder; what writes says why it does not."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from tests.privileges import nobody_special

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.fixture
def note(zhengdu: Zhengdu, stored: str) -> str:
    """The id of a note on the short report."""
    added = zhengdu("note", "add", stored, "--quote", "572亿元", "--format", "json").json
    zhengdu("backup")
    identity: str = added["notes"][0]["id"]
    return identity


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing can be made in a folder and those in it."""
    folders = [path for path in (folder, *folder.rglob("*")) if path.is_dir()]
    with nobody_special():
        for path in folders:
            path.chmod(0o555)
        yield
        for path in folders:
            path.chmod(0o755)


@pytest.mark.parametrize(
    "command",
    [
        "list", "outline {}", "terms {}", "indicators {}", "path {}", "meta {}", "note list",
        "note list {}", "note list --deleted", "term list", "figure list {}", "correct list {}",
        "export {}", "export {} --what figures", "check", "backup list", "import {file}",
        "version list",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("note")
def test_it_can_be_read(
    zhengdu: Zhengdu, stored: str, report_file: Path, home: Path, command: str
) -> None:
    words = command.format(stored, file=report_file).split()
    with read_only(home / "data"):
        ran = zhengdu(*words)
    again = zhengdu(*words)
    assert (ran.code, ran.err, len(ran.out)) == (again.code, again.err, len(again.out))
    assert ran.code in (0, 1)
    assert "无法写入" not in ran.err


@pytest.mark.parametrize(
    "command",
    [
        "remove {}", "note remove {note}", "note edit {note} --note 改", "backup",
        "note add {} --quote 粮食产量", "figure hide {} --quote 572亿元",
        "term add 链长制 --definition 由负责人牵头", "correct state {} speaker 某人",
    ],
)  # fmt: skip
def test_what_writes_says_that_it_cannot(
    zhengdu: Zhengdu, stored: str, note: str, home: Path, command: str
) -> None:
    library = home / "data" / "library.sqlite3"
    before = library.read_bytes()
    with read_only(home / "data"):
        ran = zhengdu(*command.format(stored, note=note).split())
    assert (ran.code, ran.out) == (2, "")
    assert "无法写入" in ran.err
    assert library.read_bytes() == before
