"""Causes and traces in facts: each account and store for itself, every defect with what is known of its order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from goodstanding.core.finding import RowRef
from goodstanding.health.causes import read
from goodstanding.health.causes.model import Limits
from goodstanding.health.engine import session
from goodstanding.store.memory import facts_of

AS_OF = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
FIRST = date(2026, 9, 10)

Given = Mapping[str, Sequence[Mapping[str, object]]]


def order_id(number: int) -> str:
    return f"111-0000000-{number:07d}"


def store(account: str, name: str, offset: int, bad: Sequence[int], rough: int = 10) -> dict[str, list[dict[str, object]]]:
    """Sixty orders of an account in a store, the first `rough` of them by one carrier; those in `bad` have negative feedback."""
    numbers = range(offset, offset + 60)
    placed = {number: FIRST + timedelta(days=number % 30) for number in numbers}
    common: dict[str, object] = {"account": account, "sales_channel": name}
    return {
        "order_item": [
            common
            | {"order_id": order_id(n), "sku": f"S{n % 5}", "purchased_at": f"{placed[n]} 20:00:00+00", "fulfillment_channel": "Amazon"}
            for n in numbers
        ],
        "fba_shipment_item": [
            common
            | {
                "order_id": order_id(n),
                "shipment_item_id": f"D{n}",
                "sku": f"S{n % 5}",
                "shipped_at": f"{placed[n]} 22:00:00+00",
                "carrier": "rough " if n < offset + rough else "FINE",
            }
            for n in numbers
        ],
        "seller_feedback": [
            {"account": account, "order_id": order_id(offset + n), "left_on": "2026-10-25", "rating": "1", "comments": "Arrived broken"}
            for n in bad
        ],
    }


def together(*parts: Given) -> dict[str, list[Mapping[str, object]]]:
    return {table: [row for part in parts for row in part.get(table, ())] for table in {name for part in parts for name in part}}


def test_each_account_and_store_is_looked_at_for_itself() -> None:
    """The bad carrier of one account is not blamed for another, and one store's defects are not another's."""
    first = store("first", "Amazon.de", 0, range(6))
    second = store("second", "Amazon.de", 100, [1, 15, 30, 44])
    third = store("first", "Amazon.fr", 200, [3, 8, 40])
    with facts_of(together(first, second, third), AS_OF) as facts:
        found = read.causes(session(facts))
    assert [(each.account, each.marketplace, each.metric, each.driver.factor, each.driver.value) for each in found] == [
        ("first", "Amazon.de", "odr", "carrier", "ROUGH")
    ]
    (cause,) = found
    assert (cause.driver.defects, cause.driver.units, cause.driver.all_defects, cause.driver.all_units) == (6, 10, 6, 60)
    assert (cause.first, cause.last) == (date(2026, 9, 7), date(2026, 11, 20))
    assert cause.reasons == (("feedback about condition", 6),)
    assert set(cause.rows) == {RowRef("seller_feedback", 1, line) for line in range(2, 8)}
    assert cause.row_count == 6


def test_limits_can_be_set() -> None:
    with facts_of(store("first", "Amazon.de", 0, range(6)), AS_OF) as facts:
        run = session(facts)
        assert read.causes(run, ["odr"], Limits(least_defects=7)) == []
        assert read.causes(run, ["lsr"]) == []


def test_feedback_that_was_removed_is_no_defect_any_more() -> None:
    given = store("main", "Amazon.de", 0, range(6))
    removed = {"feedback_removal": [{"account": "main", "order_id": order_id(n), "removed_on": "2026-11-01"} for n in range(4)]}
    with facts_of(together(given, removed), AS_OF) as facts:
        run = session(facts)
        assert read.causes(run) == []
        assert len(read.traces(run, "odr")) == 2


def test_a_defect_is_traced_to_everything_that_is_known_of_its_order() -> None:
    given = store("main", "Amazon.de", 0, [4])
    given |= {
        "order_claim": [{"account": "main", "order_id": order_id(4), "filed_at": "2026-10-30", "is_granted": "true", "reason": "Damaged"}]
    }
    with facts_of(given, AS_OF) as facts:
        (trace,) = read.traces(session(facts), "odr")
    assert (trace.account, trace.code, trace.order_no, trace.day) == ("main", "DE", 11100000000000004, FIRST + timedelta(days=4))
    assert dict(trace.known) == {"carrier": "ROUGH", "channel": "afn", "day": "2026-09-14", "sku": "S4"}
    assert trace.reasons == ("claim: Damaged", "feedback about condition")
    assert trace.row.table in ("seller_feedback", "order_claim")


def test_without_orders_nothing_is_sought() -> None:
    with facts_of({}, AS_OF) as facts:
        run = session(facts)
        assert read.causes(run) == []
        assert read.traces(run, "odr") == []
