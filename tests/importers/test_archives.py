from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import (
    ArchiveInstead,
    ArchiveLocked,
    FileDamaged,
    NestedArchive,
    NoReports,
    TooLarge,
    TooMany,
)
from zhengdu.importers import archive
from zhengdu.importers.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.importers.conftest import MakeDocx

TEXT = "某县政府工作报告\n各位代表：\n过去一年，各项工作取得新的进展。\n"


def packed(path: Path, members: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def names(path: Path) -> list[str]:
    return [entry.path.relative_to(path).as_posix() for entry in archive.entries(path)]


def test_reports_in_an_archive(tmp_path: Path, make_docx: MakeDocx) -> None:
    document = make_docx(["各位代表：", "今年工作有新的进展。"]).read_bytes()
    path = packed(tmp_path / "报告.zip", {"2023/甲.txt": TEXT, "2024/乙.docx": document})
    assert archive.is_collection(path)
    assert names(path) == ["2023/甲.txt", "2024/乙.docx"]
    sources = [entry.source() for entry in archive.entries(path)]
    assert [(s.name, s.format) for s in sources] == [("甲.txt", "text"), ("乙.docx", "docx")]


def test_reports_in_a_folder_with_what_lies_beside_them(tmp_path: Path) -> None:
    for name in ("甲.txt", "下级/乙.html", "下级/图.png", ".隐藏.txt", "乙_files/style.txt",
                 "~$甲.docx", "__MACOSX/甲.txt", "Thumbs.db"):  # fmt: skip
        file = tmp_path / "报告" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT, encoding="utf-8")
    assert names(tmp_path / "报告") == ["甲.txt", "下级/乙.html"]
    assert archive.entries(tmp_path / "报告")[0].source().paragraphs


def test_names_written_on_chinese_windows(tmp_path: Path) -> None:
    path = tmp_path / "旧.zip"
    info = zipfile.ZipInfo("x")
    info.filename = "某县报告.txt".encode("gb18030").decode("cp437")
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(info, TEXT)
    # zipfile marks such a name as UTF-8; the old packers did not.
    data = path.read_bytes().replace(info.filename.encode(), "某县报告.txt".encode("gb18030"))
    length = len(info.filename.encode()), len("某县报告.txt".encode("gb18030"))
    path.write_bytes(shorter_names(data, *length))
    assert names(path) == ["某县报告.txt"]
    assert archive.entries(path)[0].source().name == "某县报告.txt"


def shorter_names(data: bytes, before: int, after: int) -> bytes:
    """An archive whose only member was renamed, with lengths, flags and places put right."""
    local, central, end = data.find(b"PK\3\4"), data.find(b"PK\1\2"), data.find(b"PK\5\6")
    made = bytearray(data)
    for flags, length in ((local + 6, local + 26), (central + 8, central + 28)):
        made[flags : flags + 2] = b"\0\0"
        made[length : length + 2] = after.to_bytes(2, "little")
    size = end - central
    made[end + 12 : end + 16] = size.to_bytes(4, "little")
    made[end + 16 : end + 20] = central.to_bytes(4, "little")
    assert before > after
    return bytes(made)


@pytest.mark.parametrize("name", ["../../甲.txt", "/etc/甲.txt", "..\\甲.txt", "C:/甲.txt"])
def test_no_name_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "a.zip", {name: TEXT})
    (entry,) = archive.entries(path)
    assert ".." not in entry.path.parts
    assert entry.path.is_relative_to(path)
    assert entry.source().paragraphs[0].text == "某县政府工作报告"


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", {"甲.txt": TEXT}).read_bytes()
    path = packed(tmp_path / "outer.zip", {"inner.zip": inner, "甲.txt": TEXT})
    first, second = archive.entries(path)
    with pytest.raises(NestedArchive):
        first.source()
    assert second.source().paragraphs


def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", {f"{number}.txt": bytes(800_000) for number in range(4)})
    monkeypatch.setattr(archive, "LIMIT_MB", 0)
    monkeypatch.setattr(archive, "UNPACKED_MB", 2)
    with pytest.raises(TooLarge):
        archive.entries(path)
    monkeypatch.setattr(archive, "FILES", 3)
    monkeypatch.setattr(archive, "UNPACKED_MB", 100)
    with pytest.raises(TooMany):
        archive.entries(path)
    large = packed(tmp_path / "b.zip", {"a.txt": bytes(2_000_000)})
    with pytest.raises(TooLarge):
        archive.entries(large)[0].source()


def test_too_many_files_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(archive, "FILES", 3)
    with pytest.raises(TooMany):
        archive.entries(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_folder_that_leads_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert names(tmp_path) == ["甲.txt"]


def test_nothing_inside(tmp_path: Path) -> None:
    with pytest.raises(NoReports):
        archive.entries(packed(tmp_path / "a.zip", {"图.png": b"x"}))
    (tmp_path / "空").mkdir()
    with pytest.raises(NoReports):
        archive.entries(tmp_path / "空")


def test_a_damaged_or_locked_archive(tmp_path: Path) -> None:
    whole = packed(tmp_path / "a.zip", {"甲.txt": TEXT * 50}).read_bytes()
    spoiled = bytearray(whole)
    spoiled[60:80] = bytes(20)
    (tmp_path / "b.zip").write_bytes(spoiled)
    with pytest.raises(FileDamaged):
        archive.entries(tmp_path / "b.zip")[0].source()
    locked = bytearray(whole)
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        locked[whole.find(mark) + place] |= 1
    (tmp_path / "c.zip").write_bytes(locked)
    with pytest.raises(ArchiveLocked):
        archive.entries(tmp_path / "c.zip")[0].source()


def test_documents_that_are_archives_are_documents(tmp_path: Path, make_docx: MakeDocx) -> None:
    assert not archive.is_collection(make_docx(["各位代表："]))
    workbook = packed(tmp_path / "表.xlsx", {"[Content_Types].xml": "", "xl/workbook.xml": ""})
    assert not archive.is_collection(workbook)
    assert not archive.is_collection(tmp_path / "没有.zip")


def test_an_archive_where_one_report_was_wanted(tmp_path: Path) -> None:
    with pytest.raises(ArchiveInstead):
        read_source(packed(tmp_path / "a.zip", {"甲.txt": TEXT}))
    made = io.BytesIO()
    zipfile.ZipFile(made, "w").close()
    (tmp_path / "空.zip").write_bytes(made.getvalue())
    with pytest.raises(ArchiveInstead):
        read_source(tmp_path / "空.zip")
