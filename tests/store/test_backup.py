"""Backups are whole or not there; a restored file goes on, and the old one is kept."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import DeskNamed
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.retention import expired
from senezh_desk.services.safety import find_rescue, restore_programme
from senezh_desk.store.backup import PART, SUFFIX, latest_backup
from senezh_desk.store.window_lock import WindowLock, refuse_while_open
from tests.builders import HOUR, MINUTE, Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "Модуль [1].senezh")
    made.roster.add_walk_in(PersonFields("Абаев"))
    yield made
    made.close()


def test_a_backup_holds_every_entry_and_no_part_is_left(desk: Desk) -> None:
    path, entries = desk.safety.back_up()
    assert entries == len(desk.entries())
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert desk.safety.latest_backup() == path
    assert path.name == f"Модуль [1] 2025-10-25 06-00-00{SUFFIX}"


def test_nothing_new_needs_no_new_backup(desk: Desk) -> None:
    assert desk.safety.back_up_if_due() is not None
    assert desk.safety.back_up_if_due() is None
    desk.roster.add_walk_in(PersonFields("Байрамова"))
    assert desk.safety.back_up_if_due() is not None


def test_a_backup_made_while_another_writes_is_whole(desk: Desk) -> None:
    counted = len(desk.entries())
    with desk.file.journal.writing() as writing:
        writing.append(writing.desk, DeskNamed("Стойка А"))
        assert desk.safety.back_up()[1] == counted
    desk.clock.now += 1000
    assert desk.safety.back_up()[1] == counted + 1


def test_a_restored_file_is_the_same_programme_on_another_desk(desk: Desk, tmp_path: Path) -> None:
    backup, entries = desk.safety.back_up()
    person = desk.roster.add_walk_in(PersonFields("Байрамова"))
    lost = desk.entries()
    old = desk.id
    desk.close()
    told, aside = restore_programme(backup, desk.path, desk.clock())
    assert told == entries
    assert aside is not None
    assert aside.parent == tmp_path
    desk.open()
    assert desk.id != old
    assert desk.programme.desk_name() == "Стойка 1"
    assert [p.person.fields.last for p in desk.roster.people()] == ["Абаев"]
    desk.merge(lost)  # from a neighbour that had them
    assert desk.roster.person(person.id).fields.last == "Байрамова"
    assert desk.problems() == []
    kept = Desk(aside, desk.clock)
    assert kept.roster.person(person.id) == person
    kept.close()


def test_restoring_twice_in_a_second_keeps_both_old_files(desk: Desk) -> None:
    backup, _ = desk.safety.back_up()
    desk.close()
    first, second = (restore_programme(backup, desk.path, desk.clock())[1] for _ in range(2))
    assert first != second
    assert first is not None
    assert first.exists()
    desk.open()


def test_a_log_that_outlived_its_file_is_not_applied_to_the_restored_one(desk: Desk) -> None:
    backup, entries = desk.safety.back_up()
    for number in range(20):
        desk.roster.add_walk_in(PersonFields(f"Б{number}"))
    log = desk.path.with_name(f"{desk.path.name}-wal").read_bytes()
    desk.close()
    desk.path.unlink()
    desk.path.with_name(f"{desk.path.name}-wal").write_bytes(log)
    restore_programme(backup, desk.path, desk.clock())
    desk.open()
    assert len(desk.entries()) == entries + 1  # and the new incarnation's name
    assert desk.problems() == []


def test_an_unsound_backup_is_refused_and_nothing_changes(desk: Desk, tmp_path: Path) -> None:
    for number in range(60):
        desk.roster.add_walk_in(PersonFields(f"Б{number}"))
    backup, _ = desk.safety.back_up()
    desk.close()
    content = desk.path.read_bytes()
    whole = backup.read_bytes()
    for damaged in (whole[: len(whole) // 2], whole[:8192] + b"\xa5" * 8192 + whole[16384:]):
        backup.write_bytes(damaged)
        with pytest.raises(DeskError) as refused:
            restore_programme(backup, desk.path, desk.clock())
        assert refused.value.fault in {Fault.FILE_DAMAGED, Fault.NOT_AN_EVENT_FILE}
        assert desk.path.read_bytes() == content
    with pytest.raises(DeskError) as missing:
        restore_programme(tmp_path / "none", desk.path, desk.clock())
    assert missing.value.fault is Fault.FILE_MISSING
    assert {p.name for p in tmp_path.iterdir()} == {desk.path.name, backup.parent.name}
    desk.open()


def test_of_several_backups_the_newest_good_one_is_offered(desk: Desk) -> None:
    made = []
    for _ in range(3):
        desk.roster.add_walk_in(PersonFields("Б"))
        desk.clock.now += HOUR
        made.append(desk.safety.back_up())
    made[-1][0].write_bytes(made[-1][0].read_bytes()[:6000])
    desk.close()
    desk.path.write_bytes(b"broken")
    found = find_rescue(desk.path)
    assert found is not None
    assert (found.backup, found.entries) == made[1]
    assert (found.made, found.missing) == (desk.clock.now - HOUR, None)
    restore_programme(made[1][0], desk.path, desk.clock())
    desk.open()
    assert desk.problems() == []


def test_without_backups_none_is_offered(tmp_path: Path) -> None:
    assert find_rescue(tmp_path / "a.senezh") is None
    assert latest_backup(tmp_path, "a") is None


def test_restore_waits_until_the_window_is_closed(desk: Desk) -> None:
    backup, _ = desk.safety.back_up()
    lock = WindowLock(desk.path)
    with pytest.raises(DeskError) as refused:
        restore_programme(backup, desk.path, desk.clock())
    assert refused.value.fault is Fault.WINDOW_OPEN
    lock.release()
    refuse_while_open(desk.path)


def test_a_second_window_is_refused_and_a_crash_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.senezh"
    first = WindowLock(path)
    assert not first.was_left
    with pytest.raises(DeskError) as refused:
        WindowLock(path)
    assert refused.value.fault is Fault.WINDOW_OPEN
    first._file.close()  # what the system does for a killed program
    second = WindowLock(path)
    assert second.was_left
    second.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_file_named_by_a_link_has_one_window_too(tmp_path: Path) -> None:
    path, link = tmp_path / "a.senezh", tmp_path / "b.senezh"
    path.touch()
    link.symlink_to(path)
    lock = WindowLock(path)
    with pytest.raises(DeskError):
        WindowLock(link)
    lock.release()


def test_a_backup_into_a_file_says_that_nothing_can_be_written(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("no folder")
    with pytest.raises(DeskError) as refused:
        desk.safety.back_up(tmp_path / "stick")
    assert refused.value.fault is Fault.CANNOT_WRITE


def test_parts_of_a_killed_run_are_swept_and_those_of_others_left(desk: Desk) -> None:
    folder = desk.safety.folder
    folder.mkdir()
    old, fresh, foreign = (folder / n for n in (f".a.0{PART}", f".b.1{PART}", ".film.part"))
    for path in (old, fresh, foreign):
        path.write_text("x")
    for path in (old, foreign):
        os.utime(path, (0, 0))
    desk.safety.back_up()
    assert not old.exists()
    assert fresh.exists()
    assert foreign.exists()


def test_needless_backups_go_and_other_files_stay(desk: Desk) -> None:
    folder = desk.safety.folder
    folder.mkdir()
    other = folder / f"Другой 2020-01-01 00-00-00{SUFFIX}"
    other.write_text("x")
    for _ in range(14):
        desk.clock.now += MINUTE
        desk.safety.back_up()
    ours = [path for path in folder.iterdir() if path != other]
    assert len(ours) == 11  # ten, and the latest of the hour before them
    assert other.exists()


# retention


NOON = datetime(2025, 10, 25, 12, 0, tzinfo=UTC)


def test_the_last_ten_are_kept_then_one_an_hour_then_one_a_day() -> None:
    made = {NOON - timedelta(minutes=10 * n) for n in range(6 * 24 * 5)}
    left = sorted(made - expired(made), reverse=True)
    assert left[:10] == sorted(made, reverse=True)[:10]
    hours = [moment for moment in left[10:] if NOON - moment < timedelta(hours=24)]
    assert len({(m.date(), m.hour) for m in hours}) == len(hours) >= 22
    days = [moment for moment in left[10:] if NOON - moment >= timedelta(hours=24)]
    assert len({m.date() for m in days}) == len(days) >= 4


def test_few_backups_all_stay() -> None:
    assert expired([]) == set()
    assert expired(NOON - timedelta(days=n) for n in range(10)) == set()


def test_a_backup_from_the_future_pushes_out_none_of_today() -> None:
    future = NOON + timedelta(days=25_000)
    made = {NOON - timedelta(minutes=n) for n in range(9)} | {future}
    assert expired(made) == set()
