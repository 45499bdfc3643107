from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.text.span import Span
from zhengdu.ui.words import LONGEST, WordService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SENTENCE = "推动高质量发展"


@pytest.fixture
def words(qapp: object, tmp_path: Path) -> Iterator[WordService]:
    service = WordService(tmp_path)
    yield service
    service.close()


def test_a_word_is_known_once_the_child_has_answered(qtbot: QtBot, words: WordService) -> None:
    with qtbot.waitSignal(words.arrived, timeout=20_000):
        assert words.word_at(SENTENCE, 0) is None
    assert words.word_at(SENTENCE, 0) == Span(0, 2)


def test_what_is_no_prose_is_not_asked_for(words: WordService) -> None:
    assert words.word_at("  ", 0) is None
    assert words.word_at("字" * (LONGEST + 1), 0) is None


def test_closing_twice_does_nothing(words: WordService) -> None:
    words.ask(SENTENCE)
    words.close()
    words.close()
