"""check, backup and the trash on the command line."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.annotations.waiting import WaitingNote
from zhengdu.services.unsaved import write_aside
from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]

QUOTE = "新增就业1.2万人"


@pytest.fixture
def data(home: Path) -> Path:
    return home / "data"


@pytest.fixture
def note(zhengdu: Zhengdu, stored: str) -> str:
    """The id of a note on the short report."""
    added = zhengdu("note", "add", stored, "--quote", QUOTE, "--format", "json").json
    identity: str = added["notes"][0]["id"]
    return identity


def backups(zhengdu: Zhengdu) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = zhengdu("backup", "list", "--format", "json").json["backups"]
    return listed


def notes(zhengdu: Zhengdu) -> list[str]:
    return [note["quote"] for note in zhengdu("note", "list", "--format", "json").json["notes"]]


def rewrite(data: Path, sql: str) -> None:
    connection = sqlite3.connect(data / "library.sqlite3")
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_nothing_kept_is_nothing_to_look_at(zhengdu: Zhengdu, data: Path) -> None:
    ran = zhengdu("check")
    assert (ran.code, ran.out) == (0, "还没有书库。\n")
    assert zhengdu("backup").code == 1
    assert zhengdu("backup", "list").code == 0
    assert not data.exists()


@pytest.mark.usefixtures("note")
def test_a_library_without_backup_is_to_be_looked_at(zhengdu: Zhengdu) -> None:
    ran = zhengdu("check")
    assert (ran.code, ran.err) == (1, "")
    assert "书库完好：报告 1 份，批注 1 条，回收站 0 条" in ran.out
    assert "还没有备份" in ran.out
    assert "已备份" in zhengdu("backup").out
    assert zhengdu("check").code == 0


@pytest.mark.usefixtures("note")
def test_notes_are_counted_by_how_surely_they_stand(zhengdu: Zhengdu, data: Path) -> None:
    zhengdu("backup")
    rewrite(data, "UPDATE annotations SET exact = '早已不在的一句话', prefix = '', suffix = ''")
    ran = zhengdu("check", "--format", "json")
    assert ran.code == 1
    (report,) = ran.json["reports"]
    assert report["anchors"] == {"exact": 0, "moved": 0, "changed": 0, "orphaned": 1}
    assert "有批注需要核对" in zhengdu("check").out


def test_a_damaged_backup_is_to_be_looked_at(zhengdu: Zhengdu, note: str) -> None:
    zhengdu("backup")
    (backup,) = backups(zhengdu)
    with open(backup["path"], "r+b") as file:
        file.truncate(5000)
    ran = zhengdu("check")
    assert ran.code == 1
    assert f"备份已损坏：{backup['name']}" in ran.out
    assert "已损坏" in zhengdu("backup", "list").out
    restored = zhengdu("backup", "restore", backup["name"])
    assert (restored.code, restored.out) == (2, "")
    assert "请换一份；书库没有改动" in restored.err
    assert notes(zhengdu) == [QUOTE]
    assert note


@pytest.mark.usefixtures("note")
def test_a_damaged_library_still_shows_its_backups(zhengdu: Zhengdu, data: Path) -> None:
    zhengdu("backup")
    (data / "library.sqlite3").write_bytes(b"")
    ran = zhengdu("check", "--format", "json")
    assert (ran.code, len(ran.json["backups"])) == (2, 1)
    assert "已损坏（文件是空的）" in ran.err
    said = zhengdu("check")
    assert "有 1 份备份可以恢复" in said.out
    assert zhengdu("list").code == 2
    restored = zhengdu("backup", "restore", backups(zhengdu)[0]["name"])
    assert (restored.code, "原样留存在" in restored.err) == (0, True)
    assert notes(zhengdu) == [QUOTE]


@pytest.mark.usefixtures("note")
def test_a_library_that_is_gone_is_told_until_it_is_restored(zhengdu: Zhengdu, data: Path) -> None:
    zhengdu("backup")
    library = data / "library.sqlite3"
    library.rename(data / "elsewhere")
    for command in (["list"], ["note", "list"], ["backup"], ["note", "purge", "--all"]):
        ran = zhengdu(*command)
        assert (ran.code, ran.out) == (2, "")
        assert "不见了，它的备份还在。请恢复最新的一份" in ran.err
        assert not library.exists()
    ran = zhengdu("check")
    assert (ran.code, "书库已不在" in ran.out) == (1, True)
    assert zhengdu("backup", "restore", backups(zhengdu)[0]["name"]).code == 0
    assert notes(zhengdu) == [QUOTE]


@pytest.mark.usefixtures("note")
def test_who_wants_to_begin_anew_moves_the_backups_away(zhengdu: Zhengdu, data: Path) -> None:
    zhengdu("backup")
    (data / "library.sqlite3").unlink()
    assert str(data / "backups") in zhengdu("list").err
    (data / "backups").rename(data / "old backups")
    assert zhengdu("list").code == 0
    assert notes(zhengdu) == []


@pytest.mark.usefixtures("note")
def test_a_backup_from_the_future_is_told_and_is_not_the_newest(
    zhengdu: Zhengdu, stored: str, data: Path
) -> None:
    zhengdu("backup")
    ahead = data / "backups" / "29990101-000000-000000.sqlite3"
    next((data / "backups").iterdir()).rename(ahead)
    zhengdu("note", "add", stored, "--quote", "粮食产量")
    zhengdu("backup")
    newest, stale = backups(zhengdu)
    assert (newest["notes"], newest["future"]) == (2, False)
    assert (stale["name"], stale["future"]) == (ahead.stem, True)
    assert f"最新的是 {newest['name']}" in zhengdu("check").out
    listed = zhengdu("backup", "list").out
    assert ("日期在将来" in listed.splitlines()[-1], listed.count("日期在将来")) == (True, 1)


def test_restoring_says_how_to_undo_it(zhengdu: Zhengdu, stored: str, note: str) -> None:
    zhengdu("backup")
    zhengdu("note", "add", stored, "--quote", "粮食产量")
    zhengdu("note", "remove", note)
    ran = zhengdu("backup", "restore", backups(zhengdu)[0]["name"])
    assert "批注 1 条，回收站 0 条" in ran.out
    assert notes(zhengdu) == [QUOTE]
    undo = ran.err.split()[-1]
    zhengdu("backup", "restore", undo)
    assert notes(zhengdu) == ["粮食产量"]
    assert len(backups(zhengdu)) == 3


@pytest.mark.parametrize("form", ["text", "json", "csv"])
@pytest.mark.usefixtures("note")
def test_every_form_shows_name_and_contents(zhengdu: Zhengdu, form: str) -> None:
    made = zhengdu("backup", "--format", form)
    (backup,) = backups(zhengdu)
    assert (backup["reports"], backup["notes"], backup["kind"]) == (1, 1, "regular")
    for command in (["backup", "list"], ["check"]):
        assert backup["name"] in zhengdu(*command, "--format", form).out
    assert backup["name"] in made.out


def test_the_trash_keeps_notes_until_it_is_emptied(
    zhengdu: Zhengdu, stored: str, note: str, report_file: Path
) -> None:
    zhengdu("note", "remove", note)
    zhengdu("remove", stored)
    zhengdu("import", report_file)
    zhengdu("backup")
    (deleted,) = zhengdu("note", "list", "--deleted", "--format", "json").json["notes"]
    assert deleted["id"] == note
    assert zhengdu("note", "purge").code == 2
    assert zhengdu("note", "undelete", note).code == 0
    assert notes(zhengdu) == [QUOTE]


def test_only_deleted_notes_are_purged(zhengdu: Zhengdu, stored: str, note: str) -> None:
    zhengdu("note", "add", stored, "--quote", "粮食产量")
    ran = zhengdu("note", "purge", note)
    assert (ran.code, "没有" in ran.err) == (2, True)
    assert "已彻底删除 0 条" in zhengdu("note", "purge", "--all").err
    zhengdu("note", "remove", note)
    assert "已彻底删除 1 条" in zhengdu("note", "purge", note[:10]).err
    assert zhengdu("note", "undelete", note).code == 2
    assert notes(zhengdu) == ["粮食产量"]


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_notes_that_wait_beside_the_library_are_told(
    zhengdu: Zhengdu, note: str, data: Path, form: str
) -> None:
    zhengdu("backup")
    assert zhengdu("check").code == 0
    workspace = Workspace(data)
    (found,) = workspace.annotations_beginning_with(note)
    workspace.close()
    path = write_aside([WaitingNote(found, replace(found, note="写着的"))], data, "zh_CN")
    ran = zhengdu("check", "--format", form)
    assert (ran.code, str(path) in ran.out) == (1, True)
    assert ("有 1 条批注留在" in ran.out) is (form == "text")
    path.write_text("别的东西", encoding="utf-8")
    ran = zhengdu("check", "--format", form)
    assert (ran.code, "无法收回书库（其中没有政读写的那一行）" in ran.out) == (1, True)
