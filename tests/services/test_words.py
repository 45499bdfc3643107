"""The segmenter knows the words of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.services import words

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.text.segmentation import JiebaSegmenter


@pytest.fixture(scope="module")
def segmenter(tmp_path_factory: pytest.TempPathFactory) -> JiebaSegmenter:
    return words.segmenter(tmp_path_factory.mktemp("data"))


def test_the_vocabulary_is_single_words() -> None:
    vocabulary = words.vocabulary()
    assert len(vocabulary) > 100
    assert all(2 <= len(word) <= words.LONGEST for word in vocabulary)


def test_terms_of_policy_are_one_word(segmenter: JiebaSegmenter) -> None:
    text = "坚持五位一体，培育专精特新企业"
    cut = [span.of(text) for span in segmenter.words(text)]
    assert "五位一体" in cut
    assert "".join(cut) == text


def test_the_cache_lies_in_the_data_folder(tmp_path: Path) -> None:
    words.segmenter(tmp_path / "data").words("甲")
    assert list((tmp_path / "data" / "cache").iterdir())
