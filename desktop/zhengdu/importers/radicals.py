"""Radicals that stand for the characters they look like: ⼯⻓ -> 工长.

Fonts that draw both with one glyph leave the radical in a PDF, and from there it is copied into
other files. Source: EquivalentUnifiedIdeograph.txt of Unicode, as far as radicals are words.
"""

from __future__ import annotations

import re
import unicodedata

_RADICAL = re.compile("[\u2e80-\u2fd5]")
_SUPPLEMENT = dict(
    zip(
        "⺁⺅⺉⺋⺌⺍⺎⺒⺓⺔⺕⺖⺘⺙⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂亻刂㔾小小兀巳幺彑彐忄扌攵日月歹母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罒羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
) | {"⼾": "户"}


def unified(text: str) -> str:
    """The text with characters for radicals; no offset changes."""
    return _RADICAL.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    radical = match.group()
    return _SUPPLEMENT.get(radical) or unicodedata.normalize("NFKC", radical)
