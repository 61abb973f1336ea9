"""What the journal announces: which parts of the picture an entry changes."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """A part of the current picture that pages redraw from."""

    PEOPLE = "people"
    PRESENCE = "presence"
    SCANS = "scans"
    SESSIONS = "sessions"
    BADGES = "badges"
    PROGRAMME = "programme"
    EXPORTS = "exports"
    SEATING = "seating"
    CALLS = "calls"
    OPERATORS = "operators"
