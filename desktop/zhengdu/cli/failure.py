"""Failures on the command line: one sentence on standard error, exit code 2."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhengdu.cli.output import stop_writing
from zhengdu.errors import ZhengduError
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Callable

FAILED, INTERRUPTED = 2, 130


def sentence(error: ZhengduError, language: str = DEFAULT) -> str:
    """What happened and what to do; words inside the data are translated as well."""
    data = {
        name: translate(value, language) if isinstance(value, str) else value
        for name, value in error.data.items()
    }
    return translate(error.sentence, language).format(**data)


def guarded(work: Callable[[], int], language: str = DEFAULT) -> int:
    """The exit code of a command; what a user can act on is said in one sentence."""
    try:
        code = work()
        sys.stdout.flush()
    except ZhengduError as error:
        sys.stderr.write(sentence(error, language) + "\n")
        return FAILED
    except BrokenPipeError:
        # `zhengdu terms FILE | head` has seen enough.
        stop_writing()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return code
