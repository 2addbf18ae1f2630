"""Results made by hand: one with everything in it that an output could get wrong, and an empty one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from goodstanding.core.finding import ClockKind, Confidence, Due, Finding, RowRef, Severity
from goodstanding.core.money import Amount
from goodstanding.funds.model import Part, PayoutMatch, Position, Release
from goodstanding.jobs.model import CheckResult, ImportRun, Standing
from goodstanding.store.question import Unknown
from tests.health_results import health

AS_OF = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
HOSTILE = '=HYPERLINK("http://evil.example","click")'
SCRIPT = "<script>alert('x')</script>"
ESCAPE = "red\x1b[31m\u202etxt.exe"


def eur(text: str) -> Amount:
    return Amount(Decimal(text), "EUR")


def rows(table: str, document: int, *lines: int) -> tuple[RowRef, ...]:
    return tuple(RowRef(table, document, line) for line in lines)


def document(number: int, name: str, status: str = "stored", **more: Any) -> dict[str, Any]:
    usual = {"number": number, "account": "main", "name": name, "member": "", "report": "settlement_v2", "status": status, "size": 1024}
    times = {"taken_at": AS_OF - timedelta(days=1), "imported_at": AS_OF, "note": "", "problems": 0, "context": {}}
    counts = {"lines_read": 100, "lines_stored": 100, "lines_quarantined": 0}
    return {**usual, **times, **counts, "original": "0" * 64, "content_hash": "0" * 64, **more}


def documents() -> list[dict[str, Any]]:
    return [
        document(1, "settlement-11.txt"),
        document(2, "bank.sta", report="bank_mt940", lines_read=4, lines_stored=4),
        document(3, "health.json", report="account_health", lines_read=12, lines_stored=12),
        document(
            4,
            "again.zip",
            member="settlement-11.txt",
            status="duplicate",
            note="settlement 11 is already known from document 1, with the same amounts",
        ),
        document(5, "orders.txt", report="all_orders", lines_read=10, lines_stored=8, lines_quarantined=2, problems=2),
        document(
            6,
            ESCAPE,
            status="unrecognised",
            report="",
            note="nearest to Settlement report (flat file V2): 4 of 9 columns are known",
            lines_read=0,
            lines_stored=0,
        ),
        document(7, SCRIPT, status="unreadable", report="", note="the file ends in the middle of an element", lines_read=0, lines_stored=0),
        document(8, "settlement-12b.txt", status="conflict", note="settlement 12 is already known from document 1, and 3 amounts differ"),
    ]


def german() -> Position:
    parts = (
        Part(
            "paid_seen",
            "Paid and seen in the bank",
            eur("20431.07"),
            "2 transfers found on the bank account",
            rows=rows("settlement", 1, 2),
            row_count=1,
        ),
        Part(
            "paid_unseen",
            "Paid, not yet seen",
            eur("1890.40"),
            "1 transfer without a bank line",
            rows=rows("settlement", 1, 50),
            row_count=1,
        ),
        Part(
            "open",
            "Open balance",
            eur("-12.34567"),
            "3 released transactions since the last settlement",
            rows=rows("transaction", 5, 2, 3, 4),
            row_count=3,
        ),
        Part(
            "deferred.DD7",
            "Deferred (DD7)",
            eur("640.00"),
            "12 transactions",
            until=AS_OF + timedelta(days=6),
            rule="DD_RESERVE",
            row_count=12,
        ),
        Part(
            "deferred.DD14", "Deferred (DD14)", eur("210.55"), "4 transactions", until=AS_OF + timedelta(days=12), rule="DD14", row_count=4
        ),
        Part("reserve", "Account-level reserve", None, "no balance was imported", imports="balances of the Finances API"),
        Part("owed", "Owed to Amazon", eur("-55.10"), "settlement 9 closed below zero", rule="NEG_BALANCE"),
        Part("unexplained", "Unexplained", eur("0"), "every imported settlement adds up to its total"),
    )
    return Position("main", "Amazon.de", "EUR", AS_OF, parts)


def japanese() -> Position:
    parts = (
        Part("paid_seen", "Paid and seen in the bank", None, "no bank statement was imported", imports="bank statements"),
        Part("paid_unseen", "Paid, not yet seen", Amount(Decimal(1234567), "JPY"), "1 transfer", row_count=1),
        Part("open", "Open balance", None, "nothing imported tells", imports=HOSTILE),
        Part("held.DEACTIVATED", "Held: payouts are disabled", Amount(Decimal("90000"), "JPY"), SCRIPT, rule="DEACTIVATED"),
    )
    return Position("second", "Amazon.co.jp", "JPY", AS_OF, parts)


def payouts() -> list[PayoutMatch]:
    def sent(id_: str, days: int, amount: str, received: str | None = None, **more: Any) -> PayoutMatch:
        at = AS_OF - timedelta(days=days)
        on = None if received is None else at.replace(hour=0) + timedelta(days=2)
        got = None if received is None else eur(received)
        seen = rows("bank_line", 2, days) if received else ()
        return PayoutMatch("main", "Amazon.de", id_, at, eur(amount), got, on, "1234", rows("settlement", 1, days), seen, **more)

    japan = Amount(Decimal(1234567), "JPY")
    return [
        sent("11000000001", 40, "10216.57", "10216.57"),
        sent("11000000002", 26, "10214.50", "10214.00"),
        sent("11000000003", 9, "1890.40"),
        PayoutMatch("second", "Amazon.co.jp", HOSTILE, AS_OF - timedelta(days=4), japan, None, None, "", rows("settlement", 1, 7)),
    ]


def releases() -> list[Release]:
    def due(days: int, amount: str, rule: str = "DD_RESERVE", **more: Any) -> Release:
        at = (AS_OF + timedelta(days=days)).replace(hour=0)
        reason = "delivery-date reserve: delivery + 7 days + 1"
        return Release("main", "Amazon.de", at, eur(amount), reason, rule, Confidence.CERTAIN, rows("transaction", 5, 3, 4), 2, **more)

    return [
        due(-9, "88.00", overdue=True),
        due(-2, "12.00", overdue=True),
        due(2, "310.00"),
        due(3, "90.25"),
        due(6, "239.75"),
        due(12, "210.55", "DD14"),
    ]


def finding(code: str, severity: Severity, subject: str, amount: Amount | None, **more: Any) -> Finding:
    usual: dict[str, Any] = {
        "confidence": Confidence.CERTAIN,
        "account": "main",
        "marketplace": "Amazon.de",
        "reason": "What the files say about it, with figures.",
        "settles": "What a person can do today.",
    }
    return Finding(code=code, severity=severity, subject=subject, amount=amount, **{**usual, **more})


def findings() -> list[Finding]:
    friday = Due(AS_OF + timedelta(days=3), ClockKind.BUSINESS, "DE")
    chain = {"rows": rows("settlement_line", 1, *range(2, 40), 77), "row_count": 250, "due": friday, "rule": "payout_bank"}
    critical = finding("money_went_elsewhere", Severity.CRITICAL, "settlement 11000000003", eur("1890.40"), **chain)
    unsums = finding("sum_is_wrong", Severity.HIGH, "settlement 12", eur("0.00001"), rows=rows("settlement", 1, 2), row_count=1)
    hostile = finding(
        "card_was_charged", Severity.HIGH, HOSTILE, None, reason=SCRIPT, settles="@SUM(A1)", confidence=Confidence.POSSIBLE, account="-main"
    )
    refunds = [
        finding("refunded_for_nothing", Severity.LOW, f"order 302-000000{n}-0000000", eur(f"{n}.50"), rule="refund_eu") for n in range(1, 7)
    ]
    return [critical, unsums, hostile, *refunds]


def todo() -> list[Finding]:
    return [
        finding(
            "ship_today",
            Severity.HIGH,
            "order 302-1111111-1111111",
            None,
            due=Due(AS_OF + timedelta(hours=9)),
            settles="Ship it today.",
        ),
        finding(
            "safet_window", Severity.MEDIUM, "order 302-2222222-2222222", eur("44.90"), due=Due(AS_OF - timedelta(days=2)), rule="safet"
        ),
        finding(
            "stranded_removal",
            Severity.LOW,
            ESCAPE,
            None,
            due=Due(AS_OF + timedelta(days=20)),
            settles="Fix the listing, or order the removal.",
        ),
    ]


def full() -> CheckResult:
    """Everything at once, hostile text among it."""
    return CheckResult(
        as_of=AS_OF,
        home=Path("store"),
        imported=ImportRun(frozenset(range(1, 9)), 3, (("../etc/passwd", "the archive names a file outside of it"),)),
        documents=documents(),
        standing=[
            Standing(
                "main",
                "Amazon.de",
                "AT_RISK",
                AS_OF - timedelta(days=1),
                "212 of 1000 (AT_RISK)",
                ("Order Defect Rate (ODR), mfn: 1.4 %",),
                rows("account_status", 3, 1),
            ),
            Standing("second", "Amazon.co.jp", "NORMAL", AS_OF - timedelta(days=1)),
        ],
        health=health(),
        positions=[german(), japanese()],
        releases=releases(),
        payouts=payouts(),
        findings=findings(),
        todo=todo(),
        unknown=[
            Unknown("return_not_received", "Return not received back", "FBA customer returns"),
            Unknown("refund_overdue", "Refund overdue", "FBA customer returns"),
            Unknown("stranded", "Stranded stock", "stranded inventory"),
        ],
    )


def empty() -> CheckResult:
    """A store without anything."""
    return CheckResult(as_of=AS_OF, home=Path("store"))
