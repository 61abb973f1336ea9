from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QDialog, QLineEdit

from senezh_desk.app import build_services, resources_folder
from senezh_desk.domain.admission import Admission, Verdict
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import AttentionKind, Person, PersonFields
from senezh_desk.domain.sessions import SessionKind
from senezh_desk.services.programme import create_programme
from senezh_desk.ui.checkin_page import CheckinPage
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.feed import Feed
from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.scan_desk import ScanDesk
from senezh_desk.ui.sounds import Sounds
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.ui.verdict_card import VerdictCard
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme

START = 1_773_122_400_000  # 2026-03-10 09:00 in Moscow
UNKNOWN = "https://example.org/somewhere"


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        self.now += 1000
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    path, labels = tmp_path / "desk.senezh", Labels("en")
    create_programme(path, "Try", None, None, zone="Europe/Moscow", clock=clock, labels=labels)
    services = build_services(
        path,
        labels=labels,
        resources=resources_folder(),
        operator="Mary",
        installation_id="",
        clock=clock,
    )
    yield services
    services.close()


@pytest.fixture
def people(services: Services) -> dict[str, Person]:
    lines = (
        PersonFields("Бунин", "Иван", "Алексеевич", team="Елец", municipality="Елец"),
        PersonFields("Кузнецова", "Анна", "Сергеевна", team="Ирбит", municipality="Ирбит"),
        PersonFields("Кузнецова", "Анна", "Сергеевна", team="Торжок", municipality="Торжок"),
        PersonFields("Чехов", "Антон", "Павлович", team="Таганрог", municipality="Таганрог"),
    )
    found = [services.roster.add(fields) for fields in lines]
    return {f"{person.fields.last} {person.fields.team}": person for person in found}


@pytest.fixture
def around(services: Services, settings: Settings, qtbot: QtBot) -> Iterator[Surroundings]:
    words, feed, jobs = Words(), Feed(), Jobs()
    services.listen(feed.announce)
    messages = MessageBar(lambda error: fault_text(words, error))
    qtbot.addWidget(messages)
    labels = Labels("en", verdicts={verdict.value: verdict.value for verdict in Verdict})
    yield Surroundings(words, labels, jobs, feed, messages, settings)
    feed.blockSignals(True)  # the file is closed next
    jobs.close()


@pytest.fixture
def desk(services: Services, around: Surroundings, settings: Settings, clock: Clock) -> ScanDesk:
    sounds = Sounds(resources_folder() / "sounds", settings)
    return ScanDesk(services, sounds, around.messages, around.words, clock)


@pytest.fixture
def page(  # a page stands on all of these
    theme: Theme,
    services: Services,
    people: dict[str, Person],
    desk: ScanDesk,
    around: Surroundings,
    clock: Clock,
    qtbot: QtBot,
) -> CheckinPage:
    del theme, people
    page = CheckinPage(services, desk, around, clock)
    desk.decided.connect(page.show_admissions)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    return page


def shown(page: CheckinPage) -> Admission:
    admission = page.card.shown
    assert admission is not None
    return admission


def strip_words(page: CheckinPage) -> list[str]:
    return [page.strip.word_of(scan) for scan in page.strip.scans]


def test_a_scan_shows_its_verdict_and_counts(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    assert page.bar.count_text == "0 of 4"
    desk.hear(people["Бунин Елец"].code)
    assert shown(page).verdict is Verdict.ADMITTED
    assert page.card.isVisible()
    assert "Бунин Иван Алексеевич" in page.card.face.accessibleName()
    qtbot.waitUntil(lambda: page.bar.count_text == "1 of 4")
    assert strip_words(page) == ["ADMITTED"]


def test_the_field_is_ready_again_after_a_scan_and_what_was_typed_gives_way(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person]
) -> None:
    page.field.insert("Чех")
    assert page.found.isVisible()
    desk.hear(people["Бунин Елец"].code)
    assert page.card.isVisible()
    assert page.field.hasFocus()
    assert page.field.selectedText() == "Чех"


