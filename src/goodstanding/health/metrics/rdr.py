"""Return Dissatisfaction Rate: return requests answered late, wrongly denied, or followed by negative return feedback, of all requests.

What it says: how many of the return requests of 60 days left the buyer dissatisfied. A request with several faults counts once. Its
    parts are counted beside it: `rdr.lrr` (no answer within 48 hours), `rdr.irr` (denied though within the policy), `rdr.nrf` (the
    buyer said that the matter was not resolved).
Which orders count: return requests of orders the seller ships, by the local day of the request.
Window and lag: by rule `rdr`: 60 days (from a secondary source; Amazon's page states none), no lag.
Breach: none at this time, by Amazon's own words.
Limits of it: the returns report does not say when a request was answered; requests without an imported answer make the rate unknown,
    with bounds.
Source: Amazon's help page on the return dissatisfaction rate.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place, unsure_from
from goodstanding.health.model import Count, Metric

_ANSWERS = "answers to return requests, for every request"

METRIC = Metric(
    id="rdr",
    title="Return Dissatisfaction Rate",
    rule="rdr",
    unit="return requests",
    reads=("health_return_request",),
    needs=("mfn_return|return_response",),
    counts=(
        Count(id="rdr", column="fault", needs=("return_response",), unsure="untold", imports=_ANSWERS),
        Count(id="rdr.lrr", column="tardy", needs=("return_response",), unsure="untold", imports=_ANSWERS),
        Count(id="rdr.irr", column="denied", needs=("return_response",), unsure="untold", imports=_ANSWERS),
        Count(id="rdr.nrf", column="unhappy", needs=("return_response",), unsure="untold", imports=_ANSWERS),
    ),
    ledger=f"""
        SELECT account, code, NULL AS part, requested_on AS day, order_no, order_ref, {place("seen")},
               1 AS orders,
               CASE WHEN least(tardy_on, denied_on, unhappy_on) IS NULL THEN 0 ELSE 1 END AS fault,
               least(tardy_on, denied_on, unhappy_on) AS fault_since,
               CASE WHEN tardy_on IS NULL THEN 0 ELSE 1 END AS tardy, tardy_on AS tardy_since,
               CASE WHEN denied_on IS NULL THEN 0 ELSE 1 END AS denied, denied_on AS denied_since,
               CASE WHEN unhappy_on IS NULL THEN 0 ELSE 1 END AS unhappy, unhappy_on AS unhappy_since,
               CASE WHEN answered THEN 0 ELSE 1 END AS untold, {unsure_from("looked_at", "due_on")} AS untold_since,
               CAST(NULL AS VARCHAR) AS doubt, 0 AS alt_orders, 0 AS alt_count
        FROM health_return_request
    """,
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/201887610", date(2026, 11, 23), Label.PRIMARY),),
)
