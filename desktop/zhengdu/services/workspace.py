"""Everything the reader keeps, as use cases: each method is one transaction."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from zhengdu.annotations.identity import now
from zhengdu.errors import LibraryFailed, ReportUnknown
from zhengdu.services import assembled, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zhengdu.annotations.note import Annotation, Change
    from zhengdu.annotations.waiting import WaitingNote
    from zhengdu.glossary.own_term import OwnTerm, TermChange
    from zhengdu.indicators.figure_correction import FigureChange, FigureCorrection
    from zhengdu.indicators.own_name import NameChange, OwnName
    from zhengdu.library.library import Library
    from zhengdu.library.recoveries import PutBack
    from zhengdu.library.store import FileState
    from zhengdu.library.stored import StoredReport
    from zhengdu.library.versions import Versions
    from zhengdu.report.correction import Correction
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source
    from zhengdu.services.correcting import Act

LIBRARY_FILE = "library.sqlite3"


class Workspace:
    """The library in a data folder.

    It is opened on first use and then belongs to the thread that used it. Every method raises
    LibraryFailed where the library cannot be used.
    """

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self._opened: Library | None = None

    @property
    def _library(self) -> Library:
        if self._opened is None:
            from zhengdu.library.library import Library

            self._opened = Library(self.data_dir / LIBRARY_FILE)
        return self._opened

    @property
    def is_new(self) -> bool:
        """Whether nothing has been kept in this folder yet."""
        return self._opened is None and not (self.data_dir / LIBRARY_FILE).exists()

    def state(self) -> FileState | None:
        """Another value than before once the library has been changed elsewhere, or is another.

        None where nothing has been kept yet.

        Raises:
            LibraryMoved: the library was open, and is not where it was.
        """
        return None if self.is_new else self._library.store.state()

    def import_file(self, path: Path) -> StoredReport:
        """Read a file into the library; the same text is kept once.

        Raises:
            ImportFailed: the file cannot be turned into a report.
        """
        source, report = opening.read_with_source(path)
        return self.add(source, report, path)

    def add(self, source: Source, report: Report, path: Path | str) -> StoredReport:
        """Keep a report that was read from `path`; if its text is there already, nothing changes.

        A web address is a string and is kept as it stands; so is "" where there is no file.
        A report that was removed comes back with its notes.
        """
        with suppress(ReportUnknown):
            return self._library.reports.find(report.id)
        origin = path if isinstance(path, str) else str(path.absolute())
        is_known = self._library.reports.holds(report.id)
        self._library.reports.add(source, report, path=origin, now=now())
        if not is_known:
            assembled.keep(self.data_dir, report)
            self._inherit_corrections(report)
            self._inherit_figure_corrections(report)
        if self.corrections(report.id):
            self._restate(report.id)
        return self._library.reports.find(report.id)

    def reports(self) -> tuple[StoredReport, ...]:
        """Every report of the library, newest year first."""
        return self._library.reports.all()

    def find(self, key: str) -> StoredReport:
        """The report with this id or unambiguous beginning of an id.

        Raises:
            ReportUnknown, ReportAmbiguous: none or several answer to it.
        """
        return self._library.reports.find(key)

    def load(self, report_id: str) -> Report:
        """A report as today's rules assemble it, with the reader's corrections.

        Its id is the one it is kept under.

        Raises:
            ReportUnknown: it is not in the library.
        """
        stored = self._library.reports.find(report_id)  # not a removed one, whatever is at hand
        report = assembled.load(self.data_dir, report_id)
        is_anew = report is None
        if report is None:
            from zhengdu.report.assembling import assemble

            report = assemble(self._library.reports.source(report_id), report_id)
            assembled.keep(self.data_dir, report)
        corrections = self.corrections(report_id)
        if corrections:
            from zhengdu.report.corrected import corrected

            report = corrected(report, corrections)
        if is_anew and report.meta.name != stored.title:
            with suppress(LibraryFailed):  # better rules have named it; the list can follow later
                self._library.reports.restate(report_id, report.meta)
        return report

    def corrections(self, report_id: str) -> tuple[Correction, ...]:
        """The reader's corrections of a report, in the order in which they were made."""
        return self._library.corrections.of(report_id)

    def correct(self, report_id: str, act: Act) -> Report:
        """Commit an act of correcting; the report as it is then.

        Raises:
            ReportUnknown: it is not in the library.
        """
        self._library.reports.find(report_id)
        self._library.corrections.apply(report_id, act.added, act.removed)
        return self._restate(report_id)

    def _restate(self, report_id: str) -> Report:
        """Have the list of reports say what the corrected report says."""
        report = self.load(report_id)
        self._library.reports.restate(report_id, report.meta)
        return report

    def _inherit_corrections(self, report: Report) -> None:
        """Correct a new report as an earlier copy of it was corrected."""
        from zhengdu.services.correcting import inherited

        for other_id in self._library.corrections.corrected_reports():
            act = inherited(report, self.load(other_id), self.corrections(other_id))
            if act.added:
                self._library.corrections.apply(report.id, act.added, ())
                return

    def figure_corrections(self, report_id: str) -> tuple[FigureCorrection, ...]:
        """What the reader says about a report's figures, the first made first."""
        return self._library.figure_corrections.of(report_id)

    def correct_figures(self, report_id: str, changes: Iterable[FigureChange]) -> None:
        """Commit an act on figures of a report as one transaction.

        Raises:
            ReportUnknown: it is not in the library.
        """
        self._library.reports.find(report_id)
        self._library.figure_corrections.apply(report_id, changes)

    def correct_figure(self, report_id: str, change: FigureChange) -> None:
        """The same for one figure."""
        self.correct_figures(report_id, (change,))

    def _inherit_figure_corrections(self, report: Report) -> None:
        """Correct the figures of a new report as those of an earlier copy of it were corrected."""
        others = self._library.figure_corrections.corrected_reports()
        if not others:
            return
        from zhengdu.services.figuring import inherited

        for other_id in others:
            changes = inherited(report, self.load(other_id), self.figure_corrections(other_id))
            if changes:
                self._library.figure_corrections.apply(report.id, changes)
                return

    def remove(self, report_id: str) -> None:
        """Take a report out; its notes are kept and come back with it.

        Raises:
            ReportUnknown: it is not in the library.
        """
        self._library.reports.remove(report_id, now=now())
        assembled.forget(self.data_dir, report_id)

    def annotations(self, report_id: str) -> tuple[Annotation, ...]:
        """A report's annotations that are alive, in reading order."""
        return self._library.annotations.alive(report_id)

    def deleted_annotations(self, report_id: str) -> tuple[Annotation, ...]:
        """A report's deleted annotations, the last one deleted first."""
        return self._library.annotations.deleted(report_id)

    def trash(self) -> tuple[Annotation, ...]:
        """The deleted annotations of the whole library, the last one deleted first."""
        return self._library.annotations.trash()

    def tags(self) -> tuple[str, ...]:
        """Every tag of the library, the one used most first."""
        return self._library.annotations.tags()

    def leads(self) -> tuple[str, ...]:
        """Everyone responsible for a task (牵头单位), the one named most first."""
        return self._library.annotations.leads()

    def annotations_beginning_with(self, key: str) -> tuple[Annotation, ...]:
        """All annotations, deleted ones too, whose id begins with these hexadecimal digits."""
        return self._library.annotations.beginning_with(key)

    def purge(self, note_ids: tuple[str, ...] | None) -> int:
        """Delete annotations for good that are deleted already, all of them for None; how many."""
        return self._library.annotations.purge(note_ids)

    def apply(self, change: Change) -> Annotation | None:
        """Commit one act on a note; the note as it is then, None once it is removed.

        Adding one that was deleted revives it; an edit keeps what others have done meanwhile.

        Raises:
            NoteUnknown: what is to be removed or edited is not there.
            ReportUnknown: the note's report was never in the library.
        """
        return self._library.annotations.apply(change, now=now())

    def apply_all(self, changes: Iterable[Change]) -> tuple[Annotation | None, ...]:
        """Commit an act on many notes as one transaction: all of it, or nothing.

        Returns, raises:
            As `apply`, for each.
        """
        return self._library.annotations.apply_all(changes, now=now())

    def put_back(self, waiting: Mapping[str, WaitingNote]) -> PutBack:
        """Write notes that had to wait outside the library, each once however often it is asked.

        Args:
            waiting: notes by what each is known by.
        """
        return self._library.recoveries.put_back(waiting, now=now())

    def commit_waiting(
        self, notes: Iterable[WaitingNote], aside: Iterable[str] = ()
    ) -> tuple[Annotation | None, ...]:
        """Commit what a reader has typed, whatever has become of its note meanwhile: all or none.

        Args:
            notes: what has been typed.
            aside: keys of what stands outside the library and is not to be put back any more.

        Returns:
            The notes as they are then, None for one that is in the trash.
        """
        return self._library.recoveries.commit(notes, aside, now=now())

    @property
    def versions(self) -> Versions:
        """Which report is a version of which; `services.versioning` works with it."""
        return self._library.versions

    def own_terms(self) -> tuple[OwnTerm, ...]:
        """What the reader says about terms, hidden ones included; none before the first act."""
        return () if self.is_new else self._library.own_terms.all()

    def apply_term(self, change: TermChange) -> None:
        """Commit one act on a reader's term."""
        self._library.own_terms.apply(change, now=now())

    def own_names(self) -> tuple[OwnName, ...]:
        """What the reader calls indicators of the catalogue; none before the first act."""
        return () if self.is_new else self._library.own_names.all()

    def apply_name(self, change: NameChange) -> None:
        """Commit one act on a reader's name of an indicator."""
        self._library.own_names.apply(change, now=now())

    def position(self, report_id: str) -> int:
        """The code point at which reading stopped, 0 at first."""
        return self._library.reports.position(report_id)

    def set_position(self, report_id: str, offset: int) -> None:
        """Remember where reading stopped, and that the report was being read."""
        self._library.reports.set_position(report_id, offset, now=now())

    def mark_opened(self, report_id: str) -> None:
        """Remember that a report is being read."""
        self._library.reports.mark_opened(report_id, now=now())

    def last_opened(self) -> StoredReport | None:
        """The report that was read or added last, or None in an empty library."""
        return self._library.reports.last_opened()

    def close(self) -> None:
        """Close the library; a later call opens it again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
