"""segment: word boundaries for the window, which runs this as a child process.

Each line of standard input is a JSON string; each line of standard output is the JSON list of
[start, end] of its words, in code points, written at once.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from zhengdu.services.words import segmenter

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session


def segment(_arguments: Namespace, session: Session) -> int:
    """Answer line by line until the input ends."""
    words = segmenter(session.workspace.data_dir)
    words.words("")  # loads the dictionary while the reader is still looking for a word
    for line in sys.stdin:
        spans = words.words(json.loads(line))
        answer = json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
    return 0
