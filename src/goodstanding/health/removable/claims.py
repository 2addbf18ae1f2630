"""A-to-z claims that count although a published rule says they should not: what files tell, and what to look up where they do not.

Source: rules `atoz_excluded` and `atoz_protection`.
"""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id
from goodstanding.health.removable.labels import LABEL_BOUGHT

_WITHDRAWN: Final = "withdr|zurückgezogen|zurueckgezogen|retir|ritirat|取り下げ|撤回|撤销|撤銷"
_DENIED: Final = "den(y|ied)|reject|in your favo|abgelehnt|refus|rechaz|negat|respint|却下|拒绝|拒絕|驳回"
_NOT_RECEIVED: Final = (
    "not.?rec|non.?deliv|undeliver|never|nicht erhalten|nicht angekommen|non re[çc]u|pas re[çc]u|non ricev|no recib|未着|届か|未收到"
)

# States of a parcel that the buyer did not take or that could not be handed over.
_BACK: Final = "'UNDELIVERABLE', 'REJECTED_BY_BUYER', 'RETURNING_TO_SELLER', 'RETURNED_TO_SELLER'"

# Every claim that counts now, with the store of its order, its parcels, its label and the buyer's messages. Of a claim that only a
# settlement shows nothing is known but its debit; `reversed` where that was paid back since.
_EVIDENCE: Final = f"""
    WITH debit AS (
        SELECT l.account, l.order_no AS id, l.order_no, min(l.posted_at) AS posted_at, sum(l.amount) >= 0 AS reversed,
               min({{'document': l.document, 'line': l.line}}) AS place
        FROM settlement_line l
        WHERE lower(l.transaction_type) = 'a-to-z guarantee refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY ALL
    ), claim AS (
        SELECT c.account, {order_id("c.")} AS id, c.order_no, c.order_ref, c.claim_id, lower(coalesce(c.status, '')) AS status,
               lower(coalesce(c.reason, '')) AS said, upper(coalesce(c.funded_by, '')) AS funded_by,
               coalesce(c.decided_at, c.filed_at) AS decided_at, 'order_claim' AS table_name, c.document, c.line
        FROM order_claim c
        WHERE coalesce(c.counts, c.is_granted AND upper(coalesce(c.funded_by, 'SELLER')) <> 'AMAZON', false)
            AND (c.removed_at IS NULL OR c.removed_at > $as_of) AND coalesce(c.decided_at, c.filed_at) <= $as_of
        UNION ALL
        SELECT d.account, d.id, d.order_no, NULL, NULL, '', '', '', d.posted_at, 'settlement_line', d.place.document, d.place.line
        FROM debit d ANTI JOIN order_claim c ON c.account = d.account AND c.order_no = d.order_no
            AND coalesce(c.counts, c.is_granted) IS NOT NULL
    ), wanted AS (
        SELECT DISTINCT account, id FROM claim
    ), placed AS (
        SELECT t.account, t.id, min(t.printed) AS printed FROM (
            SELECT account, {order_id()} AS id, lower(sales_channel) AS printed FROM order_item
            UNION ALL SELECT account, {order_id()}, lower(marketplace) FROM order_shipment
            UNION ALL SELECT account, {order_id()}, lower(marketplace) FROM settlement_line WHERE order_no IS NOT NULL
        ) t SEMI JOIN wanted USING (account, id) GROUP BY ALL
    ), parcel AS (
        SELECT p.account, p.id, bool_and(p.label = 'CLAIMS_PROTECTED') AS protected, count(*) = count(p.label) AS labelled,
               bool_and(p.first_scan_at <= p.ship_by) AS scanned_on_time,
               count(*) FILTER (p.first_scan_at IS NULL OR p.ship_by IS NULL) = 0 AS scanned,
               bool_or(p.attempted_at IS NOT NULL AND p.delivered_at IS NULL) AS attempted,
               coalesce(bool_and(upper(p.status) IN ({_BACK})), false) AS came_back,
               max(p.ship_by) AS ship_by, max(p.first_scan_at) AS scanned_at,
               min({{'table_name': 'order_shipment', 'document': p.document, 'line': p.line}}) AS seen
        FROM (SELECT account, {order_id()} AS id, upper(label) AS label, * EXCLUDE (account, label) FROM order_shipment) p
        SEMI JOIN wanted USING (account, id) GROUP BY ALL
    ), message AS (
        SELECT m.account, m.id, bool_and(m.answered_at <= m.received_at + to_hours(h.hours)) IS NOT DISTINCT FROM true AS answered
        FROM (SELECT account, {order_id()} AS id, * EXCLUDE account FROM buyer_message WHERE coalesce(needs_answer, true)) m
        SEMI JOIN wanted USING (account, id)
        CROSS JOIN (SELECT CAST(max(number) AS INTEGER) AS hours FROM rule WHERE id = 'atoz_protection' AND value = 'answer_within') h
        GROUP BY ALL
    )
    SELECT c.*, coalesce(s.name, '') AS marketplace, coalesce(s.code, '') AS code, coalesce(s.zone, 'UTC') AS zone,
           CASE WHEN p.labelled THEN p.protected END AS protected, CASE WHEN p.scanned THEN p.scanned_on_time END AS scanned_on_time,
           coalesce(p.attempted, false) AS attempted, coalesce(p.came_back, false) AS came_back, m.answered, b.id IS NOT NULL AS bought,
           coalesce(d.reversed, false) AS reversed, local_day(p.ship_by, coalesce(s.zone, 'UTC')) AS ship_by_on,
           CASE WHEN p.scanned THEN local_day(p.scanned_at, coalesce(s.zone, 'UTC')) END AS scanned_on, coalesce(p.seen, b.seen) AS seen
    FROM claim c LEFT JOIN placed o USING (account, id) LEFT JOIN store s ON s.printed = o.printed
    LEFT JOIN parcel p USING (account, id) LEFT JOIN message m USING (account, id) LEFT JOIN debit d USING (account, id)
    LEFT JOIN label_bought b USING (account, id)
"""