def test_a_scan_takes_no_letter_from_somebody_who_is_typing(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.field, "che")
    desk.hear(people["Бунин Елец"].code)
    qtbot.keyClicks(page.field, "kh")
    assert page.field.text() == "chekh"
    assert page.found.isVisible()


def test_the_same_person_again_is_told_when_the_first_scan_was(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person]
) -> None:
    for _ in range(2):
        desk.hear(people["Бунин Елец"].code)
    assert shown(page).verdict is Verdict.ALREADY_IN
    assert "09:0" in page.card.face.accessibleName()


def test_a_typed_name_and_enter_check_the_one_person_in(page: CheckinPage, qtbot: QtBot) -> None:
    page.field.insert("Чехов")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.ADMITTED
    assert not page.field.text()


def test_namesakes_are_never_checked_in_without_a_choice(
    page: CheckinPage, people: dict[str, Person], qtbot: QtBot
) -> None:
    page.field.insert("Кузнецова Анна")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.card.shown is None
    assert page.found.current is not None
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    chosen = page.found.current
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    person = shown(page).person
    assert person is not None
    assert person.id == chosen.person.id
    assert person.id in {people["Кузнецова Ирбит"].id, people["Кузнецова Торжок"].id}


def test_who_is_in_already_shows_since_when_while_typing(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person]
) -> None:
    desk.hear(people["Чехов Таганрог"].code)
    page.field.clear()
    page.field.insert("Чехов")
    assert "in since 09:0" in page.found.spoken_choice()


def test_a_code_typed_in_groups_counts_as_a_scan(
    page: CheckinPage, people: dict[str, Person], qtbot: QtBot
) -> None:
    code = people["Бунин Елец"].code
    page.field.insert(f"{code[:4]} {code[4:8]} {code[8:]}")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.ADMITTED


def test_what_is_to_be_handed_over_is_named_and_enter_acknowledges_it(
    page: CheckinPage,
    desk: ScanDesk,
    services: Services,
    people: dict[str, Person],
    qtbot: QtBot,
) -> None:
    who = people["Чехов Таганрог"]
    services.roster.raise_attention(who.id, AttentionKind.CONFIRM, "Папка")
    desk.hear(who.code)
    assert shown(page).verdict is Verdict.CONFIRM
    assert "Папка" in page.card.face.accessibleName()
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.ADMITTED


def test_a_stop_says_nothing_private_and_is_overridden_by_a_reason(
    page: CheckinPage,
    desk: ScanDesk,
    services: Services,
    people: dict[str, Person],
    qtbot: QtBot,
) -> None:
    who = people["Чехов Таганрог"]
    services.roster.raise_attention(who.id, AttentionKind.STOP, "Нет приказа")
    desk.hear(who.code)
    assert shown(page).verdict is Verdict.STOPPED
    assert "Нет приказа" not in page.card.face.accessibleName()
    page.card.ask_reason()
    reason = page.card.reason
    assert reason.hasFocus()
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.STOPPED  # nobody answers for it yet
    reason.insert("Разрешил Носов, приказ в пути")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.ADMITTED
    assert page.field.hasFocus()


def test_nobody_can_be_let_in_over_an_unknown_code(page: CheckinPage, desk: ScanDesk) -> None:
    desk.hear(UNKNOWN)
    assert shown(page).verdict is Verdict.UNKNOWN_CODE
    page.card.ask_reason()
    assert not page.card.reason.isVisible()


