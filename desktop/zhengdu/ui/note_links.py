"""Links of a note: made to what is selected, followed, and seen from the other end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.note import LinkKind
from zhengdu.ui.menu import Menu
from zhengdu.ui.models.wording import link_name
from zhengdu.ui.note_acts import figure_link, passage_link, term_link
from zhengdu.ui.note_targets import NoteTargets

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from zhengdu.annotations.anchor import Anchor
    from zhengdu.annotations.note import Annotation, Link
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.note_room import NoteRoom

SHOWN = 24
"""Characters of a note that points here."""


class LinkView(QObject):
    """Carries out what the editor and its key ask for about links."""

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._targets = NoteTargets(room.notes, room.window)
        self._ahead: tuple[str, Anchor] | None = None
        editor = room.window.note_editor
        editor.link_wanted.connect(self.link_to_selection)
        editor.link_removed.connect(room.acts.unlink)
        editor.link_activated.connect(self.follow)
        editor.note_wanted.connect(self._on_note_wanted)
        room.window.actions_by_id["link_selection"].triggered.connect(self._on_asked)
        room.current.completed.connect(self._on_completed)

    def link_to_selection(self, note_id: str) -> None:
        """Let a note point to what is selected; where that may mean several things, ask."""
        page, report = self._room.window.page, self._room.current.report
        span = page.selected_span()
        if span is None or report is None:
            said = self.tr("Select in the page what the note is to point to, then link.")
            self._room.window.status.ask(said)
            return
        links = self._meant(report, span)
        if len(links) == 1:
            self._link(note_id, links[0])
        else:
            place = page.character_rect(span.start).bottomLeft()
            self._offer(note_id, links, page.viewport().mapToGlobal(place))

    def follow(self, link: Link) -> None:
        """Go where a link points; Back returns."""
        if link.kind is LinkKind.TERM:
            self._go_to_term(link.name)
        elif link.anchor is not None and self._room.current.is_showing(link.report):
            self._go_to(link.anchor)
        elif link.anchor is not None:
            self._ahead = (link.report, link.anchor)
            self._room.navigator.jump_to_report(link.report)

    def backlinks(self, note: Annotation) -> list[tuple[str, str]]:
        """The notes of the report that point to where a note stands: ids and first words."""
        report, placed = self._room.current.report, self._room.notes.note(note.id)
        span = placed.resolution.span if placed is not None else None
        if report is None or span is None:
            return []
        return [
            (other.annotation.id, _short(other.annotation))
            for other in self._room.notes.notes
            if other.annotation.id != note.id and _points(other.annotation, report, span)
        ]

    def _meant(self, report: Report, span: Span) -> list[Link]:
        """What a selection may mean: a passage, the figures in it, a term that it is."""
        links = [passage_link(report, span)]
        findings = self._room.analysis.findings
        if findings is None:
            return links
        links += [
            figure_link(report, figure.span, figure.name)
            for figure in findings.indicators
            if figure.span.overlaps(span)
        ]
        words = "".join(span.of(report.text).split())
        names = (t.name for t in findings.explained.terms if words in (t.name, *t.aliases))
        return links + [term_link(name) for name in dict.fromkeys(names)]

    def _offer(self, note_id: str, links: list[Link], place: QPoint) -> None:
        menu = Menu(self._room.window)
        menu.setObjectName("link_choice")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for link in links:
            words = f"{link_name(link.kind)}：{link.name}".replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self._link, note_id, link))
        menu.popup(place)

    def _link(self, note_id: str, link: Link) -> None:
        self._room.acts.link(note_id, link)
        caret = self._room.window.page.caret()
        self._room.window.page.select_from(caret, caret)

    def _go_to(self, anchor: Anchor) -> None:
        report = self._room.current.report
        span = resolve(anchor, report).span if report is not None else None
        if span is not None:
            self._room.navigator.jump(span)
        else:
            self._room.window.status.say(self.tr("What the link points to is no longer there."))

    def _go_to_term(self, name: str) -> None:
        """To the term's entry, else to where it is used first."""
        findings = self._room.analysis.findings
        explained = findings.explained if findings else None
        terms = [t for t in (explained.terms if explained else ()) if t.name == name]
        uses = [hit.span for hit in (explained.hits if explained else ()) if hit.term in terms]
        target = terms[0].entry if terms and terms[0].entry else (uses[0] if uses else None)
        if target is not None:
            self._room.navigator.jump(target)
        else:
            said = self.tr("This report does not use “{name}”.").format(name=name)
            self._room.window.status.say(said)

    def _on_asked(self) -> None:
        """By key: the note in the editor, or the one current in the list, gets the link."""
        meant = self._targets.edited() or self._targets.listed()[:1]
        if meant:
            self.link_to_selection(meant[0])
        else:
            self._room.window.status.ask(self.tr("Open the note that is to have the link first."))

    def _on_completed(self) -> None:
        """The other report is there: go to the place in it."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and self._room.current.is_showing(ahead[0]):
            report = self._room.current.report
            span = resolve(ahead[1], report).span if report is not None else None
            if span is not None:
                self._room.window.page.go_to(span)

    def _on_note_wanted(self, note_id: str) -> None:
        placed = self._room.notes.note(note_id)
        if placed is not None and placed.resolution.span is not None:
            self._room.navigator.jump(placed.resolution.span)
        self._room.view.edit(note_id)


def _points(note: Annotation, report: Report, span: Span) -> bool:
    for link in note.links:
        anchor = link.anchor
        if anchor is not None and link.report == report.id:
            place = resolve(anchor, report).span
            if place is not None and place.overlaps(span):
                return True
    return False


def _short(note: Annotation) -> str:
    words = " ".join((note.anchor.exact).split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
