"""Cases that are kept as text beside the tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.text_cases import parametrize

if TYPE_CHECKING:
    import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A fixture `terms_case` stands for each case of terms.txt."""
    parametrize(metafunc, Path(__file__).parent)
