"""What a user can act on; anything else that is raised is a bug.

Each class holds one English sentence (the translation key, see `zhengdu.language`) that says what
happened and what to do, and the data that fills it.
"""

from __future__ import annotations

from typing import ClassVar


class ZhengduError(Exception):
    """The root of everything that is shown to the user as one sentence.

    Attributes:
        sentence: the English source sentence with `{field}` places for `data`.
        data: values for the places in `sentence`.
    """

    sentence: ClassVar[str] = "Something went wrong: {reason}"

    def __init__(self, **data: object) -> None:
        super().__init__(data)
        self.data = data

    def __str__(self) -> str:
        return self.sentence.format(**self.data)


class ImportFailed(ZhengduError):
    """A file could not be turned into a report; `path` names it."""


class FileMissing(ImportFailed):
    """There is no such file."""

    sentence = "{path} does not exist. Check the name, or choose the file again."


class NotAFile(ImportFailed):
    """A folder was given where a report was wanted."""

    sentence = "{path} is a folder. Choose one report file in it."


class FileUnreadable(ImportFailed):
    """The operating system refused to hand the file over."""

    sentence = "{path} cannot be read ({reason}). Check that you may open it."


class FileEmpty(ImportFailed):
    """Nothing but white space is in the file."""

    sentence = "{path} is empty. Choose a file that holds the report's text."


class NotText(ImportFailed):
    """The content is no format that is known here."""

    sentence = (
        "{path} is not a text, web page, PDF or Word document. "
        "Save the report as .txt, .html, .pdf or .docx and open that."
    )


class FileDamaged(ImportFailed):
    """The format is known, but the content is cut off or broken."""

    sentence = "{path} is damaged ({reason}). Fetch or save the file again."


class TooLarge(ImportFailed):
    """The file is larger than any report; `size_mb` and `limit_mb` are megabytes."""

    sentence = (
        "{path} has {size_mb} MB, more than the {limit_mb} MB a report may have. "
        "Cut the report out of it and open that."
    )


class NoTextInside(ImportFailed):
    """The format was read, but no sentence of text is in it."""

    sentence = "{path} holds no text. Open the page or document that shows the report itself."


class FileLocked(ImportFailed):
    """The document asks for a password."""

    sentence = (
        "{path} is locked with a password. Open it in the program it was made for, "
        "save it without the password and open that."
    )


class PdfWithoutText(ImportFailed):
    """The pages of a PDF are pictures, or its letters cannot be read as characters."""

    sentence = (
        "{path} holds pictures of pages, no text. Have its characters recognised (OCR), "
        "or look for the report as a web page or Word document."
    )


class PdfTooLong(ImportFailed):
    """The PDF has `pages` pages, more than `limit`."""

    sentence = (
        "{path} has {pages} pages, more than the {limit} a report may have. "
        "Cut the report out of it and open that."
    )


class ConverterMissing(ImportFailed):
    """Documents of this kind are converted by LibreOffice, which is not installed."""

    sentence = (
        "{path} can only be read when LibreOffice is installed. "
        "Install it, or save the document as .docx and open that."
    )


class ConversionFailed(ImportFailed):
    """LibreOffice made nothing of the document; `reason` says how it ended."""

    sentence = (
        "LibreOffice cannot convert {path} ({reason}). "
        "Open it there, save it as .docx and open that."
    )


class ArchiveInstead(ImportFailed):
    """An archive was given where one report was wanted."""

    sentence = "{path} is an archive. Take the reports in it into the library with zhengdu import."


class NestedArchive(ImportFailed):
    """An archive lies in an archive; only the outer one is looked into."""

    sentence = "{path} is an archive within an archive. Unpack it and import the folder."


class ArchiveLocked(ImportFailed):
    """What is in the archive is encrypted."""

    sentence = "{path} is locked with a password. Unpack it and import the folder."


class TooMany(ImportFailed):
    """A folder or archive holds more files than are taken in at once."""

    sentence = (
        "{path} holds {count} files, more than the {limit} that are taken in at once. "
        "Choose a smaller folder."
    )


class NoReports(ImportFailed):
    """A folder or archive holds no file that could be a report."""

    sentence = "No report is in {path}. Choose a folder or archive that holds report files."


class AddressUnusable(ImportFailed):
    """The web address is none that may be fetched; `path` is the address."""

    sentence = "{path} cannot be fetched. Give an address that begins with http:// or https://."


class FetchFailed(ImportFailed):
    """The web address answered with an error or not at all."""

    sentence = (
        "{path} could not be fetched ({reason}). Check the address and the connection, "
        "or save the page in a browser and open that."
    )


class LibraryFailed(ZhengduError):
    """The library cannot be used; `path` names its file or folder."""


class LibraryTooNew(LibraryFailed):
    """A newer version of the program wrote the library."""

    sentence = (
        "The library {path} was written by a newer version of zhengdu. "
        "Update the program; nothing has been changed."
    )


class LibraryReadOnly(LibraryFailed):
    """Nothing can be written where the library lies."""

    sentence = (
        "{path} cannot be written to. Make the folder writable, "
        "or choose another one with --data-dir or ZHENGDU_DATA_DIR."
    )


