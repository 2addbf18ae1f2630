"""Payouts: what Amazon sent to the bank, with the status of each.

What it says: every payout with its amount, receiving account, settlement, and the statuses it went through with failure reasons.
How it is asked for: Transfers API 2024-06-01, listPayouts.
Limits of it: new in July 2026; a payout without money (NO_PAYOUT) has no amount, which is not an amount of zero.
Source: Amazon's published model and its sandbox case.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements, partner, period, priced, related
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import instant

_STATUSES: Final = ("STARTED", "IN_TRANSIT", "PAID", "FAILED", "CANCELLED", "NO_PAYOUT")


def _recognises(head: bytes) -> bool:
    return holds(head, "payouts", "currentStatus", "statusHistory")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "payouts"):
        node.skip("paymentRail")
        parsed.add("rows", node.line, _payout(node) | partner(node) | period(node) | priced(node.money("amount")) | _status(node))
    return with_context(parsed)


def _payout(node: Node) -> dict[str, str | None]:
    return {
        "payout_id": node.text("id"),
        "payout_type": node.text("type"),
        "account_tail": node.text("accountTail"),
        "payment_method": node.text("paymentMethod"),
        "created_at": instant(node.text("creationDate")),
        "trace_id": node.text("traceId"),
        "settlement_id": related(node).get("SETTLEMENT_ID"),
    }


def _status(node: Node) -> dict[str, str | None]:
    """The present status, with when and why it was reached; without one, the newest of the history."""
    history = sorted((_reached(each) for each in node.children("statusHistory")), key=lambda entry: entry[0])
    status = node.text("currentStatus") or (history[-1][1] if history else None)
    if status is not None and status.upper() not in _STATUSES:
        node.odd(f"the status {status!r} is not a published one; it was kept", "currentStatus")
    reached = [entry for entry in history if entry[1] == status]
    if history and not reached:
        node.odd(f"the status is {status}, but the history of the payout does not have it", "statusHistory")
    at, _, reason = reached[-1] if reached else (None, None, None)
    return {"status": status and status.upper(), "status_at": at or None, "failure_reason": reason}


def _reached(entry: Node) -> tuple[str, str | None, str | None]:
    return instant(entry.text("lastUpdatedDate")) or "", entry.text("status"), entry.text("failureReason")


REPORT = Report(
    id="finances_payouts",
    title="Payouts (Transfers API)",
    amazon_types=("transfers.listPayouts",),
    expected_in="Transfers API 2024-06-01, listPayouts",
    shape=Tree(_recognises, _read),
    rows=(mirrored("payout", required=("payout_id", "status")),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models transfers_2024-06-01.json", date(2026, 11, 23)),),
)
