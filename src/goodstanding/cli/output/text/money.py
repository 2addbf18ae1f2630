"""Where the money is: for each account, store and currency its parts, the payouts against the bank, and the next releases."""

from __future__ import annotations

from typing import Final

from rich.console import RenderableType

from goodstanding.cli.output.text.console import DIM, STRONG, WARNING, amounts, block, grid, heading, said
from goodstanding.cli.output.text.traces import trace_of
from goodstanding.core.finding import Confidence
from goodstanding.core.text import counted
from goodstanding.funds.model import Part, PayoutMatch, Release
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.ledgers import Ledger, PayoutState, ledgers, releases_text
from goodstanding.jobs.summary.times import ago, day, day_left
from goodstanding.jobs.summary.traces import Files

PAYOUTS_SHOWN: Final = 5
RELEASES_SHOWN: Final = 3
UNKNOWN: Final = "unknown - import settlement reports, the date-range report or balances to know"


def money(result: CheckResult, files: Files | None) -> list[RenderableType]:
    """The part about the money. With `files` nothing is cut, and the rows stand below every figure."""
    found = ledgers(result)
    if not found:
        return [heading("MONEY"), block(said(UNKNOWN, WARNING))]
    return [part for ledger in found for part in _ledger(ledger, result, files)]


def _ledger(ledger: Ledger, result: CheckResult, files: Files | None) -> list[RenderableType]:
    name = f"{whose(ledger.account, ledger.marketplace)} · {ledger.currency}"
    return [heading("MONEY", name), *_parts(ledger, files), *_payouts(ledger, result, files), *_releases(ledger, result, files)]


def _parts(ledger: Ledger, files: Files | None) -> list[RenderableType]:
    parts = ledger.position.parts if ledger.position else ()
    if not parts:
        return []
    table = grid(count=3, numbers=frozenset({1}), wide=2)
    table.columns[0].max_width = 30
    for part, amount in zip(parts, amounts([part.amount for part in parts]), strict=True):
        table.add_row(said(part.title), said(amount, _style(part)), said(reason(part)))
        for line in trace_of(files, part.rows, part.row_count):
            table.add_row("", "", line)
    return [block(table)]


def _style(part: Part) -> str:
    return WARNING if part.amount is None else STRONG


def reason(part: Part) -> str:
    """Why money is where it is, until when, and by which rule; or what to import to know."""
    if part.amount is None:
        return f"import {part.imports} to know" + (f" ({part.reason})" if part.reason else "")
    until = f"; until {day(part.until)}" if part.until else ""
    return part.reason + until + (f" [{part.rule}]" if part.rule else "")


def _payouts(ledger: Ledger, result: CheckResult, files: Files | None) -> list[RenderableType]:
    if not ledger.payouts:
        return []
    parts: list[RenderableType] = [block(said(f"Payouts  {ledger.payouts_text()}"))]
    open_ones = [each for each in reversed(ledger.payouts) if ledger.state(each) is not PayoutState.SEEN]
    listed = list(reversed(ledger.payouts)) if files else open_ones[:PAYOUTS_SHOWN] if ledger.bank_known else []
    table = grid(count=4, numbers=frozenset({1}), fixed=frozenset({0}), wide=3)
    for payout, amount in zip(listed, amounts([each.amount for each in listed]), strict=True):
        table.add_row(day(payout.sent_at), amount, said(ledger.currency), said(_payout(ledger, payout, result)))
        for line in trace_of(files, payout.rows + payout.bank_rows, 0):
            table.add_row("", "", "", line)
    parts += [block(table, 2)] if listed else []
    return parts + _more(len(open_ones) - len(listed) if ledger.bank_known and not files else 0, "payout")


def _payout(ledger: Ledger, payout: PayoutMatch, result: CheckResult) -> str:
    to = f" to the account ending {payout.account_tail}" if payout.account_tail else ""
    text = f"settlement {payout.settlement_id}{to}: {ledger.state_text(payout)}"
    if payout.received is None:
        return f"{text}, sent {ago(payout.sent_at, result.as_of)}"
    return text + (f" on {day(payout.received_on)}" if payout.received_on else "")


def _releases(ledger: Ledger, result: CheckResult, files: Files | None) -> list[RenderableType]:
    if not ledger.releases:
        return []
    parts: list[RenderableType] = [block(said(f"Releases  {releases_text(ledger)}"))]
    listed = ledger.releases if files else ledger.overdue()[:RELEASES_SHOWN] + ledger.coming()[:RELEASES_SHOWN]
    table = grid(count=4, numbers=frozenset({1}), fixed=frozenset({0}), wide=3)
    for release, amount in zip(listed, amounts([each.amount for each in listed]), strict=True):
        style = WARNING if release.overdue else ""
        table.add_row(said(day(release.at), style), amount, said(ledger.currency), said(_release(release, result), style))
        for line in trace_of(files, release.rows, release.row_count):
            table.add_row("", "", "", line)
    return [*parts, block(table, 2), *_more(len(ledger.releases) - len(listed), "release")]


def _release(release: Release, result: CheckResult) -> str:
    rule = f" [{release.rule}]" if release.rule else ""
    doubt = "" if release.confidence is Confidence.CERTAIN else f" ({release.confidence})"
    return f"{day_left(release.at, result.as_of)}: {release.reason}{rule}{doubt}"


def _more(number: int, noun: str) -> list[RenderableType]:
    if number <= 0:
        return []
    return [block(said(f"… and {counted(number, f'more {noun}')}: --trace, --csv or --html show all", DIM), 2)]
