"""Whether a term found in a text stands there as a word, or is cut out of a longer one."""

from __future__ import annotations

_NUMERALS = frozenset("一二三四五六七八九十百千")
# Words that may lie across an edge of a term, so that it is no use: 创新|发展理念, 投融|资平台,
# 链|主要, 三|农业. Their first or last character begins or ends a term of the dictionary.
_ACROSS = frozenset([
    "创新", "更新", "革新", "最新", "全新", "翻新", "焕新", "投融", "榜首", "元首", "部首",
    "不同", "相同", "共同", "协同", "合同", "如同", "循环", "下降", "过去", "失去", "建好",
    "管好", "用好", "办好", "抓好", "第三", "第四", "第五", "第六", "无双", "主要", "主动",
    "主导", "店铺", "店员", "重要", "重点", "重大", "重性", "新增", "新型", "新建", "新能",
    "农业", "农村", "农民", "农田", "保障", "保护", "保险", "保持", "稳定", "稳步", "变化",
    "变革", "通过", "通道", "通信", "拥有", "风险", "风电", "风景", "委员", "委托", "减少",
    "减轻", "减排", "比例", "比较", "比赛", "比重", "准入", "链条", "遗产", "生态", "证书",
    "潮流", "改革", "改造", "改善", "创业", "早期", "史上", "力度", "力争", "力量",
])  # fmt: skip


def is_separate(text: str, start: int, end: int) -> bool:
    """Whether digits and letters at the edges are not part of a longer number or word."""
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    return not (_one_word(before, text[start]) or _one_word(text[end - 1], after))


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether no well-known word lies across an edge of the passage."""
    left = text[start - 1 : start + 1] if start else ""
    return left not in _ACROSS and text[end - 1 : end + 1] not in _ACROSS


def _one_word(left: str, right: str) -> bool:
    """Whether two neighbours belong to one number or one Latin word."""
    if left in _NUMERALS and right in _NUMERALS:
        return True
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()
