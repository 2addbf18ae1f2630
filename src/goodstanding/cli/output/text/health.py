"""How near which limit is: for each account and store its rates against their targets, what is ahead and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.text import Text

from goodstanding.cli.output.text.bars import bar, trend
from goodstanding.cli.output.text.console import DIM, STRONG, WARNING, block, grid, heading, said
from goodstanding.cli.output.text.traces import trace_of
from goodstanding.core.text import counted
from goodstanding.health.model import Status
from goodstanding.jobs.health.model import AHEAD, Cause, Gauge, Health, Place, Verdict
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary import ahr, beside, outlooks, rates
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.places import close, frozen_text, heading_of, removal_lines, risk_about, risk_word, worst_first
from goodstanding.jobs.summary.traces import Files

UNKNOWN: Final = "unknown - import orders, order shipments and the account-health report to know"
COLUMNS: Final = f"Amazon's status; the chance of a miss within {AHEAD} days, of which rate, what it may stop; what a freeze would hold."
LEGEND: Final = "Bars show how much of what the target allows is used; the line in them is the target."
STYLES: Final = {Status.MISSED: "bold red", Status.GOOD: "green", Status.UNKNOWN: WARNING}
PLACES_SHOWN: Final = 5
DRIVERS_SHOWN: Final = 3


def health(result: CheckResult, files: Files | None) -> list[RenderableType]:
    """The part about the rates. In a whole check only what is near its limit is told in full; with `files` nothing is cut."""
    chapter = result.health
    if not chapter.places:
        return [heading("HEALTH"), block(said(UNKNOWN, WARNING))]
    listed = chapter.places[: chapter.in_full] if files else chapter.places[: min(chapter.in_full, PLACES_SHOWN)]
    parts = [part for place in listed for part in _place(place, chapter, result.whole and not files, files)]
    legend = [block(said(LEGEND, DIM))] if any(gauge.judged for place in listed for gauge in place.gauges) else []
    return [*parts, *legend, *_overview(chapter, len(listed))]


def _overview(chapter: Health, told: int) -> list[RenderableType]:
    """The accounts and stores that are not told one by one, a line each."""
    rest = chapter.places[told:]
    if not rest:
        return []
    table = grid(count=5, fixed=frozenset({0, 1, 2, 3}), wide=4)
    for place in rest:
        style = STYLES[Status.MISSED] if place.status not in ("NORMAL", "") else ""
        risk = said(risk_word(place), STYLES[Status.MISSED] if risk_word(place) == "missed" else "")
        who = said(whose(place.account, place.marketplace))
        table.add_row(who, said(place.status or "no status", style), risk, said(risk_about(place)), said(frozen_text(place)))
    name = f"{counted(len(rest), 'account and store', 'accounts and stores')}, sorted by {chapter.order}"
    return [heading("HEALTH", name if not told else f"{name}; in full: --account"), block(said(COLUMNS, DIM)), block(table)]


def _place(place: Place, chapter: Health, brief: bool, files: Files | None) -> list[RenderableType]:
    told = [gauge for gauge in worst_first(place) if close(gauge)] if brief else worst_first(place)
    table = grid(count=2, fixed=frozenset({0}), wide=1)
    for gauge in told:
        table.add_row(
            said(rates.STATES[gauge.value.status], STYLES.get(gauge.value.status, "")), _gauge(gauge, place, chapter, brief, files)
        )
    for line in ahr.lines(place) if not brief else ():
        table.add_row(said("rating", DIM), said(line))
    for state, text in _compared(place) if not brief else ():
        table.add_row(said(state, DIM), said(text))
    for cause in _causes(place, told, brief, files):
        lines = [said(f"{cause.title}: {rates.cause_text(cause)}"), *trace_of(files, cause.rows, cause.row_count)]
        table.add_row(said("driver", WARNING), Stack(*lines))
    for state, text in _others(place, told, brief):
        table.add_row(said(state, DIM), said(text))
    for each in place.removable if not brief else ():
        lines = [said(line) for line in removal_lines(each)]
        table.add_row(said("may go", WARNING), Stack(*lines, *trace_of(files, each.rows, len(each.rows))))
    return [heading("HEALTH", heading_of(place)), block(table)]


def _gauge(gauge: Gauge, place: Place, chapter: Health, brief: bool, files: Files | None) -> RenderableType:
    """A rate: its figure, and below it what can be afforded, what is ahead, what it is made of and what drives it."""
    lines = [
        _figure(gauge),
        *(said(line) for line in (_bars(gauge), outlooks.allowance_text(gauge), *_ahead(gauge, chapter, brief)) if line),
    ]
    lines += [said(line, DIM) for line in (*_doubts(gauge), rates.beside_text(gauge, place.gauges)) if line] if not brief else []
    return Stack(*lines, *trace_of(files, gauge.value.rows, gauge.value.row_count))


def _figure(gauge: Gauge) -> Text:
    facts = [rates.rate_text(gauge.value), rates.target_text(gauge.value.target), rates.counts_text(gauge.value)]
    text = Text(f"{rates.name(gauge)}", STRONG)
    text.append("".join(f"; {fact}" for fact in facts if fact), "not bold")
    return text


def _bars(gauge: Gauge) -> str:
    used = rates.used(gauge.value)
    drawn = bar(used) if used is not None else ""
    way = trend(gauge) if len(gauge.path) > 1 else ""
    days = (gauge.path[-1].day - gauge.path[0].day).days + 1 if way else 0
    return "  ".join(part for part in (drawn, f"{way} the last {days} days" if way else "") if part)


def _ahead(gauge: Gauge, chapter: Health, brief: bool) -> list[str]:
    forecast = gauge.forecast
    if forecast is None or forecast.breached:
        return _under(gauge, chapter)
    facts = [f"a miss within {outlooks.within_text(forecast)}", outlooks.when_text(forecast)]
    clean = "" if brief else outlooks.clean_text(gauge)
    return ["; ".join(fact for fact in facts if fact), clean, *_under(gauge, chapter)]


def _under(gauge: Gauge, chapter: Health) -> list[str]:
    """What would be ahead under the what-if."""
    asked = outlooks.asked_text(gauge)
    return [f"if {chapter.what_if}: {asked}"] if asked else []


def _doubts(gauge: Gauge) -> list[str]:
    """Of which days it is, how sure, and whether something is missing."""
    value = gauge.value
    lines = [f"{value.first} to {value.last}; {value.confidence}; more: goodstanding explain {gauge.metric}"]
    return [*lines, f"not all of it is known: {value.partial}"] if value.partial else lines


def _compared(place: Place) -> list[tuple[str, str]]:
    """Amazon's figures beside ours: a line for each that differs, the others together."""
    found = beside.main_of(beside.worst_first(place))
    lines = [("Amazon", beside.line(each)) for each in found if each.verdict in (Verdict.UNEXPLAINED, Verdict.EXPLAINED)]
    same = [beside.name(each) for each in found if each.verdict is Verdict.AGREES]
    return lines + ([("Amazon", f"has the same counts of {', '.join(same)}")] if same else [])


