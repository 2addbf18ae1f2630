"""The position: where the money of each account, store and currency is, as of an instant.

What the imported files cannot tell is None with the file to import, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from goodstanding.core.finding import ROWS_SHOWN, RowRef
from goodstanding.core.money import Amount
from goodstanding.core.text import counted
from goodstanding.funds.model import Part, Position
from goodstanding.store.question import Session

Key = tuple[str, str, str]  # account, marketplace, currency

READS: Final = (
    "transaction_reach",
    "settlement_proof",
    "payout_match",
    "bank_cover",
    "payout_cover",
    "deferred",
    "open_balance",
    "newest_balance",
    "owed",
    "reserve_now",
    "held_payout",
)

_KEYS: Final = """
    SELECT DISTINCT account, marketplace, currency FROM (
        SELECT account, marketplace, currency FROM settlement_proof
        UNION ALL SELECT account, marketplace, currency FROM speaking_transaction
        UNION ALL SELECT account, marketplace, currency FROM newest_balance
        UNION ALL SELECT account, marketplace, currency FROM held_payout
    ) WHERE currency IS NOT NULL ORDER BY ALL
"""
_PAID: Final = """
    SELECT account, marketplace, currency, how IS NOT NULL AS seen, sum(amount) AS amount, count(*) AS row_count,
           min(sent_on) AS first_day, max(sent_on) AS last_day,
           list({'table_name': 'settlement', 'document': document, 'line': line} ORDER BY sent_at)[:200] AS rows,
           count(*) FILTER ((account, settlement_id) NOT IN (SELECT (account, settlement_id) FROM payout_cover)) AS blind
    FROM (SELECT DISTINCT ON (account, settlement_id) * FROM payout_match) GROUP BY ALL
"""
_DEFERRED: Final = """
    SELECT account, marketplace, currency, hold, bool_or(assumed) AS assumed, sum(total) AS amount, count(*) AS row_count,
           min(release_at) AS first_release, max(release_at) AS last_release, any_value(origin) AS origin,
           list({'table_name': 'transaction', 'document': document, 'line': line} ORDER BY release_at, document, line)[:200] AS rows
    FROM deferred GROUP BY ALL ORDER BY ALL
"""
# Balances of all account types together, though what is owed in one is not paid from another. One from before the last settlement
# closed says nothing of now.
_BALANCES: Final = """
    SELECT b.account, b.marketplace, b.currency, b.balance_type, sum(b.amount) AS amount,
           coalesce(sum(b.amount) FILTER (b.amount < 0), 0) AS below_zero, max(b.as_of_at) AS as_of_at, count(*) AS row_count,
           list({'table_name': 'balance', 'document': b.document, 'line': b.line} ORDER BY b.document, b.line) AS rows
    FROM newest_balance b LEFT JOIN reserve_now r USING (account, marketplace, currency)
    WHERE r.period_end IS NULL OR b.as_of_at >= r.period_end
    GROUP BY ALL
"""
_COVER: Final = """
    SELECT account, currency, min(first_day) AS first_day, max(last_day) AS last_day, count(*) > count(DISTINCT account_tail) AS gaps
    FROM (SELECT * REPLACE (coalesce(account_tail, '') AS account_tail) FROM bank_cover) GROUP BY ALL
"""
_HELD: Final = "SELECT * FROM held_payout ORDER BY status, document, line"
_UNEXPLAINED: Final = """
    SELECT account, marketplace, currency, sum(abs(total_amount - line_sum)) AS amount, count(*) AS row_count,
           list({'table_name': 'settlement', 'document': document, 'line': line})[:200] AS rows
    FROM settlement_proof WHERE total_amount <> line_sum GROUP BY ALL
"""
_PROVEN: Final = """
    SELECT account, marketplace, currency, 0.00 AS amount, count(*) AS row_count,
           list({'table_name': 'settlement', 'document': document, 'line': line} ORDER BY period_end, settlement_id)[:200] AS rows
    FROM settlement_proof GROUP BY ALL
