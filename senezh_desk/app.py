"""The composition root: builds everything, decides nothing; only `__main__` imports it."""

from __future__ import annotations

from pathlib import Path


def resources_folder(package: Path = Path(__file__).parent) -> Path:
    """Return the folder of translations, templates and sounds.

    An installed and a frozen program carry it inside the package, the source tree beside it.
    """
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
