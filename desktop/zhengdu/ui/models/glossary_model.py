"""The terms of a report by who explains them, with how often the text uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.glossary.term import Term, TermSource
from zhengdu.ui.models.grouped_model import Group, GroupedModel
from zhengdu.ui.models.wording import explanation, source_name, term_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QModelIndex, QObject

    from zhengdu.glossary.term import TermHit

HIDDEN = "hidden"
"""The key of the group of terms that the reader does not want to see on the page."""


class GlossaryModel(GroupedModel[Term]):
    """Terms in the order given below the names of their sources; filters choose what is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()
        self._hidden: tuple[Term, ...] = ()
        self._uses: dict[Term, int] = {}
        self._words = ""
        self._key = ""

    def set_terms(
        self, terms: Sequence[Term], hits: Sequence[TermHit], hidden: Sequence[Term] = ()
    ) -> None:
        """Keep these terms and count their uses; `hidden` ones are not marked on the page."""
        self._uses = dict.fromkeys(terms, 0)
        for hit in hits:
            self._uses[hit.term] = self._uses.get(hit.term, 0) + 1
        self._terms, self._hidden = tuple(terms), tuple(hidden)
        self._show()

    def set_words(self, words: str) -> None:
        """Show terms with these words in name, another form or definition."""
        self._words = words.strip().casefold()
        self._show()

    def set_group(self, key: str) -> None:
        """Show one group alone, by its key; empty for all."""
        self._key = key
        self._show()

    @property
    def total(self) -> int:
        """How many terms there are, shown or not."""
        return len(self._terms) + len(self._hidden)

    @property
    def shown(self) -> int:
        """How many terms are shown."""
        return sum(len(group.items) for group in self.groups())

    def counts(self) -> dict[str, tuple[str, int]]:
        """Title and number of terms of each group that has any, by its key, filters aside."""
        return {key: (title, len(items)) for key, title, items in self._parted()}

    def uses(self, term: Term) -> int:
        """How often the text uses a term."""
        return self._uses.get(term, 0)

    def is_hidden(self, term: Term) -> bool:
        """Whether the reader does not want the term marked."""
        return term in self._hidden

    def index_of_term(self, term: Term) -> QModelIndex:
        """The row of a term, or of what is said of the same name; invalid if none is shown."""
        index = self.index_of(self.id_of(term))
        if index.isValid():
            return index
        same = (item for item in self.items() if item.name == term.name)
        return self.index_of(self.id_of(next(same, term)))

    def id_of(self, item: Term) -> str:
        """Source, place in the report and name."""
        source = HIDDEN if self.is_hidden(item) else str(item.source)
        return f"{source} {item.entry.start if item.entry else ''} {item.name}"

    def text_of(self, item: Term) -> str:
        """Name, uses and definition."""
        uses = self.tr("uses: {count}").format(count=self.uses(item))
        return f"{item.name}, {uses}, {item.definition}"

    def tip_of(self, item: Term) -> str:
        """Everything that is known of the term."""
        return f"{item.name}\n{explanation(item)}\n{term_source(item)}"

    def _parted(self) -> Iterator[tuple[str, str, list[Term]]]:
        for source in (TermSource.APPENDIX, TermSource.TEXT, TermSource.READER,
                       TermSource.DICTIONARY):  # fmt: skip
            items = [term for term in self._terms if term.source is source]
            if items:
                yield str(source), source_name(source), items
        if self._hidden:
            yield HIDDEN, self.tr("Hidden"), list(self._hidden)

    def _show(self) -> None:
        groups = []
        for key, title, terms in self._parted():
            items = tuple(term for term in terms if self._matches(term))
            if items and self._key in ("", key):
                groups.append(Group((key,), title, title, items))
        self.set_groups(groups)

    def _matches(self, term: Term) -> bool:
        parts = (term.name, *term.aliases, term.definition)
        return not self._words or self._words in "\n".join(parts).casefold()
