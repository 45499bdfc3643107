"""Notes and passages on their way out of the program."""

from __future__ import annotations

import os
import tempfile
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import ExportFailed, ExportLeadsAway, ExportOverAnother, ExportOverForeign
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zhengdu.export.material import Choice, Material
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span

    Writer = Callable[[Material, Choice], str | bytes]
    FigureWriter = Callable[[Report, Iterable[Indicator], str], str | bytes]


class Form(StrEnum):
    """The forms an export may take, named by the usual suffix."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    LEDGER = "ledger"
    XLSX = "xlsx"
    DOCX = "docx"
    ANKI = "anki"


class FigureForm(StrEnum):
    """The forms a table of figures may take."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    MARKDOWN = "md"
    TSV = "tsv"


# What a form needs is imported when it is wanted: openpyxl and docx are heavy.
_WRITERS = {
    Form.HTML: ("page", "notes_page"),
    Form.JSON: ("exchange", "notes_json"),
    Form.CSV: ("spreadsheet", "notes_csv"),
    Form.LEDGER: ("spreadsheet", "ledger_csv"),
    Form.XLSX: ("spreadsheet", "notes_workbook"),
    Form.DOCX: ("word", "notes_word"),
    Form.ANKI: ("cards", "notes_cards"),
}
DOCUMENTS = frozenset({Form.MARKDOWN, Form.HTML, Form.XLSX, Form.DOCX})
"""Forms that hold ledger, terms and figures beside the notes; all others are one list."""


def written(material: Material, form: Form, choice: Choice, earlier: str = "") -> str | bytes:
    """An export as it is to stand in a file.

    Args:
        material: the report and its notes.
        form: of the file.
        choice: what it is to hold.
        earlier: what a Markdown file holds already.
    """
    if form is Form.MARKDOWN:
        from zhengdu.export.markdown import notes_document

        return notes_document(material, choice, earlier)
    module, function = _WRITERS[form]
    writer: Writer = getattr(import_module(f"zhengdu.export.{module}"), function)
    return writer(material, choice)


def save(path: Path, material: Material, form: Form, choice: Choice) -> None:
    """Write an export to a file; what people wrote into an earlier Markdown export is kept.

    Raises:
        ExportFailed: the place cannot be written to, or an earlier Markdown file cannot be read.
    """
    _target(path)  # what a link elsewhere leads to is not read either
    earlier = _earlier(path, material) if form is Form.MARKDOWN else ""
    write(path, written(material, form, choice, earlier))


def _earlier(path: Path, material: Material) -> str:
    """What a file holds, empty if there is none."""
    from zhengdu.export.keeping import is_of_another

    try:
        earlier = path.read_bytes().decode("utf-8") if path.is_file() else ""
    except OSError as error:
        raise ExportFailed(path=path, reason=_reason(error)) from error
    except UnicodeDecodeError as error:
        raise ExportOverForeign(path=path) from error
    ids = [note.id for note, _ in material.notes]
    if is_of_another(earlier, material.report.id, ids):
        raise ExportOverAnother(path=path)
    return earlier


def figures(
    report: Report, indicators: Iterable[Indicator], form: FigureForm, language: str = DEFAULT
) -> str | bytes:
    """Figures of a report as they are to stand in a file, each in a row of its own."""
    from zhengdu.export import figures as export

    writers: dict[FigureForm, FigureWriter] = {
        FigureForm.CSV: export.figures_csv,
        FigureForm.XLSX: export.figures_workbook,
        FigureForm.JSON: export.figures_json,
        FigureForm.MARKDOWN: export.figures_markdown,
        FigureForm.TSV: export.figures_tsv,
    }
    return writers[form](report, indicators, language)


def copied_figures(
    report: Report, rows: Iterable[IndicatorRow], form: FigureForm, language: str = DEFAULT
) -> str:
    """Rows of the panel as a table for the clipboard: Markdown, or else tab-separated."""
    from zhengdu.export.figures import rows_markdown, rows_tsv

    write_rows = rows_markdown if form is FigureForm.MARKDOWN else rows_tsv
    return write_rows(report, rows, language)


def citation(report: Report, span: Span, language: str = DEFAULT) -> str:
    """A passage followed by a line that says where it stands."""
    meta = report.meta
    section = " › ".join(report.section_titles(span.start))
    number = report.block_at(span.start).id + 1
    title = translate("“{title}”", language).format(title=meta.title) if meta.title else ""
    paragraph = translate("paragraph {number}", language).format(number=number)
    comma = translate(", ", language)
    where = comma.join(part for part in (title, meta.delivered, section, paragraph) if part)
    return f"{span.of(report.text)}\n——{where}"


def write(path: Path, content: str | bytes) -> None:
    """Write a file as a whole or not at all; an older one is replaced only by a complete one.

    Raises:
        ExportFailed: the place cannot be written to.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    target = _target(path)
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except OSError as error:
        raise ExportFailed(path=path, reason=_reason(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_mode(Path(temporary), target)
        os.replace(temporary, target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise ExportFailed(path=path, reason=_reason(error)) from error


def _target(path: Path) -> Path:
    """The file itself; of a link what it leads to, as long as that is in the same folder.

    Raises:
        ExportLeadsAway: the link leads elsewhere.
    """
    if not path.is_symlink():
        return path
    target = path.resolve()
    if target.parent != path.parent.resolve():
        raise ExportLeadsAway(path=path)
    return target


def _take_mode(temporary: Path, target: Path) -> None:
    """Give the new file the rights of the one it replaces, or the usual ones (not mkstemp's)."""
    try:
        mode = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
