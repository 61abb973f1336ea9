"""Paper and power: the emergency list, and what was signed entered by number."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.sessions import at_clock
from senezh_desk.services.papers import PaperService
from tests.builders import LABELS, MINUTE, Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "desk.senezh")
    yield desk
    desk.close()


def test_a_number_and_a_time_are_an_arrival_that_names_its_source(desk: Desk) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    session = desk.sessions.current()
    at = at_clock(session.day, time(8, 40), "Europe/Moscow")
    admission = desk.checkin.enter_by_paper(person.number, session.id, at)
    assert (admission.verdict, admission.since) == ("ADMITTED", at)
    history = desk.roster.history(person.id)[0]
    assert getattr(history.happening, "source", "") == "sheet"
    assert desk.checkin.enter_by_paper(person.number, session.id, at).verdict == "ALREADY_IN"
    with pytest.raises(DeskError) as refused:
        desk.checkin.enter_by_paper(99, session.id, at)
    assert refused.value.fault is Fault.NO_SUCH_NUMBER


def test_the_paper_tells_the_earlier_arrival_after_a_later_scan(desk: Desk) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    session = desk.sessions.current()
    desk.checkin.scan(person.code)
    desk.checkin.enter_by_paper(person.number, session.id, desk.clock.now - 10 * MINUTE)
    line = next(iter(desk.checkin.inside(session.id)))
    assert line.arrived_at == desk.clock.now - 10 * MINUTE


def test_the_emergency_list_holds_everybody_who_takes_part_with_a_box_for_the_time(
    desk: Desk, tmp_path: Path
) -> None:
    for last in ("Абаев", "Белов", "Волков"):
        desk.roster.add(PersonFields(last, team="Клин", room="214"))
    desk.roster.withdraw(desk.roster.find("Белов")[0], "")
    desk.programme.set_box_capacity(2)
    out = tmp_path / "list.pdf"
    assert PaperService(desk.file, desk.clock, LABELS).emergency(out) == 1
    page = pypdfium2.PdfDocument(out)[0]
    text = page.get_textpage().get_text_range()
    assert "Абаев" in text
    assert "Белов" not in text
    assert all(word in text for word in ("Клин", "214", "Box", "Time"))
