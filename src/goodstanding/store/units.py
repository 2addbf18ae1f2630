"""Units that may not change: a settlement is closed. A second document of the same settlement repeats it or contradicts it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa

from goodstanding.core.text import counted
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
    """Whether the document's rows count for the unit; `rival` is the document it repeats, contradicts or takes the place of."""

    claim: Claim
    status: Status
    rival: int | None = None
    note: str = ""


def judge(layout: Layout, claims: Sequence[Claim], segments: Sequence[SegmentFile]) -> list[Judgement]:
    """Decide every claim, in order; the first document of a unit holds it.

    Two documents agree when they state the same total and the same amounts per order, whatever their format; lines of zero
    do not matter. A document that adds up takes the place of one that is only a part of it (a file that was cut off), so that the
    seller can mend a bad download by importing the whole one; the part is then the contradiction.

    Returns:
        One judgement for each claim, and one for each document of an earlier batch that lost its unit.
    """
    holders = _holders(claims)
    rivals: list[int | None] = []
    for claim in claims:
        rivals.append(holders.get((claim.account, claim.unit)))
        holders.setdefault((claim.account, claim.unit), claim.document)
    pairs = [(claim, rival) for claim, rival in zip(claims, rivals, strict=True) if rival is not None]
    compared = iter(_compare(layout, pairs, segments) if pairs else ())
    judged = [Judgement(claim, Status.STORED) if rival is None else next(compared) for claim, rival in zip(claims, rivals, strict=True)]
    return _with_displaced(_one_winner_each(layout, judged, segments))


def _one_winner_each(layout: Layout, judged: list[Judgement], segments: Sequence[SegmentFile]) -> list[Judgement]:
    """Where several documents would take a unit over, the first does, and the others are judged against it."""
    winners: dict[tuple[str, str], int] = {}
    again: list[tuple[int, Claim, int]] = []
    for position, each in enumerate(judged):
        if each.status == Status.STORED and each.rival is not None:
            winner = winners.setdefault((each.claim.account, each.claim.unit), each.claim.document)
            if winner != each.claim.document:
                again.append((position, each.claim, winner))
    if again:
        fresh = _compare(layout, [(claim, winner) for _, claim, winner in again], segments)
        for (position, _, _), judgement in zip(again, fresh, strict=True):
            judged[position] = judgement
    return judged


def _with_displaced(judged: list[Judgement]) -> list[Judgement]:
    """Documents whose unit another one took over no longer count for it, whichever batch they came in."""
    taken = {(each.claim.unit, each.rival): each for each in judged if each.status == Status.STORED and each.rival}
    result = []
    for each in judged:
        winner = taken.pop((each.claim.unit, each.claim.document), None)
        result.append(each if winner is None else _displaced(winner, each.claim.document))
    return result + [_displaced(winner, winner.rival) for winner in taken.values() if winner.rival]


def _displaced(winner: Judgement, document: int) -> Judgement:
    claim = Claim(winner.claim.account, winner.claim.unit, document)
    note = f"settlement {claim.unit} is here only in part; document {winner.claim.document} has all of it and adds up, so that one counts"
    return Judgement(claim, Status.CONFLICT, winner.claim.document, note)


