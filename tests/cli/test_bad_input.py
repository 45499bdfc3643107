"""Every file and library that cannot be used gets one Chinese sentence and exit code 2."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]

HTML_WITHOUT_TEXT = "<html><head><title>x</title></head><body><img src='a.png'></body></html>"


def truncated_docx() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 500)
        archive.writestr("word/document.xml", "<w:document/>" * 500)
    return whole.getvalue()[:300]


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def nothing(path: Path) -> None:
    assert not path.exists()


BAD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "空.txt": (lambda path: path.write_bytes(b""), "是空文件"),
    "空白.txt": (lambda path: path.write_text(" \n\u3000\n", encoding="utf-8"), "是空文件"),
    "二进制.txt": (lambda path: path.write_bytes(bytes(range(256)) * 40), "不是文本"),
    "程序": (lambda path: path.write_bytes(b"\x7fELF" + b"\0" * 400), "不是文本"),
    "文件夹": (lambda path: path.mkdir(), "是文件夹"),
    "没有.txt": (nothing, "找不到"),
    "大.txt": (sparse, "200 MB"),
    "截断.docx": (lambda path: path.write_bytes(truncated_docx()), "已损坏"),
    "无字.html": (lambda path: path.write_text(HTML_WITHOUT_TEXT), "没有文字"),
}


NO_REPORTS = "中没有报告文件"


@pytest.mark.parametrize("command", ["outline", "import", "note add"])
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_cannot_be_read(
    zhengdu: Zhengdu, tmp_path: Path, name: str, command: str
) -> None:
    make, words = BAD_FILES[name]
    make(tmp_path / name)
    more = ["--quote", "x"] if command == "note add" else []
    ran = zhengdu(*command.split(), tmp_path / name, *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert (NO_REPORTS if (name, command) == ("文件夹", "import") else words) in ran.err
    assert name in ran.err
    assert zhengdu("list", "--format", "json").json == {"reports": []}


def newer(library: Path) -> None:
    connection = sqlite3.connect(library)
    row = "'zhengdu', 'm999_later', ''"
    connection.execute(
        f"INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ({row})"
    )
    connection.commit()
    connection.close()


def garbage(library: Path) -> None:
    library.write_bytes(b"garbage" * 100)


@pytest.mark.parametrize(("spoil", "words"), [(newer, "更新版本"), (garbage, "已损坏")])
@pytest.mark.parametrize("command", ["import", "list", "note list", "note add"])
def test_a_library_that_cannot_be_used(
    zhengdu: Zhengdu,
    report_file: Path,
    home: Path,
    spoil: Callable[[Path], None],
    words: str,
    command: str,
) -> None:
    zhengdu("import", report_file)
    library = home / "data" / "library.sqlite3"
    spoil(library)
    before = library.read_bytes()
    more: dict[str, list[object]] = {
        "import": [report_file],
        "note add": [report_file, "--quote", "572亿元"],
    }
    ran = zhengdu(*command.split(), *more.get(command, []))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err
    assert library.read_bytes() == before


@pytest.mark.parametrize("command", ["import", "list"])
def test_a_data_folder_that_cannot_be_written_to(
    zhengdu: Zhengdu, report_file: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "挡路").write_text("a file")
    files = [report_file] if command == "import" else []
    ran = zhengdu(command, *files, "--data-dir", tmp_path / "挡路" / "data")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "无法写入" in ran.err
    assert zhengdu("outline", report_file, "--data-dir", tmp_path / "挡路" / "data").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["outline"], "缺少 FILE。"),
        (["note"], "缺少 ACT。"),
        (["note", "add", "x"], "缺少 --quote。"),
        (["outline", "x", "--format", "xml"], "--format 不能是 'xml'。"),
        (["outline", "x", "y"], "这里不认识 y。"),
        (["outline", "x", "--format"], "--format 后面缺少内容。"),
        (["note", "add", "x", "--quote", "y", "--nth", "z"], "'z' 不是数字"),
        (["screenshot"], "缺少 -o/--output。"),
        (["screenshot", "x", "-o", "y.png", "--size", "big"], "big 不是可用的窗口尺寸"),
        (["screenshot", "x", "-o", "y.png", "--theme", "red"], "red 不是可用的主题"),
        (["outline", "abcdef"], "书库中没有报告 abcdef。"),
        (["export", "没有.txt"], "找不到"),
    ],
)
def test_a_command_line_that_makes_no_sense(zhengdu: Zhengdu, words: list[str], said: str) -> None:
    ran = zhengdu(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
