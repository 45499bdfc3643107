"""What the program is measured against: a bare window with the same text in a QTextBrowser.

`python bare_window.py FILE` prints `first-paint TIME` on stderr and ends.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Browser(QTextBrowser):
    """Tells when it was painted first."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.told:
            self.told = True
            QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        sys.stderr.write(f"first-paint {time.time():.6f}\n")
        sys.stderr.flush()
        QApplication.quit()


def main() -> int:
    application = QApplication(sys.argv)
    window = QMainWindow()
    browser = Browser()
    browser.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
    window.setCentralWidget(browser)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
