"""Financial events of the Finances API v0 and of MWS: every amount of an event is one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from goodstanding.sources.model import Parsed
from goodstanding.sources.trees.answers import priced
from goodstanding.sources.trees.node import LINE, Money, Node, line_of
from goodstanding.sources.trees.values import instant, scalar, store

_POSTED: Final = ("posteddate", "transactionposteddate", "transactioncreationdate")
_ORDER: Final = ("amazonorderid", "orderid", "tdsorderid")
_SELLER_ORDER: Final = ("sellerorderid", "merchantorderid")
_STORE: Final = ("marketplacename", "marketplaceid")
_SKU: Final = ("sellersku", "sku")
_QUANTITY: Final = ("quantityshipped", "quantity", "adjustedquantity")
_KIND: Final = ("chargetype", "feetype", "promotiontype", "directpaymenttype")
_EVENT_KIND: Final = (
    "adjustmenttype", "transactiontype", "retrochargeeventtype", "rentaleventtype", "debtrecoverytype", "providertransactiontype",
    "sourcebusinesseventtype", "amountdescription", "eventtype", "paymentdisbursementtype", "reasoncode", "feereason",
)  # fmt: skip
_REFERENCE: Final = (
    "safetclaimid", "financialeventgroupid", "transactionid", "transferid", "disbursementid", "invoiceid", "dealid", "couponid",
    "paymenteventid", "enrollmentid", "adjustmenteventid", "originalremovalorderid", "netcotransactionid", "imagingrequestbillingitemid",
)  # fmt: skip
_KNOWN: Final = frozenset((*_POSTED, *_ORDER, *_SELLER_ORDER, *_STORE, *_SKU, *_QUANTITY, *_KIND, *_EVENT_KIND, *_REFERENCE)) | frozenset({
    "storename", "sellerstorename", "providerstorename", "sellerid", "providerid", "marketplacecountrycode", "asin", "parentasin", "fnsku",
    "fulfillmentnetworksku", "fufillmentnetworksku",  # as MWS spelled it
    "productdescription", "description", "dealdescription", "sellercoupondescription", "cliporredemptioncount",
    "saleschannel", "fulfillmentchannel", "paymentamounttype", "businessobjecttype", "extensionlength", "taxcollectionmodel", "swapreason",
    "reasoncodedescription", "feedescription", "promotionid", "orderitemid", "orderadjustmentitemid", "removalshipmentitemid",
    "transactionnumber", "tail", "groupbegindate", "groupenddate", "startdate", "enddate", "status", "fundstransferstype",
})  # fmt: skip
"""Members whose meaning is known; those that are not columns of facts are not kept."""


@dataclass(frozen=True, slots=True)
class _Where:
    """Where an amount stands: the columns it shares with its event, the list it is in, and what the event is called."""

    shared: Mapping[str, str | None]
    group: str
    kind: str | None
    outer: bool


def events(lists: Node, parsed: Parsed, ordinal: int = 0) -> int:
    """Add a row for every amount of every event of a FinancialEvents object. An event without any amount is reported.

    Events without a line are numbered from `ordinal` on; the last number is given back.
    """
    for name in lists.members:
        if name == LINE:
            continue
        event_list = name.removesuffix("List")
        for node in lists.children(name):
            ordinal += 1
            line = node.line or ordinal
            node.line = line
            found = list(_event(event_list, node.members, parsed))
            for values in found:
                parsed.add("rows", line, values)
            if not found:
                node.odd(f"an event of {name} has no amount; there is nothing of it in the facts", name)
        lists.skip(name)
    return ordinal


def _event(event_list: str, members: Mapping[str, object], parsed: Parsed) -> Iterator[dict[str, str | None]]:
    leaves = _leaves(members)
    shared = {
        "event_list": event_list,
        "posted_at": instant(_first(leaves, _POSTED)),
        "order_id": _first(leaves, _ORDER),
        "seller_order_id": _first(leaves, _SELLER_ORDER),
        "marketplace": store(_first(leaves, _STORE)),
        "reference": _first(leaves, _REFERENCE),
    }
    yield from _amounts(members, _Where(shared, event_list, _first(leaves, _EVENT_KIND), outer=True), parsed)


def _amounts(members: Mapping[str, object], where: _Where, parsed: Parsed) -> Iterator[dict[str, str | None]]:
    leaves = _leaves(members)
    parsed.unused |= {f"{where.group}.{name}" for name in members if leaves.get(name.casefold()) and name.casefold() not in _KNOWN}
    sku, quantity = _first(leaves, _SKU), _first(leaves, _QUANTITY)
    if sku or quantity:
        where = replace(where, shared={**where.shared, "sku": sku, "quantity": quantity})
    component = None if where.outer else _first(leaves, _KIND)
    for name, member in members.items():
        for each in member if isinstance(member, list) else [member]:
            if not isinstance(each, Mapping):
                continue
            if _is_money(each):
                yield _row(name, each, where, component, parsed)
            else:
                group = where.group if name == "TaxesWithheld" else name
                yield from _amounts(each, replace(where, group=group, outer=False), parsed)


def _row(name: str, money: Mapping[str, object], where: _Where, component: str | None, parsed: Parsed) -> dict[str, str | None]:
    """The amount's list and its kind within it; an amount of the event itself is named by its member and the event's own kind."""
    node = Node({name: money}, where.group, line_of(money), parsed)
    found: Money = node.money(name)
    inner = name if where.outer else f"{where.group}.{name}"
    kind = {"amount_type": where.group if component else inner, "amount_description": component or where.kind or name}
    return {**where.shared, **kind, **priced(found)}


def _leaves(members: Mapping[str, object]) -> dict[str, str | None]:
    return {name.casefold(): scalar(value) for name, value in members.items() if not isinstance(value, Mapping | list) and name != LINE}


def _first(leaves: Mapping[str, str | None], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := leaves.get(name))), None)


def _is_money(members: Mapping[str, object]) -> bool:
    return "CurrencyCode" in members and ("CurrencyAmount" in members or "Amount" in members)


def group(node: Node, parsed: Parsed) -> None:
    """Add a financial event group."""
    total, before = node.money("OriginalTotal"), node.money("BeginningBalance")
    if before.currency not in (None, total.currency):
        reason = f"the balance carried in is {before}, the total is in {total.currency}; the balance was left out"
        node.odd(reason, "BeginningBalance")
    node.skip("ConvertedTotal")
    values: dict[str, str | None] = {
        "event_group_id": node.text("FinancialEventGroupId"),
        "processing_status": node.text("ProcessingStatus"),
        "transfer_status": node.text("FundTransferStatus"),
        "beginning_balance": before.text if before.currency == total.currency else None,
        "transferred_at": instant(node.text("FundTransferDate")),
        "trace_id": node.text("TraceId"),
        "account_tail": node.text("AccountTail"),
        "started_at": instant(node.text("FinancialEventGroupStart")),
        "ended_at": instant(node.text("FinancialEventGroupEnd")),
    }
    parsed.add("groups", node.line, values | priced(total, "original_total"))
