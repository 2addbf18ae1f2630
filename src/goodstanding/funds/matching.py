"""Payouts against the bank: which bank line received which transfer.

In this order, each line and transfer used once: a bank line that names the settlement; the same amount; one bank line for two
transfers, or two for one; an amount short by at most `TOLERANCE` (a bank's fee). All but the first within `WINDOW` days after the
transfer started. A line and a transfer of different accounts or currencies never match.

Most transfers have one line of the same amount, and the line no other transfer: `funds.pairing` pairs those in bulk, and the queries
here are asked only for the others.
"""

from __future__ import annotations

from typing import Final

TOLERANCE: Final = "0.50"
WINDOW: Final = 10  # days; Amazon says a transfer takes up to five business days
SAME: Final = "same amount"
JOINED: Final = "two transfers in one"
GAP: Final = 10  # days between two bank files that may have no booking; more is a file that was not imported

SAID: Final = "coalesce(reference, '') || ' ' || coalesce(text, '')"
RECEIVED: Final = "is_amazon AND amount > 0"

# Candidates with everything a match needs: transfers with a number, and bank lines from Amazon with one. The numbers follow what the
# rows say, not where they stand, so that the order of the rows decides nothing.
_PAYS: Final = """
    SELECT row_number() OVER (ORDER BY account, settlement_id) AS pay, account, settlement_id, local_day(sent_at, zone) AS sent_on, amount,
           currency, document, line
    FROM left_transfer JOIN transfer USING (document, line)
"""
_RECEIPTS: Final = f"""
    SELECT row_number() OVER (ORDER BY account, currency, amount, booked_on, account_tail, said, document, line) AS receipt, *
    FROM (
        SELECT account, booked_on, amount, currency, account_tail, {SAID} AS said, document, line
        FROM left_bank_line JOIN bank_line USING (document, line) WHERE {RECEIVED}
    )
"""

# Mutual best of the pairs of a stage: each side's nearest in days, the earlier one when equal.
_MUTUAL: Final = """
    WITH pairs AS MATERIALIZED ({pairs}),
    of_pay AS (SELECT pay, arg_min(receipt, (distance, receipt)) AS receipt FROM pairs GROUP BY pay),
    of_receipt AS (SELECT receipt, arg_min(pay, (distance, pay)) AS pay FROM pairs GROUP BY receipt)
    SELECT pay, receipt, '{how}' AS how FROM of_pay JOIN of_receipt USING (pay, receipt)
"""
_IN_TIME: Final = f"r.booked_on BETWEEN p.sent_on AND p.sent_on + {WINDOW}"
# A line names a settlement by its number, whatever letters stand beside it.
_NAMED: Final = """
    SELECT p.pay, r.receipt, abs(p.amount - r.amount) AS distance
    FROM {pays} p
    JOIN (SELECT receipt, account, currency, amount, unnest(regexp_extract_all(said, '[0-9]{{6,}}')) AS name FROM {receipts}) r
        ON r.name = p.settlement_id AND r.account = p.account AND r.currency = p.currency
    WHERE abs(p.amount - r.amount) <= {tolerance}
"""
_EXACT: Final = """
    SELECT p.pay, r.receipt, r.booked_on - p.sent_on AS distance
    FROM {pays} p JOIN {receipts} r ON r.account = p.account AND r.currency = p.currency AND r.amount = p.amount AND {in_time}
"""
# Several transfers of one amount: the first of them with the first line, and so on.
_RANKED: Final = """
    SELECT p.pay, r.receipt, 0 AS distance
    FROM (SELECT *, row_number() OVER (PARTITION BY account, currency, amount ORDER BY sent_on, pay) AS nth FROM {pays}) p
    JOIN (SELECT *, row_number() OVER (PARTITION BY account, currency, amount ORDER BY booked_on, receipt) AS nth FROM {receipts}) r
        ON r.account = p.account AND r.currency = p.currency AND r.amount = p.amount AND r.nth = p.nth AND {in_time}
"""
# A receipt is never more than the transfer. Equality on whole-unit buckets instead of a range join.
_NEAR: Final = """
    SELECT p.pay, r.receipt, p.amount - r.amount AS distance
    FROM (SELECT *, unnest([floor(amount)::BIGINT - 1, floor(amount)::BIGINT]) AS bucket FROM {pays}) p
    JOIN (SELECT *, floor(amount)::BIGINT AS bucket FROM {receipts}) r
        ON r.account = p.account AND r.currency = p.currency AND r.bucket = p.bucket AND {in_time}
    WHERE p.amount - r.amount BETWEEN 0 AND {tolerance}
"""
# Two transfers received as one line: neighbours in time, summed.
_TWO_PAYS: Final = """
    SELECT a.pay AS first, b.pay AS second, r.receipt AS whole
    FROM {pays} a JOIN {pays} b ON b.account = a.account AND b.currency = a.currency AND b.pay > a.pay AND abs(b.sent_on - a.sent_on) <= 3
    JOIN {receipts} r ON r.account = a.account AND r.currency = a.currency AND r.amount = a.amount + b.amount
        AND r.booked_on BETWEEN greatest(a.sent_on, b.sent_on) AND greatest(a.sent_on, b.sent_on) + {window}
    QUALIFY row_number() OVER (PARTITION BY r.receipt ORDER BY a.pay, b.pay) = 1
"""
# What the first line leaves open is looked up among the amounts, so that not every pair of lines is made.
_TWO_RECEIPTS: Final = """
    SELECT a.receipt AS first, b.receipt AS second, a.pay AS whole
    FROM (
        SELECT p.pay, p.sent_on, p.account, p.currency, r.receipt, p.amount - r.amount AS missing
        FROM {pays} p JOIN {receipts} r ON r.account = p.account AND r.currency = p.currency
            AND r.booked_on BETWEEN p.sent_on AND p.sent_on + {window}
    ) a
    JOIN {receipts} b ON b.account = a.account AND b.currency = a.currency AND b.amount = a.missing AND b.receipt > a.receipt
        AND b.booked_on BETWEEN a.sent_on AND a.sent_on + {window}
    QUALIFY row_number() OVER (PARTITION BY a.pay ORDER BY a.receipt, b.receipt) = 1
"""


