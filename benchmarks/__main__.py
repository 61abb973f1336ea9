"""`python -m benchmarks [NAME…]`: measure the figures, one line each."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.figure import Figure

FIGURES = {  # name -> the module that has its `measure()`
    "close": "benchmarks.close",
    "matrix": "benchmarks.matrix",
    "badges": "benchmarks.badges",
    "import": "benchmarks.import_list",
    "rebuild": "benchmarks.rebuild",
    "scan": "benchmarks.scan",
    "screen": "benchmarks.screen",
    "start": "benchmarks.start",
    "memory": "benchmarks.memory",
    "search": "benchmarks.search",
    "seating": "benchmarks.seating",
}


def main(names: list[str]) -> int:
    """Print the named figures, else all; return 0 when every goal is met, 2 for a wrong name."""
    unknown = [name for name in names if name not in FIGURES]
    if unknown:
        sys.stderr.write(f"No such figure: {', '.join(unknown)}. Known: {', '.join(FIGURES)}\n")
        return 2
    all_met = True
    for name in names or FIGURES:
        figures: list[Figure] = importlib.import_module(FIGURES[name]).measure()
        for figure in figures:
            sys.stdout.write(f"{figure.line()}\n")
            sys.stdout.flush()
            all_met &= figure.met
    return 0 if all_met else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
