"""Broken, cut and hostile trees: refused with a reason or read as far as they go, never a crash, and the counts add up."""

from __future__ import annotations

import io
from dataclasses import dataclass
from time import process_time
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.sources.engine import Outcome, read_document
from goodstanding.sources.model import Tree
from goodstanding.sources.recognise import all_reports
from tests.sources import golden

TREES = {id_ for id_, report in all_reports().items() if isinstance(report.shape, Tree)}
CASES = [case for case in golden.cases() if case.report in TREES]
CONTENTS = {str(case): case.document.read_bytes() for case in CASES}


@dataclass
class Given:
    """A document in memory."""

    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.content)


class Nowhere:
    """A sink that keeps nothing."""

    def write(self, table: str, rows: object, document: int, last: int | None = None) -> None:
        assert table
        assert rows is not None
        assert (document, last) == (1, None)

    def drop(self, document: int) -> None:
        raise AssertionError(f"a tree is never dropped: {document}")


def _read(content: bytes) -> Outcome:
    outcome = read_document(Given(content), 1, "shop", Nowhere())
    assert outcome.read == outcome.stored + outcome.quarantined
    assert outcome.status in ("stored", "empty", "unrecognised", "unreadable")
    assert outcome.status == "stored" or outcome.note
    return outcome


SETTLEMENT = b"<AmazonEnvelope><Message><SettlementReport><SettlementData><AmazonSettlementID>%s</AmazonSettlementID></SettlementData>"
HOSTILE = {
    "an entity bomb": b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'
    + SETTLEMENT % b"&y;"
    + b"</SettlementReport></Message></AmazonEnvelope>",
    "a file that is fetched": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + SETTLEMENT % b"&x;"
    + b"</SettlementReport></Message></AmazonEnvelope>",
    "an entity nobody declared": SETTLEMENT % b"&x;" + b"</SettlementReport></Message></AmazonEnvelope>",
    "an element that is never closed": SETTLEMENT % b"1",
    "elements without end": SETTLEMENT % b"1" + b"<Order>" * 5000,
    "a message cut off": b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1',
    "lists without end": b'{"balances": [{"balanceType": ' + b"[" * 5000,
    "a number out of all bounds": b'{"balances": [{"balanceType": "TOTAL", "amount": {"currencyCode": "EUR", "currencyAmount": 1e99999}}]}',
    "no number": b'{"balances": [{"balanceType": "TOTAL", "amount": {"currencyCode": "EUR", "currencyAmount": NaN}}]}',
    "bytes of no charset": b'{"balances": [{"balanceType": "\xff\xfe\xfa"}]}',
    "a piece of a statement": b":86:091\n-",
    "an empty statement": b"OFXHEADER:100\n\n<OFX></OFX>",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_with_a_reason(content: bytes) -> None:
    outcome = _read(content)
    assert outcome.status == "unreadable"
    assert outcome.report in TREES
    assert "root:" not in outcome.note


@pytest.mark.parametrize("kind", sorted(TREES))
def test_every_kind_survives_being_cut_anywhere(kind: str) -> None:
    for name, content in CONTENTS.items():
        if name.startswith(f"{kind}/"):
            for part in range(1, 24):
                _read(content[: len(content) * part // 24])


@settings(max_examples=60)
@given(st.sampled_from(sorted(CONTENTS)), st.sampled_from(sorted(CONTENTS)), st.data())
def test_spliced_documents_are_read_or_refused(one: str, other: str, data: st.DataObject) -> None:
    first, second = CONTENTS[one], CONTENTS[other]
    start, stop = data.draw(st.integers(0, len(first))), data.draw(st.integers(0, len(second)))
    _read(first[:start] + second[stop:])


@settings(max_examples=60)
@given(st.sampled_from(sorted(CONTENTS)), st.data())
def test_documents_with_bytes_changed_are_read_or_refused(name: str, data: st.DataObject) -> None:
    content = bytearray(CONTENTS[name])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    _read(bytes(content))


def test_a_string_that_is_never_closed_takes_no_longer_than_its_length() -> None:
    start = process_time()
    assert _read(b'{"payouts": [{"currentStatus": "' + b'\\"' * 2_000_000).status == "unreadable"
    assert process_time() - start < 5  # a search from each quote would take hours


def test_entities_are_refused_in_documents_of_no_known_kind_too() -> None:
    outcome = _read(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><AmazonEnvelope>&y;</AmazonEnvelope>')
    assert (outcome.status, outcome.report) == ("unreadable", "")
    assert "declares a document type or entities" in outcome.note
    assert _read(b"<!DOCTYPE html><html><body><table></table></body></html>").status == "unrecognised"
    assert "entities" not in _read(b"order,comment\n1,<!ENTITY x is what he wrote\n").note


OFX = (
    "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>44471</BANKACCTFROM><BANKTRANLIST>"
    "<DTSTART>20260101<DTEND>20260131<STMTTRN><DTPOSTED>20260105<TRNAMT>10.00<NAME>AMAZON</STMTTRN>"
    "<STMTTRN><DTPOSTED>20260106<TRNAMT>582.89<NAME>AMAZON</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
)
MT940 = (
    ":20:1\n:25:DE44471\n:28C:1\n:60F:C260101EUR0,\n:61:260105C10,NTRF1\n:86:AMAZON\n:61:260106C582,89NTRF2\n:86:AMAZON\n"
    ":62F:C260131EUR592,89\n"
)


@pytest.mark.parametrize(("whole", "inside"), [(OFX, "582.8"), (MT940, ":61:260106C582,8")])
def test_the_booking_in_which_a_statement_is_cut_off_is_set_aside_and_the_cut_is_told(whole: str, inside: str) -> None:
    assert (_read(whole.encode()).stored, _read(whole.encode()).quarantined) == (3, 0)  # the statement and its bookings
    cut = _read(whole[: whole.index(inside) + len(inside)].encode())
    assert (cut.status, cut.stored, cut.quarantined) == ("stored", 2, 1)
    assert any("is cut off" in problem.reason for problem in cut.samples)


def test_a_statement_that_is_cut_off_between_bookings_is_told_and_loses_none() -> None:
    ofx = _read(OFX[: OFX.index("</BANKTRANLIST>")].encode())
    swift = _read(MT940[: MT940.index(":62F:")].encode())
    for outcome in (ofx, swift):
        assert (outcome.stored, outcome.quarantined) == (3, 0)  # the statement and its bookings
        assert [problem.reason for problem in outcome.samples if "is cut off" in problem.reason]


def test_a_statement_that_is_cut_off_before_its_first_booking_is_not_called_empty() -> None:
    assert "cut off before its first statement" in _read(b"OFXHEADER:100\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS>").note
    assert "is cut off" in _read(OFX[: OFX.index("<BANKTRANLIST>")].encode()).note
