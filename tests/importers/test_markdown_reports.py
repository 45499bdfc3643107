from __future__ import annotations

import time
from pathlib import Path

import pytest

from zhengdu.importers.reading import source_of
from zhengdu.text.span import Span

REPORT = """---
title: 某县2024年政府工作报告
date: 2024-01-05
来源: "某县人民政府网"
tags: [报告]
---
# 某县政府工作报告

各位代表：

## 一、去年工作

**工业提质增效。**规模以上工业增加值增长6.5%，[重点项目](https://example.org/a)加快建设。
- 一是新增就业1.2万人；
1. 改造老旧小区37个。
> 引用的一段话。

| 指标 | 2023年 | 2024年 |
|---|:-:|--:|
| 地区生产总值 | 572 | 601 |

今年目标
--------
粮食产量达到13\\*亿斤，*确保*完成。<br>
![合影](photo.png)
<!-- 编者注：以下略 -->
"""


def test_marks_are_cues_and_no_text() -> None:
    source = source_of(REPORT.encode(), Path("报告.md"))
    found = [(p.text, p.heading_level, p.table) for p in source.paragraphs]
    assert source.format == "markdown"
    assert found == [
        ("某县政府工作报告", 1, False),
        ("各位代表：", 0, False),
        ("一、去年工作", 2, False),
        ("工业提质增效。规模以上工业增加值增长6.5%，重点项目加快建设。", 0, False),
        ("一是新增就业1.2万人；", 0, False),
        ("1. 改造老旧小区37个。", 0, False),
        ("引用的一段话。", 0, False),
        ("指标\t2023年\t2024年", 0, True),
        ("地区生产总值\t572\t601", 0, True),
        ("今年目标", 2, False),
        ("粮食产量达到13*亿斤，确保完成。", 0, False),
    ]
    assert source.paragraphs[3].bold == (Span(0, 7),)


def test_front_matter_becomes_hints_and_the_rest_is_kept_aside() -> None:
    source = source_of(REPORT.encode(), Path("报告.md"))
    assert source.hints == {
        "title": "某县2024年政府工作报告",
        "published": "2024-01-05",
        "source": "某县人民政府网",
    }
    assert {part.text for part in source.set_aside if part.reason == "markup"} == {
        "![合影](photo.png)",
        "<!-- 编者注：以下略 -->",
    }


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("# 一\n## 二\n### 三\n正文。", "报告.txt", "markdown"),
        ("一、回顾\n正文。", "报告.txt", "text"),
        ("#1号工程进展顺利。\n正文。", "报告.txt", "text"),
        ("正文没有任何标记。", "报告.md", "markdown"),
        ("# 一\n正文<br>换行。", "报告.md", "markdown"),
        (
            "<html><body><p>过去一年，各项工作取得新的进展，人民生活持续改善。</p>",
            "报告.md",
            "html",
        ),
    ],
)
def test_content_decides_and_the_suffix_only_where_it_is_open(
    text: str, name: str, expected: str
) -> None:
    assert source_of(text.encode(), Path(name)).format == expected


def test_windows_line_ends_and_other_encodings() -> None:
    text = REPORT.replace("\n", "\r\n")
    assert (
        source_of(text.encode("gb18030"), Path("a.md")).paragraphs
        == source_of(REPORT.encode(), Path("b.md")).paragraphs
    )


@pytest.mark.parametrize(
    "sign", ["*", "**a ", "_", "[", "![", "<b ", "# ", "- ", "|-", "-", "> ", "`"]
)
def test_lines_made_to_be_slow(sign: str) -> None:
    text = "# 一、工作回顾\n" + sign * 20_000 + "各位代表"
    start = time.perf_counter()
    assert source_of(text.encode(), Path("a.md")).paragraphs
    assert time.perf_counter() - start < 5