def _stage(template: str, how: str, number: int) -> str:
    """A stage over what the stages before it left: `pay0` and `receipt0` are all, `pay1` and `receipt1` what the first one left."""
    pairs = template.format(pays=f"pay{number}", receipts=f"receipt{number}", in_time=_IN_TIME, tolerance=TOLERANCE, window=WINDOW)
    return _MUTUAL.format(how=how, pairs=pairs) if how else pairs


def _left(stage: str, number: int) -> str:
    """The tables for the stage after this one."""
    return f"""
    pay{number + 1} AS MATERIALIZED (SELECT * FROM pay{number} ANTI JOIN {stage} USING (pay)),
    receipt{number + 1} AS MATERIALIZED (SELECT * FROM receipt{number} ANTI JOIN {stage} USING (receipt)),"""


# A half belongs to the first whole that wants it; a whole counts only when both of its halves do.
_HALVES: Final = """
    WITH half AS (SELECT part, min(whole) AS whole FROM (SELECT unnest([first, second]) AS part, whole FROM {pairs}) GROUP BY part),
    kept AS (
        SELECT t.* FROM {pairs} t JOIN half a ON a.part = t.first AND a.whole = t.whole
            JOIN half b ON b.part = t.second AND b.whole = t.whole
    )
    SELECT {columns}, '{how}' AS how FROM kept
"""
_JOINED: Final = _HALVES.format(pairs="two_pays", columns="unnest([first, second]) AS pay, whole AS receipt", how=JOINED)
_PARTED: Final = _HALVES.format(pairs="two_receipts", columns="whole AS pay, unnest([first, second]) AS receipt", how="one transfer in two")

_STAGES: Final = ("named", "exact", "again", "ranked", "joined", "parted", "near")
_ALL: Final = " UNION ALL ".join(f"SELECT * FROM {stage}" for stage in _STAGES)

HOWS: Final = ("named", SAME, JOINED, "one transfer in two", "nearly the same amount")
_HOWS: Final = "[" + ", ".join(f"'{how}'" for how in HOWS) + "]"

