"""Financial events and event groups of MWS, Amazon's former interface.

What it says: the same as the Finances API v0: every amount of every event, and the settlements they belong to.
How it is asked for: it no longer is (MWS ended in 2024); sellers keep old answers of ListFinancialEvents and ListFinancialEventGroups.
Limits of it: totals stand beside their parts: rows are not to be summed across amount types. Several lists carry no date.
Source: answers recorded in published test suites; some write CurrencyAmount, others Amount.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO, Final

from lxml import etree

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading import xmlsafe
from goodstanding.sources.reading.xmlsafe import line_of, local_name
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.events import events, group
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import xml_head
from goodstanding.sources.trees.node import LINE, Node
from goodstanding.sources.trees.xml import as_node, put

_ROOTS: Final = frozenset(f"ListFinancialEvent{what}{next_page}Response" for what in ("s", "Groups") for next_page in ("", "ByNextToken"))


def _recognises(head: bytes) -> bool:
    return xml_head(head).root in _ROOTS


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    root = xmlsafe.parse(stream)
    for lists in root.iter("{*}FinancialEvents"):
        found: dict[str, list[object]] = {}
        for each in lists:  # a list may come twice, once empty
            found.setdefault(local_name(each), []).extend(_unlisted(event) for event in each)
        events(Node(found, "", 0, parsed), parsed)
    for each in root.iter("{*}FinancialEventGroup"):
        node = as_node(each, parsed)
        group(node, parsed)
        node.finish()
    if any((token.text or "").strip() for token in root.iter("{*}NextToken")):
        Node({}, "", 0, parsed).odd("more pages follow (NextToken): what is in them is not in this document; import them too", "NextToken")
    return with_context(parsed)


def _unlisted(element: etree._Element) -> object:
    """An element as the API v0 would write it: a list's only kind of child gives up its name."""
    children = list(element)
    if not children:
        return element.text or ""
    if local_name(element).endswith("List") or local_name(element) in ("TaxesWithheld", "ChargeRefundTransactions"):
        return [_unlisted(child) for child in children]
    members: dict[str, object] = {LINE: line_of(element)}
    for child in children:
        put(members, local_name(child), _unlisted(child))
    return members


REPORT = Report(
    id="finances_mws_events",
    title="Financial events and groups (MWS)",
    amazon_types=("ListFinancialEvents", "ListFinancialEventGroups"),
    expected_in="answers of MWS kept from before 2024",
    shape=Tree(_recognises, _read),
    rows=(
        mirrored("financial_event", required=("event_list", "amount", "currency")),
        mirrored("event_group", required=("event_group_id",), part="groups"),
    ),
    sources=(Source("https://github.com/ScaleLeap/amazon-mws-api-sdk", date(2026, 11, 23), Label.SECONDARY),),
)
