"""OFX: SGML and XML alike; exact or refused; and the same bookings as the library ofxparse where it reads a file at all."""

from __future__ import annotations

import warnings
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.sources.statements.ofx import amount, day, parsed
from goodstanding.sources.statements.text import decoded


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("-80.00", "-80.00"),
        ("+0012.5", "12.5"),
        ("12", "12"),
        ("12,5", "12.5"),
        ("12,50", "12.50"),
        ("-00000000001500.0000", "-1500"),
        (".5", "0.5"),
    ],
)
def test_amounts_are_exact(printed: str, value: str) -> None:
    assert amount(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["$120", "1,234", "1.234,56", "1,234.56", "1 025,53", "null", "", "12,345", "1e3", "--1", None])
def test_what_could_mean_two_things_or_nothing_is_no_amount(printed: str | None) -> None:
    assert amount(printed) is None


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("20130525225731.258[-4:EDT]", "2013-05-25"),
        ("20130525", "2013-05-25"),
        ("20120231", "20120231"),
        ("201120000000", "201120000000"),
        ("", ""),
    ],
)
def test_days_are_as_printed(printed: str, shown: str) -> None:
    assert day(printed) == shown


def test_sgml_and_xml_give_the_same() -> None:
    sgml = "<OFX><STMTRS><CURDEF>EUR\n<BANKACCTFROM><ACCTID>1</BANKACCTFROM><STMTTRN><TRNAMT>1.5<NAME>A &amp; B</STMTTRN></STMTRS></OFX>"
    xml = (
        "<?OFX OFXHEADER='200'?><OFX><STMTRS><CURDEF>EUR</CURDEF>\n<BANKACCTFROM><ACCTID>1</ACCTID></BANKACCTFROM>"
        "<STMTTRN><TRNAMT>1.5</TRNAMT><NAME><![CDATA[A & B]]></NAME></STMTTRN></STMTRS></OFX>"
    )
    for text in (sgml, xml):
        booking = parsed(text).first("STMTTRN")
        assert booking is not None
        assert booking.values == {"TRNAMT": "1.5", "NAME": "A & B"}
        assert booking.line == 2


def test_an_aggregate_that_is_never_closed_ends_with_the_one_around_it() -> None:
    found = parsed("<STMTRS><STMTTRN><TRNAMT>1</STMTRS><STMTRS><STMTTRN><TRNAMT>2</STMTTRN></STMTRS>")
    assert [each.value("TRNAMT") for each in found.all("STMTTRN")] == ["1", "2"]


@given(st.text(alphabet="<>/OFXSTMRN &;0123456789.\n", max_size=200))
def test_no_text_makes_it_stumble(text: str) -> None:
    assert parsed(text).name == ""


@pytest.mark.parametrize("name", ["anzcc", "bank_medium", "checking", "fidelity-savings", "suncorp"])
def test_the_library_reads_the_same_bookings(samples: Path, name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own parser warns of XML read as HTML
        from ofxparse import OfxParser

        path = samples / "bank-ofx" / f"ofxparse-{name}.ofx"
        with path.open("rb") as stream:
            theirs = OfxParser.parse(stream).account.statement.transactions
        with path.open("rb") as stream:
            ours = list(parsed(decoded(stream)).all("STMTTRN"))
    assert [(day(each.value("DTPOSTED")), amount(each.value("TRNAMT"))) for each in ours] == [
        (each.date.date().isoformat(), each.amount) for each in theirs
    ]
