"""Feedback and claims with what files tell of their orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from goodstanding.health.removable.views import VIEWS
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session

AS_OF = datetime(2026, 2, 1, tzinfo=UTC)
NO = "111-0000000-0000001"
FEEDBACK = {"order_id": NO, "left_on": "2026-01-10", "rating": "1", "comments": "Arrived late"}
SHIPPED = {"order_id": NO, "sku": "CUP", "shipped_at": "2026-01-03 02:00:00+00", "sales_channel": "Amazon.com", "carrier": "UPS"}
PARCEL = {
    "order_id": NO,
    "marketplace": "Amazon.com",
    "label": "CLAIMS_PROTECTED",
    "ship_by": "2026-01-04 08:00:00+00",
    "first_scan_at": "2026-01-03 20:00:00+00",
}
CLAIM = {
    "order_id": NO,
    "claim_id": "c1",
    "filed_at": "2026-01-12",
    "decided_at": "2026-01-15",
    "is_granted": "true",
    "reason": "Item not received",
}
ANSWERED = {"order_id": NO, "message_id": "m", "received_at": "2026-01-11 10:00:00+00", "answered_at": "2026-01-13 10:00:00+00"}

Given = Mapping[str, Sequence[Mapping[str, object]]]


def rows(view: str, given: Given) -> list[dict[str, Any]]:
    with facts_of(given, AS_OF) as facts:
        session = Session(facts, VIEWS)
        session.prepare([view])
        return facts.records(f"SELECT * FROM {view}")


def test_an_order_of_amazon_gives_its_shipment_as_evidence_on_the_stores_day() -> None:
    (row,) = rows("feedback_judged", {"seller_feedback": [FEEDBACK], "fba_shipment_item": [SHIPPED, SHIPPED | {"sku": "BOWL"}]})
    assert (row["rule"], row["verdict"], row["marketplace"], row["by_amazon"]) == ("FB4", "ask", "Amazon.com", True)
    assert row["draft"].endswith("Shipped on 2026-01-02.")
    assert [each["table_name"] for each in row["rows"]] == ["seller_feedback", "fba_shipment_item"]


def test_two_parcels_were_on_time_only_when_both_were() -> None:
    late = PARCEL | {"package_id": "2", "first_scan_at": "2026-01-04 08:00:01+00"}
    (row,) = rows("feedback_evidence", {"seller_feedback": [FEEDBACK], "order_shipment": [PARCEL | {"package_id": "1"}, late]})
    assert (row["bought_label"], row["on_time"], row["scanned_on"]) == (True, False, date(2026, 1, 4))


@pytest.mark.parametrize(
    ("changed", "bought", "on_time"),
    [
        ({}, True, True),
        ({"label": "LATE_DELIVERY_RISK"}, True, True),
        ({"label": "NONE"}, False, True),
        ({"label": "something else"}, None, True),
        ({"label": None}, None, True),
        ({"first_scan_at": None}, True, None),
        ({"first_scan_at": None, "confirmed_at": "2026-01-04 08:00:00+00"}, True, True),
        ({"ship_by": None}, True, None),
    ],
)
def test_what_is_not_in_the_files_is_not_known(changed: dict[str, object], bought: bool | None, on_time: bool | None) -> None:
    (row,) = rows("feedback_evidence", {"seller_feedback": [FEEDBACK], "order_shipment": [PARCEL | changed]})
    assert (row["bought_label"], row["on_time"], row["by_amazon"]) == (bought, on_time, False)


def test_the_stores_language_is_the_draft_s() -> None:
    german = SHIPPED | {"sales_channel": "Amazon.de"}
    (row,) = rows("feedback_judged", {"seller_feedback": [FEEDBACK | {"comments": "Zu spät geliefert"}], "fba_shipment_item": [german]})
    assert row["draft"].startswith("Bestellung 111-0000000-0000001 wurde durch Amazon versandt.")
    assert row["draft_english"].startswith("Order 111-0000000-0000001 was fulfilled by Amazon.")


def test_an_account_of_one_store_lends_it_to_orders_that_files_do_not_have() -> None:
    other = SHIPPED | {"order_id": "111-0000000-0000009", "sales_channel": "Amazon.de"}
    (row,) = rows("feedback_judged", {"seller_feedback": [FEEDBACK], "fba_shipment_item": [other]})
    assert (row["code"], row["by_amazon"], row["verdict"]) == ("DE", None, "check")


def test_an_order_id_of_another_shape_is_matched_by_its_text() -> None:
    given = {"seller_feedback": [FEEDBACK | {"order_id": "X-1"}], "fba_shipment_item": [SHIPPED | {"order_id": "X-1"}]}
    (row,) = rows("feedback_judged", given)
    assert (row["order_ref"], row["verdict"]) == ("X-1", "ask")
    assert "Order X-1 was fulfilled" in row["draft"]


def test_what_was_removed_is_not_judged_again_unless_it_was_left_anew() -> None:
    removal = {"order_id": NO, "removed_on": "2026-01-20"}
    assert rows("feedback_judged", {"seller_feedback": [FEEDBACK], "feedback_removal": [removal]}) == []
    again = FEEDBACK | {"left_on": "2026-01-21"}
    assert len(rows("feedback_judged", {"seller_feedback": [again], "feedback_removal": [removal]})) == 1


def test_personal_data_is_not_repeated() -> None:
    (row,) = rows("feedback_judged", {"seller_feedback": [FEEDBACK | {"comments": "Write to jo.doe@shop.example"}]})
    assert "jo.doe" not in str(row)


@pytest.mark.parametrize(
    ("claim", "parcel", "message", "verdict", "why"),
    [
        ({}, PARCEL, ANSWERED, "ask", "Claims Protected and the carrier scanned it on time"),
        ({}, PARCEL, None, "check", "Claims Protected"),
        ({}, PARCEL, ANSWERED | {"answered_at": "2026-01-13 10:00:01+00"}, "stays", "not answered within 48 hours"),
        ({}, PARCEL, ANSWERED | {"answered_at": None}, "stays", "not answered"),
        ({}, PARCEL, ANSWERED | {"answered_at": None, "needs_answer": "false"}, "check", "Claims Protected"),
        ({}, PARCEL | {"first_scan_at": "2026-01-04 08:00:01+00"}, ANSWERED, "stays", "after the ship-by date"),
        ({}, PARCEL | {"label": "LATE_DELIVERY_RISK"}, ANSWERED, "stays", "not marked Claims Protected"),
        ({}, PARCEL | {"label": None}, ANSWERED, "check", "files do not tell"),
        ({"reason": None}, PARCEL, ANSWERED, "check", "Claims Protected"),
        ({"reason": "Not as described"}, PARCEL, ANSWERED, "stays", "not about missing delivery"),
        ({"status": "Withdrawn by buyer", "counts": "true"}, None, None, "ask", "withdrew"),
        ({"status": "Denied", "counts": "true"}, None, None, "ask", "denied"),
        ({"funded_by": "AMAZON", "counts": "true"}, None, None, "ask", "Amazon funded it"),
        ({}, PARCEL | {"label": None, "attempted_at": "2026-01-06 10:00:00+00"}, None, "check", "first attempt"),
        ({}, None, None, "check", "files do not tell"),
    ],
)
def test_a_claim_that_counts_is_held_against_the_rules(
    claim: dict[str, object], parcel: dict[str, object] | None, message: dict[str, object] | None, verdict: str, why: str
) -> None:
    given: dict[str, Sequence[Mapping[str, object]]] = {"order_claim": [CLAIM | claim]}
    given |= {"order_shipment": [parcel]} if parcel else {}
    given |= {"buyer_message": [message]} if message else {}
    (row,) = rows("claim_judged", given)
    assert row["verdict"] == verdict
    assert why in row["why"]
    assert bool(row["check_first"]) is (verdict == "check")


@pytest.mark.parametrize(
    "claim", [{"counts": "false"}, {"is_granted": "false"}, {"is_granted": None}, {"funded_by": "AMAZON"}, {"removed_at": "2026-01-20"}]
)
def test_a_claim_that_does_not_count_is_no_matter(claim: dict[str, object]) -> None:
    assert rows("claim_judged", {"order_claim": [CLAIM | claim]}) == []


DEBIT = {
    "settlement_id": "s1",
    "order_id": NO,
    "transaction_type": "A-to-z Guarantee Refund",
    "amount_type": "ItemPrice",
    "amount_description": "Principal",
    "amount": "-20.00",
    "currency": "USD",
    "posted_at": "2026-01-15 10:00:00+00",
    "marketplace": "Amazon.com",
}
LABEL = {
    "order_id": NO,
    "type": "SERVICE_FEE",
    "type_text": "Shipping Services",
    "description": "Shipping Label Purchased through Amazon",
    "total": "-4.99",
    "currency": "USD",
    "posted_at": "2026-01-03 10:00:00+00",
    "origin": "date-range",
}


@pytest.mark.parametrize(
    ("given", "verdict", "ground"),
    [
        ({}, "untold", "untold"),
        ({"order_shipment": [{"order_id": NO, "status": "RETURNING_TO_SELLER"}]}, "check", "returned"),
        ({"order_shipment": [{"order_id": NO, "status": "DELIVERED"}]}, "untold", "untold"),
        ({"transaction": [LABEL]}, "check", "bought"),
        ({"transaction": [LABEL, LABEL | {"description": "Shipping Label Refunded through Amazon", "total": "4.99"}]}, "untold", "untold"),
        ({"transaction": [LABEL | {"description": "ReturnPostageBilling"}]}, "untold", "untold"),
        ({"transaction": [LABEL], "order_shipment": [PARCEL | {"label": "NONE"}]}, "stays", "stays"),
        ({"order_claim": [CLAIM | {"counts": "false"}]}, None, None),
    ],
)
def test_a_claim_that_only_a_settlement_shows_is_never_sure(given: Given, verdict: str | None, ground: str | None) -> None:
    found = rows("claim_judged", {"settlement_line": [DEBIT], **given})
    assert [(row["verdict"], row["ground"], row["decided_on"]) for row in found] == (
        [(verdict, ground, date(2026, 1, 15))] if verdict else []
    )
    assert all(row["rows"][0]["table_name"] == "settlement_line" for row in found)


def test_a_debit_that_was_paid_back_is_to_be_looked_up() -> None:
    back = DEBIT | {"amount": "20.00", "posted_at": "2026-01-20 10:00:00+00"}
    (row,) = rows("claim_judged", {"settlement_line": [DEBIT, back]})
    assert (row["verdict"], row["ground"]) == ("check", "reversed")
    assert "may reverse the cost and not the defect" in row["check_first"]


def test_a_label_paid_to_amazon_is_evidence_for_late_feedback_too() -> None:
    parcel = {**PARCEL, "label": None}
    own = {
        "order_id": NO,
        "sku": "CUP",
        "sales_channel": "Amazon.com",
        "fulfillment_channel": "Merchant",
        "purchased_at": "2026-01-01 10:00:00+00",
    }
    given: Given = {"seller_feedback": [FEEDBACK], "order_shipment": [parcel], "order_item": [own]}
    (row,) = rows("feedback_judged", given)
    assert (row["rule"], row["verdict"]) == ("FB5", "check")
    (row,) = rows("feedback_judged", {**given, "transaction": [LABEL]})
    assert (row["rule"], row["verdict"]) == ("FB5", "ask")


def test_a_decision_later_than_the_instant_is_not_known_yet() -> None:
    assert rows("claim_judged", {"order_claim": [CLAIM | {"decided_at": "2026-02-02"}]}) == []
    assert len(rows("claim_judged", {"order_claim": [CLAIM | {"removed_at": "2026-02-02"}]})) == 1
