"""Bring the translations up to date: `python resources/i18n/update.py [FOLDER]`.

Collects the texts of the package into the .ts files (edit those by hand or in Qt Linguist: what is
not translated yet is marked "unfinished") and compiles the .qm files that the program loads. The
same sources always give the same bytes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

I18N = Path(__file__).parent
PACKAGE = I18N.parents[1] / "senezh_desk"
TOOLS = Path(PySide6.__file__).parent
LANGUAGES = {"ru": (), "en": ("-pluralonly",)}  # the source texts are English already


def update(folder: Path = I18N) -> None:
    """Rewrite the .ts and .qm files of a folder; raise CalledProcessError on a bad file."""
    sources = sorted(str(path.relative_to(PACKAGE.parent)) for path in PACKAGE.rglob("*.py"))
    for language, options in LANGUAGES.items():
        texts = folder / f"senezh_desk_{language}.ts"
        plain = ("-silent", "-locations", "none", "-no-obsolete")
        alias = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=mark")
        target = ("-source-language", "en", "-target-language", language, "-ts", str(texts))
        _run("lupdate", *plain, *alias, *options, *sources, *target)
        _run("lrelease", "-silent", str(texts), "-qm", str(texts.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], cwd=PACKAGE.parent, check=True)  # noqa: S603  # Qt's own tool


if __name__ == "__main__":
    update(*(Path(folder).resolve() for folder in sys.argv[1:2]))
