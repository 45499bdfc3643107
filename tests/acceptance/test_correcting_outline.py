"""A reader puts right what was recognised: outline, page, panels and library follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QTreeView

from zhengdu.report.model import SectionKind
from zhengdu.ui.dialogs.import_report import ImportReportDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.acceptance.conftest import Reader

    from zhengdu.report.model import Report, Section


def report(reader: Reader) -> Report:
    opened = reader.program.current.report
    assert opened is not None
    return opened


def section(reader: Reader, words: str) -> Section:
    return next(s for s in report(reader).sections if words in s.title)


def titles(reader: Reader) -> list[str]:
    return [s.title for s in report(reader).sections]


def correct(reader: Reader, words: str, name: str) -> None:
    reader.window.outline.correction_requested.emit(section(reader, words), name)
    reader.wait_until_settled()


def test_a_heading_is_removed_and_comes_back_with_undo(reader: Reader) -> None:
    reader.start()
    before = report(reader)
    heading = section(reader, "支柱产业持续壮大")
    reader.page.go_to(heading.heading.start)
    place = reader.page.position()
    correct(reader, "支柱产业持续壮大", "remove")
    assert "支柱产业持续壮大" not in titles(reader)
    assert report(reader).block_at(heading.heading.start).heading is None
    assert reader.page.report() is report(reader)
    assert reader.page.position() == place
    reader.trigger("undo")
    reader.wait_until_settled()
    assert report(reader) == before


def test_a_section_is_promoted_renamed_and_is_so_next_time(
    make_reader: Callable[[], Reader],
) -> None:
    first = make_reader().start()
    correct(first, "支柱产业持续壮大", "promote")
    assert section(first, "支柱产业持续壮大").level == 2
    first.prompts.text_answer = "支柱产业"
    correct(first, "支柱产业持续壮大", "rename")
    assert "支柱产业" in titles(first)
    first.leave()
    second = make_reader().start()
    assert section(second, "支柱产业").title == "支柱产业"
    assert section(second, "支柱产业").level == 2
    assert len(second.furniture.corrections.corrections) == 2
    second.leave()


def test_the_terms_go_with_their_list(reader: Reader) -> None:
    reader.start()
    glossary = next(s for s in report(reader).outline if s.kind is SectionKind.GLOSSARY)
    correct(reader, glossary.title, "body")
    findings = reader.furniture.analysis.findings
    assert findings is not None
    assert findings.terms == ()
    reader.trigger("undo")
    reader.wait_until_settled()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    assert len(findings.terms) == 16


def test_a_note_follows_the_section_it_is_in(reader: Reader) -> None:
    reader.start()
    words = reader.find_span("新认定高新技术企业16家")
    reader.page.select(words)
    reader.trigger("highlight_data")
    reader.wait_for_notes(1)
    title = report(reader).section_path(words.start)[-1].title
    correct(reader, title, "remove")
    assert title not in report(reader).section_titles(words.start)
    (placed,) = reader.furniture.notes.notes
    assert placed.resolution.span == words


def test_a_paragraph_is_made_a_heading_and_none_again(reader: Reader) -> None:
    reader.start()
    block = next(
        b for b in report(reader).blocks if b.kind == "paragraph" and b.heading is None and b.id > 9
    )
    reader.page.select_from(block.span.start, block.span.start)
    reader.trigger("make_heading")
    reader.wait_until_settled()
    assert report(reader).blocks[block.id].heading is not None
    reader.page.select_from(block.span.start, block.span.start)
    reader.trigger("not_heading")
    reader.wait_until_settled()
    assert report(reader).blocks[block.id].heading is None


def test_keys_in_the_outline(reader: Reader) -> None:
    reader.start()
    tree = reader.window.outline.findChild(QTreeView, "outline_tree")
    assert isinstance(tree, QTreeView)
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    title = tree.currentIndex().data()
    assert section(reader, title).level == 1
    moved = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    reader.qtbot.keyClick(tree, Qt.Key.Key_Right, moved)  # type: ignore[no-untyped-call]
    reader.wait_until_settled()
    assert section(reader, title).level == 2
    assert tree.currentIndex().data() == title
    reader.qtbot.keyClick(tree, Qt.Key.Key_Delete)  # type: ignore[no-untyped-call]
    reader.wait_until_settled()
    assert title not in titles(reader)


def test_details_are_put_right_in_the_import_report(reader: Reader) -> None:
    reader.start()
    line = reader.window.findChild(QToolButton, "recognition")
    assert isinstance(line, QToolButton)
    assert "16" in line.text()
    line.click()
    dialog = reader.window.findChild(ImportReportDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.field_stated.emit("title", "曾都区工作报告")
    reader.wait_until_settled()
    assert "曾都区工作报告" in reader.window.windowTitle()
    reader.trigger("undo")
    reader.wait_until_settled()
    assert "曾都区工作报告" not in reader.window.windowTitle()


def test_a_file_that_is_opened_again_is_corrected_again(reader: Reader) -> None:
    reader.start()
    correct(reader, "支柱产业持续壮大", "remove")
    reader.trigger("sample")
    reader.wait_until_settled()
    assert "支柱产业持续壮大" not in titles(reader)
    assert len(reader.furniture.corrections.corrections) == 1


def test_a_correction_is_withdrawn_in_the_import_report(reader: Reader) -> None:
    reader.start()
    before = report(reader)
    correct(reader, "支柱产业持续壮大", "remove")
    reader.trigger("import_report")
    dialog = reader.window.findChild(ImportReportDialog)
    assert dialog is not None
    dialog.withdrawal_wanted.emit(reader.furniture.corrections.corrections[0])
    reader.wait_until_settled()
    assert report(reader) == before
