"""What the W3C Web Annotation Data Model (2017) demands with MUST, as far as notes can break it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

ANNO = "http://www.w3.org/ns/anno.jsonld"
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
MOTIVATIONS = frozenset({
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
})  # fmt: skip
# Keys of the model's context that may stand in an annotation; any other needs a prefix.
ANNOTATION_KEYS = frozenset({
    "@context", "id", "type", "body", "bodyValue", "target", "motivation", "created", "modified",
    "generated", "creator", "generator", "rights", "canonical", "via", "audience", "stylesheet",
})  # fmt: skip

Values = dict[str, Any]


def many(value: Any) -> list[Any]:  # noqa: ANN401
    """JSON-LD writes one of several without a list."""
    return value if isinstance(value, list) else [value]


def check_collection(values: Values) -> None:
    """An AnnotationCollection with its first page inside (section 5)."""
    assert ANNO in many(values["@context"])
    check_iri(values["id"])
    assert "AnnotationCollection" in many(values["type"])
    assert isinstance(values["label"], str)
    page = values["first"]
    check_iri(page["id"])
    assert "AnnotationPage" in many(page["type"])
    assert page["partOf"] == values["id"]
    assert isinstance(page["items"], list)
    assert values["total"] == len(page["items"])
    assert isinstance(page["startIndex"], int)
    assert page["startIndex"] >= 0
    prefixes = {name for one in many(values["@context"]) if isinstance(one, dict) for name in one}
    ids = [check_annotation(item, prefixes) for item in page["items"]]
    assert len(set(ids)) == len(ids)


def check_annotation(values: Values, prefixes: set[str]) -> str:
    """An Annotation (section 3); its id."""
    check_iri(values["id"])
    assert "Annotation" in many(values["type"])
    for key in values:
        assert key in ANNOTATION_KEYS or key.partition(":")[0] in prefixes, key
    assert not ("body" in values and "bodyValue" in values)
    assert set(many(values["motivation"])) <= MOTIVATIONS
    for key in ("created", "modified"):
        assert key not in values or datetime.fromisoformat(values[key]).tzinfo is not None
    for body in many(values.get("body", [])):
        check_body(body)
    targets = many(values["target"])
    assert targets
    for target in targets:
        check_target(target)
    identity: str = values["id"]
    return identity


def check_body(body: Values) -> None:
    """A TextualBody (section 3.2.4)."""
    assert "TextualBody" in many(body["type"])
    assert isinstance(body["value"], str)
    assert body["purpose"] in MOTIVATIONS
    assert isinstance(body.get("format", ""), str)


def check_target(target: Values) -> None:
    """A SpecificResource with one source and selectors (sections 4 and 4.2)."""
    check_iri(target["source"])
    for selector in many(target["selector"]):
        kind = selector["type"]
        if kind == "TextQuoteSelector":
            assert isinstance(selector["exact"], str)
            assert all(isinstance(selector.get(name, ""), str) for name in ("prefix", "suffix"))
        else:
            assert kind == "TextPositionSelector"
            start, end = selector["start"], selector["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert 0 <= start <= end


def check_iri(words: str) -> None:
    """An IRI with a scheme."""
    assert IRI.fullmatch(words), words
