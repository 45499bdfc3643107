"""Chinese word boundaries, with jieba behind a protocol and loaded on first use."""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING, Any, Protocol

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Segmenter(Protocol):
    """Cuts a text into words."""

    def words(self, text: str) -> tuple[Span, ...]:
        """The words of `text` in order; together they cover all of it."""
        ...


class JiebaSegmenter:
    """jieba with the reader's own vocabulary added.

    The dictionary costs about 0.6 s and 100 MB at the first call; the window has it in another
    process (`zhengdu segment`), because loading it in a thread stalls the event loop.
    """

    def __init__(self, cache_dir: Path, vocabulary: Iterable[str] = ()) -> None:
        self._cache_dir = cache_dir
        self._vocabulary = tuple(vocabulary)
        self._tokenizer: Any = None

    def words(self, text: str) -> tuple[Span, ...]:
        """The words of `text` in order; together they cover all of it."""
        if self._tokenizer is None:
            self._tokenizer = self._load()
        tokens = self._tokenizer.tokenize(text)
        return tuple(Span(start, end) for _, start, end in tokens)

    def _load(self) -> Any:  # noqa: ANN401
        with warnings.catch_warnings():
            # jieba's sources hold invalid escapes and import pkg_resources where it can.
            warnings.simplefilter("ignore")
            import jieba
        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        self._cache_dir.mkdir(parents=True, exist_ok=True)
        # The default cache is a marshal file in the shared temporary folder.
        tokenizer.tmp_dir = str(self._cache_dir)
        tokenizer.initialize()
        for word in self._vocabulary:
            tokenizer.add_word(word)
        return tokenizer


def word_at(words: Iterable[Span], offset: int) -> Span | None:
    """The word an offset lies in, or None."""
    return next((word for word in words if offset in word), None)