def test_ctrl_z_in_the_empty_field_undoes_the_last_check_in(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    desk.hear(people["Бунин Елец"].code)
    desk.hear(UNKNOWN)
    qtbot.waitUntil(lambda: len(page.strip.scans) == 2)
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(page).verdict is Verdict.UNDONE
    qtbot.waitUntil(lambda: page.bar.count_text == "0 of 4")
    assert strip_words(page) == ["UNKNOWN_CODE", "UNDONE"]


def test_the_chosen_line_of_the_strip_is_undone_by_delete(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    first, second = people["Бунин Елец"], people["Чехов Таганрог"]
    for person in (first, second):
        desk.hear(person.code)
    qtbot.waitUntil(lambda: len(page.strip.scans) == 2)
    page.strip.view.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Delete):
        qtbot.keyClick(page.strip.view, key)
    undone = shown(page)
    assert undone.verdict is Verdict.UNDONE
    assert undone.person is not None
    assert undone.person.id == first.id


def test_departures_are_recorded_in_their_own_colour(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    desk.hear(people["Бунин Елец"].code)
    qtbot.keyClick(page, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: desk.departing)
    assert page.field.property("wash") == "confirm"
    desk.hear(people["Бунин Елец"].code)
    assert shown(page).verdict is Verdict.CHECKED_OUT


def test_a_pinned_session_that_is_dropped_gives_way_to_the_clock(
    page: CheckinPage, desk: ScanDesk, services: Services, qtbot: QtBot
) -> None:
    session = services.sessions.add("Evening", START + 10 * 3_600_000)
    desk.pin(session.id)
    assert "Evening" in page.bar.title
    services.sessions.drop(session.id)
    qtbot.waitUntil(lambda: desk.session is None)
    assert "Evening" not in page.bar.title


def test_a_verdict_waits_behind_a_dialog_while_its_scan_is_journaled(
    page: CheckinPage,
    desk: ScanDesk,
    services: Services,
    around: Surroundings,
    people: dict[str, Person],
    qtbot: QtBot,
) -> None:
    dialog = QDialog(page)
    dialog.setModal(True)
    qtbot.addWidget(dialog)
    dialog.show()
    for person in people.values():
        desk.hear(person.code)
    assert services.checkin.presence().present == len(people)
    assert page.card.shown is None
    assert around.messages.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: page.card.shown is not None)
    assert not around.messages.isVisible()


def test_the_refused_one_of_a_glued_burst_is_on_the_card(
    page: CheckinPage, desk: ScanDesk, services: Services, people: dict[str, Person]
) -> None:
    stopped, free = people["Чехов Таганрог"], people["Бунин Елец"]
    services.roster.raise_attention(stopped.id, AttentionKind.STOP, "Нет приказа")
    desk.hear(stopped.code + free.code)
    assert shown(page).verdict is Verdict.STOPPED
    assert services.checkin.presence().present == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on files stands for a full disk")
def test_a_scan_that_cannot_be_written_is_kept_and_tried_again(
    page: CheckinPage,
    desk: ScanDesk,
    services: Services,
    around: Surroundings,
    people: dict[str, Person],
    qtbot: QtBot,
) -> None:
    import resource  # noqa: PLC0415  # not on Windows

    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    on_signal = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, most))
    try:
        desk.hear(people["Бунин Елец"].code)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))
        signal.signal(signal.SIGXFSZ, on_signal)
    assert services.checkin.presence().present == 0
    assert around.messages.isVisible()
    assert page.card.shown is None
    qtbot.waitUntil(lambda: services.checkin.presence().present == 1)
    assert shown(page).verdict is Verdict.ADMITTED


