"""What the annotated passages speak of: terms with explanations, figures with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.annotations.deep_link import to_passage
from zhengdu.export.escaping import escaped
from zhengdu.export.material import on_one_line
from zhengdu.export.table import cell, table
from zhengdu.glossary.term import TermSource
from zhengdu.indicators.indicator import Kind
from zhengdu.indicators.wording import change

if TYPE_CHECKING:
    from zhengdu.export.material import Material
    from zhengdu.indicators.indicator import Indicator


def terms_list(material: Material) -> str:
    """The terms that the annotated passages use."""
    heading = f"## {material.say('Terms in the annotated passages')}"
    if not material.terms:
        return f"{heading}\n\n{material.say('There are none.')}"
    lines = [
        material.say("- **{name}**: {definition} ({source})").format(
            name=escaped(on_one_line(term.name)),
            definition=escaped(on_one_line(term.definition)),
            source=source_name(material, term.source),
        )
        for term in material.terms
    ]
    return f"{heading}\n\n" + "\n".join(lines)


def figures_table(material: Material) -> str:
    """The figures that the annotated passages state."""
    heading = f"## {material.say('Figures in the annotated passages')}"
    if not material.figures:
        return f"{heading}\n\n{material.say('There are none.')}"
    rows = [
        (*map(cell, figure_cells(material, figure)), _place(material, figure))
        for figure in material.figures
    ]
    return f"{heading}\n\n" + table((*figure_head(material), material.say("Paragraph")), rows)


def figure_head(material: Material) -> tuple[str, ...]:
    """The names of the columns, without that of the paragraph."""
    say = material.say
    return say("Figure"), say("Value"), say("Standing"), say("Period")


def figure_cells(material: Material, figure: Indicator) -> tuple[str, ...]:
    """Name, value as the panel has it, whether it is a target, and when."""
    return figure.name, change(figure), kind_name(material, figure.kind), figure.period


def kind_name(material: Material, kind: Kind) -> str:
    """Whether a figure has happened, is expected, or is promised."""
    return {
        Kind.ACTUAL: material.say("actual"),
        Kind.EXPECTED: material.say("expected"),
        Kind.TARGET: material.say("target"),
    }[kind]


def source_name(material: Material, source: TermSource) -> str:
    """Who explains a term."""
    return {
        TermSource.APPENDIX: material.say("list of the report"),
        TermSource.TEXT: material.say("text of the report"),
        TermSource.READER: material.say("your own"),
        TermSource.DICTIONARY: material.say("dictionary"),
    }[source]


def _place(material: Material, figure: Indicator) -> str:
    link = to_passage(material.report, figure.span)
    return f"[¶{material.paragraph_of(figure.span)}]({link})"
