"""The health chapter made by hand: rates that meet, miss, lack facts or a target, with paths, forecasts and drivers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from goodstanding.core.finding import Confidence, RowRef
from goodstanding.core.money import Amount
from goodstanding.health.assurance import Assurance
from goodstanding.health.causes.model import Driver
from goodstanding.health.compare import Reported
from goodstanding.health.forecast.model import Assumption, DayAhead, Forecast, Step
from goodstanding.health.model import MetricValue, Status, Target
from goodstanding.health.rating import Band, Observed, Outlook, Rating
from goodstanding.health.rating import Point as Score
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.model import Cause, Compared, Gauge, Health, Place, Point, Removable, Verdict
from goodstanding.rulebook.model import Compare, Stops

DAY = date(2026, 11, 24)
HOSTILE = '=HYPERLINK("http://evil.example","click")'


def target(limit: str, compare: Compare = Compare.BELOW, said_by: str = "report") -> Target:
    return Target(Decimal(limit), compare, said_by)


def value(metric: str, numerator: int | None, denominator: int | None, **more: Any) -> MetricValue:
    usual: dict[str, Any] = {
        "account": "main",
        "marketplace": "Amazon.de",
        "metric": metric,
        "part": "",
        "day": DAY,
        "first": DAY - timedelta(days=29),
        "last": DAY,
        "unit": "orders",
        "counts_good": False,
        "target": None,
        "status": Status.NO_TARGET,
        "rule": metric,
        "confidence": Confidence.LIKELY,
    }
    return MetricValue(**{**usual, "numerator": numerator, "denominator": denominator, **more})


def path(numerator: int, denominator: int, days: int = 60) -> tuple[Point, ...]:
    """A rate that rises slowly to where it is."""
    return tuple(
        Point(DAY - timedelta(days=back), max(numerator - back // 6, 0), denominator + 3 * (back % 7)) for back in range(days - 1, -1, -1)
    )


def ahead(orders: int, known: int, most: int, rising: int) -> tuple[DayAhead, ...]:
    return tuple(
        DayAhead(
            day=DAY + timedelta(days=day),
            orders=orders - day,
            expected_orders=2 * day,
            known_defects=known,
            most=most,
            over=min(0.03 * day, 1.0),
            by=min(0.032 * day, 1.0),
            low=known,
            middle=known + day // rising,
            high=known + 2 + 2 * day // rising,
        )
        for day in range(1, 31)
    )


def forecast(metric: str, part: str, **more: Any) -> Forecast:
    usual: dict[str, Any] = {
        "account": "main",
        "marketplace": "Amazon.de",
        "metric": metric,
        "part": part,
        "as_of": DAY,
        "breached": False,
        "within": {7: 0.0114, 14: 0.0431, 30: 0.1262},
        "earliest": DAY + timedelta(days=24),
        "likely": None,
        "latest": None,
        "allowance": (Step(DAY, 6), Step(DAY + timedelta(days=8), 5), Step(DAY + timedelta(days=15), 4)),
        "affordable": 4,
        "tightest": DAY + timedelta(days=15),
        "clean_now": 0,
        "clean_safe": 120,
        "days": ahead(1190, 5, 11, 9),
    }
    return Forecast(**{**usual, **more})


def order_defects() -> Gauge:
    held = value(
        "odr",
        5,
        1190,
        part="mfn",
        first=DAY - timedelta(days=74),
        last=DAY - timedelta(days=15),
        target=target("0.01"),
        status=Status.GOOD,
        allowance=6,
        breach="Above 1 % may lead to deactivation of the account.",
        partial="nothing is known before 2026-09-20",
        rows=tuple(RowRef("order_item", 5, line) for line in (2, 3, 9)),
        row_count=5,
    )
    assumptions = (
        Assumption("rate", "0.42 %", "About 0.42 % of new orders turn bad; with a chance of 8 in 10 between 0.25 % and 0.7 %."),
        Assumption("independent", "", "Given the rate, orders turn bad independently of each other; a wave still to come is not foreseen."),
    )
    return Gauge(
        metric="odr",
        title="Order Defect Rate",
        value=held,
        stops=Stops.ACCOUNT,
        chance=0.1262,
        path=path(5, 1190),
        forecast=forecast("odr", "mfn"),
        assumptions=assumptions,
        asked=forecast("odr", "mfn", within={7: 0.0002, 14: 0.0011, 30: 0.0093}, earliest=None),
    )


def late_shipments() -> Gauge:
    held = value(
        "lsr",
        21,
        410,
        part="10d",
        first=DAY - timedelta(days=9),
        target=target("0.04", said_by="rulebook"),
        status=Status.MISSED,
        allowance=-5,
        breach="Deactivation of the offers you ship yourself.",
        row_count=21,
    )
    over = forecast(
        "lsr",
        "10d",
        breached=True,
        within={7: 1.0, 14: 1.0, 30: 1.0},
        earliest=DAY + timedelta(days=1),
        likely=DAY + timedelta(days=1),
        latest=DAY + timedelta(days=1),
        allowance=(Step(DAY, -5), Step(DAY + timedelta(days=4), 1)),
        affordable=-5,
        tightest=DAY,
        clean_now=116,
        clean_safe=190,
        days=ahead(410, 21, 16, 4),
    )
    return Gauge(metric="lsr", title="Late Shipment Rate", value=held, stops=Stops.OFFERS, chance=1, path=path(21, 410), forecast=over)


def main_places() -> Place:
    feedback = value("odr.nfr", 2, 1190, part="mfn", rule="odr")
    cancelled = value("cr", 0, 0, target=target("0.025"), status=Status.EMPTY)
    tracked = value(
        "vtr",
        None,
        88,
        part="Books",
        unit="packages",
        counts_good=True,
        target=target("0.95", Compare.AT_LEAST),
        status=Status.UNKNOWN,
        unknown="newer order shipments, with the carrier's scans",
        at_least=80,
        at_most=86,
        confidence=Confidence.POSSIBLE,
    )
    units = value(
        "otdr",
        966,
        1000,
        unit="units",
        counts_good=True,
        target=target("0.90", Compare.AT_LEAST, "rulebook"),
        status=Status.GOOD,
        allowance=66,
        row_count=34,
    )
    silent = value("crt", None, None, part="7d", unit="messages", status=Status.UNKNOWN, unknown="Buyer messages", counts_good=True)
    return Place(
        account="main",
        marketplace="Amazon.de",
        status="AT_RISK",
        rating="212 of 1000 (AT_RISK)",
        gauges=[
            Gauge(metric="cr", title="Pre-fulfilment Cancellation Rate", value=cancelled, stops=Stops.OFFERS),
            Gauge(metric="crt", title="Contact Response Time", value=silent),
            late_shipments(),
            order_defects(),
            Gauge(metric="odr", title="Negative Feedback Rate", value=feedback, main=False),
            Gauge(metric="otdr", title="On-Time Delivery Rate", value=units, stops=Stops.OFFERS, path=path(966, 1000)),
            Gauge(metric="vtr", title="Valid Tracking Rate", value=tracked, stops=Stops.OFFERS),
        ],
        at_risk=(Amount(Decimal("938.20"), "EUR"),),
        partly=True,
        ahr=rating(),
        assurance=assured(),
        violations=violations(),
        compared=compared(),
        causes=causes(),
        removable=removable(),
    )


def rating() -> Rating:
    path = tuple(
        Score(DAY - timedelta(days=back), score, RowRef("health_metric", 3, 9)) for back, score in ((60, 248), (30, 240), (0, 188))
    )
    outlook = Outlook(
        band=Band.HEALTHY,
        points=12,
        orders=600,
        by_orders_on=DAY + timedelta(days=40),
        by_expiry_on=DAY + timedelta(days=150),
        assumptions=("no new violation, and none of the present ones settled before it drops off",),
    )
    return Rating(
        account="main",
        marketplace="Amazon.de",
        day=DAY,
        status="AT_RISK",
        score=188,
        band=Band.AT_RISK,
        path=path,
        outlook=outlook,
        observed=(Observed(DAY - timedelta(days=3), 1, path[1], path[2]),),
    )


def assured() -> Assurance:
    return Assurance(
        account="main",
        marketplace="Amazon.de",
        day=DAY,
        floor=250,
        since=DAY - timedelta(days=180),
        known_days=61,
        below=61,
        below_allowed=10,
        eligible=False,
        lost_within=None,
    )


def violations() -> tuple[Violation, ...]:
    usual: dict[str, Any] = {"account": "main", "marketplace": "Amazon.de", "harmless": False, "expiry_shown": True}
    listing = Violation(
        category="LISTING",
        violated_on=DAY - timedelta(days=3),
        expires_on=DAY + timedelta(days=177),
        asin="B000000001",
        impact="High",
        state="Open",
        reason="Image requirements",
        fact=RowRef("policy_violation", 5, 2),
        **usual,
    )
    bare = Violation(
        category=HOSTILE,
        violated_on=None,
        expires_on=None,
        asin="",
        impact="",
        state="",
        reason="",
        fact=RowRef("policy_violation", 5, 3),
        **usual,
    )
    return listing, bare


def compared() -> tuple[Compared, ...]:
    def pair(metric: str, part: str, counts: tuple[int | None, int | None], ours: MetricValue, verdict: Verdict, **more: Any) -> Compared:
        days = {"first": DAY - timedelta(days=74), "last": DAY - timedelta(days=15), "known_on": DAY}
        titles = {"odr": "Order Defect Rate", "lsr": "Late Shipment Rate", "cr": "Pre-fulfilment Cancellation Rate"}
        usual = {"title": titles[metric], "rate": None, "status": "GOOD", "reason": "", "fact": RowRef("health_metric", 3, 4), **days}
        return Compared(metric=metric, part=part, numerator=counts[0], denominator=counts[1], ours=ours, verdict=verdict, **usual | more)

    why = {"reason": "if Amazon counts cancelled orders the other way", "rows": (RowRef("order_item", 5, 8),), "row_count": 50}
    silent = value("cr", None, None, status=Status.UNKNOWN, unknown="Order cancellations")
    path = {"path": (reported(9, 1100, 30, rate=Decimal("0.00818")), reported(7, 1200, 15))}
    return (
        pair("odr", "mfn", (5, 1240), value("odr", 5, 1190), Verdict.EXPLAINED, rate=Decimal("0.00403"), **why, **path),
        pair("odr", "afn", (0, 64), value("odr", 0, 64), Verdict.AGREES),
        pair("lsr", "10d", (19, 410), value("lsr", 21, 410), Verdict.UNEXPLAINED),
        pair("cr", "", (None, None), silent, Verdict.UNKNOWN, rate=Decimal("0.01"), reason="Order cancellations"),
    )


def reported(numerator: int, denominator: int, days_before: int, rate: Decimal | None = None) -> Reported:
    """A figure of an earlier report."""
    last = DAY - timedelta(days=15 + days_before)
    return Reported(
        account="main", code="DE", metric="odr", part="mfn", first=last - timedelta(days=59), last=last, known_on=last, numerator=numerator,
        denominator=denominator, rate=rate, target=Decimal("0.01"), target_condition="LESS_THAN", status="GOOD",
        fact=RowRef("health_metric", 1, 4),
    )  # fmt: skip


def causes() -> tuple[Cause, ...]:
    usual: dict[str, Any] = {
        "metric": "odr",
        "title": "Order Defect Rate",
        "unit": "orders",
        "first": DAY - timedelta(days=74),
        "last": DAY,
    }
    carrier = Driver((("carrier", "HERMES"),), 4, 140, 5, 1190, 0.0004, 0.0031, (("service", "HERMES Standard"),))
    sku = Driver((("sku", HOSTILE),), 3, 60, 5, 1190, 0.001, 0.0062)
    rows = tuple(RowRef("seller_feedback", 5, line) for line in (2, 3))
    return (
        Cause(driver=carrier, reasons=(("feedback about delivery", 3), ("claim: not received", 1)), rows=rows, row_count=4, **usual),
        Cause(driver=sku, **usual),
    )


def removable() -> tuple[Removable, ...]:
    usual: dict[str, Any] = {
        "account": "main",
        "marketplace": "Amazon.de",
        "day": DAY - timedelta(days=20),
        "confidence": Confidence.LIKELY,
    }
    sure = Removable(
        kind="feedback",
        order="302-1111111-1111111",
        rule="FB4",
        verdict="ask",
        why="speaks of delivery only, which Amazon answers for",
        draft="Bestellung 302-1111111-1111111 wurde durch Amazon versandt.",
        draft_english="Order 302-1111111-1111111 was fulfilled by Amazon.",
        last_day=DAY + timedelta(days=70),
        rows=(RowRef("seller_feedback", 5, 7),),
        **usual,
    )
    unsure = Removable(
        kind="claim",
        order="302-2222222-2222222",
        rule="atoz_protection",
        verdict="check",
        why="files do not tell whether its label was protected",
        check="that the label was marked Claims Protected",
        last_day=DAY + timedelta(days=3),
        **usual | {"confidence": Confidence.POSSIBLE},
    )
    return sure, unsure


def second_place() -> Place:
    held = value(
        "odr", 0, 64, account="second", marketplace="Amazon.co.jp", part="afn", target=target("0.01"), status=Status.GOOD, allowance=0
    )
    return Place(
        account="second",
        marketplace="Amazon.co.jp",
        status="NORMAL",
        gauges=[Gauge(metric="odr", title="Order Defect Rate", value=held, stops=Stops.ACCOUNT, chance=0.0004)],
        at_risk=(Amount(Decimal(90000), "JPY"),),
    )


def health() -> Health:
    return Health(places=[main_places(), second_place()], in_full=2, what_if="the defects of order 302-1111111-1111111 no longer count")
