from __future__ import annotations

from senezh_desk.domain.attendance import PersonLine
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.roster_filter import Group, RosterFilter, groups_of


def line(number: int, *, present: bool = False, team: str = "", **more: object) -> PersonLine:
    fields = PersonFields(f"Иванов {number}", team=team)
    person = Person(str(number), number, fields, "", 0, **more)  # type: ignore[arg-type]  # a test's shorthand
    return PersonLine(person, present)


def test_who_is_withdrawn_or_replaced_is_not_awaited() -> None:
    assert groups_of(line(1, withdrawn_at=5)) == {Group.ALL, Group.WITHDRAWN}
    assert groups_of(line(1, replaced_by="p-2")) == {Group.ALL, Group.WITHDRAWN}
    assert groups_of(line(1)) == {Group.ALL, Group.NOT_HERE}


def test_who_is_withdrawn_but_here_stands_among_both() -> None:
    assert groups_of(line(1, present=True, withdrawn_at=5)) >= {Group.HERE, Group.WITHDRAWN}


def test_a_walk_in_with_conflicts_is_found_under_each() -> None:
    found = groups_of(line(1, walk_in=True, conflicts=("phone",)))
    assert found >= {Group.WALK_INS, Group.CONFLICTS}


def test_counts_are_those_of_the_chosen_team_whatever_the_group() -> None:
    lines = [line(1, team="Казань", present=True), line(2, team="Казань"), line(3, team="Уфа")]
    counts = RosterFilter(Group.HERE, team="Казань").counts(lines)
    assert (counts[Group.ALL], counts[Group.HERE], counts[Group.NOT_HERE]) == (2, 1, 1)


def test_group_team_and_region_must_all_fit() -> None:
    wanted = RosterFilter(Group.HERE, team="Казань")
    assert wanted.fits(line(1, team="Казань", present=True))
    assert not wanted.fits(line(1, team="Казань"))
    assert not wanted.fits(line(1, team="Уфа", present=True))
