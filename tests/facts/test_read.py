"""What a seller is asked to import, in his words."""

from __future__ import annotations

from goodstanding.facts.read import all_tables, to_import
from goodstanding.sources.recognise import all_reports

FILLED = {rows.table for report in all_reports().values() for rows in report.rows}


def test_several_needs_are_joined_and_alternatives_are_named() -> None:
    assert to_import(["settlement", "bank_line"]) == "settlement reports and bank statements"
    assert to_import(["order_item|payout"]) == "payouts of the Transfers API or the all-orders report"


def test_one_file_that_meets_two_needs_is_named_once() -> None:
    assert to_import(["settlement", "settlement_line"]) == "settlement reports"
    assert to_import(["health_metric|account_status"]) == "the account-health report"
    assert to_import(["order_item|b2b_invoice", "b2b_invoice"]) == to_import(["b2b_invoice"])


def test_what_no_report_brings_is_a_list_to_map() -> None:
    mapped = {id_ for id_, table in all_tables().items() if "--map" in table.asked_for}
    assert mapped == set(all_tables()) - FILLED - {"problem"}
    assert [id_ for id_, table in all_tables().items() if not table.asked_for] == ["problem"]
