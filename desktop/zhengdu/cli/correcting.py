"""correct …: headings and metadata corrected, listed, and corrections taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zhengdu.cli.reading import FIELDS, LEVELS
from zhengdu.cli.shelf import short_ids
from zhengdu.errors import BadArgument
from zhengdu.report.corrected import unplaced, with_field
from zhengdu.report.correction import DEEPEST, CorrectionKind
from zhengdu.report.correction import can_be_part as part_possible
from zhengdu.report.correction import can_demote as demotion_possible
from zhengdu.report.correction import can_promote as promotion_possible
from zhengdu.report.model import SectionKind
from zhengdu.services import correcting, heading_lookup, noting
from zhengdu.services.correcting import Act

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session
    from zhengdu.report.correction import Correction
    from zhengdu.report.model import Report, Section

DONE, NOTHING_FOUND = 0, 1
PARTS = {"body": SectionKind.BODY, "annex": SectionKind.ANNEX, "glossary": SectionKind.GLOSSARY}
_COLUMNS = ("id", "kind", "field", "quote", "value", "in_text", "created")


@dataclass(frozen=True, slots=True)
class _Report:
    """A report of the library with its corrections; a file that is not there is imported."""

    report: Report
    corrections: tuple[Correction, ...]
    session: Session

    @staticmethod
    def of(arguments: Namespace, session: Session) -> _Report:
        id = session.kept(arguments.report).id
        return _Report(session.workspace.load(id), session.workspace.corrections(id), session)

    def section(self, arguments: Namespace) -> Section:
        return heading_lookup.section_named(self.report, arguments.heading, arguments.nth)

    def make(self, made: tuple[Correction, ...], source: str, **data: object) -> int:
        """Commit corrections and say so."""
        act = correcting.act(made, self.corrections)
        self.session.workspace.correct(self.report.id, act)
        self.session.output.line(self.session.output.say(source, **data))
        return DONE


def promote(arguments: Namespace, session: Session) -> int:
    """Put a section one level up."""
    return _move(arguments, session, -1)


def demote(arguments: Namespace, session: Session) -> int:
    """Put a section one level down."""
    return _move(arguments, session, 1)


def rename(arguments: Namespace, session: Session) -> int:
    """Call a section otherwise in the outline."""
    here = _Report.of(arguments, session)
    section = here.section(arguments)
    if not arguments.title.strip():
        raise heading_lookup.HeadingFixed(words=section.title)
    made = correcting.renamed(here.report, section, arguments.title)
    return here.make(made, "Heading renamed: {title}", title=arguments.title.strip())


def remove(arguments: Namespace, session: Session) -> int:
    """Take a heading out of the outline."""
    here = _Report.of(arguments, session)
    section = here.section(arguments)
    made = correcting.removed(here.report, section)
    return here.make(made, "No heading any more: {title}", title=section.title)


def part(arguments: Namespace, session: Session) -> int:
    """Say whether a section is the report itself, an annex or the list of terms."""
    kind = PARTS.get(arguments.kind.strip().lower())
    if kind is None:
        raise BadArgument(value=arguments.kind, what="part of a report", choices=", ".join(PARTS))
    here = _Report.of(arguments, session)
    section = here.section(arguments)
    if not part_possible(section):
        raise heading_lookup.HeadingFixed(words=section.title)
    made = correcting.declared(here.report, section, kind)
    return here.make(made, "Heading corrected: {title}", title=section.title)


def add(arguments: Namespace, session: Session) -> int:
    """Make a paragraph, or its first sentence, a heading."""
    here = _Report.of(arguments, session)
    span = noting.locate(here.report, arguments.quote, arguments.nth)
    block = here.report.block_at(span.start)
    if not correcting.can_be_heading(block):
        raise heading_lookup.NoHeadingHere(quote=arguments.quote)
    made = correcting.added(here.report, block)
    if arguments.level is not None:
        made = tuple(replace(one, value=_level(arguments.level)) for one in made)
    passage = correcting.heading_passage(here.report, block).of(here.report.text)
    return here.make(made, "Heading added: {title}", title=passage)


def state(arguments: Namespace, session: Session) -> int:
    """State a field of the metadata; an empty value says that there is none."""
    here = _Report.of(arguments, session)
    names = [name for name, _ in FIELDS]
    field, value = arguments.field.strip().lower(), " ".join(arguments.value.split())
    if field not in names:
        raise BadArgument(value=arguments.field, what="field", choices=", ".join(names))
    stated = getattr(with_field(here.report.meta, field, value), field)
    if ("" if stated is None else str(stated)) != value:
        choices = ", ".join(LEVELS) if field == "level" else "2021"
        raise BadArgument(value=arguments.value, what=f"{field}", choices=choices)
    return here.make(correcting.stated(field, value), "Stated: {field}", field=field)


def list_corrections(arguments: Namespace, session: Session) -> int:
    """Print a report's corrections of headings and metadata."""
    here = _Report.of(arguments, session)
    out = session.output
    gone = unplaced(here.report, here.corrections)
    entries = [_values(one, in_text=one not in gone) for one in here.corrections]
    if out.form == "json":
        out.values({"corrections": entries})
    elif out.form == "csv":
        out.rows(_COLUMNS, [[entry[name] for name in _COLUMNS] for entry in entries])
    elif entries:
        short = short_ids(entry["id"] for entry in entries)
        rows = [_row(entry, short[entry["id"]], session) for entry in entries]
        out.table(("Id", "Act", "In the text", "By the reader"), rows)
    else:
        out.hint("Nothing of this report has been corrected.")
    return DONE


