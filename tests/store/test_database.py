"""What the environment can do to a file comes out as a DeskError, and never harms the file."""

from __future__ import annotations

import os
import sqlite3
import threading
from typing import TYPE_CHECKING, Any

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.person import PersonFields
from senezh_desk.store import database
from senezh_desk.store.database import Database, connect, is_wal_safe
from senezh_desk.store.tables import FILE_VERSION
from tests.builders import Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


def fault_of(act: Callable[[], Any]) -> Fault:
    with pytest.raises(DeskError) as refused:
        act()
    assert refused.value.facts
    return refused.value.fault


def test_every_connection_is_set_to_keep_what_was_acknowledged(desk: Desk) -> None:
    wanted: dict[str, object] = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
    }
    for connection in (desk.file.database.writer, desk.file.database.reader):
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        assert found == wanted
    assert desk.file.database.reader.execute("PRAGMA query_only").fetchone()[0] == 1


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((4, 0, 0), True),
    ],
)
def test_the_write_ahead_log_is_used_only_where_it_is_safe(
    version: tuple[int, int, int],
    safe: bool,  # noqa: FBT001  # a case of the table
) -> None:
    assert is_wal_safe(version) is safe


def test_a_file_that_somebody_holds_is_busy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 20)
    holder = connect(desk.path)
    holder.execute("BEGIN EXCLUSIVE")
    other = Database(desk.path)
    try:
        assert fault_of(lambda: other.transaction().__enter__()) is Fault.FILE_BUSY
    finally:
        other.close()
        holder.close()
    assert desk.roster.add_walk_in(PersonFields("Абаев")).number == 1


def test_a_full_disk_stops_the_act_and_loses_nothing_before_it(desk: Desk) -> None:
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    pages = desk.file.database.writer.execute("PRAGMA page_count").fetchone()[0]
    desk.file.database.writer.execute(f"PRAGMA max_page_count={pages}")
    before = (desk.entries(), desk.tables())
    big = PersonFields("Байрамова", note="x" * 200_000)
    assert fault_of(lambda: desk.roster.add_walk_in(big)) is Fault.DISK_FULL
    assert (desk.entries(), desk.tables()) == before
    desk.file.database.writer.execute("PRAGMA max_page_count=100000")
    assert desk.checkin.scan(person.code)[0].verdict == "ADMITTED"
    assert desk.problems() == []


def test_a_connection_for_reading_cannot_write(desk: Desk) -> None:
    def write() -> None:
        with desk.file.database.reading() as connection:
            connection.execute("DELETE FROM entry")

    assert fault_of(write) is Fault.READ_ONLY


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_only_be_read_says_so(desk: Desk) -> None:
    desk.close()
    desk.path.chmod(0o444)
    desk.path.parent.chmod(0o555)
    try:
        assert fault_of(lambda: Desk(desk.path)) in {Fault.READ_ONLY, Fault.CANNOT_OPEN}
    finally:
        desk.path.parent.chmod(0o755)
        desk.path.chmod(0o644)
        desk.open()


def test_a_missing_file_is_missing_and_not_made(tmp_path: Path) -> None:
    assert fault_of(lambda: Desk(tmp_path / "none.senezh")) is Fault.FILE_MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    assert fault_of(lambda: Desk(tmp_path)) is Fault.CANNOT_OPEN


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + b"x" * 5000, b"\0" * 100, b"SQLite"])
def test_what_is_no_event_file_is_refused_and_left_alone(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert fault_of(lambda: Desk(path)) is Fault.NOT_AN_EVENT_FILE
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE entry (id TEXT)")
    connection.close()
    content = path.read_bytes()
    assert fault_of(lambda: Desk(path)) is Fault.NOT_AN_EVENT_FILE
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_a_newer_version_is_refused(desk: Desk) -> None:
    desk.file.database.writer.execute(f"PRAGMA user_version={FILE_VERSION + 1}")
    desk.close()
    content = desk.path.read_bytes()
    assert fault_of(lambda: Desk(desk.path)) is Fault.NEWER_FILE
    assert desk.path.read_bytes() == content


def test_a_file_without_its_journal_is_damaged(desk: Desk) -> None:
    desk.file.database.writer.execute("DROP TABLE entry")
    desk.close()
    assert fault_of(lambda: Desk(desk.path)) is Fault.FILE_DAMAGED


def _overwrite(path: Path, spots: list[int]) -> None:
    with path.open("r+b") as file:
        for spot in spots:
            file.seek(spot * 4096)
            file.write(b"\xa5" * 4096)


def test_overwritten_pages_are_noticed_at_opening_or_by_verify(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "a.senezh")
    for number in range(60):
        desk.roster.add_walk_in(PersonFields(f"Абаев{number}"))
    desk.close()
    sound = desk.path.read_bytes()
    noticed = set()
    for page in range(1, len(sound) // 4096):
        desk.path.write_bytes(sound)
        _overwrite(desk.path, [page])
        try:
            broken = Desk(desk.path)
        except DeskError as error:
            noticed.add(error.fault)
            continue
        try:
            assert broken.problems(), page
        except DeskError as error:
            noticed.add(error.fault)
        finally:
            broken.close()
    assert noticed <= {Fault.FILE_DAMAGED, Fault.NOT_AN_EVENT_FILE}


def test_text_that_is_no_text_any_more_is_damage(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "a.senezh")
    desk.roster.add_walk_in(PersonFields("Абаев"))
    name = desk.file.queries.desk().encode()
    desk.close()
    content = desk.path.read_bytes()
    assert name in content
    desk.path.write_bytes(content.replace(name, name[:-1] + b"\xff"))
    with pytest.raises(DeskError) as refused:
        Desk(desk.path).problems()
    assert refused.value.fault is Fault.FILE_DAMAGED


def test_a_file_cut_short_is_damaged(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "a.senezh")
    for number in range(60):
        desk.roster.add_walk_in(PersonFields(f"Абаев{number}"))
    desk.close()
    content = desk.path.read_bytes()
    desk.path.write_bytes(content[: len(content) // 2])
    try:
        broken = Desk(desk.path)
    except DeskError as error:
        faults = {error.fault}
    else:
        with pytest.raises(DeskError) as refused:
            broken.problems()
        faults = {refused.value.fault}
        broken.close()
    assert faults == {Fault.FILE_DAMAGED}


def test_threads_read_while_one_writes(desk: Desk) -> None:
    counts: list[int] = []

    def read() -> None:
        counts.extend(desk.file.queries.count() for _ in range(20))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(10):
        desk.roster.add_walk_in(PersonFields(f"Абаев{number}"))
    for thread in threads:
        thread.join()
    assert len(counts) == 60
    assert desk.problems() == []


def test_creating_never_touches_what_is_there(desk: Desk) -> None:
    assert fault_of(lambda: new_desk(desk.path)) is Fault.FILE_EXISTS
    assert desk.problems() == []


def test_creating_in_a_missing_folder_leaves_nothing(tmp_path: Path) -> None:
    assert fault_of(lambda: new_desk(tmp_path / "no" / "a.senezh")) is Fault.CANNOT_OPEN
    assert list(tmp_path.iterdir()) == []
