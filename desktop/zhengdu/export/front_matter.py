"""The YAML block at the head of an exported file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu import __version__
from zhengdu.export.escaping import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.report.model import Report


def front_matter(report: Report, *, notes: int, tags: Iterable[str], exported: str) -> str:
    """What the file is about, between two lines of dashes; what is unknown is left out.

    Args:
        report: the report that is annotated.
        notes: how many annotations follow.
        tags: of all annotations together.
        exported: ISO time.
    """
    import yaml

    meta = report.meta
    values: dict[str, object] = {
        "title": printable(meta.title),
        "place": printable(meta.place),
        "level": meta.level,
        "year_reviewed": meta.year,
        "date": meta.delivered,
        "source": printable(meta.source),
    }
    known = {name: value for name, value in values.items() if value}
    known |= {
        "text_sha256": report.id,
        "exported": exported,
        "app": f"zhengdu {__version__}",
        "annotations": notes,
        "tags": [printable(tag) for tag in tags],
    }
    written: str = yaml.safe_dump(
        known, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10_000
    )
    return f"---\n{written}---\n"
