"""What each rule does, in words, and how far it can be relied on."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from zhengdu.paths import shipped


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that names figures.

    Attributes:
        id: as `Indicator.rule` has it.
        reliability: the part of its figures that come out right, 0 to 1.
        zh: one sentence for the reader, in Chinese.
        en: the same in English.
    """

    id: str
    reliability: float
    zh: str
    en: str


def explanation(rule: str, language: str = "zh") -> str:
    """One sentence that says how a figure was named; empty for a rule nobody knows.

    Args:
        rule: id of the rule.
        language: "zh" or a name that begins so (zh_CN); anything else gives English.
    """
    found = shipped_rules().get(rule)
    if found is None:
        return ""
    return found.zh if language.startswith("zh") else found.en


@lru_cache(maxsize=1)
def shipped_rules() -> dict[str, Rule]:
    """The rules in resources/indicator_rules.tsv by id, read once.

    Raises:
        OSError: the file cannot be read.
    """
    path = shipped("resources") / "indicator_rules.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            row["rule"]: Rule(row["rule"], float(row["reliability"]), row["zh"], row["en"])
            for row in rows
        }
