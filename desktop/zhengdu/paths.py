"""Where shipped files and the user's files lie, in every way of installing."""

from __future__ import annotations

import os
from pathlib import Path

DATA_DIR_VARIABLE = "ZHENGDU_DATA_DIR"


def shipped(folder: str) -> Path:
    """The folder `resources` or `seeds` as it was shipped.

    It lies beside this file in a wheel or frozen program, and at the top of a checkout otherwise.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    beside = here / folder
    if beside.is_dir():
        return beside
    checkout = here.parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / folder).is_dir():
        return checkout / folder
    raise FileNotFoundError(f"{folder} is missing from this installation (looked in {beside})")


def data_dir(chosen: str | Path | None = None) -> Path:
    """The folder of everything the program keeps; it need not exist yet.

    Order: `chosen` (--data-dir), the variable ZHENGDU_DATA_DIR, the platform's folder.
    """
    if chosen:
        return Path(chosen).expanduser().absolute()
    variable = os.environ.get(DATA_DIR_VARIABLE)
    if variable:
        return Path(variable).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("zhengdu", appauthor=False)
