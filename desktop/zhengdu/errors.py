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
        "{path} is not a text, web page or Word document. "
        "Save the report as .txt, .html or .docx and open that."
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


class LibraryBusy(LibraryFailed):
    """Another program holds the library locked."""

    sentence = "The library {path} is in use by another program. Close it and try again."


class ReportUnknown(ZhengduError):
    """No report of the library answers to `key`."""

    sentence = "No report {key} is in the library. See `zhengdu list`."


class ReportAmbiguous(ZhengduError):
    """Several reports of the library begin with `key`."""

    sentence = "{key} could mean {count} reports. Give more characters of its id."


class NoteUnknown(ZhengduError):
    """No note of the library answers to `key`."""

    sentence = "No note {key} is in the library. See `zhengdu note list`."


class QuoteNotFound(ZhengduError):
    """The words to be annotated are not in the report."""

    sentence = "“{quote}” is not in the report. Copy the words from the report itself."


class QuoteAmbiguous(ZhengduError):
    """The words to be annotated are in the report several times."""

    sentence = (
        "“{quote}” is in the report {count} times. Quote more words, or say which with --nth."
    )


class ExportFailed(ZhengduError):
    """A file could not be written; `path` names it."""

    sentence = "{path} cannot be written ({reason}). Choose another place."


class BadArgument(ZhengduError):
    """A value given by the user is none of those that are possible."""

    sentence = "{value} is not a {what}. Possible are: {choices}."
