"""Expected payouts: what Amazon plans to send next, or why it sends nothing.

What it says: per store and account type the next payout: planned, at risk, disabled, or none because nothing is owed.
How it is asked for: Transfers API 2024-06-01, listExpectedPayouts.
Limits of it: new in July 2026. DISABLED means that payouts of the account are stopped: the earliest such sign a program can read.
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
from goodstanding.sources.trees.values import instant

_STATUSES: Final = ("SCHEDULED", "DISABLED", "AT_RISK", "NO_PAYOUT_EXPECTED")


def _recognises(head: bytes) -> bool:
    return holds(head, "expectedPayouts", "status", "partnerMetadata", "scheduledDate")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "expectedPayouts"):
        status = node.text("status")
        if status is not None and status.upper() not in _STATUSES:
            node.odd(f"the status {status!r} is not a published one; it was kept", "status")
        values: dict[str, str | None] = {
            "status": status and status.upper(),
            "scheduled_at": instant(node.text("scheduledDate")),
            "account_tail": node.text("accountTail"),
            "payment_method": node.text("paymentMethod"),
            "settlement_id": related(node).get("SETTLEMENT_ID"),
        }
        parsed.add("rows", node.line, values | partner(node) | period(node) | priced(node.money("amount")))
    return with_context(parsed)


REPORT = Report(
    id="finances_expected_payouts",
    title="Expected payouts (Transfers API)",
    amazon_types=("transfers.listExpectedPayouts",),
    expected_in="Transfers API 2024-06-01, listExpectedPayouts",
    shape=Tree(_recognises, _read),
    rows=(mirrored("expected_payout", required=("status",)),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models transfers_2024-06-01.json", date(2026, 11, 23)),),
)
