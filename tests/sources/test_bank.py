"""What may be kept of a bank statement, and the sum that proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from goodstanding.sources.bank import Account, Booking, Statement, add_booking, add_statement, masked, names_amazon
from goodstanding.sources.engine import read_document
from goodstanding.sources.model import Parsed
from tests.sources import golden

ACCOUNT = Account("DE89 3704 0044 0532 0130 00")
PRIVATE = Booking(7, "2026-01-02", None, "-49.90", "EUR", "Erika Mustermann", "Geburtstag Oma", "ERIKA-1")


@pytest.mark.parametrize(
    "text",
    [
        "AMAZON PAYMENTS EUROPE S.C.A.",
        "Amazon.com Services LLC",
        "amazon eu sarl",
        "SVWZ+AMAZON",
        "AMAZONPAYMENTSEUROPE",
        "AMZN MKTP US*1A2B3",
        "AMZ*Marketplace",
        "Settlement AMA\nZON.DE payout",
        "アマゾンジャパン合同会社",
        "ｱﾏｿﾞﾝ ﾍﾟｲﾒﾝﾄ",
    ],
)
def test_amazon_is_known_by_its_names(text: str) -> None:
    assert names_amazon(text)


@pytest.mark.parametrize("text", ["Amazonas Reisen GmbH", "Amazone Müller", "Tamazon Ltd", "J. Amzner", "AMZNER", "Camzon", "", None])
def test_names_that_only_look_like_amazon_are_not_amazon(text: str | None) -> None:
    assert not names_amazon(text)


def _kept(booking: Booking) -> dict[str, str]:
    parsed = Parsed()
    add_booking(parsed, ACCOUNT, booking)
    return parsed.parts["lines"][0].values


def test_a_private_booking_leaves_no_name_text_or_reference_behind() -> None:
    kept = _kept(PRIVATE)
    assert set(kept) == {"account_tail", "bank_account", "booked_on", "amount", "currency", "is_amazon"}
    assert kept["is_amazon"] == "false"


def test_a_payment_from_amazon_keeps_its_text_and_reference() -> None:
    kept = _kept(replace(PRIVATE, counterparty="AMAZON  PAYMENTS\nEUROPE", text="payout 268", reference="7XK"))
    assert (kept["counterparty"], kept["text"], kept["reference"], kept["is_amazon"]) == (
        "AMAZON PAYMENTS EUROPE",
        "payout 268",
        "7XK",
        "true",
    )


def test_a_person_who_writes_of_amazon_is_not_named() -> None:
    kept = _kept(replace(PRIVATE, text="for the Amazon order"))
    assert "counterparty" not in kept
    assert kept["text"] == "for the Amazon order"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("DE89370400440532013000", "DE89**************3000"),
        ("123456789012", "1234****9012"),
        ("12345678901", "*******8901"),
        ("9200", "9200"),
    ],
)
def test_an_account_number_shows_its_ends_only(number: str, shown: str) -> None:
    assert masked(number) == shown


def _problems(closing: str, *amounts: str | None) -> list[str]:
    parsed = Parsed()
    statement = Statement(1, opening=Decimal("10"), closing=Decimal(closing), currency="EUR")
    add_statement(parsed, ACCOUNT, statement, [None if each is None else Decimal(each) for each in amounts])
    return [problem.reason for problem in parsed.problems]


def test_a_statement_whose_bookings_lead_to_its_closing_balance_is_proven() -> None:
    assert _problems("12.50001", "3.00001", "-0.5") == []


def test_a_statement_that_is_off_by_the_last_decimal_is_reported() -> None:
    assert _problems("12.50001", "3", "-0.5") == [
        "the bookings do not lead from the opening balance 10 to the closing balance 12.50001: they differ by 0.00001"
    ]


def test_a_booking_that_could_not_be_read_is_named_as_the_likely_cause() -> None:
    assert _problems("12", None)[0].endswith("they differ by 2; 1 bookings could not be read")


BANKS = ("bank_camt", "bank_mt940", "bank_ofx")
PERSONS = re.compile(r"\b(?:mustermann|jansen|doe|roe|beispiel|oma|miete|nowak|marechal|paulissen)\b", re.IGNORECASE)
PRIVATE_COLUMNS = ("counterparty", "text", "reference")


@dataclass
class _Kept:
    """A sink that keeps rows of bookings and reasons of problems."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        assert (document, last) == (1, None)
        if table == "bank_line":
            self.lines += rows.to_pylist()
        elif table == "problem":
            self.reasons += rows["reason"].to_pylist()

    def drop(self, document: int) -> None:
        raise AssertionError(f"a statement is small: {document}")


@pytest.mark.parametrize("case", [case for case in golden.cases() if case.report in BANKS], ids=str)
def test_no_case_leaves_a_person_behind(case: golden.Case) -> None:
    assert PERSONS.findall(case.golden.read_text(encoding="utf-8")) == []


def test_no_sample_leaves_text_behind_on_a_line_that_is_not_amazons(samples: Path) -> None:
    paths = [path for folder in ("bank-camt", "bank-mt940", "bank-ofx") for path in sorted((samples / folder).iterdir())]
    sink = _Kept()
    for path in paths:
        read_document(golden.Case(path), 1, "shop", sink)
    assert len(sink.lines) > 150
    assert [line for line in sink.lines if not line["is_amazon"] and any(line.get(name) for name in PRIVATE_COLUMNS)] == []
    assert PERSONS.findall(" ".join(sink.reasons)) == []


def test_the_samples_that_do_not_add_up_are_named_with_the_difference(samples: Path) -> None:
    found = {}
    for path in sorted((samples / "bank-mt940").iterdir()):
        sink = _Kept()
        read_document(golden.Case(path), 1, "shop", sink)
        found[path.name] = [reason.rsplit(" ", 1)[1] for reason in sink.reasons if "do not lead" in reason]
    assert {name: gaps for name, gaps in found.items() if gaps} == {
        "wolph-jejik-abnamro.sta": ["-2038.00", "-1002.60"],
        "wolph-jejik-ing.sta": ["49.06"],
        "wolph-jejik-knab.sta": ["4500.00"],
        "wolph-jejik-postfinance.sta": ["0.2"],
        "wolph-self-provided-malformed_details.sta": ["234.01"],
    }
