"""What every test may count on: Qt needs no screen, and no slow test is left for the end."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the whole program's own tests: two workers end at about the same time then."""
    items.sort(key=lambda item: item.path.parent != Path(__file__).parent)
