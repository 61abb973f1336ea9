"""The tables of the event file. Rows never leave this folder.

`entry` is the truth; `participant`, `badge`, `presence`, `stay`, `session` and the rest of
`FOLDED` are its fold; `local` belongs to this installation and is neither folded nor merged.
"""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x53454E5A  # "SENZ"
FILE_VERSION = 1  # of the journal's own format; a file with a greater one is refused
FOLD_VERSION = "1"  # of the current tables; another one has them rebuilt

_NO_ROWID = {"sqlite_with_rowid": False}


class EntryRow(SQLModel, table=True):
    """An entry as it is kept; `n` is the order of arrival on this desk."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_desk", "desk", "sequence"),
        Index("entry_subject", "subject", "kind"),
    )

    n: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    programme: str
    desk: str
    sequence: int
    previous: str
    stamp: int
    at: int
    operator: str
    kind: str
    subject: str
    supersedes: str
    voids: str
    facts: str
    commitment: str
    salt: str | None
    body: str | None


class ParticipantRow(SQLModel, table=True):
    """A card as it stands; `person` is the card that counts among joined ones.

    The other columns are what SQL asks by; `held` is the card whole.
    """

    __tablename__ = "participant"
    __table_args__ = (Index("participant_team", "team"), _NO_ROWID)

    id: str = Field(primary_key=True)
    person: str
    number: int
    team: str
    category: str
    listed_at: int
    walk_in: bool
    decision: str
    withdrawn_at: int | None
    replaced_by: str
    replaced_at: int | None
    replaces: str
    erased: bool
    held: str  # JSON


class JoinedRow(SQLModel, table=True):
    """A join of two cards, kept under both; `owner` is the card whose entries say it."""

    __tablename__ = "joined"
    __table_args__ = _NO_ROWID

    card: str = Field(primary_key=True)
    other: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)


class BadgeRow(SQLModel, table=True):
    """A badge code that was given out."""

    __tablename__ = "badge"
    __table_args__ = _NO_ROWID

    code: str = Field(primary_key=True)
    card: str = Field(primary_key=True, index=True)
    person: str  # the card that counts, as in `participant`
    issued: str
    issued_at: int
    revoked_at: int | None
    reason: str


class PresenceRow(SQLModel, table=True):
    """The movements of one person in one session and what they come to."""

    __tablename__ = "presence"
    __table_args__ = _NO_ROWID

    person: str = Field(primary_key=True)
    session: str = Field(primary_key=True)
    inside: bool
    arrived_at: int | None
    since: int
    movements: str  # JSON


class StayRow(SQLModel, table=True):
    """What holds for one person in one module, "" for every module that says nothing itself."""

    __tablename__ = "stay"
    __table_args__ = _NO_ROWID

    person: str = Field(primary_key=True)
    module: str = Field(primary_key=True)
    expected: bool
    arrives: str
    leaves: str
    room: str
    diet: str
    tags: str  # JSON
    replaced_by: str
    reason: str
    conflicts: str  # JSON


class ExcuseRow(SQLModel, table=True):
    """An excused absence of one person from one session."""

    __tablename__ = "excuse"
    __table_args__ = _NO_ROWID

    person: str = Field(primary_key=True)
    session: str = Field(primary_key=True)
    mark: str
    reason: str
    entry: str


class ModuleRow(SQLModel, table=True):
    """A planned module."""

    __tablename__ = "module"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    title: str
    first_day: str
    last_day: str


class SessionRow(SQLModel, table=True):
    """A planned session."""

    __tablename__ = "session"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    title: str
    kind: str
    starts: int
    ends: int
    place: str
    strict: bool
    categories: str  # JSON
    teams: str  # JSON
    tags: str  # JSON
    capacity: int
    quarters: int
    topic: str
    lecturer: str


class ProgrammeRow(SQLModel, table=True):
    """The programme; one row."""

    __tablename__ = "programme"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    name: str
    first_day: str
    last_day: str
    zone: str


class NamedRow(SQLModel, table=True):
    """The name of a desk or the value of a setting, by subject."""

    __tablename__ = "named"
    __table_args__ = _NO_ROWID

    subject: str = Field(primary_key=True)
    value: str


class ReserveRow(SQLModel, table=True):
    """A badge that was printed before anybody needed it; whose it became, `badge` says."""

    __tablename__ = "reserve"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    code: str = Field(index=True)
    number: int


class PlanRow(SQLModel, table=True):
    """A seating plan as it stands; `entry` accepted it, `rivals` accepted it otherwise."""

    __tablename__ = "plan"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    session: str = Field(index=True)
    accepted_at: int
    entry: str
    desk: str
    facts: str  # JSON, as the entry has them
    started: str  # JSON: the latest round begun
    rivals: str  # JSON


class OperatorRow(SQLModel, table=True):
    """An operator; `pin` and `spare` are hashes."""

    __tablename__ = "operator"
    __table_args__ = _NO_ROWID

    id: str = Field(primary_key=True)
    name: str
    role: str
    pin: str
    spare: str
    badge: str
    active: bool


class LocalRow(SQLModel, table=True):
    """What belongs to this installation only."""

    __tablename__ = "local"
    __table_args__ = _NO_ROWID

    key: str = Field(primary_key=True)
    value: str


FOLDED = (
    ParticipantRow,
    JoinedRow,
    BadgeRow,
    PresenceRow,
    StayRow,
    ExcuseRow,
    ModuleRow,
    SessionRow,
    ProgrammeRow,
    NamedRow,
    PlanRow,
    OperatorRow,
    ReserveRow,
)
