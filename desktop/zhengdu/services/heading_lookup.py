"""Headings found by their words, and last acts of correcting, as the command line names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from zhengdu.errors import ZhengduError
from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.correction import Correction
    from zhengdu.report.model import Report, Section


class HeadingNotFound(ZhengduError):
    """No heading has the words `words`."""

    sentence: ClassVar[str] = "No heading “{words}” is in the report. See `zhengdu outline`."


class HeadingAmbiguous(ZhengduError):
    """Several headings have them."""

    sentence: ClassVar[str] = (
        "“{words}” could mean {count} headings. Give more of its words, or say which with --nth."
    )


class HeadingFixed(ZhengduError):
    """What is wanted of the heading `words` cannot be."""

    sentence: ClassVar[str] = "This cannot be done with the heading “{words}”."


class NoHeadingHere(ZhengduError):
    """The paragraph of the words `quote` cannot become a heading, or is one."""

    sentence: ClassVar[str] = "The paragraph of “{quote}” cannot be made a heading."


class CorrectionUnknown(ZhengduError):
    """No correction of the report answers to `key` alone."""

    sentence: ClassVar[str] = "No single correction begins with {key}. See `zhengdu correct list`."


def section_named(report: Report, words: str, nth: int | None = None) -> Section:
    """The section whose heading has these words: as a whole, else anywhere in it.

    Args:
        report: it is in.
        words: width and blanks aside.
        nth: which of several, from 1.

    Raises:
        HeadingNotFound: there is none, or not so many.
        HeadingAmbiguous: there are several and `nth` does not say which.
    """
    wanted = squeezed(words)
    every = [(squeezed(section.title), section) for section in report.sections]
    found = [section for title, section in every if title == wanted]
    found = found or [section for title, section in every if wanted and wanted in title]
    if not found or (nth is not None and not 1 <= nth <= len(found)):
        raise HeadingNotFound(words=words)
    if nth is None and len(found) > 1:
        raise HeadingAmbiguous(words=words, count=len(found))
    return found[(nth or 1) - 1]


def correction_with(corrections: Sequence[Correction], key: str) -> Correction:
    """The correction whose id begins so.

    Raises:
        CorrectionUnknown: none does, or several do.
    """
    digits = key.strip().lower()
    found = [one for one in corrections if digits and one.id.startswith(digits)]
    if len(found) != 1:
        raise CorrectionUnknown(key=key)
    return found[0]


def last_act(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """What was made last: a section is moved with all that is in it, in one act."""
    moment = max((one.created for one in corrections), default="")
    return tuple(one for one in corrections if one.created == moment)
