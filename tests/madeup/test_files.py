"""The files of a made-up seller agree with each other: settlements, date-range report, transactions, payouts, balances, bank."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from goodstanding.madeup import plan
from goodstanding.madeup.languages import COMPONENTS, WORDS
from goodstanding.madeup.write import all_documents
from tests.madeup.reading import COMMA_STORES, Files, number

STORES = ("US", "CA", "UK", "DE", "FR", "JP")
BETWEEN_PERIODS = ("Current Reserve Amount", "Previous Reserve Amount Balance", "Payable to Amazon")


@pytest.fixture(scope="module")
def files() -> Files:
    seller = plan(11, orders=700, marketplaces=STORES, troubles=("charge_to_card",))
    return Files(list(all_documents(seller)), seller.as_of)


def test_settlements_of_every_form_add_up(files: Files) -> None:
    assert {document.kind for document in files.documents} >= {"settlement_v1", "settlement_v2", "settlement_xml"}
    for settlement in files.settlements:
        assert sum(line.amount for line in settlement.lines) == settlement.total


def test_v1_files_have_33_columns_or_36_with_promotions(files: Files) -> None:
    counts = {document.content.split(b"\n")[0].count(b"\t") + 1 for document in files.of("settlement_v1")}
    assert counts <= {33, 36}


def test_the_components_of_every_date_range_row_are_its_total(files: Files) -> None:
    rows = 0
    for store, header, row in files.date_range():
        words = WORDS[store].headers
        cells = dict(zip(header, row, strict=True))
        parts = [number(cells[words[name]], store) for name in COMPONENTS]
        assert sum(parts) == number(cells[words["total"]], store)
        rows += 1
    assert rows > 700


def test_date_range_rows_of_a_settlement_are_its_lines_without_what_moves_between_periods(files: Files) -> None:
    told: Counter[str] = Counter()
    sums: dict[str, Decimal] = {}
    for store, header, row in files.date_range():
        words = WORDS[store]
        cells = dict(zip(header, row, strict=True))
        if cells[words.headers["type"]] != words.types["transfer"]:
            number_of = cells[words.headers["settlement id"]]
            told[number_of] += 1
            sums[number_of] = sums.get(number_of, Decimal(0)) + number(cells[words.headers["total"]], store)
    for settlement in files.settlements:
        moved = sum((settlement.sum_of(name) for name in BETWEEN_PERIODS), Decimal(0))
        assert sums.get(settlement.id, Decimal(0)) == settlement.total - moved


def test_a_transfer_row_carries_the_id_of_the_next_settlement(files: Files) -> None:
    settlements = files.settlements
    following = {before.id: after for before, after in pairwise(settlements) if before.store == after.store}
    transfers = {}
    for store, header, row in files.date_range():
        words, cells = WORDS[store], dict(zip(header, row, strict=True))
        if cells[words.headers["type"]] == words.types["transfer"]:
            transfers[cells[words.headers["settlement id"]]] = -number(cells[words.headers["total"]], store)
    paid = [settlement for settlement in settlements if settlement.total > 0 and settlement.id in following]
    assert paid
    assert all(transfers[following[settlement.id].id] == settlement.total for settlement in paid)


def test_payouts_are_the_settlements_totals(files: Files) -> None:
    totals = {settlement.id: settlement.total for settlement in files.settlements}
    payouts = {payout["id"]: payout for payout in files.payouts()}
    assert payouts.keys() <= totals.keys()
    for name, payout in payouts.items():
        amount = payout.get("amount", {}).get("currencyAmount")
        assert amount == totals[name] if totals[name] > 0 else amount is None


def test_transactions_break_down_to_their_totals(files: Files) -> None:
    for transaction in files.transactions:
        total = transaction["totalAmount"]["currencyAmount"]
        assert isinstance(total, Decimal | int)
        assert sum(each["breakdownAmount"]["currencyAmount"] for each in transaction["breakdowns"]) == total
        for group in transaction["breakdowns"]:
            inner = sum(each["breakdownAmount"]["currencyAmount"] for each in group["breakdowns"])
            assert inner == group["breakdownAmount"]["currencyAmount"]


def test_every_released_order_is_linked_to_the_deferred_transaction_it_releases(files: Files) -> None:
    by_id = {each["transactionId"]: each for each in files.transactions}
    assert len(by_id) == len(files.transactions)
    released = [each for each in files.transactions if each["transactionStatus"] == "DEFERRED_RELEASED"]
    assert len(released) > 300
    for each in released:
        links = {link["relatedIdentifierName"]: link["relatedIdentifierValue"] for link in each["relatedIdentifiers"]}
        assert by_id[links["RELEASE_TRANSACTION_ID"]]["totalAmount"] == each["totalAmount"]


def test_balances_add_up_and_deferred_is_the_sum_of_deferred_transactions(files: Files) -> None:
    deferred: dict[str, Decimal] = {}
    for each in files.transactions:
        if each["transactionStatus"] == "DEFERRED":
            store = each["marketplaceDetails"]["marketplaceId"]
            deferred[store] = deferred.get(store, Decimal(0)) + each["totalAmount"]["currencyAmount"]
    (document,) = files.of("balances")
    balances = json.loads(document.content, parse_float=Decimal)["balances"]
    assert len(balances) == len(STORES)
    for balance in balances:
        _adds_up(balance)
        found = _flat(balance)
        assert found["DEFERRED"] == deferred[balance["partnerMetadata"]["marketplaceId"]]


def _adds_up(balance: dict[str, Any]) -> None:
    parts = balance.get("balances", [])
    if parts:
        assert sum(part["amount"]["currencyAmount"] for part in parts) == balance["amount"]["currencyAmount"]
    for part in parts:
        _adds_up(part)


def _flat(balance: dict[str, Any]) -> dict[str, Decimal]:
    found = {balance["balanceType"]: Decimal(balance["amount"]["currencyAmount"])}
    for part in balance.get("balances", []):
        found |= _flat(part)
    return found


def test_camt_statements_open_with_the_balance_before_plus_their_entries(files: Files) -> None:
    closed = None
    for document in files.of("bank_camt053"):
        text = document.content.decode()
        signed = [Decimal(amount) * (1 if side == "CRDT" else -1) for amount, side in re.findall(r">([\d.]+)</Amt><CdtDbtInd>(\w+)<", text)]
        opening, closing, *entries = signed
        assert opening + sum(entries) == closing
        assert closed is None or closed == opening
        closed = closing


def test_mt940_statements_close_with_the_opening_balance_plus_their_lines(files: Files) -> None:
    for document in files.of("bank_mt940"):
        text = document.content.decode("ascii")
        pattern = r"^(?::60F:|:62F:|:61:\d{10})([CD])(?:\d{6}[A-Z]{3})?([\d]+,\d*)"
        signed = [
            Decimal(amount.replace(",", ".")) * (1 if mark == "C" else -1) for mark, amount in re.findall(pattern, text, re.MULTILINE)
        ]
        opening, *entries, closing = signed
        assert opening + sum(entries) == closing


def test_the_ofx_balance_is_the_opening_balance_plus_its_lines(files: Files) -> None:
    for document in files.of("bank_ofx"):
        text = document.content.decode("cp1252")
        lines = [Decimal(amount) for amount in re.findall(r"<TRNAMT>([-\d.]+)", text)]
        balance = re.search(r"<LEDGERBAL><BALAMT>([-\d.]+)", text)
        assert balance is not None
        assert Decimal(balance[1]) == Decimal("4200.00") + sum(lines)


def test_a_pending_order_has_no_price_and_later_update_wins() -> None:
    seller = plan(3, orders=400)
    rows = list(Files(list(all_documents(seller)), seller.as_of).rows("all_orders", "cp1252"))
    assert all(not row["item-price"] for row in rows if row["order-status"] == "Pending")
    states = {(row["amazon-order-id"], row["order-status"]) for row in rows}
    orders = {order for order, _ in states}
    assert len(states) > len(orders)


def test_fba_refunds_and_returns_name_the_same_units() -> None:
    seller = plan(3, orders=400)
    for shop in seller.shops:
        assert all(each.item in each.order.items for each in shop.returns)
        assert {refund.id for refund in shop.refunds} == {each.refund.id for each in shop.returns if each.refund}


def test_nobody_in_the_files_is_real(files: Files) -> None:
    mails = {mail for document in files.documents for mail in re.findall(rb"[\w.-]+@[\w.-]+", document.content)}
    assert mails == {b"made-up-buyer@example.invalid"}


def test_account_health_counts_its_orders_and_has_no_defect(files: Files) -> None:
    (last,) = [document for document in files.of("account_health") if document.path.endswith(f"{date(2026, 11, 20)}.json")]
    report = json.loads(last.content)
    assert {status["status"] for status in report["accountStatuses"]} == {"NORMAL"}
    for metrics in report["performanceMetrics"]:
        for defects in metrics["orderDefectRate"].values():
            assert defects["rate"] == 0
            assert defects["orderWithDefects"]["count"] == 0
    assert sum(metrics["orderDefectRate"]["afn"]["orderCount"] for metrics in report["performanceMetrics"]) > 100


def test_comma_stores_print_thousands_with_a_point() -> None:
    seller = plan(3, orders=1500, months=3, marketplaces=COMMA_STORES)
    texts = [document.content.decode() for document in all_documents(seller) if document.kind == "settlement_v2"]
    assert any(re.search(r"\t\d\.\d{3},\d\d\t", text) for text in texts)


def test_many_transactions_are_a_list_of_pages_and_only_the_last_has_no_next_token() -> None:
    seller = plan(3, orders=1500, months=3, marketplaces=("US",))
    answers = [json.loads(document.content) for document in all_documents(seller) if document.kind == "transactions"]
    paged = [answer for answer in answers if isinstance(answer, list)]
    assert paged
    for pages in paged:
        assert all("nextToken" in page["payload"] for page in pages[:-1])
        assert "nextToken" not in pages[-1]["payload"]
        assert max(len(page["payload"]["transactions"]) for page in pages) == 500