"""
_SINGLE_ROW: Final = "SELECT *, [{{'table_name': '{table}', 'document': document, 'line': line}}] AS rows, 1 AS row_count FROM {view}"


def positions(session: Session) -> list[Position]:
    """The position of every account, store and currency that the facts know of."""
    session.prepare((*READS, "speaking_transaction"))
    facts = session.facts
    keys = [(row["account"], row["marketplace"], row["currency"]) for row in facts.records(_KEYS)]
    paid = _by_key(facts.records(_PAID))
    deferred = _by_key(facts.records(_DEFERRED))
    opened = _by_key(facts.records("SELECT * FROM open_balance"))
    balances = _by_key(facts.records(_BALANCES))
    reach = _by_key(facts.records("SELECT * FROM transaction_reach"))
    reserves = _by_key(facts.records("SELECT * FROM reserve_now"))
    held = _by_key(facts.records(_HELD))
    owed = _by_key(facts.records(_SINGLE_ROW.format(table="settlement", view="owed")))
    unexplained = _by_key(facts.records(_UNEXPLAINED))
    settlements = _by_key(facts.records(_PROVEN))
    cover = {(row["account"], row["currency"]): row for row in facts.records(_COVER)}
    found = []
    for key in keys:
        said = {row["balance_type"]: row for row in balances.get(key, ())}
        available = said.get("AVAILABLE")
        parts = [
            *_paid(paid.get(key, ()), key[2], cover.get((key[0], key[2])), settled=key in reserves),
            _open(available, opened.get(key, []), key[2]),
            *_deferred(said.get("DEFERRED"), deferred.get(key, []), reach.get(key, []), key[2]),
            _reserve(said.get("ACCOUNT_LEVEL_RESERVE"), reserves.get(key, []), key[2]),
            *_held(held.get(key, ()), key[2]),
            *_owed(available, owed.get(key, ()), key[2]),
            _unexplained(unexplained.get(key, []), settlements.get(key, []), key[2]),
        ]
        found.append(Position(*key, as_of=facts.as_of, parts=tuple(parts)))
    return found


def _by_key(rows: Iterable[dict[str, Any]]) -> dict[Key, list[dict[str, Any]]]:
    grouped: dict[Key, list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault((row["account"], row["marketplace"], row["currency"]), []).append(row)
    return grouped


def _part(
    id_: str, title: str, row: Mapping[str, Any], currency: str, reason: str, *, until: Any = None, rule: str = "", sign: int = 1
) -> Part:
    rows = tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in (row.get("rows") or [])[:ROWS_SHOWN])
    amount = None if row["amount"] is None else Amount(sign * Decimal(row["amount"]), currency)
    return Part(id_, title, amount, reason, until=until, rule=rule, rows=rows, row_count=row.get("row_count") or len(rows))


def _paid(rows: Iterable[dict[str, Any]], currency: str, cover: Mapping[str, Any] | None, *, settled: bool) -> list[Part]:
    by_seen = {row["seen"]: row for row in rows}
    if not by_seen and settled:
        return [Part("paid_seen", "Paid and seen in the bank", Amount(Decimal(0), currency), "no imported settlement pays anything")]
    if not by_seen:
        return [_unknown("paid_seen", "Paid and seen in the bank", "no settlement was imported", "settlement reports")]
    if cover is None:
        count = by_seen[False]["row_count"]
        reason = f"{counted(count, 'transfer')}; whether they arrived is unknown, because no bank statement in {currency} was imported"
        return [
            _unknown("paid_seen", "Paid and seen in the bank", "no bank statement was imported", "bank statements"),
            _part("paid_unseen", "Paid, not yet seen", by_seen[False], currency, reason),
        ]
    reach = f"bank statements reach from {cover['first_day']} to {cover['last_day']}{', with gaps' if cover['gaps'] else ''}"
    return [_seen(by_seen.get(True), by_seen.get(False), currency, reach), _unseen(by_seen.get(False), currency, reach)]


def _seen(seen: Mapping[str, Any] | None, unseen: Mapping[str, Any] | None, currency: str, reach: str) -> Part:
    """What arrived. Where nothing did and no statement covers the days after any transfer, that is unknown and not zero."""
    title = "Paid and seen in the bank"
    if seen is None and unseen is not None and unseen["blind"] == unseen["row_count"]:
        reason = f"{reach}, not over the days after a transfer"
        return _unknown("paid_seen", title, reason, f"bank statements from {unseen['first_day']} on")
    seen = seen or {"amount": Decimal(0), "row_count": 0}
    return _part("paid_seen", title, seen, currency, f"{counted(seen['row_count'], 'transfer')} found on the bank account; {reach}")


def _unseen(unseen: Mapping[str, Any] | None, currency: str, reach: str) -> Part:
    title = "Paid, not yet seen"
    if unseen is None:
        return Part("paid_unseen", title, Amount(Decimal(0), currency), "every transfer was found on the bank account")
    reason = f"{counted(unseen['row_count'], 'transfer')} sent {_span(unseen['first_day'], unseen['last_day'])} without a bank line"
    if unseen["blind"]:
        reason += f", {unseen['blind']} of them on days that no statement covers"
    return _part("paid_unseen", title, unseen, currency, f"{reason}; {reach}")


def _unknown(id_: str, title: str, reason: str, imports: str) -> Part:
    return Part(id_, title, None, reason, imports=imports)


def _open(balance: Mapping[str, Any] | None, rows: list[dict[str, Any]], currency: str) -> Part:
    if balance is not None:
        stated = f"balance AVAILABLE that Amazon stated for {balance['as_of_at']:%Y-%m-%d}"
        if balance["below_zero"]:
            stated += ", without what is below zero; see what is owed"
        return _part("open", "Open balance", {**balance, "amount": balance["amount"] - balance["below_zero"]}, currency, stated)
    if rows:
        row = rows[0]
        since = f"since the last settlement closed on {row['since']:%Y-%m-%d}"
        return _part(
            "open",
            "Open balance",
            row,
            currency,
            f"{counted(row['row_count'], 'released transaction')} {since}; the report reaches {row['reach']:%Y-%m-%d}",
        )
    return _unknown(
        "open",
        "Open balance",
        "nothing imported tells what was posted since the last settlement",
        "the date-range report, or balances of the Finances API",
    )


def _span(first: date, last: date) -> str:
    days = f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"
    return f"on {days[0]}" if days[0] == days[1] else f"between {days[0]} and {days[1]}"


def _deferred(balance: Mapping[str, Any] | None, rows: list[dict[str, Any]], reach: list[dict[str, Any]], currency: str) -> list[Part]:
    """By reason; zero where the transactions tell deferred from released and none is deferred."""
    parts = []
    for row in rows:
        reason = counted(row["row_count"], "transaction")
        if row["first_release"]:
            reason += f", to be released {_span(row['first_release'], row['last_release'])}"
        if row["assumed"]:
            reason += "; the report prints no reason, the delivery-date policy is assumed where a release date is printed"
        rule = {"DD7": "DD_RESERVE", "DD14": "DD14", "B2B": "B2B_INVOICE"}.get(row["hold"], "")
        parts.append(
            _part(f"deferred.{row['hold']}", f"Deferred ({row['hold']})", row, currency, reason, until=row["last_release"], rule=rule)
        )
    if balance is not None:
        stated = Decimal(balance["amount"]) - sum((Decimal(row["amount"]) for row in rows), Decimal(0))
        if not rows or stated:
            reason = f"balance DEFERRED stated for {balance['as_of_at']:%Y-%m-%d}, less the deferred transactions imported"
            parts.append(
                _part("deferred.other", "Deferred, without imported transactions", {**balance, "amount": stated}, currency, reason)
            )
    if not parts and reach and reach[0]["tells_deferred"]:
        reason = f"no transaction is deferred; the report reaches {reach[0]['reach']:%Y-%m-%d}"
        parts.append(Part("deferred", "Deferred", Amount(Decimal(0), currency), reason))
    if not parts:
        parts.append(
            _unknown(
                "deferred",
                "Deferred",
                "nothing imported tells what is deferred",
                "the deferred transactions report, the date-range report, or the Finances API",
            )
        )
    return parts


def _reserve(balance: Mapping[str, Any] | None, rows: list[dict[str, Any]], currency: str) -> Part:
    if balance is not None:
        reason = f"balance ACCOUNT_LEVEL_RESERVE stated for {balance['as_of_at']:%Y-%m-%d}"
        if not balance["amount"]:
            return _part("reserve", "Account-level reserve", balance, currency, reason)
        return _part(
            "reserve.unstated", "Account-level reserve", balance, currency, f"{reason}; its cause is not stated", rule="ALR_REVIEW"
        )
    if rows:
        row = rows[0]
        closed = f"settlement {row['settlement_id']} (closed {row['period_end']:%Y-%m-%d})"
        if not row["amount"]:
            return _part("reserve", "Account-level reserve", row, currency, f"no Current Reserve Amount in {closed}")
        reason = f"Current Reserve Amount of {closed}; settlements do not state the cause"
        return _part("reserve.unstated", "Account-level reserve", row, currency, reason)
    return _unknown(
        "reserve",
        "Account-level reserve",
        "no settlement and no balance was imported",
        "settlement reports, or balances of the Finances API",
    )


def _held(rows: Iterable[dict[str, Any]], currency: str) -> list[Part]:
    words = {
        "DISABLED": ("Held: payouts are disabled", "DEACTIVATED"),
        "AT_RISK": ("Held: the bank account or card is not valid", "PAYOUT_FAILED"),
    }
    parts = []
    for row in rows:
        title, rule = words[row["status"]]
        single = {**row, "rows": [{"table_name": "expected_payout", "document": row["document"], "line": row["line"]}], "row_count": 1}
        parts.append(_part(f"held.{rule}", title, single, currency, f"Amazon's expected payout says {row['status']}", rule=rule))
    return parts


def _owed(balance: Mapping[str, Any] | None, rows: Iterable[dict[str, Any]], currency: str) -> list[Part]:
    """A stated balance below zero says all that is owed; without a balance, the settlements that nothing has cleared."""
    if balance is not None:
        if not balance["below_zero"]:
            return []
        reason = f"balance AVAILABLE that Amazon stated for {balance['as_of_at']:%Y-%m-%d} is below zero"
        return [_part("owed", "Owed to Amazon", {**balance, "amount": balance["below_zero"]}, currency, reason, rule="NEG_BALANCE")]
    parts = []
    for row in rows:
        reason = f"settlement {row['settlement_id']} closed below zero and nothing shows it cleared"
        parts.append(_part("owed", "Owed to Amazon", row, currency, reason, rule="NEG_BALANCE", sign=-1))
    return parts


def _unexplained(wrong: list[dict[str, Any]], settlements: list[dict[str, Any]], currency: str) -> Part:
    """What the lines of settlements leave open; unknown where there is no settlement that could be added up."""
    if not settlements:
        return _unknown("unexplained", "Unexplained", "no settlement was imported", "settlement reports")
    count = counted(settlements[0]["row_count"], "settlement")
    if wrong:
        return _part("unexplained", "Unexplained", wrong[0], currency, f"{wrong[0]['row_count']} of {count}: the lines miss the total")
    return _part("unexplained", "Unexplained", settlements[0], currency, f"{count}: the lines add up to the total, to the cent")
