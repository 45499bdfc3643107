#!/usr/bin/env python3
"""Qt translations of the window: `translate.py update` collects strings, `compile` makes .qm files.

`update` rewrites resources/i18n/zhengdu_*.ts from the sources (new strings come in as unfinished,
lost ones go); a person fills them in. The .qm files are not kept in the repository.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
CHINESE = FOLDER / "zhengdu_zh_CN.ts"


def main() -> int:
    """Carry out the command named on the command line; the exit code of the Qt tool."""
    match sys.argv[1:]:
        case ["update"]:
            return update(translation_files() or [CHINESE])
        case ["compile"]:
            return compile_all()
    sys.stderr.write(f"usage: {sys.argv[0]} update|compile\n")
    return 2


def translation_files() -> list[Path]:
    """The .ts files that there are, one a language."""
    return sorted(FOLDER.glob("zhengdu_*.ts"))


def sources() -> list[str]:
    """The modules that may hold translatable strings: those of the window."""
    return [str(path) for path in sorted((ROOT / "desktop" / "zhengdu" / "ui").rglob("*.py"))]


def update(files: list[Path]) -> int:
    """Bring .ts files up to date with the sources."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    targets = [str(path) for path in files]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    return _tool("lupdate", [*options, *sources(), "-ts", *targets])


def compile_all() -> int:
    """Make a .qm file beside each .ts file; a running program keeps the one it has opened."""
    for path in translation_files():
        made = path.with_suffix(".qm.new")
        code = _tool("lrelease", ["-silent", str(path), "-qm", str(made)])
        if code:
            return code
        made.replace(path.with_suffix(".qm"))
    return 0


def _tool(name: str, arguments: list[str]) -> int:
    for folder in (ROOT / ".venv" / "bin", ROOT / ".venv" / "Scripts"):
        tool = shutil.which(f"pyside6-{name}", path=str(folder))
        if tool:
            return subprocess.run((tool, *arguments), check=False).returncode
    sys.stderr.write("There is no .venv yet; run packaging/run or packaging/prepare.py first.\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
