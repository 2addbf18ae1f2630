"""Entries of ISO 20022 account messages (camt.052, .053, .054), whatever their version. Source: the published message definitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from goodstanding.sources.bank import joined, names_amazon
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import day_of

_NOT_GIVEN: Final = ("NOTPROVIDED", "NONREF", "NOT PROVIDED")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with its direction: positive is to the account's holder. `printed` is kept for what is no number."""

    value: Decimal | None
    printed: str | None
    currency: str | None


def amount(node: Node, *names: str) -> Amount:
    """The amount of a balance, entry or transaction. Without a direction it is none."""
    money, direction = node.money(*names), node.text("CdtDbtInd")
    if money.value is None or direction not in ("CRDT", "DBIT"):
        shown = money.text if money.value is None else f"{money.text} without a direction"
        return Amount(None, shown if money.text else None, money.currency)
    value = money.value if direction == "CRDT" else -money.value
    return Amount(value, None, money.currency)


def day(node: Node, name: str) -> str | None:
    """A day, given as a day or as an instant: the day as printed."""
    choice = node.child(name)
    return day_of(choice.text("Dt", "DtTm"))


def code(node: Node, name: str) -> str | None:
    """A code; newer versions put it into an element of its own."""
    return node.child(name).text("Cd", "Prtry") if isinstance(node.members.get(name), dict) else node.text(name)


@dataclass(frozen=True, slots=True)
class Transaction:
    """What the details of an entry say of one payment. `size` is its amount without direction."""

    size: Decimal | None
    currency: str | None
    direction: str | None
    counterparty: str | None
    text: str | None
    reference: str | None
    line: int


def transactions(entry: Node) -> list[Transaction]:
    """The payments an entry consists of, as far as it says."""
    incoming = entry.text("CdtDbtInd") == "CRDT"
    return [_transaction(each, incoming) for details in entry.children("NtryDtls") for each in details.children("TxDtls")]


def _transaction(node: Node, incoming: bool) -> Transaction:
    own = node.money("Amt")
    stated = own if own.value else node.child("AmtDtls").child("TxAmt").money("Amt")
    parties, references = node.child("RltdPties"), node.child("Refs")
    given = [references.text(name) for name in ("EndToEndId", "AcctSvcrRef", "TxId", "MndtId")]
    return Transaction(
        stated.value,
        stated.currency,
        node.text("CdtDbtInd"),
        joined(_names(parties, ("Dbtr", "UltmtDbtr") if incoming else ("Cdtr", "UltmtCdtr")), "\n"),
        joined([*_remittance(node), node.text("AddtlTxInf")], "\n"),
        next((text for text in given if text and text.upper() not in _NOT_GIVEN), None),
        node.line,
    )


def _names(parties: Node, roles: Sequence[str]) -> list[str | None]:
    """The names of a payment's other side; where one of them is Amazon's, that one alone."""
    found = [party.text("Nm") or party.child("Pty").text("Nm") for party in map(parties.child, roles)]
    return [name for name in found if names_amazon(name)] or found


def of_amazon(found: Sequence[Transaction]) -> list[Transaction]:
    """The payments that name Amazon."""
    return [each for each in found if names_amazon(each.counterparty, each.text)]


def _remittance(node: Node) -> Iterator[str | None]:
    information = node.child("RmtInf")
    printed = information.members.get("Ustrd")
    for each in printed if isinstance(printed, list) else [printed]:
        yield each if isinstance(each, str) else None
    for structured in information.children("Strd"):
        yield structured.child("CdtrRefInf").text("Ref")
        additional = structured.members.get("AddtlRmtInf")
        yield additional if isinstance(additional, str) else None


def separable(entry: Amount, found: Sequence[Transaction]) -> bool:
    """Can an entry be taken as several bookings?

    Yes where every payment states its amount, in the entry's currency and direction, and they add up to the entry.
    """
    if len(found) < 2 or entry.value is None:
        return False
    same = all(each.size is not None and each.currency == entry.currency and each.direction in (None, _direction(entry)) for each in found)
    return same and sum((each.size or Decimal(0) for each in found), Decimal(0)) == abs(entry.value)


def _direction(entry: Amount) -> str:
    return "CRDT" if entry.value is not None and entry.value >= 0 else "DBIT"
