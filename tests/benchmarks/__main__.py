"""`python -m tests.benchmarks [--runs N] [--only PART…]`: ratios and throughput, against bounds.

Ratios come from fresh processes by turns, so that whatever else the machine does falls on
both sides alike. The exit code is 1 when a bound is broken.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.row import Row, table
from tests.benchmarks.stalling import stalling_rows
from tests.benchmarks.starting import opening_rows, starting_rows
from tests.benchmarks.throughput import throughput_rows

PARTS = ("start", "open", "stall", "throughput")


def main() -> int:
    """Measure, print one table, and say by the exit code whether every bound holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="runs of each process (default 9)")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        rows = _measure(options.only, options.runs, Path(folder))
    print(table(rows))
    return int(any(row.broken for row in rows))


def _measure(parts: tuple[str, ...], runs: int, folder: Path) -> list[Row]:
    rows: list[Row] = []
    if "start" in parts:
        rows += starting_rows(runs, folder)
    if "open" in parts:
        rows += opening_rows(runs, folder)
    if "stall" in parts:
        rows += stalling_rows(max(3, runs // 3))
    if "throughput" in parts:
        rows += throughput_rows()
    return rows


if __name__ == "__main__":
    sys.exit(main())
