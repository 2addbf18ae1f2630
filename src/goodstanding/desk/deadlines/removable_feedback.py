"""Seller feedback that Amazon may strike or remove.

What it says: a feedback of one or two stars on an order fulfilled by Amazon speaks of nothing but delivery, or a comment holds
    personal data or a link.
Why it matters: negative feedback counts in the order defect rate until it is struck.
How it is computed: words of delivery in the comment and none of the goods or of the seller's own service; e-mail addresses,
    telephone numbers and links; last day by rule `fb_remove`.
Limits of it: a reading of words, in English, German, French, Italian, Spanish and Japanese: read the comment before you ask. A
    number of 9 to 13 digits is taken for a telephone unless it has the shape of an order id or a date; a tracking number may look
    the same. Where nothing names the store, the last day is counted in UTC. Many unfounded requests are themselves a breach.
Source: rules `FB2`, `FB4` and `FB6`; rule `fb_remove` for the 90 days (secondary).
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

# Words of delivery, and words of the goods or the seller's own service; a comment with the latter stays.
_DELIVERY = (
    r"deliver|shipping|shipped|arriv|late\b|courier|parcel|liefer|versand|zustell|paket|livr|exp.dition|colis|consegn|spedizion|pacco"
    r"|entreg|env.o|paquete|lleg|配送|届|遅"
)
_GOODS = (
    r"quality|broken|defect|fake|wrong item|product|refund|rude|seller|service|quali|kaputt|produkt|artikel|verk.ufer|erstatt"
    r"|produit|cass|vendeur|rembours|prodotto|rotto|venditore|rimbors|producto|roto|vendedor|reembolso|商品|不良|返金|偽"
    r"|damag|beschädig|endommag|abîm|danneggi|dañad|破損|壊"
)
# Numbers that are nobody's telephone: order ids and dates.
_NUMBERS = r"\d{3}-\d{7}-\d{7}|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}"
_PHONE = r"\+?\d[\d ()/-]{7,}\d"
_LINK = r"https?://|www\."
_ADDRESS = r"[\w.]+@[\w.]+\.\w+"

DEADLINE = DeadlineKind(
    id="removable_feedback",
    title="Ask for removal of a feedback",
    reads=("seller_feedback", "placed_order", "item", "fba_shipment_item", "deadline_of"),
    needs=("seller_feedback",),
    rule="FB4",
    rows_from="seller_feedback",
    severity=Severity.MEDIUM,
    confidence=Confidence.POSSIBLE,
    subject="order {order_no:order}",
    reason="The feedback of {rating} stars on order {order_no:order} of {left_on:day} {why}; ask for its removal by {due_day:day}.",
    settles="Performance > Feedback Manager: request removal, with one factual sentence. Do not ask twice.",
    sql=rf"""
        WITH sent AS (
            SELECT account, order_no, 'AFN' AS fulfillment FROM fba_shipment_item WHERE order_no IS NOT NULL GROUP BY ALL
            UNION SELECT account, order_no, any_value(fulfillment) FROM item GROUP BY ALL
        ), judged AS (
            SELECT f.*, coalesce(p.marketplace, '') AS marketplace, coalesce(p.code, 'US') AS code, coalesce(p.zone, 'UTC') AS zone,
                   lower(coalesce(f.comments, '')) AS said,
                   regexp_extract(regexp_replace(said, '{_NUMBERS}', ' ', 'g'), '{_PHONE}') AS number,
                   length(regexp_replace(number, '\D', '', 'g')) BETWEEN 9 AND 13 AS has_number,
                   coalesce(bool_or(s.fulfillment = 'AFN') OVER (PARTITION BY f.account, f.order_no), false) AS by_amazon
            FROM seller_feedback f LEFT JOIN placed_order p USING (account, order_no) LEFT JOIN sent s USING (account, order_no)
        ), reasons AS (
            SELECT DISTINCT *, CASE
                WHEN has_number OR regexp_matches(said, '{_ADDRESS}') THEN 'holds an e-mail address or a telephone number'
                WHEN regexp_matches(said, '{_LINK}') THEN 'holds a link'
                WHEN by_amazon AND regexp_matches(said, '{_DELIVERY}') AND NOT regexp_matches(said, '{_GOODS}')
                    THEN 'speaks of delivery only, which Amazon answers for'
            END AS why
            FROM judged
        )
        SELECT r.account, r.marketplace, r.order_no, r.rating, r.left_on, r.why, d.due_day, day_end(d.due_day, r.zone) AS due_at,
               r.code AS due_calendar,
               CASE r.why WHEN 'holds a link' THEN 'FB6' WHEN 'holds an e-mail address or a telephone number' THEN 'FB2'
                   ELSE 'FB4' END AS rule, [{{'document': r.document, 'line': r.line}}] AS rows
        FROM reasons r JOIN deadline_of('fb_remove') d ON d.code = r.code AND d.start_day = r.left_on
        WHERE r.why IS NOT NULL AND r.rating <= 2 AND day_end(d.due_day, r.zone) >= $as_of
        ORDER BY d.due_day, r.order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/20231", date(2026, 11, 23), Label.PRIMARY),),
)
