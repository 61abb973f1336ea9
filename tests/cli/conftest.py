from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from senezh_desk import app
from senezh_desk.domain.labels import Labels

if TYPE_CHECKING:
    from pathlib import Path

    from senezh_desk.services import Services

ROSTER = """\
№;Фамилия;Имя;Отчество;Команда;Муниципалитет;Регион;Телефон
1;Абрамова;Әлфия;Наилевна;Арск;Арский район;Республика Татарстан;+7 900 000-00-01
2;Ёлкин;Пётр;Ильич;Арск;Арский район;Республика Татарстан;+7 900 000-00-02
3;Кузнецова;Анна;Сергеевна;Ирбит;Ирбит;Свердловская область;+7 900 000-00-03
4;Кузнецова;Анна;Сергеевна;Торжок;Торжок;Тверская область;+7 900 000-00-04
5;Яковлев;Өлөксөй;;Торжок;Торжок;Тверская область;+7 900 000-00-05
"""


@dataclass(frozen=True)
class Answer:
    """What a run of the program said; `status` is its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  # any JSON
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Program:
    """The program with one event file, run in this process."""

    file: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str | Path) -> Answer:
        self.capture.readouterr()
        status = app.main([str(argument) for argument in arguments])
        return Answer(status, *self.capture.readouterr())

    def __call__(self, *arguments: str | Path) -> Answer:
        return self.run("--file", self.file, *arguments)

    def ask(self, *arguments: str | Path) -> Any:  # noqa: ANN401  # any JSON
        answer = self(*arguments, "--json")
        assert answer.status == 0, answer.err
        return answer.json

    def codes(self) -> dict[str, str]:
        """Return the badge codes by surname and team."""
        return {f"{one['last']} {one['team']}": one["code"] for one in self.ask("people")}

    def services(self) -> Services:
        return app.build_services(
            self.file,
            labels=Labels("ru"),
            resources=app.resources_folder(),
            operator="",
            installation_id=app.installation(app.config_folder()),
        )


@pytest.fixture
def bare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Program:
    """Return the program of somebody who has never used it, without an event file."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "argv", ["senezh-desk"])
    return Program(tmp_path / "Наша программа 1" / "март.senezh", capsys)


@pytest.fixture
def empty(bare: Program) -> Program:
    """Return the program with the event file of 10 to 13 March 2026, nobody on the list."""
    bare.file.parent.mkdir()
    days = ("--from", "2026-03-10", "--to", "2026-03-13", "--zone", "Asia/Yekaterinburg")
    assert bare.run("new", bare.file, "--name", "Города", *days).status == 0
    return bare


@pytest.fixture
def program(empty: Program) -> Program:
    """Return the program with five people on the list."""
    roster = empty.file.with_name("список участников.csv")
    roster.write_text(ROSTER, encoding="utf-8")
    assert empty("import", roster).status == 0
    return empty
