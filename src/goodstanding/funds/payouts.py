"""Every transfer with what the bank received of it."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any, Final

from goodstanding.core.finding import RowRef
from goodstanding.core.money import Amount
from goodstanding.funds.model import PayoutMatch
from goodstanding.store.question import Session

_TRANSFERS: Final = """
    SELECT account, marketplace, settlement_id, any_value(sent_at) AS sent_at, any_value(amount) AS amount, any_value(currency) AS currency,
           any_value(coalesce(account_tail, expected_tail)) AS account_tail, any_value(document) AS document, any_value(line) AS line,
           max(booked_on) AS received_on, CASE WHEN max(shares) > 1 AND any_value(how) IS NOT NULL THEN any_value(amount)
               ELSE sum(received) END AS received,
           list({'document': bank_document, 'line': bank_line} ORDER BY bank_document,
               bank_line) FILTER (bank_line IS NOT NULL) AS bank_rows,
           (account, settlement_id) IN (SELECT (account, settlement_id) FROM payout_cover) AS covered
    FROM payout_match GROUP BY account, marketplace, settlement_id ORDER BY sent_at, settlement_id
"""


def payouts(session: Session) -> list[PayoutMatch]:
    """Every transfer in order of time. Where one bank line pays two transfers, each is received with its own amount."""
    session.prepare(("payout_match", "payout_cover"))
    return [_payout(row) for row in session.facts.records(_TRANSFERS)]


def _payout(row: dict[str, Any]) -> PayoutMatch:
    received_on = row["received_on"]
    return PayoutMatch(
        account=row["account"],
        marketplace=row["marketplace"],
        settlement_id=row["settlement_id"],
        sent_at=row["sent_at"],
        amount=Amount(row["amount"], row["currency"]),
        received=None if row["received"] is None else Amount(row["received"], row["currency"]),
        received_on=None if received_on is None else datetime.combine(received_on, time.min, UTC),
        account_tail=row["account_tail"] or "",
        rows=(RowRef("settlement", row["document"], row["line"]),),
        covered=row["covered"],
        bank_rows=tuple(RowRef("bank_line", each["document"], each["line"]) for each in row["bank_rows"] or ()),
    )
