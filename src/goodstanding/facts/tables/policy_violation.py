"""A violation of the Account Health page: category, date, product, state, and when it drops off."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, MARKETPLACE, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="policy_violation",
    title="Policy violations",
    asked_for="the Account Health page, saved from the browser",
    columns=(
        Column("violation_id", Type.TEXT, "Amazon's id, where shown"),
        MARKETPLACE,
        Column("category", Type.CODE, "as in the rulebook: SUSPECTED_IP, RECEIVED_IP, RESTRICTED; as printed when it is none of them"),
        Column("reason", Type.CODE, "as printed"),
        Column("violated_on", Type.DAY, "date shown"),
        ASIN,
        SKU,
        Column("impact", Type.CODE, "impact on the rating as the page prints it: critical, high, medium, low, no impact"),
        Column("state", Type.CODE, "as printed: Open, Under review, Appealed, Resolved"),
        Column("closed_on", Type.DAY, "when it was settled or appealed with success; null while open"),
        Column("expires_on", Type.DAY, "when it drops off, where shown"),
        Column("respond_by", Type.INSTANT, "date the notice sets, where shown"),
    ),
    restate=Restate.LATEST,
    key=("violation_id", "marketplace", "category", "violated_on", "asin"),
    known_at="violated_on",
)
