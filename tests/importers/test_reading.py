from __future__ import annotations

import os
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import (
    FileDamaged,
    FileEmpty,
    FileMissing,
    FileUnreadable,
    ImportFailed,
    NotAFile,
    NoTextInside,
    NotText,
    TooLarge,
)
from zhengdu.importers.reading import LIMIT_MB, read_head, read_source

if TYPE_CHECKING:
    from pathlib import Path

REPORT = (
    "政府工作报告\n各位代表：\n一、去年工作回顾\n工业稳步增长。全县企业运行良好，农业喜获丰收。\n"
)


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_text_is_read_whatever_its_name(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, "report.docx", REPORT.encode()))
    assert (source.name, source.format, source.encoding) == ("report.docx", "text", "utf-8")
    assert [p.text for p in source.paragraphs] == REPORT.splitlines()


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_source(tmp_path / "nothing.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        read_source(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\u3000\n".encode()])
def test_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileEmpty):
        read_source(write(tmp_path, "empty.txt", data))


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\x7fELF" + bytes(200),
        os.urandom(4000),
        b"\xd0\xcf\x11\xe0",
    ],
)
def test_binary(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotText):
        read_source(write(tmp_path, "data.txt", data))


def test_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate((LIMIT_MB + 1) * 2**20)
    with pytest.raises(TooLarge) as refused:
        read_source(path)
    assert refused.value.data["limit_mb"] == LIMIT_MB


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path, "closed.txt", REPORT.encode())
    path.chmod(0)
    with pytest.raises(FileUnreadable):
        read_source(path)


def test_an_archive_that_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "archive.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(ImportFailed):
        read_source(path)


def test_a_page_without_text(tmp_path: Path) -> None:
    page = b"<!doctype html><html><body><script>var a = 1</script><img src=a.png></body></html>"
    with pytest.raises(NoTextInside):
        read_source(write(tmp_path, "page.html", page))


@pytest.mark.parametrize("cut", [200, 1000, -300])
def test_a_document_cut_off(tmp_path: Path, cut: int, make_docx: object) -> None:
    assert callable(make_docx)
    data = make_docx(["各位代表：", "工作有进展。"]).read_bytes()
    with pytest.raises(FileDamaged):
        read_source(write(tmp_path, "cut.docx", data[:cut]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_head_of_a_long_text(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "long.txt", (REPORT * 2000).encode(encoding))
    head = read_head(path, 3000)
    assert head is not None
    whole = read_source(path)
    count = len(head.paragraphs)
    assert 20 < count < 600
    assert head.paragraphs[: count - 1] == whole.paragraphs[: count - 1]


def test_no_head_where_there_is_no_need_or_no_text(tmp_path: Path) -> None:
    assert read_head(write(tmp_path, "short.txt", REPORT.encode()), 3000) is None
    assert read_head(write(tmp_path, "big.png", b"\x89PNG" + bytes(50_000)), 3000) is None
    page = "<html><body>" + "<p>各位代表</p>" * 5000
    assert read_head(write(tmp_path, "page.html", page.encode()), 3000) is None


def test_five_megabytes_in_well_under_a_second(tmp_path: Path) -> None:
    path = write(tmp_path, "large.txt", (REPORT * 40_000).encode())
    start = time.perf_counter()
    source = read_source(path)
    assert len(source.paragraphs) == 160_000
    # Twenty times what it takes, so that a busy machine does not fail the test.
    assert time.perf_counter() - start < 20