def test_escape_empties_the_field_then_the_card(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    desk.hear(people["Бунин Елец"].code)
    page.field.insert("Чех")
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert not page.field.text()
    assert page.card.isVisible()
    page.clear()
    assert page.card.shown is None


def test_somebody_not_on_the_list_is_added_and_checked_in(
    page: CheckinPage, services: Services, qtbot: QtBot
) -> None:
    page.field.insert("Гоголь Николай")
    qtbot.keyClick(page, Qt.Key.Key_F9)
    qtbot.waitUntil(page.walk_in.isVisible)
    qtbot.keyClick(page.walk_in, Qt.Key.Key_Return)
    admission = shown(page)
    assert admission.verdict is Verdict.ADMITTED
    assert admission.person is not None
    assert admission.person.walk_in
    assert len(services.roster.people()) == 5


def test_a_walk_in_without_a_reserve_badge_gets_one_by_a_key_and_the_next_scan_goes_on(
    page: CheckinPage,
    desk: ScanDesk,
    around: Surroundings,
    people: dict[str, Person],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page.field.setText("Новикова")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.keyClick(page.walk_in, Qt.Key.Key_Return)
    assert shown(page).verdict is Verdict.ADMITTED
    assert page.badge.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_F12)
    qtbot.waitUntil(around.messages.isVisible)
    desk.hear(people["Чехов Таганрог"].code)
    assert shown(page).person == people["Чехов Таганрог"]
    assert page.badge.isHidden()


def test_a_scan_does_not_lose_what_was_typed_of_somebody_not_on_the_list(
    page: CheckinPage, desk: ScanDesk, people: dict[str, Person], qtbot: QtBot
) -> None:
    page.field.insert("Гоголь Николай")
    qtbot.keyClick(page, Qt.Key.Key_F9)
    qtbot.waitUntil(page.walk_in.isVisible)
    desk.hear(people["Бунин Елец"].code)
    assert not page.walk_in.isVisible()
    page.field.clear()
    qtbot.keyClick(page, Qt.Key.Key_F9)
    qtbot.waitUntil(page.walk_in.isVisible)
    qtbot.keyClick(page.walk_in, Qt.Key.Key_Return)
    person = shown(page).person
    assert person is not None
    assert person.name == "Гоголь Николай"


def a_team(services: Services, *, head: bool = True) -> list[Person]:
    return [
        services.roster.add(PersonFields(f"Клинский{n}", team="Клин", head=head and n == 2))
        for n in range(6)
    ]


@pytest.fixture
def arrival(services: Services, desk: ScanDesk) -> None:
    session = services.sessions.add("Заезд", START - 3_600_000, kind=SessionKind.ARRIVAL)
    desk.pin(session.id)


@pytest.mark.usefixtures("arrival")
def test_one_scan_and_one_enter_bring_a_team_in_and_one_undo_takes_it_back(
    page: CheckinPage, desk: ScanDesk, services: Services, qtbot: QtBot
) -> None:
    desk.hear(a_team(services)[0].code)
    assert page.team.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert not page.team.isVisible()
    assert services.checkin.presence(desk.session).present == 6
    assert "People: 5. Клин" in page.card.face.accessibleName()
    qtbot.waitUntil(lambda: len(page.strip.scans) == 6)
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert services.checkin.presence(desk.session).present == 1
    assert shown(page).verdict is Verdict.UNDONE


@pytest.mark.usefixtures("arrival")
def test_a_digit_leaves_one_of_the_team_out_and_a_missing_head_is_said(
    page: CheckinPage, desk: ScanDesk, services: Services, qtbot: QtBot
) -> None:
    first, *_ = a_team(services)
    desk.hear(first.code)
    qtbot.keyClick(page.field, Qt.Key.Key_2)
    assert not page.field.text()
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert services.checkin.presence(desk.session).present == 5
    assert "The head of the team is not here: Клинский2" in page.card.face.accessibleName()
    qtbot.keyClick(page.field, Qt.Key.Key_2)  # the strip is gone: digits are typed again
    assert page.field.text() == "2"


@pytest.mark.usefixtures("arrival")
def test_a_teammates_scan_goes_on_and_somebody_elses_closes_the_strip(
    page: CheckinPage, desk: ScanDesk, services: Services, people: dict[str, Person]
) -> None:
    first, second, *_ = a_team(services)
    desk.hear(first.code)
    desk.hear(UNKNOWN)
    assert page.team.isVisible()  # nobody's scan: the team still stands here
    desk.hear(second.code)
    assert page.team.arrival is not None
    assert len(page.team.arrival.awaited) == 4
    desk.hear(people["Бунин Елец"].code)
    assert not page.team.isVisible()
    assert services.checkin.presence(desk.session).present == 3


def test_outside_an_arrival_no_team_is_offered(
    page: CheckinPage, desk: ScanDesk, services: Services
) -> None:
    desk.hear(a_team(services)[0].code)
    assert not page.team.isVisible()


LONG = PersonFields(
    "Рождественская-Преображенская",
    "Александра",
    "Константиновна",
    team="Петропавловск-Камчатский",
    municipality="Петропавловск-Камчатский городской округ",
    position="Первый заместитель главы администрации по вопросам городского хозяйства",
    room="214",
)


@pytest.mark.parametrize("fields", [LONG, PersonFields("Ли", "Анна", team="Клин")])
@pytest.mark.parametrize("verdict", [Verdict.ADMITTED, Verdict.ALREADY_IN, Verdict.CONFIRM])
def test_name_and_word_are_read_from_two_metres(
    theme: Theme, qtbot: QtBot, each_language: Words, fields: PersonFields, verdict: Verdict
) -> None:
    """About twelve points a metre; the room is the card's in a window of 1366 by 768."""
    del theme
    person = Person("p-1", 47, fields, "1", START, printed_at=START)
    admission = Admission(verdict, person=person, needs=("Папка участника",), at=START)
    card = VerdictCard(each_language, Labels("ru"))
    qtbot.addWidget(card)
    card.resize(750, 600)
    card.show_admissions((admission,), "Europe/Moscow", 40)
    card.show()
    assert card.face.smallest >= 24


def a_reserve_badge(services: Services, folder: Path) -> str:
    services.badges.reserve(folder / "reserve.pdf", 1)
    with services.badges._file.database.reading() as connection:
        code: str = connection.execute("SELECT code FROM reserve").fetchone()[0]
    return code


def test_a_reserve_badge_begins_a_walk_in_and_a_name_and_enter_end_it(
    page: CheckinPage, desk: ScanDesk, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    code = a_reserve_badge(services, tmp_path)
    desk.hear(code)
    assert page.walk_in.isVisible()
    field = page.walk_in._form.findChildren(QLineEdit)[0]
    field.insert("Гоголь")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    admitted = shown(page)
    assert admitted.verdict is Verdict.ADMITTED
    assert admitted.person is not None
    assert (admitted.person.name, admitted.person.code) == ("Гоголь", code)
    qtbot.waitUntil(lambda: page.bar.count_text == "0 of 4 + 1")


def test_a_name_nobody_bears_and_a_reserve_badges_scan_are_a_walk_in(
    page: CheckinPage, desk: ScanDesk, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    page.field.insert("Гоголь Николай")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.walk_in.isVisible()
    desk.hear(a_reserve_badge(services, tmp_path))
    admitted = shown(page).person
    assert admitted is not None
    assert admitted.name == "Гоголь Николай"


def test_a_namesake_keeps_a_reserve_badge_from_being_bound_unseen(
    page: CheckinPage, desk: ScanDesk, services: Services, tmp_path: Path
) -> None:
    page.field.insert("Чехов Антон")
    page._begin_walk_in()
    desk.hear(a_reserve_badge(services, tmp_path))
    assert page.walk_in.isVisible()
    assert len(services.roster.people()) == 4


def test_somebody_comes_instead_of_whom_the_search_found(
    page: CheckinPage, services: Services, people: dict[str, Person], qtbot: QtBot
) -> None:
    page.field.insert("Чехов")
    qtbot.keyClick(page, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(page.walk_in.isVisible)
    field = page.walk_in._form.findChildren(QLineEdit)[0]
    field.insert("Гоголь")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    came = shown(page).person
    assert came is not None
    assert came.replaces == people["Чехов Таганрог"].id
    assert services.roster.person(came.replaces).replaced_by == came.id
