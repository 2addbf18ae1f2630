"""An A-to-z claim that counts in the Order Defect Rate although a published rule says it should not.

What it says: a claim that counts was withdrawn, denied or funded by Amazon, its parcel went back, its debit was paid back, or its order
    went with a protected label of Amazon's that the carrier scanned on time; or files do not tell, and what must be
    looked up is said.
Why it matters: such a claim can be appealed, and then it leaves the rate and often the debit too.
How it is computed: status, reason and funding of the claim as a mapped list prints them; of a claim that only settlements show, its
    debit. Label, first scan, ship-by instant and state of its parcels; whether the label was paid to Amazon; answers to the buyer
    within 48 hours; last day by rule `atoz_appeal` from the day of the decision, where it is published for the store.
Limits of it: whether you refunded the buyer yourself before Amazon did, which loses the protection, is not in these files. No report has
    the reason of a claim: of those seen only as a debit none is called sure. See the guide `claims-and-chargebacks`.
Source: rules `atoz_excluded` and `atoz_protection`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="claim_counted_wrongly",
    title="A-to-z claim that should not count",
    reads=("claim_judged", "deadline_of"),
    needs=("order_claim|settlement_line",),
    rule="atoz_excluded",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="claim on order {order}",
    reason="The A-to-z claim on order {order}, decided on {decided_on:day}, counts although {why}{until}.",
    settles=(
        "{first}Performance > A-to-z Guarantee claims: appeal with the label, the carrier's scans and your messages to the buyer; ask that "
        "it be taken out of the Order Defect Rate."
    ),
    sql="""
        SELECT c.account, c.marketplace, coalesce(order_text(c.order_no, c.order_ref), 'unknown') AS order, c.decided_on, c.rule, c.rows,
               CASE c.verdict WHEN 'ask' THEN c.why ELSE format('it may not have to: {}', c.why) END AS why,
               CASE WHEN d.due_day IS NULL THEN '' ELSE format('; an appeal is possible until {}', CAST(d.due_day AS VARCHAR)) END AS until,
               CASE c.verdict WHEN 'check' THEN 'low' END AS severity, CASE c.verdict WHEN 'check' THEN 'possible' END AS confidence,
               CASE WHEN c.check_first = '' THEN '' ELSE format('Look up {}. ', c.check_first) END AS first,
               day_end(d.due_day, c.zone) AS due_at, c.code AS due_calendar
        FROM claim_judged c LEFT JOIN deadline_of('atoz_appeal') d ON d.code = c.code AND d.start_day = c.decided_on
        WHERE c.verdict IN ('ask', 'check') AND coalesce(day_end(d.due_day, c.zone) >= $as_of, true)
        ORDER BY due_at, c.order_no, c.account
    """,
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://sellercentral.amazon.ca/seller-forums/discussions/t/fb56bd17-90c4-46cd-9fdb-0a25de1ee208",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
)
