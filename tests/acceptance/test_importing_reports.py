"""Reports from the clipboard, the web and folders come into the window and the library."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from zhengdu.services.workspace import Workspace
from zhengdu.ui.dialogs.import_progress import ImportProgressDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

LONG = "全县上下锐意进取，工业农业协调发展，城乡面貌焕然一新，人民生活不断改善。"
LINES = ("青山县政府工作报告", "各位代表：", "一、工作回顾", LONG, "二、工作安排", LONG)
PAGE = "<html><meta charset=utf-8><body>" + "".join(f"<p>{line}</p>" for line in LINES)


class Handler(BaseHTTPRequestHandler):
    """Serves one page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"127.0.0.1:{server.server_port}/report.html"
    server.shutdown()
    server.server_close()
    thread.join()


def text(reader: Reader) -> str:
    report = reader.program.current.report
    assert report is not None
    return report.text


def wait_for_report(reader: Reader, words: str) -> None:
    reader.qtbot.waitUntil(lambda: words in text(reader))
    reader.wait_until_settled()


def put_in_clipboard(*, html: str = "", plain: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if plain:
        data.setText(plain)
    QGuiApplication.clipboard().setMimeData(data)


@pytest.mark.parametrize("kind", ["html", "plain"])
def test_the_clipboard_becomes_a_report(reader: Reader, kind: str) -> None:
    reader.start()
    put_in_clipboard(**{kind: PAGE if kind == "html" else "\n".join(LINES)})
    reader.trigger("paste_report")
    wait_for_report(reader, "工作安排")
    assert text(reader) == "\n".join(LINES)
    assert reader.program.current.is_stored


def test_an_empty_clipboard_changes_nothing(reader: Reader) -> None:
    reader.start()
    before = reader.program.current.report
    QGuiApplication.clipboard().clear()
    reader.trigger("paste_report")
    assert reader.program.current.report is before
    assert not reader.prompts.warnings


def test_a_web_address_is_fetched_and_opened(reader: Reader, address: str) -> None:
    reader.start()
    reader.prompts.text_answer = f"http://{address}"
    reader.trigger("open_address")
    wait_for_report(reader, "工作安排")
    assert "青山县" in reader.window.windowTitle()


def test_an_address_that_does_not_answer_is_one_sentence(reader: Reader) -> None:
    reader.start()
    reader.prompts.text_answer = "http://127.0.0.1:9/report.html"
    reader.trigger("open_address")
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.warnings))
    assert "127.0.0.1:9" in reader.prompts.warnings[0]


def test_a_folder_is_imported_and_what_failed_is_told(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    folder = tmp_path / "reports"
    folder.mkdir()
    for year in (2021, 2022, 2023):
        lines = "\n".join(LINES).replace("工作回顾", f"{year}年工作回顾")
        (folder / f"{year}.txt").write_text(lines, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    reader.prompts.import_answer = [folder]
    reader.trigger("import_folder")
    dialog = reader.window.findChild(ImportProgressDialog)
    assert dialog is not None
    button = dialog.findChild(QPushButton, "import_button")
    counts = dialog.findChild(QLabel, "import_counts")
    failures = dialog.findChild(QPlainTextEdit, "import_failures")
    assert isinstance(button, QPushButton)
    assert isinstance(counts, QLabel)
    assert isinstance(failures, QPlainTextEdit)
    reader.qtbot.waitUntil(lambda: button.text() == "关闭")
    assert "3" in counts.text()
    assert "1" in counts.text()
    assert "empty.txt" in failures.toPlainText()
    button.click()
    reader.wait_until_settled()
    assert reader.window.left.currentWidget() is reader.window.library


def test_an_import_can_be_stopped(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"报告{number}\n{LONG}", encoding="utf-8")
    reader.furniture.importer.import_all([str(folder)])
    dialog = reader.window.findChild(ImportProgressDialog)
    assert dialog is not None
    dialog.reject()
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    workspace = Workspace(tmp_path / "data")
    assert len(workspace.reports()) < 31
    workspace.close()
