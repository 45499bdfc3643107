"""Run-in topic sentences: the first sentence of a paragraph that says what it is about.

`支柱产业持续壮大。全区13个工业大类…` opens with a heading; `过去一年是极不平凡的一年。面对…` with a
statement. A topic names a task or a result in one or two clauses; a statement argues, measures,
looks back, or speaks to the audience.
"""

from __future__ import annotations

import re

LONGEST = 34
"""Characters of the longest topic sentence, its full stop included."""
LONGEST_PERIOD = 56
"""The same for one that opens with a period: 五年来，我们…"""
PERIOD = re.compile(
    "(?:在?过去的?|这)?(?:一|二|两|三|五)年(?:来|间|里|中)?(?:，|,)|(?:去年|一年)以?来(?:，|,)"
)
"""五年来， 这一年， 过去五年， open parallel paragraphs that sum up a part."""
_ENDS = "。！？!?；;"
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)|［[^］]*］|\[[^\]]*\]|\^[^^]*\^")
_YEAR = re.compile(r"20\d\d年|[25]G|PM2[.．]5|PM10")
_OPENERS_WORDS = (
    "各位 现在 下面 同时 与此同时 此外 另外 当然 但 不过 然而 为此 对此 因此 所以 总之 总的 综合 综观 纵观 回顾 回首 回望 展望 "
    "过去一年 过去二年 过去三年 过去五年 过去的一年 过去的五年 刚刚 去年 明年 今年， 今年, 今年是 今年我 今年全 今年经济 今年发展 "
    "今年改革 今年将 当前 目前 近年来 近一年 近两年 近三年 近几年 以上 上述 对以上 对于 对照 对这 面对 按照 根据 依据 经过 由于 "
    "随着 虽然 尽管 如果 只有 只要 无论 不论 唯有 实践 事实 历史告诉 历史证明 历史和 我们 我国 我省 我市 我区 我县 我州 我盟 我旗 "
    "全国上下 全省上下 全市上下 全区上下 全县上下 全州上下 全盟上下 全旗上下 大家 人人 围绕实现 围绕上述 围绕以上 围绕这 围绕今年 "
    "实现上述 实现以上 实现今年 实现全年 实现这 完成上述 完成以上 完成今年 完成全年 完成这 为实现 为确保 为完成 为了 做好今年 做好明年 "
    "做好上述 做好以上 做好20 做好政府 做好这 做好各项 做好当前 抓好今年 重点抓 重点做 着重抓 着重做 主要做了 主要是 主要开展 "
    "要看到 要清醒 要充分认识 也 一年来"
)
_OPENERS = tuple(_OPENERS_WORDS.split())
_OPENER = re.compile(
    "这(?!个)|(?:一|二|三|四|五)、|从.{1,12}(?:看|说|讲)(?:，|,)|(?:在|应对)[^，,]{2,30}(?:，|,)|"
    "新(?:的一年|征程|时代|形势).{0,12}(?:提出|赋予|呼唤)|(?:着力|具体要)?(?:抓好|做好|做了)以下"
)
_STATEMENTS_WORDS = (
    "固然 来之不易 殊为不易 不平凡 不寻常 令人 值得 刻不容缓 任务艰巨 任务繁重 任务重 任务依然 任务仍然 任务更加 任务非常 "
    "任务十分 挑战多 意义重大 责任重大 以下 如下 还存在 面临 即将拉开 清醒 更高要求 正在发生 取决于 在路上 重中之重 才能 方能 "
    "方可 从来 不能放松 始终要 ，这 ,这"
)
_STATEMENTS = tuple(_STATEMENTS_WORDS.split())
_STATEMENT = re.compile("没有.{1,12}就没有|.者[^，。]{0,3}(?:胜|成|至)$")
_COPULA = re.compile("(?<!实|但|还|就|要|凡|于|若|可|总|正|也|别|即)是(?!否|非)")
_SPEAKING_WORDS = (
    "我们将 我们要 我们一定 我们必须 我们坚信 我们深知 让我们 只要 只有 在肯定 在充分肯定 在看到"
)
_SPEAKING = tuple(_SPEAKING_WORDS.split())
_COMMA = ("，", ",")
_OTHER_MARKS = "：:；;！？!?"


def first_sentence(text: str) -> str:
    """Up to the first full stop, which is included; all of it if there is none."""
    found = (text.find(mark) for mark in _ENDS)
    end = min((place for place in found if place >= 0), default=len(text) - 1)
    return text[: end + 1]


def has_figure(sentence: str) -> bool:
    """Whether a sentence measures something: digits outside quotation marks, years set aside."""
    if not _has_digit(sentence):
        return False
    return _has_digit(_YEAR.sub("", _QUOTED.sub("", sentence)))


def announces(sentence: str) -> bool:
    """Whether a sentence, without its full stop, could be the heading of a paragraph."""
    if not 4 <= len(sentence) < LONGEST or has_figure(sentence):
        return False
    plain = _QUOTED.sub("", sentence)
    if plain.startswith(_OPENERS) or _OPENER.match(plain) or _states(plain):
        return False
    return _commas(plain) <= 1 and not any(mark in plain for mark in _OTHER_MARKS)


def sums_up(sentence: str) -> bool:
    """Whether a sentence looks back on a period: 五年来，我们致力…，综合实力显著增强."""
    period = PERIOD.match(sentence)
    if period is None or len(sentence) >= LONGEST_PERIOD or has_figure(sentence):
        return False
    rest = _QUOTED.sub("", sentence[period.end() :])
    if len(rest) < 6 or _states(rest) or any(mark in rest for mark in _OTHER_MARKS):
        return False
    return _commas(rest) <= 3


def is_topic(text: str, sentence: str) -> bool:
    """Whether a paragraph of some length opens with a topic and then speaks about it."""
    rest = text[len(sentence) :]
    if len(text) < 45 or len(rest) < 20 or not sentence.endswith("。"):
        return False
    return announces(sentence[:-1]) and not rest.startswith(_SPEAKING)


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() or character in "%％" for character in text)


def _states(plain: str) -> bool:
    """Whether a sentence judges or equates: …来之不易, …是…."""
    if any(word in plain for word in _STATEMENTS):
        return True
    return bool(_STATEMENT.search(plain) or ("是" in plain and _COPULA.search(plain)))


def _commas(plain: str) -> int:
    return sum(map(plain.count, _COMMA))
