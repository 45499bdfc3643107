"""What was recognised, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.report.correction import CorrectionKind
from zhengdu.report.doubt import DoubtKind
from zhengdu.ui.dialogs.details_form import FIELDS, LEVELS, QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.report.correction import Correction
    from zhengdu.report.doubt import Doubt
    from zhengdu.services.recognising import Recognition

CONTEXT = "Recognition"
LONGEST = 60


_DOUBTS = {
    DoubtKind.NO_TITLE: QT_TRANSLATE_NOOP("Recognition", "The text states no title."),
    DoubtKind.NO_HEADINGS: QT_TRANSLATE_NOOP("Recognition", "No headings were recognised."),
    DoubtKind.LONG_OPENING: QT_TRANSLATE_NOOP(
        "Recognition", "Much text stands before the first heading “{words}”."
    ),
    DoubtKind.LONG_PART: QT_TRANSLATE_NOOP(
        "Recognition", "The part “{words}” takes up nearly the whole report."
    ),
    DoubtKind.NUMBER_JUMP: QT_TRANSLATE_NOOP("Recognition", "A number is missing: {words}"),
    DoubtKind.SAME_HEADING: QT_TRANSLATE_NOOP("Recognition", "The heading “{words}” occurs twice."),
    DoubtKind.MARKER_WITHOUT_ENTRY: QT_TRANSLATE_NOOP(
        "Recognition", "Note marks without an entry in a list of terms: {words}"
    ),
}
_REASONS = {
    "chrome": QT_TRANSLATE_NOOP("Recognition", "Page furniture"),
    "markup": QT_TRANSLATE_NOOP("Recognition", "Markup"),
    "page number": QT_TRANSLATE_NOOP("Recognition", "Page numbers"),
    "repeated": QT_TRANSLATE_NOOP("Recognition", "Repeated text"),
    "empty": QT_TRANSLATE_NOOP("Recognition", "Empty lines"),
}
_CORRECTIONS = {
    CorrectionKind.ADD: QT_TRANSLATE_NOOP("Recognition", "Heading of level {value}: {words}"),
    CorrectionKind.REMOVE: QT_TRANSLATE_NOOP("Recognition", "Not a heading: {words}"),
    CorrectionKind.LEVEL: QT_TRANSLATE_NOOP("Recognition", "Level {value}: {words}"),
    CorrectionKind.TITLE: QT_TRANSLATE_NOOP("Recognition", "{words}: called “{value}”"),
    CorrectionKind.PART: QT_TRANSLATE_NOOP("Recognition", "{words}: {value}"),
    CorrectionKind.FIELD: QT_TRANSLATE_NOOP("Recognition", "{field}: {value}"),
}
_VALUES = {
    "body": QT_TRANSLATE_NOOP("Recognition", "part of the report itself"),
    "annex": QT_TRANSLATE_NOOP("Recognition", "annex"),
    "glossary": QT_TRANSLATE_NOOP("Recognition", "list of terms"),
}


def line(recognition: Recognition) -> str:
    """All in one quiet line."""
    translate = QCoreApplication.translate
    parts = [
        (QT_TRANSLATE_NOOP("Recognition", "Parts: {count}"), recognition.parts),
        (QT_TRANSLATE_NOOP("Recognition", "headings: {count}"), recognition.headings),
        (QT_TRANSLATE_NOOP("Recognition", "terms: {count}"), recognition.terms),
        (QT_TRANSLATE_NOOP("Recognition", "figures: {count}"), recognition.figures),
    ]
    if recognition.lines_set_aside:
        aside = QT_TRANSLATE_NOOP("Recognition", "lines set aside: {count}")
        parts.append((aside, recognition.lines_set_aside))
    if recognition.doubts:
        doubtful = QT_TRANSLATE_NOOP("Recognition", "doubtful: {count}")
        parts.append((doubtful, len(recognition.doubts)))
    words = [translate(CONTEXT, text).format(count=count) for text, count in parts]
    return translate(CONTEXT, QT_TRANSLATE_NOOP("Recognition", ", ")).join(words)


def counts(recognition: Recognition) -> str:
    """The same in some lines, with the levels of the headings and the appendices."""
    translate = QCoreApplication.translate
    lines = [line(recognition)]
    if recognition.by_level:
        level = translate(CONTEXT, QT_TRANSLATE_NOOP("Recognition", "level {level}: {count}"))
        comma = translate(CONTEXT, QT_TRANSLATE_NOOP("Recognition", ", "))
        levels = comma.join(
            level.format(level=number, count=count)
            for number, count in enumerate(recognition.by_level, 1)
        )
        text = QT_TRANSLATE_NOOP("Recognition", "Headings by level: {levels}")
        lines.append(translate(CONTEXT, text).format(levels=levels))
    if recognition.appendices:
        text = QT_TRANSLATE_NOOP("Recognition", "Behind the report: {titles}")
        titles = " / ".join(map(_shortened, recognition.appendices))
        lines.append(translate(CONTEXT, text).format(titles=titles))
    return "\n".join(lines)


def set_aside(recognition: Recognition) -> str:
    """Everything that is in the file but not in the report, by the reason for it."""
    groups: dict[str, list[str]] = {}
    for part in recognition.set_aside:
        groups.setdefault(part.reason, []).append(part.text)
    return "\n\n".join(_group(reason, texts) for reason, texts in groups.items())


def doubt(doubt: Doubt) -> str:
    """One doubt in one sentence."""
    text = QCoreApplication.translate(CONTEXT, _DOUBTS[doubt.kind])
    return text.format(words=doubt.words)


def correction(correction: Correction) -> str:
    """One correction in a few words."""
    text = QCoreApplication.translate(CONTEXT, _CORRECTIONS[correction.kind])
    value = correction.value
    if correction.kind is CorrectionKind.PART and value in _VALUES:
        value = QCoreApplication.translate(CONTEXT, _VALUES[value])
    if correction.kind is CorrectionKind.FIELD and correction.field in FIELDS:
        if correction.field == "level":
            value = QCoreApplication.translate("DetailsForm", LEVELS.get(value, value))
        value = value or QCoreApplication.translate("DetailsForm", "Not stated")
    words = _shortened(correction.place.quote) if correction.place else ""
    field = QCoreApplication.translate("DetailsForm", FIELDS.get(correction.field, ""))
    return text.format(words=words, value=value, field=field)


def _group(reason: str, texts: Iterable[str]) -> str:
    known = _REASONS.get(reason)
    name = QCoreApplication.translate(CONTEXT, known) if known else reason
    shown = [text for text in texts if text.strip()]
    return "\n".join([f"【{name}】", *shown])


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
