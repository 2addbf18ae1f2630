"""Starting an item: what is written has the right shape and place, and is refused until it is filled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.small_tree import ROOT, run
from tools.catalogues import CATALOGUES
from tools.gates import shape
from tools.new import KINDS, start


@pytest.mark.parametrize("kind", KINDS)
def test_a_started_item_has_the_right_style(tree: Path, kind: str) -> None:
    start(tree, kind, "new_one")
    (tree / "src/goodstanding" / KINDS[kind].folder / "__init__.py").write_text('"""Items."""\n', encoding="utf-8")
    for package in (tree / "src/goodstanding").glob("*/"):
        (package / "__init__.py").touch()
    assert run(tree, "ruff", "check", "--no-cache", "--ignore", "D104", "src").stdout == "All checks passed!\n"
    assert run(tree, "ruff", "format", "--no-cache", "--check", "src").returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_started_item_suits_the_contract_of_the_program(tree: Path, kind: str) -> None:
    written = start(tree, kind, "new_one")[0]
    done = subprocess.run([sys.executable, str(tree / written)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", ["check", "deadline", "report"])
def test_a_started_item_is_refused_until_it_is_filled(tree: Path, kind: str) -> None:
    start(tree, kind, "new_one")
    found = [fault for fault in shape.faults(tree) if "new_one" in fault]
    assert any("the docstring has no line that starts with What it says:" in fault for fault in found)
    assert any("no source with the day it was read" in fault for fault in found)
    assert any("there is no case" in fault for fault in found) is (kind == "report")


def test_what_can_be_started_is_what_there_is() -> None:
    assert {kind.folder for kind in KINDS.values()} <= {each.folder for each in CATALOGUES}


@pytest.mark.parametrize("item", ["", "Upper", "1st", "two__lines", "with-dash", "../up", "end_"])
def test_a_misshapen_id_is_refused(tree: Path, item: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        start(tree, "check", item)


def test_an_id_that_is_taken_is_refused(tree: Path) -> None:
    with pytest.raises(ValueError, match="there is a check overdue already"):
        start(tree, "check", "overdue")
