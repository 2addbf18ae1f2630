"""Violations of the Account Health page: which are live, until when, which repeat, and what the report's counters say beside them.

No points: Amazon does not publish what a violation costs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from goodstanding.core.finding import RowRef
from goodstanding.facts.violation_titles import TITLES
from goodstanding.store.question import Session

_SETTLED: Final = "^(resolved|closed|expired|reinstated|accepted|appeal (accepted|approved|granted)|removed from)"

CATEGORIES: Final = (
    "SUSPECTED_IP", "RECEIVED_IP", "AUTHENTICITY", "CONDITION", "SAFETY", "FOOD_SAFETY", "LISTING", "RESTRICTED", "REVIEWS", "OTHER",
    "DOCS", "WARN", "REGULATORY",
)  # fmt: skip

# The code of a category that is printed by its title; else as printed.
_PRINTED: Final = "regexp_replace(lower(v.category), '[\\W_]+', ' ', 'g')"
_CATEGORY: Final = f"""CASE WHEN upper(v.category) IN ({", ".join(f"'{code}'" for code in CATEGORIES)}) THEN upper(v.category)
               {" ".join(f"WHEN {_PRINTED} LIKE '%{title}%' THEN '{code}'" for title, code in TITLES.items())} ELSE v.category END"""

# Every violation known, with the day it drops off: as the page shows it, else after the days that the rulebook says.
_VIOLATION: Final = f"""
    SELECT v.account, coalesce(s.code, o.code, '') AS code, coalesce(s.name, n.name, '') AS marketplace, v.violation_id,
           {_CATEGORY} AS category, v.reason, v.violated_on, v.asin, v.sku, v.impact, v.state, v.respond_by,
           CASE WHEN v.closed_on <= $as_of::DATE THEN v.closed_on END AS closed_on,
           coalesce(v.expires_on, v.violated_on + CAST(l.number AS INTEGER)) AS expires_on, v.expires_on IS NOT NULL AS expiry_shown,
           regexp_matches(lower(coalesce(v.impact, '')), '\\bno(ne)?\\b') AS harmless,
           regexp_matches(lower(coalesce(v.state, '')), '{_SETTLED}') AS settled, v.document, v.line
    FROM policy_violation v LEFT JOIN store s ON s.printed = lower(v.marketplace)
    LEFT JOIN health_only_store u ON u.account = v.account AND v.marketplace IS NULL LEFT JOIN health_store o ON o.number = u.number
    LEFT JOIN (SELECT code, any_value(name) AS name FROM store GROUP BY code) n ON n.code = o.code
    LEFT JOIN rule l ON l.id = 'violation_life' AND l.value = 'window' AND l.code = coalesce(s.code, o.code, 'US')
        AND v.violated_on BETWEEN l.valid_from AND l.valid_to
"""

# Those that still count against the account: not settled and not dropped off.
_LIVE: Final = """
    SELECT * FROM health_violation WHERE closed_on IS NULL AND NOT settled AND (expires_on IS NULL OR expires_on > $as_of::DATE)
"""

# The report's own counters of the newest window, for categories the rulebook knows.
_COUNTER: Final = """
    SELECT m.account, coalesce(s.code, '') AS code, coalesce(s.name, '') AS marketplace, m.metric AS category, m.numerator AS count,
           m.status, CAST(m.window_end AS DATE) AS day, m.document, m.line
    FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace)
    WHERE m.metric IN (SELECT DISTINCT id FROM violation_category) AND m.numerator IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY m.account, coalesce(s.code, ''), m.metric ORDER BY m.window_end DESC NULLS LAST,
        m.document DESC, m.line) = 1
"""

VIEWS: Final[dict[str, str]] = {
    "violation_category": "SELECT unnest([" + ", ".join(f"'{name}'" for name in CATEGORIES) + "]) AS id",
    "health_violation": _VIOLATION,
    "violation_live": _LIVE,
    "violation_counter": _COUNTER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A violation that still counts.

    Attributes:
        category: as in the rulebook, or as printed.
        violated_on, expires_on: its day, and the day it drops off; `expiry_shown` when the page says so itself.
        impact, state, reason: as printed; empty where not shown.
        harmless: the page says that it has no impact on the rating.
    """

    account: str
    marketplace: str
    category: str
    violated_on: date | None
    expires_on: date | None
    expiry_shown: bool
    asin: str
    impact: str
    state: str
    reason: str
    harmless: bool
    fact: RowRef


def live(session: Session) -> list[Violation]:
    """Every violation that is neither settled nor dropped off, the next to drop off first."""
    session.prepare(("violation_live",))
    rows = session.facts.records(
        "SELECT * FROM violation_live ORDER BY account, marketplace, expires_on NULLS LAST, category, document, line"
    )
    return [_violation(row) for row in rows]


def _violation(row: Mapping[str, Any]) -> Violation:
    return Violation(
        account=row["account"],
        marketplace=row["marketplace"],
        category=row["category"] or "",
        violated_on=row["violated_on"],
        expires_on=row["expires_on"],
        expiry_shown=row["expiry_shown"],
        asin=row["asin"] or "",
        impact=row["impact"] or "",
        state=row["state"] or "",
        reason=row["reason"] or "",
        harmless=row["harmless"],
        fact=RowRef("policy_violation", row["document"], row["line"]),
    )
