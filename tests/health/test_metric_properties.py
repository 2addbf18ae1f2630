"""What must hold for every metric whatever the facts: history replays, windows add up, and a clean order never harms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodstanding.core import marketplace
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.health import engine
from goodstanding.health.judge import allowance
from goodstanding.health.model import MetricValue, Target, Terms
from goodstanding.health.terms import EVER, terms
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Compare
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session

Row = Mapping[str, object]
Rows = dict[str, list[Row]]
Figures = dict[tuple[str, str, str], tuple[int, int, int]]  # store, metric, part -> least and most of the numerator, denominator

FIRST = date(2028, 1, 10)  # the window of the test lies over a leap day and a change of summer time
STORES = ("Amazon.com", "Amazon.de", "Amazon.co.uk", "Amazon.in")
TOLD_WITH = {
    "is_granted": "decided_at",
    "is_rejected": "answered_at",
    "status": "delivered_at",
}  # what is only known once something happened
PLANNED = {"ship_by", "deliver_by", "purchased_at", "requested_at", "received_at"}
NOW = datetime(2028, 6, 30, tzinfo=UTC)

few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

hours = st.integers(0, 24 * 30)
maybe_hours = st.one_of(st.none(), hours)


@st.composite
def an_order(draw: st.DrawFn, number: int) -> Rows:
    """One order with everything that may happen to it. Instants fall on hours, so that many meet the edges of days."""
    placed = datetime.combine(FIRST, time(), UTC) + timedelta(hours=draw(st.integers(0, 24 * 60)))
    order_id, store = f"111-1111111-{number:07d}", draw(st.sampled_from(STORES))

    def after(span: int | None) -> str | None:
        return None if span is None else (placed + timedelta(hours=span)).isoformat()

    def day_after(span: int) -> str:
        return (placed + timedelta(hours=span)).date().isoformat()

    rows: Rows = {
        "order_item": [
            {"order_id": order_id, "purchased_at": after(0), "updated_at": after(1), "order_status": "Shipped", "sales_channel": store,
             "fulfillment_channel": draw(st.sampled_from(("Merchant", "Amazon"))), "is_business_order": draw(st.booleans())}
        ]
    }  # fmt: skip
    if rows["order_item"][0]["fulfillment_channel"] == "Merchant":
        confirmed, delivered = draw(maybe_hours), draw(maybe_hours)
        rows["order_shipment"] = [
            {"order_id": order_id, "marketplace": store, "purchased_at": after(0), "ship_by": after(draw(hours)),
             "deliver_by": after(draw(hours)), "confirmed_at": after(confirmed), "tracking_id": draw(st.sampled_from((None, "A"))),
             "tracked_at": after(draw(maybe_hours)), "first_scan_at": after(draw(maybe_hours)), "delivered_at": after(delivered),
             "attempted_at": after(draw(maybe_hours)),
             "status": draw(st.sampled_from((None, "DELIVERED"))) if delivered else None, "units": draw(st.integers(1, 3)),
             "category": draw(st.sampled_from((None, "Home", "Toys")))}
        ]  # fmt: skip
    if draw(st.booleans()):
        left = draw(hours)
        rows["seller_feedback"] = [{"order_id": order_id, "left_on": day_after(left), "rating": draw(st.integers(1, 5))}]
        if draw(st.booleans()):
            rows["feedback_removal"] = [{"order_id": order_id, "removed_on": day_after(left + draw(hours))}]
    if draw(st.booleans()):
        filed = draw(hours)
        decided = filed + draw(hours)
        granted = draw(st.sampled_from((True, False, None)))
        removed = after(decided + draw(hours)) if draw(st.booleans()) else None
        rows["order_claim"] = [
            {"order_id": order_id, "filed_at": after(filed), "decided_at": after(decided), "is_granted": granted, "removed_at": removed}
        ]
    if draw(st.booleans()):
        kind = draw(st.sampled_from(("SERVICE", "FRAUD", None)))
        rows["order_chargeback"] = [{"order_id": order_id, "filed_at": after(draw(hours)), "kind": kind}]
    if draw(st.booleans()):
        by = draw(st.sampled_from(("BUYER", "MERCHANT", "AMAZON", None)))
        rows["order_cancellation"] = [{"order_id": order_id, "cancelled_at": after(draw(hours)), "cancelled_by": by}]
    if rows["order_item"][0]["is_business_order"]:
        confirmed = draw(hours)
        uploaded = None if (late := draw(maybe_hours)) is None else after(confirmed + late)
        rows["b2b_invoice"] = [{"order_id": order_id, "confirmed_at": after(confirmed), "uploaded_at": uploaded}]
    if draw(st.booleans()):
        asked = draw(hours)
        answered = None if (late := draw(maybe_hours)) is None else after(asked + late)
        unhappy = day_after(asked + draw(hours)) if draw(st.booleans()) else None
        rows["return_response"] = [
            {"order_id": order_id, "rma_id": order_id, "requested_at": after(asked), "answered_at": answered, "in_policy": True,
             "is_rejected": draw(st.booleans()), "negative_feedback_on": unhappy}
        ]  # fmt: skip
    if draw(st.booleans()):
        asked = draw(hours)
        answered = None if (late := draw(maybe_hours)) is None else after(asked + late)
        rows["buyer_message"] = [{"message_id": order_id, "order_id": order_id, "received_at": after(asked), "answered_at": answered}]
    return rows


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> Rows:
    """Orders of one account in several stores; what never counts keeps every table from being empty, so that nothing is unknown."""
    rows: Rows = {
        "account_status": [{"marketplace": store, "status": "NORMAL", "window_end": "2027-01-01T00:00:00+00:00"} for store in STORES],
        "seller_feedback": [{"order_id": "999-9999999-9999999", "left_on": "2027-01-01", "rating": 5}],
        "order_claim": [{"order_id": "999-9999999-9999999", "filed_at": "2027-01-01T00:00:00+00:00"}],
        "order_chargeback": [{"order_id": "999-9999999-9999999", "filed_at": "2027-01-01T00:00:00+00:00", "kind": "FRAUD"}],
    }
    for number in range(draw(st.integers(1, most))):
        for table, added in draw(an_order(number)).items():
            rows.setdefault(table, []).extend(added)
    return rows


def known_by(rows: Rows, instant: datetime) -> Rows:
    """The facts as they could have been imported at an instant: no later rows, and no later instants in the rows that are left."""
    known: Rows = {}
    for table, each in rows.items():
        column = all_tables()[table].known_at
        seen = [row for row in each if _begins(row[column]) <= instant]
        if seen:
            known[table] = [{name: value for name, value in row.items() if not _untold(table, name, row, instant)} for row in seen]
    return known


def _untold(table: str, name: str, row: Row, instant: datetime) -> bool:
    teller = TOLD_WITH.get(name, name)
    return _later(table, teller, row.get(teller), instant)


def _begins(value: object) -> datetime:
    text = str(value)
    return datetime.combine(date.fromisoformat(text), time(), UTC) if len(text) == 10 else datetime.fromisoformat(text)


def _later(table: str, name: str, value: object, instant: datetime) -> bool:
    kinds = {column.name: column.type for column in all_tables()[table].columns}
    if value is None or name in PLANNED or kinds.get(name) not in (Type.INSTANT, Type.DAY):
        return False
    return _begins(value) > instant


def filtered(rows: Rows, instant: datetime) -> Rows:
    """The facts as the store shows them as of an instant: rows that could not be known are not there, the others whole."""
    seen = {table: [row for row in each if _begins(row[all_tables()[table].known_at]) <= instant] for table, each in rows.items()}
    return {table: each for table, each in seen.items() if each}


def figures(values: list[MetricValue], store: str) -> Figures:
    """The counts of one store, without those that have nothing to count."""
    found = {
        (value.marketplace, value.metric, value.part): (_least(value), value.at_most or _least(value), value.denominator or 0)
        for value in values
        if value.marketplace == store
    }
    return {key: counts for key, counts in found.items() if any(counts)}


def _least(value: MetricValue) -> int:
    return value.numerator if value.numerator is not None else value.at_least or 0


def at_end_of(day: date, store: str) -> datetime:
    """The last microsecond of a store's local day."""
    found = marketplace.by_name(store)
    assert found is not None
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(found.zone)).astimezone(UTC) - timedelta(microseconds=1)


