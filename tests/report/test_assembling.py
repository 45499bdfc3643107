from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble
from zhengdu.report.model import BlockKind
from zhengdu.report.source import RawParagraph, Source
from zhengdu.text.normal import squeezed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.model import Report, Section

LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善，成绩令人鼓舞。"
LINES = st.sampled_from(
    [
        *("政府工作报告", "——2024年1月5日在青山县第十届人民代表大会第二次会议上", "各位代表："),
        *("各位代表！", "一、工作回顾", "二、工作安排", "（一）抓产业，增动力"),
        *(f"（二）抓民生，增福祉。{LONG}", f"支柱产业持续壮大。{LONG}", "支柱产业持续壮大。"),
        *(f"五年来，我们致力发展，实力显著增强。{LONG}", f"——经济总体平稳。{LONG}", LONG),
        *(f"一是稳增长。{LONG}", "1.培育企业", f"（1）实施项目。{LONG}", "第一部分 回顾"),
        *("2024年工作回顾", "名词解释", "附件", "附件1", "2024年民生实事", "［1］三资："),
        *("1.“双减”：减轻负担。", "打印", "𠮷安镇工作", "主要目标", "是：增长百分之六。"),
    ]
)
SIGNS = "各位代表一二、（）()1.．—是。，：附件注释 "


def assert_whole(report: Report) -> None:
    """Blocks make up the text; sections are nested, ordered and within it."""
    assert "\n".join(report.text_of(block) for block in report.blocks) == report.text
    assert [block.id for block in report.blocks] == list(range(len(report.blocks)))
    for block in report.blocks:
        assert "\n" not in report.text_of(block)
        assert block.heading is None or block.span.covers(block.heading)
    assert_ordered(report.outline, Span(0, len(report.text)))


def assert_ordered(sections: Sequence[Section], within: Span) -> None:
    position = within.start
    for section in sections:
        assert section.span.start >= position
        assert within.covers(section.span)
        assert section.span.covers(section.heading)
        assert all(child.level > section.level for child in section.children)
        assert_ordered(section.children, section.span)
        position = section.span.end


@given(st.lists(LINES, max_size=30))
def test_every_text_is_assembled_whole(lines: list[str]) -> None:
    source = from_text("\n".join(lines), "any.txt")
    report = assemble(source)
    assert_whole(report)
    assert report.text == "\n".join(p.text for p in source.paragraphs)
    for section in report.sections:
        assert report.section_path(section.heading.start)[-1] == section
        assert squeezed(section.title) in squeezed(report.text)


@given(st.lists(st.text(alphabet=SIGNS, min_size=1), max_size=12))
def test_any_paragraphs_are_assembled(texts: list[str]) -> None:
    stripped = [text.strip() for text in texts if text.strip()]
    report = assemble(Source("any.txt", "text", "", tuple(map(RawParagraph, stripped))))
    assert_whole(report)


def test_kinds_of_blocks() -> None:
    text = (
        "政府工作报告\n——2024年1月5日在青山县第十届人民代表大会第二次会议上\n各位代表：\n一、工作回顾\n"
        f"（一）抓产业。{LONG}\n{LONG}\n各位代表！\n谢谢大家！\n名词解释\n1.双减：减轻负担。\n"
        "附件\n2024年民生实事\n1.新增城镇就业一万人；建成三所学校，改善办学条件。"
    )
    report = assemble(from_text(text, "kinds.txt"))
    kind = BlockKind
    assert [block.kind for block in report.blocks] == [
        kind.TITLE, kind.META, kind.SALUTATION, kind.HEADING, kind.PARAGRAPH, kind.PARAGRAPH,
        kind.SALUTATION, kind.PARAGRAPH, kind.HEADING, kind.TERM, kind.HEADING, kind.HEADING,
        kind.LIST_ITEM,
    ]  # fmt: skip
    run_in = report.blocks[4]
    assert run_in.heading is not None
    assert run_in.heading.of(report.text) == "（一）抓产业。"
    assert report.title is not None
    assert report.title.of(report.text) == "政府工作报告"
    assert report.body_end() == report.text.index("名词解释")


def test_the_section_of_an_annex_begins_with_its_label() -> None:
    report = assemble(from_text(f"各位代表：\n{LONG}\n附件1\n2024年民生实事\n1.就业", "annex.txt"))
    (annex,) = report.outline
    assert annex.title == "2024年民生实事"
    assert annex.span.of(report.text).startswith("附件1\n")


def test_the_id_tells_texts_apart_by_their_characters() -> None:
    plain = assemble(from_text("各位代表：\n增长８％。", "a.txt"))
    spaced = assemble(from_text("　　各位代表:\n\n　　增长8%。 ", "b.txt"))
    other = assemble(from_text("各位代表：\n增长9%。", "c.txt"))
    assert plain.id == spaced.id != other.id
    assert len(plain.id) == 64


@pytest.mark.parametrize("text", ["", "各位代表：", "\n\n"])
def test_hardly_any_text(text: str) -> None:
    assert_whole(assemble(from_text(text, "short.txt")))


def test_a_hundred_copies_grow_in_proportion() -> None:
    report = assemble(from_text(f"一、工作回顾\n支柱产业持续壮大。{LONG}\n" * 100, "long.txt"))
    assert len(report.outline) == 100
