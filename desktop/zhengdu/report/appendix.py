"""Headings behind the report: 名词解释, 附件, 民生实事."""

from __future__ import annotations

import re

LONGEST = 55
# Compiled where they are used: most reports have no appendix.
_LABEL = r"(?:附\s*件|附\s*录|附\s*表)\s*(?:\d{0,2}|[一二三四五六七八九十]{0,2})\s*[:：、.．]?\s*|附\s*[:：]\s*"
_TERMS = (
    r"(?:名词|词语|术语|用语|词汇|缩略语|缩略词)(?:(?:和|及|与)[^，。]{2,8})?(?:解释|注释|说明|释义|解读|注解)|"
    r"注\s*释(?!者)|附\s*注|有关(?:名词|词语|用语)"
)
_GLOSSARY = rf"(?:{_LABEL})?[《“（(]?[^，。；]{{0,24}}?(?:{_TERMS})[》”）)]?\s*[：:]?(?:[（(].{{0,16}}[)）])?$"
_PROJECTS = (
    r"(?:20\d\d年?度?)?[^，。；]{0,16}(?:民生实事|为民办实事|惠民实事|民生工程|实事工程|民心工程)"
    r"[^，。；]{0,12}(?:[（(].{0,14}[)）])?$"
)
_TERM_WORDS = ("释", "注", "名词", "词语", "用语", "术语")


def is_glossary(text: str) -> bool:
    """Whether a line is the heading of a list of terms, its 附件 label included."""
    may_be = _may_be_heading(text) and any(word in text for word in _TERM_WORDS)
    return may_be and bool(re.match(_GLOSSARY, text))


def is_annex_label(text: str) -> bool:
    """Whether a line is only 附件 or 附件2; what it is stands on the next line."""
    return len(text) <= 10 and text[:1] == "附" and bool(re.fullmatch(_LABEL, text))


def is_annex(text: str) -> bool:
    """Whether a line is 附件 with the title behind it."""
    return (
        text[:1] == "附"
        and _may_be_heading(text)
        and bool(re.match(f"(?:{_LABEL}).{{2,44}}$", text))
    )


def is_project_list(text: str) -> bool:
    """Whether a line is the heading of a list of projects for the people."""
    may_be = len(text) <= 40 and ("实事" in text or "工程" in text)
    return may_be and bool(re.match(_PROJECTS, text))


def _may_be_heading(text: str) -> bool:
    return len(text) <= LONGEST and not any(mark in text for mark in "。；！？")
