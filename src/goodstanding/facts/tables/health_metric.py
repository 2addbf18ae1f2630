"""A metric of the account-health report as Amazon computed it, with the target it states."""

from __future__ import annotations

from goodstanding.facts.model import MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="health_metric",
    title="Account-health metrics",
    asked_for="the account-health report",
    columns=(
        MARKETPLACE,
        Column("metric", Type.CODE, "id as in the rulebook: odr, lsr, cr, vtr"),
        Column("part", Type.CODE, "mfn, afn, a window, or a part such as claims; null for the metric itself"),
        Column("status", Type.CODE, "GOOD, BAD, NONE or another word"),
        Column("rate", Type.SHARE, "fraction, 0.01 is 1 %"),
        Column("numerator", Type.COUNT, "defects, or good units where the rate counts those"),
        Column("denominator", Type.COUNT, "orders, units or shipments"),
        Column("target", Type.SHARE, "target as a fraction or a count"),
        Column("target_condition", Type.CODE, "LESS_THAN, GREATER_THAN, EQUALS"),
        Column("score", Type.COUNT, "account health rating, 0 to 1000"),
        Column("window_start", Type.INSTANT, "start of the window"),
        Column("window_end", Type.INSTANT, "end of the window"),
    ),
    restate=Restate.HISTORY,
    known_at="window_end",
)
