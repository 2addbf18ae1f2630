"""Where the account stands, by Amazon's own report."""

from __future__ import annotations

from goodstanding.jobs.model import Standing
from goodstanding.jobs.summary.groups import whose
from goodstanding.web.report.markup import Child, Html, el
from goodstanding.web.report.parts import Head, Shown, note, table, unknown, when


def standing(shown: Shown) -> Html:
    """One row an account and store."""
    if not shown.result.standing:
        return note(unknown("the account-health report"))
    heads = [Head("Account and store"), Head("Status"), Head("Rating"), Head("Off target"), Head("As of"), Head("Rows")]
    rows = [_row(each, shown) for each in shown.result.standing]
    return table("By Amazon's account-health report, in Amazon's words", heads, [rows], labelled="Standing")


def _row(each: Standing, shown: Shown) -> list[Child]:
    status = el(
        "span", each.status or "no status", class_=f"tag {'good' if each.status == 'NORMAL' else 'critical' if each.status else 'info'}"
    )
    missed = el("ul", (el("li", sentence) for sentence in each.missed), class_="plain") if each.missed else "none"
    seen = when(each.as_of) if each.as_of else None
    return [whose(each.account, each.marketplace), status, each.rating, missed, seen, shown.trace(each.rows, len(each.rows))]
