"""Where the money is: for each account, store and currency three charts, each with the table of the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from goodstanding.core.finding import Confidence
from goodstanding.core.money import Amount
from goodstanding.core.text import counted
from goodstanding.funds.model import PayoutMatch
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.ledgers import KINDS, Ledger, PayoutState, by_kind, kind_of, ledgers, releases_text
from goodstanding.jobs.summary.times import day_left
from goodstanding.web.report.charts import payouts as payout_chart
from goodstanding.web.report.charts import position as position_chart
from goodstanding.web.report.charts import releases as release_chart
from goodstanding.web.report.markup import Child, Html, el, join
from goodstanding.web.report.parts import Head, Shown, note, table, unknown, when
from goodstanding.web.report.parts import money as amount_of

ROWS: Final = 60
OPEN: Final = 8  # rows of a table that is not folded away


def money(shown: Shown) -> Html:
    """The part about the money."""
    found = ledgers(shown.result)
    if not found:
        return note(unknown("settlement reports, the date-range report or balances"))
    return join(_overview(found), (_ledger(ledger, number, shown) for number, ledger in enumerate(found, start=1)))


def _name(ledger: Ledger) -> str:
    return f"{whose(ledger.account, ledger.marketplace)} · {ledger.currency}"


def _overview(found: Sequence[Ledger]) -> Html | None:
    """All accounts and stores below each other, where there are several."""
    positions = [(ledger, by_kind(ledger.position)) for ledger in found if ledger.position]
    kinds = [kind for kind in KINDS if any(kind in parts for _, parts in positions)]
    if len(positions) < 2:
        return None
    heads = [Head("Account, store and currency"), *(Head(KINDS[kind], number=True) for kind in kinds)]
    rows = [
        [el("a", _name(ledger), href=f"#ledger-{found.index(ledger) + 1}"), *(_kind(parts, kind) for kind in kinds)]
        for ledger, parts in positions
    ]
    return table("Every account, store and currency", heads, [rows], labelled="Overview")


def _kind(parts: dict[str, tuple[Amount | None, bool]], kind: str) -> Child:
    known, gap = parts.get(kind, (None, False))
    if known is None:
        return "unknown" if gap else None
    return known.text() + (" + unknown" if gap else "")


def _ledger(ledger: Ledger, number: int, shown: Shown) -> Html:
    name = f"ledger-{number}"
    parts = [_position(ledger, name, shown), _releases(ledger, name, shown), _payouts(ledger, name, shown)]
    return el("article", el("h3", _name(ledger)), parts, id=name, class_="ledger")


def _position(ledger: Ledger, name: str, shown: Shown) -> Child:
    if not ledger.position:
        return None
    heads = [Head("Part"), Head("Amount", number=True), Head("Why"), Head("Until"), Head("Rows")]
    rows = [_part(each, shown) for each in position_chart.lettered(ledger.position)]
    twin = table(f"Position of {_name(ledger)}", heads, [rows], hidden=True, labelled="Position by part")
    return position_chart.chart(ledger.position, f"{name}-position", twin) or twin


def _part(each: position_chart.Lettered, shown: Shown) -> list[Child]:
    part = each.part
    key = el("span", each.letter, class_=f"key {kind_of(part) if part.amount else 'unknown-key'}")
    why = [
        part.reason if part.amount else unknown(part.imports),
        el("span", part.reason, class_="whose") if not part.amount else _rule(part.rule),
    ]
    amount = amount_of(part.amount) or el("span", "unknown", class_="unknown")
    return [[key, part.title], amount, why, when(part.until) if part.until else None, shown.trace(part.rows, part.row_count)]


def _rule(rule: str) -> Html | None:
    return el("span", "rule ", el("a", rule, href=f"#rule-{rule}"), class_="whose") if rule else None


def _releases(ledger: Ledger, name: str, shown: Shown) -> Child:
    heads = [Head("Day"), Head("Amount", number=True), Head("State"), Head("Why"), Head("Rows")]
    rows: list[list[Child]] = []
    for each in ledger.releases[: shown.cut(ROWS)]:
        late = day_left(each.at, shown.result.as_of)
        state = el("span", f"{late}, still withheld" if each.overdue else late, class_="late" if each.overdue else None)
        doubt = "" if each.confidence is Confidence.CERTAIN else f" ({each.confidence})"
        rows.append(
            [when(each.at), amount_of(each.amount), state, [each.reason + doubt, _rule(each.rule)], shown.trace(each.rows, each.row_count)]
        )
    twin = _folded(
        f"Releases: {releases_text(ledger)}", table(f"Releases of {_name(ledger)}", heads, [rows], hidden=True, labelled="Releases"), rows
    )
    return release_chart.chart(ledger, shown.result.as_of, f"{name}-releases", [twin, _more(len(ledger.releases) - len(rows), "release")])


def _payouts(ledger: Ledger, name: str, shown: Shown) -> Child:
    heads = [
        Head("Sent"),
        Head("Amount", number=True),
        Head("Settlement"),
        Head("To account ending"),
        Head("Bank"),
        Head("Received", number=True),
    ]
    heads += [Head("On"), Head("Rows")]
    newest = list(reversed(ledger.payouts))[: shown.cut(ROWS)]
    rows = [_payout(each, ledger, shown) for each in newest]
    inner = table(f"Payouts of {_name(ledger)}", heads, [rows], hidden=True, labelled="Payouts")
    twin = _folded(f"Payouts: {ledger.payouts_text()}", inner, rows)
    return payout_chart.chart(ledger, f"{name}-payouts", [twin, _more(len(ledger.payouts) - len(rows), "payout")])


def _payout(each: PayoutMatch, ledger: Ledger, shown: Shown) -> list[Child]:
    got = when(each.received_on) if each.received_on else None
    sent: list[Child] = [when(each.sent_at), amount_of(each.amount), each.settlement_id, each.account_tail]
    return [*sent, _state(ledger, each), amount_of(each.received), got, shown.trace(each.rows + each.bank_rows, 0)]


def _state(ledger: Ledger, payout: PayoutMatch) -> Html:
    wrong = ledger.state(payout) in (PayoutState.DIFFERS, PayoutState.NOT_SEEN)
    return el("span", ledger.state_text(payout), class_="late" if wrong else None)


def _folded(summary: str, inner: Html, rows: Sequence[object]) -> Html:
    """A table that is folded away when it is long."""
    return el("details", el("summary", summary), inner, open=len(rows) <= OPEN, class_="twin")


def _more(number: int, noun: str) -> Html | None:
    return note(f"… and {counted(number, f'more {noun}')}: --trace, --csv or --xlsx show all") if number > 0 else None
