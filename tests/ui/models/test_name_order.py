from __future__ import annotations

import pytest

from zhengdu.ui.models.name_order import places


@pytest.mark.parametrize(
    "ordered",
    [
        "安置房 地区生产总值 规模以上工业增加值 人均GDP 市场主体 银行存款",
        "指标2 指标10 指标100",
        "安居工程 “安居”项目 安置房",
    ],
)
def test_names_stand_by_pinyin_and_by_the_size_of_numbers(ordered: str) -> None:
    names = ordered.split()
    found = places(reversed(names))
    assert sorted(found, key=lambda name: found[name]) == names


def test_the_same_name_has_one_place() -> None:
    assert places(["b", "a", "b"]) == {"a": 0, "b": 1}
