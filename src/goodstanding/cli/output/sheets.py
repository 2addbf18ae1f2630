"""A result as tables, for CSV files and for the sheets of a workbook.

A cell holds a value, not text made for one program: numbers and amounts stay numbers, and text is made harmless in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from goodstanding.cli.output import health_sheets
from goodstanding.cli.output.cells import WHOSE, Cell, Column, Sheet
from goodstanding.core.finding import Finding, RowRef
from goodstanding.core.money import Amount
from goodstanding.funds.model import PayoutMatch, Release
from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.jobs.summary.groups import title_of
from goodstanding.jobs.summary.ledgers import Ledger, ledgers
from goodstanding.jobs.summary.traces import Files, full_name

UNKNOWN: Final = "unknown"


def sheets(result: CheckResult, *, trace: bool = False) -> Iterator[Sheet]:
    """The tables of the chapters that a result has; with `trace` also the rows behind every figure."""
    if Chapter.MONEY in result.chapters:
        yield _positions(result)
        yield _releases(result)
        yield _payouts(result)
    if Chapter.FINDINGS in result.chapters:
        yield Sheet("findings", FINDING, [_finding(each) for each in result.findings])
    if Chapter.TODO in result.chapters:
        yield Sheet("todo", FINDING, [_finding(each) for each in result.todo])
    if Chapter.STANDING in result.chapters:
        yield _standing(result)
    if Chapter.HEALTH in result.chapters:
        yield from health_sheets.sheets(result.health)
    if Chapter.IMPORTED in result.chapters:
        yield _documents(result)
    if Chapter.UNKNOWN in result.chapters:
        unknown: list[tuple[Cell, ...]] = [(each.code, each.title, each.imports) for each in result.unknown]
        yield Sheet("unknown", (Column("code", 30), Column("question", 40), Column("import to know", 50)), unknown)
    if trace:
        yield _traces(result)


MONEY: Final = (Column("amount", 14), Column("currency", 9))
WHY: Final = (Column("reason", 70), Column("rule", 16))
FINDING: Final = (
    *(Column("severity", 10), Column("code", 28), Column("title", 32), *WHOSE, Column("subject", 34), *MONEY),
    *(
        Column("due (UTC)", 18),
        Column("clock", 10),
        Column("calendar", 9),
        Column("confidence", 11),
        *WHY,
        Column("settles", 70),
        Column("rows", 8),
    ),
)


def money(value: Amount | None) -> tuple[Cell, Cell]:
    """An amount and its currency; two empty cells where there is none."""
    return (None, None) if value is None else (value, value.currency)


def _finding(each: Finding) -> tuple[Cell, ...]:
    due, clock, calendar = (each.due.at, str(each.due.clock), each.due.calendar) if each.due else (None, None, None)
    what = (each.severity.name.lower(), each.code, title_of(each.code), each.account, each.marketplace, each.subject)
    return (*what, *money(each.amount), due, clock, calendar, str(each.confidence), each.reason, each.rule, each.settles, each.row_count)


def _positions(result: CheckResult) -> Sheet:
    columns = (
        *WHOSE,
        Column("part", 22),
        Column("title", 30),
        *MONEY,
        Column("import to know", 40),
        *WHY,
        Column("until (UTC)", 18),
        Column("rows", 8),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            each.account,
            each.marketplace,
            part.id,
            part.title,
            part.amount or UNKNOWN,
            each.currency,
            part.imports,
            part.reason,
            part.rule,
            part.until,
            part.row_count,
        )
        for each in result.positions
        for part in each.parts
    ]
    return Sheet("positions", columns, rows)


def _releases(result: CheckResult) -> Sheet:
    columns = (*WHOSE, Column("available (UTC)", 18), *MONEY, Column("overdue", 9), *WHY, Column("confidence", 11), Column("rows", 8))
    return Sheet("releases", columns, [_release(each) for each in result.releases])


def _release(each: Release) -> tuple[Cell, ...]:
    late = "yes" if each.overdue else "no"
    return (
        each.account,
        each.marketplace,
        each.at,
        *money(each.amount),
        late,
        each.reason,
        each.rule,
        str(each.confidence),
        each.row_count,
    )


def _payouts(result: CheckResult) -> Sheet:
    sent = (Column("settlement", 16), Column("sent (UTC)", 18), *MONEY, Column("to account ending", 17))
    columns = (*WHOSE, *sent, Column("bank", 30), Column("received", 14), Column("received on", 13))
    return Sheet("payouts", columns, [_payout(ledger, each) for ledger in ledgers(result) for each in ledger.payouts])


def _payout(ledger: Ledger, each: PayoutMatch) -> tuple[Cell, ...]:
    sent = (each.account, each.marketplace, each.settlement_id, each.sent_at, *money(each.amount), each.account_tail)
    return (*sent, str(ledger.state(each)), each.received, each.received_on.date() if each.received_on else None)


def _standing(result: CheckResult) -> Sheet:
    columns = (*WHOSE, Column("status", 14), Column("as of (UTC)", 18), Column("rating", 22), Column("misses", 90))
    rows: list[tuple[Cell, ...]] = [
        (each.account, each.marketplace, each.status, each.as_of, each.rating, ". ".join(each.missed)) for each in result.standing
    ]
    return Sheet("standing", columns, rows)


def _documents(result: CheckResult) -> Sheet:
    columns = (
        *(Column("number", 8), Column("account", 14), Column("name", 50), Column("kind", 22), Column("status", 13)),
        *(Column("read", 10), Column("stored", 10), Column("quarantined", 12), Column("problems", 10)),
        *(Column("taken (UTC)", 18), Column("imported (UTC)", 18), Column("note", 80)),
    )
    return Sheet("documents", columns, [_document(each) for each in result.documents])


def _document(each: dict[str, object]) -> tuple[Cell, ...]:
    names = ("lines_read", "lines_stored", "lines_quarantined", "problems", "taken_at", "imported_at", "note")
    return (_cell(each["number"]), _cell(each["account"]), full_name(each), *(_cell(each[name]) for name in ("report", "status", *names)))


def _cell(value: object) -> Cell:
    return value if isinstance(value, int | datetime) else str(value)


def _traces(result: CheckResult) -> Sheet:
    columns = (
        Column("of", 12),
        Column("what", 30),
        Column("subject", 40),
        *WHOSE,
        Column("table", 18),
        Column("document", 10),
        Column("file", 50),
        Column("line", 10),
    )
    files = Files.of(result)
    rows: list[tuple[Cell, ...]] = [
        (*about, row.table, row.document, files.name(row.document), row.line) for about, found in traced(result) for row in found
    ]
    return Sheet("traces", columns, rows)


def traced(result: CheckResult) -> Iterator[tuple[tuple[str, ...], tuple[RowRef, ...]]]:
    """Everything that has rows behind it: what it is of, its id, its subject, account and store; and the rows."""
    for standing in result.standing:
        yield ("standing", standing.status, "", standing.account, standing.marketplace), standing.rows
    for place in result.health.places:
        for gauge in place.gauges:
            yield ("metrics", gauge.value.metric, gauge.value.part, place.account, place.marketplace), gauge.value.rows
        for violation in place.violations:
            yield ("violations", violation.category, violation.asin, place.account, place.marketplace), (violation.fact,)
        for pair in place.compared:
            yield ("compared", pair.metric, pair.part, place.account, place.marketplace), (pair.fact, *pair.rows)
        for cause in place.causes:
            yield ("drivers", cause.metric, f"{cause.driver.factor} {cause.driver.value}", place.account, place.marketplace), cause.rows
        for each in place.removable:
            yield ("removable", each.kind, each.order, place.account, place.marketplace), each.rows
    for position in result.positions:
        for part in position.parts:
            yield ("positions", part.id, position.currency, position.account, position.marketplace), part.rows
    for release in result.releases:
        yield ("releases", release.rule, f"{release.at:%Y-%m-%d} {release.amount}", release.account, release.marketplace), release.rows
    for payout in result.payouts:
        yield ("payouts", payout.settlement_id, str(payout.amount), payout.account, payout.marketplace), payout.rows + payout.bank_rows
    yield from _of_findings("findings", result.findings)
    yield from _of_findings("todo", result.todo)


def _of_findings(name: str, findings: Iterable[Finding]) -> Iterator[tuple[tuple[str, ...], tuple[RowRef, ...]]]:
    for finding in findings:
        yield (name, finding.code, finding.subject, finding.account, finding.marketplace), finding.rows
