from __future__ import annotations

import pytest

from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble
from zhengdu.report.doubt import DoubtKind, doubts

LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善，成绩令人鼓舞。"
HEAD = "政府工作报告\n各位代表：\n"
KIND = DoubtKind


def found(text: str) -> list[tuple[DoubtKind, str]]:
    report = assemble(from_text(text, "case.txt"))
    return [(doubt.kind, doubt.words) for doubt in doubts(report)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}一、回顾\n{LONG}\n二、安排\n{LONG}", []),
        (f"各位代表：\n一、回顾\n{LONG}\n二、安排\n{LONG}", [(KIND.NO_TITLE, "")]),
        (HEAD + f"{LONG}\n" * 60, [(KIND.NO_HEADINGS, "")]),
        (
            HEAD + f"{LONG}\n" * 60 + f"一、回顾\n{LONG}\n二、安排\n{LONG}",
            [(KIND.LONG_OPENING, "一、回顾")],
        ),
        (
            f"{HEAD}一、回顾\n{LONG}\n二、安排\n" + f"{LONG}\n" * 60,
            [(KIND.LONG_PART, "二、安排")],
        ),
        (
            f"{HEAD}一、回顾\n{LONG}\n二、安排\n{LONG}\n四、保障\n{LONG}",
            [(KIND.NUMBER_JUMP, "二、安排 → 四、保障")],
        ),
        (f"{HEAD}二、回顾\n{LONG}\n三、安排\n{LONG}", [(KIND.NUMBER_JUMP, "二、回顾")]),
        (
            f"{HEAD}一、回顾\n{LONG}\n二、安排\n{LONG}\n一、回顾\n{LONG}",
            [(KIND.SAME_HEADING, "一、回顾")],
        ),
        (
            f"{HEAD}一、回顾[1]\n{LONG}\n二、安排\n推进双减［2］和三资[3]。{LONG}\n"
            "名词解释\n1.双减：减轻负担。\n2.三资：资金、资产、资源。",
            [(KIND.MARKER_WITHOUT_ENTRY, "[3]")],
        ),
    ],
)
def test_doubts(text: str, expected: list[tuple[DoubtKind, str]]) -> None:
    assert found(text) == expected


def test_nothing_is_doubted_without_a_text() -> None:
    assert found("") == [(KIND.NO_TITLE, "")]
