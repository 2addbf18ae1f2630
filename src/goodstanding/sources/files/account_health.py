"""Account health report (V2): the state of the account in each store, its metrics and its policy violations.

What it says: per store whether the account is normal, at risk or deactivated; every metric with its counts, target and window; how many
    policy violations of each kind are open; the account health rating.
How it is asked for: Reports API, one element per store; the state of the moment, dates are ignored.
Limits of it: counts only: no product, no violation, no due date, no appeal. Amazon's own example breaks its schema in six places and live
    reports carry more than it; whatever is unexpected is kept and reported. A metric may be GOOD while it misses its target.
Source: Amazon's published schema and its example; members of live reports as seen in public code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading import jsonsafe
from goodstanding.sources.trees.answers import marketplace
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import NOT_DATA, json_paths
from goodstanding.sources.trees.health import (
    ACCOUNT_STATUSES,
    LATE_SHIPMENT_WINDOWS,
    METRICS,
    ORDER_DEFECTS,
    Metric,
    Values,
    latest_end,
    measured,
    rating,
    window_days,
)
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import scalar


def _recognises(head: bytes) -> bool:
    paths = json_paths(head)
    if paths & NOT_DATA:
        return False
    return "accountStatuses/status" in paths or "performanceMetrics/marketplaceId" in paths


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    document = jsonsafe.load(stream)
    if not isinstance(document.value, dict):
        raise UnreadableInput("an account health report is one object; this document is a list")
    parsed.problems += document.problems
    root = Node(document.value, "", 0, parsed)
    ends: dict[str | None, str | None] = {}
    for ordinal, node in enumerate(root.children("performanceMetrics"), start=1):
        node.line = node.line or ordinal
        rows = list(_metrics(node))
        where = marketplace(node)
        ends[where] = latest_end(values for _, values in rows)
        for line, values in rows:
            parsed.add("metrics", line, values | {"marketplace": where})
    _statuses(root, ends)
    _keep_unknown(root)
    return with_context(parsed)


def _statuses(root: Node, ends: dict[str | None, str | None]) -> None:
    """The state in a store is as of the latest window of its metrics, or of all metrics when it has none."""
    latest = max((end for end in ends.values() if end), default=None)
    for ordinal, node in enumerate(root.children("accountStatuses"), start=1):
        node.line = node.line or ordinal
        status, where = node.text("status"), marketplace(node)
        if status is not None and status not in ACCOUNT_STATUSES:
            node.odd(f"the account status {status!r} is not in the published list; it was kept", "status")
        root.parsed.add("statuses", node.line, {"marketplace": where, "status": status, "window_end": ends.get(where) or latest})


def _metrics(node: Node) -> Iterator[tuple[int, Values]]:
    """Every row, with the line its member of the report starts on."""
    defects = node.child("orderDefectRate")
    blocks = ("mfn", "afn") if _present(node, ORDER_DEFECTS) else ()
    for fulfilment in blocks:
        if defects.has(fulfilment):
            block = defects.child(fulfilment)
            block.skip("fulfillmentType")  # the published example says `mfn` in the `afn` block
            yield from _lined(block, measured(block, ORDER_DEFECTS, fulfilment))
    for metric in METRICS:
        if _present(node, metric):
            member = node.child(*metric.names)
            yield from _lined(member, measured(member, metric))
    yield from _late_shipment_windows(node)
    if node.has("accountHealthRating"):
        member = node.child("accountHealthRating")
        yield from _lined(member, [rating(member)])
    yield from _warnings(node)
    yield from _unknown_metrics(node)
    _say_what_lacks(node)


def _present(node: Node, metric: Metric) -> bool:
    found = [name for name in metric.names if node.has(name)]
    if found and found[0] != metric.names[0]:
        node.odd(f"{found[0]} is spelled {metric.names[0]} in the schema; it was read as that", found[0])
    return bool(found)


def _say_what_lacks(node: Node) -> None:
    demanded = [metric for metric in (ORDER_DEFECTS, *METRICS) if metric.everywhere]
    lacking = [metric.names[0] for metric in demanded if not any(node.has(name) for name in metric.names)]
    if lacking:
        node.odd(f"the report lacks what its schema demands for every store: {', '.join(lacking)}", lacking[0])


def _lined(member: Node, rows: list[Values]) -> Iterator[tuple[int, Values]]:
    return ((member.line, values) for values in rows)


def _late_shipment_windows(node: Node) -> Iterator[tuple[int, Values]]:
    """Live reports compute the late shipment rate for several windows; each is told apart by its length."""
    for position, each in enumerate(node.children("lateShipmentRateList"), start=1):
        for values in measured(each, LATE_SHIPMENT_WINDOWS):
            days = window_days(values)
            if days is None:
                each.odd(f"a late shipment rate without a window; it was kept as number {position} of the list", "lateShipmentRateList")
            yield each.line, values | {"part": days or f"list {position}"}


def _warnings(node: Node) -> Iterator[tuple[int, Values]]:
    for each in node.children("warningStates", "warningState"):
        yield each.line, {"metric": "warning", "part": each.text("warningType"), "status": each.text("status")}
    if node.has("warningState") and not node.has("warningStates"):
        node.odd("warningState is spelled warningStates in the schema; it was read as that", "warningState")


def _unknown_metrics(node: Node) -> Iterator[tuple[int, Values]]:
    """A member not in the schema that looks like a metric is kept as one, under its own name."""
    node.skip("marketplaceId")
    for name in node.unasked():
        value = node.members[name]
        if isinstance(value, dict) and {"status", "rate", "defectsCount", "warningsCount"} & set(value):
            node.odd(f"{name} is not in the published schema; it was kept as a metric of that name", name)
            yield from _lined(node.child(name), measured(node.child(name), Metric(name, (name,))))


def _keep_unknown(root: Node) -> None:
    """Whatever is left is reported with its value, so that nothing is lost."""
    for path in sorted(root.unread()):
        root.odd(f"{path} is not in the published schema; it says {_value(root.members, path)}", path)


def _value(members: object, path: str) -> str:
    for name in path.split("."):
        if isinstance(members, list):
            members = next((each for each in members if isinstance(each, dict) and name in each), {})
        members = members.get(name) if isinstance(members, dict) else None
    return scalar(members) or json.dumps(members, default=str)[:200]


REPORT = Report(
    id="account_health",
    title="Account health report",
    amazon_types=("GET_V2_SELLER_PERFORMANCE_REPORT",),
    expected_in="Reports API, GET_V2_SELLER_PERFORMANCE_REPORT (Seller Central shows it at Performance > Account Health)",
    shape=Tree(_recognises, _read),
    rows=(
        mirrored("account_status", required=("status",), part="statuses"),
        mirrored("health_metric", required=("metric",), part="metrics"),
    ),
    sources=(Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23)),),
)
