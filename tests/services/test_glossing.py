"""Changes of a reader's terms by their names."""

from __future__ import annotations

import pytest

from zhengdu.glossary.own_term import OwnTerm, TermChange
from zhengdu.services import glossing

DOUBLE = OwnTerm("双减", ("减负",), "减轻负担。")
HIDDEN = OwnTerm("四风", hidden=True)
KNOWN = (DOUBLE, HIDDEN)


def test_quotation_marks_and_other_forms_lead_to_a_term() -> None:
    assert glossing.find(KNOWN, "“双减”") is DOUBLE
    assert glossing.find(KNOWN, "减负") is DOUBLE
    assert glossing.find(KNOWN, "双碳") is None
    with pytest.raises(glossing.TermUnknown):
        glossing.known(KNOWN, "双碳")


def test_a_hidden_term_that_is_explained_is_shown() -> None:
    change = glossing.adding(KNOWN, "四风", "形式主义等。")
    assert change == TermChange(HIDDEN, OwnTerm("四风", definition="形式主义等。"))


def test_no_two_terms_have_one_name() -> None:
    with pytest.raises(glossing.TermKnown):
        glossing.adding(KNOWN, "双减", "又一次。")
    with pytest.raises(glossing.TermKnown):
        glossing.explaining(KNOWN, HIDDEN, "“双减”", "又一次。")


def test_hiding_keeps_the_words_and_showing_brings_them_back() -> None:
    hidden = glossing.hiding(KNOWN, "双减").after
    assert hidden is not None
    assert (hidden.definition, hidden.hidden) == ("减轻负担。", True)
    assert glossing.showing((hidden,), "双减").after == DOUBLE
    assert glossing.showing(KNOWN, "四风").after is None


@pytest.mark.parametrize(("name", "words"), [("“双”", "x"), ("双碳", " "), ("", "x")])
def test_a_term_needs_name_and_explanation(name: str, words: str) -> None:
    with pytest.raises(glossing.TermIncomplete):
        glossing.adding((), name, words)
