"""Import: a 100,000-row workbook from file to accepted, against calamine reading its cells."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from xlsxwriter import Workbook

from benchmarks.figure import Figure
from benchmarks.names import people
from senezh_desk.app import now
from senezh_desk.domain.kinds import ProgrammeChanged
from senezh_desk.domain.roster import ReadOptions
from senezh_desk.services.lists import ListService
from senezh_desk.store.event_file import EventFile, create_event_file

ROWS = 100_000
GOAL = 10.0
GOAL_MEMORY = 700.0
HEADINGS = (
    "№ п/п",
    "ФИО",
    "Должность",
    "Муниципальное образование",
    "Субъект РФ",
    "Команда",
    "Телефон",
    "E-mail",
    "Питание",
    "Номер комнаты",
    "Примечание",
)
_READ = (
    "import sys, time; from python_calamine import CalamineWorkbook; t = time.perf_counter();"
    " sheet = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0);"
    " n = sum(len(row) for row in sheet.iter_rows()); print(time.perf_counter() - t)"
)
_IMPORT = "import sys; from benchmarks.import_list import run; run(sys.argv[1], sys.argv[2])"


def measure() -> list[Figure]:
    """Return seconds of the whole import, and its greatest memory in MB."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        source = Path(folder) / "list.xlsx"
        _write(source)
        command = [sys.executable, "-c"]
        reference = float(_run([*command, _READ, str(source)]))
        seconds, megabytes = map(
            float, _run([*command, _IMPORT, str(source), f"{folder}/new.senezh"]).split()
        )
    return [
        Figure("import", seconds, reference, seconds / reference, GOAL, "s"),
        Figure("import memory", megabytes, GOAL_MEMORY, megabytes / GOAL_MEMORY, 1.0, "MB"),
    ]


def run(source: str, target: str) -> None:
    """Import a list into a new event file; print the seconds and the peak memory in MB."""
    create_event_file(Path(target), ProgrammeChanged("Программа"), now, desk="Стойка 1")
    file = EventFile(Path(target), now)
    service = ListService(file)
    started = perf_counter()
    previewed = service.preview(service.sheets(Path(source)), ReadOptions())
    accepted = service.accept(previewed)
    seconds = perf_counter() - started
    file.close()
    if accepted.people != ROWS:
        raise SystemExit(f"{accepted.people} of {ROWS} people were listed")
    peak = sum(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    sys.stdout.write(f"{seconds} {peak / 1024}\n")


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603  # our own code


def _write(path: Path) -> None:
    book = Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Список")
    sheet.write_row(0, 0, HEADINGS)
    for number, person in enumerate(people(ROWS), start=1):
        sheet.write_row(
            number,
            0,
            (
                number,
                person.name,
                person.position,
                person.municipality,
                person.region,
                person.team,
                person.phone,
                person.email,
                person.diet,
                person.room,
                person.note,
            ),
        )
    book.close()


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
