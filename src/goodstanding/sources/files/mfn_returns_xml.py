"""Returns of orders the seller ships, in XML.

What it says: every return request with its state, label, items, resolution and refund, and whether the buyer filed an A-to-z claim.
How it is asked for: Reports API, at most 60 days a report; or Seller Central > Orders > Manage Returns.
Limits of it: no due date (refund deadlines follow from the delivery of the return) and no store. The names of the SAFE-T elements are not
    published for this form; those of the flat file are looked for.
Source: Amazon's list of elements and documents quoted in public code.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading import xmlsafe
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import xml_head
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import instant
from goodstanding.sources.trees.xml import as_node

Values = dict[str, str | None]

_SAFET: Final = ("safet", "safe_t")
_AMOUNTS: Final = ("label_cost", "order_amount", "safet_reimbursement", "refunded_amount")


def _recognises(head: bytes) -> bool:
    names = xml_head(head).names
    return names[:1] == ("AmazonEnvelope",) and "return_details" in names


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for element in xmlsafe.parse(stream).iter("return_details"):
        node = as_node(element, parsed)
        shared = _request(node) | _label(node) | _safet(node)
        items = node.children("item_details")
        if not items:
            node.odd("a return without items; it was kept without them", "item_details")
        for values in [_item(item) for item in items] or [{}]:
            parsed.add("rows", node.line, _priced(node, shared | values))
        node.finish()
    return with_context(parsed)


def _priced(node: Node, values: Values) -> Values:
    """Amounts without a currency say nothing and are left out."""
    if values["currency"] is not None:
        return values
    amounts = [name for name in _AMOUNTS if values.get(name) is not None]
    if amounts:
        node.odd(f"the return names no currency; its amounts were left out ({', '.join(amounts)})", "currency_code")
    return {name: value for name, value in values.items() if name not in amounts}


def _request(node: Node) -> Values:
    return {
        "order_id": node.text("order_id"),
        "ordered_at": instant(node.text("order_date")),
        "requested_at": instant(node.text("return_request_date")),
        "request_status": node.text("return_request_status"),
        "rma_id": node.text("amazon_rma_id"),
        "merchant_rma_id": node.text("merchant_rma_id"),
        "label_paid_by": node.text("label_to_be_paid_by"),
        "a_to_z_claim": node.text("a_to_z_claim"),
        "is_prime": node.text("is_prime"),
        "return_type": node.text("return_type"),
        "invoice_number": node.text("invoice_number"),
        "delivered_at": instant(node.text("return_delivery_date")),
        "order_amount": node.number("order_amount"),
        "order_quantity": node.number("order_quantity"),
    }


def _label(node: Node) -> Values:
    label = node.child("label_details")
    return {
        "label_type": label.text("label_type"),
        "label_cost": label.number("label_cost"),
        "currency": label.text("currency_code"),
        "carrier": label.text("return_carrier"),
        "tracking_id": label.text("tracking_id"),
    }


def _safet(node: Node) -> Values:
    def names(what: str) -> tuple[str, ...]:
        return tuple(f"{prefix}_{what}" for prefix in _SAFET)

    return {
        "safet_action_reason": node.text(*names("action_reason")),
        "safet_claim_id": node.text(*names("claim_id")),
        "safet_claim_state": node.text(*names("claim_state")),
        "safet_claimed_at": instant(node.text(*names("claim_creation_time"))),
        "safet_reimbursement": node.number(*names("claim_reimbursement_amount")),
    }


def _item(item: Node) -> Values:
    item.skip("item_name")
    return {
        "asin": item.text("asin"),
        "sku": item.text("merchant_sku"),
        "quantity": item.number("return_quantity"),
        "reason": item.text("return_reason_code"),
        "in_policy": item.text("in_policy"),
        "resolution": item.text("resolution"),
        "refunded_amount": item.number("refund_amount"),
        "category": item.text("category"),
    }


REPORT = Report(
    id="mfn_returns_xml",
    title="Returns of orders you ship (XML)",
    amazon_types=("GET_XML_RETURNS_DATA_BY_RETURN_DATE",),
    expected_in="Seller Central > Orders > Manage Returns > Return Reports",
    shape=Tree(_recognises, _read),
    rows=(mirrored("mfn_return", required=("order_id", "requested_at")),),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-returns", date(2026, 11, 23), Label.SECONDARY),),
)
