"""Passages of other reports, labelled by reading: how much of each field is right."""

from __future__ import annotations

import pytest
from tests.indicators.scoring import FIELDS, passages, score

# What is reached is a little above; each line is a floor for precision and for recall.
FITTED = {"span": 0.985, "name": 0.925, "period": 0.965, "row": 0.9}
HELD_OUT = {"span": 0.985, "name": 0.92, "period": 0.975, "row": 0.91}
OTHERS = 0.96


@pytest.mark.parametrize(("folder", "floors"), [("fitted", FITTED), ("held_out", HELD_OUT)])
def test_fields_of_labelled_passages(folder: str, floors: dict[str, float]) -> None:
    scores = score(passages(folder))
    below = {
        field: scores[field] for field in FIELDS if min(scores[field]) < floors.get(field, OTHERS)
    }
    assert below == {}


def test_enough_is_kept_for_checking() -> None:
    sizes = [sum(len(p.labels) for p in passages(folder)) for folder in ("fitted", "held_out")]
    assert min(sizes) >= 150
