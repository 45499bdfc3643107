"""What a clause without a quantity speaks of, for the elliptic clauses behind it."""

from __future__ import annotations

import re

from zhengdu.indicators.vocabulary import TOPIC_END, parted, without_lead

_HELD = re.compile(r"(?:举办|承办|召开|主办|实施|开展|设立|成立)")
_LONGEST, _LONGEST_LIST = 20, 72
# 加速发展新能源产业, 提升全民医疗保险水平: what is worked on.
_ADVERB = (
    "加快|加速|提速|提质|转型|加大|加力|全力|大力|积极|持续|继续|扎实|深入|稳步|有序|着力|不断|全面|进一步|切实|精心|稳妥|统筹|认真|奋力|"
    "高标准|高质量|强力|突出|重点|科学|有效|严格"
)
_WORKED_ON = re.compile(
    rf"(?:[省部区市厅校地]{{1,2}}(?=共建))?(?:{_ADVERB})*(?:提升|提高|优化|加强|完善|健全|深化|推进|推动|发展|用好|用足|抓好|抓实|做强|做大|做优|做精|做好|扩大|壮大|培育|"
    r"共建|支持|加大|强化|规范|打造|推广|建设|落实|办好|织密|兜住|兜牢|狠抓|紧盯|化解)(?:(?:和|、)?(?:优化|完善|提升|壮大|推进))*(?P<object>.+)$"
)
_WORK_END = re.compile(
    r"(?:水平|工作|力度|步伐|进程|行动|能力|质量|机制|体系|政策|措施|底线|服务|管理|建设|发展)+$"
)
# 保持全区首位 tells something of what was spoken of before.
_STANDS = re.compile(r"(?:均|都|分别|连续[^,。;]{1,6})*(?:保持|稳居|位居|位列|排名?|居|列|跃居)")
# 认真办理人大代表建议和政协委员提案, 办复率均达100%
_ANSWERED = re.compile(r"(?:认真|高质量|高标准|按时|全面|共)*(?:办理|办结|办复|答复)(?P<what>.+)")
_MANNER_END = re.compile(
    r"(?:连续 ?[\d一二两三四五六七八九十]+ ?(?:年|个月)|再次|再|均|都|逐步|逐年|继续|持续|稳步|不断|大幅|全部|普遍|相应|同步|有所|进一步)+$"
)


def topic_of(words: str) -> str:
    """The subject of a clause without a quantity (服务业规模快速扩大 speaks of 服务业)."""
    rest = without_lead(words.strip())
    verb, noun = parted(rest)
    if _HELD.search(verb) and 4 <= len(noun) <= 28:
        return noun.removeprefix("了")
    if verb or _WORKED_ON.match(words.strip()):
        return ""
    topic = "" if _STANDS.match(rest) else _subject(rest)
    return topic if 2 <= len(topic) <= _LONGEST else ""


def several_in(words: str) -> str:
    """A list that is the subject of a clause (养老金、低保标准和工资再次提高), or empty."""
    rest = without_lead(words.strip())
    answered = _ANSWERED.fullmatch(rest)
    topic = answered["what"] if answered else _subject(rest)
    return (
        topic
        if re.search("、|(?:建议|议案|保险|保障)(?:和|与|及)", topic)
        and len(topic) <= _LONGEST_LIST
        else ""
    )


# 加快金陵产业园等农业项目建设
_PROJECTS_BUILT = re.compile(
    rf"(?:{_ADVERB}|推进|推动|实施|建设|抓好|启动|新建|做好)+[^,]{{2,}}等(?P<what>[^、等]{{2,12}}(?:项目|工程))(?:的)?(?:建设|推进|实施|落地)?"
)
_CONCERNED = re.compile(r"在(?P<what>[^、]{2,16}?)(?:增长|发展|工作)*方面")


def object_of(words: str) -> str:
    """What a clause without a subject works on (提升医疗保险水平 works on 医疗保险), or empty."""
    concerned = _CONCERNED.fullmatch(words.strip())
    if concerned:
        return concerned["what"]
    projects = _PROJECTS_BUILT.fullmatch(words.strip())
    if projects:
        return projects["what"]
    acting = _WORKED_ON.match(words.strip())
    if acting is None:
        return ""
    thing = _WORK_END.sub("", acting["object"])
    return thing if 3 <= len(thing) <= _LONGEST and "、" not in thing else ""


def _subject(rest: str) -> str:
    end = TOPIC_END.search(rest, 1)
    return _MANNER_END.sub("", rest[: end.start()]) if end else ""
