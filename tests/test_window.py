"""The real program under a screen of its own: whatever is scanned, wherever, is in the journal."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import build_services, installation, now, resources_folder
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import PersonFields
from senezh_desk.services.programme import create_programme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from senezh_desk.services import Services

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None,
    reason="a window needs a screen: Xvfb and xdotool are not installed",
)
ROOT = Path(__file__).parents[1]
SURNAMES = [
    "Аксаков",
    "Бунин",
    "Волошин",
    "Гаршин",
    "Державин",
    "Есенин",
    "Жуковский",
    "Зощенко",
    "Ильин",
    "Катаев",
    "Некрасов",
    "Лермонтов",
]
CROWD = [f"Гость-{letter}" for letter in "абвгдежзик"]
PATIENCE = 10  # seconds


def soon(true: Callable[[], object], patience: float = PATIENCE) -> bool:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.05)
    return False


@dataclass
class Desk:
    """A running window, its file, and hands to type with."""

    path: Path
    env: dict[str, str]
    services: Services
    process: subprocess.Popen[str]

    def do(self, *words: str) -> str:
        done = subprocess.run(  # noqa: S603  # the system's xdotool
            ["xdotool", *words],  # noqa: S607  # found on the path by the mark above
            env=self.env,
            check=False,
            capture_output=True,
            text=True,
            timeout=20,
        )
        return done.stdout.strip()

    def scan(self, *codes: str) -> None:
        """Type what a scanner types: every key a few milliseconds after the one before."""
        keys = [key for code in codes for key in (*code, "Return")]
        self.do("key", "--delay", "4", *keys)

    def windows(self) -> int:
        return len(self.do("search", "--onlyvisible", "--name", ".").split())

    def has_focus(self) -> bool:
        return self.do("getwindowfocus") in self.do("search", "--onlyvisible", "--name", ".")

    def code(self, surname: str) -> str:
        return next(
            line.person.code
            for line in self.services.roster.people()
            if line.person.fields.last == surname
        )

    def is_in(self, *surnames: str) -> bool:
        session = self.services.sessions.current()
        lines = self.services.checkin.inside(session.id)
        there = {line.person.fields.last for line in lines}
        return set(surnames) <= there


def succeeds(command: list[str], env: dict[str, str]) -> bool:
    return subprocess.run(command, env=env, check=False).returncode == 0  # noqa: S603  # the system's own


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """Return a display of our own whose keyboard is the Russian one."""
    reading, writing = os.pipe()
    # without -noreset it forgets its keyboard, and answers nobody for a moment, when a program ends
    size = ["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writing), *size]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:  # noqa: S603  # the system's Xvfb
        try:
            os.close(writing)
            with os.fdopen(reading) as answer:
                display = f":{answer.readline().strip()}"
            env = {**os.environ, "DISPLAY": display}
            if shutil.which("setxkbmap") is not None:
                layout = ["setxkbmap", "-layout", "us,ru", "-option", "grp:menu_toggle"]
                assert soon(lambda: succeeds(layout, env))
                assert soon(lambda: succeeds(["xdotool", "key", "ISO_Next_Group"], env))
                query = ["setxkbmap", "-query"]
                told = subprocess.run(query, env=env, check=True, capture_output=True, text=True)  # noqa: S603  # the system's own
                assert "us,ru" in told.stdout
            yield display
        finally:
            server.terminate()  # whatever happened: leaving the block waits for it


def start(path: Path, env: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  # our own program
        [sys.executable, "-m", "senezh_desk", "--file", str(path)],
        cwd=ROOT,
        env=env,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def desk(screen: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("home")
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
    env = {**os.environ, **folders, "HOME": str(home), "DISPLAY": screen}
    env |= {"QT_QPA_PLATFORM": "xcb", "PYTHONWARNINGS": "error"}
    path = home / "Программа.senezh"
    labels, own = Labels("ru"), installation(home / "CONFIG" / "senezh-desk")
    create_programme(
        path,
        "Проба",
        None,
        None,
        zone="Europe/Moscow",
        clock=now,
        labels=labels,
        installation=own,
    )
    services = build_services(
        path, labels=labels, resources=resources_folder(), operator="проба", installation_id=own
    )
    for surname in SURNAMES + CROWD:
        services.roster.add_walk_in(PersonFields(surname, "Анна", "Ивановна", team="Клин"))
    with start(path, env) as process:
        running = Desk(path, env, services, process)
        assert soon(lambda: running.windows() == 1 or process.poll() is not None, 30)
        assert soon(running.has_focus)
        time.sleep(0.5)  # until the first paint is over
        yield running
        process.terminate()
        _, said = process.communicate(timeout=10)
    services.close()
    assert "Traceback" not in said


def test_a_scan_is_in_the_journal(desk: Desk) -> None:
    desk.scan(desk.code("Аксаков"))
    assert soon(lambda: desk.is_in("Аксаков"))


def test_a_scan_counts_while_another_page_has_the_focus(desk: Desk) -> None:
    desk.do("key", "ctrl+2")
    time.sleep(0.5)
    desk.scan(desk.code("Бунин"))
    assert soon(lambda: desk.is_in("Бунин"))


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="nothing stops a program here")
def test_a_scan_counts_while_the_screen_is_busy(desk: Desk) -> None:
    keys = [*desk.code("Некрасов"), "Return"]
    scan = ["xdotool", "key", "--delay", "20", *keys]
    with subprocess.Popen(scan, env=desk.env, stdout=subprocess.DEVNULL) as scanner:  # noqa: S603  # the system's xdotool
        time.sleep(0.15)
        desk.process.send_signal(signal.SIGSTOP)  # in the midst of the scan
        scanner.wait()
        time.sleep(0.5)
    desk.process.send_signal(signal.SIGCONT)
    assert soon(lambda: desk.is_in("Некрасов"))


def test_a_name_typed_while_scans_come_loses_no_letter_and_no_scan_is_lost(desk: Desk) -> None:
    desk.do("key", "Escape")
    typing = ["xdotool", "type", "--delay", "230", "лермонтов"]
    with subprocess.Popen(typing, env=desk.env, stdout=subprocess.DEVNULL) as typist:  # noqa: S603  # the system's xdotool
        came: list[str] = []
        while typist.poll() is None and len(came) < len(CROWD):
            desk.scan(desk.code(CROWD[len(came)]))
            came.append(CROWD[len(came)])
        typist.wait()
    assert came
    assert soon(lambda: desk.is_in(*came))
    time.sleep(0.2)  # an Enter at a scan's own pace would be the second half of its CR LF
    desk.do("key", "Return")
    assert soon(lambda: desk.is_in("Лермонтов"))


def test_two_scans_at_once_and_a_glued_burst_are_four_people(desk: Desk) -> None:
    desk.scan(desk.code("Волошин"), desk.code("Гаршин"))
    desk.scan(desk.code("Державин") + desk.code("Есенин"))
    assert soon(lambda: desk.is_in("Волошин", "Гаршин", "Державин", "Есенин"))


def test_a_scan_counts_while_a_menu_is_open(desk: Desk) -> None:
    desk.do("key", "F2")
    time.sleep(0.5)
    desk.scan(desk.code("Жуковский"))
    assert soon(lambda: desk.is_in("Жуковский"))
    desk.do("key", "Escape")


def test_a_scan_counts_while_a_dialog_waits_for_a_file(desk: Desk) -> None:
    for key in ("ctrl+2", "F5", "ctrl+o"):  # the roster, an import, its choice of a file
        desk.do("key", key)
        time.sleep(0.5)
    assert soon(lambda: desk.windows() == 2)
    desk.scan(desk.code("Зощенко"), desk.code("Ильин"))
    assert soon(lambda: desk.is_in("Зощенко", "Ильин"))
    assert desk.windows() == 2  # neither its Enter nor its digits answered the dialog
    desk.do("key", "Escape")
    assert soon(lambda: desk.windows() == 1)


def test_a_name_typed_with_the_latin_layout_and_enter_checks_in(desk: Desk) -> None:
    desk.do("key", "Escape")
    desk.do("type", "--delay", "90", "rfnftd")
    desk.do("key", "Return")
    assert soon(lambda: desk.is_in("Катаев"))


def test_a_second_window_on_the_file_says_so_and_ends(desk: Desk) -> None:
    with start(desk.path, desk.env) as second:
        _, said = second.communicate(timeout=20)
    assert second.returncode == 1
    assert len(said.strip().splitlines()) == 1
