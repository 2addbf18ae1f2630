"""Contact Response Time: buyer messages answered within 24 hours, of all messages that need an answer.

What it says: how many of the messages of 7, 30 and 90 days were answered in time. Its parts are counted beside it: `crt.late` (answered
    after 24 hours) and `crt.unanswered` (older than 24 hours, without an answer).
Which orders count: messages of buyers, before and after an order, by the local day they came; weekends and holidays count. Messages
    marked as needing no response are left out, and so are those younger than 24 hours that have no answer yet.
Window and lag: by rule `crt`: 7, 30 and 90 days, no lag. Parts `7d`, `30d` and `90d`.
Breach: none by itself; it left the account health page in 2018, and Amazon Business buyers see it.
Limits of it: automatic replies are no answer, but look like one where the source does not tell them apart. The target is from a
    secondary source of 2012.
Source: Amazon's help page on the contact response time.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place, unsure_from
from goodstanding.health.model import Count, Metric, Window

_ANSWERS = "newer buyer messages, with their answers"

METRIC = Metric(
    id="crt",
    title="Contact Response Time",
    rule="crt",
    unit="messages",
    reads=("health_message",),
    needs=("buyer_message",),
    counts=(
        Count(id="crt", column="in_time", unsure="untold", imports=_ANSWERS, outside=True),
        Count(id="crt.late", column="tardy", unsure="untold", imports=_ANSWERS, outside=True),
        Count(id="crt.unanswered", column="silent", unsure="untold", imports=_ANSWERS, outside=True),
    ),
    windows=(Window(value="window_short", part="7d"), Window(value="window", part="30d"), Window(value="window_long", part="90d")),
    target="target",
    counts_good=True,
    ledger=f"""
        SELECT account, code, NULL AS part, received_on AS day, order_no, order_ref, {place("seen")},
               CASE WHEN needs_answer AND settled_on IS NOT NULL THEN 1 ELSE 0 END AS orders, settled_on AS orders_since,
               CASE WHEN needs_answer AND answered_at <= due_at THEN 1 ELSE 0 END AS in_time, answered_on AS in_time_since,
               CASE WHEN needs_answer AND answered_at > due_at THEN 1 ELSE 0 END AS tardy, answered_on AS tardy_since,
               CASE WHEN needs_answer AND due_at <= seen_at AND (answered_at IS NULL OR answered_at > due_at) THEN 1 ELSE 0 END AS silent,
               due_on AS silent_since, answered_on AS silent_until,
               CASE WHEN needs_answer AND answered_at IS NULL AND seen_at < due_at THEN 1 ELSE 0 END AS untold,
               {unsure_from("seen_at", "due_on")} AS untold_since,
               CASE WHEN NOT needs_answer THEN 'messages that need no answer' END AS doubt, 1 AS alt_orders,
               CASE WHEN answered_at <= due_at THEN 1 ELSE 0 END AS alt_count
        FROM health_message
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/200549770", date(2026, 11, 23), Label.PRIMARY),),
)
