"""The words that files and new event files carry, as one frozen `Labels`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from senezh_desk.domain.labels import Labels
from senezh_desk.wording.consents import BLANKS
from senezh_desk.wording.times import KINDS
from senezh_desk.wording.verdicts import DESK_NAME, SHORT
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.wording.words import Words

PAPERS = {
    "sign_in": mark("Papers", "Sign-in sheet"),
    "attendance_sheet": mark("Papers", "Attendance sheet"),
    "rooms_report": mark("Papers", "Rooms by team"),
    "meals_report": mark("Papers", "Meals by diet"),
    "arrivals_report": mark("Papers", "Arrivals by hour"),
    "missing_report": mark("Papers", "Not here: phone list"),
    "certificates_report": mark("Papers", "Certificates"),
    "signature": mark("Papers", "Signature"),
    "remark": mark("Papers", "Remark"),
    "academic_hours": mark("Papers", "Academic hours"),
    "responsible": mark("Papers", "Responsible"),
    "head_of": mark("Papers", "Head of the programme"),
    "sheet_of": mark("Papers", "Sheet {sheet} of {sheets}"),
    "paper_totals": mark(
        "Papers",
        "On the list {listed}, present {came}, absent {absent}, excused among them {excused}",
    ),
    "absent_mark": mark("Papers", "a"),
    "marks": mark(
        "Papers", "Times are of arrival and departure; a – absent; a dash – not expected."
    ),
    "people": mark("Papers", "People"),
    "usual_diet": mark("Papers", "usual"),
    "hour_unknown": mark("Papers", "Time not known"),
    "planned": mark("Papers", "Due"),
    "without_team": mark("Papers", "Without a team"),
    "nobody": mark("Papers", "Nobody"),
    "attended": mark("Papers", "Attended"),
    "decision": mark("Papers", "Decision"),
    "to_issue": mark("Papers", "to be issued"),
    "to_decide": mark("Papers", "to be decided"),
}

FIELDS = {
    "last": mark("Labels", "Last name"),
    "first": mark("Labels", "First name"),
    "middle": mark("Labels", "Patronymic"),
    "team": mark("Labels", "Team"),
    "municipality": mark("Labels", "Municipality"),
    "region": mark("Labels", "Region"),
    "position": mark("Labels", "Position"),
    "category": mark("Labels", "Category"),
    "phone": mark("Labels", "Phone"),
    "email": mark("Labels", "E-mail"),
    "room": mark("Labels", "Room"),
    "diet": mark("Labels", "Diet"),
    "note": mark("Labels", "Note"),
    "head": mark("Labels", "Head of the team"),
    "source_id": mark("Labels", "Organiser's id"),
    "as_written": mark("Labels", "As in the list"),
    "extra": mark("Labels", "Other columns"),
}

HEADINGS = {
    "number": mark("Labels", "No."),
    "name": mark("Labels", "Full name"),
    "code": mark("Labels", "Badge code"),
    "team": mark("Labels", "Team"),
    "region": mark("Labels", "Region"),
    "category": mark("Labels", "Category"),
    "municipality": mark("Labels", "Municipal entity"),
    "position": mark("Labels", "Position"),
    "status": mark("Labels", "Status"),
    "session_number": mark("Labels", "Session no."),
    "session": mark("Labels", "Session"),
    "starts": mark("Labels", "Starts"),
    "ends": mark("Labels", "Ends"),
    "kind": mark("Labels", "Kind"),
    "place": mark("Labels", "Place"),
    "first_in": mark("Labels", "Came"),
    "last_out": mark("Labels", "Left"),
    "state": mark("Labels", "State"),
    "desk": mark("Labels", "Desk"),
    "present_state": mark("Labels", "here"),
    "left_state": mark("Labels", "left"),
    "came_state": mark("Labels", "came"),
    "late_state": mark("Labels", "came late"),
    "left-early_state": mark("Labels", "left early"),
    "besides_state": mark("Labels", "came, not expected"),
    "absent_state": mark("Labels", "absent"),
    "excused_state": mark("Labels", "absent, excused"),
    "awaited_state": mark("Labels", "not yet here"),
    "reason": mark("Labels", "Reason"),
    "excused": mark("Labels", "Excused"),
    "topic": mark("Labels", "Topic"),
    "lecturer": mark("Labels", "Lecturer"),
    "copy": mark("Labels", "Copy no."),
    "group": mark("Labels", "By"),
    "group_name": mark("Labels", "Group"),
    "expected": mark("Labels", "Expected"),
    "came": mark("Labels", "Attended"),
    "absent": mark("Labels", "Absent"),
    "share": mark("Labels", "Share"),
    "besides": mark("Labels", "Besides the list"),
    "total": mark("Labels", "Total"),
    "none": mark("Labels", "(not given)"),
    "yes": mark("Labels", "yes"),
    "no": mark("Labels", "no"),
    "at": mark("Labels", "Time"),
    "operator": mark("Labels", "Operator"),
    "change": mark("Labels", "Change"),
    "detail": mark("Labels", "Details"),
    "verdict": mark("Labels", "Outcome"),
    "raw": mark("Labels", "Received"),
    "withdrawn": mark("Labels", "withdrawn"),
    "replaced": mark("Labels", "replaced"),
    "waits": mark("Labels", "waits for a decision"),
    "box": mark("Labels", "Box"),
    "reserve": mark("Labels", "Reserve badge"),
    "walk_in": mark("Labels", "not from the list"),
    "attention": mark("Labels", "attention"),
    "conflicts": mark("Labels", "desks differ"),
    "programme": mark("Labels", "Programme"),
    "day": mark("Labels", "Day"),
    "page": mark("Labels", "Page {page} of {pages}"),
    "made": mark("Labels", "Made on {date}"),
}

# what happened, by the journal's kind
HAPPENINGS = {
    "ParticipantListed": mark("Labels", "Added to the list"),
    "ParticipantChanged": mark("Labels", "Card corrected"),
    "ParticipantWithdrawn": mark("Labels", "Participation withdrawn"),
    "WithdrawalUndone": mark("Labels", "Withdrawal taken back"),
    "ParticipantReplaced": mark("Labels", "Substitution"),
    "ParticipantsJoined": mark("Labels", "Cards joined"),
    "ParticipantsSeparated": mark("Labels", "Cards separated"),
    "ParticipantErased": mark("Labels", "Personal data erased"),
    "StayChanged": mark("Labels", "Stay changed"),
    "AbsenceExcused": mark("Labels", "Absence excused"),
    "ModulePlanned": mark("Labels", "Module planned"),
    "ModuleDropped": mark("Labels", "Module dropped"),
    "RefusalReviewed": mark("Labels", "Refused scan looked at"),
    "DayClosed": mark("Labels", "Day closed"),
    "BadgeIssued": mark("Labels", "New badge code"),
    "BadgeRevoked": mark("Labels", "Badge code revoked"),
    "WalkInDecided": mark("Labels", "Decision on a walk-in"),
    "CallNoted": mark("Labels", "Called"),
    "BadgeHanded": mark("Labels", "Badge handed over"),
    "BadgePrinted": mark("Labels", "Badge printed"),
    "CheckedIn": mark("Labels", "Check-in"),
    "CheckedOut": mark("Labels", "Check-out"),
    "PresenceUndone": mark("Labels", "Record undone"),
    "ScanRefused": mark("Labels", "Scan refused"),
    "AttentionRaised": mark("Labels", "Attention note added"),
    "AttentionAcknowledged": mark("Labels", "Attention note cleared"),
    "ConsentRecorded": mark("Labels", "Consent"),
    "ExportMade": mark("Labels", "Export made"),
    "ProgrammeChanged": mark("Labels", "Programme changed"),
    "SessionPlanned": mark("Labels", "Session planned"),
    "SessionDropped": mark("Labels", "Session dropped"),
    "PlanAccepted": mark("Labels", "Seating plan accepted"),
    "PlanDropped": mark("Labels", "Seating plan dropped"),
    "RoundStarted": mark("Labels", "Round begun"),
    "DeskNamed": mark("Labels", "Desk named"),
    "SettingChanged": mark("Labels", "Setting changed"),
    "OperatorChanged": mark("Labels", "Operator changed"),
}

SHEETS = {
    "matrix": mark("Labels", "Matrix"),
    "teams": mark("Labels", "By team"),
    "regions": mark("Labels", "By region"),
    "badges": mark("Labels", "Badges printed"),
    "attendance": mark("Labels", "Attendance"),
    "totals": mark("Labels", "Totals"),
    "participants": mark("Labels", "Participants"),
    "sessions": mark("Labels", "Sessions"),
    "changes": mark("Labels", "Changes"),
    "refusals": mark("Labels", "Refusals"),
    "folder": mark("Labels", "{date} Attendance"),
    "sheet": mark("Labels", "Sheet of attendance"),
    "sign_in": mark("Labels", "Sign-in sheets"),
    "service": mark("Labels", "Service"),
    "emergency": mark("Labels", "Emergency list"),
    "manifest": mark("Labels", "manifest"),
}

CATEGORIES = {
    "participant": mark("Labels", "participant"),
    "expert": mark("Labels", "expert"),
    "moderator": mark("Labels", "moderator"),
    "organiser": mark("Labels", "organiser"),
    "guest": mark("Labels", "guest"),
    "press": mark("Labels", "press"),
    "companion": mark("Labels", "companion"),
}

DAY = mark("Labels", "Day {n}")


def make_labels(words: Words) -> Labels:
    """Return all words of papers, spreadsheets and new files in one language."""
    return Labels(
        language=words.language,
        fields=_said(words, FIELDS),
        headings=_said(words, HEADINGS | HAPPENINGS)
        | {key: words.translate("Papers", text) for key, text in PAPERS.items()},
        sheets=_said(words, SHEETS),
        categories=_said(words, CATEGORIES),
        kinds={kind: words.translate("Times", text) for kind, text in KINDS.items()},
        consents={key: words.translate("Consents", text) for key, text in BLANKS.items()},
        verdicts={verdict: words.translate("Verdicts", text) for verdict, text in SHORT.items()},
        desk=words.translate("Labels", DESK_NAME),
        arrival=words.translate("Times", "Arrival"),
        day=words.translate("Labels", DAY),
        # in Russian a locale's own month names are those that stand behind a day
        months=tuple(QLocale(words.language).monthName(month) for month in range(1, 13)),
    )


def _said(words: Words, texts: Mapping[str, str]) -> dict[str, str]:
    return {key: words.translate("Labels", text) for key, text in texts.items()}
