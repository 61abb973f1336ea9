"""What could not be done at all: a code and its facts; the words are made elsewhere."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Why something could not be done; `wording` turns each into a sentence with a next step."""

    # the event file
    FILE_BUSY = "file_busy"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    NOT_AN_EVENT_FILE = "not_an_event_file"
    FILE_DAMAGED = "file_damaged"
    CANNOT_OPEN = "cannot_open"
    CANNOT_WRITE = "cannot_write"
    NEWER_FILE = "newer_file"
    FILE_EXISTS = "file_exists"
    FILE_MISSING = "file_missing"
    NO_FILE_CHOSEN = "no_file_chosen"
    UNSAFE_PLACE = "unsafe_place"
    WINDOW_OPEN = "window_open"
    NO_SCREEN = "no_screen"
    OTHER_PROGRAMME = "other_programme"
    BAD_ENTRY = "bad_entry"
    BACKUP_FAILED = "backup_failed"
    # roster files
    ROSTER_EMPTY = "roster_empty"
    ROSTER_NO_ROWS = "roster_no_rows"
    ROSTER_TRUNCATED = "roster_truncated"
    ROSTER_ENCRYPTED = "roster_encrypted"
    ROSTER_NOT_A_TABLE = "roster_not_a_table"
    ROSTER_WORD_DOCUMENT = "roster_word_document"
    ROSTER_NO_NAMES = "roster_no_names"
    ROSTER_TOO_LARGE = "roster_too_large"
    ROSTER_TOO_MANY_ROWS = "roster_too_many_rows"
    ROSTER_TOO_SLOW = "roster_too_slow"
    ROSTER_UNKNOWN_FORMAT = "roster_unknown_format"
    ROSTER_NO_SUCH_SHEET = "roster_no_such_sheet"
    ROSTER_BAD_MAPPING = "roster_bad_mapping"
    ROSTER_CHANGED = "roster_changed"
    # people, sessions, scans
    NO_SUCH_PERSON = "no_such_person"
    NO_SUCH_SESSION = "no_such_session"
    NO_SUCH_ENTRY = "no_such_entry"
    NO_SUCH_PLAN = "no_such_plan"
    BAD_SEATING_REQUEST = "bad_seating_request"
    NO_NAME = "no_name"
    NOT_WITHDRAWN = "not_withdrawn"
    ALREADY_WITHDRAWN = "already_withdrawn"
    ALREADY_REPLACED = "already_replaced"
    NO_SUCH_NUMBER = "no_such_number"
    NO_SUCH_RESERVE = "no_such_reserve"
    NOT_A_WALK_IN = "not_a_walk_in"
    SAME_PERSON = "same_person"
    NOTHING_TO_UNDO = "nothing_to_undo"
    BAD_TIME = "bad_time"
    BAD_ZONE = "bad_zone"
    REASON_NEEDED = "reason_needed"
    # operators
    SIGN_IN_FIRST = "sign_in_first"
    NOT_ALLOWED = "not_allowed"
    DESK_LOCKED = "desk_locked"
    PIN_AGAIN = "pin_again"
    WRONG_PIN = "wrong_pin"
    PIN_WAIT = "pin_wait"
    NO_PIN = "no_pin"
    PIN_NEEDED = "pin_needed"
    BAD_PIN = "bad_pin"
    BAD_BADGE = "bad_badge"
    BADGE_TAKEN = "badge_taken"
    NAME_TAKEN = "name_taken"
    NO_SUCH_OPERATOR = "no_such_operator"
    ADMINISTRATOR_FIRST = "administrator_first"
    LAST_ADMINISTRATOR = "last_administrator"
    # badges and exports
    NO_SUCH_TEMPLATE = "no_such_template"
    NO_SUCH_SHEET = "no_such_sheet"
    TEMPLATE_INVALID = "template_invalid"
    SHEET_MISMATCH = "sheet_mismatch"
    BAD_START = "bad_start"
    NOBODY_CHOSEN = "nobody_chosen"
    BADGE_UNREADABLE = "badge_unreadable"
    CANNOT_PRINT = "cannot_print"
    EXPORT_FAILED = "export_failed"
    PASSWORD_EMPTY = "password_empty"  # noqa: S105  # a code, no password
    BAD_FORMAT = "bad_format"


# a file that fails like this may have a backup that opens
DAMAGE = frozenset({Fault.FILE_DAMAGED, Fault.NOT_AN_EVENT_FILE, Fault.FILE_MISSING})


class DeskError(Exception):
    """Something could not be done: `fault` says what, `facts` name the things it is about."""

    def __init__(self, fault: Fault, **facts: str | int) -> None:
        super().__init__(fault.value, facts)
        self.fault = fault
        self.facts = facts
