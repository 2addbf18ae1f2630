"""Column mappings the seller made, kept in the manifest."""

from __future__ import annotations

from collections.abc import Mapping

from goodstanding.store.orm import ColumnMapping


def remembered() -> list[tuple[str, str, Mapping[str, str], Mapping[str, str]]]:
    """Every mapping: fingerprint of the header, table, columns, constants."""
    return [(row.fingerprint, row.table, row.columns, row.options) for row in ColumnMapping.objects.order_by("fingerprint")]


def remember(fingerprint: str, table: str, columns: Mapping[str, str], constants: Mapping[str, str]) -> None:
    """Keep a mapping; a newer one for the same header replaces the older."""
    values = {"table": table, "columns": dict(columns), "options": dict(constants)}
    ColumnMapping.objects.update_or_create(fingerprint=fingerprint, defaults=values)
