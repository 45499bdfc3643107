"""Terms on the page, in their panel and in the dialog that explains them anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.glossary.density import Density
from zhengdu.services import analysis
from zhengdu.ui.models.wording import attributed

if TYPE_CHECKING:
    from zhengdu.glossary.explained import Explained
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.glossing import OwnTermsController
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator

LONGEST_NAME = 40


class TermsView(QObject):
    """Shows what explains the open report, as densely as the reader likes."""

    def __init__(
        self,
        current: CurrentReport,
        found: AnalysisController,
        own: OwnTermsController,
        navigator: Navigator,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._own = own
        self._navigator = navigator
        self._window = window
        self._explained: Explained | None = None
        self._density = Density.FIRST
        found.terms_found.connect(self._on_terms)
        page, panel = window.page, window.glossary
        panel.term_activated.connect(self._on_term_wanted)
        panel.use_activated.connect(self._on_use_wanted)
        panel.adding_requested.connect(partial(self._ask, "", None))
        panel.showing_requested.connect(self._on_showing)
        page.term_entry_requested.connect(self._on_term_wanted)
        for source in (panel.correction_requested, page.term_correction_requested):
            source.connect(self._on_correction)
        for source in (panel.hiding_requested, page.term_hiding_requested):
            source.connect(self._on_hiding)
        window.actions_by_id["explain_selection"].triggered.connect(self._explain_selection)

    def offer_densities(self, appearance: AppearanceController) -> None:
        """Let the menu choose how many of the dictionary's terms are marked."""
        self._density = Density(appearance.settings.term_density)
        for density in Density:
            action = self._window.actions_by_id[f"terms_{density}"]
            action.setChecked(density is self._density)
            action.triggered.connect(partial(self._choose_density, appearance, density))

    def _choose_density(self, appearance: AppearanceController, density: Density) -> None:
        self._density = density
        appearance.change(term_density=str(density))
        self._mark()

    def _on_terms(self, explained: Explained) -> None:
        self._explained = explained
        self._window.glossary.set_terms(explained.terms, explained.hits, explained.hidden)
        self._mark()

    def _mark(self) -> None:
        report, hits = self._current.report, self._hits
        marked = analysis.marked_terms(report, hits, self._density) if report else ()
        self._window.page.set_terms(hits, marked)

    @property
    def _hits(self) -> tuple[TermHit, ...]:
        return self._explained.hits if self._explained else ()

    def _on_term_wanted(self, term: Term) -> None:
        self._window.glossary.show_term(term)
        if term.entry is not None:
            self._navigator.jump(term.entry)

    def _on_use_wanted(self, term: Term, number: int) -> None:
        uses = [hit.span for hit in self._hits if hit.term == term]
        if uses:
            self._navigator.jump(uses[number % len(uses)])

    def _on_correction(self, term: Term) -> None:
        self._ask(term.name, term)

    def _on_hiding(self, term: Term) -> None:
        own = self._own.about(term.name, *term.aliases)
        self._own.hide(own.name if own else term.name)
        said = self.tr("“{name}” is marked no more. It can be shown again from the list of terms.")
        self._window.status.say(said.format(name=term.name))

    def _on_showing(self, term: Term) -> None:
        own = self._own.about(term.name, *term.aliases)
        if own is not None:
            self._own.show(own.name)

    def _explain_selection(self) -> None:
        """Explain the selected words, or the term the caret is on."""
        page = self._window.page
        words = " ".join(page.selected_text().split())[:LONGEST_NAME]
        if words:
            self._ask(words, self._known(words))
        else:
            here = [hit.term for hit in self._hits if page.caret() in hit.span]
            self._ask(here[0].name if here else "", here[0] if here else None)

    def _known(self, words: str) -> Term | None:
        """The term of the report with this name or other form."""
        from zhengdu.glossary.forms import bare

        wanted = bare(words)
        terms = self._explained.terms if self._explained else ()
        return next((t for t in terms if wanted in map(bare, (t.name, *t.aliases))), None)

    def _ask(self, name: str, term: Term | None) -> None:
        from zhengdu.ui.dialogs.term_dialog import TermDialog

        own = self._own.about(name, *(term.aliases if term else ())) if name else None
        said = term.beneath or (term if own is None or own.hidden else None) if term else None
        others = attributed(said) if said else ""
        dialog = TermDialog(name, own, others, self._window)
        dialog.saved.connect(partial(self._own.explain, own))
        if own is not None:
            dialog.removed.connect(partial(self._own.remove, own.name))
        dialog.open()