def valued(rows: Rows, as_of: datetime, day: date) -> list[MetricValue]:
    with facts_of(rows, as_of) as facts:
        return engine.values(engine.session(facts), day=day)


@few
@given(rows=histories(), offset=st.integers(10, 110), store=st.sampled_from(STORES))
def test_replaying_a_day_gives_what_was_known_on_it(rows: Rows, offset: int, store: str) -> None:
    """History as computed today, the store as of the day, and a store that stopped on that day all say the same."""
    day = FIRST + timedelta(days=offset)
    end = at_end_of(day, store)
    live = figures(valued(known_by(rows, end), end, day), store)
    replayed = figures(valued(filtered(rows, end), end, day), store)
    history = figures(valued(rows, NOW, day), store)
    assert replayed == live
    assert history == live


@few
@given(rows=histories(), metric=st.sampled_from(sorted(engine.all_metrics())))
def test_windows_that_follow_each_other_hold_every_unit_once(rows: Rows, metric: str) -> None:
    """Values of days one window apart add up to every unit of the ledger, as known on the day its window ends."""
    last = date(2028, 12, 31)
    with facts_of(rows, NOW) as facts:
        session = engine.session(facts)
        grid = engine.grid(session, engine.all_metrics()[metric], date(2028, 1, 1), last)
        for place, series in enumerate(grid.series):
            held = terms(book.load(), grid.metric, next(each for each in grid.metric.windows if each.part == series[3]), series[1], last)
            if held is None or held.window == EVER:
                continue
            ends = list(range(len(grid.days) - 1, -1, -held.window))
            for name, counts in grid.counts.items():
                assert counts[place, ends].sum() == units(session, metric, name, series, held), (name, series)