# Pairs of the transfers in `left_transfer` and the bank lines in `left_bank_line` (document, line); `how` is a place in `HOWS`.
CAREFUL: Final = f"""
    WITH pay0 AS MATERIALIZED ({_PAYS}), receipt0 AS MATERIALIZED ({_RECEIPTS}),
    named AS MATERIALIZED ({_stage(_NAMED, "named", 0)}), {_left("named", 0)}
    exact AS MATERIALIZED ({_stage(_EXACT, SAME, 1)}), {_left("exact", 1)}
    again AS MATERIALIZED ({_stage(_EXACT, SAME, 2)}), {_left("again", 2)}
    ranked AS MATERIALIZED ({_stage(_RANKED, SAME, 3)}), {_left("ranked", 3)}
    two_pays AS MATERIALIZED ({_stage(_TWO_PAYS, "", 4)}),
    joined AS MATERIALIZED ({_JOINED}), {_left("joined", 4)}
    two_receipts AS MATERIALIZED ({_stage(_TWO_RECEIPTS, "", 5)}),
    parted AS MATERIALIZED ({_PARTED}), {_left("parted", 5)}
    near AS MATERIALIZED ({_stage(_NEAR, "nearly the same amount", 6)}),
    matched AS ({_ALL})
    SELECT p.document, p.line, r.document AS bank_document, r.line AS bank_line, list_position({_HOWS}, m.how) AS how
    FROM matched m JOIN pay0 p USING (pay) JOIN receipt0 r USING (receipt)
"""

# One row per transfer and bank line; a transfer that was not seen has none. `shares` is how many transfers the line pays.
PAYOUT_MATCH: Final = f"""
    SELECT p.account, p.marketplace, p.settlement_id, p.sent_at, local_day(p.sent_at, p.zone) AS sent_on, p.amount, p.currency,
           p.account_tail AS expected_tail, p.document, p.line,
           {_HOWS}[m.how] AS how, r.booked_on, r.amount AS received, r.account_tail, m.bank_document, m.bank_line,
           CASE WHEN {_HOWS}[m.how] = '{JOINED}' THEN 2 ELSE 1 END AS shares
    FROM transfer p LEFT JOIN payout_pair m USING (document, line)
    LEFT JOIN bank_line r ON r.document = m.bank_document AND r.line = m.bank_line
"""

# Which days the imported bank files cover, per bank account and currency, in one piece each: files that follow one another by their
# balances, or whose gap is too short to hide a file, are one piece. A file that states no days covers those from its first to its last
# booking.
BANK_COVER: Final = f"""
    WITH told AS (
        SELECT account, currency, account_tail, first_day, last_day, opening_balance, closing_balance FROM bank_statement
        UNION ALL
        SELECT account, currency, account_tail, min(booked_on), max(booked_on), NULL, NULL
        FROM bank_line ANTI JOIN bank_statement USING (document) GROUP BY account, currency, account_tail, document
    ), ordered AS (
        SELECT *, max(last_day) OVER before AS reached, lag(closing_balance) OVER w AS closed
        FROM told WHERE first_day IS NOT NULL
        WINDOW w AS (PARTITION BY account, currency, account_tail ORDER BY first_day, last_day, opening_balance),
            before AS (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ), cut AS (
        SELECT *, count(*) FILTER (first_day > reached + 1 AND NOT coalesce(opening_balance = closed, first_day <= reached + {GAP}))
            OVER (PARTITION BY account, currency, account_tail ORDER BY first_day, last_day, opening_balance) AS piece
        FROM ordered
    )
    SELECT account, currency, account_tail, min(first_day) AS first_day, max(last_day) AS last_day
    FROM cut GROUP BY account, currency, account_tail, piece
"""

# Transfers after which a statement of the receiving account goes on: one that begins before the transfer and ends after it.
PAYOUT_COVER: Final = """
    SELECT DISTINCT m.account, m.settlement_id
    FROM payout_match m JOIN bank_cover c ON c.account = m.account AND c.currency = m.currency
        AND c.first_day <= m.sent_on AND c.last_day > m.sent_on
        AND coalesce(ends_with(c.account_tail, m.expected_tail) OR ends_with(m.expected_tail, c.account_tail), true)
"""
