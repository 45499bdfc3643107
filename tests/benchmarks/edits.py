"""Edits of a report by program, each of which knows where every old character went.

A document is a list of paragraphs, a paragraph a list of cells: a character and the code point of
the old text that it stands for, or NEW. What replaces a figure stands for that figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from zhengdu.text.span import Span

    Cell = tuple[str, int]
    Paragraph = list[Cell]
    Document = list[Paragraph]
    Edit = Callable[[Random, "Document", list[Span]], "Document"]

NEW = -1
STOPS = "。；！？"
NUMBER = re.compile(r"\d+(?:\.\d+)?")
_APART, _UNIT = r"(?<![\d.,，．A-Za-z+~～至—–－-])", "(?=个百分点|万?亿?元|%|万人|亿斤|[项个家])"
MEASURED = re.compile(rf"{_APART}\d+(?:\.\d+)?{_UNIT}")
"""Numbers with a unit that nothing joins to what stands before them."""
MEASURED_LONG = re.compile(rf"{_APART}(?:\d{{2,}}(?:\.\d+)?|\d\.\d+){_UNIT}")
"""Those of two digits or more."""
QUALIFIER = re.compile(r"左右|以上|以下|以内|超过|不低于|突破|约")
SWAPPED = {
    "左右": "以上", "以上": "左右", "以下": "以上", "以内": "左右", "超过": "接近",
    "不低于": "不超过", "突破": "接近", "约": "超",
}  # fmt: skip
SIGNS = ("-", "－", "−", "负")
LIMITS = ("不足", "不到", "至少", "最多", "超", "近", "约", "不高于", "不少于")
RAISED = str.maketrans("0123456789０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2)
WORDS = "深入推进全面加强改革创新发展产业民生保障服务质量水平持续扩大有效投资消费完善机制落实"
CHROME = (
    "— {n} —", "首页 > 政务公开 > 政府工作报告", "打印本页 关闭窗口",
    "来源：政府办公室 字体：大 中 小", "第 {n} 页 共 40 页",
)  # fmt: skip
WIDTH = str.maketrans("，：；（）％！？“”—0123456789", "，:;()%!?「」-０１２３４５６７８９")


def document_of(text: str) -> Document:
    """The paragraphs of a text, every character in its own place."""
    document: Document = [[]]
    for offset, mark in enumerate(text):
        if mark == "\n":
            document.append([])
        else:
            document[-1].append((mark, offset))
    return document


def unchanged(_rng: Random, document: Document, _quotes: list[Span]) -> Document:
    return document


def characters(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """One character in ten of each quote, at least one, and a few elsewhere."""
    hit = set()
    for quote in quotes:
        count = 1 if len(quote) < 20 else len(quote) // 12
        hit |= set(rng.sample(range(quote.start, quote.end), count))

    def other(cell: Cell) -> Cell:
        mark, origin = cell
        wanted = origin in hit or rng.random() < 0.002
        if not wanted or not "\u4e00" <= mark <= "\u9fff":
            return cell
        return rng.choice([one for one in WORDS if one != mark]), origin

    return [[other(cell) for cell in paragraph] for paragraph in document]


def numbers(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """Every number in a quote, and one in three elsewhere."""

    def other(found: str, origin: int) -> str:
        if not _in(origin, quotes) and rng.random() > 0.33:
            return found
        value = float(found) * rng.choice((0.8, 0.9, 1.1, 1.25, 2, 11)) + 1
        new = f"{value:.1f}" if "." in found or rng.random() < 0.2 else f"{value:.0f}"
        return new if new != found else new + "1"

    return [_replaced(paragraph, NUMBER, other) for paragraph in document]


def qualifiers(_rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """Every 左右 becomes 以上, and the like."""
    return [_replaced(p, QUALIFIER, lambda found, _: SWAPPED[found]) for p in document]


def signed(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """A sign before every number with a unit that a quote touches; it may stand outside."""
    return [_put_before(rng, p, quotes, SIGNS) for p in document]


def qualified(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """The same with 不足, 至少 and the like."""
    return [_put_before(rng, p, quotes, LIMITS) for p in document]


def raised(_rng: Random, document: Document, quotes: list[Span]) -> Document:
    """The last digit of every number with a unit that a quote touches, as if it were a note's."""

    def other(found: str, origin: int) -> str:
        touched = _touches(origin, len(found), quotes)
        return found[:-1] + found[-1].translate(RAISED) if touched else found

    return [_replaced(paragraph, MEASURED_LONG, other) for paragraph in document]


