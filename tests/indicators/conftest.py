"""Cases that are kept as text beside the tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.text_cases import parametrize

from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from zhengdu.report.model import Report


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A fixture `lexing_case` stands for each case of lexing.txt."""
    parametrize(metafunc, Path(__file__).parent)


@pytest.fixture
def seed() -> Report:
    """The report that ships."""
    seeds = Path(__file__).resolve().parents[2] / "seeds"
    return assemble(read_source(seeds / "county_zengdu_2021.txt"))
