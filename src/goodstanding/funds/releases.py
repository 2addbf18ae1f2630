"""The release calendar: what becomes available when, and why then.

A release date that a report or the API states beats arithmetic. Without one, a deferred order is expected on the day the
delivery-date reserve gives (delivery, else the latest estimate, + days + 1); see rule DD_RESERVE.
"""

from __future__ import annotations

from typing import Any, Final

from goodstanding.core.finding import ROWS_SHOWN, Confidence, RowRef
from goodstanding.core.money import Amount
from goodstanding.funds.model import Release
from goodstanding.store.question import Session

_STATED: Final = """
    SELECT account, marketplace, currency, release_day AS at, hold, overdue, sum(total) AS amount, count(*) AS row_count,
           NOT overdue AND release_day + INTERVAL 1 DAY <= $as_of AND coalesce(taken_at < release_day + INTERVAL 1 DAY, true) AS stale,
           list({'table_name': 'transaction', 'document': document, 'line': line} ORDER BY document, line)[:200] AS rows
    FROM (SELECT *, date_trunc('day', release_at) AS release_day FROM deferred WHERE release_at IS NOT NULL) GROUP BY ALL ORDER BY ALL
"""
_EXPECTED: Final = """
    SELECT e.account, coalesce(s.name, e.marketplace, '') AS marketplace, e.currency, e.scheduled_at AS at, e.amount, e.status,
           [{'table_name': 'expected_payout', 'document': e.document, 'line': e.line}] AS rows
    FROM expected_payout e LEFT JOIN store s ON s.printed = lower(e.marketplace)
    WHERE e.amount IS NOT NULL AND e.scheduled_at IS NOT NULL AND e.status = 'SCHEDULED'
      AND e.scheduled_at >= $as_of  -- an older plan says nothing of what came of it
    ORDER BY ALL
"""
_REASONS: Final = {
    "DD7": ("delivery-date reserve: delivery + 7 days + 1", "DD_RESERVE"),
    "DD14": ("longer delivery-date reserve: delivery + 14 days + 1", "DD14"),
    "B2B": ("Amazon Business order paid by invoice: when the buyer pays, at the latest 7 days after the invoice is due", "B2B_INVOICE"),
}


def releases(session: Session) -> list[Release]:
    """What becomes available when, in order of time.

    What a file made after its date still calls deferred is marked overdue; what an older file does, is in the list with that said.
    """
    session.prepare(("deferred",))
    facts = session.facts
    stated = [_stated(row) for row in facts.records(_STATED)]
    scheduled = [_scheduled(row) for row in facts.records(_EXPECTED)]
    return sorted([*stated, *scheduled], key=lambda each: (each.at, each.account, each.marketplace, each.reason))


def _stated(row: dict[str, Any]) -> Release:
    reason, rule = _REASONS.get(row["hold"], (f"deferred with the reason {row['hold']!r}", ""))
    if row["stale"]:
        reason += "; whether it was released is unknown, because the file is older than this day: import a newer one"
    return Release(
        account=row["account"],
        marketplace=row["marketplace"],
        at=row["at"],
        amount=Amount(row["amount"], row["currency"]),
        reason=reason,
        rule=rule,
        confidence=Confidence.POSSIBLE if row["stale"] else Confidence.CERTAIN,
        rows=_rows(row),
        row_count=row["row_count"],
        overdue=row["overdue"],
    )


def _scheduled(row: dict[str, Any]) -> Release:
    return Release(
        account=row["account"],
        marketplace=row["marketplace"],
        at=row["at"],
        amount=Amount(row["amount"], row["currency"]),
        reason="payout that Amazon has scheduled",
        rule="payout_schedule",
        confidence=Confidence.LIKELY,
        rows=_rows(row),
        row_count=1,
    )


def _rows(row: dict[str, Any]) -> tuple[RowRef, ...]:
    return tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in row["rows"][:ROWS_SHOWN])
