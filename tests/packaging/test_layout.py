"""Where things may lie: rules whose breach breaks a build in ways that are hard to see."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = {"desktop", "resources", "seeds", "tests", "packaging"}
FILES = {
    "pyproject.toml",
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "LICENSE",
    ".gitignore",
    ".ci",
    ".git",
}


def _ignored() -> list[str]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return [line.rstrip("/") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("folder", ["desktop", "resources", "seeds", "packaging"])
def test_folder_is_no_package(folder: str) -> None:
    """With an __init__.py it would shadow an installed package, `packaging` among them."""
    assert not (ROOT / folder / "__init__.py").exists()


def test_top_level_holds_only_what_belongs_there() -> None:
    ignored = _ignored()
    names = {
        path.name
        for path in ROOT.iterdir()
        if not any(fnmatch(path.name, pattern) for pattern in ignored)
    }
    assert names <= FOLDERS | FILES


def test_desktop_holds_the_package_alone() -> None:
    """The folder is on the path of an editable installation."""
    names = {path.name for path in (ROOT / "desktop").iterdir()}
    assert {name for name in names if not name.startswith(("__", "."))} == {"zhengdu"}


@pytest.mark.parametrize("script", ["packaging/run", "packaging/test", ".ci/run"])
def test_script_may_be_run(script: str) -> None:
    assert (ROOT / script).stat().st_mode & 0o111
