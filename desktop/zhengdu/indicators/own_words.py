"""The words before a quantity without those that belong to something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.behind import takes_noun
from zhengdu.indicators.predicate import after_approx
from zhengdu.indicators.topic import topic_of
from zhengdu.indicators.vocabulary import DEPENDENT, is_light, joined, parted, without_lead

if TYPE_CHECKING:
    from zhengdu.indicators.slot import Slot

_PROMISED = re.compile(r"[^、]{4,}、(?=力争|确保|预计|完成|实现|争取(?=实现|达到))")
_ATTRIBUTES = re.compile(
    r"(?:[^、的]{2,14}、)+[^、的]{2,14}的(?=[^、的]{4,}$)|(?=.{11,}等)了?(?:[^、等]{2,}、)+[^、等]{2,}等(?=[^、等]{4,}$)|[^、等]{8,}等(?=[^、等]{4,}$)"
)
_ADDRESSED = re.compile(
    r"(?:面向|围绕)[^、]{2,14}?(?:公开)?(?=新设|引进|招聘|招录|建设|培育|选派|发放)"
    r"|(?:统筹利用|利用|盘活|聚焦|依托).{2,20}?(?=新增|打造|新设|引进|培育|新建)"
    r"|(?:“[^“”]{2,6}”)+(?=完成|实施|推进|打造|新增|提升)"
)
# 支持飞地建设、引进科创企业15家 counts what is brought in.
_OTHER_TASK = re.compile(
    r"(?:支持|推进|加快|加强|推动|深化)[^、]{2,20}(?:建设|发展|工作|行动|改革|合作)、"
)
# 实施学前免费教育政策、惠及168万名儿童: it is the policy that reaches them.
_BENEFIT = re.compile(
    r"(?:实施|落实|推行|发放|执行|开展)(?P<policy>[^、]{4,16})、(?P<reach>惠及|覆盖|受益)$"
)
# 所有乡镇和90%以上行政村: what is true of all says nothing of the others.
_ALL_AND = re.compile(r"^(?:实现)?(?:所有|全部)[^、]{1,10}(?:和|及|与|、)$")
# 规上工业增加值扭负为正、增长3.5%
_TOLD_BEFORE = re.compile(
    r"(?P<own>[^、]{2,}?)(?:(?:实现)?(?:扭负为正|由负转正|由降转增|转负为正|止跌回升|止跌企稳|企稳回升|稳中有升|"
    r"稳中有增|(?:再)?创(?:历史)?新高|逐季回升))、$"
)
_GOT = re.compile(r"(?:获批|新增|获评|认定|创建|建成|入选)(?P<what>[^、]{3,})$")
_LONG_LIST = 18
_GENERIC = re.compile(r"工程|项目|任务|活动|问题|行动|课题|事项|措施|政策|制度|文件")


def own_words(subject: str, run: tuple[Slot, ...]) -> str:
    """`subject` without what belongs to another item of a list or only tells the things counted."""
    subject = _last_task(_of_what_is_told(_ALL_AND.sub("", subject)))
    if of := _of_what_is_done(subject):
        return of
    if subject.endswith("等") and _GENERIC.fullmatch(after_approx(run[0].right)):
        return subject if len(subject) <= _LONG_LIST else _first_of(subject)
    if subject.endswith("等") and not takes_noun(run[-1], subject):
        return subject
    if subject.endswith("等") or _lists_what_is_counted(subject, run):
        verb, rest = parted(subject)
        return verb if rest and not is_light(verb) else ""
    if subject.endswith("、"):
        verb, _ = parted(subject)
        return "" if is_light(verb) else verb
    addressed = _ADDRESSED.match(subject)
    return _without_clause(subject[addressed.end() :] if addressed else subject)


def _first_of(subject: str) -> str:
    """重点实施了A改造、B提升、C整治等 is told by its first item."""
    verb, rest = parted(subject)
    return verb + rest.removeprefix("了").partition("、")[0].removesuffix("等") + "等"


def _of_what_is_done(subject: str) -> str:
    """规上工业增加值扭负为正、增长 and 实施免费教育政策、惠及: of what that is said, or empty."""
    told, benefit = _TOLD_BEFORE.fullmatch(subject), _BENEFIT.match(subject)
    if told:
        return told["own"]
    return benefit["policy"] + benefit["reach"] if benefit else ""


def _last_task(subject: str) -> str:
    """Without what is promised or done before: 加快园区建设、引进企业 brings in firms."""
    promised = _PROMISED.match(subject)
    if promised:
        subject = without_lead(subject[promised.end() :])
    other = _OTHER_TASK.match(subject)
    return subject[other.end() :] if other and all(parted(subject[other.end() :])) else subject


def _of_what_is_told(subject: str) -> str:
    """粮食生产再获丰收、产量 and A区获批示范区、总数: what is told before is what the last is of."""
    before, mark, own = subject.rpartition("、")
    own = without_lead(own)
    if not mark or not DEPENDENT.fullmatch(own):
        return subject
    got = _GOT.search(before) if own.endswith(("总数", "数量")) else None
    owner = got["what"] if got else topic_of(before)
    return joined(owner, own) if owner else subject


def _without_clause(subject: str) -> str:
    """谋划储备契合政策投向、辐射带动力强的重大项目 counts 重大项目; so does A交流会等招商活动."""
    verb, rest = parted(subject)
    clause = _ATTRIBUTES.match(rest) if verb else None
    return verb + rest[clause.end() :] if clause else subject


def _lists_what_is_counted(subject: str, run: tuple[Slot, ...]) -> bool:
    """罗田、钟祥2个县市: the names are the two that are counted."""
    if len(run) > 1 or not run[0].right:
        return False
    value, thing = run[0].quantity.value, parted(subject)[1]
    counts = (len([part for part in re.split(cut, thing) if part]) for cut in ("、", "、|和"))
    return any(count > 1 and value == str(count) for count in counts)
