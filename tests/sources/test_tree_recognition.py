"""Which documents are trees of a known kind: surely, by one kind only, and never what only describes or announces data."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest

from goodstanding.sources.model import Tree
from goodstanding.sources.recognise import all_reports
from tests.sources import golden
from tests.sources.golden import Case

HEAD = 64 << 10
TREES = {id_: report.shape for id_, report in all_reports().items() if isinstance(report.shape, Tree)}

SAMPLES = {
    "account-health/amzn-example-*": "account_health",
    "spapi/observed/seller-performance-report-v2*": "account_health",
    "bank-camt/*": "bank_camt",
    "bank-mt940/*": "bank_mt940",
    "bank-ofx/*": "bank_ofx",
    "finances-json/amzn-sandbox-2024-06-19-0.json": "finances_transactions",
    "finances-json/amzn-sandbox-2024-06-19-[12].json": "finances_balances",
    "finances-json/amzn-sandbox-2024-06-19-3.json": "finances_summary",
    "finances-json/amzn-sandbox-transfers-1.json": "finances_payouts",
    "finances-json/amzn-sandbox-transfers-2.json": "finances_payment_methods",
    "finances-json/amzn-sandbox-transfers-3.json": "finances_expected_payouts",
    "finances-json/amzn-sandbox-v0-0.json": "finances_v0_groups",
    "finances-json/amzn-sandbox-v0-[123].json": "finances_v0_events",
    "finances-mws-xml/*": "finances_mws_events",
}


def _kinds(head: bytes) -> list[str]:
    return [id_ for id_, shape in TREES.items() if shape.recognises(head)]


@pytest.mark.parametrize("case", golden.cases(), ids=str)
def test_a_case_is_of_one_kind(case: Case) -> None:
    with case.open() as stream:
        assert _kinds(stream.read(HEAD)) == ([case.report] if case.report in TREES else [])


def test_every_sample_is_of_the_kind_it_should_be_and_no_other_file_is_of_any(samples: Path) -> None:
    wanted = {path: [kind] for pattern, kind in SAMPLES.items() for path in samples.glob(pattern)}
    found = {path: _kinds(path.read_bytes()[:HEAD]) for path in samples.rglob("*") if path.is_file()}
    assert len(wanted) > 50
    assert {path: kinds for path, kinds in found.items() if kinds} == wanted


@pytest.mark.parametrize(
    "document",
    [
        {"swagger": "2.0", "definitions": {"Transaction": {"properties": {"transactionType": {}}}}, "paths": {}},
        {"$schema": "x", "properties": {"accountStatuses": {}}, "examples": [{"accountStatuses": [{"status": "NORMAL"}]}]},
        {"notificationType": "TRANSACTION_UPDATE", "payload": {"transactions": [{"transactionType": "Shipment"}]}},
        {"operation": "listBalances", "request": {}, "response": {"balances": [{"balanceType": "TOTAL"}]}},
        {"errors": [{"code": "QuotaExceeded", "message": "You exceeded your quota"}]},
        {"payload": {}},
        {"payoutReferenceId": "3DM7"},
        {"transactions": [{"id": 1, "amount": 5}]},
        [],
        {},
    ],
    ids=json.dumps,
)
def test_what_only_speaks_of_data_is_of_no_kind(document: object) -> None:
    assert _kinds(json.dumps(document).encode()) == []


SLOW = {
    "comments never closed": b"<!--" * 16_000,
    "instructions never closed": b"<?" * 32_000,
    "document types never closed": b"<!DOCTYPE [" * 6_000,
    "header lines in one line": b"A: b " * 13_000,
    "references without an account": b"x\n" + b":20:x\n" * 11_000,
    "quotes": b'{"' + b'\\"' * 32_000,
    "brackets": b"[" * 65_000,
    "names": b'{"a":{' * 10_000,
    "tags": b"<a" * 32_000,
    "blanks": b" " * 65_536,
}


@pytest.mark.parametrize("head", SLOW.values(), ids=SLOW)
def test_no_head_takes_long(head: bytes) -> None:
    start = process_time()
    assert _kinds(head) == []
    assert process_time() - start < 1.5  # each takes some milliseconds; a quadratic search would take minutes


@pytest.mark.parametrize(
    "head",
    [
        b"settlement-id\tamount\n1\t2\n",
        b":20 is not a field\n",
        b"From: someone\nSubject: :20:\n",
        b"<html><body>OFX</body></html>",
        b"<AmazonEnvelope><MessageType>OrderReport</MessageType></AmazonEnvelope>",
        b"<Document><CstmrCdtTrfInitn/></Document>",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"",
    ],
)
def test_other_files_are_of_no_kind(head: bytes) -> None:
    assert _kinds(head) == []
