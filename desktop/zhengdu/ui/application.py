"""The composition root: builds the Qt application and the program, and runs it."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from zhengdu import paths, settings
from zhengdu.language import translate
from zhengdu.ui.appearance import interface_font
from zhengdu.ui.display import NO_DISPLAY, can_show_windows
from zhengdu.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_PAINT_VARIABLE = "ZHENGDU_FIRST_PAINT"
"""Set by the benchmark: say when the first page was painted, and end."""


def make_application(language: str) -> QApplication:
    """The one QApplication of the process, speaking a language."""
    prefer_input_method_that_exists()
    existing = QApplication.instance()
    # As an argument: setStyle() would have PySide make all of QStyle's enums, 4 ms at every start.
    arguments = [*sys.argv[:1], "-style", "Fusion"]
    if isinstance(existing, QApplication):
        application = existing
        _remove_translations(application)
    else:
        application = QApplication(arguments)
    application.setApplicationName("zhengdu")
    application.setApplicationDisplayName("政读")
    application.setDesktopFileName("zhengdu")
    application.setFont(interface_font())
    _load_translations(application, language)
    return application


def prefer_input_method_that_exists() -> None:
    """Reach fcitx through its ibus door: the PySide6 wheels have no plugin of its own."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        plugins = folder / "platforminputcontexts"
        if not any("fcitx" in plugin.name for plugin in plugins.glob("*")):
            os.environ["QT_IM_MODULE"] = "ibus"


def install_translations(application: QApplication, language: str) -> None:
    """Have the program and Qt's own dialogs speak a language from now on; English needs no file."""
    _remove_translations(application)
    _load_translations(application, language)


def _remove_translations(application: QApplication) -> None:
    # Looking for children takes PySide 7 ms the first time: a new application is not searched.
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()


def _load_translations(application: QApplication, language: str) -> None:
    QLocale.setDefault(QLocale(language))
    if language.startswith("en"):
        return
    folders = {  # the last one is asked first
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "zhengdu": str(paths.shipped("resources") / "i18n"),
    }
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)


def run_window(data_dir: Path, files: list[Path], links: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; the exit code."""
    chosen = settings.load(data_dir)
    if not can_show_windows():
        sys.stderr.write(translate(NO_DISPLAY, chosen.language) + "\n")
        return 2
    application = make_application(chosen.language)
    program = Program(data_dir)
    program.first_paint.happened.connect(partial(_write_bugs_down, program))
    program.open_first(files, links)
    program.furnished.connect(program.receive)
    if os.environ.get(FIRST_PAINT_VARIABLE):
        _report_first_paint(program)
    program.appearance.fit_screen()
    program.window.show()
    waker = _end_on_signals(application, program)
    application.commitDataRequest.connect(program.end_session)
    code = application.exec()
    waker.stop()
    program.close()
    return code


def _end_on_signals(application: QApplication, program: Program) -> QTimer:
    """Close in order when asked to end; Python sees signals only when it gets to run."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        number = getattr(signal, name, None)  # a terminal that closes is no affair of Windows
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _Quit(application, program))
    waker = QTimer(application)
    waker.timeout.connect(_let_python_run)
    waker.start(500)
    return waker


class _Quit:
    """Closes all windows without asking, so that everything typed is written down.

    Python calls it in the midst of whatever runs; the windows are closed when that is done.
    """

    def __init__(self, application: QApplication, program: Program) -> None:
        self._application = application
        self._program = program

    def __call__(self, _number: int, _frame: object) -> None:
        QTimer.singleShot(0, self._application, self._end)

    def _end(self) -> None:
        self._program.hasten()
        self._application.closeAllWindows()
        self._application.exit(0)


def _let_python_run() -> None:
    """Give pending signal handlers their turn."""


def _write_bugs_down(program: Program) -> None:
    """From now on unexpected errors are written down; before, they go to stderr."""
    from zhengdu.ui.bug_report import BugReporter

    reporter = BugReporter(program.data_dir, program)
    reporter.first_happened.connect(program.tell_bug)
    reporter.install()


def _report_first_paint(program: Program) -> None:
    program.first_paint.happened.connect(partial(_tell_first_paint, program))


def _tell_first_paint(program: Program) -> None:
    """Say when the page was painted, and whether jieba was loaded for it; then end."""
    moment = program.first_paint.moment
    sys.stderr.write(f"first-paint {moment:.6f} jieba={'jieba' in sys.modules}\n")
    sys.stderr.flush()
    program.close()
    QApplication.exit(0)
