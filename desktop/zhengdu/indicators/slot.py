"""Shares the words of a clause out among its quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.predicate import after_approx
from zhengdu.indicators.vocabulary import is_verb_only

if TYPE_CHECKING:
    from zhengdu.indicators.quantity import Quantity
    from zhengdu.indicators.sentence import Clause

_CONJUNCTION = re.compile(r" ?(?:、|和|与|及|以及|或)? ?")
_ENDING = re.compile(r"(?P<words>.+?)(?:、|和|与|及|以及)$", re.DOTALL)
# 解决9个村3.2万人的安全饮水: both count holders of the same thing.
_HOLDER = re.compile(r"(?:行政|自然)?村|县|镇|乡镇?|社区|学校|小区|企业")
_BACK = 400
"""Code points; lists of thousands of figures must not be copied for each of them."""
_ASIDE = re.compile(r"\([^()]{0,8}(?:单位|责任|部门|牵头|主办|配合|承办)[^()]*\)")
# 火电机组、395台燃煤锅炉超低排放改造: what is done to the last is done to all.
_DONE_TO = re.compile(
    r"(?:超低排放|节能|智能化|标准化|美化|亮化|综合|生态|提质|绿色|提档|扩能|立面|和|、|平移|排水|供热)*"
    r"(?:改造|治理|整治|修复|升级|绿化|美化|硬化|征收|拆除|建设|加固|种植)$"
)
_DOING = re.compile(r"(?:完成|实施|推进|启动|开展|加快|推动|抓好)(?:[^、]{0,14}等)?$")
# 3个万亿级和7个千亿级产业集群: clusters, both of them.
_GRADE = re.compile(r"[^、]{1,6}[级型类]|[国省市区县]定")
_GRADED = re.compile(r"(?:[^、]{1,6}?[级型类]|[国省市区县]定)(?P<noun>[^、]{2,})")
# 完成65条、总长度57.9公里的道路改造
_SIZE = re.compile(r"(?:总长度?|全长|总里程|总面积|总?建筑面积)")
_WORK = re.compile(
    r"(?P<work>(?:实施|建设|完成|改造)?的[^,。;]{4,60}?(?:工程|项目))(?P<rest>(?!建设|数|等|的)[^,。;、]{2,})$"
)
_LEADING = re.compile(r"(?:、|以及|和|与|及)(?P<words>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slot:
    """One quantity with the words that belong to it.

    Attributes:
        quantity: the quantity.
        left: words before it that are its own.
        right: words after it that are its own.
        before: what stands before it in the clause, as far as it may matter.
        joint: joined to the quantity before it by nothing or a conjunction alone (8%、9%).
        shared: the words behind it also name the next quantity.
        after: all words up to the next quantity, for 以上 and 左右.
        listed: continues a list (、省级项目4个).
    """

    quantity: Quantity
    left: str
    right: str
    before: str
    joint: bool = False
    listed: bool = False
    shared: bool = False
    after: str = ""


def slots_of(folded: str, clause: Clause) -> tuple[Slot, ...]:
    """The quantities of a clause with their words, in order."""
    slots: list[Slot] = []
    quantities = clause.quantities
    left, joint, listed = (
        _near(folded, clause.start, quantities[0].start) if quantities else "",
        False,
        False,
    )
    for number, quantity in enumerate(quantities):
        last = number + 1 == len(quantities)
        following = clause.end if last else quantities[number + 1].start
        gap = _near(folded, quantity.end, following)
        if last:
            right, next_left, next_joint, next_listed = _without_aside(gap), "", False, False
        else:
            right, next_left, next_joint, next_listed = _of_work(left, gap) or _share_out(gap)
        before = folded[max(clause.start, quantity.start - _BACK) : quantity.start]
        shared = bool(right) and right == next_left
        slots.append(Slot(quantity, left, right, before, joint, listed, shared, gap))
        left, joint, listed = next_left, next_joint, next_listed
    return _borrowed(slots)


def _near(folded: str, start: int, end: int) -> str:
    """The words between two figures, without the middle where they are very many."""
    if end - start <= 2 * _BACK:
        return folded[start:end]
    return folded[start : start + _BACK] + folded[end - _BACK : end]


def _borrowed(slots: list[Slot]) -> tuple[Slot, ...]:
    """新建2所、改扩建3所幼儿园: the first counts what stands behind the second."""
    for number in range(len(slots) - 2, -1, -1):
        slot, following = slots[number], slots[number + 1]
        grade, whole = _GRADE.fullmatch(slot.right), _GRADED.match(following.right)
        if grade and whole:
            slots[number] = slot = replace(slot, right=slot.right + whole["noun"])
        if not slot.right and _SIZE.fullmatch(following.left) and following.right.startswith("的"):
            slots[number] = slot = replace(slot, right=following.right.removeprefix("的"))
        alike = slot.quantity.unit == following.quantity.unit and following.listed
        if alike and not slot.right and is_verb_only(slot.left) and is_verb_only(following.left):
            slots[number] = replace(slot, right=following.right)
    return tuple(_acted_on(slots))


def _acted_on(slots: list[Slot]) -> list[Slot]:
    """完成13条河流、300条侵蚀沟治理: the rivers are dealt with as the gullies are."""
    for number in range(len(slots) - 2, -1, -1):
        slot, following = slots[number], slots[number + 1]
        done = _DONE_TO.search(following.right)
        alone = slot.right and not slot.shared and not _DONE_TO.search(slot.right)
        bare = not following.left.strip(" 、和及")
        first = _DOING.search(slot.left) or (number and not slot.left.strip(" 、和及"))
        if done and done.start() > 1 and alone and bare and first:
            slots[number] = replace(slot, right=slot.right + done[0])
    return slots


def _without_aside(gap: str) -> str:
    """建成床位7000张(牵头单位:民政厅): who does it is no part of a name."""
    words = after_approx(gap)
    aside = _ASIDE.match(words)
    return gap[: len(gap) - len(words)] + words[aside.end() :] if aside else gap


def _of_work(left: str, gap: str) -> tuple[str, str, bool, bool] | None:
    """投资1.3亿元实施的A、B和C绿化工程|新增面积: the money is for all of the work."""
    work = _WORK.match(gap) if left.endswith("投资") else None
    return (work["work"], work["rest"], False, False) if work else None


def _share_out(gap: str) -> tuple[str, str, bool, bool]:
    """What of the words between two quantities belongs to the left one and to the right one."""
    words = _ASIDE.sub("", after_approx(gap))
    if _CONJUNCTION.fullmatch(words):
        return "", "", True, False
    if _HOLDER.fullmatch(words):
        return words, "", True, False
    leading = _LEADING.match(words)
    if leading:
        return "", leading["words"], False, True
    ending = _ENDING.match(words)
    if ending and ending.end() == len(words):
        return ending["words"], "", True, False
    cut = words.rfind("、")
    if cut > 1:
        return words[:cut], words[cut + 1 :], False, True
    return words, words, False, False


def runs(slots: tuple[Slot, ...]) -> tuple[tuple[Slot, ...], ...]:
    """Slots grouped so that joint ones stand with the one they are joined to."""
    grouped: list[list[Slot]] = []
    for slot in slots:
        if slot.joint and grouped:
            grouped[-1].append(slot)
        else:
            grouped.append([slot])
    return tuple(tuple(group) for group in grouped)
