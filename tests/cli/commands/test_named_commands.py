"""Commands and options that texts name exist: those of the program, its catalogue and its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from goodstanding.cli.main import app

ROOT = Path(__file__).parents[3]
TEXTS = sorted(
    [*(ROOT / "src").rglob("*.py"), *(ROOT / "src").rglob("*.toml"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), ROOT / "Makefile"]
)
PROSE = {"from", "keeps", "needs"}  # `goodstanding` as the name of the program
NAMED = re.compile(r"\bgoodstanding[ ]([a-z]+(?:-[a-z]+)*)((?:[ ][^\s`\"'“”;。，]+)*)")
SUB = re.compile(r" ([a-z]+(?:\|[a-z]+)*)")  # `case show`, `case list|show`
OPTION = re.compile(r"(?<!\S)--[a-z]+(?:-[a-z]+)*")


def named(text: str) -> Iterator[tuple[str, str]]:
    """Each command that a text names, and what stands behind it."""
    yield from ((name, rest) for name, rest in NAMED.findall(text) if name not in PROSE)


def faults(text: str, group: TyperGroup) -> list[str]:
    """What a text names and the program has not."""
    found = []
    for name, rest in named(text):
        meant = [group.commands.get(name)]
        below = SUB.match(rest)
        if isinstance(meant[0], TyperGroup):
            meant = [meant[0].commands.get(each) for each in below[1].split("|")] if below else [*meant[0].commands.values()]
        there = {option for command in meant if command for each in command.params for option in (*each.opts, *each.secondary_opts)}
        if not all(meant) or not there | {"--help"} >= set(OPTION.findall(rest)):
            found.append(f"goodstanding {name}{rest}")
    return found


@pytest.fixture(scope="module")
def group() -> TyperGroup:
    """The whole program."""
    found = get_command(app)
    assert isinstance(found, TyperGroup)
    return found


def test_every_command_and_option_that_a_text_names_exists(group: TyperGroup) -> None:
    wrong = {str(path.relative_to(ROOT)): found for path in TEXTS if (found := faults(path.read_text(encoding="utf-8"), group))}
    assert wrong == {}
    assert sum(1 for path in TEXTS for _ in named(path.read_text(encoding="utf-8"))) > 50


@pytest.mark.parametrize(
    "text", ["run `goodstanding odr`", "goodstanding case mend 3", "`goodstanding notice FILE --loud`", "goodstanding funds-at-risk"]
)
def test_what_does_not_exist_is_found(text: str, group: TyperGroup) -> None:
    assert len(faults(text, group)) == 1
