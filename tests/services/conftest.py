from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace in a folder that does not exist yet."""
    made = Workspace(tmp_path / "data")
    yield made
    made.close()
