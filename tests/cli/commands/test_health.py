"""`goodstanding health` from end to end, over shipments of which too many are late, given as a mapped table."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from goodstanding.cli.output.json_schema import schema
from tests.cli.commands.conftest import Cli

DAY = date(2026, 11, 25)
AS_OF = "2026-11-25T12:00:00Z"
COLUMNS = ("order_id", "package_id", "marketplace", "purchased_at", "ship_by", "confirmed_at", "carrier")


def shipments(account: str, late: int, count: int) -> str:
    rows = [",".join(COLUMNS)]
    for number in range(1, count + 1):
        back = number % 8
        confirmed = DAY - timedelta(days=back + (0 if number <= late else 2))
        days = f"{DAY - timedelta(days=back + 4)} 12:00:00Z,{DAY - timedelta(days=back + 1)} 22:00:00Z,{confirmed} 10:00:00Z"
        carrier = "SLOWPOST" if number <= late else ("DHL", "UPS")[number % 2]
        rows.append(f"{len(account):03d}-0000001-{number:07d},1,Amazon.de,{days},{carrier}")
    return "\n".join(rows) + "\n"


@pytest.fixture
def home(cli: Cli, tmp_path: Path) -> Path:
    """A store with two accounts, of which one ships late."""
    for account, late in (("tardy", 12), ("prompt", 0)):
        file = tmp_path / f"{account}.csv"
        file.write_text(shipments(account, late, 120))
        mapping = f"order_shipment:{','.join(f'{name}={name}' for name in COLUMNS)}"
        said = cli("import", file, "--map", mapping, "--account", account, "--store", tmp_path / "store")
        assert said.code == 0, said.err
    return tmp_path / "store"


def test_it_says_what_misses_its_target_and_what_drives_that(cli: Cli, home: Path) -> None:
    said = cli("health", "--store", home, "--as-of", AS_OF)
    assert said.code == 1
    assert "HEALTH  tardy · Amazon.de" in said.out
    assert "misses   Late Shipment Rate, 10 days; 10 %; below 4 %; 12 of 120 orders" in said.out
    assert "driver   Late Shipment Rate: carrier SLOWPOST: 12 of 12 orders (100 %)" in said.out
    assert said.out.index("HEALTH  tardy") < said.out.index("HEALTH  prompt")
    assert not any(word in said.out for word in ("MONEY", "TO DO", "IMPORTED"))


def test_one_account_alone(cli: Cli, home: Path) -> None:
    said = cli("health", "--store", home, "--as-of", AS_OF, "--account", "prompt")
    assert said.code == 0
    assert "HEALTH  prompt · Amazon.de" in said.out
    assert "tardy" not in said.out
    assert cli("health", "--store", home, "--account", "nobody").code == 2


def test_all_accounts_are_a_line_each_the_riskiest_first(cli: Cli, home: Path) -> None:
    said = cli("health", "--store", home, "--as-of", AS_OF, "--all")
    assert said.code == 0
    assert "HEALTH  2 accounts and stores, sorted by risk" in said.out
    assert "sorted by money" in cli("health", "--store", home, "--as-of", AS_OF, "--all", "--sort", "money").out
    assert said.out.index("tardy · Amazon.de") < said.out.index("prompt · Amazon.de")


def test_a_what_if_is_answered_beside_the_forecast(cli: Cli, home: Path) -> None:
    said = cli("health", "--store", home, "--as-of", AS_OF, "--account", "prompt", "--what-if", "3 more lsr", "--what-if", "volume -30%")
    assert said.code == 0
    assert "if 3 more defects of lsr; 70 % of the volume expected: a miss within" in said.out
    gone = cli("health", "--store", home, "--as-of", AS_OF, "--what-if", "remove 005-0000001-0000001", "--json")
    late = [each for each in json.loads(gone.out)["health"]["places"][0]["rates"] if each["metric"] == "lsr"]
    assert [each["what_if"]["allowance"][0]["more"] - each["forecast"]["allowance"][0]["more"] for each in late] == [1, 1]


def test_a_what_if_that_cannot_be_answered_is_wrong_use(cli: Cli, home: Path) -> None:
    for arguments, reason in (
        (("--what-if", "sell more"), "cannot be read"),
        (("--what-if", "3 more xyz"), "there is no metric 'xyz'"),
        (("--what-if", "remove 111-1111111-1111111"), "no defect that counts is known of 111-1111111-1111111"),
        (("--what-if", "3 more lsr", "--all"), "name an account with --account"),
    ):
        said = cli("health", "--store", home, "--as-of", AS_OF, *arguments)
        assert (said.code, said.out, reason in said.err) == (2, "", True), said.err


def test_every_format_is_written_and_valid(cli: Cli, home: Path, tmp_path: Path) -> None:
    files = ("--csv", tmp_path / "csv", "--xlsx", tmp_path / "a.xlsx", "--html", tmp_path / "a.html")
    said = cli("health", "--store", home, "--as-of", AS_OF, "--json", *files)
    result = json.loads(said.out)
    assert list(Draft202012Validator(schema()).iter_errors(result)) == []
    assert result["chapters"] == ["standing", "health", "findings", "unknown"]
    assert [place["account"] for place in result["health"]["places"]] == ["tardy", "prompt"]
    late = next(each for each in result["health"]["places"][0]["rates"] if (each["metric"], each["part"]) == ("lsr", "10d"))
    assert late["path"][-1] == {"day": late["day"], "numerator": late["numerator"], "denominator": late["denominator"]}
    assert (tmp_path / "csv" / "metrics.csv").exists()
    assert (tmp_path / "csv" / "drivers.csv").read_text(encoding="utf-8-sig").count("SLOWPOST") == 1
    assert "place-1-limits" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_check_tells_it_in_short_and_ranks_its_findings_with_the_others(cli: Cli, home: Path) -> None:
    said = cli("check", "--store", home, "--as-of", AS_OF)
    assert "misses   Late Shipment Rate, 10 days; 10 %" in said.out
    assert "what to import to know is said at the end" in said.out
    assert "HIGH  Where the defects gather" in said.out


def test_a_store_without_such_facts_says_what_to_import(cli: Cli, store: Path) -> None:
    assert "unknown - import orders, order shipments and the account-health report to know" in cli("health", "--store", store).out


def test_every_metric_is_explained(cli: Cli) -> None:
    assert "What it stops: offers you ship yourself" in cli("explain", "lsr").out
