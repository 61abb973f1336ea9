"""The entry point: `python -m senezh_desk`."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the program with the arguments it was started with; return its exit status."""
    freeze_support()  # a frozen program starts its own parser of lists through here
    from senezh_desk import app  # noqa: PLC0415  # a parser of lists must not load the program

    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
