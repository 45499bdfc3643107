"""Under which forms a text may use a term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.glossary.term import TermSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.glossary.term import Term

QUOTES = "“”‘’\"'「」『』《》〈〉＂＇"
_WITHOUT_QUOTES = str.maketrans("", "", QUOTES)
# Full-width ASCII reads the same as half-width.
_HALF_WIDTH = {0xFF01 + n: 0x21 + n for n in range(94)}
_CORE = re.compile(r"[“‘「『\"]([^“”‘’「」『』\"]+)[”’」』\"]")
_BRACKET = re.compile(r"[（(]([^（）()]+)[）)]")
_GENERIC = re.compile(
    r"[一二三四五六七八九十两双百千万\d]+[大个项类种条张级化年轮批期次][\w]{0,4}|[\d一二三四五六七八九十]+"
)
# Two characters that a text also uses for something else: 两重压力, 两新组织.
_AMBIGUOUS = re.compile(r"[一二两三四五六七八九十][重新变通]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]+")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a term.

    Attributes:
        text: bare, without quotation marks and in half-width.
        term: what it stands for.
        quoted: whether the text must set exactly it in quotation marks.
        last_resort: whether it counts only if no other form of the term is used.
    """

    text: str
    term: Term
    quoted: bool = False
    last_resort: bool = False


def folded(text: str) -> str:
    """Half-width, of the same length."""
    return text.translate(_HALF_WIDTH)


def bare(text: str) -> str:
    """Half-width and without quotation marks and spaces."""
    return "".join(folded(text).translate(_WITHOUT_QUOTES).split())


def forms_of(term: Term) -> tuple[Form, ...]:
    """All forms of a term, the full name first; a form may be there twice."""
    forms = [_whole(term, name) for name in (term.name, *term.aliases)]
    if term.source is not TermSource.DICTIONARY:
        forms.extend(_short_forms(term))
    return tuple(form for form in forms if len(form.text) >= 2)


def _whole(term: Term, name: str) -> Form:
    text = bare(name)
    if term.source is TermSource.DICTIONARY:
        return Form(text, term, quoted=_AMBIGUOUS.fullmatch(text) is not None)
    needs_quotes = text != "".join(folded(name).split()) and (len(text) <= 2 or _is_generic(text))
    return Form(text, term, quoted=needs_quotes)


def _is_generic(text: str) -> bool:
    """Whether the words could stand for something else: a number, 五大行动, 三项制度."""
    return _GENERIC.fullmatch(text) is not None


def _short_forms(term: Term) -> Iterator[Form]:
    yield from _without_brackets(term)
    cores = list(_CORE.finditer(term.name))
    for core in cores:
        if core.start() and core.end() < len(term.name):
            # 三张“零关税”清单 does not stand behind every “零关税”.
            continue
        text = bare(core[1])
        yield Form(text, term, quoted=True)
        if not _is_generic(text):
            yield Form(text, term, last_resort=len(text) < 3)
    if len(cores) == 1:
        yield from _around_core(term, cores[0])
    yield from _parts(term)


def _without_brackets(term: Term) -> Iterator[Form]:
    bracket = _BRACKET.search(term.name)
    if bracket is None:
        return
    yield Form(bare(term.name[: bracket.start()] + term.name[bracket.end() :]), term)
    if _LATIN.fullmatch(bracket[1]):
        yield Form(bare(bracket[1]), term)


def _around_core(term: Term, core: re.Match[str]) -> Iterator[Form]:
    """Of 群众健康突出问题“323”攻坚行动 the beginning or the end may be left out."""
    before, after = bare(term.name[: core.start()]), bare(term.name[core.end() :])
    if len(before) >= 2 and after:
        yield Form(before + bare(core[1]), term)
    if before and len(after) >= 2:
        yield Form(bare(core[1]) + after, term)


def _parts(term: Term) -> Iterator[Form]:
    """Of 一分三统和远程异地评标 or 一单制、一箱制 each half, if the whole is used nowhere."""
    parts = re.split(r"[、/]|和|与", bare(term.name))
    shortest = 3 if "、" in term.name else 4
    if len(parts) > 1 and all(len(part) >= shortest for part in parts):
        for part in parts:
            yield Form(part, term, last_resort=True)