def units(session: Session, metric: str, name: str, series: engine.Series, held: Terms) -> int:
    """How many units of a column the ledger has, each as known at the end of the day that ends its window."""
    view = engine.ledger(session, engine.all_metrics()[metric])
    columns = {row[0] for row in session.facts.rows(f"DESCRIBE {view}")}
    ends = f"(DATE '{held.day}' - {held.window} * CAST((DATE '{held.last}' - day) // {held.window} AS INTEGER))"
    known = f"AND ({name}_since IS NULL OR {name}_since <= {ends})" if f"{name}_since" in columns else ""
    known += f" AND ({name}_until IS NULL OR {name}_until > {ends})" if f"{name}_until" in columns else ""
    part = "" if engine.all_metrics()[metric].whole and not series[2] else f"AND coalesce(part, '') = '{series[2]}'"
    sql = f"SELECT coalesce(sum({name}), 0) FROM {view} WHERE code = '{series[1]}' AND day <= DATE '{held.last}' {known} {part}"
    return int(session.facts.rows(sql)[0][0])


CLEAN: Rows = {
    "order_item": [
        {"order_id": "777-7777777-7777777", "purchased_at": "2028-02-10T12:00:00+00:00", "updated_at": "2028-02-11T12:00:00+00:00",
         "order_status": "Shipped", "fulfillment_channel": "Merchant", "sales_channel": "Amazon.de", "is_business_order": True}
    ],
    "order_shipment": [
        {"order_id": "777-7777777-7777777", "marketplace": "Amazon.de", "purchased_at": "2028-02-10T12:00:00+00:00",
         "ship_by": "2028-02-12T12:00:00+00:00", "confirmed_at": "2028-02-11T12:00:00+00:00", "tracking_id": "A",
         "first_scan_at": "2028-02-11T18:00:00+00:00", "deliver_by": "2028-02-14T12:00:00+00:00",
         "delivered_at": "2028-02-13T12:00:00+00:00"}
    ],
    "b2b_invoice": [
        {"order_id": "777-7777777-7777777", "confirmed_at": "2028-02-11T12:00:00+00:00", "uploaded_at": "2028-02-11T13:00:00+00:00"}
    ],
    "return_response": [
        {"order_id": "777-7777777-7777777", "rma_id": "7", "requested_at": "2028-02-20T12:00:00+00:00",
         "answered_at": "2028-02-20T13:00:00+00:00", "is_rejected": False}
    ],
    "buyer_message": [
        {"message_id": "7", "order_id": "777-7777777-7777777", "received_at": "2028-02-12T12:00:00+00:00",
         "answered_at": "2028-02-12T13:00:00+00:00"}
    ],
    "seller_feedback": [{"order_id": "777-7777777-7777777", "left_on": "2028-02-20", "rating": 5}],
}  # fmt: skip


@few
@given(rows=histories(), offset=st.integers(30, 90))
def test_a_clean_order_never_worsens_a_rate(rows: Rows, offset: int) -> None:
    """Each rate with one clean order more is at least as good; nothing that was good is missed."""
    day = FIRST + timedelta(days=offset)
    before = {(value.metric, value.part): value for value in valued(rows, NOW, day) if value.marketplace == "Amazon.de"}
    with_clean = {table: [*rows.get(table, []), *CLEAN.get(table, [])] for table in {*rows, *CLEAN}}
    for value in valued(with_clean, NOW, day):
        old = before.get((value.metric, value.part))
        if value.marketplace != "Amazon.de" or old is None or not old.denominator or not value.denominator:
            continue
        better = _least(value) * old.denominator - _least(old) * value.denominator
        assert better >= 0 if value.counts_good else better <= 0, (value.metric, value.part)


@pytest.mark.parametrize(("limit", "denominator"), [(1, 100), (1, 99), (4, 75), (5, 20), (1, 1)])
def test_the_allowance_is_the_last_count_that_meets_the_target(limit: int, denominator: int) -> None:
    """For every numerator: one unit fewer bad than the allowance says still meets it, one more does not."""
    for compare in (Compare.BELOW, Compare.AT_MOST):
        target = Target(Decimal(limit) / 100, compare, "rulebook")
        for bad in range(denominator + 1):
            left = allowance(bad, denominator, target, counts_good=False)
            assert left is not None
            assert left < -bad or target.met(bad + left, denominator)
            assert not target.met(bad + left + 1, denominator)
    for compare in (Compare.AT_LEAST, Compare.ABOVE):
        target = Target(1 - Decimal(limit) / 100, compare, "rulebook")
        for good in range(denominator + 1):
            left = allowance(good, denominator, target, counts_good=True)
            assert left is not None
            assert target.met(good - left, denominator)
            assert not target.met(good - left - 1, denominator)
