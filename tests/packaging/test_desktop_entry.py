"""The desktop entry hands links and files to the program as it is called."""

from __future__ import annotations

import configparser
from pathlib import Path

from zhengdu.annotations.deep_link import SCHEME

ROOT = Path(__file__).parents[2]


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "packaging" / "linux" / "zhengdu.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_links_are_registered() -> None:
    kinds = entry()["MimeType"].rstrip(";").split(";")
    assert f"x-scheme-handler/{SCHEME}" in kinds
    assert len(kinds) == len(set(kinds))


def test_the_program_gets_every_file_and_link() -> None:
    assert entry()["Exec"].split() == ["zhengdu", "%U"]
    assert entry()["Type"] == "Application"


def test_it_is_named_as_the_window_names_it() -> None:
    application = ROOT / "desktop" / "zhengdu" / "ui" / "application.py"
    assert 'setDesktopFileName("zhengdu")' in application.read_text(encoding="utf-8")
    assert entry()["Name[zh_CN]"] == "政读"
