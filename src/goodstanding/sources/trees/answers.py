"""Answers of the Selling Partner API: a whole answer, its payload, or a list of pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import by_id
from goodstanding.sources.model import Parsed
from goodstanding.sources.reading import jsonsafe
from goodstanding.sources.trees.node import Money, Node
from goodstanding.sources.trees.values import instant, store

_ACCOUNT_TYPES: Final = {"STANDARD_ORDERS": "Standard Orders", "INVOICED_ORDERS": "Invoiced Orders"}
"""The Transfers API writes them one way, the Finances API the other."""


def elements(stream: BinaryIO, parsed: Parsed, name: str) -> Iterator[Node]:
    """The objects of the list `name` in every page, in order.

    Their line is the one they start on; where the whole answer is one line, their ordinal. Names that nothing asked for are handed to the
    document when the caller has taken the last element of a page.
    """
    document = jsonsafe.load(stream)
    parsed.problems += document.problems
    ordinal = 0
    for page in _pages(document.value, parsed):
        for node in page.children(name):
            ordinal += 1
            node.line = node.line or ordinal
            yield node
        page.finish()


def _pages(document: object, parsed: Parsed) -> Iterator[Node]:
    token = None
    for page in document if isinstance(document, list) else [document]:
        if not isinstance(page, Mapping):
            raise UnreadableInput("the document holds something other than answers of the API; save the whole answer as it was received")
        outer = Node(page, "", 0, parsed)
        _errors(outer, parsed)
        inner = outer.child("payload") if outer.has("payload") else outer
        beside = _next(outer)
        token = inner.text("nextToken", "NextToken") or beside
        inner.path, inner.line = "", 0
        yield inner
        if inner is not outer:
            outer.skip("payload")
            outer.finish()
    if token is not None:
        Node({}, "", 0, parsed).odd("more pages follow (nextToken): what is in them is not in this document; import them too", "nextToken")


def _next(outer: Node) -> str | None:
    """Where the pagination stands beside the data."""
    pagination = outer.child("pagination")
    token = pagination.text("nextToken")
    outer.skip("pagination")
    return token


def _errors(outer: Node, parsed: Parsed) -> None:
    for error in outer.children("errors"):
        said = error.text("message") or error.text("code") or "no reason given"
        Node({}, "", 0, parsed).odd(f"Amazon answered with an error: {said[:200]}", "errors")
    outer.skip("errors")


def related(node: Node, name: str = "relatedIdentifier", member: str = "relatedIdentifiers") -> dict[str, str]:
    """Identifiers by name. A name that comes twice with different values is reported, and the first one kept."""
    found: dict[str, str] = {}
    for each in node.children(member):
        key, value = each.text(f"{name}Name"), each.text(f"{name}Value")
        if key and value and found.setdefault(key.upper(), value) != value:
            node.odd(f"{key} is given twice: {found[key.upper()]} and {value}; the first was taken", member)
    return found


def partner(node: Node, name: str = "partnerMetadata") -> dict[str, str | None]:
    """The columns that say whose account it is: marketplace and account type."""
    metadata = node.child(name)
    metadata.skip("partnerId", "sellingPartnerId")
    kind = metadata.text("accountType")
    return {"marketplace": marketplace(metadata), "account_type": _ACCOUNT_TYPES.get(kind or "", kind)}


def marketplace(node: Node, name: str = "marketplaceId") -> str | None:
    """A store's name from its id. An id that is not known is kept and reported."""
    printed = node.text(name)
    if printed is not None and by_id(printed) is None:
        node.odd(f"{printed!r} is not the id of a store that is known; it was kept", name)
    return store(printed)


def period(node: Node) -> dict[str, str | None]:
    """The columns of a period."""
    span = node.child("period")
    return {"period_start": instant(span.text("startDate")), "period_end": instant(span.text("endDate"))}


def priced(money: Money, column: str = "amount") -> dict[str, str | None]:
    """The columns of an amount and its currency. An amount without currency is no money: the engine sets its row aside."""
    lacking = money.text is not None and money.currency is None
    return {column: f"{money.text} without a currency" if lacking else money.text, "currency": money.currency}
