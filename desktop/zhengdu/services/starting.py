"""What can be brought in before the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def get_ready(data_dir: Path) -> None:
    """Import now what will read the first report: out of the library if there is one, or a text."""
    from zhengdu.services import assembled

    if (data_dir / assembled.FOLDER).is_dir():
        pass
    else:
        pass
