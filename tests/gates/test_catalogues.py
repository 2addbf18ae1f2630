"""The list of catalogues agrees with the layer rules and with the program."""

from __future__ import annotations

import tomllib

from goodstanding.sources.model import HEADINGS as OF_REPORTS
from goodstanding.store.question import HEADINGS as OF_QUESTIONS
from tests.gates.small_tree import ROOT
from tools.catalogues import CATALOGUES


def test_every_catalogue_is_in_the_contract_that_keeps_items_apart() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (items,) = (each["modules"] for each in contracts if each["id"] == "items")
    assert {f"goodstanding.{each.folder.replace('/', '.')}.*" for each in CATALOGUES} <= set(items)


def test_the_headings_are_those_that_the_program_asks_for() -> None:
    headings = {each.folder: each.headings for each in CATALOGUES}
    assert headings["sources/files"] == OF_REPORTS
    assert headings["funds/checks"] == headings["desk/deadlines"] == OF_QUESTIONS
