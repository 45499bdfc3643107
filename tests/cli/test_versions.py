"""version, and import of a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.conftest import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]

QUOTES = ("粮食产量稳定在13亿斤以上", "新增就业1.2万人")


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The short report with another figure."""
    file = tmp_path / "新版.txt"
    file.write_text(TEXT.replace("1.2万人", "1.3万人"), encoding="utf-8")
    return file


@pytest.fixture
def noted(zhengdu: Zhengdu, stored: str) -> str:
    for quote in QUOTES:
        zhengdu("note", "add", stored, "--quote", quote, "--note", "看")
    return stored


def notes(zhengdu: Zhengdu, report: str) -> list[Any]:
    found: list[Any] = zhengdu("note", "list", report, "--format", "json").json["notes"]
    return found


def test_an_import_says_that_it_is_a_new_version(zhengdu: Zhengdu, noted: str, newer: Path) -> None:
    ran = zhengdu("import", newer, "--format", "json")
    identity = ran.json["reports"][0]["id"]
    assert ran.err.count("\n") == 1
    assert f"zhengdu version accept {identity[:12]}" in ran.err
    assert noted[:12] in ran.err
    (offered,) = zhengdu("version", "list", "--format", "json").json["versions"]
    assert offered == {"report": identity, "earlier": noted, "state": "offered", "notes": 2}


def test_notes_are_carried_over(zhengdu: Zhengdu, noted: str, newer: Path) -> None:
    identity = zhengdu("import", newer, "--format", "json").json["reports"][0]["id"]
    done = zhengdu("version", "accept", identity[:12], "--format", "json").json
    assert done == {
        "report": identity, "earlier": noted, "carried": 2, "found": 1, "changed": 1, "gone": 0,
    }  # fmt: skip
    assert sorted(note["state"] for note in notes(zhengdu, identity)) == ["changed", "exact"]
    assert len(notes(zhengdu, noted)) == 2
    (pair,) = zhengdu("version", "list", "--format", "json").json["versions"]
    assert pair["state"] == "version"
    assert zhengdu("version", "list").code == 0


def test_notes_are_carried_over_while_importing(zhengdu: Zhengdu, noted: str, newer: Path) -> None:
    ran = zhengdu("import", newer, "--carry-notes")
    assert ran.code == 0
    assert "带过来 2 条批注" in ran.err


def test_a_declined_version_is_not_mentioned_again(
    zhengdu: Zhengdu, noted: str, newer: Path
) -> None:
    identity = zhengdu("import", newer, "--format", "json").json["reports"][0]["id"]
    assert zhengdu("version", "decline", identity).code == 0
    assert zhengdu("import", newer).err == ""
    assert zhengdu("version", "list").code == 1
    ran = zhengdu("version", "accept", identity)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert zhengdu("version", "accept", identity, "--of", noted).code == 0
    assert len(notes(zhengdu, identity)) == 2


def test_a_report_is_no_version_of_itself(zhengdu: Zhengdu, stored: str) -> None:
    assert zhengdu("version", "accept", stored, "--of", stored).code == 2
    assert zhengdu("version", "accept", stored, "--of", "ffff").code == 2
