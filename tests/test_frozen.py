from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
NEEDS_A_SCREEN = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None,
    reason="a window needs a screen: Xvfb and xdotool are not installed",
)
NEEDS_A_BUILD = pytest.mark.skipif(
    sys.platform == "linux" and (shutil.which("objdump") is None or shutil.which("strip") is None),
    reason="PyInstaller cannot run: binutils are not installed",
)
pytestmark = NEEDS_A_BUILD


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the one-folder program once and return its executable."""
    place = tmp_path_factory.mktemp("frozen")
    paths = ["--distpath", str(place / "dist"), "--workpath", str(place / "build")]
    subprocess.run(  # noqa: S603  # our own interpreter and spec
        [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *paths, ROOT / "build.spec"],
        cwd=place,
        check=True,
    )
    shutil.rmtree(place / "build")
    return next((place / "dist" / "senezh-desk").glob("senezh-desk*"))


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Return an environment without Python, whose user has never seen the program."""
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    folders = {
        name: str(tmp_path / name)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    }
    return {**keep, **folders, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


def ask(program: Path, env: dict[str, str], *arguments: str | Path) -> str:
    done = subprocess.run(  # noqa: S603  # the program just built
        [program, *arguments], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_folder_stays_under_300_megabytes(program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < 300e6


def test_it_says_what_it_can_do(program: Path, home: dict[str, str]) -> None:
    assert "check-in" in ask(program, home, "--help")


def test_it_takes_a_list_in_makes_badges_and_proves_its_file(
    program: Path, home: dict[str, str], tmp_path: Path
) -> None:
    event, roster, badges = (tmp_path / name for name in ("a.senezh", "list.xlsx", "badges.pdf"))
    book = openpyxl.Workbook()
    for row in (["Фамилия", "Имя", "Команда"], ["Иванова", "Айгөл", "Казань"]):
        book.worksheets[0].append(row)
    book.save(roster)
    ask(program, home, "new", event, "--name", "Проба", "--json")
    taken = json.loads(ask(program, home, "--file", event, "import", roster, "--json"))
    assert taken["new"] == 1
    made = json.loads(ask(program, home, "--file", event, "badges", badges, "--json"))
    assert made["decoded"] == 1
    checked = json.loads(ask(program, home, "--file", event, "verify", "--json"))
    assert checked["problems"] == []
    assert checked["entries"] > 1


@pytest.fixture
def screen() -> Iterator[str]:
    """Return the name of a display of our own."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
        "-noreset",  # else it answers nobody for a moment when a program ends
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:  # noqa: S603  # the system's Xvfb
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


@NEEDS_A_SCREEN
def test_it_opens_the_demo(program: Path, home: dict[str, str], screen: str) -> None:
    env = {**home, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    search = ["xdotool", "search", "--onlyvisible", "--name", "Senezh Desk"]
    with subprocess.Popen([program, "demo"], env=env, stderr=subprocess.PIPE, text=True) as window:  # noqa: S603  # the program just built
        found = ""
        until = time.monotonic() + 60
        while not found and time.monotonic() < until and window.poll() is None:
            time.sleep(0.2)
            seen = subprocess.run(search, env=env, capture_output=True, text=True, check=False)  # noqa: S603  # the system's xdotool
            found = seen.stdout.strip()
        window.terminate()
        _, said = window.communicate(timeout=30)
    assert found, said
    assert "Traceback" not in said
