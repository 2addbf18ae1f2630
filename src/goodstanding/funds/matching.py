"""Payouts against the bank: which bank line received which transfer.

In this order, each line and transfer used once: a bank line that names the settlement; the same amount; one bank line for two
transfers, or two for one; an amount short by at most `TOLERANCE` (a bank's fee). All within `WINDOW` days after the transfer started.
"""

from __future__ import annotations

from typing import Final

TOLERANCE: Final = "0.50"
WINDOW: Final = 10  # days; Amazon says a transfer takes up to five business days

# Candidates with everything a match needs: `transfer` with a number, and bank lines from Amazon with one.
_PAYS: Final = """
    SELECT row_number() OVER (ORDER BY account, settlement_id) AS pay, account, marketplace, settlement_id, sent_at, local_day(sent_at,
           zone) AS sent_on,
           amount, currency, account_tail, document, line
    FROM transfer
"""
_RECEIPTS: Final = """
    SELECT row_number() OVER (ORDER BY account, document, line) AS receipt, account, booked_on, amount, currency, account_tail,
           coalesce(reference, '') || ' ' || coalesce(text, '') AS said, document, line
    FROM bank_line WHERE is_amazon AND amount > 0
"""

# Mutual best of the pairs of a stage: each side's nearest in days, the earlier one when equal.
_MUTUAL: Final = """
    SELECT pay, receipt, '{how}' AS how FROM ({pairs})
    QUALIFY row_number() OVER (PARTITION BY pay ORDER BY distance, receipt) = 1 AND row_number() OVER (PARTITION BY receipt
        ORDER BY distance, pay) = 1
"""
_IN_TIME: Final = f"r.booked_on BETWEEN p.sent_on AND p.sent_on + {WINDOW}"
_NAMED: Final = """
    SELECT p.pay, r.receipt, abs(p.amount - r.amount) AS distance
    FROM pay p JOIN receipt r ON r.account = p.account AND r.currency = p.currency AND contains(r.said, p.settlement_id)
    WHERE abs(p.amount - r.amount) <= {tolerance}
"""
_EXACT: Final = """
    SELECT p.pay, r.receipt, r.booked_on - p.sent_on AS distance
    FROM {pays} p JOIN {receipts} r ON r.account = p.account AND r.currency = p.currency AND r.amount = p.amount AND {in_time}
"""
# Equality on whole-unit buckets instead of a range join; a receipt is never more than the transfer.
_NEAR: Final = """
    SELECT p.pay, r.receipt, p.amount - r.amount AS distance
    FROM (SELECT *, unnest([floor(amount)::BIGINT - 1, floor(amount)::BIGINT]) AS bucket FROM {pays}) p
    JOIN (SELECT *, floor(amount)::BIGINT AS bucket FROM {receipts}) r
        ON r.account = p.account AND r.currency = p.currency AND r.bucket = p.bucket AND {in_time}
    WHERE p.amount - r.amount BETWEEN 0 AND {tolerance}
"""
# Two transfers received as one line: neighbours in time, summed.
_TWO_PAYS: Final = """
    SELECT a.pay AS first, b.pay AS second, r.receipt, row_number() OVER (PARTITION BY r.receipt ORDER BY a.pay, b.pay) AS choice
    FROM {pays} a JOIN {pays} b ON b.account = a.account AND b.currency = a.currency AND b.pay > a.pay AND abs(b.sent_on - a.sent_on) <= 3
    JOIN {receipts} r ON r.account = a.account AND r.currency = a.currency AND r.amount = a.amount + b.amount
        AND r.booked_on BETWEEN greatest(a.sent_on, b.sent_on) AND greatest(a.sent_on, b.sent_on) + {window}
    QUALIFY choice = 1
"""
_TWO_RECEIPTS: Final = """
    SELECT p.pay, a.receipt AS first, b.receipt AS second, row_number() OVER (PARTITION BY p.pay ORDER BY a.receipt, b.receipt) AS choice
    FROM {pays} p JOIN {receipts} a ON a.account = p.account AND a.currency = p.currency AND a.booked_on BETWEEN p.sent_on
        AND p.sent_on + {window}
    JOIN {receipts} b ON b.account = p.account AND b.currency = p.currency AND b.receipt > a.receipt
        AND b.booked_on BETWEEN p.sent_on AND p.sent_on + {window} AND a.amount + b.amount = p.amount
    QUALIFY choice = 1
"""


def _stage(template: str, how: str, earlier: tuple[str, ...]) -> str:
    """A stage over what earlier stages left."""
    used = " UNION ALL ".join(f"SELECT pay, receipt FROM {name}" for name in earlier)
    pays = f"(SELECT * FROM pay ANTI JOIN ({used}) USING (pay))" if earlier else "pay"
    receipts = f"(SELECT * FROM receipt ANTI JOIN ({used}) USING (receipt))" if earlier else "receipt"
    pairs = template.format(pays=pays, receipts=receipts, in_time=_IN_TIME, tolerance=TOLERANCE, window=WINDOW)
    return _MUTUAL.format(how=how, pairs=pairs) if how else pairs


_SPLIT_PAYS: Final = "SELECT unnest([first, second]) AS pay, receipt, 'two transfers in one' AS how FROM two_pays"
_SPLIT_RECEIPTS: Final = "SELECT pay, unnest([first, second]) AS receipt, 'one transfer in two' AS how FROM two_receipts"

_ALL: Final = " UNION ALL ".join(f"SELECT * FROM {stage}" for stage in ("named", "exact", "joined", "parted", "near"))

# One row per transfer and bank line; a transfer that was not seen has none.
PAYOUT_MATCH: Final = f"""
    WITH pay AS MATERIALIZED ({_PAYS}), receipt AS MATERIALIZED ({_RECEIPTS}),
    named AS MATERIALIZED ({_stage(_NAMED, "named", ())}),
    exact AS MATERIALIZED ({_stage(_EXACT, "same amount", ("named",))}),
    two_pays AS MATERIALIZED ({_stage(_TWO_PAYS, "", ("named", "exact"))}),
    joined AS MATERIALIZED ({_SPLIT_PAYS}),
    two_receipts AS MATERIALIZED ({_stage(_TWO_RECEIPTS, "", ("named", "exact", "joined"))}),
    parted AS MATERIALIZED ({_SPLIT_RECEIPTS}),
    near AS MATERIALIZED ({_stage(_NEAR, "nearly the same amount", ("named", "exact", "joined", "parted"))}),
    matched AS ({_ALL})
    SELECT p.account, p.marketplace, p.settlement_id, p.sent_at, p.sent_on, p.amount, p.currency, p.account_tail AS expected_tail,
           p.document, p.line,
           m.how, r.booked_on, r.amount AS received, r.account_tail, r.document AS bank_document, r.line AS bank_line, r.receipt,
           count(*) OVER (PARTITION BY r.receipt) AS shares
    FROM pay p LEFT JOIN matched m USING (pay) LEFT JOIN receipt r USING (receipt)
"""

# From which day to which the imported bank statements reach, per account and currency.
BANK_COVER: Final = """
    SELECT account, currency, min(first_day) AS first_day, max(last_day) AS last_day FROM (
        SELECT account, currency, first_day, last_day FROM bank_statement
        UNION ALL SELECT account, currency, min(booked_on), max(booked_on) FROM bank_line GROUP BY ALL
    ) GROUP BY ALL
"""
