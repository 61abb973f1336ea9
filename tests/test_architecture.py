from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tokenize
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from importlinter.cli import lint_imports

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "senezh_desk"
TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "README.md",
    "benchmarks",
    "build.spec",
    "constraints.txt",
    "pyproject.toml",
    "resources",
    "senezh_desk",
    "tests",
}
BANNED_NAMES = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "manager",
    "handler",
    "handlers",
    "data",
    "info",
    "base",
    "misc",
    "process",
}
DOMAIN_MAY = set(sys.stdlib_module_names) | {"numpy", "orjson", "rapidfuzz", "senezh_desk"}
DOMAIN_MAY -= {
    "os",
    "io",
    "sqlite3",
    "socket",
    "subprocess",
    "threading",
    "time",
    "logging",
    "random",
}
CATCHES_ALL = {"ui/jobs.py", "ui/hooks.py"}
# the glossary of design section 2, as far as this version speaks of it
GLOSSARY = [
    "programme",
    "session",
    "participant",
    "team",
    "municipality",
    "region",
    "position",
    "category",
    "roster",
    "desk",
    "badge",
    "scan",
    "admission",
    "attendance",
    "walk-in",
    "substitution",
    "attention",
    "entry",
    "journal",
]
COMMANDS = [
    "demo",
    "new",
    "import",
    "people",
    "session",
    "operator",
    "check-in",
    "check-out",
    "undo",
    "present",
    "badges",
    "seat",
    "export",
    "verify",
    "backup",
    "restore",
]


def committed() -> list[str]:
    """Return the project's files; without git, those that .gitignore does not name."""
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # a fixed command
    if done.returncode == 0:
        return sorted(name for name in done.stdout.split("\0") if name and (ROOT / name).exists())
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split()]
    return sorted(
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*")
        if path.is_file()
        and not any(fnmatch(part, name) for part in path.parts for name in ignored)
    )


FILES = committed()
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [ROOT / name for name in FILES if name.endswith(".py")]


def in_package(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node


def is_bare_raise(node: ast.stmt) -> bool:
    return isinstance(node, ast.Raise) and node.exc is None


def run(*command: str) -> None:
    done = subprocess.run(  # noqa: S603  # our own tools
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_keep_the_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_ruff_finds_nothing() -> None:
    run("ruff", "check", "--quiet", ".")


def test_everything_is_formatted() -> None:
    run("ruff", "format", "--check", "--quiet", ".")


def test_types_are_strict() -> None:
    run("mypy")


def test_the_domain_is_plain_python() -> None:
    foreign = [
        (in_package(path), name)
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
        if name.partition(".")[0] not in DOMAIN_MAY
    ]
    assert foreign == []


def test_the_words_know_nothing_of_qt_but_its_core() -> None:
    for path in sorted((PACKAGE / "wording").glob("*.py")):
        named = re.findall(r"PySide6[.\w]*", path.read_text(encoding="utf-8"))
        assert set(named) <= {"PySide6.QtCore"}, path.name


def test_a_command_loads_neither_widgets_nor_heavy_libraries() -> None:
    heavy = (
        "PySide6.QtWidgets PySide6.QtGui reportlab python_calamine xlsxwriter pypdfium2 zxingcpp"
    )
    script = (
        "import sys, senezh_desk.app;"
        f"print([name for name in '{heavy} qrcode numpy pyzipper'.split() if name in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", MODULES, ids=in_package)
def test_a_module_stays_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_nothing_stands_beside_the_layout() -> None:
    assert {name.partition("/")[0] for name in FILES} <= TOP
    assert {path.name for path in PACKAGE.iterdir() if path.name != "__pycache__"} <= {
        *("__init__.py", "__main__.py", "app.py", "py.typed"),
        *("cli", "domain", "files", "services", "store", "ui", "wording"),
    }


def test_the_wheel_carries_every_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.parent for path in MODULES}
    packages = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert set(settings["tool"]["setuptools"]["packages"]) == packages | {"senezh_desk.resources"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name for name in FILES if BANNED_NAMES & set(re.split(r"[/._]", name))] == []


def test_tests_mirror_the_package() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    layers = {path.name for path in PACKAGE.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == layers
    nested = [
        path
        for path in (ROOT / "tests").rglob("test_*.py")
        if len(path.parents) > len(ROOT.parents) + 3
    ]
    assert nested == []


def test_nobody_prints() -> None:
    printing = {
        in_package(path)
        for path in MODULES
        for name, _ in calls(ast.parse(path.read_text(encoding="utf-8")))
        if name in {"print", "pprint"}
    }
    assert printing == set(), "data leaves through the commands' typer.echo"


def test_nobody_pumps_events() -> None:
    assert [
        in_package(path)
        for path in MODULES
        for name, _ in calls(ast.parse(path.read_text(encoding="utf-8")))
        if name == "processEvents"
    ] == []


def test_only_long_work_and_the_hooks_catch_everything() -> None:
    catching = {
        in_package(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        )
        and not is_bare_raise(node.body[-1])  # cleaning up on the way out catches nothing
    }
    assert catching <= CATCHES_ALL


def test_every_ignore_says_why() -> None:
    silent = []
    for path in SOURCES:
        with tokenize.open(path) as source:
            for token in tokenize.generate_tokens(source.readline):
                if token.type != tokenize.COMMENT:
                    continue
                if re.search(r"#\s*(?:noqa|type:\s*ignore)[^#]*$", token.string):
                    silent.append(f"{path.relative_to(ROOT)}:{token.start[0]}")
    assert silent == []


def test_no_file_knows_the_machine_it_was_made_on() -> None:
    machine = re.compile(rb"/root/|/work/|/opt/pypi|index-url", re.IGNORECASE)
    found = [name for name in FILES if machine.search((ROOT / name).read_bytes())]
    assert found == ["tests/test_architecture.py"]


def test_the_readme_names_every_package_command_and_word() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    packages = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    assert [name for name in packages if f"`senezh_desk/{name}/`" not in readme] == []
    assert [name for name in COMMANDS if not re.search(rf"`{name}\b", readme)] == []
    assert [
        word for word in GLOSSARY if not re.search(rf"^\| {word} \|", readme, re.MULTILINE)
    ] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^(pip install .+)$", readme, re.MULTILINE)
    assert commands[:2] == [
        "pip install . && python -m senezh_desk demo",
        "pip install -e '.[test]' && python -m pytest",
    ]


def test_the_ci_runs_what_the_readme_says(tmp_path: Path) -> None:
    shown = subprocess.run(  # noqa: S603  # our own script
        [ROOT / ".ci" / "run", "--show"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "CI": "true"},
    )
    assert shown.stdout.strip() == "pip install -e '.[test]' && python -m pytest"
