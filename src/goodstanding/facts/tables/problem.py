"""A fault found in a document: which line and column, what is wrong, what to do. Nothing is skipped without one."""

from __future__ import annotations

from goodstanding.facts.model import Column, Restate, Table, Type

TABLE = Table(
    id="problem",
    title="Problems",
    columns=(
        Column("kind", Type.CODE, "unrecognised, bad-row, bad-value, undecidable, unused-column, unexpected"),
        Column("column_name", Type.CODE, "column of the document; null for the whole row or document"),
        Column("reason", Type.TEXT, "what is wrong and what to do"),
    ),
    restate=Restate.HISTORY,
)
