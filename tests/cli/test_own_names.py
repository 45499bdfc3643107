"""name add, list and remove: own names of indicators, in figures and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]

TEXT = """某区政府工作报告
一、2021年工作回顾
辖区总产出572亿元。
二、2022年重点工作
2022年主要预期目标是：地区生产总值增长8.5%。
"""


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A report with a name that no catalogue has."""
    file = tmp_path / "别名.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def canonicals(zhengdu: Zhengdu, file: Path) -> list[str]:
    found = zhengdu("indicators", file, "--format", "json").json["indicators"]
    return [one["canonical"] for one in found]


def test_a_name_counts_in_every_report_until_it_is_removed(zhengdu: Zhengdu, odd: Path) -> None:
    assert canonicals(zhengdu, odd) == ["", "gdp"]
    assert zhengdu("path", odd).code == 1
    assert zhengdu("name", "add", "辖区总产出", "--as", "地区生产总值").code == 0
    assert canonicals(zhengdu, odd) == ["gdp", "gdp"]
    assert "2022年620.6亿元" in zhengdu("path", odd).out
    assert zhengdu("name", "remove", "辖区总产出").code == 0
    assert canonicals(zhengdu, odd) == ["", "gdp"]


def test_names_are_listed_with_what_they_stand_for(zhengdu: Zhengdu) -> None:
    zhengdu("name", "add", "辖区总产出", "--as", "gdp")
    (own,) = zhengdu("name", "list", "--format", "json").json["names"]
    assert (own["name"], own["canonical"], own["entry"]) == ("辖区总产出", "gdp", "地区生产总值")
    every = zhengdu("name", "list", "--all", "--format", "json").json["names"]
    assert len(every) > 200


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "辖区总产出", "--as", "没有的"), "指标目录里没有 没有的"),
        (("add", "产", "--as", "gdp"), "至少要有两个字"),
        (("remove", "没有的"), "没有给指标起过 没有的"),
    ],
)
def test_what_cannot_be_is_said(zhengdu: Zhengdu, arguments: tuple[str, ...], said: str) -> None:
    ran = zhengdu("name", *arguments)
    assert ran.code == 2
    assert said in ran.err
