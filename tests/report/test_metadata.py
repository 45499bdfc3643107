from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

FILE = Path(__file__).with_name("metadata.txt")


def cases() -> Iterator[ParameterSet]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for case in "\n".join(lines).split("\n-----\n"):
        title, _, rest = case.partition("\n")
        text, fields = rest.split("\n=>\n")
        stated = dict(field.split(": ", 1) for field in fields.rstrip().split("\n"))
        yield pytest.param(text, stated, id=title)


@pytest.mark.parametrize(("text", "stated"), list(cases()))
def test_case(text: str, stated: dict[str, str]) -> None:
    meta = asdict(assemble(from_text(text, "case.txt")).meta)
    assert meta.pop("label") == "case"
    assert {name: str(value) for name, value in meta.items() if value} == stated
