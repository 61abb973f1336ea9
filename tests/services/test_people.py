"""The roster, the door, the sessions and the demo, as pages and commands use them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.categories import Category
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import BadgeRevoked, ExportMade, ScanRefused
from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.domain.roster import ReadOptions
from senezh_desk.domain.sessions import SessionKind, millis
from senezh_desk.services.badges import BadgeService
from senezh_desk.services.demo import make_demo
from senezh_desk.services.export import ExportService
from senezh_desk.services.programme import create_programme
from tests.builders import HOUR, LABELS, MINUTE, MORNING, Clock, Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from senezh_desk.domain.person import Person

RESOURCES = Path(__file__).parents[2] / "resources"
PASSWORD = "тайна-1"  # noqa: S105  # of a test's own zip
LIST = "Фамилия\tИмя\tМуниципалитет\tТелефон\nАбаев\tОлег\tГородец\t+7 900 000-00-01\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


@pytest.fixture
def person(desk: Desk) -> Person:
    fields = PersonFields("Абаев", "Олег", team="Городец", municipality="Городец", room="12")
    return desk.roster.add(fields)


def fault_of(act: Callable[[], object]) -> Fault:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.fault


# the roster


def test_a_correction_writes_only_what_changed(desk: Desk, person: Person) -> None:
    after = desk.roster.correct(person.id, replace(person.fields, phone="1"))
    assert after.fields == replace(person.fields, phone="1")
    count = len(desk.entries())
    assert desk.roster.correct(person.id, after.fields) == after
    assert len(desk.entries()) == count
    [line] = [x for x in desk.roster.history(person.id) if x.changes]
    assert [(c.field, c.old, c.new) for c in line.changes] == [("phone", "", "1")]


def test_saving_a_card_keeps_what_others_changed_meanwhile(desk: Desk, person: Person) -> None:
    desk.roster.correct(person.id, replace(person.fields, phone="1"))
    edited = replace(person.fields, note="тихо")
    after = desk.roster.correct(person.id, edited, person.fields)
    assert (after.fields.phone, after.fields.note) == ("1", "тихо")


def test_a_field_can_be_emptied(desk: Desk, person: Person) -> None:
    assert desk.roster.correct(person.id, replace(person.fields, team="")).fields.team == ""
    assert fault_of(lambda: desk.roster.correct(person.id, PersonFields(" "))) is Fault.NO_NAME


def test_numbers_are_never_given_twice(desk: Desk, person: Person) -> None:
    desk.roster.withdraw(person.id, "")
    other = desk.roster.substitute(person.id, PersonFields("Обаев"), "приказ")
    assert (person.number, other.number) == (1, 2)
    assert desk.roster.add(PersonFields("Убаев")).number == 3


def test_a_withdrawal_can_be_undone_once(desk: Desk, person: Person) -> None:
    desk.roster.withdraw(person.id, "  болезнь ")
    assert desk.roster.person(person.id).withdrawn_reason == "болезнь"
    assert fault_of(lambda: desk.roster.withdraw(person.id, "")) is Fault.ALREADY_WITHDRAWN
    assert desk.checkin.scan(person.code)[0].verdict == "WITHDRAWN"
    desk.roster.undo_withdrawal(person.id)
    assert fault_of(lambda: desk.roster.undo_withdrawal(person.id)) is Fault.NOT_WITHDRAWN
    assert desk.checkin.scan(person.code)[0].verdict == "ADMITTED"


def test_a_substitute_takes_the_place_and_the_old_code_says_who_came(
    desk: Desk, person: Person
) -> None:
    desk.checkin.scan(person.code)
    other = desk.roster.substitute(person.id, PersonFields("Обаев"), "приказ")
    assert (other.fields.team, other.fields.room) == ("Городец", "12")
    assert other.replaces == person.id
    refused = desk.checkin.scan(person.code)[0]
    assert refused.verdict == "REPLACED"
    assert refused.other is not None
    assert refused.other.id == other.id
    assert [line.person.id for line in desk.checkin.inside("day:2025-10-25")] == [person.id]
    again = fault_of(lambda: desk.roster.substitute(person.id, PersonFields("Я"), ""))
    assert again is Fault.ALREADY_REPLACED


def test_two_cards_of_one_person_become_one_and_two_again(desk: Desk, person: Person) -> None:
    desk.clock.now += MINUTE
    other = desk.roster.add(PersonFields("Абаев", "Олег", phone="1"))
    desk.checkin.scan(person.code)
    desk.clock.now += MINUTE
    joined = desk.roster.join(other.id, person.id)
    assert joined.id == other.id  # the card that was kept
    assert set(joined.cards) == {person.id, other.id}
    assert len(desk.roster.people()) == 1
    for code in (person.code, other.code):
        admission = desk.checkin.scan(code)[0]
        assert (admission.verdict, admission.since) == ("ALREADY_IN", MORNING + MINUTE)
    assert fault_of(lambda: desk.roster.join(person.id, other.id)) is Fault.SAME_PERSON
    desk.roster.separate(person.id)
    assert len(desk.roster.people()) == 2
    assert [line.person.id for line in desk.checkin.inside("day:2025-10-25")] == [person.id]
    assert desk.problems() == []


def test_withdrawing_a_joined_person_withdraws_all_their_cards(desk: Desk, person: Person) -> None:
    other = desk.roster.add(PersonFields("Абаев", "Олег"))
    desk.roster.join(person.id, other.id)
    desk.roster.withdraw(person.id, "болезнь")
    assert {desk.checkin.scan(c)[0].verdict for c in (person.code, other.code)} == {"WITHDRAWN"}
    desk.roster.undo_withdrawal(other.id)
    assert desk.checkin.scan(other.code)[0].verdict == "ADMITTED"


def test_a_repeated_import_changes_nothing(desk: Desk) -> None:
    for expected in ((1, 0, 0), (0, 0, 1)):
        previewed = desk.lists.preview(desk.lists.sheets(LIST), ReadOptions())
        before = len(desk.entries())
        told = desk.lists.accept(previewed)
        assert (len(told.new), len(told.changed), len(told.same)) == expected
        assert len(desk.entries()) == before + expected[0]


def test_a_preview_that_the_journal_overtook_is_made_again(desk: Desk) -> None:
    previewed = desk.lists.preview(desk.lists.sheets(LIST), ReadOptions())
    desk.lists.accept(desk.lists.preview(desk.lists.sheets(LIST), ReadOptions()))
    assert len(desk.lists.accept(previewed).new) == 0
    assert len(desk.roster.people()) == 1


def test_people_missing_from_a_list_stay_unless_ticked(desk: Desk) -> None:
    desk.lists.accept(desk.lists.preview(desk.lists.sheets(LIST), ReadOptions()))
    [person] = [line.person for line in desk.roster.people()]
    text = LIST.replace("Абаев", "Байрамов")
    previewed = desk.lists.preview(desk.lists.sheets(text), ReadOptions())
    assert [missing.id for missing in previewed.preview.missing] == [person.id]
    desk.lists.accept(previewed)
    assert desk.roster.person(person.id).is_active
    previewed = desk.lists.preview(desk.lists.sheets(text), ReadOptions())
    desk.lists.accept(previewed, withdraw=[person.id])
    assert not desk.roster.person(person.id).is_active


# the door


def test_a_repeated_scan_changes_no_presence_and_is_kept(desk: Desk, person: Person) -> None:
    first = desk.checkin.scan(person.code)[0]
    desk.clock.now += MINUTE
    second = desk.checkin.scan(person.code)[0]
    assert (first.verdict, second.verdict) == ("ADMITTED", "ALREADY_IN")
    assert (second.since, second.desk) == (MORNING, "Стойка 1")
    assert isinstance(decode(desk.entries()[-1]), ScanRefused)
    assert desk.checkin.presence().present == 1


def test_every_refusal_is_kept_with_what_was_received(desk: Desk) -> None:
    code = new_code()
    misread = code[:-1] + str((int(code[-1]) + 1) % 10)
    for text, verdict in (
        (misread, "MISREAD"),
        ("https://example.org", "UNKNOWN_CODE"),
        (code, "UNKNOWN_CODE"),
    ):
        assert desk.checkin.scan(text)[0].verdict == verdict
        told = decode(desk.entries()[-1])
        assert isinstance(told, ScanRefused)
        assert told.raw == text
    assert desk.checkin.scan("\r\n") == ()


def test_glued_codes_are_each_decided(desk: Desk, person: Person) -> None:
    other = desk.roster.add(PersonFields("Байрамова"))
    came = desk.checkin.scan(person.code + other.code)
    assert [a.person.id for a in came if a.person is not None] == [person.id, other.id]
    assert {a.verdict for a in came} == {"ADMITTED"}


def test_people_leave_and_come_again(desk: Desk, person: Person) -> None:
    for act, verdict in (
        (desk.checkin.scan, "ADMITTED"),
        (desk.checkin.check_out, "CHECKED_OUT"),
        (desk.checkin.check_out, "NOT_IN"),
        (desk.checkin.scan, "ADMITTED"),
    ):
        desk.clock.now += MINUTE
        assert act(person.code)[0].verdict == verdict
    [line] = desk.checkin.inside("day:2025-10-25")
    assert (line.arrived_at, line.since) == (MORNING + MINUTE, MORNING + 4 * MINUTE)


def test_sessions_are_independent(desk: Desk, person: Person) -> None:
    lunch = desk.sessions.add("Обед", MORNING, MORNING + HOUR, SessionKind.MEAL)
    assert desk.checkin.scan(person.code, session=lunch.id)[0].verdict == "ADMITTED"
    assert desk.checkin.scan(person.code, session="day:2025-10-25")[0].verdict == "ADMITTED"
    assert desk.checkin.scan(person.code, session="s-none")[0].verdict == "NO_SESSION"
    assert desk.checkin.presence(lunch.id).present == 1
    desk.sessions.drop(lunch.id)
    assert fault_of(lambda: desk.sessions.get(lunch.id)) is Fault.NO_SUCH_SESSION
    assert desk.problems() == []


def test_scans_after_midnight_belong_to_the_day_before(desk: Desk, person: Person) -> None:
    zone = ZoneInfo("Europe/Moscow")
    for clock, session in (("00:30", "day:2025-10-25"), ("04:01", "day:2025-10-26")):
        at = millis(datetime.fromisoformat(f"2025-10-26T{clock}").replace(tzinfo=zone))
        admission = desk.checkin.scan(person.code, at=at)[0]
        assert admission.verdict == "ADMITTED"
        assert admission.session is not None
        assert admission.session.id == session


def test_an_old_check_in_can_be_undone_and_only_once(desk: Desk, person: Person) -> None:
    first = desk.checkin.scan(person.code, at=MORNING - HOUR)[0]
    desk.checkin.check_out(person.code, at=MORNING)
    desk.checkin.scan(person.code, at=MORNING + HOUR)
    assert desk.checkin.undo(first.entry[:12], "не тот").verdict == "UNDONE"
    [line] = desk.checkin.inside("day:2025-10-25")
    assert line.arrived_at == MORNING + HOUR
    assert fault_of(lambda: desk.checkin.undo(first.entry, "")) is Fault.NOTHING_TO_UNDO
    assert fault_of(lambda: desk.checkin.undo("0" * 64, "")) is Fault.NO_SUCH_ENTRY
    assert [scan.undone for scan in desk.checkin.recent()] == [False, False, True]


def test_a_late_entry_by_paper_keeps_the_order_of_what_happened(desk: Desk, person: Person) -> None:
    desk.checkin.scan(person.code, at=MORNING)
    assert desk.checkin.check_out(person.code, at=MORNING - MINUTE)[0].verdict == "NOT_IN"
    assert desk.checkin.scan(person.code, at=MORNING - HOUR)[0].verdict == "ADMITTED"
    [line] = desk.checkin.inside("day:2025-10-25")
    assert line.arrived_at == line.since == MORNING - HOUR


@pytest.mark.parametrize("at", [-1, 2**60, 10**18])
def test_a_time_that_no_calendar_has_is_refused(at: int, desk: Desk, person: Person) -> None:
    assert fault_of(lambda: desk.checkin.scan(person.code, at=at)) is Fault.BAD_TIME
    assert fault_of(lambda: desk.sessions.add("Обед", at)) is Fault.BAD_TIME


def test_notes_hold_up_until_they_are_answered_for(desk: Desk, person: Person) -> None:
    desk.roster.raise_attention(person.id, AttentionKind.CONFIRM, "передать папку")
    held = desk.checkin.scan(person.code)[0]
    assert (held.verdict, held.needs) == ("CONFIRM", ("передать папку",))
    assert desk.checkin.scan(person.code, acknowledge=True)[0].verdict == "ADMITTED"
    assert all(note.cleared for note in desk.roster.person(person.id).attention)
    desk.checkin.check_out(person.code)
    desk.roster.raise_attention(person.id, AttentionKind.STOP, "нет приказа")
    desk.clock.now += MINUTE
    assert desk.checkin.scan(person.code, acknowledge=True)[0].verdict == "STOPPED"
    assert desk.checkin.scan(person.code, override="приказ есть")[0].reason == "STOPPED"


def test_an_old_copy_is_told_and_the_new_badge_works(desk: Desk, person: Person) -> None:
    listing = next(e for e in desk.entries() if e.subject == person.id)
    desk.write(person.id, BadgeRevoked(listing.id, "lost"))
    told = desk.checkin.scan(person.code)[0]
    assert (told.verdict, told.reason, told.since) == ("OLD_COPY", "lost", MORNING)
    assert desk.checkin.check_in(person.id).verdict == "ADMITTED"


def test_the_counter_counts_whom_categories_expect(desk: Desk, person: Person) -> None:
    guest = desk.roster.add(PersonFields("Гость", category="guest"))
    desk.programme.set_categories([Category("guest", "Гость", "#111111", expected=False)])
    admission = desk.checkin.scan(guest.code)[0]
    assert (admission.verdict, admission.reason) == ("ADMITTED", "NOT_EXPECTED")
    count = desk.checkin.presence()
    assert (count.expected, count.present, count.absent) == (1, 1, 1)
    assert desk.checkin.check_in(person.id).verdict == "ADMITTED"
    assert desk.checkin.presence().absent == 0


# the programme and its sessions


def test_the_programme_changes_as_a_whole(desk: Desk) -> None:
    told = desk.programme.change(
        name=" Школа  2 ", first_day=date(2025, 10, 26), last_day=None, zone="Asia/Omsk"
    )
    assert (told.name, told.zone, told.last_day) == ("Школа 2", "Asia/Omsk", None)
    change = desk.programme.change
    for zone, first, last, fault in (
        ("Nowhere/Nope", None, None, Fault.BAD_ZONE),
        ("UTC", date(2025, 2, 2), date(2025, 2, 1), Fault.BAD_TIME),
        ("UTC", date(1, 1, 1), None, Fault.BAD_TIME),
        ("UTC", None, date(9999, 12, 31), Fault.BAD_TIME),
    ):
        act = partial(change, name="", first_day=first, last_day=last, zone=zone)
        assert fault_of(act) is fault
    assert desk.programme.programme() == told


def test_a_session_needs_a_title_and_an_end_after_its_start(desk: Desk) -> None:
    assert fault_of(lambda: desk.sessions.add(" ", MORNING)) is Fault.NO_NAME
    assert fault_of(lambda: desk.sessions.add("Обед", MORNING, MORNING)) is Fault.BAD_TIME
    session = desk.sessions.add("Обед", MORNING)
    assert session.ends == MORNING + 19 * HOUR  # 04:00
    moved = desk.sessions.change(
        session.id, "Ужин", MORNING, MORNING + HOUR, SessionKind.MEAL, strict=True
    )
    assert desk.sessions.planned() == (moved,)
    assert moved.strict
    own = desk.sessions.current(MORNING + 2 * HOUR)
    assert own.is_day
    assert fault_of(lambda: desk.sessions.drop(own.id)) is Fault.NO_SUCH_SESSION


def test_a_programme_is_not_created_in_a_synchronised_folder(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Администрация"
    folder.mkdir()

    def create() -> None:
        create_programme(
            folder / "a.senezh", "Школа", None, None, zone="UTC", clock=Clock(), labels=LABELS
        )

    assert fault_of(create) is Fault.UNSAFE_PLACE
    assert list(folder.iterdir()) == []


# papers


def test_a_badge_is_changed_when_what_it_shows_changed(desk: Desk, person: Person) -> None:
    badges = BadgeService(desk.file, RESOURCES, LABELS)
    assert [p.id for p in badges.choose(only_changed=True)] == [person.id]
    run = badges.make(desk.path.with_name("b.pdf"), badges.choose())
    assert (run.badges, run.decoded) == (1, 1)
    assert badges.choose(only_changed=True) == ()
    desk.roster.correct(person.id, replace(desk.roster.person(person.id).fields, note="тихо"))
    assert badges.choose(only_changed=True) == ()
    desk.roster.correct(person.id, replace(desk.roster.person(person.id).fields, last="Абаева"))
    assert [p.id for p in badges.choose(only_changed=True)] == [person.id]
    assert desk.problems() == []


def test_a_sealed_export_leaves_nothing_readable_behind(
    desk: Desk, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    desk.checkin.scan(person.code)
    seen: set[str] = set()
    stick = tmp_path / "stick"
    stick.mkdir()

    def look(_done: int, _total: int) -> None:
        seen.update(str(path) for path in stick.rglob("*"))

    export = ExportService(desk.file, desk.clock, LABELS)
    [file] = export.export(stick, password=PASSWORD, tick=look)
    assert file.path == stick / "2025-10-25.zip"
    assert [path.name for path in stick.rglob("*")] == ["2025-10-25.zip"]
    assert seen == set()
    assert list(private.iterdir()) == []
    assert "Абаев".encode() not in file.path.read_bytes()
    made = decode(desk.entries()[-1])
    assert isinstance(made, ExportMade)
    assert (made.day, made.files, made.rows) == ("2025-10-25", 1, file.rows)


def test_the_same_day_exported_twice_gives_the_same_rows(desk: Desk, person: Person) -> None:
    desk.checkin.scan(person.code)
    export = ExportService(desk.file, desk.clock, LABELS)
    folder = desk.path.parent
    first = [(f.path.name, f.rows) for f in export.export(folder / "1")]
    second = [(f.path.name, f.rows) for f in export.export(folder / "2")]
    csv = {f.path.name: f.sha256 for f in export.export(folder / "3", formats=["csv"])}
    assert len(first) == len(second)
    assert sorted(name for name, _ in first if name.endswith(".csv")) == sorted(
        name for name in csv if name.endswith(".csv")
    )
    assert fault_of(lambda: export.export(folder, formats=["docx"])) is Fault.BAD_FORMAT


# the demo


@pytest.mark.parametrize("hour", [0, 4, 9, 13, 21])
def test_the_demo_opens_at_its_arrival_with_half_there(hour: int, tmp_path: Path) -> None:
    moment = datetime(2025, 10, 25, hour, 30, tzinfo=ZoneInfo("Europe/Moscow"))
    clock = Clock(millis(moment))
    make_demo(tmp_path / "demo.senezh", RESOURCES, clock, LABELS, installation="here")
    desk = Desk(tmp_path / "demo.senezh", clock)
    count = desk.checkin.presence()
    assert count.session.kind is SessionKind.ARRIVAL
    assert not count.session.is_day
    assert (count.expected, count.present) == (70, 36)
    assert desk.problems() == []
    desk.close()
    assert [path.name for path in tmp_path.iterdir()] == ["demo.senezh"]
