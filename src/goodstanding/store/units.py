"""Units that may not change: a settlement is closed. A second document of the same settlement repeats it or contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goodstanding.store.layout import Layout
from goodstanding.store.orm import DocumentUnit, Segment, Status
from goodstanding.store.segments import SegmentFile


@dataclass(frozen=True, slots=True)
class Claim:
    """A document says it holds this unit of the account."""

    account: str
    unit: str
    document: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the document's rows count for the unit; `rival` is the document that already holds it."""

    claim: Claim
    status: Status
    rival: int | None = None
    note: str = ""


def judge(layout: Layout, claims: Sequence[Claim], segments: Sequence[SegmentFile]) -> list[Judgement]:
    """Decide every claim, in order; the first document of a unit holds it.

    Two documents agree when they state the same total and the same amounts per order, whatever their format; lines of zero
    do not matter.
    """
    holders = _holders(claims)
    judgements = []
    for claim in claims:
        holder = holders.get((claim.account, claim.unit))
        if holder is None:
            holders[claim.account, claim.unit] = claim.document
            judgements.append(Judgement(claim, Status.STORED))
        else:
            judgements.append(_compare(layout, claim, holder, segments))
    return judgements


def _holders(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    wanted = {(claim.account, claim.unit) for claim in claims}
    units = sorted({claim.unit for claim in claims})
    held: dict[tuple[str, str], int] = {}
    for start in range(0, len(units), 500):
        some = DocumentUnit.objects.filter(status=Status.STORED, unit__in=units[start : start + 500])
        held |= {(account, unit): number for account, unit, number in some.values_list("account", "unit", "document_id")}
    return {key: number for key, number in held.items() if key in wanted}


_AMOUNTS = """
    SELECT order_no, order_ref, amount, count(*) AS times FROM read_parquet($lines)
    WHERE document = $document AND settlement_id = $unit AND amount <> 0 GROUP BY ALL
"""
_TOTALS = "SELECT total_amount, currency FROM read_parquet($totals) WHERE document = $document AND settlement_id = $unit"


def _compare(layout: Layout, claim: Claim, holder: int, segments: Sequence[SegmentFile]) -> Judgement:
    from goodstanding.store.engine import connect

    def of(document: int, sql: str, table: str, name: str) -> set[tuple[object, ...]]:
        paths = [str(path) for path in _paths(layout, table, document, segments)]
        if not paths:
            return set()
        return set(connection.execute(sql, {name: paths, "document": document, "unit": claim.unit}).fetchall())

    connection = connect(layout)
    try:
        lines = [of(number, _AMOUNTS, "settlement_line", "lines") for number in (claim.document, holder)]
        totals = [of(number, _TOTALS, "settlement", "totals") for number in (claim.document, holder)]
    finally:
        connection.close()
    different = len(lines[0] ^ lines[1])
    if not different and totals[0] == totals[1]:
        return Judgement(
            claim, Status.DUPLICATE, holder, f"settlement {claim.unit} is already known from document {holder}, with the same amounts"
        )
    known = f"settlement {claim.unit} is already known from document {holder}"
    note = f"{known}, and {different} amounts differ; a settlement never changes, so the first one counts"
    return Judgement(claim, Status.CONFLICT, holder, note)


def _paths(layout: Layout, table: str, document: int, segments: Sequence[SegmentFile]) -> list[Path]:
    """The Parquet files of a table that may hold a document: committed ones and those of the batch at hand."""
    kept = Segment.objects.filter(table=table, first_document__lte=document, last_document__gte=document)
    fresh = [each.path for each in segments if each.table == table and each.first_document <= document <= each.last_document]
    return [layout.segment(table, name) for name in kept.values_list("name", flat=True)] + fresh
