"""The shipped catalogue of indicators: canonical ids for names, topics for all."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.unit import unit_class
from zhengdu.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ALIAS = "·"
"""Stands for an alias in what a name says besides it."""

_MARKS = dict.fromkeys(map(ord, '“”"()（）《》'))
_GROWTHS = {Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE}
_BEFORE = re.compile(
    r"(?:全(?:国|省|市|县|区|旗|盟|州|社会|部|口径|体)|地方|其中|实现|完成|新增|累计|预计|平均|年|城镇|规模以上|外贸|净增|期末|年末|农业|新建|建成|建设|开工|"
    r"新认定|新登记|新设立?|新改扩建|改扩建|改造提升|改造|提升|实施|办理|办结|处置|提请|审议|制定|修订|修改|废止|开展|拟安排|"
    r"安排|筹集|发放|争取|举办|公办|基础教育|优秀|和|、|打造|创建|认定|获评|国家级|省级|市级|培育|人工|[\u4e00-\u9fff]{1,3}(?:省|市|县|区|旗|盟|州))*"
)
_BEHIND = re.compile(
    r"(?:总数|总量|数|人数|户数|面积|里程|规模|总额|额|累计|达标率|增速|增幅|涨幅|指数|产量|万?人|总值|建设|改造|企业|项目|"
    r"比例|比重|占比|拥有量|起数|浓度|比率|参保率|水平|量|强度)*"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One indicator of the catalogue.

    Attributes:
        id: canonical id.
        name: Chinese name.
        aliases: other names; the longest that fits wins.
        unit: usual unit of its level.
        topic: group for the panel.
        measures: what reports usually state of it (level, yoy, avg_yoy, share, count, target).
        higher_is_better: 1, 0 (neither) or -1.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    unit: str
    topic: str
    higher_is_better: int
    measures: tuple[str, ...] = ()


class Catalogue:
    """Finds the entry a name stands for, and the topic it belongs to.

    Args:
        entries: the indicators.
        topics: topics with the words by which names that no entry fits are told, in order.
    """

    def __init__(
        self, entries: tuple[Entry, ...], topics: tuple[tuple[str, re.Pattern[str]], ...] = ()
    ) -> None:
        self.entries = entries
        self._topics = topics

    def entry(self, canonical: str) -> Entry | None:
        """The entry with an id, or None."""
        return self._by_id.get(canonical)

    def topic(self, canonical: str, name: str) -> str:
        """The topic of an entry's id, else the first one that words of the name tell, or empty."""
        entry = self.entry(canonical)
        if entry is not None:
            return entry.topic
        return next((topic for topic, words in self._topics if words.search(name)), "")

    def qualifiers(self, name: str) -> str:
        """A name with ALIAS for the alias in it: 规模以上· of 规模以上固定资产投资."""
        alias = self.alias(name)
        return name.replace(alias, ALIAS, 1) if alias else name

    def alias(self, name: str) -> str:
        """The alias that a name holds, or empty."""
        found = self._alias_in(name)
        return found[1] if found else ""

    def with_names(self, names: Mapping[str, str]) -> Catalogue:
        """A catalogue that knows a reader's own names too.

        Args:
            names: own names with the ids they stand for; ids that nobody knows are left out.
        """
        own: dict[str, tuple[str, ...]] = {}
        for name, canonical in names.items():
            if canonical:
                own[canonical] = (*own.get(canonical, ()), name)
        return Catalogue(
            tuple(replace(e, aliases=e.aliases + own.get(e.id, ())) for e in self.entries),
            self._topics,
        )

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _by_alias(self) -> dict[str, Entry]:
        return {
            alias: entry
            for entry in reversed(self.entries)
            for alias in (*entry.aliases, entry.name)
        }

    @cached_property
    def _by_first(self) -> dict[str, tuple[str, ...]]:
        """Aliases by their first character, the longest first."""
        grouped: dict[str, list[str]] = {}
        for alias in sorted(self._by_alias, key=len, reverse=True):
            grouped.setdefault(alias[0], []).append(alias)
        return {first: tuple(aliases) for first, aliases in grouped.items()}

    def _alias_in(self, name: str) -> tuple[int, str] | None:
        """Where the first alias in a name begins, and the longest that begins there."""
        for start, first in enumerate(name):
            for alias in self._by_first.get(first, ()):
                if name.startswith(alias, start):
                    return start, alias
        return None

    def canonical(self, name: str, unit: str, measure: Measure) -> str:
        """The id of the entry that `name` stands for, or empty.

        Words before the alias may only say where or that it is new, and words behind it only how
        it is counted; the unit must be of the entry's kind.
        """
        bare = name.translate(_MARKS)
        if measure is Measure.SHARE and "占" in bare:
            bare = bare[: bare.index("占")] + "占比"
        found = self._alias_in(bare)
        if found is None:
            return ""
        start, alias = found
        entry = self._by_alias[alias]
        before, behind = bare[:start], bare[start + len(alias) :]
        if not _BEFORE.fullmatch(before) or not _BEHIND.fullmatch(behind):
            return ""
        return entry.id if _fits(entry.unit, unit, measure) else ""


def _fits(usual: str, unit: str, measure: Measure) -> bool:
    if measure in _GROWTHS:
        return True
    kinds = {unit_class(usual), unit_class(unit)}
    if usual == "比" or len(kinds) == 1:
        return True
    if measure is Measure.SHARE or "percent" in kinds:
        return usual == "%" or measure is Measure.SHARE
    return kinds <= {"people", "households", "count", "weight", "energy"}


@lru_cache(maxsize=1)
def shipped_catalogue() -> Catalogue:
    """The catalogue in resources/indicator_catalogue.tsv and indicator_topics.tsv, read once."""
    folder = shipped("resources")
    return read_catalogue(folder / "indicator_catalogue.tsv", folder / "indicator_topics.tsv")


def read_catalogue(path: Path, topics: Path | None = None) -> Catalogue:
    """A catalogue from tables.

    Args:
        path: has the columns id, zh_name, aliases, unit, topic, higher_is_better.
        topics: has the columns topic and words, a regular expression.

    Raises:
        OSError: a file cannot be read.
    """
    told = [(row["topic"], re.compile(row["words"])) for row in _table(topics)] if topics else []
    return Catalogue(tuple(_entry(row) for row in _table(path)), tuple(told))


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _entry(row: dict[str, str]) -> Entry:
    return Entry(
        row["id"],
        row["zh_name"],
        tuple(filter(None, row["aliases"].split(";"))),
        row["unit"],
        row["topic"],
        int(row["higher_is_better"] or 0),
        tuple(filter(None, row["measures"].split(","))),
    )
