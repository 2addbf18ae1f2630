"""JSON: valid by its published schema, exact, and unknown where it is unknown."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from goodstanding.cli.output.as_json import amount, as_json, sources_to_json, to_json
from goodstanding.cli.output.json_schema import schema
from goodstanding.core.money import Amount
from goodstanding.jobs.documents import FoundProblem, Sources
from goodstanding.jobs.model import ALL_CHAPTERS, Chapter, CheckResult
from tests.results import empty, full

PUBLISHED = Path(__file__).resolve().parents[3] / "docs" / "reference" / "check.schema.json"


def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


def test_the_published_schema_is_the_one_in_the_code() -> None:
    Draft202012Validator.check_schema(schema())
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("make", [full, empty])
@pytest.mark.parametrize("trace", [True, False])
def test_what_is_printed_is_valid(make: Any, trace: bool) -> None:
    assert list(validator().iter_errors(json.loads(to_json(make(), trace=trace)))) == []


@pytest.mark.parametrize(
    "break_it",
    [
        lambda said: said["positions"][0]["parts"][0]["amount"].update(amount=20431.07),
        lambda said: said["positions"][0]["parts"][0]["amount"].pop("currency"),
        lambda said: said["findings"][0].update(severity="bad"),
        lambda said: said.update(as_of="2026-11-25 14:00"),
        lambda said: said.update(extra=1),
        lambda said: said["todo"][0].pop("due"),
    ],
)
def test_the_schema_refuses_what_is_not_of_its_shape(break_it: Any) -> None:
    said = as_json(full())
    break_it(said)
    assert list(validator().iter_errors(said))


def test_what_is_unknown_is_null_with_what_to_import() -> None:
    parts = {part["id"]: part for part in as_json(full())["positions"][0]["parts"]}
    assert parts["reserve"]["amount"] is None
    assert parts["reserve"]["unknown"] == {"imports": "balances of the Finances API"}
    assert parts["unexplained"]["amount"] == {"amount": "0.00", "currency": "EUR"}
    assert parts["unexplained"]["unknown"] is None


@pytest.mark.parametrize(
    ("value", "currency", "said"),
    [
        ("1234567", "JPY", "1234567"),
        ("-12.34567", "EUR", "-12.34567"),
        ("1E+5", "EUR", "100000.00"),
        ("0.5", "EUR", "0.50"),
        ("9999999999999.99999", "USD", "9999999999999.99999"),
    ],
)
def test_amounts_are_exact_text(value: str, currency: str, said: str) -> None:
    assert amount(Amount(Decimal(value), currency)) == {"amount": said, "currency": currency}


def test_a_payout_says_what_the_bank_says() -> None:
    states = [payout["state"] for payout in as_json(full())["payouts"]]
    assert states == ["seen", "differs", "not_seen", "unknown"]


def test_rows_are_there_only_with_trace_and_name_their_file() -> None:
    assert "rows" not in as_json(full())["findings"][0]
    first = as_json(full(), trace=True)["findings"][0]
    assert first["rows"][0] == {"table": "settlement_line", "document": 1, "file": "settlement-11.txt", "line": 2}
    assert (len(first["rows"]), first["row_count"]) == (39, 250)


def test_counts_of_lines_add_up() -> None:
    lines = as_json(full())["imported"]["lines"]
    assert lines.pop("read") == sum(lines.values()) == 326


@pytest.mark.parametrize("chapter", ALL_CHAPTERS)
def test_a_chapter_alone_has_only_its_own_keys(chapter: Chapter) -> None:
    result = CheckResult(as_of=full().as_of, home=full().home, chapters=(chapter,))
    keys = set(as_json(result)) - {"schema", "version", "as_of", "chapters"}
    wanted = {Chapter.MONEY: {"positions", "payouts", "releases"}, Chapter.IMPORTED: {"imported", "documents"}}
    assert keys == wanted.get(chapter, {str(chapter)})
    assert list(validator().iter_errors(as_json(result))) == []


def test_it_is_ascii_so_that_no_terminal_is_controlled_and_no_pipe_breaks() -> None:
    text = to_json(full())
    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["todo"][2]["subject"] == full().todo[2].subject


def test_documents_with_their_problems_are_valid_too() -> None:
    result = full()
    result.chapters = (Chapter.IMPORTED,)
    problem = FoundProblem(5, 7, "bad-value", "amount", "'1,2,3' is no amount")
    said = json.loads(sources_to_json(Sources(result, (problem,))))
    assert list(validator().iter_errors(said)) == []
    assert said["problems"][0]["file"] == "orders.txt"
