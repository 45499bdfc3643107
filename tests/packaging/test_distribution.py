"""The wheel and the source archive hold the package with the files that ship beside it."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both archives."""
    folder = tmp_path_factory.mktemp("dist")
    command = (sys.executable, "-m", "hatchling", "build", "-d", str(folder))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def _shipped() -> set[str]:
    """Files of resources/ and seeds/, as paths below the top of the checkout."""
    return {
        str(path.relative_to(ROOT))
        for folder in ("resources", "seeds")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }


def test_wheel_ships_everything(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert "zhengdu/__init__.py" in names
    assert {f"zhengdu/{path}" for path in _shipped()} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"zhengdu"}


def test_source_archive_ships_everything(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    assert _shipped() <= names
    assert "desktop/zhengdu/__init__.py" in names
