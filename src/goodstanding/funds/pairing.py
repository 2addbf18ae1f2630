"""Which bank line received which transfer: the plain ones in bulk, the others by the queries of `funds.matching`.

A transfer is plain when it alone has its amount among those of its account and currency, one bank line alone has that amount there, the
line is in time, and no line names a settlement that could be either of them. No other stage could pair such a transfer or line
differently. Accounts, currencies and amounts are compared by two independent numbers of 64 bits each, so that nothing is joined.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from goodstanding.funds.matching import CAREFUL, HOWS, RECEIVED, SAID, SAME, TOLERANCE, WINDOW
from goodstanding.store.computed import Arrays
from goodstanding.store.question import Computed, Session

Numbers = npt.NDArray[Any]
Mask = npt.NDArray[np.bool_]

COLUMNS: Final = {**dict.fromkeys(("document", "line", "bank_document", "bank_line"), "BIGINT"), "how": "INTEGER"}
_PLACE: Final = {"document": "BIGINT", "line": "BIGINT"}
_AMOUNT: Final = "CAST(amount AS DECIMAL(18,5))"
_SIDE: Final = f"""
    SELECT document, line, hash(account, currency) AS book, hash(account, currency, {_AMOUNT}) AS key,
           hash(1, {_AMOUNT}, currency, account) AS proof, coalesce({{day}} - DATE '1970-01-01', {{never}}) AS day
    FROM {{rows}} AND account IS NOT NULL AND currency IS NOT NULL AND amount IS NOT NULL
"""
_TRANSFERS: Final = _SIDE.format(day="local_day(sent_at, zone)", never=1 << 30, rows="transfer WHERE true")
_RECEIPTS: Final = _SIDE.format(day="booked_on", never=-(1 << 30), rows=f"bank_line WHERE {RECEIVED}")
_SHORTEST: Final = "SELECT coalesce(min(length(settlement_id)), 0) FROM transfer"
_NAMED: Final = f"""
    SELECT p.document, p.line, r.document AS bank_document, r.line AS bank_line
    FROM transfer p JOIN (
        SELECT document, line, account, currency, amount, unnest(regexp_extract_all({SAID}, '[0-9]{{{{{{digits}},}}}}')) AS name
        FROM bank_line WHERE {RECEIVED} AND regexp_matches({SAID}, '[0-9]{{{{{{digits}}}}}}')
    ) r ON r.name = p.settlement_id AND r.account = p.account AND r.currency = p.currency
    WHERE abs(p.amount - r.amount) <= {TOLERANCE}
