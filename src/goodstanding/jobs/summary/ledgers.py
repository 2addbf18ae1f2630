"""Position, payouts and releases of one account, store and currency, side by side. Currencies are never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from goodstanding.core.money import Amount
from goodstanding.core.text import counted
from goodstanding.funds.model import Part, PayoutMatch, Position, Release
from goodstanding.jobs.model import CheckResult

Key = tuple[str, str, str]  # account, marketplace, currency


class PayoutState(StrEnum):
    """What the bank says of a payout."""

    SEEN = "seen in the bank"
    DIFFERS = "received with another amount"
    NOT_SEEN = "not seen in the bank"
    UNKNOWN = "unknown: no bank statement of those days"


@dataclass(slots=True)
class Ledger:
    """All that is said about the money of one account, store and currency. `bank_known`: a bank statement in the currency was imported."""

    account: str
    marketplace: str
    currency: str
    position: Position | None = None
    payouts: list[PayoutMatch] = field(default_factory=list)
    releases: list[Release] = field(default_factory=list)
    bank_known: bool = True

    def state(self, payout: PayoutMatch) -> PayoutState:
        """What the bank says of one of its payouts."""
        if payout.received is None:
            return PayoutState.NOT_SEEN if self.bank_known and payout.covered else PayoutState.UNKNOWN
        return PayoutState.SEEN if payout.received == payout.amount else PayoutState.DIFFERS

    def state_text(self, payout: PayoutMatch) -> str:
        """The same in words; of another amount also by how much it differs: `received with another amount (-0.50 EUR)`."""
        state = self.state(payout)
        if state is PayoutState.DIFFERS and payout.received is not None:
            return f"{state} ({payout.received + -payout.amount})"
        return str(state)

    def count(self, *states: PayoutState) -> int:
        """How many payouts are in one of these states."""
        return sum(self.state(payout) in states for payout in self.payouts)

    def payouts_text(self) -> str:
        """`14 sent: 12 seen in the bank, 1 not seen in the bank`."""
        counts = [(self.count(state), state) for state in PayoutState]
        parts = [f"{number:,} {state}" for number, state in counts if number]
        return f"{len(self.payouts):,} sent" + (f": {', '.join(parts)}" if parts else "")

    def overdue(self) -> list[Release]:
        """What is past its date and still withheld."""
        return [release for release in self.releases if release.overdue]

    def coming(self) -> list[Release]:
        """What is not yet due, in order of time."""
        return [release for release in self.releases if not release.overdue]


def ledgers(result: CheckResult) -> list[Ledger]:
    """One for each account, store and currency that a position, payout or release speaks of."""
    found: dict[Key, Ledger] = {}
    for position in result.positions:
        _at(found, position.account, position.marketplace, position.currency).position = position
    for payout in result.payouts:
        _at(found, payout.account, payout.marketplace, payout.amount.currency).payouts.append(payout)
    for release in result.releases:
        _at(found, release.account, release.marketplace, release.amount.currency).releases.append(release)
    for ledger in found.values():
        ledger.bank_known = _bank_known(ledger)
        ledger.payouts.sort(key=lambda each: (each.sent_at, each.settlement_id))
        ledger.releases.sort(key=lambda each: each.at)
    return list(found.values())


def _at(found: dict[Key, Ledger], *key: str) -> Ledger:
    account, marketplace, currency = key
    return found.setdefault((account, marketplace, currency), Ledger(account, marketplace, currency))


def _bank_known(ledger: Ledger) -> bool:
    """False when the position says that no bank statement tells which of its payouts arrived."""
    parts = ledger.position.parts if ledger.position else ()
    silent = any(part.id == "paid_seen" and part.amount is None for part in parts)
    return not silent or any(payout.received is not None for payout in ledger.payouts)


# The parts of a position by what they mean to the seller, in the order they are shown.
KINDS: Final = {
    "paid_seen": "In your bank",
    "paid_unseen": "On its way",
    "open": "Open balance",
    "deferred": "Deferred",
    "reserve": "Reserve",
    "held": "Held",
    "owed": "Owed to Amazon",
    "unexplained": "Unexplained",
}


def kind_of(part: Part) -> str:
    """Which of `KINDS` a part belongs to: `deferred` for `deferred.DD7`; a kind not known here is its own."""
    return part.id.split(".")[0]


def by_kind(position: Position) -> dict[str, tuple[Amount | None, bool]]:
    """For each kind of part: the sum of what is known of it (None when nothing is), and whether some of it is unknown."""
    found: dict[str, tuple[Amount | None, bool]] = {}
    for part in position.parts:
        known, unknown = found.get(kind_of(part), (None, False))
        if part.amount is None:
            found[kind_of(part)] = known, True
        else:
            found[kind_of(part)] = (part.amount if known is None else known + part.amount), unknown
    return found


def sum_of(amounts: Iterable[Amount], currency: str) -> Amount:
    """The sum of amounts of one currency; zero of it when there are none."""
    return sum(amounts, Amount(Decimal(0), currency))


def releases_text(ledger: Ledger) -> str:
    """`3 dates overdue (120.00 EUR); 5 to come (400.00 EUR)`."""
    parts = []
    for releases, words in ((ledger.overdue(), "overdue"), (ledger.coming(), "to come")):
        if releases:
            amount = sum_of((release.amount for release in releases), ledger.currency)
            parts.append(f"{counted(len(releases), 'release')} {words} ({amount})")
    return "; ".join(parts)
