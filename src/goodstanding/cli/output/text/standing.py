"""Where the account stands, by Amazon's own report."""

from __future__ import annotations

from rich.console import RenderableType

from goodstanding.cli.output.text.console import WARNING, block, grid, heading, said
from goodstanding.cli.output.text.traces import trace_of
from goodstanding.jobs.model import CheckResult, Standing
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.times import day
from goodstanding.jobs.summary.traces import Files

UNKNOWN = "unknown - import the account-health report to know"


def standing(result: CheckResult, files: Files | None) -> list[RenderableType]:
    """One line an account and store, and below it every metric that misses its target."""
    if not result.standing:
        return [heading("STANDING"), block(said(UNKNOWN, WARNING))]
    parts: list[RenderableType] = [heading("STANDING", "by Amazon's account-health report")]
    table = grid(count=3, fixed=frozenset({0, 1}), wide=2)
    for each in result.standing:
        table.add_row(said(whose(each.account, each.marketplace)), said(each.status or "no status", _style(each)), said(_about(each)))
        for sentence in each.missed:
            table.add_row("", said("misses", WARNING), said(sentence))
        for line in trace_of(files, each.rows, len(each.rows)):
            table.add_row("", "", line)
    return [*parts, block(table)]


def _style(each: Standing) -> str:
    return "green" if each.status == "NORMAL" else "bold red"


def _about(each: Standing) -> str:
    facts = [f"as of {day(each.as_of)}" if each.as_of else "", f"account health rating {each.rating}" if each.rating else ""]
    if not each.missed:
        facts.append("no metric misses its target")
    return "; ".join(fact for fact in facts if fact)
