"""Feedback and claims with what files tell of their orders, set by set; then each feedback judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from goodstanding.core import marketplace
from goodstanding.core.ids import order_text
from goodstanding.health.facts_sql import order_id
from goodstanding.health.removable.claims import CLAIM_VIEWS
from goodstanding.health.removable.drafts import Dates, draft
from goodstanding.health.removable.feedback import Sent, judge_comment
from goodstanding.store.question import Computed, Session

# Every feedback that is not removed yet, with the store of its order and how the order went.
_EVIDENCE: Final = f"""
    WITH feedback AS (
        SELECT f.account, {order_id("f.")} AS id, f.order_no, f.order_ref, f.rating, f.left_on, f.comments, f.document, f.line
        FROM seller_feedback f WHERE NOT EXISTS (
            SELECT 1 FROM feedback_removal r WHERE r.account = f.account AND r.order_no IS NOT DISTINCT FROM f.order_no
                AND r.order_ref IS NOT DISTINCT FROM f.order_ref AND r.removed_on >= f.left_on
        )
    ), wanted AS (
        SELECT DISTINCT account, id FROM feedback
    ), told AS (
        SELECT account, {order_id()} AS id, lower(sales_channel) AS printed, lower(fulfillment_channel) IN ('amazon', 'afn') AS by_amazon
        FROM order_item
        UNION ALL SELECT account, {order_id()}, lower(sales_channel), true FROM fba_shipment_item
        UNION ALL SELECT account, {order_id()}, lower(marketplace), upper(coalesce(fulfillment, 'MFN')) = 'AFN' FROM order_shipment
    ), order_told AS (
        SELECT t.account, t.id, min(t.printed) AS printed, bool_or(t.by_amazon) AS by_amazon
        FROM told t SEMI JOIN wanted USING (account, id) GROUP BY ALL
    ), sent_by_amazon AS (
        SELECT account, {order_id()} AS id, min(shipped_at) AS shipped_at, any_value(carrier) AS carrier,
               min({{'table_name': 'fba_shipment_item', 'document': document, 'line': line}}) AS seen
        FROM fba_shipment_item SEMI JOIN wanted ON wanted.account = fba_shipment_item.account AND wanted.id = {order_id()} GROUP BY ALL
    ), packages AS (
        SELECT account, {order_id()} AS id, max(ship_by) AS ship_by, max(first_scan_at) AS scanned_at, any_value(carrier) AS carrier,
               bool_and(coalesce(first_scan_at, confirmed_at) <= ship_by) AS on_time, count(*) = count(first_scan_at) AS scanned,
               bool_and(CASE WHEN upper(label) IN ('CLAIMS_PROTECTED', 'OTDR_PROTECTED', 'LATE_DELIVERY_RISK') THEN true
                   WHEN upper(label) IN ('NONE', 'EXTERNAL') THEN false END) AS bought,
               count(*) FILTER (coalesce(first_scan_at, confirmed_at) IS NULL OR ship_by IS NULL) = 0 AS timed,
               count(*) = count(label) AS labelled,
               min({{'table_name': 'order_shipment', 'document': document, 'line': line}}) AS seen
        FROM order_shipment SEMI JOIN wanted ON wanted.account = order_shipment.account AND wanted.id = {order_id()}
        WHERE upper(coalesce(fulfillment, 'MFN')) <> 'AFN' GROUP BY ALL
    )
    SELECT f.*, coalesce(s.name, o.name, '') AS marketplace, coalesce(s.code, o.code, '') AS code, coalesce(s.zone, o.zone, 'UTC') AS zone,
           t.by_amazon, coalesce(CASE WHEN p.labelled THEN p.bought END, CASE WHEN b.id IS NOT NULL THEN true END) AS bought_label,
           CASE WHEN p.timed THEN p.on_time END AS on_time,
           local_day(a.shipped_at, coalesce(s.zone, o.zone, 'UTC')) AS shipped_on,
           local_day(p.ship_by, coalesce(s.zone, o.zone, 'UTC')) AS ship_by_on,
           CASE WHEN p.scanned THEN local_day(p.scanned_at, coalesce(s.zone, o.zone, 'UTC')) END AS scanned_on,
           coalesce(a.carrier, p.carrier) AS carrier, coalesce(a.seen, p.seen, b.seen) AS seen
    FROM feedback f LEFT JOIN order_told t USING (account, id) LEFT JOIN store s ON s.printed = t.printed
    LEFT JOIN feedback_only_store o ON o.account = f.account AND t.printed IS NULL
    LEFT JOIN sent_by_amazon a USING (account, id) LEFT JOIN packages p USING (account, id)
    LEFT JOIN label_bought b USING (account, id)
