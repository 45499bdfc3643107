"""Looking at the backups in the window, and putting one back."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.errors import ReportUnknown
from zhengdu.services import safekeeping
from zhengdu.ui.dialogs.backups import BackupItem, BackupsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.library.backup import Restored
    from zhengdu.library.backup_file import Backup
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Place:
    """What restoring acts upon."""

    data_dir: Path
    window: MainWindow
    prompts: Prompts
    current: CurrentReport
    opener: OpeningController
    runner: TaskRunner


class RestoreController(QObject):
    """Opens the list of backups and restores the one that is chosen.

    Attributes:
        failed: the backups could not be read, or none was restored; a ZhengduError.
        restored: a backup is in the library's place.
    """

    failed = Signal(object)
    restored = Signal()

    def __init__(self, place: Place, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        place.window.actions_by_id["backups"].triggered.connect(self.show_backups)

    def show_backups(self) -> None:
        """List the backups in a dialog."""
        work = partial(safekeeping.backups, self._place.data_dir)
        self._place.runner.run(work, self._on_listed, self.failed.emit)

    def restore(self, name: str) -> None:
        """Put a backup back, and show the report as it was then."""
        self._place.window.note_editor.flush()
        report = self._place.current.report
        work = partial(_restored, name, report.id if report else "")
        self._place.runner.store(work, self._on_restored, self.failed.emit)

    def _on_listed(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            words = self.tr("There is no backup yet. The first one is made soon.")
            self._place.prompts.tell(self.tr("Backups"), words)
            return
        dialog = BackupsDialog([self._item(backup) for backup in backups], self._place.window)
        dialog.restore_requested.connect(partial(self._ask, dialog))
        dialog.open()

    def _ask(self, dialog: BackupsDialog, name: str) -> None:
        dialog.close()
        question = self.tr(
            "Restore this backup? What has been added since then is gone from the library; "
            "it is saved as a backup first and can be restored in the same way."
        )
        self._place.prompts.confirm(question, self.tr("Restore"), partial(self.restore, name))

    def _on_restored(self, done: tuple[Restored, bool]) -> None:
        self.restored.emit()
        restored, has_report = done
        place = self._place
        report = place.current.report
        if report is not None and has_report:
            place.opener.open_stored(report.id, place.window.page.position())
        elif report is not None:
            place.current.close()
        place.opener.library_changed.emit()
        words = self.tr("The backup of {made} has been restored.")
        place.window.status.say(words.format(made=_local(restored.backup)))

    def _item(self, backup: Backup) -> BackupItem:
        counts = astuple(backup.contents) if backup.contents else ()
        kind = backup.kind.strip("-") or "regular"
        made = _local(backup)
        if backup.is_ahead(datetime.now(UTC)):
            made = self.tr("{made} (in the future)").format(made=made)
        return BackupItem(backup.name, made, counts, kind)


def _local(backup: Backup) -> str:
    return backup.made.astimezone().strftime("%Y-%m-%d %H:%M")


def _restored(name: str, report_id: str, workspace: Workspace) -> tuple[Restored, bool]:
    """What was restored, and whether the open report is still in the library."""
    restored = safekeeping.restore(workspace, name)
    try:
        workspace.find(report_id)
    except ReportUnknown:
        return restored, False
    return restored, True
