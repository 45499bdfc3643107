"""Have the system hand zhengdu:// links to this checkout's program: `packaging/register.py`.

For the one user who calls it, without rights of an administrator: a desktop entry on Linux, a key
of the registry on Windows. `--remove` takes it back. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from prepare import ROOT, VENV, WINDOWS, say, stop

SCHEME = "zhengdu"
ENTRY = "zhengdu.desktop"
KEY = rf"Software\Classes\{SCHEME}"
PROGRAM = VENV / ("Scripts/zhengdu.exe" if WINDOWS else "bin/zhengdu")


def main() -> int:
    """Register, or remove what was registered; 0, or 2 with a sentence."""
    remove = "--remove" in sys.argv[1:]
    if not remove and not PROGRAM.exists():
        return stop("请先运行一次 packaging/run。", "Run packaging/run once first.")
    if sys.platform == "darwin":
        return stop(
            "macOS 只把链接交给应用程序包，这里还没有。",
            "macOS hands links to application bundles only; there is none yet.",
        )
    (_on_windows if WINDOWS else _on_linux)(remove=remove)
    if remove:
        say("zhengdu:// 链接不再由政读打开。", "zhengdu:// links are no longer opened by zhengdu.")
    else:
        say("zhengdu:// 链接由政读打开。", "zhengdu:// links are opened by zhengdu.")
    return 0


def desktop_entry(program: Path) -> str:
    """The shipped desktop entry with the program's own path, quoted as its format asks."""
    shipped = (ROOT / "packaging" / "linux" / ENTRY).read_text(encoding="utf-8")
    quoted = str(program)
    for mark in '\\"`$':
        quoted = quoted.replace(mark, "\\" + mark)
    # The value of a key is unescaped once before the quoting is read.
    quoted = quoted.replace("\\", "\\\\").replace("%", "%%")
    return shipped.replace("Exec=zhengdu ", f'Exec="{quoted}" ')


def _on_linux(*, remove: bool) -> None:
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    applications = Path(home) / "applications"
    entry = applications / ENTRY
    if remove:
        entry.unlink(missing_ok=True)
    else:
        applications.mkdir(parents=True, exist_ok=True)
        entry.write_text(desktop_entry(PROGRAM), encoding="utf-8")
    _call("update-desktop-database", str(applications))
    if not remove:
        _call("xdg-mime", "default", ENTRY, f"x-scheme-handler/{SCHEME}")


def _call(*command: str) -> None:
    """Tell the desktop at once, where it has the tool; it notices by itself otherwise."""
    if shutil.which(command[0]):
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)


def _on_windows(*, remove: bool) -> None:
    if sys.platform != "win32":  # for the type checker
        return
    import winreg

    if remove:
        for key in (rf"{KEY}\shell\open\command", rf"{KEY}\shell\open", rf"{KEY}\shell", KEY):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
        return
    values = {
        KEY: {"": f"URL:{SCHEME}", "URL Protocol": ""},
        rf"{KEY}\shell\open\command": {"": f'"{PROGRAM}" "%1"'},
    }
    for path, entries in values.items():
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, path) as key:
            for name, value in entries.items():
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)


if __name__ == "__main__":
    sys.exit(main())
