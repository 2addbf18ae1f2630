"""Defects that may be taken off: feedback and claims that a published rule says should not count, and until when to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from goodstanding.core import marketplace
from goodstanding.core.finding import Confidence, RowRef
from goodstanding.health.removable.drafts import Dates, claim_draft
from goodstanding.health.removable.views import VIEWS
from goodstanding.jobs.health.model import Removable
from goodstanding.jobs.health.places import Key
from goodstanding.store.question import Session

# Only what files prove or nearly prove, and while there is time to ask. Where nothing names the store, the days are those of the US.
_FEEDBACK: Final = """
    SELECT f.account, f.marketplace, coalesce(order_text(f.order_no, f.order_ref), '') AS order, f.left_on AS day, f.rule, f.verdict,
           f.confidence, f.why, f.check_first, f.warning, f.draft, f.draft_english, d.due_day AS last_day, f.rows, 'feedback' AS kind
    FROM feedback_judged f
    JOIN deadline_of('fb_remove') d ON d.code = CASE WHEN f.code = '' THEN 'US' ELSE f.code END AND d.start_day = f.left_on
    WHERE f.verdict IN ('ask', 'check') AND day_end(d.due_day, f.zone) >= $as_of
      AND f.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative')
"""
_CLAIMS: Final = """
    SELECT c.account, c.marketplace, coalesce(order_text(c.order_no, c.order_ref), '') AS order, c.decided_on AS day, c.rule, c.verdict,
           CASE WHEN c.verdict = 'ask' THEN 'likely' ELSE 'possible' END AS confidence, c.why, c.check_first, '' AS warning,
           c.ground, c.code, c.ship_by_on, c.scanned_on, d.due_day AS last_day, c.rows, 'claim' AS kind
    FROM claim_judged c
    JOIN deadline_of('atoz_appeal') d ON d.code = CASE WHEN c.code = '' THEN 'US' ELSE c.code END AND d.start_day = c.decided_on
    WHERE c.verdict IN ('ask', 'check') AND day_end(d.due_day, c.zone) >= $as_of
"""
_QUESTIONS: Final = (
    (("seller_feedback",), "feedback_judged", _FEEDBACK),
    (("order_claim", "settlement_line"), "claim_judged", _CLAIMS),
)


def removable(session: Session) -> dict[Key, tuple[Removable, ...]]:
    """Those of each account and store, what files prove first, then by the last day to ask."""
    session.know(VIEWS)
    found: list[Removable] = []
    for tables, view, sql in _QUESTIONS:
        if any(session.facts.has(table) for table in tables):
            session.prepare((view, "deadline_of"))
            found += [_removable(_with_draft(row)) for row in session.facts.records(sql)]
    found.sort(key=lambda each: (each.verdict, each.last_day, each.order))
    by_place: dict[Key, list[Removable]] = {}
    for each in found:
        by_place.setdefault((each.account, each.marketplace), []).append(each)
    return {key: tuple(same) for key, same in by_place.items()}


def _with_draft(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A claim with what may be written; feedback has it already."""
    if row["kind"] != "claim":
        return row
    store = marketplace.by_code(row["code"]) if row["code"] else None
    dates = Dates(ship_by=row["ship_by_on"], scan=row["scanned_on"])
    written = claim_draft(row["ground"], row["order"], store.language if store else "en", dates)
    return {**row, "draft": written.local if written else "", "draft_english": written.english if written else ""}


def _removable(row: Mapping[str, Any]) -> Removable:
    return Removable(
        account=row["account"],
        marketplace=row["marketplace"],
        kind=row["kind"],
        order=row["order"],
        day=row["day"],
        rule=row["rule"],
        verdict=row["verdict"],
        confidence=Confidence(row["confidence"]),
        why=row["why"],
        check=row["check_first"],
        warning=row["warning"],
        draft=row["draft"] or "",
        draft_english=row["draft_english"] or "",
        last_day=row["last_day"],
        rows=tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in row["rows"]),
    )
