"""The form of a seating in a facilitator's words: who, where, how often, mixed how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.seating.draft import (
    MIXED,
    MOST_ROUNDS,
    Draft,
    Mixing,
    PlaceWord,
    Teams,
    WhoCounts,
)
from senezh_desk.ui.seating.tables_form import TablesForm
from senezh_desk.ui.seating.wishes_form import WishesForm
from senezh_desk.ui.session_choice import SessionChoice
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.plans import trait_title

if TYPE_CHECKING:
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings


class SeatingForm(QScrollArea):
    """Holds one draft; whoever listens to `changed` reads it."""

    changed = Signal()

    def __init__(
        self, sessions: SessionService, programme: ProgrammeService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._words = surroundings.words
        self.session = SessionChoice(sessions, programme, surroundings.labels)
        self._who = QComboBox()
        self._counted = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.tables = TablesForm()
        self._rounds = QSpinBox(minimum=1, maximum=MOST_ROUNDS)
        self._minutes = QSpinBox(minimum=0, maximum=240)
        self._walks = QCheckBox(self.tr("Groups walk from station to station"))
        self._word = QComboBox()
        self._mixing = {name: QComboBox() for name in MIXED}
        self._repeats = QComboBox()
        self._teams = QComboBox()
        self._heads = QCheckBox(self.tr("A head of a team at each table"))
        self.wishes = WishesForm()
        self._build()
        self._connect()

    @property
    def draft(self) -> Draft:
        """Return what is asked for; "now" is the session of now."""
        return Draft(
            self.session.session_id or self._sessions.current().id,
            self.tables.tables,
            self._rounds.value(),
            tuple((name, Mixing(box.currentData())) for name, box in self._mixing.items()),
            Mixing(self._repeats.currentData()),
            Teams(self._teams.currentData()),
            self._heads.isChecked(),
            WhoCounts(self._who.currentData()),
            PlaceWord(self._word.currentData()),
            self._walks.isChecked(),
            self._minutes.value(),
            self.wishes.wishes,
        )

    def show_draft(self, draft: Draft) -> None:
        """Show a draft, without announcing it; the session stays as it is chosen."""
        with QSignalBlocker(self):
            self.tables.show_tables(draft.tables)
            self._rounds.setValue(draft.rounds)
            self._minutes.setValue(draft.minutes)
            self._walks.setChecked(draft.walks)
            self._heads.setChecked(draft.heads)
            for name, level in draft.mixing:
                _choose(self._mixing[name], int(level))
            _choose(self._repeats, int(draft.repeats))
            _choose(self._teams, draft.teams.value)
            _choose(self._who, draft.who.value)
            _choose(self._word, draft.word.value)
            self.wishes.show_wishes(draft.wishes)
            self.wishes.show_places(draft.tables)

    def show_counted(self, people: int, listed: int) -> None:
        """Say how many people get a seat."""
        self.tables.people = people
        said = self.tr("%n person(s) get a seat", "", people)
        self._counted.setText(
            self.tr("{said}, {listed} on the list").format(said=said, listed=listed)
        )

    def _build(self) -> None:
        for who, said in (
            (WhoCounts.ON_SITE, self.tr("Whoever is on site today")),
            (WhoCounts.AT_SESSION, self.tr("Whoever was scanned at this session")),
            (WhoCounts.LISTED, self.tr("Everybody expected on the list")),
        ):
            self._who.addItem(said, who.value)
        for word, said in (
            (PlaceWord.TABLE, self.tr("table")),
            (PlaceWord.GROUP, self.tr("group")),
            (PlaceWord.STATION, self.tr("station")),
        ):
            self._word.addItem(said, word.value)
        for teams, said in (
            (Teams.AS_IT_COMES, self.tr("as it comes")),
            (Teams.WHOLE, self.tr("stay whole")),
            (Teams.SPREAD, self.tr("are spread")),
        ):
            self._teams.addItem(said, teams.value)
        for box in (self._who, self._word, self._teams, self._repeats, *self._mixing.values()):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        for box in (*self._mixing.values(), self._repeats):
            for level, said in (
                (Mixing.NO, self.tr("does not matter")),
                (Mixing.A_LITTLE, self.tr("a little")),
                (Mixing.USUALLY, self.tr("as usual")),
                (Mixing.STRONGLY, self.tr("above all")),
            ):
                box.addItem(said, int(level))
            _choose(box, int(Mixing.USUALLY))
        self._minutes.setSpecialValueText(self.tr("as long as it takes"))
        set_look(self._counted, "muted")
        self._counted.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self._heading(self.tr("Session and people")))
        column.addWidget(self.session)
        column.addWidget(self._who)
        column.addWidget(self._counted)
        column.addWidget(self._heading(self.tr("Tables")))
        column.addWidget(self.tables)
        column.addLayout(
            self._lines(
                (self.tr("Rounds"), self._rounds),
                (self.tr("Minutes a round"), self._minutes),
                (self.tr("The word is"), self._word),
            )
        )
        column.addWidget(self._walks)
        column.addWidget(self._heading(self.tr("Mix")))
        column.addLayout(
            self._lines(
                (self.tr("New neighbours"), self._repeats),
                *(
                    (_capital(trait_title(self._words, name)), box)
                    for name, box in self._mixing.items()
                ),
                (self.tr("Teams"), self._teams),
            )
        )
        column.addWidget(self._heads)
        column.addWidget(self._heading(self.tr("Wishes")))
        column.addWidget(self.wishes)
        column.addStretch()
        self._who.setAccessibleName(self.tr("Who gets a seat"))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.session)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        set_type(label, Type.EMPHASIS, bold=True)
        return label

    def _lines(self, *fields: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for text, field in fields:
            field.setAccessibleName(text)
            field.setMinimumWidth(12 * GRID)
            form.addRow(text, field)
        return form

    def _connect(self) -> None:
        for box in (
            self._who,
            self._word,
            self._repeats,
            self._teams,
            *self._mixing.values(),
        ):
            box.currentIndexChanged.connect(self.changed)
        for spin in (self._rounds, self._minutes):
            spin.valueChanged.connect(self.changed)
        for check in (self._walks, self._heads):
            check.toggled.connect(self.changed)
        self.session.chosen.connect(self.changed)
        self.tables.changed.connect(self._take_tables)
        self.wishes.changed.connect(self.changed)

    def _take_tables(self) -> None:
        self.wishes.show_places(self.tables.tables)
        self.changed.emit()


def _choose(box: QComboBox, value: int | str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
