from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.app import resources_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_resources_of_the_source_tree_lie_beside_the_package() -> None:
    assert (resources_folder() / "i18n" / "senezh_desk_ru.qm").is_file()


def test_resources_of_an_installed_program_lie_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "senezh_desk"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "site-packages" / "resources").mkdir()  # somebody else's
    assert resources_folder(package) == package / "resources"
