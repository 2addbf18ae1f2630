"""Account-health reports (V2, JSON): one of the last day and one of each store's state before, with counts taken from the orders.

Written as live reports are: with `ahrScore`, `lateShipmentRateList` and `policyViolationWarnings`, which the published schema lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from goodstanding.madeup.counts import Window
from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import json_bytes
from goodstanding.madeup.model import Seller, Shop

_COUNTERS: Final = (
    "listingPolicyViolations",
    "productAuthenticityCustomerComplaints",
    "productConditionCustomerComplaints",
    "productSafetyCustomerComplaints",
    "receivedIntellectualPropertyComplaints",
    "restrictedProductPolicyViolations",
    "suspectedIntellectualPropertyViolations",
    "foodAndProductSafetyIssues",
    "otherPolicyViolations",
    "documentRequests",
)
_DAYS_BETWEEN: Final = (90, 61, 30, 0)


def documents(seller: Seller) -> Iterator[Document]:
    """Four reports: of the last day and of 30, 61 and 90 days before it (as far as the history goes)."""
    first = min(shop.periods[0].start.date() for shop in seller.shops)
    for back in _DAYS_BETWEEN:
        day = seller.as_of - timedelta(days=back)
        if day < first:
            continue
        statuses = [{"marketplaceId": shop.marketplace.id, "status": "NORMAL"} for shop in seller.shops]
        for each in seller.deactivations:
            statuses.append({"marketplaceId": each.marketplace.id, "status": "DEACTIVATED" if day >= each.on else "NORMAL"})
        report = {"accountStatuses": statuses, "performanceMetrics": [_metrics(shop, day) for shop in seller.shops]}
        ids = frozenset(str(each["marketplaceId"]) for each in statuses)
        yield Document(f"health/account-health-{day}.json", "account_health", json_bytes(report), ids)


def _metrics(shop: Shop, day: date) -> dict[str, Any]:
    month = Window(shop, day, 30)
    zero = {"defectsCount": 0, "status": "GOOD", "targetValue": 0, "targetCondition": "EQUALS", "reportingDateRange": _window(day, 180)}
    metrics: dict[str, Any] = {
        "marketplaceId": shop.marketplace.id,
        "orderDefectRate": {"afn": _defects(shop, day, "AFN"), "mfn": _defects(shop, day, "MFN")},
        "lateShipmentRate": _bad(month, month.promised(), "lateShipmentCount", "0.04"),
        "preFulfillmentCancellationRate": _bad(week := Window(shop, day, 7), week.cancelled(), "cancellationCount", "0.025"),
        "validTrackingRate": _good(month, month.tracked(), ("shipmentCount", "validTrackingCount"), "0.95"),
        "onTimeDeliveryRate": _on_time(Window(shop, day, 14), ("shipmentCountWithValidTracking", "onTimeDeliveryCount")),
        "lateShipmentRateList": [
            _bad(window, window.promised(), "lateShipmentCount", "0.04") for window in (Window(shop, day, 10), Window(shop, day, 30))
        ],
        "accountHealthRating": {"ahrScore": 464, "ahrStatus": "GREAT", "reportingDateRange": _window(day, 180)},
        "customerProductReviewsPolicyViolations": dict(zero),
        "policyViolationWarnings": {"warningsCount": 0, "reportingDateRange": _window(day, 180)},
        "warningStates": [],
        **{name: dict(zero) for name in _COUNTERS},
    }
    if shop.marketplace.region == "EU":
        metrics["invoiceDefectRate"] = _invoices(week)
    if shop.code == "US":
        units = _on_time(Window(shop, day, 14), ("totalUnitCount", "unitOnTimeDeliveryCount"))
        metrics["unitOnTimeDeliveryRate"] = units | {"reportingDateRange": _window(day, 30)}
    return metrics


def _invoices(window: Window) -> dict[str, Any]:
    counts = {"invoiceDefect": _count(0), "missingInvoice": _count(0), "lateInvoice": _count(0)}
    business = len([order for order in window.bought("AFN") if order.deferral == "B2B"])
    target = {"targetValue": Decimal("0.05"), "targetCondition": "LESS_THAN"}
    rate = {"rate": 0, "status": "GOOD" if business else "NONE", "reportingDateRange": _window(window.day, window.days)}
    return {"orderCount": business, **counts, **rate, **target}


def _defects(shop: Shop, day: date, fulfillment: str) -> dict[str, Any]:
    window = Window(shop, day, 60)
    found = window.defects(fulfillment)
    limit = Decimal("0.01")
    status = "BAD" if found.defective and found.defective >= limit * found.orders else "GOOD"
    kinds = {"claims": found.claims, "chargebacks": found.chargebacks, "negativeFeedback": found.negative}
    counts = {name: _count(count, status) for name, count in kinds.items()}
    return {
        "orderWithDefects": _count(found.defective, status),
        **counts,
        "fulfillmentType": fulfillment,
        "orderCount": found.orders,
        **_rate(window, found.defective, found.orders, limit, "LESS_THAN"),
    }


def _count(count: int, status: str = "GOOD") -> dict[str, Any]:
    return {"count": count, "status": status if count else "GOOD"}


def _bad(window: Window, counts: tuple[int, int], name: str, target: str) -> dict[str, Any]:
    """A rate of which less is better."""
    of, part = counts
    return {"orderCount": of, name: part} | _rate(window, part, of, Decimal(target), "LESS_THAN")


def _good(window: Window, counts: tuple[int, int], names: tuple[str, str], target: str) -> dict[str, Any]:
    """A rate of which more is better."""
    of, part = counts
    return {names[0]: of, names[1]: part} | _rate(window, part, of, Decimal(target), "GREATER_THAN")


def _on_time(window: Window, names: tuple[str, str]) -> dict[str, Any]:
    """Every parcel that a carrier scanned arrives on time."""
    _, scanned = window.tracked()
    return _good(window, (scanned, scanned), names, "0.9")


def _rate(window: Window, part: int, of: int, target: Decimal, condition: str) -> dict[str, Any]:
    met = part < target * of if condition == "LESS_THAN" else part > target * of
    rate = (Decimal(part) / of).quantize(Decimal("0.000001")) if 0 < part < of else Decimal(int(part == of and of > 0))
    return {
        "rate": rate if rate % 1 else int(rate),
        "status": "NONE" if not of else "GOOD" if met else "BAD",
        "targetValue": target,
        "targetCondition": condition,
        "reportingDateRange": _window(window.day, window.days),
    }


def _window(day: date, days: int) -> dict[str, str]:
    """The days before `day`, both ends included."""
    return {
        "reportingDateFrom": f"{day - timedelta(days=days)}T00:00:00Z",
        "reportingDateTo": f"{day - timedelta(days=1)}T23:59:59Z",
    }
