"""The page of operators: who works at the desks, in which role, with a PIN and a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.permissions import Act, Role
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.operators import role_meaning, role_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from senezh_desk.domain.operators import Operator
    from senezh_desk.services.operators import OperatorService
    from senezh_desk.ui.surroundings import Surroundings

ADD_KEY = "F2"
MOST_MINUTES = 240


class OperatorsPage(QWidget):
    """Lists operators; one is added, changed or removed in the panel beside the list."""

    def __init__(self, operators: OperatorService, surroundings: Surroundings) -> None:
        super().__init__()
        self._operators = operators
        self._around = surroundings
        self._shown: Operator | None = None
        self._add = action_button(self.tr("Add an operator"), "user-plus", ADD_KEY)
        self._state = _wrapped()
        self._idle = QSpinBox()
        words = surroundings.words
        self._model = ListModel(
            (
                Column["Operator"]("name", self.tr("Operator"), lambda one: one.name, width=220),
                Column["Operator"](
                    "role", self.tr("Role"), lambda one: role_text(words, one.role), width=150
                ),
                Column["Operator"]("pin", self.tr("PIN"), self._pin_of, width=90),
                Column["Operator"]("badge", self.tr("Own badge"), lambda one: one.badge),
            ),
            lambda one: one.id,
            self,
        )
        nobody = EmptyPanel(
            "users-three",
            self.tr("There are no operators yet"),
            self.tr(
                "Until an administrator has a PIN, everybody at a desk may do everything. With "
                "PINs every record names who made it, and lists do not leave by mistake."
            ),
            self.tr("Add an administrator…"),
        )
        nobody.clicked.connect(self._begin)
        self._table = Table("operators", self._model, surroundings.settings, nobody)
        self._panel = QFrame()
        self._title = _wrapped()
        self._name, self._pin, self._badge = QLineEdit(), QLineEdit(), QLineEdit()
        self._role = QComboBox()
        self._meaning = _wrapped()
        self._outcome = MessageBar(lambda error: fault_text(words, error))
        self._save = action_button(self.tr("Save"), "check", "Ctrl+S", "primary")
        self._remove = action_button(self.tr("Remove"), "trash")
        self._close = action_button(self.tr("Close"), "x", look="flat")
        self._build()
        self._connect()
        self._reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload()

    def _pin_of(self, one: Operator) -> str:
        return self.tr("set") if one.pin else self.tr("none")

    def _build(self) -> None:
        title = QLabel(self.tr("Operators"))
        set_type(title, Type.TITLE, bold=True)
        for role in (Role.ADMINISTRATOR, Role.REGISTRAR, Role.FACILITATOR):
            self._role.addItem(role_text(self._around.words, role), role.value)
        self._idle.setRange(0, MOST_MINUTES)
        self._idle.setSuffix(self.tr(" min"))
        self._idle.setSpecialValueText(self.tr("never"))
        self._idle.setAccessibleName(self.tr("Locks, left alone for"))
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaxLength(8)
        self._badge.setPlaceholderText(self.tr("Code printed under the QR"))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        lock = QLabel(self.tr("Locks, left alone for"))
        lock.setBuddy(self._idle)
        head.addWidget(lock)
        head.addWidget(self._idle)
        head.addWidget(self._add)
        body = QHBoxLayout()
        body.setSpacing(2 * GRID)
        body.addWidget(self._table, 3)
        body.addWidget(self._panel, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._state)
        column.addWidget(self._outcome)
        column.addLayout(body, 1)
        self._build_panel()
        self.setFocusProxy(self._table)

    def _build_panel(self) -> None:
        set_look(self._panel, "panel")
        set_type(self._title, Type.EMPHASIS, bold=True)
        set_look(self._meaning, "muted")
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Name"), self._name)
        form.addRow(self.tr("Role"), self._role)
        form.addRow("", self._meaning)
        form.addRow(self.tr("PIN"), self._pin)
        form.addRow(self.tr("Own badge"), self._badge)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addStretch()
        self._panel.hide()

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._follow)
        self._add.clicked.connect(self._begin)
        self._table.opened.connect(lambda who: self._open(str(who)))
        self._table.selection_changed.connect(self._open_selected)
        self._role.currentIndexChanged.connect(self._explain)
        self._save.clicked.connect(self._ask_to_save)
        self._name.returnPressed.connect(self._ask_to_save)
        self._pin.returnPressed.connect(self._ask_to_save)
        self._badge.returnPressed.connect(self._ask_to_save)
        self._remove.clicked.connect(self._ask_to_remove)
        self._close.clicked.connect(self._panel.hide)
        self._idle.editingFinished.connect(self._set_idle)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if self.isVisible() and topics & {Topic.OPERATORS, Topic.PROGRAMME}:
            self._reload()

    def _reload(self) -> None:
        operators = self._operators.operators()
        self._model.show(operators)
        guards = sum(one.guards for one in operators)
        if not guards:
            said = self.tr("No PINs yet: everybody may do everything.")
        elif guards == 1:
            said = self.tr(
                "PINs are in force. Give a second administrator one too: somebody must be able to "
                "help who forgot theirs."
            )
        else:
            said = self.tr("PINs are in force. Change the operator: Ctrl+L.")
        self._state.setText(said)
        self._state.setVisible(bool(operators))
        self._idle.setValue(self._operators.idle_minutes())
        if self._shown is not None and self._shown.id not in {one.id for one in operators}:
            self._panel.hide()

    def _begin(self) -> None:
        self._shown = None
        first = not any(one.guards for one in self._operators.operators())
        self._show(
            self.tr("New administrator") if first else self.tr("New operator"),
            "",
            Role.ADMINISTRATOR if first else Role.REGISTRAR,
            "",
        )

    def _open_selected(self) -> None:
        chosen = self._table.selected()
        if len(chosen) == 1:
            self._open(chosen[0].id, focus=False)

    def _open(self, operator_id: str, *, focus: bool = True) -> None:
        self._shown = self._operators.get(operator_id)
        one = self._shown
        self._show(one.name, one.name, one.role, one.badge, focus=focus)

    def _show(self, title: str, name: str, role: Role, badge: str, *, focus: bool = True) -> None:
        one = self._shown
        self._title.setText(title)
        self._name.setText(name)
        self._role.setCurrentIndex(self._role.findData(role.value))
        self._pin.clear()
        has_pin = one is not None and bool(one.pin)
        self._pin.setPlaceholderText(self.tr("unchanged") if has_pin else self.tr("4 to 8 digits"))
        self._badge.setText(badge)
        self._remove.setVisible(one is not None)
        self._explain()
        self._panel.show()
        if focus:
            self._name.setFocus()

    def _explain(self) -> None:
        role = Role(self._role.currentData())
        self._meaning.setText(role_meaning(self._around.words, role))

    def _ask_to_save(self) -> None:
        self._around.confirm(Act.MANAGE_OPERATORS, self._do_save)

    def _do_save(self) -> None:
        name, role, pin = self._name.text(), Role(self._role.currentData()), self._pin.text()
        badge, shown = self._badge.text(), self._shown

        def save() -> str:
            if shown is None:
                operator, spare = self._operators.add(name, role, pin, badge)
            else:
                operator = self._operators.change(shown.id, name=name, role=role, badge=badge)
                spare = self._operators.set_pin(shown.id, pin) if pin else ""
            self._shown = operator
            return spare

        self._attempt(save, self.tr("Saved: {name}").format(name=" ".join(name.split())))

    def _ask_to_remove(self) -> None:
        self._around.confirm(Act.MANAGE_OPERATORS, self._do_remove)

    def _do_remove(self) -> None:
        shown = self._shown
        if shown is None:
            return

        def remove() -> str:
            self._operators.remove(shown.id)
            return ""

        self._attempt(remove, self.tr("Removed: {name}").format(name=shown.name))

    def _attempt(self, act: Callable[[], str], done: str) -> None:
        try:
            spare = act()
        except DeskError as error:
            self._outcome.show_error(error)
            return
        self._pin.clear()
        self._panel.hide()
        if spare:
            words = self.tr(
                "{done}. Spare code: {code}. It lets in who forgot the PIN. Write it down and put "
                "it away: it is not shown again."
            )
            self._outcome.show_line(Tone.CONFIRM, words.format(done=done, code=spare))
        else:
            self._outcome.show_done(done)

    def _set_idle(self) -> None:
        try:
            self._operators.set_idle_minutes(self._idle.value())
        except DeskError as error:
            self._outcome.show_error(error)


def _wrapped() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
