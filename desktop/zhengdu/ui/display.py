"""Whether a window can be opened at all, before Qt ends the process over it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on. Use `zhengdu screenshot FILE -o PNG`, or "
    "the commands that need none: outline, terms, indicators, meta, import, list, note, export."
)


def can_show_windows() -> bool:
    """Whether this process may open windows (always outside X11 and Wayland systems)."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _answers(display: str) -> bool:
    """Whether an X server listens; a display of another machine is believed."""
    import socket  # takes 4 ms, and most desktops need none

    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    number = local.group(1)
    for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):
        if address.startswith("/") and not Path(address).exists():
            continue
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(2)
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
