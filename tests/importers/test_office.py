"""LibreOffice is not needed here: a small program stands in for it."""

from __future__ import annotations

import io
import stat
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import ConversionFailed, ConverterMissing, FileLocked, NotText
from zhengdu.importers import detection, office
from zhengdu.importers.reading import source_of

if TYPE_CHECKING:
    from collections.abc import Callable

COMPOUND = detection.COMPOUND + bytes(600)
WORD = COMPOUND + "WordDocument\0".encode("utf-16-le") + bytes(600)
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")

CONVERTS = """
import pathlib, sys
import docx
words = sys.argv
assert "--headless" in words and words[words.index("--convert-to") + 1] == "docx"
assert any(word.startswith("-env:UserInstallation=file:///") for word in words)
folder = pathlib.Path(words[words.index("--outdir") + 1])
folder.mkdir(parents=True)
document = docx.Document()
document.add_paragraph("各位代表：")
document.add_paragraph("由" + pathlib.Path(words[-1]).suffix + "转换而来的正文，内容完整。")
document.save(str(folder / "document.docx"))
"""


def open_document() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    return made.getvalue()


DOCUMENTS = {
    "报告.doc": (WORD, "doc"),
    "报告.wps": (WORD, "wps"),
    "报告.rtf": (rb"{\rtf1\ansi text}", "rtf"),
    "报告": (rb"{\rtf1\ansi text}", "rtf"),
    "报告.odt": (open_document(), "odt"),
    "报告.xml": (b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', "xml"),
}


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program named soffice first on the path, and takes every other one away."""

    def install(code: str) -> None:
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir()
        program.write_text(f"#!{sys.executable}\n{code}", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(program.parent))

    return install


@pytest.fixture
def without_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "PLACES", ())


@POSIX_ONLY
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_read_through_libreoffice(stand_in: Callable[[str], None], name: str) -> None:
    stand_in(CONVERTS)
    data, form = DOCUMENTS[name]
    source = source_of(data, Path(name))
    assert (source.name, source.format) == (name, form)
    assert source.paragraphs[1].text == f"由.{form}转换而来的正文，内容完整。"


@pytest.mark.usefixtures("without_office")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_without_libreoffice_one_sentence_says_what_to_do(name: str) -> None:
    with pytest.raises(ConverterMissing) as missing:
        source_of(DOCUMENTS[name][0], Path(name))
    assert "LibreOffice" in str(missing.value)
    assert ".docx" in str(missing.value)


@POSIX_ONLY
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import sys; sys.exit(3)", "it ended with an error"),
        ("", "it made no document of it"),
        ("import time; time.sleep(60)", "it took too long"),
    ],
)
def test_a_conversion_that_fails(
    stand_in: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, code: str, reason: str
) -> None:
    stand_in(code)
    monkeypatch.setattr(office, "SECONDS", 0.5 if "long" in reason else 30)
    with pytest.raises(ConversionFailed) as failed:
        source_of(WORD, Path("报告.doc"))
    assert failed.value.data["reason"] == reason


def test_compound_files_that_are_no_documents() -> None:
    with pytest.raises(NotText):
        source_of(COMPOUND + "Workbook\0".encode("utf-16-le"), Path("表.xls"))
    with pytest.raises(FileLocked):
        source_of(COMPOUND + "EncryptedPackage\0".encode("utf-16-le"), Path("报告.docx"))
