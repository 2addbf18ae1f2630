"""Two documents of one settlement that say different things.

What it says: a second document with the same settlement id was imported, and its amounts are not those of the first.
Why it matters: a settlement is closed and never changes; one of the two files was altered or damaged, and no figure from it can
    be trusted before that is settled.
How it is computed: both documents' amounts per order are compared, whatever their format; lines of zero do not matter. The first
    document counts, the second is kept and not counted.
Limits of it: two files that differ only in words, not in amounts, are taken as the same.
Source: a settlement is immutable: observed in published files and in Amazon's description of the report.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="settlement_conflict",
    title="Two files of one settlement differ",
    reads=("refused_unit", "document"),
    rows_from="settlement",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {unit}",
    reason="Document {document} ({name}): {note}.",
    settles=(
        "Download the settlement afresh from Payments > All Statements and compare it with both documents; take the wrong one out with "
        "goodstanding forget {document} (or {rival})."
    ),
    sql="""
        SELECT u.account, '' AS marketplace, u.unit, u.document, u.rival, d.name, u.note,
               CASE WHEN contains(u.note, 'only in part') THEN 'low' END AS severity,
               [{'document': u.rival, 'line': 1}, {'document': u.document, 'line': 1}] AS rows
        FROM refused_unit u JOIN document d ON d.number = u.document
        WHERE u.status = 'conflict' ORDER BY u.account, u.unit, u.document
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
