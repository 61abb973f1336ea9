from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import has_screen, resources_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_resources_of_the_source_tree_lie_beside_the_package() -> None:
    assert (resources_folder() / "i18n" / "senezh_desk_ru.qm").is_file()


def test_resources_of_an_installed_program_lie_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "senezh_desk"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "site-packages" / "resources").mkdir()  # somebody else's
    assert resources_folder(package) == package / "resources"


@pytest.mark.parametrize(
    ("environment", "platform", "shows"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({}, "win32", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "win32", False),
    ],
)
def test_a_window_needs_a_screen(
    environment: dict[str, str],
    platform: str,
    shows: bool,  # noqa: FBT001  # what is wanted
) -> None:
    assert has_screen(environment, platform) is shows
