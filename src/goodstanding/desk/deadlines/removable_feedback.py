"""Seller feedback that Amazon may strike or remove.

What it says: a negative feedback falls under a published rule: it is obscene, holds personal data of the seller or advertising, is
    about nothing but the product, or about nothing but a delivery that is not the seller's to answer for.
Why it matters: negative feedback counts in the order defect rate until it is struck or removed.
How it is computed: the comment is read clause by clause with tables of words in seven languages, because a rule holds only for the
    entire comment; who fulfilled the order, its label and its scans come from the orders; last day by rule `fb_remove`.
Limits of it: a reading of words: read the comment before you ask. What must be looked up first is said, and then the finding is
    only `possible` and of low severity. Where nothing names the store, the last day is counted in UTC. Many unfounded requests are
    themselves a breach: what is arguable, such as a damaged box, is left out.
Source: rules `FB1` to `FB6`; rule `fb_remove` for the 90 days (secondary).
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="removable_feedback",
    title="Ask for removal of a feedback",
    reads=("feedback_judged", "deadline_of"),
    needs=("seller_feedback",),
    rule="FB4",
    rows_from="seller_feedback",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order}",
    reason="The feedback of {rating} stars on order {order} of {left_on:day} {why}; ask for its removal by {due_day:day}.",
    settles="{first}Performance > Feedback Manager: request removal, once, and write no more than this: {draft}{english} {warning}",
    sql="""
        SELECT f.account, f.marketplace, coalesce(order_text(f.order_no, f.order_ref), 'unknown') AS order, f.rating, f.left_on, f.why,
               f.rule, f.confidence, CASE WHEN f.verdict = 'check' THEN 'low' END AS severity, f.rows, f.draft, d.due_day,
               day_end(d.due_day, f.zone) AS due_at, d.code AS due_calendar,
               CASE WHEN f.check_first <> '' THEN format('Look up {}. ', f.check_first) ELSE '' END AS first,
               CASE WHEN f.draft <> f.draft_english THEN format(' (In English: {})', f.draft_english) ELSE '' END AS english,
               CASE WHEN f.warning <> '' THEN f.warning ELSE 'Read the comment before you ask.' END AS warning
        FROM feedback_judged f
        JOIN deadline_of('fb_remove') d ON d.code = CASE WHEN f.code = '' THEN 'US' ELSE f.code END AND d.start_day = f.left_on
        WHERE f.verdict IN ('ask', 'check') AND day_end(d.due_day, f.zone) >= $as_of
          AND f.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative')
        ORDER BY d.due_day, f.order_no, f.account
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/20231", date(2026, 11, 23), Label.PRIMARY),),
)
