"""The contract of a fund check.

A check is one query over facts. Each row it gives is one finding; the sentences are templates filled from the row.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Source

HEADINGS = ("What it says", "Why it matters", "How it is computed", "Limits of it", "Source")


@dataclass(frozen=True, slots=True)
class Check:
    """One fund check.

    Attributes:
        id: name of its file and code of its findings.
        title: what a seller would call the trouble.
        reads: tables of facts and shared views (`funds.views`) its query names; they are prepared before it runs.
        needs: tables without which the check can say nothing; when one has no rows the answer is unknown, not "nothing found".
        severity, confidence: of a finding, unless its row has a `severity` or `confidence` of its own.
        rule: id of the rulebook entry it applies, or empty.
        subject, reason, settles: templates; `{name}` is a column of the row, `{name:money}` an amount with the row's currency,
            `{name:day}` a date, `{name:order}` an order number.
        sql: the query. Columns with a meaning: account, marketplace, amount (at stake, positive) and currency, due_at,
            severity, confidence, `rows`: a list of {document, line} or {table_name, document, line}, row_count.
        sources: what the check rests on.
    """

    id: str
    title: str
    reads: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    subject: str
    reason: str
    settles: str
    sql: str
    sources: tuple[Source, ...]
    needs: tuple[str, ...] = ()
    rule: str = ""
    rows_from: str = "settlement_line"
    since: str = "0.1"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question the imported files cannot answer: which check or figure, and what to import to know."""

    code: str
    title: str
    imports: str
