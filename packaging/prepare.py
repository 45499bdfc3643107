"""Set a checkout up: system libraries, .venv with the locked dependencies, translations.

Called by packaging/run and packaging/test where something is missing or has changed, and by hand on
Windows: `py -3.11 packaging/prepare.py run`. Needs Python 3.11 and its standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from system_packages import Missing

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCKS = {"run": "lock.txt", "test": "lock-dev.txt"}
OLDEST, TOO_NEW = (3, 11), (3, 15)  # the Pythons that the locked PySide6 is made for
CANNOT = 2


def main() -> int:
    """Do every step for the purpose named on the command line; 0, or 2 with a sentence."""
    purpose = sys.argv[1] if len(sys.argv) > 1 else "run"
    if purpose not in LOCKS:
        return stop(f"用法：prepare.py {'|'.join(LOCKS)}", f"usage: prepare.py {'|'.join(LOCKS)}")
    if not OLDEST <= sys.version_info < TOO_NEW:
        return stop("需要 Python 3.11 至 3.14。", "Python 3.11 to 3.14 is needed.")
    # The lock on this very file keeps two first starts from making one .venv at the same time.
    with Path(__file__).open(encoding="utf-8") as file:
        if not WINDOWS:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        return prepare_system() or prepare_environment(purpose)


def say(chinese: str, english: str) -> None:
    """Tell the user on stderr, in the language of the terminal."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    text = chinese if WINDOWS or locale.startswith("zh") else english
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def stop(chinese: str, english: str) -> int:
    """Tell the user why it ends here."""
    say(chinese, english)
    return CANNOT


def prepare_system() -> int:
    """On Linux see to what pip cannot bring; 0 where the next step can go on."""
    if sys.platform != "linux":
        return 0
    import system_packages as system

    if system.glibc() < system.oldest_glibc():
        needed = ".".join(map(str, system.oldest_glibc()))
        return stop(
            f"这个系统太旧：Qt 需要 glibc {needed} 或更新（Debian 12、Ubuntu 22.04 起；ARM 机器 "
            "Debian 13、Ubuntu 24.04 起）。",
            f"This system is too old: Qt needs glibc {needed} or newer (Debian 12, Ubuntu 22.04; "
            "on ARM Debian 13, Ubuntu 24.04).",
        )
    missing = system.find_missing()
    return install_missing(missing) if missing else 0


def install_missing(missing: Missing) -> int:
    """Install through apt where we may, otherwise say how; 0 where the next step can go on."""
    import system_packages as system

    if not shutil.which("apt-get"):
        return _without_apt(missing)
    before = system.privilege()
    if before is None:
        return _tell_command(system.packages_for(missing)) if missing.needed else 0
    say("正在安装系统库和中文字体……", "Installing system libraries and a Chinese font ...")
    # An update that fails is no reason to stop: the lists on disk may do.
    system.run_as_root(("apt-get", "update", "-q"), before)
    packages = system.packages_for(missing)
    if system.run_as_root((*system.INSTALL, *packages), before) or not missing.needed:
        return 0
    return _tell_command(packages)


def prepare_environment(purpose: str) -> int:
    """Make .venv and fill it from the lock file; 0, or 2 with a sentence."""
    if not environment_is_sound():
        say("正在建立 .venv ……", "Making .venv ...")
        command = (sys.executable, "-m", "venv", "--clear", str(VENV))
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
            return stop("无法建立 .venv，见上文。", "The .venv could not be made; see above.")
    say("正在安装依赖……", "Installing the locked dependencies ...")
    locks = ROOT / "packaging"
    steps = (
        ("--require-hashes", "-r", str(locks / "lock-build.txt")),
        ("--require-hashes", "--no-build-isolation", "-r", str(locks / LOCKS[purpose])),
        ("--no-deps", "--no-build-isolation", "-e", str(ROOT)),
    )
    if not all(pip_install(*step) for step in steps):
        return stop(
            "依赖未能装上：请检查网络或 pip 的软件源设置（pip config），然后重试。",
            "The dependencies could not be installed: check the network or pip's index "
            "(pip config), then try again.",
        )
    return compile_translations()


def environment_is_sound() -> bool:
    """Whether .venv works, belongs to this folder, and has a Python that is new enough.

    A moved checkout or an upgraded system Python leave one that does not.
    """
    question = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info < {TOO_NEW})"
    try:
        answer = subprocess.run((str(PYTHON), "-c", question), capture_output=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and _scripts_point_here()


def pip_install(*arguments: str) -> bool:
    """Run pip in .venv with its output on stderr; say whether it succeeded."""
    command = (
        str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments,
    )  # fmt: skip
    # A user's setting of user installs would make pip refuse to work in an environment.
    environment = {**os.environ, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    return subprocess.run(command, stdout=sys.stderr, env=environment, check=False).returncode == 0


def compile_translations() -> int:
    """Make the .qm files that are not in the repository; 0, or 2 with a sentence."""
    command = (str(PYTHON), str(ROOT / "packaging" / "translate.py"), "compile")
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
        return stop("译文未能编译，见上文。", "The translations could not be compiled; see above.")
    return 0


def _scripts_point_here() -> bool:
    """Scripts in .venv name its interpreter by its whole path, which is old after a move."""
    if WINDOWS:
        return True
    first_lines = (script.read_bytes().split(b"\n", 1)[0] for script in PYTHON.parent.glob("pip*"))
    return all(str(VENV).encode() in line for line in first_lines)


def _tell_command(packages: list[str]) -> int:
    command = f"sudo apt-get update && sudo apt-get install {' '.join(packages)}"
    return stop(
        f"缺少系统软件包，请以管理员身份运行：\n  {command}",
        f"System packages are missing. Have an administrator run:\n  {command}",
    )


def _without_apt(missing: Missing) -> int:
    """Without apt only ensurepip stops us: the window may need fewer libraries than are listed."""
    names = [*missing.libraries, *(["a Chinese font (Noto Sans CJK)"] if missing.font else [])]
    if names:
        say(f"请用系统的软件管理器安装：{' '.join(names)}", f"Please install: {' '.join(names)}")
    if missing.ensurepip:
        return stop("请安装 Python 的 venv 与 ensurepip。", "Install Python's venv and ensurepip.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
