"""Account-health reports (V2, JSON): one of the last day and one of each store's state before, with counts taken from the orders.

Written as live reports are: with `ahrScore`, `lateShipmentRateList` and `policyViolationWarnings`, which the published schema lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import json_bytes
from goodstanding.madeup.model import Order, Seller, Shop, Status

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
_NEGATIVE: Final = 2  # stars
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
    month = _window(day, 30)
    zero = {"defectsCount": 0, "status": "GOOD", "targetValue": 0, "targetCondition": "EQUALS", "reportingDateRange": _window(day, 180)}
    metrics: dict[str, Any] = {
        "marketplaceId": shop.marketplace.id,
        "orderDefectRate": {"afn": _defects(shop, day, "AFN"), "mfn": _defects(shop, day, "MFN")},
        "lateShipmentRate": _rate(day, 30, _sent(shop, day, 30), ("orderCount", "lateShipmentCount", 0), "0.04", "LESS_THAN"),
        "preFulfillmentCancellationRate": _rate(
            day, 7, len(_bought(shop, day, 7, "MFN")), ("orderCount", "cancellationCount", 0), "0.025", "LESS_THAN"
        ),
        "validTrackingRate": _all_good(shop, day, 30, ("shipmentCount", "validTrackingCount"), "0.95"),
        "onTimeDeliveryRate": _all_good(shop, day, 14, ("shipmentCountWithValidTracking", "onTimeDeliveryCount"), "0.9"),
        "lateShipmentRateList": [
            _rate(day, days, _sent(shop, day, days), ("orderCount", "lateShipmentCount", 0), "0.04", "LESS_THAN") for days in (10, 30)
        ],
        "accountHealthRating": {"ahrScore": 464, "ahrStatus": "GREAT", "reportingDateRange": _window(day, 180)},
        "customerProductReviewsPolicyViolations": dict(zero),
        "policyViolationWarnings": {"warningsCount": 0, "reportingDateRange": _window(day, 180)},
        "warningStates": [],
        **{name: dict(zero) for name in _COUNTERS},
    }
    if shop.marketplace.region == "EU":
        counts = {"invoiceDefect": _none(), "missingInvoice": _none(), "lateInvoice": _none()}
        business = len([order for order in _bought(shop, day, 7, "AFN") if order.deferral == "B2B"])
        target = {"targetValue": Decimal("0.05"), "targetCondition": "LESS_THAN"}
        rate = {"rate": 0, "status": "GOOD" if business else "NONE", "reportingDateRange": _window(day, 7)}
        metrics["invoiceDefectRate"] = {"orderCount": business, **counts, **rate, **target}
    if shop.code == "US":
        sent = _sent(shop, day, 14)
        names = {"unitOnTimeDeliveryCount": sent, "totalUnitCount": sent}
        status = {"rate": 1 if sent else 0, "status": "GOOD" if sent else "NONE", "reportingDateRange": month}
        metrics["unitOnTimeDeliveryRate"] = names | status | {"targetValue": Decimal("0.9"), "targetCondition": "GREATER_THAN"}
    return metrics


def _defects(shop: Shop, day: date, fulfillment: str) -> dict[str, Any]:
    bought = _bought(shop, day, 60, fulfillment)
    rated = {each.order.id for each in shop.feedback if each.rating <= _NEGATIVE and each.day < day}
    bad = sum(order.id in rated for order in bought)
    limit = Decimal("0.01")
    status = "BAD" if bad >= limit * len(bought) and bad else "GOOD"
    counted = {"count": bad, "status": status}
    base = {"orderWithDefects": counted, "claims": _none(), "chargebacks": _none(), "negativeFeedback": dict(counted)}
    rate = _rate(day, 60, len(bought), ("orderCount", "", 0), str(limit), "LESS_THAN")
    if bad:
        rate |= {"rate": (Decimal(bad) / len(bought)).quantize(Decimal("0.000001")), "status": status}
    return base | {"fulfillmentType": fulfillment} | rate


def _none() -> dict[str, Any]:
    return {"count": 0, "status": "GOOD"}


def _all_good(shop: Shop, day: date, days: int, names: tuple[str, str], target: str) -> dict[str, Any]:
    sent = _sent(shop, day, days)
    return _rate(day, days, sent, (names[0], names[1], sent), target, "GREATER_THAN")


def _rate(day: date, days: int, count: int, names: tuple[str, str, int], target: str, condition: str) -> dict[str, Any]:
    """A rate that is nothing out of `count` where less is better, everything out of it where more is better."""
    total_name, part_name, part = names
    rate = {total_name: count} | ({part_name: part} if part_name else {})
    status = "GOOD" if count else "NONE"
    value = 1 if condition == "GREATER_THAN" and count else 0
    window = {"reportingDateRange": _window(day, days)}
    return rate | {"rate": value, "status": status, "targetValue": Decimal(target), "targetCondition": condition} | window


def _bought(shop: Shop, day: date, days: int, fulfillment: str) -> list[Order]:
    first = day - timedelta(days=days)
    return [order for order in shop.orders if order.fulfillment == fulfillment and first <= order.purchased.date() < day]


def _sent(shop: Shop, day: date, days: int) -> int:
    first = day - timedelta(days=days)
    return len(
        [
            order
            for order in shop.orders
            if order.fulfillment == "MFN" and order.status is Status.SHIPPED and order.shipped and first <= order.shipped.date() < day
        ]
    )


def _window(day: date, days: int) -> dict[str, str]:
    """The days before `day`, both ends included."""
    return {
        "reportingDateFrom": f"{day - timedelta(days=days)}T00:00:00Z",
        "reportingDateTo": f"{day - timedelta(days=1)}T23:59:59Z",
    }
