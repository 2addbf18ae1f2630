"""A chapter with a fault does not load, and the message names the file, the rule and the fault."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from goodstanding.core.errors import CatalogueError
from goodstanding.core.source import Label, Source
from tests.rulebook.chapter import COMPLETE, SOURCE, book_of, rule_toml


def test_a_complete_rule_is_read_with_its_citation(tmp_path: Path) -> None:
    line = 'values.limit = { number = 0.025, unit = "fraction", compare = "below" }'
    (rule,) = book_of(tmp_path, rule_toml(line, kind="limit")).versions("a")
    assert rule.value("limit").number == Decimal("0.025")
    assert rule.sources == (Source("https://example.org/help", date(2026, 11, 23), Label.PRIMARY),)
    assert rule.valid_from is None
    assert rule.chapter == "one"


@pytest.mark.parametrize("key", sorted(COMPLETE))
def test_a_rule_without_one_of_its_parts_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(CatalogueError, match=f"lacks {key}"):
        book_of(tmp_path, rule_toml(without=key))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "red"}, "one.toml: rule a has unknown keys: colour"),
        ({"kind": "rumour"}, "'rumour' is not one of limit, window"),
        ({"label": "gossip"}, "'gossip' is not one of primary"),
        ({"stops": "the world"}, "'the world' is not one of account, offers"),
        ({"confidence": "very"}, "'very' is not one of certain"),
        ({"marketplaces": ["XX"]}, "'XX' is no store and no group"),
        ({"marketplaces": ["US", "NA"]}, "'NA' is named twice"),
        ({"marketplaces": ["US", "-DE"]}, "'-DE' takes away a store that was not named"),
        ({"valid_from": "2026-01-01"}, "'2026-01-01' is not a day"),
        ({"valid_to": "soon"}, "'soon' is not a day"),
        ({"sources": ["NOWHERE"]}, "names a source that there is not: NOWHERE"),
    ],
)
def test_a_wrong_part_is_named(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        book_of(tmp_path, rule_toml(**changes))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ('{ unit = "points" }', "needs either a number or unknown = true"),
        ('{ number = 1, unknown = true, unit = "points" }', "needs either a number or unknown = true"),
        ('{ unknown = false, unit = "points" }', "needs either a number or unknown = true"),
        ("{ number = 1 }", "'' is not one of fraction"),
        ('{ number = 1, unit = "days" }', "a duration needs a clock"),
        ('{ number = 1, unit = "points", clock = "calendar" }', "a duration needs a clock, and nothing else has one"),
        ('{ number = 1, unit = "money" }', "an amount needs a currency"),
        ('{ number = true, unit = "points" }', "True is not a number"),
        ('{ number = "1", unit = "points" }', "'1' is not a number"),
        ('{ number = 1, unit = "points", colour = "red" }', "unknown keys: colour"),
        ('{ number = 1, unit = "points", compare = "near" }', "'near' is not one of below"),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, value: str, message: str) -> None:
    with pytest.raises(CatalogueError, match=f"rule a: value x.*{message}"):
        book_of(tmp_path, rule_toml(f"values.x = {value}"))


def test_a_source_without_a_link_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="source HELP needs"):
        book_of(tmp_path, rule_toml(), sources=SOURCE.replace('["https://example.org/help"]', "[]"))


def test_a_source_with_a_wrong_label_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="source HELP: 'rumour'"):
        book_of(tmp_path, rule_toml(), sources=SOURCE.replace('"primary"', '"rumour"'))


def test_other_tables_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"only \[\[rule\]\] tables are allowed, found rules"):
        book_of(tmp_path, rule_toml().replace("[[rule]]", "[[rules]]"))


def test_a_chapter_that_is_not_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"one\.toml is not valid TOML"):
        book_of(tmp_path, "id = ")
