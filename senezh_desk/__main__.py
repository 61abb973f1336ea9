"""The entry point: `python -m senezh_desk`."""

from __future__ import annotations

import gc
import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the program with the arguments it was started with; return its exit status."""
    freeze_support()  # a frozen program starts its own parser of lists through here
    gc.disable()  # what is imported stays: looking through it for garbage is a fifth of the start
    from senezh_desk import app  # noqa: PLC0415  # a parser of lists must not load the program

    gc.freeze()
    gc.enable()
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
