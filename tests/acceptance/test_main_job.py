"""The main job through the real window: read, look up, mark, note, undo, export, come back."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from zhengdu.annotations.note import Annotation, Colour
from zhengdu.text.span import Span
from zhengdu.ui.application import install_translations, make_application
from zhengdu.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from zhengdu.ui.furniture import Furniture


class ScriptedPrompts:
    """Answers as the test says; complaints are collected."""

    def __init__(self) -> None:
        self.open_answer: Path | None = None
        self.save_answer: Path | None = None
        self.warnings: list[str] = []
        self.told: list[str] = []

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        if self.open_answer is not None:
            answer(self.open_answer)

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        if self.save_answer is not None:
            answer(self.save_answer)

    def confirm(self, question: str, yes: Callable[[], None]) -> None:
        yes()

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)

    def warn(self, text: str) -> None:
        self.warnings.append(text)


class Reader:
    """A person at the window."""

    def __init__(self, qtbot: QtBot, data_dir: Path) -> None:
        self.qtbot = qtbot
        self.prompts = ScriptedPrompts()
        self.program = Program(data_dir, self.prompts)
        self.window = self.program.window
        self.page = self.window.page

    def start(self, *files: Path) -> Reader:
        with self.qtbot.waitExposed(self.window):
            self.program.open_first(list(files))
            self.window.show()
        self.wait_until_settled()
        return self

    @property
    def furniture(self) -> Furniture:
        assert self.program.furniture is not None
        return self.program.furniture

    def wait_until_settled(self) -> None:
        def settled() -> bool:
            furniture = self.program.furniture
            found = furniture is not None and furniture.analysis.findings is not None
            return found and not self.program.runner.busy

        self.qtbot.waitUntil(settled, timeout=10_000)

    def wait_for_notes(self, count: int) -> None:
        self.qtbot.waitUntil(
            lambda: len(self.furniture.notes.notes) == count and not self.program.runner.busy
        )

    def find_span(self, words: str) -> Span:
        report = self.program.current.report
        assert report is not None
        start = report.text.index(words)
        return Span(start, start + len(words))

    def trigger(self, action: str) -> None:
        self.window.actions_by_id[action].trigger()

    def leave(self) -> None:
        self.window.close()
        self.program.close()
        self.window.deleteLater()


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    make_application("zh_CN")
    yield
    install_translations(qapp, "en")


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(qtbot, tmp_path / "data")
    yield reader
    reader.leave()


def only_note(reader: Reader) -> Annotation:
    (placed,) = reader.furniture.notes.notes
    return placed.annotation


def stored_notes(data_dir: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(data_dir / "library.sqlite3") as db:
        rows = db.execute("select exact, note from annotations where deleted = ''").fetchall()
    db.close()
    return rows


def test_the_sample_opens_on_first_start(reader: Reader) -> None:
    reader.start()
    assert "曾都区" in reader.window.windowTitle()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    assert len(findings.terms) == 16
    assert len(findings.indicators) > 200
    assert not reader.prompts.warnings


def test_an_outline_row_leads_to_its_heading_and_back_returns(reader: Reader) -> None:
    reader.start()
    before = reader.page.position()
    heading = reader.find_span("三、2022年政府重点工作")
    reader.window.outline.section_activated.emit(heading.start)
    reader.qtbot.waitUntil(lambda: reader.page.position() > before)
    assert reader.page.visible_range()[0] <= heading.start < reader.page.visible_range()[1]
    reader.trigger("back")
    reader.qtbot.waitUntil(lambda: reader.page.position() == before)


def test_a_figure_leads_to_its_sentence(reader: Reader) -> None:
    reader.start()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    figure = next(i for i in findings.indicators if i.value == "900")
    reader.window.indicators.indicator_activated.emit(figure)
    first, last = reader.page.visible_range()
    assert first <= figure.span.start < last


def test_a_note_on_a_paragraph_is_kept_undone_and_exported(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    report = reader.program.current.report
    assert report is not None
    quote = reader.find_span("支柱产业持续壮大")
    block = report.block_at(quote.start)
    reader.page.paragraph_note_requested.emit(block.id)
    reader.wait_for_notes(1)
    editor = reader.window.note_editor
    assert editor.isVisible()
    note = only_note(reader)
    editor.note_changed.emit(note.id, "与**上年**比较")
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    assert stored_notes(tmp_path / "data") == [(report.text_of(block), "与**上年**比较")]

    reader.prompts.save_answer = tmp_path / "notes.md"
    reader.trigger("export_markdown")
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    exported = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert exported.startswith("---\n")
    assert "\n> 支柱产业持续壮大。" in exported
    assert "与**上年**比较" in exported
    assert exported.count("抓产业培育增发展实力") == 1


def test_every_act_can_be_undone_and_redone(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.select(reader.find_span("新认定高新技术企业16家"))
    reader.trigger("highlight_data")
    reader.wait_for_notes(1)
    note_id = only_note(reader).id
    reader.furniture.notes.set_colour(note_id, Colour.TASK)
    reader.furniture.notes.delete(note_id)
    reader.wait_for_notes(0)
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert only_note(reader).colour is Colour.TASK
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert only_note(reader).colour is Colour.DATA
    reader.trigger("undo")
    reader.wait_for_notes(0)
    assert stored_notes(tmp_path / "data") == []
    reader.trigger("redo")
    reader.wait_for_notes(1)
    assert [exact for exact, _ in stored_notes(tmp_path / "data")] == ["新认定高新技术企业16家"]


def test_keys_highlight_only_on_the_page(reader: Reader) -> None:
    reader.start()
    reader.page.setFocus()
    reader.page.select(reader.find_span("新认定高新技术企业16家"))
    reader.qtbot.keyClick(reader.page, Qt.Key.Key_1)  # type: ignore[no-untyped-call]
    reader.wait_for_notes(1)


def test_notes_and_place_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    first = Reader(qtbot, tmp_path / "data").start()
    span = first.find_span("坚决兜住社会保障底线")
    first.program.navigator.jump(span)
    first.page.select(span)
    first.trigger("highlight_task")
    first.wait_for_notes(1)
    place = first.page.position()
    first.leave()

    second = Reader(qtbot, tmp_path / "data").start()
    assert second.page.position() == place
    second.wait_for_notes(1)
    assert second.furniture.notes.notes[0].resolution.span == span
    second.leave()


def test_a_bad_file_is_one_sentence_and_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    before = reader.program.current.report
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    reader.prompts.open_answer = empty
    reader.trigger("open")
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.warnings))
    assert len(reader.prompts.warnings) == 1
    assert "empty.txt" in reader.prompts.warnings[0]
    assert reader.program.current.report is before