def undo(arguments: Namespace, session: Session) -> int:
    """Take corrections back: the last act, or those given by id."""
    here = _Report.of(arguments, session)
    known = here.corrections
    chosen = tuple(heading_lookup.correction_with(known, key) for key in arguments.ids)
    return _withdraw(here, chosen or heading_lookup.last_act(known))


def reset(arguments: Namespace, session: Session) -> int:
    """Take all corrections of headings and metadata back."""
    here = _Report.of(arguments, session)
    return _withdraw(here, here.corrections)


def _withdraw(here: _Report, corrections: tuple[Correction, ...]) -> int:
    out = here.session.output
    if not corrections:
        out.hint("Nothing of this report has been corrected.")
        return NOTHING_FOUND
    here.session.workspace.correct(here.report.id, Act(removed=corrections))
    out.hint("{count} corrections taken back.", count=len(corrections))
    return DONE


def _move(arguments: Namespace, session: Session, by: int) -> int:
    here = _Report.of(arguments, session)
    section = here.section(arguments)
    if not (promotion_possible if by < 0 else demotion_possible)(section):
        raise heading_lookup.HeadingFixed(words=section.title)
    made = correcting.moved(here.report, section, by)
    level = section.level + by
    return here.make(made, "{title} is of level {level} now", title=section.title, level=level)


def _level(word: str) -> str:
    levels = tuple(str(level) for level in range(1, DEEPEST + 1))
    if word not in levels:
        raise BadArgument(value=word, what="level", choices=", ".join(levels))
    return word


def _values(one: Correction, *, in_text: bool) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": str(one.kind),
        "field": one.field,
        "quote": one.place.quote if one.place else "",
        "value": one.value,
        "in_text": in_text,
        "created": one.created,
    }


def _row(entry: dict[str, Any], id: str, session: Session) -> tuple[str, ...]:
    say = session.output.say
    acts = {
        CorrectionKind.ADD: say("heading"),
        CorrectionKind.REMOVE: say("no heading"),
        CorrectionKind.LEVEL: say("heading level"),
        CorrectionKind.TITLE: say("title"),
        CorrectionKind.PART: say("part"),
        CorrectionKind.FIELD: say("field"),
    }
    fields = {name: say(said) for name, said in FIELDS}
    place = fields.get(entry["field"], "") or entry["quote"]
    if not entry["in_text"]:
        place += say(" (not in the text any more)")
    return id, acts[CorrectionKind(entry["kind"])], place, entry["value"]
