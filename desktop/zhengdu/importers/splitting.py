"""One paragraph that holds a whole report -> the paragraphs it is made of.

Met: pairs of U+3000 where paragraphs begin (web pages copied into one line); a blank at each line
end of a printed page, page numbers included; no blank at all.
"""

from __future__ import annotations

import re

from zhengdu.report.source import RawParagraph
from zhengdu.text.normal import trimmed

ONE_LINE = 1500
"""A paragraph this long that holds indents is a report on one line."""
WRAPPED = 70
"""Characters to a blank, below which the blanks are line ends of a printed page."""
# Nearly every file needs none of these patterns, so they are compiled where they are used.
_HAN = "一二三四五六七八九十"
_TITLE_END = r"(?:回顾|安排|任务|部署|目标|要求|工作|建设|成就|重点|建议)"
_INDENT = r"[\u3000\xa0]*\u3000\u3000[\u3000\xa0]*|[ \xa0]{4,}|[\u2002\u2003]{2,}"
_TITLE_WITH_DATE = r"^\s*([^。]{0,24}工作报告)\s*(?=[—－-]{1,4}\s*[\d０-９]{4}年)"
_LINE_END = r"(?<![\x21-\x7e]) +(?![\x21-\x7e])|(?<=[。！”）]) +(?=\d)|\n"
_PAGE = r"\s+([—－–-]\s*\d{1,3}\s*[—－–-])\s+"
_AT_DIGIT = r"(?<=\d) (?=[^\W\dA-Za-z_]|[％%])|(?<=[^\W\dA-Za-z_]) (?=\d)"
_PARAGRAPH = (
    rf"(?<=[。！？：:!?”）])\s*(?=[{_HAN}]{{1,2}}、[^，。；、]{{2,40}}(?:\s|。|{_TITLE_END}))"
    rf"|(?<=[。！？：:!?”）\s])(?=[（(][{_HAN}]{{1,2}}[）)])"
    r"|\s*(?=各位(?:代表|委员|主任、委员)[：:！!])"
    r"|(?<=各位代表[：:])\s*|(?<=各位委员[：:])\s*|(?<=各位主任、委员[：:])\s*"
)
_GLUED_HEADING = (
    rf"^([{_HAN}]{{1,2}}、[^。；\s]{{4,40}})\s+(?=\S)"
    rf"|^([{_HAN}]{{1,2}}、[^。；，]{{2,24}}?{_TITLE_END})(?=(?:20\d\d年|今年|过去|刚刚|各位|[（(]一[）)]))"
)


def split(line: RawParagraph) -> list[RawParagraph]:
    """The paragraphs of a line; nearly always the line itself."""
    text = line.text
    if len(text) < ONE_LINE or line.table:
        may_be = len(text) < 120 and "工作报告" in text
        title = re.match(_TITLE_WITH_DATE, text) if may_be else None
        return [RawParagraph(title[1]), RawParagraph(text[title.end() :])] if title else [line]
    pieces = [piece for piece in re.split(_INDENT, text) if trimmed(piece)]
    wrapped = len(re.findall(_LINE_END, text)) > len(text) // WRAPPED
    if len(pieces) >= 5:
        whole = [re.sub(_LINE_END, "", piece) if wrapped else piece for piece in pieces]
        return [RawParagraph(piece) for piece in _named(whole)]
    if wrapped:
        lines = re.split(_LINE_END, re.sub(_AT_DIGIT, "", re.sub(_PAGE, r"\n\1\n", text)))
        return [RawParagraph(p) for piece in lines if trimmed(piece) for p in _heading_apart(piece)]
    if len(re.findall(_PARAGRAPH, text)) < 3:
        return [line]
    return [
        RawParagraph(part)
        for piece in re.split(_PARAGRAPH, text) if piece and trimmed(piece)
        for part in _heading_apart(trimmed(piece))
    ]  # fmt: skip


def _named(pieces: list[str]) -> list[str]:
    """A name that an indent parts from its office belongs to the line before."""
    result: list[str] = []
    for piece in pieces:
        name = re.fullmatch(r"\s*[^\W\dA-Za-z_](?:\s?[^\W\dA-Za-z_]|·){1,3}\s*", piece)
        if name and result and re.search(r"(?:[长理]|主席|专员|主任)\s*$", result[-1]):
            result[-1] += "\u3000\u3000" + piece
        else:
            result.append(piece)
    return result


def _heading_apart(piece: str) -> list[str]:
    glued = re.match(_GLUED_HEADING, piece)
    if glued is None:
        return [piece]
    return [glued.group(1) or glued.group(2), piece[glued.end() :]]
