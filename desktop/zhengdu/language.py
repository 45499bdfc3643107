"""Translation of what rooms below the window say: errors, the command line, exports.

Source strings are English; `resources/i18n/messages.zh_CN.json` maps each to Chinese. The window's
own strings go through Qt Linguist instead, and ask here only for errors.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from zhengdu import paths

if TYPE_CHECKING:
    from zhengdu.errors import ZhengduError

DEFAULT = "zh_CN"


@cache
def catalogue(language: str) -> dict[str, str]:
    """All translations into a language; empty for English and for languages not shipped."""
    if language.startswith("en"):
        return {}
    file = paths.shipped("resources") / "i18n" / f"messages.{language}.json"
    if not file.is_file():
        return {}
    entries: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return entries


def translate(source: str, language: str = DEFAULT) -> str:
    """The translation of an English source string, or the string itself."""
    return catalogue(language).get(source, source)


def sentence_of(error: ZhengduError, language: str = DEFAULT) -> str:
    """The one sentence that tells the user what happened and what to do."""
    data = {
        name: translate(value, language) if isinstance(value, str) else value
        for name, value in error.data.items()
    }
    return translate(error.sentence, language).format(**data)
