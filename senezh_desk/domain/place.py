"""Where an event file may live: not where others write to it, nor where it can be pulled out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs"),
        *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs"),
    }
)  # what containers and virtual machines share (overlay, 9p, virtiofs) is a disk to them
_CLOUD = re.compile(
    r"onedrive( - .+)?|(.+ )?dropbox( \(.+\))?|google ?drive|yandex\.?disk|яндекс[. ]?диск"
    r"|icloud ?drive|com~apple~clouddocs|облако mail\.ru|mail\.ru cloud|nextcloud|owncloud"
    r"|pcloud ?drive",
    re.IGNORECASE,
)
MARKS = (".dropbox", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log")  # in a synced folder


class Risk(StrEnum):
    """Why a place is not safe for an event file."""

    NETWORK = "network"
    CLOUD = "cloud"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True)
class Place:
    """What the system says of the folder of a file."""

    folders: tuple[str, ...]  # its own name and those of all folders above it
    filesystem: str = ""  # as the system calls it
    is_network: bool = False
    is_removable: bool = False
    marks: tuple[str, ...] = ()  # which of MARKS lie in one of these folders


def risk_of(place: Place) -> Risk | None:
    """Return why a place is not safe, or None; what is not known is taken for safe."""
    if place.is_network or place.filesystem in NETWORK:
        return Risk.NETWORK
    if place.marks or _has_cloud(place.folders):
        return Risk.CLOUD
    return Risk.REMOVABLE if place.is_removable else None


def _has_cloud(folders: Iterable[str]) -> bool:
    return any(_CLOUD.fullmatch(folder) for folder in folders)
