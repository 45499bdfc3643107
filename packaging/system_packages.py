"""The system libraries and the Chinese font that Qt needs on Linux, and their Debian packages."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass

# What PySide6's Qt, its tools and its xcb, wayland and offscreen plugins are linked against (ldd).
# Debian 13 and Ubuntu 24.04 renamed some packages; the first name that can be had is taken.
LIBRARIES = (
    ("libEGL.so.1", ("libegl1",)),
    ("libGL.so.1", ("libgl1",)),
    ("libX11.so.6", ("libx11-6",)),
    ("libX11-xcb.so.1", ("libx11-xcb1",)),
    ("libdbus-1.so.3", ("libdbus-1-3",)),
    ("libfontconfig.so.1", ("libfontconfig1",)),
    ("libfreetype.so.6", ("libfreetype6",)),
    ("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    # lrelease, which compiles the translations, is linked against Qt's network library.
    ("libgssapi_krb5.so.2", ("libgssapi-krb5-2",)),
    ("libgthread-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    ("libstdc++.so.6", ("libstdc++6",)),
    ("libwayland-client.so.0", ("libwayland-client0",)),
    ("libwayland-cursor.so.0", ("libwayland-cursor0",)),
    ("libwayland-egl.so.1", ("libwayland-egl1",)),
    ("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    ("libxcb-glx.so.0", ("libxcb-glx0",)),
    ("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    ("libxcb-image.so.0", ("libxcb-image0",)),
    ("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    ("libxcb-randr.so.0", ("libxcb-randr0",)),
    ("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    ("libxcb-render.so.0", ("libxcb-render0",)),
    ("libxcb-shape.so.0", ("libxcb-shape0",)),
    ("libxcb-shm.so.0", ("libxcb-shm0",)),
    ("libxcb-sync.so.1", ("libxcb-sync1",)),
    ("libxcb-util.so.1", ("libxcb-util1",)),
    ("libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    ("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    ("libxcb.so.1", ("libxcb1",)),
    ("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    ("libxkbcommon.so.0", ("libxkbcommon0",)),
    ("libz.so.1", ("zlib1g",)),
    ("libzstd.so.1", ("libzstd1",)),
)
# Without these a window opens through X11 (XWayland) alone.
OPTIONAL = {"libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"}
# fontconfig fills the system's font cache, which spares the first window a second of scanning.
FONT_PACKAGES = ("fontconfig", "fonts-noto-cjk")
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
# The oldest C library that the locked PySide6 has wheels for, by machine.
OLDEST_GLIBC = {"aarch64": (2, 39)}
OLDEST_GLIBC_ELSEWHERE = (2, 34)


def glibc() -> tuple[int, ...]:
    """The version of the C library; (0,) where it is another one, such as musl."""
    name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    return tuple(map(int, version.split("."))) if name == "glibc" else (0,)


def oldest_glibc() -> tuple[int, int]:
    """The version that is needed on this machine."""
    return OLDEST_GLIBC.get(platform.machine(), OLDEST_GLIBC_ELSEWHERE)


@dataclass(frozen=True, slots=True)
class Missing:
    """What this machine lacks.

    Attributes:
        libraries: names of shared libraries that the loader does not find.
        font: no font for simplified Chinese is known.
        ensurepip: Python cannot put pip into a new environment.
    """

    libraries: tuple[str, ...]
    font: bool
    ensurepip: bool

    def __bool__(self) -> bool:
        return bool(self.libraries) or self.font or self.ensurepip

    @property
    def needed(self) -> bool:
        """Whether the program cannot do without."""
        return self.font or self.ensurepip or bool(set(self.libraries) - OPTIONAL)


def find_missing() -> Missing:
    """Look at this machine; takes a few milliseconds."""
    return Missing(
        libraries=tuple(name for name, _ in LIBRARIES if not _loads(name)),
        font=not has_chinese_font(),
        ensurepip=importlib.util.find_spec("ensurepip") is None,
    )


def has_chinese_font() -> bool:
    """Whether fontconfig knows a font for simplified Chinese."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    for name in ("FcNameParse", "FcObjectSetBuild", "FcFontList"):
        getattr(fontconfig, name).restype = ctypes.c_void_p
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":lang=zh-cn"))
    wanted = ctypes.c_void_p(fontconfig.FcObjectSetBuild(b"family", None))
    found = fontconfig.FcFontList(None, pattern, wanted)
    # FcFontSet begins with its number of fonts.
    return bool(found) and ctypes.cast(found, ctypes.POINTER(ctypes.c_int))[0] > 0


def packages_for(missing: Missing) -> list[str]:
    """Debian packages that bring what is missing."""
    names = {_available(names) for library, names in LIBRARIES if library in missing.libraries}
    if missing.font:
        names.update(FONT_PACKAGES)
    if missing.ensurepip:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        names.add(_available((version, "python3-venv")))
    return sorted(names)


def privilege() -> tuple[str, ...] | None:
    """What to put before a command to run it as root; None if that cannot be done here."""
    if os.geteuid() == 0:
        return ()
    if not shutil.which("sudo"):
        return None
    if subprocess.run(("sudo", "-n", "true"), capture_output=True, check=False).returncode == 0:
        return ("sudo", "-n")
    return ("sudo",) if sys.stdin.isatty() and sys.stderr.isatty() else None


def run_as_root(command: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Run a command, its output on stderr; say whether it succeeded."""
    whole = (*before, "env", "DEBIAN_FRONTEND=noninteractive", *command)
    return subprocess.run(whole, stdout=sys.stderr, check=False).returncode == 0


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _available(names: tuple[str, ...]) -> str:
    """The first package that apt can install; the last one if apt knows none of them."""
    for name in names:
        policy = subprocess.run(
            ("apt-cache", "policy", name),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
        if "Candidate: " in policy.stdout and "Candidate: (none)" not in policy.stdout:
            return name
    return names[-1]
