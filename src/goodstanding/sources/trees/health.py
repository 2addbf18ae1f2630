"""Metrics of the account-health report: which of its members is which metric of the rulebook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import decimal, instant, number, plain

Values = dict[str, str | None]

STATUSES: Final = ("GOOD", "BAD", "NONE")
ACCOUNT_STATUSES: Final = ("NORMAL", "AT_RISK", "DEACTIVATED")
_SHARE: Final = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Metric:
    """A member of the report.

    Attributes:
        id: the metric in the rulebook.
        names: as the schema spells the member, then as its example or live reports do.
        numerator, denominator: its counts.
        parts: its counted parts, each with the metric it is (empty: the metric itself).
        everywhere: the schema demands it in every store.
    """

    id: str
    names: tuple[str, ...]
    numerator: str = "defectsCount"
    denominator: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    everywhere: bool = True


ORDER_DEFECTS: Final = Metric(
    "odr", ("orderDefectRate",), "orderWithDefects", "orderCount",
    (("claims", "odr.azr"), ("chargebacks", "odr.cbr"), ("negativeFeedback", "odr.nfr")),
)  # fmt: skip
METRICS: Final = (
    Metric("lsr", ("lateShipmentRate",), "lateShipmentCount", "orderCount"),
    Metric("cr", ("preFulfillmentCancellationRate", "prefulfillmentCancelRate"), "cancellationCount", "orderCount"),
    Metric("vtr", ("validTrackingRate",), "validTrackingCount", "shipmentCount"),
    Metric("otdr_legacy", ("onTimeDeliveryRate",), "onTimeDeliveryCount", "shipmentCountWithValidTracking"),
    Metric("otdr", ("unitOnTimeDeliveryRate",), "unitOnTimeDeliveryCount", "totalUnitCount", everywhere=False),
    Metric("idr", ("invoiceDefectRate",), "invoiceDefect", "orderCount", (("missingInvoice", ""), ("lateInvoice", "")), everywhere=False),
    Metric("LISTING", ("listingPolicyViolations",)),
    Metric("AUTHENTICITY", ("productAuthenticityCustomerComplaints",)),
    Metric("CONDITION", ("productConditionCustomerComplaints",)),
    Metric("SAFETY", ("productSafetyCustomerComplaints",)),
    Metric("RECEIVED_IP", ("receivedIntellectualPropertyComplaints",)),
    Metric("RESTRICTED", ("restrictedProductPolicyViolations",)),
    Metric("SUSPECTED_IP", ("suspectedIntellectualPropertyViolations",)),
    Metric("FOOD_SAFETY", ("foodAndProductSafetyIssues",)),
    Metric("OTHER", ("otherPolicyViolations",)),
    Metric("DOCS", ("documentRequests", "documentRequest")),
    Metric("REVIEWS", ("customerProductReviewsPolicyViolations",), everywhere=False),
    Metric("WARN", ("policyViolationWarnings",), "warningsCount", everywhere=False),
)
LATE_SHIPMENT_WINDOWS: Final = Metric("lsr", ("lateShipmentRateList",), "lateShipmentCount", "orderCount", everywhere=False)


def measured(node: Node, metric: Metric, part: str | None = None) -> list[Values]:
    """The rows of one metric: itself, and its counted parts with the same window and denominator."""
    window = _window(node)
    orders = node.number(metric.denominator) if metric.denominator else None
    rows: list[Values] = [
        window
        | {
            "metric": metric.id,
            "part": part,
            "status": _status(node, "status"),
            "rate": share(node.text("rate")),
            "numerator": _count(node, metric.numerator),
            "denominator": orders,
            "target": share(node.text("targetValue")),
            "target_condition": node.text("targetCondition"),
        }
    ]
    for name, id_ in metric.parts:
        if node.has(name):
            below = part if id_ else name
            counts = {"numerator": _count(node, name), "denominator": orders, "status": _status(node.child(name), "status")}
            rows.append(window | {"metric": id_ or metric.id, "part": below} | counts)
    return rows


def _count(node: Node, name: str) -> str | None:
    """A count, written as a number or as an object with a count and a status."""
    if not isinstance(node.members.get(name), dict):
        return node.number(name)
    counted = node.child(name)
    counted.skip("status")
    return counted.number("count")


def _window(node: Node) -> Values:
    span = node.child("reportingDateRange")
    start, end = instant(span.text("reportingDateFrom")), instant(span.text("reportingDateTo"))
    if start and end and start > end:
        node.odd(f"the window of {node.path} ends ({end}) before it begins ({start}); both were kept", "reportingDateRange")
    return {"window_start": start, "window_end": end}


def _status(node: Node, name: str) -> str | None:
    status = node.text(name)
    if status is not None and status not in STATUSES:
        node.odd(f"{node.path}.{name} is {status!r}, which is not in the published list; it was kept", name)
    return status


def window_days(values: Values) -> str | None:
    """The length of a window as the name of a part: `30d`. Windows end at the last second or minute of a day."""
    start, end = values.get("window_start"), values.get("window_end")
    try:
        span = datetime.fromisoformat(end or "") - datetime.fromisoformat(start or "")
    except ValueError:
        return None
    days = span.days + (1 if span.seconds >= 43_200 else 0)
    return f"{days}d" if days > 0 else None


def share(text: str | None) -> str | None:
    """A rate with the six decimals that facts keep, rounded half to even; the counts beside it stay exact."""
    value = decimal(text)
    return number(text) if value is None else plain(value.quantize(_SHARE, ROUND_HALF_EVEN).normalize())


def rating(node: Node) -> Values:
    """The account health rating: its word, and its number where live reports have it."""
    status = node.text("ahrStatus", "accountHealthRatingStatus")
    return _window(node) | {"metric": "ahr", "status": status, "score": node.number("ahrScore")}


def latest_end(rows: Iterable[Values]) -> str | None:
    """The latest end of a window."""
    return max((end for each in rows if (end := each.get("window_end"))), default=None)
