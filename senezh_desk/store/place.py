"""What the system says of the place of an event file, and the refusal of unsafe ones."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.place import MARKS, Place, risk_of

_MOUNTS = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_OCTAL = re.compile(r"\\([0-7]{3})")


def is_safe_place(path: Path) -> bool:
    """Tell whether an event file may live at a path."""
    return risk_of(place_of(path)) is None


def refuse_unsafe_place(path: Path) -> None:
    """Raise DeskError(UNSAFE_PLACE) for a file on a network, in a cloud folder or on a stick."""
    risk = risk_of(place_of(path))
    if risk is not None:
        raise DeskError(Fault.UNSAFE_PLACE, file=str(path), reason=risk.value)


def place_of(path: Path) -> Place:
    """Return what is known of the folder that a file is in or will be in."""
    folder = Path(os.path.realpath(path)).parent
    names = tuple(part for part in folder.parts if part != folder.anchor)
    marks = tuple(
        mark for mark in MARKS if any(_exists(above / mark) for above in (folder, *folder.parents))
    )
    if sys.platform == "win32":
        is_network, is_removable = _windows_drive(folder)
        return Place(names, "", is_network, is_removable, marks)
    filesystem, device = _mount_of(folder)
    return Place(names, filesystem, is_removable=_is_removable(device), marks=marks)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _mount_of(folder: Path) -> tuple[str, str]:
    """Return the kind of file system a folder is on and its device as "major:minor", "" unknown."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return "", ""
    found, depth = ("", ""), -1
    for line in lines:
        fields, _, rest = line.partition(" - ")
        parts = fields.split(" ")
        if len(parts) < 5 or not rest:
            continue
        point = Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), parts[4]))
        if len(point.parts) >= depth and (point == folder or point in folder.parents):
            found, depth = (rest.split(" ")[0], parts[2]), len(point.parts)
    return found


def _is_removable(device: str) -> bool:
    """Tell whether the kernel calls a block device, or the disk it is part of, removable."""
    try:
        own = (_DEVICES / device).resolve(strict=True)
    except OSError:
        return False
    for flag in (own / "removable", own.parent / "removable"):
        try:
            if flag.read_text(encoding="ascii").strip() == "1":
                return True
        except OSError:
            continue
    return False


if sys.platform == "win32":
    import ctypes

    _REMOVABLE, _REMOTE, _DISC = 2, 4, 5

    def _windows_drive(folder: Path) -> tuple[bool, bool]:
        """Return whether a folder is on a network drive, and whether on one to be taken out."""
        if folder.drive.startswith("\\\\"):
            return True, False
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        return kind == _REMOTE, kind in {_REMOVABLE, _DISC}
else:

    def _windows_drive(_folder: Path) -> tuple[bool, bool]:
        return False, False