def _causes(place: Place, told: Iterable[Gauge], brief: bool, files: Files | None) -> list[Cause]:
    """What drives the rates, the first few of each metric; in a whole check of those that are told."""
    metrics = {gauge.metric for gauge in told}
    wanted = [cause for cause in place.causes if cause.metric in metrics or not brief]
    by_metric = groupby(wanted, key=lambda cause: cause.metric)
    return [cause for _, found in by_metric for cause in list(found)[: None if files else DRIVERS_SHOWN]]


def _others(place: Place, told: Iterable[Gauge], brief: bool) -> list[tuple[str, str]]:
    """The rates that have no line of their own."""
    shown = {id(gauge) for gauge in told}
    rest = [gauge for gauge in place.gauges if gauge.main and id(gauge) not in shown]
    good = [gauge for gauge in rest if gauge.value.status is Status.GOOD]
    empty = [gauge for gauge in rest if gauge.value.status is Status.EMPTY]
    lines = [(rates.STATES[Status.GOOD], rates.names(good))]
    lines.append(("nothing", f"to count: {rates.names(empty)}" if empty else ""))
    unknown = rates.unknown(rest)
    if brief:
        every = "every rate" if len(rest) == len(place.gauges) and not good else counted(sum(map(len, unknown.values())), "other rate")
        lines.append(("unknown", f"{every}; what to import to know is said at the end" if unknown else ""))
    else:
        lines += [("unknown", f"{rates.names(found)}: import {imports} to know") for imports, found in unknown.items()]
    return [(state, text) for state, text in lines if text]
