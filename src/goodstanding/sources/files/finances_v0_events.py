"""Financial events of the Finances API v0.

What it says: shipments, refunds, A-to-z claims, chargebacks, service fees, adjustments and some thirty other lists, amount by amount.
How it is asked for: Finances API v0, listFinancialEvents and its forms by event group and by order; the last two years.
Limits of it: deferred transactions are hidden until they are released. Totals stand beside their parts: rows are not to be summed across
    amount types. Several lists (service fees, debt recovery) carry no date.
Source: Amazon's published model and its sandbox cases.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.events import events
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds, json_paths


def _recognises(head: bytes) -> bool:
    lists = [path.rsplit("/", 1)[-1] for path in json_paths(head)]
    return holds(head, "FinancialEvents", *(name for name in lists if name.endswith("EventList")))


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    ordinal = 0
    for node in elements(stream, parsed, "FinancialEvents"):
        node.line = 0
        ordinal = events(node, parsed, ordinal)
    return with_context(parsed)


REPORT = Report(
    id="finances_v0_events",
    title="Financial events (Finances API v0)",
    amazon_types=("financesV0.listFinancialEvents", "financesV0.listFinancialEventsByGroupId", "financesV0.listFinancialEventsByOrderId"),
    expected_in="Finances API v0, listFinancialEvents",
    shape=Tree(_recognises, _read),
    rows=(mirrored("financial_event", required=("event_list", "amount", "currency")),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models financesV0.json", date(2026, 11, 23)),),
)
