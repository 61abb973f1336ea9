"""Consents in words: the kinds, the answers, and the text of the blanks until a lawyer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

KINDS = {
    ConsentKind.PROCESSING: mark("Consents", "Processing of personal data"),
    ConsentKind.PHOTOGRAPHS: mark("Consents", "Photographs and video"),
}
ANSWERS = {
    Answer.GIVEN: mark("Consents", "given"),
    Answer.REFUSED: mark("Consents", "refused"),
    Answer.WITHDRAWN: mark("Consents", "withdrawn"),
    Answer.LATER: mark("Consents", "later"),
}
NO_ANSWER = mark("Consents", "not asked")
BLANKS = {
    "title:processing": mark("Consents", "Consent to the processing of personal data"),
    "title:photographs": mark("Consents", "Consent to photographs and video"),
    "text:processing": mark(
        "Consents",
        "I, {name}, consent to {organiser} processing my personal data: last name, first name and"
        " patronymic, position, municipality, region, telephone number, e-mail address, and what"
        " concerns my part in the programme “{programme}”.\n"
        "Purpose: organising the programme and keeping account of attendance.\n"
        "Processing: collection, recording, ordering, storage, correction, use, blocking and"
        " destruction, with and without means of automation.\n"
        "The consent holds until the purpose is reached and may be withdrawn in writing; the data"
        " are destroyed within 30 days after that.",
    ),
    "text:photographs": mark(
        "Consents",
        "I, {name}, permit {organiser} to take photographs and video of me during the programme"
        " “{programme}” and to use them free of charge in what is published about it.\n"
        "The consent may be withdrawn in writing.",
    ),
    "passport": mark("Consents", "Passport: series, number, issued by and when"),
    "address": mark("Consents", "Address"),
    "signature": mark("Consents", "Signature"),
    "date": mark("Consents", "Date"),
    "version": mark("Consents", "Form {version}"),
    "organiser": mark("Consents", "the organiser"),
}


def consent_text(words: Words, kind: ConsentKind) -> str:
    """Return what a kind of consent is called."""
    return words.translate("Consents", KINDS[kind])


def answer_text(words: Words, answer: Answer | None) -> str:
    """Return an answer in a word; None is that nobody has asked."""
    return words.translate("Consents", ANSWERS[answer] if answer is not None else NO_ANSWER)
