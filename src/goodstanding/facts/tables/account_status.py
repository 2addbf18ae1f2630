"""The state of the account in a store by the account-health report: NORMAL, AT_RISK, DEACTIVATED or a word not in the published list."""

from __future__ import annotations

from goodstanding.facts.model import MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="account_status",
    title="Account status",
    asked_for="the account-health report",
    columns=(
        MARKETPLACE,
        Column("status", Type.CODE, "as given"),
        Column("window_end", Type.INSTANT, "end of the report's window"),
    ),
    restate=Restate.HISTORY,
    known_at="window_end",
)
