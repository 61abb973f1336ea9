"""What importing a list would change: new, changed, same and missing people; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from senezh_desk.domain.identity import Likeness, Register, name_key, same_place
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.roster import Issue, IssueReason, Line, RosterReading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from senezh_desk.domain.kinds import ParticipantChanged, ParticipantListed
ALIKE = 86  # of 100: a letter or two in a full name
ALIKE_SURNAMES = 80
NEVER_COMPARED = frozenset({"as_written", "extra"})
MAX_ALIKE_PAIRS = 100_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that the list says otherwise; an extra column stands by its heading."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """A listed person of whom the list says something else; `fields` are the merged ones."""

    person: Person
    line: Line
    fields: PersonFields
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """A missing person and a new line that may be one («Похоже, тот же человек»)."""

    person: Person
    line: Line
    likeness: int  # 0…100


@dataclass(frozen=True, slots=True)
class Namesake:
    """A new line that has a listed person's name but is another person."""

    person: Person
    line: Line


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What accepting a reading would do; alike pairs also stand among `new` and `missing`."""

    new: tuple[Line, ...]
    changed: tuple[Change, ...]
    same: tuple[Person, ...]
    missing: tuple[Person, ...]
    alike: tuple[Alike, ...]
    namesakes: tuple[Namesake, ...]
    duplicates: int
    rejected: int
    issues: tuple[Issue, ...]

    @property
    def people(self) -> int:
        """Return how many participants of the file are or would be listed."""
        return len(self.new) + len(self.changed) + len(self.same)


def compare(current: Sequence[Person], reading: RosterReading) -> RosterPreview:
    """Return what a reading would change among the people known now.

    A field the list lacks and an empty cell leave what is known; walk-ins, withdrawn and replaced
    people are found again but never missing.
    """
    register = Register()
    for person in current:
        register.add(person.fields)
    matches, namesakes = _match(current, register, reading.lines)
    new, changed, same = [], [], []
    duplicates = reading.duplicates
    claimed: dict[int, int] = {}
    for number, line in enumerate(reading.lines):
        position = matches.get(number)
        if position is None:
            new.append(line)
            continue
        if position in claimed:  # two lines of the list are one known person
            duplicates += 1
            continue
        claimed[position] = number
        person = current[position]
        merged = merge_fields(person.fields, line)
        if merged == person.fields:
            same.append(person)
        else:
            changed.append(Change(person, line, merged, differences(person.fields, merged)))
    missing = [
        person
        for position, person in enumerate(current)
        if position not in claimed and person.is_active and not person.walk_in
    ]
    issues = [
        Issue(
            n.line.row, n.line.name_column, IssueReason.NAMESAKE, n.line.fields.name, n.line.sheet
        )
        for n in namesakes
    ]
    return RosterPreview(
        tuple(new),
        tuple(changed),
        tuple(same),
        tuple(missing),
        _alike(missing, new),
        tuple(namesakes),
        duplicates,
        reading.rejected,
        (*reading.issues, *issues),
    )


def _match(
    current: Sequence[Person], register: Register, lines: Sequence[Line]
) -> tuple[dict[int, int], list[Namesake]]:
    """Return line → position of the known person, and the lines that only share a name."""
    if not current:
        return {}, []
    matches: dict[int, int] = {}
    possible: list[tuple[int, int]] = []
    namesakes: list[Namesake] = []
    for number, line in enumerate(lines):
        found = register.find(line.fields)
        if found is None:
            continue
        position, likeness = found
        if likeness is Likeness.SAME:
            matches[number] = position
        elif likeness is Likeness.POSSIBLE:
            possible.append((number, position))
        else:
            namesakes.append(Namesake(current[position], line))
    taken = set(matches.values())
    for number, position in possible:  # only who nobody was surely found to be
        if position in taken:
            namesakes.append(Namesake(current[position], lines[number]))
        else:
            taken.add(position)
            matches[number] = position
    return matches, namesakes


def merge_fields(known: PersonFields, line: Line) -> PersonFields:
    """Return what is known of a person with all that a line of the list says put over it."""
    said = line.fields
    changes: dict[str, object] = {
        name: getattr(said, name)
        for name in line.given
        if getattr(said, name) != getattr(known, name)
    }
    changes.pop("extra", None)
    if said.extra:
        extra = dict(known.extra)
        extra.update(said.extra)
        if extra != dict(known.extra):
            changes["extra"] = tuple(extra.items())
    if {"last", "first", "middle"} & changes.keys():
        changes["as_written"] = said.as_written
        if "last" in changes or "first" in changes:
            changes["middle"] = said.middle or known.middle
    return replace(known, **changes) if changes else known  # type: ignore[arg-type]  # values are those fields' own


def differences(old: PersonFields, new: PersonFields) -> tuple[Difference, ...]:
    """Return the fields in which two records of one person differ, extra columns by heading."""
    found = [
        Difference(name, _shown(getattr(old, name)), _shown(getattr(new, name)))
        for name in PersonFields.__dataclass_fields__
        if name not in NEVER_COMPARED and getattr(old, name) != getattr(new, name)
    ]
    before, after = dict(old.extra), dict(new.extra)
    found += [
        Difference(heading, before.get(heading, ""), after.get(heading, ""))
        for heading in dict.fromkeys((*before, *after))
        if before.get(heading, "") != after.get(heading, "")
    ]
    return tuple(found)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def as_same(preview: RosterPreview, pairs: Iterable[Alike]) -> RosterPreview:
    """Return a preview in which these alike pairs are one person each: changes, no longer new."""
    pairs = tuple(pairs)
    lines = {id(pair.line) for pair in pairs}
    people = {pair.person.id for pair in pairs}
    changes = []
    for pair in pairs:
        merged = merge_fields(pair.person.fields, pair.line)
        changes.append(
            Change(pair.person, pair.line, merged, differences(pair.person.fields, merged))
        )
    return replace(
        preview,
        new=tuple(line for line in preview.new if id(line) not in lines),
        missing=tuple(person for person in preview.missing if person.id not in people),
        changed=(*preview.changed, *changes),
        alike=tuple(
            pair
            for pair in preview.alike
            if pair.person.id not in people and id(pair.line) not in lines
        ),
    )


def _alike(missing: Sequence[Person], new: Sequence[Line]) -> tuple[Alike, ...]:
    """Return the best pairs of a missing person and a new line that look alike, each once."""
    if len(missing) * len(new) > MAX_ALIKE_PAIRS:
        by_start: dict[str, list[Line]] = {}
        for line in new:
            by_start.setdefault(name_key(line.fields.last)[:2], []).append(line)
        groups = [(p, by_start.get(name_key(p.fields.last)[:2], [])[:500]) for p in missing]
    else:
        groups = [(person, list(new)) for person in missing]
    scored = []
    for person, lines in groups:
        for line in lines:
            likeness = _likeness(person.fields, line.fields)
            if likeness >= ALIKE:
                scored.append((likeness, person, line))
    scored.sort(key=lambda pair: (-pair[0], pair[1].number, pair[2].row))
    pairs: list[Alike] = []
    people: set[str] = set()
    used: set[int] = set()
    for likeness, person, line in scored:
        if person.id not in people and id(line) not in used:
            people.add(person.id)
            used.add(id(line))
            pairs.append(Alike(person, line, likeness))
    return tuple(pairs)


def _likeness(one: PersonFields, two: PersonFields) -> int:
    """Return 0…100: how likely two records are one person written otherwise."""
    contact = (one.phone and one.phone == two.phone) or (one.email and one.email == two.email)
    place = same_place(one, two)
    if place is False and not contact:
        return 0
    first = fuzz.ratio(name_key(one.first), name_key(two.first))
    middle = (
        fuzz.ratio(name_key(one.middle), name_key(two.middle)) if one.middle and two.middle else 100
    )
    last = fuzz.ratio(name_key(one.last), name_key(two.last))
    if _initials_of(one, two) or _initials_of(two, one):
        return round(last)
    if first >= 95 and (contact or (place and one.middle and two.middle and middle >= 95)):
        return max(ALIKE, round(last))  # a surname changed, perhaps by marriage
    if last < ALIKE_SURNAMES or min(first, middle) < 60:
        return 0
    whole = fuzz.ratio(name_key(f"{one.last} {one.first}"), name_key(f"{two.last} {two.first}"))
    return round(min(whole, (whole + middle) / 2 if middle < 80 else whole))


def _initials_of(one: PersonFields, two: PersonFields) -> bool:
    """Tell whether the first record's given name is the initial of the second's."""
    initial = one.first.rstrip(".")
    return len(initial) == 1 and two.first.casefold().startswith(initial.casefold())


def told_fields(
    known: PersonFields, names: Collection[str], said: ParticipantListed | ParticipantChanged
) -> PersonFields:
    """Return fields with those of these names as a listing or a change says them."""
    values = dict(said.values)
    values |= {name: getattr(said, name) for name in ("category", "region") if name in names}
    fields = PersonFields("")
    if "extra" in values:
        values["extra"] = tuple((key, text) for key, text in values["extra"])
    return replace(known, **{name: values.get(name, getattr(fields, name)) for name in names})
