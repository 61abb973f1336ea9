"""Screen: a scan to its verdict painted in the window, against the scan alone, by turns."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter

from benchmarks.figure import Figure
from benchmarks.listed import listed_file
from benchmarks.own_screen import own_screen

LISTED = 10_000
SCANS = 200
WARMING = 10
GOAL_MS = 16.0
_RUN = "import sys; from benchmarks.screen import run; run(sys.argv[1])"


def measure() -> list[Figure]:
    """Return the milliseconds that the window adds to a scan, 95 of 100 times at most."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "programme.senezh"
        file, codes = listed_file(path, LISTED)
        file.close()
        chosen = Random(1).sample(codes, 2 * (SCANS + WARMING))  # noqa: S311  # no secret
        with own_screen(Path(folder)) as environment:
            done = subprocess.run(  # noqa: S603  # our own code
                [sys.executable, "-c", _RUN, str(path)],
                input=json.dumps(chosen),
                check=True,
                stdout=subprocess.PIPE,
                text=True,
                env=environment,
                timeout=600,
            )
    told = json.loads(done.stdout)
    shown, alone = told["shown"][WARMING:], told["alone"][WARMING:]
    added = sorted(one - other for one, other in zip(shown, alone, strict=True))
    p95 = quantiles(added, n=20)[-1]
    note = (
        f"added median {median(added):.1f} ms; scan alone median {median(alone):.2f} ms,"
        f" p95 {quantiles(alone, n=20)[-1]:.2f} ms"
    )
    return [Figure("screen: added p95", p95, GOAL_MS, p95 / GOAL_MS, 1, "ms", note=note)]


def run(path: str) -> None:
    """Scan the codes of standard input, every other past the window; print the milliseconds."""
    from benchmarks.working_desk import WorkingDesk  # noqa: PLC0415  # only where it is shown

    codes: list[str] = json.load(sys.stdin)
    desk = WorkingDesk(Path(path))
    shown, alone = [], []
    for seen, unseen in zip(codes[::2], codes[1::2], strict=True):
        shown.append(desk.scan(seen) * 1000)
        desk.rest()
        started = perf_counter()
        desk.services.checkin.scan(unseen)
        alone.append((perf_counter() - started) * 1000)
        desk.rest()
    desk.close()
    json.dump({"shown": shown, "alone": alone}, sys.stdout)
