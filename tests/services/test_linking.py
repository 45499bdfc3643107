"""A link leads to its note or passage, also where the text has moved, or says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations import deep_link
from zhengdu.annotations.deep_link import DeepLink
from zhengdu.errors import DeepLinkUnusable, NoteUnknown, ReportUnknown
from zhengdu.services import linking, noting
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhengdu.report.model import Report


@pytest.fixture
def workspace(tmp_path: Path, seed_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path / "data")
    workspace.import_file(seed_path)
    yield workspace
    workspace.close()


@pytest.fixture
def report(workspace: Workspace) -> Report:
    return workspace.load(workspace.reports()[0].id)


def test_a_link_to_a_note(workspace: Workspace, report: Report) -> None:
    note = noting.add(workspace, report, Span(500, 520))
    found = linking.target(workspace, str(deep_link.to_note(note)))
    assert (found.report.id, found.span, found.note) == (report.id, Span(500, 520), note.id)
    noting.remove(workspace, note)
    with pytest.raises(NoteUnknown):
        linking.target(workspace, str(deep_link.to_note(note)))


def test_a_link_to_a_passage(workspace: Workspace, report: Report) -> None:
    link = deep_link.to_passage(report, Span(500, 520))
    assert linking.target(workspace, str(link)).span == Span(500, 520)


def test_a_passage_that_has_moved_is_found_by_its_words(
    workspace: Workspace, report: Report
) -> None:
    quote = report.text[500:520]
    link = DeepLink(report.id, start=480, end=500, quote=quote)
    assert linking.target(workspace, str(link)).span == Span(500, 520)


@pytest.mark.parametrize(
    ("start", "quote"), [(500, "这些话不在报告里"), (999_999_999, ""), (999_999_990, "也不在")]
)
def test_a_passage_that_is_not_there(
    workspace: Workspace, report: Report, start: int, quote: str
) -> None:
    link = DeepLink(report.id, start=start, end=999_999_999, quote=quote)
    assert linking.target(workspace, str(link)).span is None


def test_a_link_written_with_a_whole_id_still_leads_there(
    workspace: Workspace, report: Report
) -> None:
    note = noting.add(workspace, report, Span(500, 520))
    link = f"zhengdu://report/{report.id}?note={note.id}"
    assert linking.target(workspace, link).span == Span(500, 520)


def test_links_that_lead_nowhere(workspace: Workspace, report: Report) -> None:
    with pytest.raises(DeepLinkUnusable):
        linking.target(workspace, "zhengdu://report/../../etc/passwd")
    with pytest.raises(ReportUnknown):
        linking.target(workspace, str(DeepLink("0" * 64, note="0" * 32)))
    with pytest.raises(NoteUnknown):
        linking.target(workspace, str(DeepLink(report.id, note="0" * 32)))
