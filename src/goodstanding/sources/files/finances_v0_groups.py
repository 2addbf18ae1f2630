"""Financial event groups of the Finances API v0: the account's settlements, open or closed.

What it says: per group its total, the balance carried in, whether it is closed and transferred, when, and to which account.
How it is asked for: Finances API v0, listFinancialEventGroups.
Limits of it: an open group has no end; its total is not final. The total in the seller's own currency is not kept.
Source: Amazon's published model and its sandbox case.
"""

from __future__ import annotations

from datetime import date
from typing import BinaryIO

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.events import group
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds


def _recognises(head: bytes) -> bool:
    return holds(head, "FinancialEventGroupList", "FinancialEventGroupId", "ProcessingStatus")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "FinancialEventGroupList"):
        group(node, parsed)
    return with_context(parsed)


REPORT = Report(
    id="finances_v0_groups",
    title="Financial event groups (Finances API v0)",
    amazon_types=("financesV0.listFinancialEventGroups",),
    expected_in="Finances API v0, listFinancialEventGroups",
    shape=Tree(_recognises, _read),
    rows=(mirrored("event_group", required=("event_group_id",), part="groups"),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models financesV0.json", date(2026, 11, 23)),),
)
