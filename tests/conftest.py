"""What holds for every test: no screen, no home, no unexpected log record, no widget left over."""

from __future__ import annotations

import gc
import logging
import os
import sys
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.made_reports import report_of as made_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from zhengdu.report.model import Report

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
GOLD = ROOT.parent / "shared" / "gold"
FAILED = pytest.StashKey[bool]()

settings.register_profile("people", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "people")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses Qt, so that `-m "not gui"` runs without it, and what reads the corpus."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "qtbot" in fixtures or "qapp" in fixtures:
            item.add_marker("gui")
        if "corpus_dir" in fixtures or "gold_dir" in fixtures:
            item.add_marker("corpus")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember a failure, so that the checks after a test do not add to it."""
    report = yield
    if call.when == "call" and call.excinfo is not None:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="session")
def _numbers() -> count[int]:
    return count()


@pytest.fixture(autouse=True)
def home(_homes: Path, _numbers: count[int], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new empty home folder; the program's data folder is `home / "data"`, not yet made.

    The cache is shared by the whole run: making the word dictionary anew costs half a second.
    """
    folder = _homes / str(next(_numbers))
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("ZHENGDU_DATA_DIR", str(folder / "data"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(_homes / "cache"))
    return folder


@dataclass
class LogGuard(logging.Handler):
    """Collects log records from WARNING up and the parts of messages a test expects."""

    records: list[logging.LogRecord] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.WARNING)

    __hash__ = object.__hash__

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, part: str) -> None:
        """Allow, and demand, at least one record whose message has this part."""
        self.expected.append(part)

    def complaints(self) -> list[str]:
        messages = [record.getMessage() for record in self.records]
        unexpected = [
            f"unexpected log record: {message}"
            for message in messages
            if not any(part in message for part in self.expected)
        ]
        absent = [
            f"expected log record is absent: {part}"
            for part in self.expected
            if not any(part in message for message in messages)
        ]
        return unexpected + absent


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[LogGuard]:
    """Fail the test on log records from WARNING up that it did not announce by `expect`."""
    guard = LogGuard()
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    complaints = guard.complaints()
    if complaints and not request.node.stash.get(FAILED, False):
        pytest.fail("\n".join(complaints))


def _top_level_widgets() -> list[QWidget]:
    """Top-level widgets there are now, Qt's own tool tip window aside; none without Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    widgets = QApplication.topLevelWidgets()
    return [widget for widget in widgets if widget.metaObject().className() != "QTipLabel"]


def _deliver_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_widget_left(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(map(id, _top_level_widgets()))
    yield
    if request.node.stash.get(FAILED, False):
        return
    if any(id(widget) not in before for widget in _top_level_widgets()):
        _deliver_deletions()
    left = [repr(widget) for widget in _top_level_widgets() if id(widget) not in before]
    if left:
        pytest.fail(f"top-level widgets left over: {', '.join(left)}")


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The sample report that ships with the program."""
    return ROOT / "seeds" / "county_zengdu_2021.txt"


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    """The folder of real reports beside the project; the test is skipped without it."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus is not beside the project")
    return CORPUS


@pytest.fixture(scope="session")
def gold_dir() -> Path:
    """The folder of labelled reports beside the project; the test is skipped without it."""
    if not GOLD.is_dir():
        pytest.skip("the labelled reports are not beside the project")
    return GOLD


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """Makes a report of lines; 一、 and （一） begin sections."""
    return made_report


@pytest.fixture
def report_of(tmp_path: Path) -> Callable[[str], Report]:
    """Makes a report of text as a file would hold it."""
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble

    def make(text: str) -> Report:
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        return assemble(read_source(path))

    return make