"""
_EPOCH: Final = 1 << 31  # added to days, so that none is negative
_DAY_BITS: Final = np.uint64(32)
_FEWEST: Final = 6  # digits of a settlement in the text of a bank
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class _Rows:
    """Transfers or bank lines: where each is from, its account and currency, the same with the amount (twice), and its day."""

    document: Numbers
    line: Numbers
    book: Numbers
    key: Numbers
    proof: Numbers
    day: Numbers

    def at(self, where: Numbers | Mask) -> _Rows:
        """Some of them."""
        return _Rows(*(getattr(self, name)[where] for name in self.__slots__))

    def places(self) -> Arrays:
        """Documents and lines."""
        return {"document": self.document, "line": self.line}

    def are_among(self, documents: Numbers, lines: Numbers) -> Mask:
        """Which of them have one of these places."""
        if len(documents) == 0:
            return np.zeros(len(self.line), dtype=bool)
        return np.isin(_packed(self.document, self.line), _packed(documents, lines))


def _packed(documents: Numbers, lines: Numbers) -> Numbers:
    """A place as one number; a document has fewer than 2**32 lines."""
    packed: Numbers = documents.astype(np.int64) << 32 | lines
    return packed


def pairs(session: Session) -> Arrays:
    """Every pair of a transfer and a bank line, with how it was found (a place in `HOWS`)."""
    session.prepare(("transfer",))
    pays, receipts = (_Rows(**session.facts.columns(sql)) for sql in (_TRANSFERS, _RECEIPTS))
    named = session.facts.columns(_named(session))
    paid, received = _alike(pays, receipts)
    delay = receipts.day[received] - pays.day[paid]
    pay_is_named = pays.are_among(named["document"], named["line"])
    receipt_is_named = receipts.are_among(named["bank_document"], named["bank_line"])
    plain = (delay >= 0) & (delay <= WINDOW) & ~pay_is_named[paid] & ~receipt_is_named[received]
    paid, received = paid[plain], received[plain]
    others, other_receipts = _without(pays, paid), _without(receipts, received)
    wanted = _near(other_receipts, others) | np.isin(other_receipts.key, others.key) | _without(receipt_is_named, received)
    careful = _carefully(session, others, other_receipts.at(wanted))
    places = (pays.document[paid], pays.line[paid], receipts.document[received], receipts.line[received])
    plainly = (*places, np.full(len(paid), HOWS.index(SAME) + 1, dtype=np.int32))
    return {name: np.concatenate([found, careful[name]]) for name, found in zip(COLUMNS, plainly, strict=True)}


def _named(session: Session) -> str:
    """The query for lines that name a settlement, whichever it is paired with in the end."""
    ((shortest,),) = session.facts.rows(_SHORTEST)
    return _NAMED.format(digits=min(max(shortest, _FEWEST), _MOST))


def _alike(pays: _Rows, receipts: _Rows) -> tuple[Numbers, Numbers]:
    """Positions of the transfers and lines that alone have their amount, each with the other."""
    bits = np.uint64(max(len(pays.key), len(receipts.key), 1).bit_length())
    (keys, paid), (receipt_keys, received) = _single(pays.key, bits), _single(receipts.key, bits)
    if len(receipt_keys) == 0:
        return paid[:0], received
    found = np.minimum(np.searchsorted(receipt_keys, keys), len(receipt_keys) - 1)
    same = receipt_keys[found] == keys
    paid, received = paid[same], received[found[same]]
    proven = pays.proof[paid] == receipts.proof[received]
    return paid[proven], received[proven]


def _single(keys: Numbers, bits: np.uint64) -> tuple[Numbers, Numbers]:
    """The keys that are there once, sorted and without their lowest bits, and their positions.

    While they are sorted a position stands in the place of those bits, since sorting numbers is several times faster than sorting
    positions. Keys that differ only in those bits are taken for the same, and left to the careful queries.
    """
    ordered = keys >> bits << bits | np.arange(len(keys), dtype=np.uint64)
    ordered.sort()
    parts = ordered >> bits
    begins = np.ones(len(keys) + 1, dtype=bool)
    begins[1:-1] = parts[1:] != parts[:-1]
    single = begins[:-1] & begins[1:]
    return parts[single], (ordered[single] & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)


def _near(receipts: _Rows, pays: _Rows) -> Mask:
    """Which lines are in time for any of the transfers of their account and currency; a few others too."""
    if len(pays.day) == 0:
        return np.zeros(len(receipts.day), dtype=bool)
    sent, booked = (each.book >> _DAY_BITS << _DAY_BITS | (each.day + _EPOCH).astype(np.uint64) for each in (pays, receipts))
    sent.sort()
    last = np.searchsorted(sent, booked, side="right")
    near: Mask = (last > 0) & (sent[last - 1] + np.uint64(WINDOW) >= booked)
    return near


def _carefully(session: Session, pays: _Rows, receipts: _Rows) -> Arrays:
    session.fill("left_transfer", _PLACE, pays.places())
    session.fill("left_bank_line", _PLACE, receipts.places())
    return session.facts.columns(CAREFUL)


def _without(rows: Any, positions: Numbers) -> Any:
    """The rows at all other positions."""
    keep = np.ones(len(rows.line if isinstance(rows, _Rows) else rows), dtype=bool)
    keep[positions] = False
    return rows.at(keep) if isinstance(rows, _Rows) else rows[keep]


PAYOUT_PAIR: Final = Computed(COLUMNS, pairs)
