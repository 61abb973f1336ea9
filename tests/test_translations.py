from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

import PySide6
import pytest

from senezh_desk.app import resources_folder
from senezh_desk.wording.words import LANGUAGES, Words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "senezh_desk"
I18N = ROOT / "resources" / "i18n"
# where a text that `mark` named elsewhere is said: its argument is a variable
SAYS_MARKED = re.compile(r"wording/|cli/|ui/list_model\.py")


class Message(NamedTuple):
    context: str
    source: str
    said: tuple[str, ...]
    plural: bool


def messages(language: str) -> Iterator[Message]:
    tree = ET.parse(I18N / f"senezh_desk_{language}.ts")  # noqa: S314  # our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            texts = message.iter("numerusform" if plural else "translation")
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(text.text or "" for text in texts),
                plural,
            )


def holes(text: str) -> set[str]:
    """Return what is filled in later: {names} and Qt's %n."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None} | (
        {"%n"} if "%n" in text else set()
    )


def test_translations_are_fresh(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("update", I18N / "update.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for path in I18N.glob("*.ts"):
        shutil.copy(path, tmp_path)
    script.update(tmp_path)
    stale = [
        path.name
        for path in sorted(tmp_path.iterdir())
        if path.read_bytes() != (I18N / path.name).read_bytes()
    ]
    assert stale == [], "run: python resources/i18n/update.py"
    assert len(list(tmp_path.glob("*.qm"))) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_finished(language: str, tmp_path: Path) -> None:
    tool = Path(PySide6.__file__).parent / "lrelease"
    texts = I18N / f"senezh_desk_{language}.ts"
    strict = ["-fail-on-unfinished", "-fail-on-invalid", "-qm", str(tmp_path / "out.qm")]
    done = subprocess.run([tool, texts, *strict], capture_output=True, text=True, check=False)  # noqa: S603  # Qt's own tool on our own file
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_holes_of_its_source(language: str) -> None:
    wrong = [
        (message.source, said)
        for message in messages(language)
        for said in message.said
        if holes(said) != holes(message.source)
    ]
    assert wrong == []


def test_plural_forms_are_all_there_and_differ() -> None:
    plurals = [message for message in messages("ru") if message.plural]
    assert plurals
    for message in plurals:
        assert len(message.said) == 3, message.source
        assert all(message.said), message.source
    # «%n секунда / секунды / секунд»: a copied form is a mistake unless the word never changes
    assert [m.source for m in plurals if len(set(m.said)) == 1 and m.said[0][:1].islower()] == []


def test_russian_counts_one_two_five_and_twenty_one() -> None:
    plural = next(message for message in messages("ru") if message.plural)
    words = load_words(resources_folder(), "ru")
    for n, form in ((1, 0), (2, 1), (5, 2), (11, 2), (21, 0), (104, 1)):
        said = words.translate(plural.context, plural.source, "", n)
        assert said == plural.said[form].replace("%n", str(n))


def test_english_has_both_plural_forms() -> None:
    assert {m.source for m in messages("en")} == {m.source for m in messages("ru") if m.plural}
    plural = next(messages("en"))
    words = load_words(resources_folder(), "en")
    assert words.translate(plural.context, plural.source, "", 1) != Words().translate(
        plural.context, plural.source, "", 1
    )


def test_russian_is_russian() -> None:
    foreign = [
        (message.source, said)
        for message in messages("ru")
        for said in message.said
        if said != message.source
        and re.search(r"[A-Za-z]", re.sub(r"\{.*?\}|%n", "", said))
        and not re.search(r"[А-Яа-яЁё]", said)
    ]
    assert foreign == []


def test_every_text_has_a_context() -> None:
    assert [message.source for message in messages("ru") if not message.context] == []


def literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_no_text_hides_in_an_f_string_where_it_is_not_collected() -> None:
    hidden = [
        f"{path.relative_to(PACKAGE).as_posix()}:{call.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and call.args
        and literal(call.args[0])
    ]
    assert hidden == []


def test_only_literals_are_given_to_the_translator() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            called = call.func.id if isinstance(call.func, ast.Name) else ""
            if isinstance(call.func, ast.Attribute) and call.func.attr != "mark":
                called = call.func.attr
            texts = call.args[:1] if called == "tr" else call.args[:2]
            if called not in {"tr", "translate", "mark"} or all(map(literal, texts)):
                continue
            if called == "translate" and len(texts) == 1:  # a string's own translate
                continue
            made_up = isinstance(texts[-1], ast.JoinedStr | ast.BinOp | ast.Call)
            if made_up or called == "mark" or not SAYS_MARKED.match(name):
                wrong.append(f"{name}:{call.lineno}")
    assert wrong == []
