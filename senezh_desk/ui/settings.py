"""What this installation remembers between starts: an ini file, typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

RECENT = 6  # files on the start page


class Settings:
    """Typed values over one ini file; a value nobody set has its default."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """Return the chosen language ("ru", "en"), or "" where none was chosen."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def muted(self) -> bool:
        """Tell whether sounds are off."""
        return str(self._store.value("muted", "no")) == "yes"

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._store.setValue("muted", "yes" if muted else "no")

    @property
    def work_place(self) -> str:
        """Return the key of the work place last in sight, or "" before any was."""
        return str(self._store.value("work_place", ""))

    @work_place.setter
    def work_place(self, key: str) -> None:
        self._store.setValue("work_place", key)

    @property
    def scanner_gap(self) -> int:
        """Return the pace of the scanner heard last, in milliseconds between keys; 0 for none."""
        noted = str(self._store.value("scanner/gap", ""))
        return int(noted) if noted.isdecimal() else 0

    @scanner_gap.setter
    def scanner_gap(self, gap: int) -> None:
        self._store.setValue("scanner/gap", str(gap))

    @property
    def serial_port(self) -> str:
        """Return the serial port at which a scanner is, or ""."""
        return str(self._store.value("scanner/port", ""))

    @serial_port.setter
    def serial_port(self, name: str) -> None:
        self._store.setValue("scanner/port", name)

    @property
    def printer(self) -> str:
        """Return the printer that badges went to last, or ""."""
        return str(self._store.value("badges/printer", ""))

    @printer.setter
    def printer(self, name: str) -> None:
        self._store.setValue("badges/printer", name)

    @property
    def badge_template(self) -> str:
        """Return the template that badges were made in last, or ""."""
        return str(self._store.value("badges/template", ""))

    @badge_template.setter
    def badge_template(self, template: str) -> None:
        self._store.setValue("badges/template", template)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Return the event files opened last, newest first, that still exist."""
        return tuple(path for path in self._noted() if path.is_file())

    @property
    def last_file(self) -> Path | None:
        """Return the event file opened last, where it still exists."""
        return next(iter(self.recent), None)

    def note_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [other for other in self._noted() if other != path]
        self._store.setValue("recent", "\n".join(map(str, [path, *others][:RECENT])))
        self._store.sync()

    @property
    def geometry(self) -> QByteArray:
        """Return the window's place as `saveGeometry` made it, or an empty array."""
        return QByteArray.fromBase64(QByteArray(str(self._store.value("geometry", "")).encode()))

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry.toBase64().toStdString())

    def folder(self, name: str) -> Path | None:
        """Return the folder last used under a name such as "export", where it still exists."""
        noted = str(self._store.value(f"folders/{name}", ""))
        return Path(noted) if noted and Path(noted).is_dir() else None

    def note_folder(self, name: str, folder: Path) -> None:
        """Remember the folder used under a name."""
        self._store.setValue(f"folders/{name}", str(folder))

    def widths(self, table: str) -> dict[str, int]:
        """Return a table's remembered column widths in pixels by column key."""
        pairs = (
            pair.partition("=") for pair in str(self._store.value(f"widths/{table}", "")).split()
        )
        return {key: int(width) for key, _, width in pairs if width.isdecimal()}

    def set_widths(self, table: str, widths: Mapping[str, int]) -> None:
        """Remember a table's column widths in pixels by column key."""
        line = " ".join(f"{key}={width}" for key, width in widths.items())
        self._store.setValue(f"widths/{table}", line)

    def sync(self) -> None:
        """Write the file now."""
        self._store.sync()

    def _noted(self) -> list[Path]:
        lines = str(self._store.value("recent", "")).split("\n")
        return [Path(line) for line in lines if line]
