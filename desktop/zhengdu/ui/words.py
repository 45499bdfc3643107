"""Word boundaries for double clicks, from a child process.

Loading jieba's dictionary in a thread stalls the event loop for 100 to 300 ms, so the program runs
itself with `segment` and exchanges one JSON line a paragraph.
"""

from __future__ import annotations

import json
import sys
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal

from zhengdu.text.segmentation import word_at
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path

REMEMBERED = 2000
"""Paragraphs whose words are kept."""
LONGEST = 20_000
"""Code points of a paragraph that is sent; longer ones are no prose."""


class WordService(QObject):
    """Asks the child process for the words of paragraphs and remembers the answers.

    Attributes:
        arrived: the words of the paragraph with this text are there now.
    """

    arrived = Signal(str)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._words: dict[str, tuple[Span, ...]] = {}
        self._asked: deque[str] = deque()
        self._buffer = b""
        self._process: QProcess | None = None
        self._closed = False

    def word_at(self, text: str, offset: int) -> Span | None:
        """The word of a paragraph an offset lies in; None (and a request) while unknown."""
        words = self._words.get(text)
        if words is None:
            self.ask(text)
            return None
        return word_at(words, offset)

    def ask(self, text: str) -> None:
        """Have the words of a paragraph looked up, unless they are known or on their way."""
        if not text.strip() or len(text) > LONGEST or text in self._words or text in self._asked:
            return
        process = self._running()
        if process is None:
            return
        self._asked.append(text)
        process.write(json.dumps(text, ensure_ascii=True).encode() + b"\n")

    def close(self) -> None:
        """End the child process; nothing is asked afterwards."""
        self._closed = True
        if self._process is not None:
            process, self._process = self._process, None
            process.readyReadStandardOutput.disconnect(self._on_output)
            process.errorOccurred.disconnect(self._on_error)
            process.closeWriteChannel()
            process.kill()
            process.waitForFinished(2000)

    def _running(self) -> QProcess | None:
        if self._closed:
            return None
        if self._process is None:
            process = QProcess(self)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
            process.setStandardErrorFile(QProcess.nullDevice())
            process.readyReadStandardOutput.connect(self._on_output)
            process.errorOccurred.connect(self._on_error)
            process.start(sys.executable, [*_program(), "--data-dir", str(self._data_dir)])
            self._process = process
        return None if self._process.state() == QProcess.ProcessState.NotRunning else self._process

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._buffer += self._process.readAllStandardOutput().data()
        *lines, self._buffer = self._buffer.split(b"\n")
        for line in lines:
            self._remember(self._asked.popleft(), line)

    def _on_error(self, _error: QProcess.ProcessError) -> None:
        """Without the child a double click falls back to runs of like characters."""
        self._asked.clear()

    def _remember(self, text: str, line: bytes) -> None:
        if len(self._words) >= REMEMBERED:
            self._words.pop(next(iter(self._words)))
        self._words[text] = tuple(Span(start, end) for start, end in json.loads(line))
        self.arrived.emit(text)


def _program() -> list[str]:
    """The arguments that make this interpreter or frozen program segment words."""
    frozen = bool(getattr(sys, "frozen", False))
    return ["segment"] if frozen else ["-m", "zhengdu", "segment"]
