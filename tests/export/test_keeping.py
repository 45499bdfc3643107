"""A repeated export keeps what people wrote into the file, wherever they wrote it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from zhengdu.export.keeping import document
from zhengdu.export.piece import HEAD, Piece, checksum, marked

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = "## 你写的"
FRONT = "---\ntitle: 报告\ntags: [甲, 乙]\nexported: {moment}\nannotations: {count}\n---\n\n# 报告"
IDS = ("a" * 32, "b" * 32, "c" * 32)
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.just("\n"), max_size=60)
FOREIGN = TEXTS.filter(str.strip)


def head(moment: str = "2026-03-05T10:00:00+08:00", count: int = 1) -> Piece:
    return Piece(HEAD, FRONT.format(moment=moment, count=count))


def note(index: int, text: str = "") -> Piece:
    return Piece(
        f"note:{IDS[index]}", text or f"> 引文{index}\n\n**数据** · ¶{index}\n\n批注{index}"
    )


def section(title: str) -> Piece:
    return Piece(f"section:{checksum(title)}", f"## {title}")


def written(*pieces: Piece, earlier: str = "") -> str:
    return document(pieces, KEPT, earlier)


def lines(text: str) -> Counter[str]:
    return Counter(line.rstrip() for line in text.split("\n") if line.strip())


def inserted(text: str, words: str, at: int) -> str:
    """The file after somebody has written between two of its lines."""
    parts = text.split("\n")
    at %= len(parts) + 1
    return "\n".join([*parts[:at], words, *parts[at:]])


FIRST = written(head(), section("一"), note(0), note(1), section("二"), note(2))


def test_a_document_that_nobody_touched_is_written_anew() -> None:
    later = [head("2026-04-01T10:00:00+08:00", 2), section("一"), note(1, "> 新"), note(2)]
    assert written(*later, earlier=FIRST) == written(*later)


def test_what_stands_behind_a_note_stays_there() -> None:
    mine = "我的话，**加粗**。\n\n- 一\n- 二\n\n"
    mark = marked("note:" + IDS[0], note(0).text)
    touched = FIRST.replace(mark + "\n\n", mark + "\n\n" + mine)
    assert touched != FIRST
    again = written(head(), section("一"), note(1), note(0, "> 引文0 改了"), earlier=touched)
    assert again.endswith(
        marked("note:" + IDS[0], "> 引文0 改了") + "\n\n" + mine.rstrip("\n") + "\n"
    )


def test_what_stands_at_a_deleted_note_is_kept_apart() -> None:
    mark = marked("note:" + IDS[1], note(1).text)
    touched = FIRST.replace(mark, mark + "\n\n关于引文1的话")
    again = written(head(), section("一"), note(0), earlier=touched)
    assert KEPT in again
    assert again.index(KEPT) < again.index("关于引文1的话")
    assert written(head(), section("一"), note(0), earlier=again) == again
    more = written(head(), earlier=again.replace("批注0", "批注0（改过）"))
    assert "批注0（改过）" in more
    assert "关于引文1的话" in more
    assert more.count(KEPT) == 1


def test_what_is_written_inside_a_note_moves_behind_it() -> None:
    touched = FIRST.replace("批注0", "批注0，还有我补的一句")
    again = written(head(), section("一"), note(0), note(1), earlier=touched)
    end = again.index(marked("note:" + IDS[0], note(0).text)) + 10
    assert end < again.index("批注0，还有我补的一句") < again.index(IDS[1])


def test_fields_of_the_front_matter_are_kept() -> None:
    touched = FIRST.replace("tags: [甲, 乙]\n", "tags:\n- 丙\naliases: [某区]\ncssclass: 宽\n")
    again = written(head("2026-04-01T10:00:00+08:00", 2), earlier=touched)
    values = yaml.safe_load(again.split("---\n")[1])
    assert values["tags"] == ["甲", "乙"]
    assert values["annotations"] == 2
    assert (values["aliases"], values["cssclass"]) == (["某区"], "宽")
    assert "丙" in again
    assert written(head("2026-05-01T10:00:00+08:00", 3), earlier=again).count("丙") == 1


def test_front_matter_that_a_program_has_written_anew_is_the_same() -> None:
    old = "title: 报告\ntags: [甲, 乙]\nexported: 2026-03-05T10:00:00+08:00"
    new = 'aliases: 某区\ntitle: "报告"\ntags:\n  - 甲\n  - 乙\nexported: 2026-03-05T10:00:00+08:00'
    again = written(head("2026-04-01T10:00:00+08:00"), earlier=FIRST.replace(old, new))
    assert again.split("---\n")[1] == (
        "title: 报告\ntags: [甲, 乙]\nexported: 2026-04-01T10:00:00+08:00\nannotations: 1\n"
        "aliases: 某区\n"
    )


def test_a_file_of_somebody_else_is_kept_as_it_is() -> None:
    assert "# 我的提纲\n\n1. 一\n" in written(head(), note(0), earlier="# 我的提纲\n\n1. 一\n")


def test_a_copied_note_stays_where_it_was_put() -> None:
    copy = marked("note:" + IDS[0], note(0).text)
    touched = FIRST + "\n摘要：\n\n" + copy + "\n完\n"
    again = written(
        head(), section("一"), note(0), note(1), section("二"), note(2), earlier=touched
    )
    assert again == touched


def test_a_note_that_quotes_such_marks_ends_where_it_ends() -> None:
    nasty = f"> 甲\n\n<!-- /00000000 -->\n<!-- note:{IDS[1]} -->\n<!-- part:kept -->\n乙"
    first = written(head(), note(0, nasty), note(1))
    assert written(head(), note(0, nasty), note(1), earlier=first) == first
    assert "\n乙" not in written(head(), note(1), earlier=first)


def test_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    touched = "\ufeff" + FIRST.replace("\n", "\r\n")
    assert written(head(), section("一"), note(0), earlier=touched) == written(
        head(), section("一"), note(0)
    )


PIECES = st.lists(
    st.one_of(
        st.builds(note, st.integers(0, 2), TEXTS.filter(str.strip)),
        st.builds(note, st.integers(0, 2)),
        st.builds(section, st.sampled_from("一二三")),
    ),
    unique_by=lambda piece: piece.key,
    max_size=5,
)


@given(PIECES, PIECES, st.lists(st.tuples(FOREIGN, st.integers(0, 60)), min_size=1, max_size=4))
def test_no_line_that_people_wrote_is_lost(
    before: Sequence[Piece], after: Sequence[Piece], writings: list[tuple[str, int]]
) -> None:
    file = written(head(), *before)
    for words, at in writings:
        file = inserted(file, words, at)
    again = written(head(count=2), *after, earlier=file)
    theirs = Counter[str]()
    for words, _ in writings:
        theirs += lines(words)
    assert not theirs - commented(lines(again))
    assert not theirs - commented(lines(written(head(count=3), *before, earlier=again)))


def commented(found: Counter[str]) -> Counter[str]:
    """Lines of front matter may have become comments."""
    return found + Counter({line.removeprefix("# "): n for line, n in found.items()})


@given(PIECES, PIECES, FOREIGN, st.integers(0, 60))
def test_a_third_export_changes_nothing(
    before: Sequence[Piece], after: Sequence[Piece], words: str, at: int
) -> None:
    second = written(head(), *after, earlier=inserted(written(head(), *before), words, at))
    assert written(head(), *after, earlier=second) == second


@given(PIECES, PIECES)
def test_a_file_that_only_the_program_wrote_leaves_no_traces(
    before: Sequence[Piece], after: Sequence[Piece]
) -> None:
    assume(before)
    assert written(head(), *after, earlier=written(head(), *before)) == written(head(), *after)


def test_a_long_note_that_somebody_has_replaced_is_kept() -> None:
    ours, theirs = ("\n\n".join(f"{who}{n}" for n in range(1_500)) for who in ("甲", "乙"))
    earlier = written(head(), note(0, ours)).replace(ours, theirs)
    kept = written(head(), note(0, ours), earlier=earlier)
    assert ours in kept
    assert theirs in kept