"""

# The store of an account whose orders name only one.
_ONLY_STORE: Final = """
    SELECT n.account, any_value(s.name) AS name, any_value(s.code) AS code, any_value(s.zone) AS zone
    FROM (
        SELECT DISTINCT account, lower(sales_channel) AS printed FROM order_item
        UNION SELECT account, lower(sales_channel) FROM fba_shipment_item UNION SELECT account, lower(marketplace) FROM order_shipment
    ) n JOIN store s USING (printed) GROUP BY n.account HAVING count(DISTINCT s.code) = 1
"""

JUDGED: Final = {
    "account": "VARCHAR",
    "marketplace": "VARCHAR",
    "code": "VARCHAR",
    "zone": "VARCHAR",
    "order_no": "BIGINT",
    "order_ref": "VARCHAR",
    "rating": "BIGINT",
    "left_on": "DATE",
    "rule": "VARCHAR",
    "verdict": "VARCHAR",
    "confidence": "VARCHAR",
    "why": "VARCHAR",
    "check_first": "VARCHAR",
    "warning": "VARCHAR",
    "language": "VARCHAR",
    "aspects": "VARCHAR[]",
    "draft": "VARCHAR",
    "draft_english": "VARCHAR",
    "by_amazon": "BOOLEAN",
    "rows": "STRUCT(table_name VARCHAR, document BIGINT, line BIGINT)[]",
}


def judged(session: Session) -> Iterator[tuple[object, ...]]:
    """Every feedback that counts or could, judged: the rows of `feedback_judged`, in the order of `JUDGED`."""
    session.prepare(("feedback_evidence",))
    for row in session.facts.records("SELECT * FROM feedback_evidence ORDER BY account, left_on, document, line"):
        yield tuple(_judged(row).values())


def _judged(row: Mapping[str, Any]) -> dict[str, object]:
    store = marketplace.by_code(row["code"]) if row["code"] else None
    language = store.language if store else "en"
    reading, judgement = judge_comment(row["comments"], language, Sent(row["by_amazon"], row["bought_label"], row["on_time"]))
    order = order_text(row["order_no"]) if row["order_no"] is not None else row["order_ref"] or "unknown"
    written = draft(judgement, order, language, Dates(row["shipped_on"], row["ship_by_on"], row["scanned_on"]))
    found = {
        "rule": judgement.rule,
        "verdict": str(judgement.verdict),
        "confidence": str(judgement.confidence),
        "why": judgement.why,
        "check_first": judgement.check,
        "warning": judgement.warning,
        "language": reading.language,
        "aspects": sorted(str(aspect) for aspect in reading.aspects),
        "draft": written.local if written else None,
        "draft_english": written.english if written else None,
        "rows": [
            each for each in ({"table_name": "seller_feedback", "document": row["document"], "line": row["line"]}, row["seen"]) if each
        ],
    }
    return {name: found[name] if name in found else row[name] for name in JUDGED}


VIEWS: Final[dict[str, str | Computed]] = {
    "feedback_only_store": _ONLY_STORE,
    "feedback_evidence": _EVIDENCE,
    "feedback_judged": Computed(JUDGED, judged),
    **CLAIM_VIEWS,
}
