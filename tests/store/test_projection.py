"""The current tables can always be laid out anew from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.person import PersonFields
from senezh_desk.store.database import connect
from tests.builders import Desk, new_desk

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_an_older_version_folded_is_folded_anew(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "a.senezh")
    person = desk.roster.add_walk_in(PersonFields("Полевая", "Анна"))
    path = desk.file.path
    desk.file.close()
    file = connect(path)
    file.execute("DROP TABLE badge")
    file.execute("CREATE TABLE badge (card TEXT, number INTEGER)")
    file.execute("UPDATE local SET value = '0-older' WHERE key = 'fold'")
    file.close()
    again = Desk(path)
    assert again.roster.person(person.id) == person
    assert again.checkin.scan(person.code)[0].person is not None
    assert again.safety.verify().problems == ()
    again.file.close()
