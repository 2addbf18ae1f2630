"""Summary of a settlement or period: its net proceeds.

What it says: the net proceeds of a settlement or of a period, with the sales and expenses they come from.
How it is asked for: Finances API 2024-06-19, listSummary, by settlement id or by period.
Limits of it: new in July 2026; the tree of sales and expenses is checked against the net proceeds and not kept.
Source: Amazon's published model and its sandbox case.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements, partner, priced, related
from goodstanding.sources.trees.breakdowns import components, difference
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.values import instant


def _recognises(head: bytes) -> bool:
    return holds(head, "summaries", "netProceeds")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "summaries"):
        money = node.money("netProceeds")
        parts = node.children("breakdowns")
        gap = difference(money, parts)
        if gap:
            node.odd(f"net proceeds are {money} but sales and expenses differ from that by {gap}", "netProceeds")
        components(parts)
        node.skip("breakdowns")
        period = {"period_start": instant(node.text("periodStart")), "period_end": instant(node.text("periodEnd"))}
        settlement = {"settlement_id": related(node).get("SETTLEMENT_ID")}
        parsed.add("rows", node.line, partner(node) | period | settlement | priced(money, "net_proceeds"))
    return with_context(parsed)


REPORT = Report(
    id="finances_summary",
    title="Settlement summary (Finances API)",
    amazon_types=("finances.listSummary",),
    expected_in="Finances API 2024-06-19, listSummary",
    shape=Tree(_recognises, _read),
    rows=(mirrored("settlement_summary", required=("net_proceeds", "currency")),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models finances_2024-06-19.json", date(2026, 11, 23)),),
)
