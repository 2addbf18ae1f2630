"""What the imported files say about a matter, and what to import where they say nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.desk.cases import NoticeRecord, file_notice
from goodstanding.jobs.notice.known import Matter, known, only_store, session
from goodstanding.jobs.open import open_store
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.store.memory import facts_of

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MATTER = Matter("main", "DE", ("B0MADEUP01", "B0MADEUP02"), "inauthentic", NOW)
Given = Mapping[str, Sequence[Mapping[str, object]]]


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> None:
    """Earlier notices are asked of a store."""
    open_store(tmp_path)


def order(number: int, day: str, **changed: object) -> dict[str, object]:
    """One unit of the first product in the German store."""
    row = {"order_id": f"302-1234567-{number:07d}", "purchased_at": f"{day} 10:00:00", "updated_at": f"{day} 11:00:00"}
    row |= {"order_status": "Shipped", "sales_channel": "Amazon.de", "asin": "B0MADEUP01", "quantity": "1", "currency": "EUR"}
    return row | {"item_price": "10.00", "sku": "MUG"} | changed


def said(given: Given, matter: Matter = MATTER, tongue: Tongue = "en") -> dict[str, list[str]]:
    """What is known, by id."""
    found: dict[str, list[str]] = {}
    with facts_of(given, NOW) as facts:
        for each in known(session(facts), matter, tongue):
            found.setdefault(each.id, []).append(each.text)
    return found


def test_without_files_it_says_what_to_import() -> None:
    found = said({}, replace(MATTER, kind="odr", orders=("302-1234567-0000001",)))
    assert found["units"] == found["orders"] == found["rates"] == ["unknown - import order reports to know"]
    assert found["money"] == ["unknown - import settlement reports to know"]
    assert found["defects"] == ["unknown - import the account health report or the saved Account Health page to know"]
    assert found["earlier"] == ["0"]


def test_units_of_the_products_are_those_of_the_365_days_before_the_notice() -> None:
    rows = [
        order(1, "2026-11-01"),
        order(2, "2025-11-21", quantity="4"),
        order(3, "2025-11-19", quantity="100"),  # 366 days before
        order(4, "2026-10-01", quantity="50", order_status="Cancelled"),
        order(5, "2026-10-01", quantity="30", asin="B0OTHER001"),
    ]
    assert said({"order_item": rows})["units"] == ["B0MADEUP01: 5 units in 2 orders", "B0MADEUP02: none in the imported orders"]
    assert "units" not in said({"order_item": rows}, replace(MATTER, asins=()))
    assert said({"order_item": rows}, replace(MATTER, account="other"))["units"] == ["unknown - import order reports to know"]


def test_orders_that_are_named_are_told_with_day_price_and_state() -> None:
    matter = replace(MATTER, orders=("302-1234567-0000001", "302-9999999-0000001"))
    assert said({"order_item": [order(1, "2026-11-01")]}, matter)["orders"] == [
        "302-1234567-0000001: 2026-11-01, 10.00 EUR, Shipped",
        "302-9999999-0000001: not in the imported orders",
    ]


def test_open_violations_are_counted_with_those_of_the_same_products() -> None:
    rows = [
        {"violation_id": "1", "marketplace": "Amazon.de", "category": "AUTHENTICITY", "violated_on": "2026-11-01", "asin": "B0MADEUP01"},
        {"violation_id": "2", "marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-11-02", "asin": "B0OTHER001"},
    ]
    found = said({"policy_violation": [each | {"state": "Open", "impact": "high"} for each in rows]})
    assert found["defects"] == [
        "unknown - import the account health report to know",
        "2 open violations on the Account Health page, 1 of them on these ASINs",
    ]


def test_what_the_report_says_of_the_account_is_told_with_the_metrics_that_miss() -> None:
    status = {"marketplace": "Amazon.de", "status": "AT_RISK", "window_end": "2026-11-15 00:00:00"}
    odr = {"marketplace": "Amazon.de", "metric": "odr", "rate": "0.02", "target": "0.01", "target_condition": "LESS_THAN"}
    odr |= {"status": "BAD", "numerator": "2", "denominator": "100", "window_end": "2026-11-15 00:00:00"}
    elsewhere = status | {"marketplace": "Amazon.fr", "status": "NORMAL"}
    given = {"account_status": [status, elsewhere], "health_metric": [odr]}
    assert said(given)["defects"][0] == "Amazon.de: AT_RISK; misses its target: ODR"
    assert not any("Amazon.fr" in text for text in said(given)["defects"])
    assert any("Amazon.fr: NORMAL" in text for text in said(given, replace(MATTER, marketplace=""))["defects"])


def test_earlier_notices_of_the_kind_are_counted() -> None:
    for number in (1, 2):
        file_notice(
            NoticeRecord("main", f"{number:064d}", "inauthentic", "listing_removed", "", received_at=NOW - timedelta(days=number)), NOW
        )
    assert said({})["earlier"] == ["2"]
    assert said({}, replace(MATTER, content_hash=f"{1:064d}"))["earlier"] == ["1"]
    assert said({}, replace(MATTER, kind="odr"))["earlier"] == ["0"]


def test_all_of_it_is_told_in_chinese() -> None:
    for texts in said({"order_item": [order(1, "2026-11-01")]}, tongue="zh").values():
        for text in texts:
            assert any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_the_only_store_of_an_account_is_known_and_one_of_several_is_not() -> None:
    german, french = order(1, "2026-11-01"), order(2, "2026-11-01", sales_channel="Amazon.fr")
    for rows, expected in (([german], "DE"), ([german, french], ""), ([], "")):
        with facts_of({"order_item": rows}, NOW) as facts:
            assert only_store(session(facts), "main") == expected
