"""What counts as late or early and how much must be attended: a setting of the programme."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

SETTING = "attendance"


@dataclass(frozen=True, slots=True)
class AttendanceRules:
    """Minutes of grace at both ends of a session, and the percentage a certificate takes."""

    late_after: int = 10
    early_before: int = 10
    threshold: int = 75


def dump(rules: AttendanceRules) -> str:
    """Return rules as the text of a setting."""
    return json.dumps(asdict(rules))


def load(text: str) -> AttendanceRules:
    """Return the rules that `dump` wrote, the usual ones for what it did not write."""
    usual = asdict(AttendanceRules())
    try:
        told = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return AttendanceRules()
    known = told if isinstance(told, dict) else {}
    held = {name: value for name, value in known.items() if name in usual and type(value) is int}
    return AttendanceRules(**(usual | {n: v for n, v in held.items() if 0 <= v <= 1440}))
