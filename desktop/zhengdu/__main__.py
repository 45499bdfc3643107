"""A subcommand goes to the command line, anything else opens the window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu import paths, settings
from zhengdu.cli.command_line import command_in, data_dir_in
from zhengdu.services.handover import hand_over, wish_of
from zhengdu.services.starting import get_ready

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    data_dir = paths.data_dir(data_dir_in(words))
    command = command_in(words)
    if command is None:
        return _window(words, data_dir)
    language = settings.load(data_dir).language
    if command == "screenshot":
        return _screenshot(words, data_dir, language)
    from zhengdu.cli.running import run_command

    return run_command(words, data_dir, language)


def _window(words: Sequence[str], data_dir: Path) -> int:
    files = [word for word in words if not word.startswith("-")]
    if len(files) < len(words):
        # Options are rare when a window is opened; most starts need no argparse.
        from zhengdu.cli.arguments import window_parser
        from zhengdu.cli.output import speak_utf8

        speak_utf8()
        files = window_parser(settings.load(data_dir).language).parse_args(words).files
    wish = wish_of(files)
    if hand_over(data_dir, wish):
        return 0
    # Before Qt: PySide looks through the source of every module that is imported after its own.
    get_ready(data_dir)
    from zhengdu.ui.application import run_window

    return run_window(data_dir, [Path(file) for file in wish.files], list(wish.links))


def _screenshot(words: Sequence[str], data_dir: Path, language: str) -> int:
    from zhengdu.cli.failure import guarded
    from zhengdu.cli.output import speak_utf8

    speak_utf8()
    return guarded(partial(_shoot, words, data_dir, language), language)


def _shoot(words: Sequence[str], data_dir: Path, language: str) -> int:
    from zhengdu.cli.screenshot import shot

    wanted = shot(words, language)
    from zhengdu.ui.screenshot import run_screenshot

    return run_screenshot(
        data_dir, wanted.file, wanted.png, size=wanted.size, theme=wanted.theme, at=wanted.at
    )


if __name__ == "__main__":
    sys.exit(main())