class LibraryDamaged(LibraryFailed):
    """The file is no SQLite library of ours, or is broken."""

    sentence = (
        "The library {path} is damaged ({reason}). Move it aside or restore a backup; "
        "it has not been changed."
    )


class LibraryGone(LibraryFailed):
    """There is no library file, but its backups lie in the folder `backups`."""

    sentence = (
        "The library {path} is gone, but there are backups of it. Restore the newest one, or, "
        "to begin anew, move the folder {backups} away."
    )


class LibraryMoved(LibraryFailed):
    """The library was open, and there is no file, or another one, under its path any more."""

    sentence = (
        "The library {path} was moved or deleted while it was open. "
        "Put it back, or restore a backup; until then nothing is saved."
    )


class LibraryReplaced(LibraryFailed):
    """The library was open, and another one has taken its place."""

    sentence = (
        "Another file has taken the place of the library {path} while it was open. "
        "From now on, what is in that one is shown and changed."
    )


class LibraryBusy(LibraryFailed):
    """Another program holds the library locked."""

    sentence = "The library {path} is in use by another program. Close it and try again."


class LibraryFull(LibraryFailed):
    """There is no room left where the library lies."""

    sentence = (
        "The disk with {path} is full. Make room and try again; "
        "what was saved before is safe, the last act has not been saved."
    )


class UnsavedUnreadable(ZhengduError):
    """A file beside the library is named like one with notes, but they cannot be read."""

    sentence = (
        "The notes in {path} cannot be put back into the library ({reason}). "
        "Copy what you need out of it and move it away; it has not been changed."
    )


class UnsavedHomeless(ZhengduError):
    """Notes that wait beside the library belong to reports that it never had."""

    sentence = (
        "{count} notes in {path} belong to reports that are not in this library. "
        "Open these reports; the notes come back with the next start."
    )


class BackupUnknown(ZhengduError):
    """No backup answers to `key`."""

    sentence = "There is no backup {key}. See `zhengdu backup list`."


class BackupAmbiguous(ZhengduError):
    """Several backups begin with `key`."""

    sentence = "{key} could mean {count} backups. Give more characters of its name."


class BackupDamaged(ZhengduError):
    """A backup that is to be restored is broken; `name` is its own."""

    sentence = "The backup {name} is damaged. Choose another one; the library has not been changed."


class ReportUnknown(ZhengduError):
    """No report of the library answers to `key`."""

    sentence = "No report {key} is in the library. See `zhengdu list`."


class ReportAmbiguous(ZhengduError):
    """Several reports of the library begin with `key`."""

    sentence = "{key} could mean {count} reports. Give more characters of its id."


class NoEarlierVersion(ZhengduError):
    """No earlier version of a report is known."""

    sentence = (
        "No earlier version of {title} is recognised. Name it: zhengdu version accept REPORT "
        "--of EARLIER."
    )


class NoteUnknown(ZhengduError):
    """No note of the library answers to `key`."""

    sentence = "No note {key} is in the library. See `zhengdu note list`."


class NoteDeleted(NoteUnknown):
    """What was done to a note is to be undone or done again, and it has been deleted elsewhere."""

    sentence = "The note was deleted elsewhere, so nothing in it is undone or done again."


class ChangedSince(ZhengduError):
    """What is to be undone or done again has been changed by a later act."""

    sentence = "{name} has been changed again since, and stays as it is now."


class NoteInTrash(ZhengduError):
    """A note was deleted elsewhere while it was being changed; the change is in it all the same."""

    sentence = (
        "The note was deleted elsewhere meanwhile. What you changed in it is kept with it in the "
        "trash, from which it can be restored."
    )


class QuoteNotFound(ZhengduError):
    """The words to be annotated are not in the report."""

    sentence = "“{quote}” is not in the report. Copy the words from the report itself."


class QuoteAmbiguous(ZhengduError):
    """The words to be annotated are in the report several times."""

    sentence = (
        "“{quote}” is in the report {count} times. Quote more words, or say which with --nth."
    )


class DeepLinkUnusable(ZhengduError):
    """A zhengdu:// link is not of the form that this program writes."""

    sentence = "“{link}” is no link to a note or passage. Copy the whole link from the export."


class ExportFailed(ZhengduError):
    """A file could not be written; `path` names it."""

    sentence = "{path} cannot be written ({reason}). Choose another place."


class ExportLeadsAway(ExportFailed):
    """The file to be written is a link to a file in another folder."""

    sentence = "{path} is a link to another folder. Choose the file there, or another name."


class ExportOverAnother(ExportFailed):
    """The file that is to be written again holds the notes of another report."""

    sentence = "{path} holds the notes of another report. Choose another name, or move it aside."


class ExportOverForeign(ExportFailed):
    """The file that is to be written again holds no text that could be kept."""

    sentence = "{path} exists and is no UTF-8 text. Choose another name, or move it aside."


class NotesUnreadable(ImportFailed):
    """A file that notes were to be taken from holds none."""

    sentence = (
        "{path} holds no notes. Choose JSON as this program or Hypothesis writes it, "
        "or Markdown from this program, Zotero or Readwise."
    )


class BadArgument(ZhengduError):
    """A value given by the user is none of those that are possible."""

    sentence = "{value} is not a {what}. Possible are: {choices}."
