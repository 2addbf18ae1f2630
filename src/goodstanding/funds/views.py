"""Queries that several checks share. Each is computed at most once for a run, and only when something reads it.

A view may read the views above it.
"""

from __future__ import annotations

from typing import Final

VIEWS: Final[dict[str, str]] = {
    # Every settlement with the exact sum of its lines and the store most of them name.
    "settlement_proof": """
        WITH sums AS (
            SELECT account, settlement_id, sum(amount) AS line_sum, count(*) AS line_count, mode(marketplace) AS marketplace
            FROM settlement_line GROUP BY ALL
        )
        SELECT s.account, s.settlement_id, s.period_start, s.period_end, s.deposited_at, s.total_amount, s.currency,
               s.document, s.line, coalesce(sums.line_sum, 0) AS line_sum, coalesce(sums.line_count, 0) AS line_count,
               coalesce(sums.marketplace, '') AS marketplace
        FROM settlement s LEFT JOIN sums USING (account, settlement_id)
    """,
}
