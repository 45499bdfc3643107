"""The terms of a report with how often the text uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from zhengdu.ui.models.index import ROOT, VALUE_ROLE
from zhengdu.ui.models.wording import source_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.ui.models.index import Index


class GlossaryModel(QAbstractListModel):
    """Terms in the order given; those that match the filter are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Term, ...] = ()
        self._shown: tuple[Term, ...] = ()
        self._uses: dict[Term, int] = {}
        self._words = ""

    def set_terms(self, terms: Sequence[Term], hits: Sequence[TermHit]) -> None:
        """Keep these terms and count their uses."""
        self._uses = dict.fromkeys(terms, 0)
        for hit in hits:
            self._uses[hit.term] = self._uses.get(hit.term, 0) + 1
        self._all = tuple(terms)
        self._show()

    def set_words(self, words: str) -> None:
        """Show terms with these words in name, another form or definition."""
        self._words = words.strip().casefold()
        self._show()

    @property
    def total(self) -> int:
        """How many terms there are, shown or not."""
        return len(self._all)

    def uses(self, term: Term) -> int:
        """How often the text uses a term."""
        return self._uses.get(term, 0)

    def term(self, index: Index) -> Term | None:
        """The term of a row."""
        return self._shown[index.row()] if index.isValid() else None

    def index_of(self, term: Term) -> QModelIndex:
        """The row of a term; invalid if it is not shown."""
        return self.index(self._shown.index(term)) if term in self._shown else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        term = self.term(index)
        if term is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return term.name
            case Qt.ItemDataRole.AccessibleTextRole:
                uses = self.tr("uses: {count}").format(count=self.uses(term))
                return f"{term.name}, {uses}, {term.definition}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{term.name}\n{term.definition}\n{source_name(term.source)}"
            case _ if role == VALUE_ROLE:
                return term
        return None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = tuple(term for term in self._all if self._matches(term))
        self.endResetModel()

    def _matches(self, term: Term) -> bool:
        parts = (term.name, *term.aliases, term.definition)
        return not self._words or self._words in "\n".join(parts).casefold()
