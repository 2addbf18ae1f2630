"""How near is which limit, crossing when? Amazon's performance metrics computed from facts, against Amazon's own figures.

For those who build on it:

    from goodstanding.health import engine
    session = engine.session(facts)                 # `store.question.Session`: facts as of an instant, with this chapter's views
    engine.all_metrics()                            # {"odr": Metric, ...}: one declaration each, see `health.model.Metric`
    engine.values(session)                          # [MetricValue]: every account, store, metric and part on the last day facts cover
    engine.values(session, day=date(2026, 11, 1))   # ... on a day of the past, as it was known at the end of that day
    engine.grid(session, metric, first, last)       # Grid: int32 arrays (series x days), the same figures for many days
    engine.ledger(session, metric)                  # name of a view with one row for each order that may count

    from goodstanding.health import read
    read.comparisons(session)                       # [Comparison]: the report's figures beside ours, explained or not
    read.ratings(session)                           # [Rating]: score, band, outlook by published arithmetic, observed changes
    read.assurance(rating)                          # days below 250 within six months
    read.live(session)                              # [Violation]: neither settled nor dropped off

A ledger's rows carry account, code (store), part, day, orders, one column for each `Count` (with COLUMN_since and COLUMN_until), order_no,
table_name, document and line: what a forecast rolls forward and what a cause is sought in. A row counts in the window of day d when
d - lag - window < day <= d - lag; its defect is known on d when since <= d and (until is null or d < until).
`health.terms` says window, lag and target by store and day; a target in the account's own report beats the rulebook.
"""