def broken(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """A hard wrap inside every number with a unit that a quote touches."""
    made: Document = []
    for paragraph in document:
        made.append([])
        breaks = {
            match.start() + rng.randint(1, len(match.group()) - 1)
            for match in MEASURED_LONG.finditer(_text(paragraph))
            if _touches(paragraph[match.start()][1], len(match.group()), quotes)
        }
        for at, cell in enumerate(paragraph):
            if at in breaks:
                made.append([])
            made[-1].append(cell)
    return made


def inserted(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """A sentence behind one sentence in four, never inside a quote."""

    def put(paragraph: Paragraph) -> Paragraph:
        made: Paragraph = []
        for mark, origin in paragraph:
            made.append((mark, origin))
            if mark in STOPS and rng.random() < 0.25 and not _in(origin + 1, quotes, inner=True):
                made += _sentence(rng)
        return made

    return [put(paragraph) for paragraph in document]


def interrupted(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """A sentence inside every quote that holds a full stop."""

    def put(paragraph: Paragraph) -> Paragraph:
        made: Paragraph = []
        for mark, origin in paragraph:
            made.append((mark, origin))
            if mark in STOPS and _in(origin + 1, quotes, inner=True) and rng.random() < 0.5:
                made += _sentence(rng)
        return made

    return [put(paragraph) for paragraph in document]


def deleted(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """One sentence in four, if no quote stands in it."""

    def kept(sentence: Paragraph) -> bool:
        touched = any(_in(origin, quotes) for _, origin in sentence)
        return touched or rng.random() > 0.25

    edited = [[c for s in _sentences(p) if kept(s) for c in s] for p in document]
    return [paragraph for paragraph in edited if paragraph]


def quotes_deleted(_rng: Random, document: Document, quotes: list[Span]) -> Document:
    """The quotes themselves, and nothing else."""
    edited = [[c for c in p if not _in(c[1], quotes)] for p in document]
    return [paragraph for paragraph in edited if paragraph]


def passages_deleted(_rng: Random, document: Document, quotes: list[Span]) -> Document:
    """The sentences that quotes stand in."""

    def kept(sentence: Paragraph) -> bool:
        return not any(_in(origin, quotes) for _, origin in sentence)

    edited = [[c for s in _sentences(p) if kept(s) for c in s] for p in document]
    return [paragraph for paragraph in edited if paragraph]


def merged(rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """One paragraph in three with the one before it."""
    made: Document = []
    for paragraph in document:
        if made and rng.random() < 0.33:
            made[-1] = made[-1] + paragraph
        else:
            made.append(paragraph)
    return made


def split(rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """Behind one sentence in three."""
    made: Document = []
    for paragraph in document:
        made.append([])
        for sentence in _sentences(paragraph):
            made[-1].extend(sentence)
            if rng.random() < 0.33:
                made.append([])
    return [paragraph for paragraph in made if paragraph]


def reordered(rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """Paragraphs change places among six neighbours."""
    made: Document = []
    for at in range(0, len(document), 6):
        block = document[at : at + 6]
        rng.shuffle(block)
        made += block
    return made


def width(_rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """Punctuation half-width, digits full-width, other quotation marks, single dashes."""
    return [[(mark.translate(WIDTH), origin) for mark, origin in p] for p in document]


def wrapped(_rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """A paragraph of its own for every 28 characters."""
    return [p[at : at + 28] for p in document for at in range(0, max(1, len(p)), 28)]


def with_chrome(rng: Random, document: Document, _quotes: list[Span]) -> Document:
    """Page numbers and the like between paragraphs, and spaces within."""
    made: Document = []
    for number, paragraph in enumerate(document):
        if rng.random() < 0.2:
            line = rng.choice(CHROME).format(n=number)
            made.append([(mark, NEW) for mark in line])
        made.append([c for cell in paragraph for c in _spaced(rng, cell)])
    return made


def mixed(rng: Random, document: Document, quotes: list[Span]) -> Document:
    """Sentences inserted and deleted, paragraphs merged and split, width, chrome."""
    for edit in (inserted, deleted, merged, split, width, with_chrome):
        document = edit(rng, document, quotes)
    return document


def _spaced(rng: Random, cell: Cell) -> Paragraph:
    return [cell, (" ", NEW)] if rng.random() < 0.02 else [cell]


def _sentence(rng: Random) -> Paragraph:
    words = "".join(rng.choices(WORDS, k=rng.randint(8, 40)))
    return [(mark, NEW) for mark in words + "。"]


def _sentences(paragraph: Paragraph) -> list[Paragraph]:
    made: list[Paragraph] = [[]]
    for cell in paragraph:
        made[-1].append(cell)
        if cell[0] in STOPS:
            made.append([])
    return [sentence for sentence in made if sentence]


def _replaced(
    paragraph: Paragraph, pattern: re.Pattern[str], other: Callable[[str, int], str]
) -> Paragraph:
    """Matches replaced; the new characters stand, in order, for those they replace."""
    text = _text(paragraph)
    made: Paragraph = []
    at = 0
    for match in pattern.finditer(text):
        made += paragraph[at : match.start()]
        new, last = other(match.group(), paragraph[match.start()][1]), match.end() - 1
        made += [
            (mark, paragraph[last if i == len(new) - 1 else min(match.start() + i, last)][1])
            for i, mark in enumerate(new)
        ]
        at = match.end()
    return made + paragraph[at:]


def _put_before(
    rng: Random, paragraph: Paragraph, quotes: list[Span], words: tuple[str, ...]
) -> Paragraph:
    """One of the words before every number that a quote touches, unless it stands there."""
    text = _text(paragraph)
    made: Paragraph = []
    at = 0
    for match in MEASURED.finditer(text):
        made += paragraph[at : match.start()]
        if _touches(paragraph[match.start()][1], len(match.group()), quotes):
            new = [word for word in words if not text.endswith(word, 0, match.start())]
            made += [(mark, NEW) for mark in rng.choice(new)]
        at = match.start()
    return made + paragraph[at:]


def _text(paragraph: Paragraph) -> str:
    return "".join(mark for mark, _ in paragraph)


def _touches(origin: int, length: int, quotes: list[Span]) -> bool:
    return any(_in(at, quotes) for at in range(origin, origin + length))


def _in(origin: int, quotes: list[Span], *, inner: bool = False) -> bool:
    """Whether an old code point lies in a quote (behind its beginning); quotes are in order."""
    at = bisect_right(quotes, origin, key=lambda quote: quote.start) - 1
    return at >= 0 and quotes[at].start + inner <= origin < quotes[at].end
