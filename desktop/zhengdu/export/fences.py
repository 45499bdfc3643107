"""Code fences and headings of a Markdown text as CommonMark 0.31 reads it (§4.2, 4.3, 4.5).

Only blocks are followed, line by line, as in the specification's appendix. What is open in a quote
or in a list's item ends with that, so only fences that stand in neither go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TAB = 4
_DEEPEST = 200
"""Quotes and items in each other that are followed; readers give up sooner."""
_QUOTE = 0
"""Among the columns at which items begin; no item begins there."""

_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_HEADING = re.compile(r"#{1,6}(?: |$)")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_RULE = re.compile(r"([-_*]) *(?:\1 *){2,}$")
_ITEM = re.compile(r"(?:[-+*]|([0-9]{1,9})[.)])(?= |$)")

_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
_VALUE = r"""[^\s"'=<>`]+|'[^']*'|"[^"]*\""""
_ATTRIBUTE = rf" +[A-Za-z_:][\w:.-]*(?: *= *(?:{_VALUE}))?"
_BLANK = re.compile(r"^ *$")
# §4.6: how a block of HTML begins, and what the line holds with which it ends.
_HTML = tuple(
    (re.compile(begin, re.IGNORECASE | re.ASCII), re.compile(end, re.IGNORECASE | re.ASCII))
    for begin, end in (
        (r"<(?:script|pre|style|textarea)(?:[ >]|$)", r"</(?:script|pre|style|textarea)>"),
        (r"<!--", r"-->"),
        (r"<\?", r"\?>"),
        (r"<![a-z]", r">"),
        (r"<!\[CDATA\[", r"\]\]>"),
        (rf"</?(?:{_NAMES})(?: |/?>|$)", _BLANK.pattern),
    )
)
_TAG = re.compile(
    rf"(?:<[a-z][a-z0-9-]*(?:{_ATTRIBUTE})* */?>|</[a-z][a-z0-9-]* *>) *$", re.I | re.A
)


@dataclass(frozen=True, slots=True)
class Fences:
    """What is known of a text's fences.

    Attributes:
        outside: the lines that stand in no fence, nor in one's place.
        closing: the line that closes the fence that is open at the end; empty if none is.
        headings: numbers of the lines that make headings, by # or as underlines.
    """

    outside: str
    closing: str
    headings: tuple[int, ...]


def fences(text: str) -> Fences:
    """Follow the blocks of a text to its end."""
    blocks = _Blocks()
    outside, headings = [], []
    for number, line in enumerate(text.split("\n")):
        if not blocks.is_fenced(line.expandtabs(_TAB)):
            outside.append(line)
        if blocks.is_heading:
            headings.append(number)
    closing = "" if blocks.around else blocks.fence
    return Fences("\n".join(outside), closing, tuple(headings))


@dataclass(slots=True)
class _Blocks:
    """The blocks that are open.

    Attributes:
        around: quotes, and the columns at which the text of list items begins, outermost first.
        fence: of a block of code, without what follows it.
        until: what ends a block of HTML.
        is_paragraph: whether the innermost block is a paragraph.
        is_bare: whether the innermost block is an item without anything in it yet.
        is_heading: whether the last line has made a heading.
    """

    around: list[int] = field(default_factory=list)
    fence: str = ""
    until: re.Pattern[str] | None = None
    is_paragraph: bool = False
    is_bare: bool = False
    is_heading: bool = False

    def is_fenced(self, line: str) -> bool:
        """Take the next line; whether it is part of a fence that stands in nothing else."""
        self.is_heading = False
        rest, depth = self._continued(line)
        was_fence = bool(self.fence)
        if depth == len(self.around) and self._goes_on(rest):
            return was_fence and not self.around
        self._begin(rest, depth)
        return bool(self.fence) and not self.around

    def _continued(self, line: str) -> tuple[str, int]:
        """The line without the marks of the blocks around it, and how many of those go on."""
        for depth, column in enumerate(self.around):
            indent = _indent(line)
            if column == _QUOTE:
                if indent >= _TAB or not line.startswith(">", indent):
                    return line, depth
                line = line[indent + 1 :].removeprefix(" ")
            elif indent == len(line):
                if self.is_bare and depth == len(self.around) - 1:
                    return line, depth
            elif indent < column:
                return line, depth
            else:
                line = line[column:]
        return line, len(self.around)

    def _goes_on(self, line: str) -> bool:
        """Whether the line belongs to code or HTML, which it may end."""
        if self.fence:
            mark = line.strip(" ")
            closes = mark.startswith(self.fence) and not mark.strip(self.fence[0])
            if closes and _indent(line) < _TAB:
                self.fence = ""
            return True
        if self.until is None:
            return False
        if self.until.search(line):
            self.until = None
        return True

    def _begin(self, line: str, depth: int) -> None:
        """Take a line that begins a block, or goes on with a paragraph."""
        is_lazy, is_bare = self.is_paragraph and depth < len(self.around), False
        while (indent := _indent(line)) < min(_TAB, len(line)) and depth < _DEEPEST:
            inner = self._inside(line, indent, self.is_paragraph and not is_lazy)
            if inner is None:
                break
            column, line = inner
            self._leave(depth)
            self.around.append(column)
            depth, is_lazy = len(self.around), False
            is_bare = column != _QUOTE and not line.strip(" ")
        self._take(line, depth, is_lazy)
        self.is_bare = is_bare

    def _inside(self, line: str, indent: int, interrupts: bool) -> tuple[int, str] | None:
        """The quote or item that begins here, and the rest of the line."""
        text = line[indent:]
        if text.startswith(">"):
            return _QUOTE, text[1:].removeprefix(" ")
        mark = _ITEM.match(text)
        is_other = _RULE.match(text) or (interrupts and _UNDERLINE.match(text))
        if mark is None or is_other:
            return None
        rest = text[mark.end() :]
        blanks = _indent(rest)
        is_empty = blanks == len(rest)
        if interrupts and (is_empty or int(mark[1] or 1) != 1):
            return None
        width = mark.end() + (1 if is_empty or blanks > _TAB else blanks)
        return indent + width, text[width:]

    def _take(self, line: str, depth: int, is_lazy: bool) -> None:
        """Take a line that begins no quote and no item."""
        indent = _indent(line)
        is_blank, is_code = indent == len(line), indent >= _TAB and not self.is_paragraph
        if is_blank or is_code:
            self._leave(depth)
        elif indent < _TAB and self._takes_leaf(line[indent:], depth, is_lazy):
            return
        elif not is_lazy:
            self._leave(depth)
            self.is_paragraph = True

    def _takes_leaf(self, text: str, depth: int, is_lazy: bool) -> bool:
        """Whether a line begins code or HTML, or is a heading or a rule."""
        if fence := _FENCE.match(text):
            self._leave(depth)
            self.fence = fence[1] or fence[2]
            return True
        is_underline = self.is_paragraph and not is_lazy and _UNDERLINE.match(text)
        self.is_heading = bool(is_underline or _HEADING.match(text))
        if self.is_heading or _RULE.match(text):
            self._leave(depth)
            return True
        until = next((end for begin, end in _HTML if begin.match(text)), None)
        if until is None and not self.is_paragraph and _TAG.match(text):
            until = _BLANK
        if until is None:
            return False
        self._leave(depth)
        self.until = None if until.search(text) else until
        return True

    def _leave(self, depth: int) -> None:
        """End the blocks inside of the first ones around."""
        del self.around[depth:]
        self.fence, self.until, self.is_paragraph = "", None, False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
