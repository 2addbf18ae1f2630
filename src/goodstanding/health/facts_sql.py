"""Pieces of SQL that the shared views are built of: the number of an order, and the fact that a row was read from, in one integer."""

from __future__ import annotations

from typing import Final

TABLES: Final = (
    "order_item",
    "order_shipment",
    "fba_shipment_item",
    "unshipped_order_item",
    "order_cancellation",
    "order_claim",
    "order_chargeback",
    "seller_feedback",
    "settlement_line",
    "b2b_invoice",
    "mfn_return",
    "return_response",
    "buyer_message",
)
_LINE_BITS: Final = 36
_DOCUMENT_BITS: Final = 22


def order_id(of: str = "") -> str:
    """The number of an order: its 17 digits, or a negative hash of another id's text."""
    return f"coalesce({of}order_no, -CAST(hash({of}order_ref) >> 2 AS BIGINT))"


def packed(table: str, of: str = "") -> str:
    """The fact a row is, as one integer that sorts by table, document and line."""
    place = TABLES.index(table) << (_LINE_BITS + _DOCUMENT_BITS)
    return f"({place} + ({of}document << {_LINE_BITS}) + {of}line)"


def table_name(seen: str) -> str:
    """The table of a packed fact."""
    names = ", ".join(f"'{name}'" for name in TABLES)
    return f"list_extract([{names}], CAST({seen} >> {_LINE_BITS + _DOCUMENT_BITS} AS INTEGER) + 1)"


def document(seen: str) -> str:
    """The document of a packed fact."""
    return f"({seen} >> {_LINE_BITS}) & {2**_DOCUMENT_BITS - 1}"


def line(seen: str) -> str:
    """The line of a packed fact."""
    return f"{seen} & {2**_LINE_BITS - 1}"


def fact(seen: str) -> str:
    """The struct {table_name, document, line} of a packed fact; null where there is none."""
    struct = f"{{'table_name': {table_name(seen)}, 'document': {document(seen)}, 'line': {line(seen)}}}"
    return f"CASE WHEN {seen} IS NOT NULL THEN {struct} END"


def unsure_from(seen_at: str, due_on: str) -> str:
    """The first day on which a case is unsure that was last seen before it was due: the day it was due; on the day it was seen it was not
    due yet, and its value is known. Needs the column `zone`.
    """
    return f"CASE WHEN local_day({seen_at}, zone) >= {due_on} THEN {due_on} + 1 ELSE {due_on} END"


def place(seen: str) -> str:
    """The columns table_name, document and line of a packed fact."""
    return f"{table_name(seen)} AS table_name, {document(seen)} AS document, {line(seen)} AS line"
