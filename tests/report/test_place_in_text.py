from __future__ import annotations

import pytest

from zhengdu.report.place_in_text import place_in_text


@pytest.mark.parametrize(
    ("text", "government", "place"),
    [
        ("推进平安来宾建设，" * 8, "市人民政府", "来宾市"),
        ("推进平安来宾建设，" * 7, "市人民政府", ""),
        ("推进平安来宾建设，学习柳州经验，" * 9, "市人民政府", ""),
        ("推进平安来宾建设，" * 8, "县人民政府", ""),
        ("推进平安来宾建设，" * 8, "来宾市人民政府", ""),
        ("推进平安来宾建设，" * 8, "", ""),
        ("建设现代化锡林郭勒，" * 8, "行署", "锡林郭勒盟"),
        ("建设美丽红河，" * 8, "州人民政府", "红河哈尼族彝族自治州"),
        ("扩大对外合作，" * 40, "市人民政府", ""),
        ("维护世界和平，" * 40, "区人民政府", ""),
        ("和平区生产总值增长。建设幸福和平，" * 8, "区人民政府", "和平区"),
        ("建设壮美广西，" * 8, "自治区人民政府", "广西壮族自治区"),
    ],
)
def test_the_place_that_is_named_most_by_far(text: str, government: str, place: str) -> None:
    assert place_in_text(text, government) == place