def _holders(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    wanted = {(claim.account, claim.unit) for claim in claims}
    units = sorted({claim.unit for claim in claims})
    held: dict[tuple[str, str], int] = {}
    for start in range(0, len(units), 500):
        some = DocumentUnit.objects.filter(status=Status.STORED, unit__in=units[start : start + 500])
        held |= {(account, unit): number for account, unit, number in some.values_list("account", "unit", "document_id")}
    return {key: number for key, number in held.items() if key in wanted}


# What each of a pair has and the other has not: a line is +1 for the newer document and -1 for the one that holds the unit.
_DIFFERENT: Final = """
    WITH side AS (SELECT pair, unit, newer AS document, 1 AS sign FROM asked UNION ALL SELECT pair, unit, holder, -1 FROM asked),
    amounts AS (
        SELECT pair, order_no, order_ref, amount, sum(sign) AS times
        FROM read_parquet({lines}) l JOIN side s ON s.document = l.document AND s.unit = l.settlement_id
        WHERE amount <> 0 GROUP BY ALL HAVING sum(sign) <> 0
    )
    SELECT pair, coalesce(sum(greatest(times, 0)), 0)::BIGINT, coalesce(sum(greatest(-times, 0)), 0)::BIGINT FROM amounts GROUP BY ALL
"""
_TOTALS: Final = """
    WITH side AS (SELECT pair, unit, newer AS document, 1 AS sign FROM asked UNION ALL SELECT pair, unit, holder, -1 FROM asked)
    SELECT DISTINCT pair FROM (
        SELECT pair, total_amount, currency, sum(sign) AS times
        FROM read_parquet({totals}) t JOIN side s ON s.document = t.document AND s.unit = t.settlement_id
        GROUP BY ALL HAVING sum(sign) <> 0
    )
"""


# Which document of a pair adds up: its lines, to the cent, are its total.
_ADDS_UP: Final = """
    WITH side AS (SELECT pair, unit, newer AS document, 1 AS sign FROM asked UNION ALL SELECT pair, unit, holder, -1 FROM asked),
    stated AS (
        SELECT s.pair, s.sign, any_value(t.total_amount) AS total
        FROM read_parquet({totals}) t JOIN side s ON s.document = t.document AND s.unit = t.settlement_id GROUP BY ALL
    ), added AS (
        SELECT s.pair, s.sign, sum(l.amount) AS total
        FROM read_parquet({lines}) l JOIN side s ON s.document = l.document AND s.unit = l.settlement_id GROUP BY ALL
    )
    SELECT pair, sign FROM stated JOIN added USING (pair, sign) WHERE stated.total = added.total
"""


def _compare(layout: Layout, pairs: Sequence[tuple[Claim, int]], segments: Sequence[SegmentFile]) -> list[Judgement]:
    """Each claim against the document that holds its unit, all in two queries."""
    from goodstanding.store.engine import connected, path_list

    documents = sorted({number for claim, holder in pairs for number in (claim.document, holder)})
    lines, totals = (_paths(layout, table, documents, segments) for table in ("settlement_line", "settlement"))
    asked = pa.table(
        {
            "pair": list(range(len(pairs))),
            "unit": [claim.unit for claim, _ in pairs],
            "newer": [claim.document for claim, _ in pairs],
            "holder": [holder for _, holder in pairs],
        }
    )
    with connected(layout) as connection:
        connection.register("asked", asked)
        different = connection.execute(_DIFFERENT.format(lines=path_list(lines))).fetchall() if lines else []
        wrong = {pair for (pair,) in connection.execute(_TOTALS.format(totals=path_list(totals))).fetchall()} if totals else set()
        proofs = _ADDS_UP.format(totals=path_list(totals), lines=path_list(lines))
        adds_up = set(connection.execute(proofs).fetchall()) if totals and lines else set()
    only = {pair: (newer, held) for pair, newer, held in different}
    return [
        _judged(claim, holder, only.get(pair, (0, 0)), other_total=pair in wrong, whole=(pair, 1) in adds_up and (pair, -1) not in adds_up)
        for pair, (claim, holder) in enumerate(pairs)
    ]


def _judged(claim: Claim, holder: int, only: tuple[int, int], *, other_total: bool, whole: bool) -> Judgement:
    if whole and only[0] and not only[1] and not other_total:
        return Judgement(claim, Status.STORED, holder)
    known = f"settlement {claim.unit} is already known from document {holder}"
    if only == (0, 0) and not other_total:
        return Judgement(claim, Status.DUPLICATE, holder, f"{known}, with the same amounts")
    faults = [f"{_are(only[0])} not in it"] if only[0] else []
    faults += [f"{_are(only[1], ' of it')} missing here"] if only[1] else []
    faults += ["the total is another one"] if other_total else []
    note = f"{known}, but {' and '.join(faults)}; a settlement never changes, so the first one counts"
    return Judgement(claim, Status.CONFLICT, holder, note)


def _are(number: int, whose: str = "") -> str:
    return f"{counted(number, 'amount')}{whose or ' here'} {'is' if number == 1 else 'are'}"


def _paths(layout: Layout, table: str, documents: Sequence[int], segments: Sequence[SegmentFile]) -> list[str]:
    """The Parquet files of a table that may hold one of these documents: committed ones and those of the batch at hand."""
    kept = Segment.objects.filter(table=table, first_document__lte=documents[-1], last_document__gte=documents[0])
    found = kept.values_list("name", "first_document", "last_document")
    spans = [(layout.segment(table, name), first, last) for name, first, last in found]
    spans += [(each.path, each.first_document, each.last_document) for each in segments if each.table == table]
    return [str(path) for path, first, last in spans if bisect_left(documents, first) < bisect_right(documents, last)]
