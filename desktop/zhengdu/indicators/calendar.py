"""Which years a report speaks of when it says this year, last year, the past five years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.report.model import Report

_PLAN_NUMERALS = {"十": 10, "十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15, "十六": 16}
_REVIEW = re.compile(r"(20\d\d)年[^。]{0,12}(?:回顾|总结|工作情况|完成情况|取得)")
_AHEAD = re.compile(
    r"(20\d\d)年[^。]{0,16}(?:重点工作|工作安排|主要任务|工作任务|总体要求|工作建议|预期目标|目标任务)"
)
_YEAR = re.compile(r"(20\d\d)年")
# Up to this month the year reported is the one before.
_SPRING = 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years a report works with.

    Attributes:
        reported: the year it gives account of.
        current: the year in which it is given, which 今年 means.
    """

    reported: int
    current: int

    @property
    def coming(self) -> int:
        """The year its tasks are for."""
        return self.reported + 1

    def past(self, years: int) -> str:
        """The last `years` years up to the one reported."""
        return f"{self.reported - years + 1}-{self.reported}"

    def ahead(self, years: int) -> str:
        """The next `years` years."""
        return f"{self.reported + 1}-{self.reported + years}"


def calendar_of(report: Report, folded: str) -> Calendar:
    """Years from the metadata, else from the headings, else from the years named most."""
    delivered = re.match(r"(\d{4})-(\d{2})", report.meta.delivered)
    current = int(delivered[1]) if delivered else None
    reported = report.meta.year or _from_headings(folded)
    if reported and delivered and reported == current and int(delivered[2]) <= _SPRING:
        reported -= 1
    if reported is None and delivered:
        reported = int(delivered[1]) - (0 if int(delivered[2]) >= 10 else 1)
    if reported is None:
        reported = _from_text(folded)
    if current is None and _speaks_within_year(folded):
        current = reported
    if current is None or not reported <= current <= reported + 1:
        current = reported + 1
    return Calendar(reported, current)


def _speaks_within_year(folded: str) -> bool:
    """Whether the review calls the year reported 今年, as reports given in autumn do."""
    ahead = _AHEAD.search(folded, len(folded) // 5)
    review = folded[: ahead.start()] if ahead else folded[: len(folded) // 3]
    return review.count("今年") >= 3 and review.count("今年") > 2 * review.count("去年")


def _from_headings(folded: str) -> int | None:
    review = _REVIEW.search(folded, 0, 6000)
    if review:
        return int(review[1])
    ahead = _AHEAD.search(folded)
    return int(ahead[1]) - 1 if ahead else None


def _from_text(folded: str) -> int:
    years = [int(match[1]) for match in _YEAR.finditer(folded)]
    if not years:
        return 0
    return max(set(years), key=years.count) - 1


def plan_years(name: str) -> tuple[int, int] | None:
    """The first and last year of a five-year plan (十四五 is 2021 to 2025)."""
    number = _PLAN_NUMERALS.get(name.removesuffix("五"))
    if number is None:
        return None
    first = 2001 + (number - 10) * 5
    return first, first + 4
