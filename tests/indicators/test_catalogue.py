"""The shipped catalogue: its shape, and the names it knows."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.indicator import Measure

TOPICS = {
    "经济总量", "工业", "投资", "消费贸易", "财政金融", "民生", "人口城镇", "基础设施", "农业农村",
    "科技创新", "营商环境", "生态环境", "社会事业", "政府建设",
}  # fmt: skip
MEASURES = {"level", "yoy", "avg_yoy", "share", "ratio", "count", "target"}


def test_it_is_large_and_every_entry_is_complete() -> None:
    entries = shipped_catalogue().entries
    assert len(entries) >= 150
    for entry in entries:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.id), entry.id
        assert entry.name, entry.id
        assert entry.unit, entry.id
        assert entry.aliases, entry.id
        assert entry.topic in TOPICS, entry.id
        assert entry.higher_is_better in {-1, 0, 1}, entry.id
        assert entry.measures, entry.id
        assert set(entry.measures) <= MEASURES, entry.id


def test_ids_and_aliases_are_unique() -> None:
    entries = shipped_catalogue().entries
    ids = Counter(entry.id for entry in entries)
    aliases = Counter(alias for entry in entries for alias in set(entry.aliases))
    assert [name for name, count in (ids + aliases).items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "unit", "measure", "expected"),
    [
        ("地区生产总值", "亿元", Measure.LEVEL, "gdp"),
        ("人均地区生产总值", "元", Measure.LEVEL, "gdp_pc"),
        ("海洋生产总值", "亿元", Measure.LEVEL, "va_marine"),
        ("新增规模以上工业企业数", "家", Measure.LEVEL, "ind_firms"),
        ("新增规模以上服务业企业数", "家", Measure.LEVEL, "service_firms"),
        ("办理人大代表建议数", "件", Measure.LEVEL, "npc_proposals"),
        ("PM10平均浓度", "%", Measure.GROWTH, "pm10"),
        ("农村居民人均可支配收入", "%", Measure.GROWTH, "inc_rural"),
        ("某集团出口额", "%", Measure.GROWTH, ""),
        ("地区生产总值", "个", Measure.LEVEL, ""),
        ("无人知道的指标", "个", Measure.LEVEL, ""),
    ],
)
def test_the_longest_alias_that_fits_wins(
    name: str, unit: str, measure: Measure, expected: str
) -> None:
    assert shipped_catalogue().canonical(name, unit, measure) == expected


def test_topic_and_direction_of_an_entry() -> None:
    catalogue = shipped_catalogue()
    entry = catalogue.entry("pm25")
    assert entry is not None
    assert (entry.higher_is_better, catalogue.topic("pm25", "")) == (-1, "生态环境")
    assert catalogue.entry("nothing") is None
    assert catalogue.topic("nothing", "") == ""


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("培育采精华西牛种公牛数", "农业农村"),
        ("新建街道乡镇区域养老服务中心数", "民生"),
        ("改造地下管网里程", "基础设施"),
        ("政务服务事项数", "营商环境"),
        ("新能源汽车产量", "工业"),
        ("甲乙丙", ""),
    ],
)
def test_words_tell_the_topic_of_other_names(name: str, topic: str) -> None:
    assert shipped_catalogue().topic("", name) == topic


def test_own_names_are_known_too() -> None:
    catalogue = shipped_catalogue().with_names({"经济盘子": "gdp", "无": "nothing"})
    assert catalogue.canonical("经济盘子", "亿元", Measure.LEVEL) == "gdp"
    assert shipped_catalogue().canonical("经济盘子", "亿元", Measure.LEVEL) == ""
