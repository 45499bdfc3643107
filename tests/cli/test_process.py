"""What only a real process shows: encodings, pipes, what is imported, the segmenting child."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "zhengdu"]
C_LOCALE = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
HEAVY = ("PySide6", "jieba", "sqlite_utils", "lxml", "docx", "markdown", "yaml", "rapidfuzz")


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


def test_output_is_utf8_in_a_c_locale(report_file: Path) -> None:
    done = run("outline", report_file, "--format", "json", **C_LOCALE)
    assert done.returncode == 0
    assert "一、去年工作" in done.stdout.decode("utf-8")
    missing = run("outline", "没有.txt", **C_LOCALE)
    assert "找不到 没有.txt" in missing.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
def test_a_file_name_that_is_no_utf8_is_imported(report_file: Path, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + "/报告.txt".encode("gb18030")
    with open(name, "wb") as file:
        file.write(report_file.read_bytes())
    done = subprocess.run([*PROGRAM, "import", name], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "某区" in run("list").stdout.decode("utf-8")


def test_a_closed_pipe_is_no_failure(seed_path: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "indicators", str(seed_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("command", [["list"], ["outline", "FILE"], ["terms", "FILE"]])
def test_light_commands_import_nothing_heavy(
    seed_path: Path, report_file: Path, command: list[str]
) -> None:
    run("import", report_file)
    words = [str(seed_path) if word == "FILE" else word for word in command]
    code = (
        "import sys; from zhengdu.__main__ import main; main(sys.argv[1:]); "
        f"sys.exit(','.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, check=False)
    assert done.stderr.decode() in {"", "\n"}


def test_segmenting_answers_line_by_line(home: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "segment", "--data-dir", str(home / "data")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text in ("推动高质量发展", "𠮷祥村 GDP", ""):
            process.stdin.write(json.dumps(text).encode() + b"\n")
            process.stdin.flush()
            spans = json.loads(process.stdout.readline())
            assert "".join(text[start:end] for start, end in spans) == text
        process.stdin.close()
    assert process.returncode == 0


def test_help_and_version_need_no_display() -> None:
    done = run("--help", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.stdout.decode("utf-8").startswith("用法：zhengdu")
    assert run("--version").stdout.startswith(b"zhengdu ")
