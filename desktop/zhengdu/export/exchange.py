"""Notes as W3C Web Annotations, for other programs and other libraries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zhengdu.annotations.web_annotation import collection
from zhengdu.export.rows import in_order

if TYPE_CHECKING:
    from zhengdu.export.material import Choice, Material


def notes_json(material: Material, choice: Choice) -> str:
    """A report's notes as JSON-LD, each with the anchor that it was made with."""
    values = collection(
        (note for note, _ in in_order(material, choice)),
        report=material.report.id,
        label=material.report.meta.name,
        made=material.exported,
    )
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
