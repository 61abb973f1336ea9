"""An export behind a password: one AES zip whose inside names tell nothing."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.files.safe_write import sha256, unlike, written_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def pack(password: str, files: Sequence[Path], out: Path) -> int:
    """Write files into an AES-256 zip, read every one back with the password; return their number.

    A zip shows its inside names to anybody, so they are 01.xlsx, 02.csv … in the order given,
    which is the manifest's. Raises DeskError as `written_aside`, and PASSWORD_EMPTY for an empty
    password, EXPORT_FAILED where a file read back differs.
    """
    import pyzipper  # noqa: PLC0415  # loaded on first use

    if not password:
        raise DeskError(Fault.PASSWORD_EMPTY)
    names = {f"{n:02}{file.suffix}": file for n, file in enumerate(files, start=1)}
    packed = io.BytesIO()  # on a full disk the library would leave the file open
    with written_aside(out) as part:
        with pyzipper.AESZipFile(
            packed, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
        ) as archive:
            archive.setpassword(password.encode())
            for name, file in names.items():
                archive.write(file, name)
        part.write_bytes(packed.getvalue())
        with pyzipper.AESZipFile(part) as archive:
            archive.setpassword(password.encode())
            found = {
                name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()
            }
        if found != {name: sha256(file) for name, file in names.items()}:
            raise unlike(out, len(names), len(found))
    return len(names)
