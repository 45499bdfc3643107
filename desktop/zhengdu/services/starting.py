"""What can be brought in before the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def get_ready(data_dir: Path) -> None:
    """Import now what will read the first report: out of the library if there is one, or a text."""
    import zhengdu.report.assembling

    if data_dir.is_dir():
        import zhengdu.library.library
        import zhengdu.services.workspace
    else:
        import zhengdu.importers.reading  # noqa: F401
