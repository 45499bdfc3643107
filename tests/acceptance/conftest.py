"""A person at the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

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
        self.import_answer: list[Path] = []
        self.text_answer: str | None = None
        self.warnings: list[str] = []
        self.suggested: list[Path] = []
        self.told: list[str] = []

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        if self.open_answer is not None:
            answer(self.open_answer)

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        if self.save_answer is not None:
            answer(self.save_answer)

    def ask_notes_to_import(self, answer: Callable[[Path], None]) -> None:
        for file in self.import_answer:
            answer(file)

    def ask_files_to_import(self, answer: Callable[[list[Path]], None]) -> None:
        answer(self.import_answer)

    def ask_table_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        self.suggested.append(suggested)
        if self.save_answer is not None:
            answer(self.save_answer)

    def ask_picture_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        self.suggested.append(suggested)
        if self.save_answer is not None:
            answer(self.save_answer)

    def ask_folder_to_import(self, answer: Callable[[Path], None]) -> None:
        for folder in self.import_answer:
            answer(folder)

    def ask_text(self, title: str, label: str, text: str, answer: Callable[[str], None]) -> None:
        if self.text_answer is not None:
            answer(self.text_answer)

    def confirm(self, question: str, verb: str, yes: Callable[[], None]) -> None:
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

    def accept(self, dialog: str, button: str) -> None:
        """Press a button of a dialog that stands open."""
        shown = next(d for d in self.window.findChildren(QDialog, dialog) if d.isVisible())
        pressed = shown.findChild(QPushButton, button)
        assert isinstance(pressed, QPushButton)
        pressed.click()

    def leave(self) -> None:
        self.window.close()
        self.program.close()
        self.window.deleteLater()
        self.program.deleteLater()  # or it is kept with all it knows, and later tests grow slow


OTHER = """\
政府工作报告
——2023年1月5日在甲县第十八届人民代表大会第二次会议上
甲县人民政府县长 张三
各位代表：
现在，我代表县人民政府报告工作，请予审议。
一、2022年工作回顾
地区生产总值增长5%。
"""


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    """A short report besides the sample."""
    file = tmp_path / "甲县.txt"
    file.write_text(OTHER, encoding="utf-8")
    return file


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


@pytest.fixture
def make_reader(qtbot: QtBot, tmp_path: Path) -> Callable[[], Reader]:
    """Comes to the program again, with what was kept; the test sees to it that they leave."""

    def made() -> Reader:
        return Reader(qtbot, tmp_path / "data")

    return made
