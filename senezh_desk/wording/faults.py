"""What could not be done, in words: what happened and what to do next, in one line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import Fault
from senezh_desk.domain.place import Risk
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.errors import DeskError
    from senezh_desk.wording.words import Words

TEXTS = {
    Fault.FILE_BUSY: mark(
        "Faults", "Another program holds the event file. Close it or wait a moment, then try again."
    ),
    Fault.DISK_FULL: mark(
        "Faults", "The disk is full. Free some space and repeat the last act: it was not saved."
    ),
    Fault.READ_ONLY: mark(
        "Faults",
        "The event file may only be read. Copy it to a folder of your own and open it there.",
    ),
    Fault.NOT_AN_EVENT_FILE: mark(
        "Faults", "This is not an event file. Choose a file that ends in .senezh."
    ),
    Fault.FILE_DAMAGED: mark(
        "Faults",
        "The event file is damaged. Do not delete it: call an administrator and open the newest"
        " backup.",
    ),
    Fault.CANNOT_OPEN: mark(
        "Faults", "The file cannot be opened. Check that it exists and that you may read it."
    ),
    Fault.CANNOT_WRITE: mark(
        "Faults", "Nothing can be written there. Choose another folder or close the file elsewhere."
    ),
    Fault.NEWER_FILE: mark(
        "Faults", "A newer version of the program made this file. Update the program on this desk."
    ),
    Fault.FILE_EXISTS: mark(
        "Faults", "There is a file of that name already. Choose another name: it stays as it is."
    ),
    Fault.FILE_MISSING: mark(
        "Faults", "The file is not there. Check its name, or whether the stick is plugged in."
    ),
    Fault.NO_FILE_CHOSEN: mark(
        "Faults", "No event file is chosen. Name one with --file or open the window once."
    ),
    Fault.UNSAFE_PLACE: mark(
        "Faults",
        "An event file is not safe in this place: network, cloud and removable folders lose data."
        " Copy it to a folder on this computer.",
    ),
    Fault.WINDOW_OPEN: mark(
        "Faults", "The file is open in a window of the program. Close that window and try again."
    ),
    Fault.NO_SCREEN: mark(
        "Faults", "There is no screen to open a window on. Use the commands: see --help."
    ),
    Fault.OTHER_PROGRAMME: mark(
        "Faults", "This comes from another programme. Choose a file of the programme that is open."
    ),
    Fault.BAD_ENTRY: mark(
        "Faults", "A received entry is damaged; nothing was taken over. Ask for the file again."
    ),
    Fault.BACKUP_FAILED: mark(
        "Faults", "The backup did not pass its check. Choose another folder and make it again."
    ),
    Fault.ROSTER_EMPTY: mark("Faults", "The list is empty. Choose another file or sheet."),
    Fault.ROSTER_NO_ROWS: mark(
        "Faults", "The list has headings but nobody under them. Choose another file or sheet."
    ),
    Fault.ROSTER_TRUNCATED: mark(
        "Faults", "The file is cut off and cannot be read whole. Ask for it again or copy it anew."
    ),
    Fault.ROSTER_ENCRYPTED: mark(
        "Faults", "The file has a password. Open it in Excel, save it without one and try again."
    ),
    Fault.ROSTER_NOT_A_TABLE: mark(
        "Faults", "This is not a table. Choose a list from Excel, LibreOffice or a CSV file."
    ),
    Fault.ROSTER_WORD_DOCUMENT: mark(
        "Faults",
        "This is a Word document. Select the table in it, copy it and press “Paste” here.",
    ),
    Fault.ROSTER_NO_NAMES: mark(
        "Faults", "No column holds names. Say which column is the last name and try again."
    ),
    Fault.ROSTER_TOO_LARGE: mark(
        "Faults",
        "The file is too large for a list. Delete pictures and spare sheets, then try again.",
    ),
    Fault.ROSTER_TOO_MANY_ROWS: mark(
        "Faults", "The list has more than 200,000 rows. Delete the empty ones or split the list."
    ),
    Fault.ROSTER_TOO_SLOW: mark(
        "Faults", "The file takes too long to read. Save the list as a new file and try again."
    ),
    Fault.ROSTER_UNKNOWN_FORMAT: mark(
        "Faults", "Files of this kind are not read. Save the list as .xlsx or .csv and try again."
    ),
    Fault.ROSTER_NO_SUCH_SHEET: mark(
        "Faults", "The file has no such sheet. Choose one of the sheets it has."
    ),
    Fault.ROSTER_BAD_MAPPING: mark(
        "Faults",
        "The columns are not matched as they should be. Check which column is which field.",
    ),
    Fault.ROSTER_CHANGED: mark(
        "Faults", "The list of participants changed meanwhile. Look at the preview once more."
    ),
    Fault.NO_SUCH_PERSON: mark(
        "Faults", "There is no such participant. Search by last name and choose again."
    ),
    Fault.NO_SUCH_SESSION: mark("Faults", "There is no such session. Choose one from the list."),
    Fault.NO_SUCH_ENTRY: mark(
        "Faults", "There is no such record. Take one of the last scans and try again."
    ),
    Fault.BAD_SEATING_REQUEST: mark(
        "Faults", "The seating request is not understood. Correct the named place and try again."
    ),
    Fault.NO_SUCH_PLAN: mark(
        "Faults", "There is no such seating plan any more. Choose another one or make a new one."
    ),
    Fault.NO_NAME: mark("Faults", "A name is needed. Type it and save again."),
    Fault.NOT_WITHDRAWN: mark(
        "Faults", "The participant is not withdrawn, there is nothing to take back."
    ),
    Fault.ALREADY_WITHDRAWN: mark(
        "Faults", "The participant is withdrawn already; nothing more is needed."
    ),
    Fault.ALREADY_REPLACED: mark(
        "Faults", "Somebody else came instead already. Open the card of who came."
    ),
    Fault.NO_SUCH_NUMBER: mark(
        "Faults", "Nobody has this number, or two people do. Find the participant by name."
    ),
    Fault.NO_SUCH_RESERVE: mark(
        "Faults",
        "This is not a free reserve badge of this desk. Take another one or print a badge.",
    ),
    Fault.NOT_A_WALK_IN: mark(
        "Faults", "The participant was on the list; there is nothing to decide."
    ),
    Fault.SAME_PERSON: mark("Faults", "Both cards are the same one. Choose another card."),
    Fault.NOTHING_TO_UNDO: mark(
        "Faults", "This record is undone already or cannot be undone; nothing more is needed."
    ),
    Fault.BAD_TIME: mark(
        "Faults",
        "The time is not understood. Write it like 2026-03-10 09:30, the end after the start.",
    ),
    Fault.BAD_ZONE: mark(
        "Faults", "There is no such time zone. Write it like Europe/Moscow or Asia/Yekaterinburg."
    ),
    Fault.REASON_NEEDED: mark("Faults", "A reason is needed. Write in a few words why."),
    Fault.SIGN_IN_FIRST: mark(
        "Faults",
        "PINs are in force: press Ctrl+L, choose who works here and give the PIN. On the command"
        " line: --operator NAME.",
    ),
    Fault.NOT_ALLOWED: mark(
        "Faults",
        "This is not among what your role may do. Call an administrator or press Ctrl+L and"
        " change the operator.",
    ),
    Fault.DESK_LOCKED: mark(
        "Faults", "The desk was left alone and is locked. Press Ctrl+L and give the PIN."
    ),
    Fault.PIN_AGAIN: mark(
        "Faults", "Press Ctrl+L and give the PIN once more, then repeat the act."
    ),
    Fault.WRONG_PIN: mark("Faults", "The PIN is wrong. Check who is chosen and type it again."),
    Fault.PIN_WAIT: mark(
        "Faults", "Too many wrong PINs. The next one is taken in {seconds} s; scans go on."
    ),
    Fault.NO_PIN: mark(
        "Faults", "This operator has no PIN yet. An administrator gives one on the page Operators."
    ),
    Fault.PIN_NEEDED: mark(
        "Faults", "The operator's PIN is needed. Put it into {variable} or type it on a terminal."
    ),
    Fault.BAD_PIN: mark("Faults", "A PIN is 4 to 8 digits. Choose another one."),
    Fault.BAD_BADGE: mark(
        "Faults", "This is no badge code of the programme. Scan the badge or leave the field empty."
    ),
    Fault.BADGE_TAKEN: mark("Faults", "Another operator has this badge already. Scan another one."),
    Fault.NAME_TAKEN: mark(
        "Faults", "There is an operator of this name already. Add initials to tell them apart."
    ),
    Fault.NO_SUCH_OPERATOR: mark(
        "Faults", "There is no such operator. Choose one from the list of operators."
    ),
    Fault.ADMINISTRATOR_FIRST: mark(
        "Faults", "Give an administrator a PIN first: else nobody could change anything later."
    ),
    Fault.LAST_ADMINISTRATOR: mark(
        "Faults",
        "This is the last administrator with a PIN. Give another administrator one first.",
    ),
    Fault.NO_SUCH_TEMPLATE: mark(
        "Faults", "There is no such badge template. Choose from: {known}."
    ),
    Fault.NO_SUCH_SHEET: mark("Faults", "There is no such sheet of paper. Choose from: {known}."),
    Fault.TEMPLATE_INVALID: mark(
        "Faults", "The badge template has a mistake. Choose another one and tell who made it."
    ),
    Fault.NOBODY_CHOSEN: mark("Faults", "Nobody is chosen. Choose at least one participant."),
    Fault.BADGE_UNREADABLE: mark(
        "Faults", "A code on the badges does not read back. Make the file again before printing."
    ),
    Fault.CANNOT_PRINT: mark(
        "Faults",
        "The printer took nothing: {printer}. Check that it is switched on and has paper, or save"
        " a PDF.",
    ),
    Fault.EXPORT_FAILED: mark(
        "Faults", "The export did not pass its check. Choose another folder and export again."
    ),
    Fault.BAD_START: mark(
        "Faults", "The sheet has {cells} places. Start with a number from 1 to {cells}."
    ),
    Fault.SHEET_MISMATCH: mark(
        "Faults", "Badges of this size do not fit this sheet. Choose another sheet or template."
    ),
    Fault.PASSWORD_EMPTY: mark(
        "Faults", "The password is empty. Write one into the file or export without it."
    ),
    Fault.BAD_FORMAT: mark("Faults", "There is no such format. Choose from: {known}."),
}

PLACES: dict[str, str] = {  # by the reason that goes with UNSAFE_PLACE
    Risk.NETWORK: mark(
        "Faults",
        "An event file is not safe on a network drive: a broken connection loses records."
        " Copy it to a folder on this computer.",
    ),
    Risk.CLOUD: mark(
        "Faults",
        "An event file is not safe in a folder that is synchronised with a cloud: the cloud may"
        " put an old version in its place. Copy it to another folder on this computer.",
    ),
    Risk.REMOVABLE: mark(
        "Faults",
        "An event file is not safe on a stick or a card: pulled out too early, records are lost."
        " Copy it to a folder on this computer.",
    ),
}

# facts that name the thing itself: they stand behind the sentence
FILES = ("file", "path")
THINGS = ("where", "person", "operator", "field", "column", "value", "zone", "sheet", "template")


class _Facts(dict[str, "str | int"]):
    """The facts of an error; one that is missing must not hide the sentence."""

    def __missing__(self, _name: str) -> str:
        return "…"


def fault_text(words: Words, error: DeskError) -> str:
    """Return what happened, what to do next and which file it is about, as one line."""
    text = PLACES.get(str(error.facts.get("reason", ""))) or TEXTS[error.fault]
    said = words.translate("Faults", text).format_map(_Facts(error.facts))
    facts = {name: str(fact) for name, fact in error.facts.items() if fact != ""}
    named = [Path(facts[name]).name for name in FILES if name in facts]
    named += [facts[name] for name in THINGS if name in facts]
    return f"{said} ({'; '.join(named)})" if named else said
