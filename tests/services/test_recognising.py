from __future__ import annotations

from zhengdu.glossary.term import Term, TermSource
from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble
from zhengdu.report.correction import Correction, CorrectionKind, Place
from zhengdu.services.recognising import recognition

TEXT = """政府工作报告
各位代表：
一、回顾
（一）经济
很好。
二、安排
很好。
名词解释
1.双减：减轻负担。
"""


def test_what_is_counted() -> None:
    report = assemble(from_text(TEXT, "case.txt"))
    terms = [
        Term("双减", "减轻负担。", TermSource.APPENDIX),
        Term("三农", "农业、农村、农民。", TermSource.DICTIONARY),
    ]
    lost = Correction("a", CorrectionKind.REMOVE, "", Place("0" * 16, 0, "三、保障", 0))
    result = recognition(report, terms, 12, (lost,))
    assert (result.parts, result.headings, result.by_level) == (2, 3, (2, 1))
    assert (result.terms, result.figures) == (1, 12)
    assert result.appendices == ("名词解释",)
    assert result.unplaced == (lost,)
    assert result.lines_set_aside == 0
