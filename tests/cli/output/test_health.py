"""The health chapter in text, JSON and tables: exact counts, unknown is not zero, nothing cut without a word."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from goodstanding.cli.output.as_json import as_json
from goodstanding.cli.output.csv_files import write_csv
from goodstanding.cli.output.text.bars import CELLS, LIMIT, bar, trend
from goodstanding.cli.output.text.health import DRIVERS_SHOWN, PLACES_SHOWN
from goodstanding.cli.output.workbook import write_workbook
from goodstanding.jobs.health.model import Health, Place
from goodstanding.jobs.model import Chapter, CheckResult
from tests.cli.output.golden import CASES, text
from tests.health_results import main_places, order_defects, second_place
from tests.results import full


def only_health(health: Health | None = None) -> CheckResult:
    result = full()
    result.chapters = (Chapter.HEALTH,)
    result.health = health or result.health
    return result


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("used", "filled"),
    [("0", 0), ("0.0001", 1), ("0.5", 4), ("0.99", 8), ("1", 8), ("1.01", 9), ("1.5", 12), ("9", 12)],
)
def test_a_bar_passes_its_line_only_when_the_target_is_missed(used: str, filled: int) -> None:
    drawn = bar(Decimal(used))
    assert (drawn.count("█"), len(drawn)) == (filled, CELLS + 1)
    assert drawn[LIMIT] == "│"


def test_the_trend_ends_with_the_last_day() -> None:
    gauge = order_defects()
    high = replace(gauge.path[-1], numerator=gauge.path[-1].denominator // 10)
    gauge.path = (*gauge.path[:-1], high)
    assert trend(gauge)[-1] == "█"
    gauge.path = ()
    assert trend(gauge) == ""


def test_a_whole_check_tells_what_is_near_its_limit_and_names_the_rest() -> None:
    shown = text(full())
    assert "misses   Late Shipment Rate, 10 days; 5.12 %; below 4 %; 21 of 410 orders" in shown
    assert "meets    On-Time Delivery Rate (96.6 %)" in shown
    assert "2 other rates; what to import to know is said at the end" in shown
    assert "import newer order shipments" not in shown


def test_the_chapter_alone_tells_all_and_what_to_import() -> None:
    shown = text(only_health())
    assert "66 more can be afforded in this window" in shown
    assert re.search(r"Valid Tracking Rate \(Books: 80 to 86 of 88 packages\): import newer order shipments, with\s+the carrier's", shown)
    assert "of it: Negative Feedback Rate 0.17 % (2 of 1,190 orders)" in shown
    assert "not all of it is known: nothing is known before 2026-09-20" in shown


def test_what_is_unknown_is_never_a_rate_of_zero() -> None:
    silent = [gauge for gauge in main_places().gauges if gauge.value.unknown]
    shown = text(only_health(Health(places=[replace(main_places(), gauges=silent)], in_full=1)))
    assert "0 %" not in shown
    assert shown.count("unknown  ") == 2


def test_drivers_and_rows_are_all_there_with_trace() -> None:
    place = main_places()
    place.causes = place.causes * 3
    assert text(only_health(Health(places=[place], in_full=1))).count("driver   Order Defect Rate") == DRIVERS_SHOWN
    traced = only_health(Health(places=[place], in_full=1))
    shown = text(traced, trace=True)
    assert shown.count("driver   Order Defect Rate") == 6
    assert "orders.txt:2-3 (seller_feedback)" in shown
    assert "orders.txt:2-3, 9 (order_item)" in shown
    assert "… and 2 more rows" in shown


def test_many_accounts_are_a_line_each_and_counted() -> None:
    many: list[Place] = [replace(second_place(), account=f"account-{number:03d}") for number in range(1000)]
    shown = text(only_health(Health(places=many, in_full=12)))
    assert shown.count("HEALTH  account-") == PLACES_SHOWN
    assert f"{1000 - PLACES_SHOWN} accounts and stores, sorted by risk; in full: --account" in shown
    assert all(f"account-{number:03d} " in shown for number in range(1000))


def test_all_is_one_line_an_account_and_store_with_risk_and_money() -> None:
    lines = CASES["health_all"]()
    assert "2 accounts and stores, sorted by risk" in lines
    assert re.search(r"main · Amazon.de +AT_RISK +missed +lsr 10d, may stop offers +938.20 EUR", lines)
    assert re.search(r"second · Amazon.co.jp +NORMAL +< 0.1 % +odr afn, may stop the account +90,000 JPY", lines)


def test_a_store_without_facts_says_what_to_import() -> None:
    assert "unknown - import orders, order shipments and the account-health report to know" in text(only_health(Health()))


def test_json_has_exact_counts_rounded_rates_and_null_for_unknown() -> None:
    (main, second) = as_json(full())["health"]["places"]
    rates = {(each["metric"], each["part"]): each for each in main["rates"]}
    odr, vtr = rates["odr", "mfn"], rates["vtr", "Books"]
    assert (odr["numerator"], odr["denominator"], odr["rate"]) == (5, 1190, "0.00420168")
    assert odr["target"] == {"limit": "0.01", "compare": "below", "said_by": "report"}
    assert (odr["stops"], odr["chance"]) == ("account", 0.1262)
    assert [step["more"] for step in odr["forecast"]["allowance"]] == [6, 5, 4]
    assert odr["what_if"]["within"][-1] == {"days": 30, "chance": 0.0093}
    assert (vtr["numerator"], vtr["rate"], vtr["status"]) == (None, None, "unknown")
    assert vtr["unknown"] == {"imports": "newer order shipments, with the carrier's scans", "at_least": 80, "at_most": 86}
    assert main["nearest"] == {"metric": "lsr", "part": "10d", "chance": 1}
    assert second["at_risk"] == [{"amount": "90000", "currency": "JPY"}]


def test_the_rows_behind_a_rate_are_in_json_with_trace() -> None:
    (odr,) = [each for each in as_json(full(), trace=True)["health"]["places"][0]["rates"] if each["metric"] == "odr"]
    assert odr["rows"][0] == {"table": "order_item", "document": 5, "file": "orders.txt", "line": 2}
    assert (len(odr["rows"]), odr["row_count"]) == (3, 5)


def test_tables_have_the_same_figures(tmp_path: Path) -> None:
    write_csv(only_health(), tmp_path, trace=True)
    rates = {(row["metric"], row["part"]): row for row in read(tmp_path / "metrics.csv")}
    assert rates["odr", "mfn"]["rate"] == "0.00420168"
    assert rates["odr", "mfn"]["missed within 7 days"] == "0.011400"
    assert (rates["vtr", "Books"]["rate"], rates["vtr", "Books"]["at least"], rates["vtr", "Books"]["at most"]) == ("", "80", "86")
    assert rates["lsr", "10d"]["allowance"] == "-5"
    asked = rates["odr", "mfn"]
    assert asked["what if"] == "the defects of order 302-1111111-1111111 no longer count"
    assert (asked["then missed within 30 days"], asked["then afforded"]) == ("0.009300", "6")
    assert rates["lsr", "10d"]["what if"] == ""
    assert [row["value"] for row in read(tmp_path / "drivers.csv")] == ["HERMES", "'" + '=HYPERLINK("http://evil.example","click")']
    assert len(read(tmp_path / "trend.csv")) == sum(len(gauge.path) for place in full().health.places for gauge in place.gauges)
    assert len(read(tmp_path / "forecast.csv")) == 60
    (accounts, traces) = read(tmp_path / "accounts.csv"), read(tmp_path / "traces.csv")
    assert [(row["a freeze would hold"], row["currency"], row["some of it unknown"]) for row in accounts] == [
        ("938.20", "EUR", "yes"),
        ("90000", "JPY", "no"),
    ]
    assert [row["line"] for row in traces if row["of"] == "metrics"] == ["2", "3", "9"]


def test_every_row_of_a_table_is_as_long_as_its_heading(tmp_path: Path) -> None:
    for path in write_csv(only_health(), tmp_path):
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len({len(row) for row in csv.reader(file)}) == 1, path.name


def test_rates_are_numbers_in_the_workbook(tmp_path: Path) -> None:
    write_workbook(only_health(), tmp_path / "a.xlsx")
    head, *rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("metrics").to_python()
    odr = next(row for row in rows if row[head.index("metric")] == "odr")
    assert odr[head.index("rate")] == pytest.approx(5 / 1190, abs=1e-8)
    assert odr[head.index("denominator")] == 1190


@pytest.mark.parametrize(("at", "said"), [((-1,), []), ((0, -1), ["60"]), ((-11, -1), ["11"])])
def test_a_way_with_days_left_out_says_how_long_it_is_and_a_single_day_is_none(at: tuple[int, ...], said: list[str]) -> None:
    gauge = order_defects()
    left = replace(gauge, path=tuple(gauge.path[place] for place in at))
    shown = text(only_health(Health(places=[replace(main_places(), gauges=[left])], in_full=1)))
    assert re.findall(r"the last (\d+) days", shown) == said
