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
    r"(?:在?过去的?|这)?[一二两三五]年(?:来|间|里|中)?[，,]|(?:去年|一年)以?来[，,]"
)
"""五年来， 这一年， 过去五年， open parallel paragraphs that sum up a part."""
_SENTENCE = re.compile(r"[^。！？!?；;]*[。！？!?；;]")
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|[（(][^）)]*[）)]|[［\[][^］\]]*[］\]]|\^[^^]*\^")
_FIGURE = re.compile(r"[0-9０-９％%]")
_YEAR = re.compile(r"20\d\d年|[25]G|PM2[.．]5|PM10")
_OPENER = re.compile(
    r"各位|现在|下面|同时|与此同时|此外|另外|当然|但|不过|然而|为此|对此|因此|所以|总之|总的|综合|综观|纵观|"
    r"回顾|回首|回望|展望|过去(?:的)?[一二三五]年|刚刚|去年|明年|今年[，,是]|今年(?:我|全|经济|发展|改革|将)|"
    r"当前|目前|近年来|近[一两三几]年|这(?!个)|以上|上述|对(?:以上|于|照|这)|从.{1,12}[看说讲][，,]|"
    r"在[^，,]{2,30}[，,]|面对|按照|根据|依据|经过|由于|随着|虽然|尽管|如果|只有|只要|无论|不论|唯有|"
    r"实践|事实|历史(?:告诉|证明|和)|我们|我[国省市区县州盟旗]|全[国省市区县州盟旗]上下|大家|人人|"
    r"围绕(?:实现|上述|以上|这|今年)|(?:实现|完成)(?:上述|以上|今年|全年|这)|为(?:实现|确保|完成|了)|"
    r"(?:做好|抓好)(?:今年|明年|上述|以上|20|政府|这|各项|当前)|(?:重点|着力|主要|具体要)?(?:抓好|做好|做了)以下|"
    r"(?:重点|着重)(?:抓好|做好|抓)|主要(?:做了|是|开展)|要(?:看到|清醒|充分认识)|"
    r"新(?:的一年|征程|时代|形势).{0,12}(?:提出|赋予|呼唤)|应对[^，,]{4,30}[，,]|也|一[年来]来"
)
_STATEMENT = re.compile(
    r"来之不易|殊为不易|不平凡|不寻常|令人|值得|刻不容缓|任务(?:依然|仍然|更加|非常|十分)?(?:艰巨|繁重|重)|"
    r"挑战多|意义重大|责任重大|以下|如下|还存在|面临|即将拉开|清醒|更高要求|正在发生|取决于|在路上|"
    r"固然|重中之重|头等大事[^，]*$|才能|方能|方可|从来|不能放松|始终要|没有.{1,12}就没有|[，,]这|.者[^，。]{0,3}[胜成至]$"
)
_COPULA = re.compile(r"(?<![实但还就要凡于若可总正也别即])是(?!否|非)")
_SPEAKING = re.compile(r"我们(?:将|要|一定|必须|坚信|深知)|让我们|只[要有]|在(?:充分)?肯定|在看到")


def first_sentence(text: str) -> str:
    """Up to the first full stop outside brackets, included; all of it if there is none."""
    match = _SENTENCE.match(text)
    return match.group() if match else text


def has_figure(sentence: str) -> bool:
    """Whether a sentence measures something: digits outside quotation marks, years set aside."""
    if not _FIGURE.search(sentence):
        return False
    return bool(_FIGURE.search(_YEAR.sub("", _QUOTED.sub("", sentence))))


def announces(sentence: str) -> bool:
    """Whether a sentence, without its full stop, could be the heading of a paragraph."""
    if not 4 <= len(sentence) < LONGEST or has_figure(sentence):
        return False
    plain = _QUOTED.sub("", sentence)
    if _OPENER.match(plain) or _STATEMENT.search(plain) or _COPULA.search(plain):
        return False
    return len(re.findall(r"[，,]", plain)) <= 1 and not re.search(r"[：:；;！？!?]", plain)


def sums_up(sentence: str) -> bool:
    """Whether a sentence looks back on a period: 五年来，我们致力…，综合实力显著增强."""
    period = PERIOD.match(sentence)
    if period is None or len(sentence) >= LONGEST_PERIOD or has_figure(sentence):
        return False
    rest = _QUOTED.sub("", sentence[period.end() :])
    if len(rest) < 6 or _STATEMENT.search(rest) or re.search(r"[：:；;！？!?]", rest):
        return False
    return not _COPULA.search(rest) and len(re.findall(r"[，,]", rest)) <= 3


def is_topic(text: str, sentence: str) -> bool:
    """Whether a paragraph of some length opens with a topic and then speaks about it."""
    rest = text[len(sentence) :]
    if len(text) < 45 or len(rest) < 20 or not sentence.endswith("。"):
        return False
    return announces(sentence[:-1]) and not _SPEAKING.match(rest)
