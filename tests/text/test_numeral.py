from __future__ import annotations

import pytest

from zhengdu.text.numeral import chinese_integer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七", 7),
        ("十", 10),
        ("十二", 12),
        ("二十一", 21),
        ("一百零五", 105),
        ("三千五百", 3500),
        ("两万", 20000),
        ("十三亿", 1_300_000_000),
        ("二〇二一", 2021),
        ("二○二四", 2024),
        ("贰拾", 20),
        ("2021", 2021),
        ("２０１０", 2010),
    ],
)
def test_value(text: str, value: int) -> None:
    assert chinese_integer(text) == value


@pytest.mark.parametrize("text", ["", "年", "十年", "三成", "1.5"])
def test_no_numeral(text: str) -> None:
    assert chinese_integer(text) is None
