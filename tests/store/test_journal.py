"""What the journal takes over and what it refuses, and how desks keep apart."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.coding import encode
from senezh_desk.domain.entry import COUNTER_BITS, Entry, commit_body, seal
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import (
    BadgePrinted,
    CheckedIn,
    DeskNamed,
    ParticipantErased,
    ParticipantListed,
    ParticipantsJoined,
    PresenceUndone,
    ProgrammeChanged,
    SessionPlanned,
    SettingChanged,
)
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.topics import Topic
from senezh_desk.store.backup import back_up, restore
from tests.builders import HOUR, MINUTE, MORNING, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAR = "d-00000000000000ff"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


@pytest.fixture
def two(desk: Desk, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    other = another_desk(desk, tmp_path / "b.senezh")
    yield desk, other
    other.close()


def crafted(here: Desk, /, **changes: Any) -> Entry:  # noqa: ANN401  # any type may come from outside
    """Return an entry of a far desk whose digest is right, whatever is in it."""
    kind, facts, body = encode(ParticipantListed(7, code="1" * 17, values={"last": "Чужой"}))
    salt = "0" * 32
    values: dict[str, Any] = {
        "id": "",
        "programme": here.programme.programme().id,
        "desk": FAR,
        "sequence": 1,
        "previous": "",
        "stamp": MORNING << COUNTER_BITS,
        "at": MORNING,
        "operator": "",
        "kind": kind,
        "subject": "p-far",
        "supersedes": "",
        "voids": "",
        "facts": facts,
        "salt": salt,
        "body": body,
    } | changes
    if "commitment" not in values:
        values["commitment"] = commit_body(str(values["salt"]), str(values["body"]))
    if values["body"] is None and "salt" not in changes:
        values["salt"] = None
    entry = Entry(**values)
    try:
        return seal(entry)
    except (TypeError, UnicodeEncodeError):
        return entry._replace(id="0" * 64)


def listed(**body: Any) -> dict[str, Any]:  # noqa: ANN401  # any type may come from outside
    return {"body": json.dumps({"values": body}, ensure_ascii=False, separators=(",", ":"))}


def told(kind: str, subject: str, **facts: Any) -> dict[str, Any]:  # noqa: ANN401  # as above
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"kind": kind, "subject": subject, "facts": text, "body": None, "commitment": ""}


DEEP = "[" * 200_000
HOSTILE: dict[str, dict[str, Any]] = {
    "facts are a list": {"facts": "[]"},
    "facts are no JSON": {"facts": "{"},
    "facts are empty": {"facts": ""},
    "facts are too deep": {"facts": DEEP},
    "facts are not canonical": {"facts": '{ "number":7}'},
    "facts hold NaN": {"facts": '{"number":NaN}'},
    "facts lack what is needed": {"facts": "{}"},
    "number is text": {"facts": '{"number":"7"}'},
    "number is a flag": {"facts": '{"number":true}'},
    "number is huge": {"facts": '{"number":99999999999999999999999}'},
    "number is larger than SQLite's": {"facts": '{"number":9223372036854775808}'},
    "personal data among the facts": {"facts": '{"number":7,"values":{"last":"Чужой"}}'},
    "body is a list": {"body": "[1]"},
    "surname is a number": listed(last=7),
    "surname is an object": listed(last={"a": 1}),
    "head is a text": listed(head="да"),
    "extra is not pairs": listed(extra=[["a"]]),
    "extra holds numbers": listed(extra=[["a", 1]]),
    "values are a list": {"body": '{"values":[]}'},
    "code is a number": {"body": '{"code":1}'},
    "surname is half a character": {"body": '{"values":{"last":"\\ud800"}}'},
    "operator is half a character": {"operator": "\ud800"},
    "operator holds a zero": {"operator": "a\0b"},
    "at is text": {"at": "today"},
    "at is a float": {"at": 1.5},
    "at is a flag": {"at": True},
    "at is beyond every calendar": {"at": 2**62},
    "at is before all": {"at": -1},
    "stamp is beyond SQLite": {"stamp": 2**63},
    "stamp is negative": {"stamp": -1},
    "sequence is nought": {"sequence": 0},
    "sequence is huge": {"sequence": 2**70},
    "desk is no desk": {"desk": "../../x"},
    "desk is none": {"desk": None},
    "previous is text": {"previous": "before"},
    "voids is an object": {"voids": '{"a":1}'},
    "voids holds numbers": {"voids": "[1]"},
    "voids is no JSON": {"voids": "x"},
    "supersedes is a number": {"supersedes": "1"},
    "salt is part of the body": {"salt": "0" * 31},
    "salt without a body": {"body": None, "salt": "0" * 32, "commitment": "0" * 64},
    "body without a commitment": {"commitment": ""},
    "body of another": {"commitment": "0" * 64},
    "a person's kind about a session": {"subject": "s-1"},
    "a programme that is another": told("ProgrammeChanged", "g-other", name="Чужая"),
    "an unknown zone": told("ProgrammeChanged", "@", name="Школа", zone="Nowhere/Nope"),
    "a zone that is a path": told("ProgrammeChanged", "@", name="Школа", zone="../../etc/passwd"),
    "a day that is none": told("ProgrammeChanged", "@", name="Школа", first_day="завтра"),
    "a day before all days": told("ProgrammeChanged", "@", name="Школа", first_day="0001-01-01"),
    "a session beyond time": told(
        "SessionPlanned", "s-1", title="x", session_kind="meal", starts=10**15, ends=10**16
    ),
    "a join with a session": told("ParticipantsJoined", "p-far", other="s-1"),
    "a check-in of a code": told("CheckedIn", "code:1", session="s-1"),
    "changed is a text": told("ParticipantChanged", "p-far", changed="last"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_entry_is_refused_and_changes_nothing(name: str, desk: Desk) -> None:
    changes = dict(HOSTILE[name])
    if changes.get("subject") == "@":
        changes["subject"] = desk.programme.programme().id
    before = (desk.entries(), desk.tables())
    good = crafted(desk, subject="p-good", sequence=2)
    with pytest.raises(DeskError) as refused:
        desk.merge([good, crafted(desk, **changes)])
    assert refused.value.fault is Fault.BAD_ENTRY
    assert (desk.entries(), desk.tables()) == before


def test_the_same_entry_without_malice_is_taken_over(desk: Desk) -> None:
    assert desk.merge([crafted(desk)]) == 1
    assert desk.roster.person("p-far").fields.last == "Чужой"
    assert desk.problems() == []


def test_another_programmes_entry_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        desk.merge([crafted(desk, programme="g-other")])
    assert refused.value.fault is Fault.OTHER_PROGRAMME


def test_a_kind_of_a_newer_version_is_kept_and_travels_on(two: tuple[Desk, Desk]) -> None:
    one, other = two
    new = crafted(one, kind="SeatTaken", facts='{"seat":{"table":[1,2]}}', body='{"x":[1]}')
    one.merge([new])
    other.merge(one.entries())
    assert new in other.entries()
    assert other.safety.verify().newer == 1
    assert other.problems() == []


def test_fields_of_a_newer_version_are_passed_over(desk: Desk) -> None:
    body = '{"code":"11111111111111111","values":{"last":"Новый","shoe":38}}'
    desk.merge([crafted(desk, facts='{"colour":[1],"number":7}', body=body)])
    changed = told("ParticipantChanged", "p-far", changed=["shoe"])
    desk.merge([crafted(desk, sequence=n, **changed) for n in (2, 3)])
    person = desk.roster.person("p-far")
    assert person.fields.last == "Новый"
    assert person.conflicts == ()


@pytest.mark.parametrize(
    "value", ["", "{", "[]", '[{"id":1}]', '[1,"a",null]', '[{"id":"a","name":"b"}]', "[[]]"]
)
def test_categories_that_cannot_be_read_stop_nobody(value: str, desk: Desk) -> None:
    desk.write("setting:categories", SettingChanged(value))
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    assert desk.checkin.scan(person.code)[0].verdict == "ADMITTED"


def test_an_undo_takes_back_nothing_but_presence(desk: Desk) -> None:
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    listing = next(e for e in desk.entries() if e.subject == person.id)
    desk.write(person.id, PresenceUndone("s-1"), voids=(listing.id,))
    assert desk.roster.person(person.id) == person
    assert desk.problems() == []


def test_merging_twice_changes_nothing(two: tuple[Desk, Desk]) -> None:
    one, other = two
    one.roster.add_walk_in(PersonFields("Абаев"))
    assert other.merge([*one.entries(), *one.entries()]) > 0
    tables = other.tables()
    assert other.merge(one.entries()) == 0
    assert other.tables() == tables


def test_an_entry_without_its_body_does_not_hide_the_one_with_it(two: tuple[Desk, Desk]) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    entries = one.entries()
    bare = [entry._replace(body=None, salt=None) for entry in entries]
    other.merge([*entries, *bare])
    assert other.roster.person(person.id).fields.last == "Абаев"


def test_what_was_erased_elsewhere_does_not_come_back(two: tuple[Desk, Desk]) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев", phone="+7 000 000-00-01"))
    one.checkin.scan(person.code)
    old = one.entries()
    other.merge(old)
    other.write(person.id, ParticipantErased())
    other.merge(old)
    exchange(one, other)
    for desk in two:
        assert not [e for e in desk.entries() if e.subject == person.id and e.body]
        assert desk.roster.person(person.id).erased
        assert desk.checkin.presence().present == 1
        assert desk.problems() == []
        assert desk.roster.find("Абаев") == ()


def test_words_of_an_erased_person_leave_the_search(desk: Desk) -> None:
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    desk.roster.add_walk_in(PersonFields("Байрамова"))
    assert desk.roster.find("Абаев") == (person.id,)
    desk.write(person.id, ParticipantErased())
    assert desk.roster.find("Абаев") == ()
    index = desk.file.finder._index
    assert index is not None
    assert len(index) == 1


def test_search_follows_joining_and_separating(desk: Desk) -> None:
    one = desk.roster.add_walk_in(PersonFields("Абаев"))
    two = desk.roster.add_walk_in(PersonFields("Байрамова"))
    assert desk.roster.find("Байрамова") == (two.id,)
    desk.roster.join(one.id, two.id)
    assert desk.roster.find("Абаев") == (one.id,)
    assert desk.roster.find("Байрамова") == ()
    desk.roster.separate(one.id)
    assert desk.roster.find("Байрамова") == (two.id,)


def test_two_desks_that_join_crosswise_agree(two: tuple[Desk, Desk]) -> None:
    one, other = two
    first, second = (one.roster.add_walk_in(PersonFields(name)) for name in ("Абаев", "Обаев"))
    other.merge(one.entries())
    one.roster.join(first.id, second.id)
    other.roster.join(second.id, first.id)
    exchange(one, other)
    assert one.tables() == other.tables()
    assert one.roster.person(first.id) == one.roster.person(second.id)
    one.roster.separate(first.id)
    exchange(one, other)
    assert other.roster.person(second.id).cards == (second.id,)


def test_presence_of_a_card_listed_elsewhere_is_folded_when_its_listing_comes(
    two: tuple[Desk, Desk],
) -> None:
    one, other = two
    first, second = (one.roster.add_walk_in(PersonFields(name)) for name in ("Абаев", "Обаев"))
    listing = [e for e in one.entries() if e.subject == first.id]
    rest = [e for e in one.entries() if e.subject != first.id]
    other.merge(rest)
    other.write(second.id, ParticipantsJoined(first.id))
    other.write(first.id, CheckedIn("day:2025-10-25"))
    assert other.problems() == []
    assert other.checkin.presence().present == 1
    other.merge(listing)
    assert other.problems() == []
    assert other.checkin.presence().present == 1


def test_a_withdrawal_on_one_desk_and_a_check_in_on_another_both_hold(
    two: tuple[Desk, Desk],
) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    other.merge(one.entries())
    one.roster.withdraw(person.id, "болезнь")
    other.checkin.scan(person.code)
    exchange(one, other)
    for desk in two:
        assert desk.roster.person(person.id).withdrawn_at is not None
        assert desk.checkin.presence().present == 1
        assert desk.checkin.scan(person.code)[0].verdict == "WITHDRAWN"


def test_one_code_of_two_people_admits_the_same_one_everywhere(two: tuple[Desk, Desk]) -> None:
    one, other = two
    for desk, name in ((one, "Абаев"), (other, "Байрамова")):
        desk.write(f"p-{name}", ParticipantListed(1, code="0" * 17, values={"last": name}))
    exchange(one, other)
    who = {desk.checkin.scan("0" * 17)[0].person for desk in two}
    assert len(who) == 1


def test_a_code_nobody_here_knows_may_be_known_elsewhere(two: tuple[Desk, Desk]) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    other.write(other.id, DeskNamed("Стойка 2"))
    assert other.checkin.scan(person.code)[0].verdict == "NOT_YET_KNOWN"


def test_a_desk_that_was_restored_is_not_sent_to_its_former_self(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "a.senezh")
    backup, _ = back_up(desk.file.database, tmp_path / "kept", desk.clock())
    before = desk.file.queries.desk()
    desk.file.close()
    restore(backup, desk.path, desk.clock())
    desk.open()
    assert desk.file.queries.desk() != before
    desk.write(desk.id, DeskNamed("Стойка 1"))
    assert desk.checkin.scan(new_code())[0].verdict == "UNKNOWN_CODE"
    desk.file.close()


def test_an_edit_made_after_seeing_a_value_beats_a_clock_far_ahead(two: tuple[Desk, Desk]) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    one.clock.now += 70 * 365 * 24 * HOUR
    one.roster.correct(person.id, PersonFields("Абаев", phone="1"))
    one.programme.rename_desk("Стойка А")
    other.merge(one.entries())
    other.roster.correct(person.id, PersonFields("Абаев", phone="2"))
    exchange(one, other)
    assert one.roster.person(person.id).fields.phone == "2"
    assert one.roster.person(person.id).conflicts == ()


def test_the_badge_printed_last_is_the_one_that_holds(two: tuple[Desk, Desk]) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    one.clock.now += 70 * 365 * 24 * HOUR
    one.write(person.id, BadgePrinted("a6", "old", 1))
    other.merge(one.entries())
    other.write(person.id, BadgePrinted("a6", "new", 2))
    exchange(one, other)
    seen = one.roster.person(person.id)
    assert (seen.printed_as, seen.copies) == ("new", 2)


def test_what_two_desks_changed_apart_is_a_conflict_until_somebody_picks(
    two: tuple[Desk, Desk],
) -> None:
    one, other = two
    person = one.roster.add_walk_in(PersonFields("Абаев"))
    other.merge(one.entries())
    one.roster.correct(person.id, PersonFields("Абаев", phone="1"))
    other.clock.now += MINUTE
    other.roster.correct(person.id, PersonFields("Абаев", phone="2"))
    exchange(one, other)
    seen = one.roster.person(person.id)
    assert (seen.fields.phone, seen.conflicts) == ("2", ("phone",))
    one.roster.correct(person.id, seen.fields)
    exchange(one, other)
    assert other.roster.person(person.id).conflicts == ()
    assert other.roster.person(person.id).fields.phone == "2"


def test_another_clock_is_followed_for_ten_minutes_and_no_further(two: tuple[Desk, Desk]) -> None:
    one, other = two
    one.clock.now += 9 * MINUTE
    near = one.write(one.id, DeskNamed("Стойка А"))
    other.merge(one.entries())
    assert other.write(other.id, DeskNamed("Стойка Б")).stamp > near.stamp
    one.clock.now += HOUR
    one.write(one.id, DeskNamed("Стойка В"))
    other.merge(one.entries())
    after = other.write(other.id, DeskNamed("Стойка Г"))
    assert after.stamp >> COUNTER_BITS <= MORNING + 10 * MINUTE


def test_a_clock_put_back_does_not_put_the_stamps_back(desk: Desk) -> None:
    first = desk.write(desk.id, DeskNamed("А"))
    desk.clock.now -= HOUR
    second = desk.write(desk.id, DeskNamed("Б"))
    assert second.stamp > first.stamp
    assert second.at == MORNING - HOUR


def test_a_copied_file_is_another_desk_under_the_same_name(desk: Desk, tmp_path: Path) -> None:
    desk.close()
    shutil.copy(desk.path, tmp_path / "copy.senezh")
    copy = Desk(tmp_path / "copy.senezh")
    desk.open()
    assert copy.id != desk.id
    assert copy.programme.desk_name() == desk.programme.desk_name() == "Стойка 1"
    copy.close()


def test_another_installation_is_another_desk(desk: Desk) -> None:
    before = desk.id
    desk.close()
    desk.installation = "elsewhere"
    desk.open()
    assert desk.id != before


def test_a_renamed_file_stays_the_same_desk(desk: Desk, tmp_path: Path) -> None:
    before = desk.id
    desk.close()
    desk.path = desk.path.rename(tmp_path / "renamed.senezh")
    desk.open()
    assert desk.id == before
    assert desk.problems() == []


def test_a_desk_that_meets_its_own_unknown_numbers_renews_itself(desk: Desk) -> None:
    before = desk.id
    merged = desk.file.journal.merge([crafted(desk, desk=desk.id, sequence=2)])
    assert merged.forks == 1
    assert desk.id != before
    assert desk.programme.desk_name() == "Стойка 1"
    assert ("fork", f"{before} 2") in desk.problems()


def test_a_gap_in_another_desks_numbers_is_no_damage(desk: Desk) -> None:
    desk.merge([crafted(desk, sequence=4)])
    found = desk.safety.verify()
    assert (found.problems, found.to_come) == ((), 3)


def test_a_failed_block_writes_nothing(desk: Desk) -> None:
    before = (desk.entries(), desk.tables())

    def fail() -> None:
        with desk.file.journal.writing() as writing:
            writing.append(desk.id, DeskNamed("А"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (desk.entries(), desk.tables()) == before
    assert desk.write(desk.id, DeskNamed("Б")).sequence == before[0][-1].sequence + 1


def test_what_another_process_wrote_is_announced_once(desk: Desk) -> None:
    heard: list[frozenset[Topic]] = []
    desk.file.announce = heard.append
    desk.programme.rename_desk("А")
    desk.file.poll()
    assert heard == [{Topic.PROGRAMME}]
    window_less = Desk(desk.path, desk.clock)
    assert window_less.id == desk.id
    window_less.sessions.add("Обед", MORNING, MORNING + HOUR)
    desk.file.poll()
    desk.file.poll()
    assert heard[1:] == [{Topic.SESSIONS, Topic.PRESENCE}]
    window_less.sessions.add("Ужин", MORNING, MORNING + HOUR)
    desk.programme.rename_desk("Б")
    desk.file.poll()
    assert heard[2] == {Topic.PROGRAMME}
    assert Topic.SESSIONS in heard[3]
    window_less.close()


def test_tables_of_another_version_are_folded_anew(desk: Desk) -> None:
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    with desk.file.database.transaction() as connection:
        connection.execute("DELETE FROM participant")
        connection.execute("UPDATE local SET value = 'old' WHERE key = 'fold'")
    assert desk.problems() == [("tables", "participant")]
    desk.close()
    desk.open()
    assert desk.roster.person(person.id) == person
    assert desk.problems() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE entry SET facts = '{}' WHERE kind = 'ParticipantListed'", "id"),
        ("UPDATE entry SET body = '{}' WHERE kind = 'ParticipantListed'", "body"),
        ("UPDATE presence SET inside = 0", "tables"),
        ("DELETE FROM entry WHERE sequence = 2", "missing"),
    ],
)
def test_verify_finds_what_was_tampered_with(change: str, code: str, desk: Desk) -> None:
    person = desk.roster.add_walk_in(PersonFields("Абаев"))
    desk.checkin.scan(person.code)
    assert desk.problems() == []
    with desk.file.database.transaction() as connection:
        connection.execute(change)
    assert code in {found for found, _ in desk.problems()}


def test_verify_writes_nothing(desk: Desk) -> None:
    desk.roster.add_walk_in(PersonFields("Абаев"))
    with desk.file.database.reading() as connection:
        before = connection.execute("PRAGMA data_version").fetchone()
        desk.safety.verify()
        assert connection.execute("PRAGMA data_version").fetchone() == before


def test_a_programme_and_a_session_survive_hostile_but_well_formed_values(desk: Desk) -> None:
    desk.write(desk.programme.programme().id, ProgrammeChanged("", "2025-10-25", "", "UTC"))
    desk.write("s-1", SessionPlanned("", "no-such-kind", MORNING, MORNING - HOUR))
    assert desk.sessions.planned()[0].kind == "other"
    assert desk.problems() == []
