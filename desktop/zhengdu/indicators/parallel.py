"""Names of parallel lists: n quantities for n names with a shared head or modifier."""

from __future__ import annotations

import re

from zhengdu.indicators.vocabulary import is_verb_only, parted

_HEADS = (
    "居民人均可支配收入|人均可支配收入|可支配收入|人均纯收入|纯收入|一般公共预算收入|预算收入|税收收入|营业收入|总收入|收入|"
    "全产业链产值|产业综合产值|综合产值|总产值|产值|工业增加值|增加值|播种面积|种植面积|面积|总产量|产量|平均浓度|年均浓度|浓度|"
    "固定资产投资|投资总额|投资额|总投资|投资|人均财政补助标准|财政补助标准|补助标准|标准|零售总额|零售额|销售额|交易额|成交额|总额|进出口额|进口额|出口额|进出口|"
    "贷款余额|存款余额|余额|贷款|里程|抽检合格率|监测合格率|覆盖率|入学率|入园率|参保率|处理率|普及率|合格率|满意率|达标率|利用率|使用率|开工率|完成率|达产率|优良率|"
    "起数|死亡人数|伤亡人数|转化率|机械化率|城镇化率|就业率|失业率|普及率|比率|比例|比重|占比|[\\u4e00-\\u9fff]{2}率|率|水平|强度|排放量|排放总量|消耗|能耗|吞吐量|客运量|货运量|客流量|发电量|用电量|总量|量|"
    "案件|警情|人数|户数|数量|企业数|总数|单位数|企业|项目|规模|价格|利润|税收|存栏|出栏|装机|支出|指数|增速|增幅|额|数|人次"
)
_HEAD = re.compile(rf"(?P<own>.*?)(?P<head>(?:{_HEADS}))$", re.DOTALL)
# 单位地区生产总值用水量、能耗: each is per unit.
_PER_UNIT = re.compile(r"(?:单位|万元)(?:(?:国内|地区)生产总值|工业增加值|GDP)")
_IN_ALL = re.compile(r"(?<=[\u4e00-\u9fff]{4})[两二三四五六七八九](?:项|者|类)$")
# 文化惠民工程、全民健身工程分别惠及
_DONE_BY_EACH = re.compile(r"(?:分别|各自?)(?P<verb>[\u4e00-\u9fff]{2,4})$")
# 高新技术企业、科技型中小企业贷款: an owner is no head of its own beside what is owned.
_OWNERS = {"企业", "项目"}
_DEPOSITS = re.compile(r"存(?:款)?(?:、|和)?贷款(?P<head>.*)$")
_RELIEF = re.compile(r"城乡(?P<head>(?:居民)?(?:最低生活保障|低保|特困).*)$", re.DOTALL)
_BOTH = re.compile(r"城乡(?:常住)?居民(?P<head>.*)$", re.DOTALL)


def names(subject: str, count: int) -> tuple[str, ...] | None:
    """`count` names for a list, or None where the words do not give as many.

    专汽、农产品加工、电子信息产值 shares the head from the last; 粮食播种面积和产量 the modifier
    from the first; 新建和提档升级通村公路 the object; 城乡居民… stands for two.
    """
    deposits = _DEPOSITS.search(subject)
    if deposits and count == 2:
        own = subject[: deposits.start()]
        return own + "存款" + deposits["head"], own + "贷款" + deposits["head"]
    subject = _IN_ALL.sub("", subject)
    done = _DONE_BY_EACH.search(subject)
    if done and (each := names(subject[: done.start()], count)):
        return tuple(name + done["verb"] for name in each)
    for parts in _splittings(subject):
        if len(parts) == count and all(parts):
            return _completed(parts)
    return _of_town_and_country(subject) if count == 2 else None


def _of_town_and_country(subject: str) -> tuple[str, ...] | None:
    relief = _RELIEF.search(subject)
    if relief:
        own = subject[: relief.start()]
        return own + "城市" + relief["head"], own + "农村" + relief["head"]
    both = _BOTH.search(subject)
    if both is None:
        return None
    before = subject[: both.start()]
    return before + "城镇居民" + both["head"], before + "农村居民" + both["head"]


def listed(subject: str) -> tuple[str, ...]:
    """The names of a list of any length (A、B和C); one name if it is no list."""
    parts = _split(r"、", subject)
    last = re.split(r"(?:以及|和|与|及)", parts[-1], maxsplit=1)
    if len(parts) > 1 and len(last) == 2 and all(last):
        parts = [*parts[:-1], *last]
    elif len(parts) == 1:
        parts = last
    return _completed(parts) if len(parts) > 1 and all(parts) else (subject,)


def _splittings(subject: str) -> list[list[str]]:
    commas = _split(r"、", subject)
    return [
        commas,
        [*commas[:-1], *re.split(r"以及|和|与", commas[-1], maxsplit=1)],
        _split(r"、|以及|和|与", subject),
        _split(r"、|以及|和|与|及", subject),
    ]


def _split(pattern: str, subject: str) -> list[str]:
    """Split outside brackets and quotation marks."""
    depth, start, parts = 0, 0, []
    for match in re.finditer(rf"(?P<open>[(“《])|(?P<close>[)”》])|(?P<cut>{pattern})", subject):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth -= 1
        elif depth == 0:
            parts.append(subject[start : match.start()])
            start = match.end()
    return [*parts, subject[start:]]


def _completed(parts: list[str]) -> tuple[str, ...]:
    if any(is_verb_only(part) for part in parts[:-1]):
        return _with_object(parts)
    parts = _with_modifier(parts)
    return tuple(_with_head(parts))


def _with_object(parts: list[str]) -> tuple[str, ...]:
    """新建 | 提档升级通村公路: the object of the last serves all."""
    _, noun = parted(parts[-1])
    return tuple(part + noun if is_verb_only(part) else part for part in parts)


def _with_modifier(parts: list[str]) -> list[str]:
    """粮食播种面积 | 产量: a bare head takes what the first head belongs to."""
    per = _PER_UNIT.match(parts[0])
    if per:
        return [part if part.startswith(per[0]) else per[0] + part for part in parts]
    first = _HEAD.match(parts[0])
    if first is None or not first["own"]:
        return parts
    own = first["own"]
    return [
        own + part if number and (bare := _HEAD.match(part)) and not bare["own"] else part
        for number, part in enumerate(parts)
    ]


def _with_head(parts: list[str]) -> list[str]:
    """专汽 | 农产品加工 | 电子信息产值: those without a head take the last one's."""
    last = _HEAD.match(parts[-1])
    if last is None:
        return parts
    head = last["head"]
    modifier = re.search(r"(?:产业|行业|人均|平均|累计|综合)+$", last["own"])
    if modifier and modifier.start():
        head = modifier[0] + head
    heads = {found["head"] for part in parts[:-1] if (found := _HEAD.match(part))}
    if heads - (_OWNERS if head not in _OWNERS else set()):
        return parts
    return [*(_joined(part, head) for part in parts[:-1]), parts[-1]]


def _joined(part: str, head: str) -> str:
    """城镇居民 with 居民人均可支配收入 says 居民 once."""
    overlap = next((n for n in range(len(head), 0, -1) if part.endswith(head[:n])), 0)
    return part + head[overlap:]
