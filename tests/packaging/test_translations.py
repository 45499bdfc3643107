"""The Chinese window: every string that the sources have is in the .ts file and translated."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
FILE = ROOT / "resources" / "i18n" / "zhengdu_zh_CN.ts"


@pytest.fixture
def updated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the .ts file, brought up to date with the sources."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import translate

    copy = tmp_path / FILE.name
    if FILE.exists():
        shutil.copy(FILE, copy)
    assert translate.update([copy]) == 0
    sys.modules.pop("translate")
    return copy


def _messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """Translations by context, source string and comment."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            translation = message.find("translation")
            assert translation is not None
            found[key] = translation
    return found


def test_nothing_is_untranslated(updated: Path) -> None:
    unfinished = [
        key
        for key, translation in _messages(updated).items()
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    ]
    assert not unfinished, "run packaging/translate.py update, and translate in the .ts file"


def test_places_in_a_string_survive_translation(updated: Path) -> None:
    """`{name}` and `%n` stand in the translation as they do in the source."""
    import re

    places = re.compile(r"\{\w*\}|%\w")
    wrong = [
        key
        for key, translation in _messages(updated).items()
        if (text := "".join(translation.itertext()).strip())
        and set(places.findall(key[1])) != set(places.findall(text))
    ]
    assert not wrong
