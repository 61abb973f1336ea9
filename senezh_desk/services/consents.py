"""Consents: the forms that are signed, the answers that people gave, blanks for who lacks one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from senezh_desk.domain.consents import Answer, Consent, ConsentForm, ConsentKind, missing, unasked
from senezh_desk.domain.entry import canonical
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fold import told_in_order
from senezh_desk.domain.kinds import SETTING_PREFIX, ConsentRecorded, SettingChanged
from senezh_desk.domain.note_fold import consent_claims
from senezh_desk.domain.papers import official
from senezh_desk.domain.permissions import Act
from senezh_desk.files.consent_pdf import Blank, write_blanks

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.store.event_file import EventFile

SETTING = "consent:"  # of the settings that hold the forms, by kind


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A person and which kinds of consent they have not answered."""

    person: Person
    missing: tuple[ConsentKind, ...]

    def answer(self, kind: ConsentKind) -> Consent | None:
        """Return what holds of a kind, or None where nobody asked."""
        return next((one for one in self.person.consents if one.kind is kind), None)


class ConsentService:
    """Keeps forms and answers; a missing consent holds nobody up."""

    def __init__(self, file: EventFile, labels: Labels) -> None:
        self._file = file
        self._labels = labels

    def forms(self) -> tuple[ConsentForm, ...]:
        """Return the forms that are signed, the usual ones until somebody writes others."""
        return tuple(map(self._form, ConsentKind))

    def set_form(self, kind: ConsentKind, text: str, *, asked: bool = True) -> ConsentForm:
        """Write a form anew; another text is another version, answers keep the one they were to."""
        before, text = self._form(kind), text.strip()
        if not text:
            raise DeskError(Fault.REASON_NEEDED)
        version = before.version if text == before.text else str(int(before.version) + 1)
        form = ConsentForm(kind, version, text, asked)
        subject = f"{SETTING_PREFIX}{SETTING}{kind}"
        value = canonical({"version": version, "text": text, "asked": asked})
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(subject)
            writing.append(subject, SettingChanged(value), supersedes=heads)
        return form

    def unasked(self, person: Person) -> tuple[ConsentKind, ...]:
        """Return what a person is to be asked once, on any desk."""
        return tuple(unasked(person.consents, self.forms()))

    def record(self, person_id: str, kind: ConsentKind, answer: Answer) -> None:
        """Record an answer; the same one to the same version is not written twice.

        Raises DeskError(NO_SUCH_PERSON).
        """
        queries = self._file.queries
        person = queries.person(person_id)
        if person is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
        version = self._form(kind).version
        held = next((one for one in person.consents if one.kind is kind), None)
        if held is not None and (held.answer, held.version) == (answer, version):
            return
        with self._file.journal.writing() as writing:
            told = told_in_order([e for card in person.cards for e in queries.entries_of(card)])
            heads = [entry.id for entry in consent_claims(told, kind)]
            recorded = ConsentRecorded(kind.value, answer.value, version)
            writing.append(person.id, recorded, supersedes=heads)

    def lines(self, *, only_missing: bool = False) -> tuple[ConsentLine, ...]:
        """Return everybody who takes part with what they have not answered, by name."""
        self._file.gate.require(Act.LIST)
        forms = self.forms()
        lines = (
            ConsentLine(person, tuple(missing(person.consents, forms)))
            for person in self._file.queries.people()
            if person.is_active and not person.erased
        )
        return tuple(line for line in lines if line.missing or not only_missing)

    def blanks(self, out: Path, people: Collection[str] = ()) -> int:
        """Write a PDF of blanks for those of these people, or of all, who lack a consent.

        Returns its pages; raises DeskError(NOBODY_CHOSEN) where nobody lacks one.
        """
        self._file.gate.require(Act.EXPORT)
        heading = official.load(self._file.queries.setting(official.SETTING) or "")
        programme = self._file.queries.programme().name
        words = self._labels.consents
        forms = {form.kind: form for form in self.forms()}
        blanks = [
            Blank(
                words.get(f"title:{kind}", kind.value),
                forms[kind].text,
                forms[kind].version,
                line.person.name,
                heading.organiser or words.get("organiser", ""),
                programme,
                with_passport=kind is ConsentKind.PROCESSING,
            )
            for line in self.lines(only_missing=True)
            if not people or line.person.id in people
            for kind in line.missing
        ]
        if not blanks:
            raise DeskError(Fault.NOBODY_CHOSEN)
        return write_blanks(out, blanks, words)

    def _form(self, kind: ConsentKind) -> ConsentForm:
        usual = ConsentForm(kind, "1", self._labels.consents.get(f"text:{kind}", kind.value))
        said = self._file.queries.setting(f"{SETTING}{kind}")
        held = orjson.loads(said) if said else {}
        if not isinstance(held, dict):
            return usual
        known = {key: held[key] for key in ("version", "text", "asked") if key in held}
        return replace(usual, **known)