# One row a claim: `ask` where files prove it, `check` where something must be looked up, `stays` where files say that it rightly counts,
# `untold` where they say nothing of it but its debit. `ground` is why, in a word that a draft may be chosen by.
_JUDGED: Final = f"""
    WITH told AS (
        SELECT *, regexp_matches(status, '{_WITHDRAWN}') AS withdrawn, regexp_matches(status, '{_DENIED}') AS denied,
               said = '' OR regexp_matches(said, '{_NOT_RECEIVED}') AS not_received,
               concat_ws(' and ',
                   CASE WHEN said = '' THEN 'that the claim was for non-delivery' END,
                   CASE WHEN protected IS NULL THEN 'that the label was marked Claims Protected' END,
                   CASE WHEN scanned_on_time IS NULL THEN 'that the carrier first scanned it by the ship-by date' END,
                   CASE WHEN answered IS NULL THEN 'that the buyer was answered within 48 hours' END) AS open_points
        FROM claim_evidence
    ), grounded AS (
        SELECT *, CASE WHEN withdrawn THEN 'withdrawn' WHEN denied THEN 'denied' WHEN funded_by = 'AMAZON' THEN 'funded'
                WHEN (came_back OR attempted) AND protected IS NOT true THEN CASE WHEN came_back THEN 'returned' ELSE 'attempted' END
                WHEN reversed THEN 'reversed'
                WHEN NOT not_received OR protected = false OR scanned_on_time = false OR answered = false THEN 'stays'
                WHEN protected AND scanned_on_time THEN 'protected'
                WHEN bought AND protected IS NULL THEN 'bought'
                WHEN table_name = 'settlement_line' THEN 'untold' ELSE 'open' END AS ground
        FROM told
    )
    SELECT account, marketplace, code, zone, order_no, order_ref, claim_id, local_day(decided_at, zone) AS decided_on, ground, table_name,
           ship_by_on, scanned_on,
           CASE WHEN ground IN ('withdrawn', 'denied', 'funded', 'returned', 'attempted', 'reversed') THEN 'atoz_excluded'
                ELSE 'atoz_protection' END AS rule,
           CASE WHEN ground IN ('withdrawn', 'denied', 'funded') OR (ground = 'protected' AND said <> '' AND answered) THEN 'ask'
                WHEN ground IN ('stays', 'untold') THEN ground ELSE 'check' END AS verdict,
           CASE ground WHEN 'withdrawn' THEN 'the buyer withdrew it' WHEN 'denied' THEN 'it was denied'
                WHEN 'funded' THEN 'Amazon funded it' WHEN 'reversed' THEN 'its debit was paid back'
                WHEN 'returned' THEN 'its parcel was refused or could not be delivered and went back'
                WHEN 'attempted' THEN 'its parcel was not handed over at the first attempt and has no delivery scan'
                WHEN 'protected' THEN 'its label was Claims Protected and the carrier scanned it on time'
                WHEN 'bought' THEN 'its label was bought from Amazon; files do not tell whether it was protected'
                WHEN 'stays' THEN
                    CASE WHEN NOT not_received THEN 'it is not about missing delivery'
                         WHEN protected = false THEN 'its label is not marked Claims Protected'
                         WHEN scanned_on_time = false THEN 'the carrier first scanned its parcel after the ship-by date'
                         ELSE 'a message of the buyer was not answered within 48 hours' END
                ELSE 'files do not tell whether its label was protected' END AS why,
           CASE WHEN ground IN ('withdrawn', 'denied', 'funded', 'stays', 'untold') THEN ''
                WHEN ground = 'returned' THEN 'that the parcel is on its way back or came back'
                WHEN ground = 'attempted' THEN 'that the parcel was refused or could not be delivered, and came back'
                WHEN ground = 'reversed' THEN 'that the claim is no longer counted: an appeal may reverse the cost and not the defect'
                ELSE open_points END AS check_first,
           list_filter([{{'table_name': table_name, 'document': document, 'line': line}}, seen], lambda x: x IS NOT NULL) AS rows
    FROM grounded
"""

CLAIM_VIEWS: Final[dict[str, str]] = {"label_bought": LABEL_BOUGHT, "claim_evidence": _EVIDENCE, "claim_judged": _JUDGED}
