"""Documents of older and other word processors, converted by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import ConversionFailed, ConverterMissing

if TYPE_CHECKING:
    from zhengdu.report.source import Source

SECONDS = 90
"""A first start with an empty profile takes ten seconds on a slow machine."""
PROGRAMS = ("soffice", "libreoffice", "loffice")
PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)


def read_office(data: bytes, path: Path, suffix: str) -> Source:
    """What a document holds, by way of a Word document that LibreOffice makes of it.

    Raises:
        ConverterMissing: LibreOffice is not installed.
        ConversionFailed: LibreOffice made nothing of it, or not in time.
        ImportFailed: what it made cannot be read.
    """
    from zhengdu.importers.docx import read_docx

    program = converter()
    if program is None:
        raise ConverterMissing(path=path)
    with tempfile.TemporaryDirectory(prefix="zhengdu-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        document = folder / f"document{suffix}"
        document.write_bytes(data)
        try:
            _convert(program, document, folder, path)
        except OSError as error:
            raise ConversionFailed(path=path, reason="it cannot be started") from error
        result = folder / "converted" / "document.docx"
        if not result.is_file():
            raise ConversionFailed(path=path, reason="it made no document of it")
        source = read_docx(result.read_bytes(), path)
    return replace(source, format=suffix.removeprefix("."))


def converter() -> str | None:
    """The LibreOffice of this machine, or None."""
    found = (shutil.which(program) for program in PROGRAMS)
    installed = (place for place in PLACES if Path(place).is_file())
    return next((program for program in found if program), None) or next(installed, None)


def _convert(program: str, document: Path, folder: Path, path: Path) -> None:
    """Run LibreOffice with a profile of its own, so that one that is open is not disturbed."""
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir",
        str(folder / "converted"), str(document),
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    try:
        code = process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ConversionFailed(path=path, reason="it took too long") from error
    finally:
        _end(process)
    if code:
        raise ConversionFailed(path=path, reason="it ended with an error")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop what is still running; soffice is a script that starts the program proper."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
