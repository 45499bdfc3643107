"""Links of the program's own scheme are registered for one user, with the program's own path."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".venv" / "bin" / "zhengdu"


def register(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    # Without PATH no tool of the desktop is called, which would register it for the tester.
    environment = {"XDG_DATA_HOME": str(home), "HOME": str(home), "PATH": "", "LANG": "zh_CN.UTF-8"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "register.py"), *words],
        env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the entry is Linux's"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="installed elsewhere"),
]


def test_the_entry_calls_this_program_with_the_link(tmp_path: Path) -> None:
    done = register(tmp_path)
    assert (done.returncode, done.stderr.strip()) == (0, "zhengdu:// 链接由政读打开。")
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.read(tmp_path / "applications" / "zhengdu.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["exec"] == f'"{PROGRAM}" %U'
    assert "x-scheme-handler/zhengdu" in entry["mimetype"]


def test_it_can_be_taken_back(tmp_path: Path) -> None:
    register(tmp_path)
    assert register(tmp_path, "--remove").returncode == 0
    assert not (tmp_path / "applications" / "zhengdu.desktop").exists()
