"""The open window takes over what a later start was asked for."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from zhengdu.services.handover import ANSWER, BIGGEST, address, unpacked

PATIENCE_MS = 2000
"""How long a message may take to arrive."""
AT_ONCE = 8
"""Connections at a time."""
STALE_MS = 300
"""How long a window that listens already has to take a connection."""


class Receiver(QObject):
    """Listens for as long as the window is open, unless another window does so already.

    Attributes:
        wished: a later start asks for something; a Wish.
    """

    wished = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = data_dir
        self._address = address(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(AT_ONCE)
        self._server.newConnection.connect(self._on_connection)
        self._open = 0
        self._listen()

    @property
    def is_listening(self) -> bool:
        """Whether later starts reach this window."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._server.close()

    def _listen(self) -> None:
        with suppress(OSError):  # the library says so too, with what to do
            self._folder.mkdir(parents=True, exist_ok=True)
        if self._is_taken():
            return
        # What a killed window left behind is replaced; anything else is not ours.
        if sys.platform != "win32" and os.path.lexists(self._address):
            if not Path(self._address).is_socket():
                return
            QLocalServer.removeServer(self._address)
        self._server.listen(self._address)

    def _is_taken(self) -> bool:
        """Whether a living window listens there."""
        probe = QLocalSocket()
        probe.connectToServer(self._address)
        is_taken = probe.waitForConnected(STALE_MS)
        probe.abort()
        return is_taken

    def _on_connection(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.disconnected.connect(partial(self._on_gone, line))
            self._open += 1
            if self._open > AT_ONCE:
                line.abort()
                continue
            line.setReadBufferSize(BIGGEST + 1)
            line.readyRead.connect(partial(self._on_data, line))
            QTimer.singleShot(PATIENCE_MS, line, line.abort)
            self._on_data(line)

    def _on_gone(self, line: QLocalSocket) -> None:
        self._open -= 1
        line.deleteLater()

    def _on_data(self, line: QLocalSocket) -> None:
        if not line.canReadLine():
            if line.bytesAvailable() > BIGGEST:
                line.abort()
            return
        wish = unpacked(bytes(line.readLine(BIGGEST + 1).data()))
        if wish is None:
            line.abort()
            return
        line.write(ANSWER)
        line.disconnectFromServer()
        self.wished.emit(wish)
