"""New annotations have ids and times of their own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.identity import new_annotation, new_id
from zhengdu.annotations.note import Change
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report


def test_ids_are_hexadecimal_and_differ() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in ids)


def test_a_new_annotation_knows_when_and_where(make_report: Callable[..., Report]) -> None:
    report = make_report("地区生产总值572亿元。")
    note = new_annotation(report, Span(6, 11), note="查", tags=("核对",))
    assert (note.report, note.anchor.exact) == (report.id, "572亿元")
    assert note.created == note.updated
    assert datetime.fromisoformat(note.created).utcoffset() is not None
    assert note.deleted == ""


def test_the_inverse_of_a_change_swaps_its_ends(make_report: Callable[..., Report]) -> None:
    note = new_annotation(make_report("甲"), Span(0, 1))
    change = Change(None, note)
    assert change.inverse == Change(note, None)
    assert change.inverse.id == note.id
    with pytest.raises(ValueError, match="before or an after"):
        Change(None, None)
