from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """某区政府工作报告

一、去年工作
（一）经济运行
地区生产总值572亿元，增长6.1%。坚持稳中求进工作总基调，粮食产量稳定在13亿斤以上。
（二）民生福祉
新增就业1.2万人，坚持稳中求进工作总基调不动摇，𠮷祥村完成改造。
二、今年任务
地区生产总值增长7%左右。
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    """A short report in a file."""
    file = tmp_path / "报告.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@dataclass(frozen=True)
class Ran:
    """How a command line ended: exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401
        """What was printed, as a value."""
        return json.loads(self.out)


@pytest.fixture
def zhengdu(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs a command line in this process."""

    def run(*arguments: object) -> Ran:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(str(stop.code or 0))
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


@pytest.fixture
def stored(zhengdu: Callable[..., Ran], report_file: Path) -> str:
    """The id of the short report, in the library."""
    identity: str = zhengdu("import", report_file, "--format", "json").json["reports"][0]["id"]
    return identity
