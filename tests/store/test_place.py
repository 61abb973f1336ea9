from __future__ import annotations

from pathlib import Path

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.place import Place, Risk, risk_of
from senezh_desk.store import place
from senezh_desk.store.place import place_of, refuse_unsafe_place


@pytest.mark.parametrize(
    ("found", "risk"),
    [
        (Place(("home", "a"), "ext4"), None),
        (Place(("home", "a"), "overlay"), None),
        (Place(("tmp",), "tmpfs"), None),
        (Place(("mnt", "c"), "9p"), None),
        (Place(("home", "a"), ""), None),
        (Place(("Users", "a", "Boxes", "My Drive plans")), None),
        (Place(("mnt", "office"), "cifs"), Risk.NETWORK),
        (Place(("mnt",), "nfs4"), Risk.NETWORK),
        (Place(("Отдел",), is_network=True), Risk.NETWORK),
        (Place(("Users", "a", "OneDrive")), Risk.CLOUD),
        (Place(("Users", "a", "OneDrive - Администрация", "Модуль")), Risk.CLOUD),
        (Place(("home", "a", "Dropbox (Личное)")), Risk.CLOUD),
        (Place(("home", "a", "Яндекс.Диск", "школа")), Risk.CLOUD),
        (Place(("home", "a", "YandexDisk")), Risk.CLOUD),
        (Place(("home", "a", "sync"), marks=(".stfolder",)), Risk.CLOUD),
        (Place(("media", "a", "STICK"), "vfat", is_removable=True), Risk.REMOVABLE),
    ],
)
def test_a_place_is_safe_unless_others_write_there_or_it_can_be_pulled_out(
    found: Place, risk: Risk | None
) -> None:
    assert risk_of(found) is risk


def test_an_ordinary_folder_is_not_refused(tmp_path: Path) -> None:
    refuse_unsafe_place(tmp_path / "a.senezh")


def test_a_synchronised_folder_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "Общее" / "Школа").mkdir(parents=True)
    (tmp_path / "Общее" / ".stfolder").mkdir()
    with pytest.raises(DeskError) as refused:
        refuse_unsafe_place(tmp_path / "Общее" / "Школа" / "a.senezh")
    assert refused.value.fault is Fault.UNSAFE_PLACE
    assert refused.value.facts["reason"] == "cloud"


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="only Linux tells mounts")
def test_the_nearest_mount_tells_the_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path(tmp_path).resolve()
    (real / "a b" / "c").mkdir(parents=True)
    mounts = tmp_path / "mountinfo"
    named = str(real / "a b").replace(" ", "\\040")
    mounts.write_text(
        "1 0 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        f"2 1 0:40 / {named} rw - cifs //office/share rw\n"
        "3 1 8:2 / /a rw - ext4 /dev/sda2 rw\n"
        "junk\n"
    )
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    assert place_of(real / "a b" / "c" / "x.senezh").filesystem == "cifs"
    assert place_of(real / "x.senezh").filesystem == "ext4"


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="only Linux tells mounts")
def test_a_stick_is_told_by_its_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = tmp_path / "block" / "sdb"
    (disk / "sdb1").mkdir(parents=True)
    (disk / "removable").write_text("1\n")
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "8:17").symlink_to(disk / "sdb1")
    mounts = tmp_path / "mountinfo"
    mounts.write_text("1 0 8:17 / / rw - vfat /dev/sdb1 rw\n")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    monkeypatch.setattr(place, "_DEVICES", tmp_path / "dev")
    assert place_of(tmp_path / "a.senezh").is_removable
