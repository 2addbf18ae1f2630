"""Account health report (V1): the older report, with the response time to buyers' messages.

What it says: a checklist of Good, Fair and Poor, and for several windows (7, 30, 90 days) the counts and rates behind it.
How it is asked for: Reports API; still listed by Amazon, replaced by V2.
Limits of it: no targets, and not the state of the account. A rate without a percent sign is taken only where its counts say which it is.
Source: Amazon's list of elements; the nesting as public code reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.problem import ProblemKind
from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading import xmlsafe
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import xml_head
from goodstanding.sources.trees.health import Values, share, window_days
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import decimal, instant, plain, store
from goodstanding.sources.trees.xml import as_node

_CHECKLIST: Final = {
    "orderDefectRate": "odr",
    "orderCancellationRate": "cr",
    "lateShipmentRate": "lsr",
    "onTimeDelivery": "otdr_legacy",
    "validTrackingRate": "vtr",
    "contactResponseTime": "crt",
    "returnDissatisfactionRate": "rdr",
    "customerServiceDissatisfactionRate": "csdr",
    "productAuthenticityStatus": "AUTHENTICITY",
    "productSafetyStatus": "SAFETY",
    "listingPolicyStatus": "LISTING",
    "intellectualPropertyStatus": "intellectualPropertyStatus",  # both kinds of complaint in one
    "policyViolation": "policyViolation",  # which policies it counts is not said
}
_MEASURES: Final = {
    "orderWithDefects": "odr",
    "negativeFeedbacks": "odr.nfr",
    "a_z_claims": "odr.azr",
    "chargebacks": "odr.cbr",
    "lateShipment": "lsr",
    "preFulfillmentCancellation": "cr",
    "refunds": "refunds",
    "validTracking": "vtr",
    "onTimeDelivery": "otdr_legacy",
    "returnDissatisfaction": "rdr",
    "negativeReturnFeedback": "rdr.nrf",
    "lateResponse": "rdr.lrr",
    "invalidRejection": "rdr.irr",
    "customerServiceDissatisfaction": "csdr",
    "responseUnder24Hours": "crt",
    "responseTimeGreaterThan24Hours": "crt.late",
    "noResponseForContactsOlderThan24Hours": "crt.unanswered",
}
_DENOMINATORS: Final = ("orderCount", "shipmentCount", "returnRequestCount", "contactCount")


def _recognises(head: bytes) -> bool:
    names = xml_head(head).names
    return names[:1] in (("sellerPerformanceReports",), ("sellerPerformanceReport",)) and "performanceChecklist" in names


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for element in xmlsafe.parse(stream).iter("{*}sellerPerformanceReport"):
        node = as_node(element, parsed)
        marketplace = store(node.text("marketplaceId", "marketplace", "marketplaceName"))
        for at, values in (*_checklist(node), *_blocks(node)):
            parsed.add("rows", at.line, values | {"marketplace": marketplace})
        node.finish()
    return with_context(parsed)


def _checklist(node: Node) -> Iterator[tuple[Node, Values]]:
    checklist = node.child("performanceChecklist")
    for name in list(checklist.unasked()):
        entry = checklist.child(name)
        if name not in _CHECKLIST:
            entry.odd(f"{name} is not a known entry of the checklist; it was kept under its own name", name)
        yield entry, {"metric": _CHECKLIST.get(name, name), "status": entry.text("status")}


def _blocks(node: Node) -> Iterator[tuple[Node, Values]]:
    """Every block of figures: it has a time frame, and lies one or two levels below the report."""
    for name in list(node.unasked()):
        for section in node.children(name):
            if section.has("timeFrame"):
                yield from _measures(section)
            for inner in list(section.unasked()):
                blocks = section.children(inner) if isinstance(section.members[inner], dict | list) else []
                for block in blocks:
                    yield from _measures(block)


def _measures(block: Node) -> Iterator[tuple[Node, Values]]:
    frame = block.child("timeFrame")
    window: Values = {"window_start": instant(frame.text("start")), "window_end": instant(frame.text("end"))}
    total = block.number(*_DENOMINATORS)
    for name in list(block.unasked()):
        if name == "averageResponseTimeInHours":
            block.odd(f"the average response time was {block.text(name)} hours; facts have no column for hours", name)
        elif name in _MEASURES:
            yield (
                block,
                window | {"metric": _MEASURES[name], "part": window_days(window), "denominator": total} | _figures(block, name, total),
            )
        elif name == "requiredCategories":
            block.skip(name)


def _figures(block: Node, name: str, total: str | None) -> Values:
    if not isinstance(block.members[name], dict):
        return {"numerator": block.number(name)}
    measure = block.child(name)
    count, rate = measure.number("count"), measure.text("rate")
    return {"numerator": count, "rate": _fraction(measure, rate, count, total), "status": measure.text("status")}


def _fraction(measure: Node, rate: str | None, count: str | None, total: str | None) -> str | None:
    """A rate as a fraction. Without a percent sign it could be either; the counts decide, else it is left out."""
    if rate is None:
        return None
    value = decimal(rate.removesuffix("%").strip())
    if value is None:
        return share(rate)
    if rate.endswith("%") or value > 1:
        return share(plain(value / 100))
    part, whole = decimal(count), decimal(total)
    if value == 0:
        return "0"
    if part is not None and whole:
        expected = part / whole
        return share(plain(min((value, value / 100), key=lambda each: abs(each - expected))))
    reason = f"the rate {rate} could be a fraction or a percentage, and no counts say which; it was left out"
    measure.odd(reason, "rate", ProblemKind.UNDECIDABLE)
    return None


REPORT = Report(
    id="account_health_v1",
    title="Account health report (V1, XML)",
    amazon_types=("GET_V1_SELLER_PERFORMANCE_REPORT",),
    expected_in="Reports API, GET_V1_SELLER_PERFORMANCE_REPORT",
    shape=Tree(_recognises, _read),
    rows=(mirrored("health_metric", required=("metric",)),),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-performance", date(2026, 11, 23), Label.SECONDARY),),
)
