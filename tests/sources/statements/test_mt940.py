"""MT940: signs, days and details; and the same bookings as the library mt-940 reads, reversals counted as they are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import mt940
import pytest

from goodstanding.sources.statements.mt940 import Field, amount, balance, day, details, entry, messages
from goodstanding.sources.statements.text import decoded


def _entry(value: str) -> tuple[date | None, date | None, Decimal | None]:
    found = entry(Field("61", value, 1))
    assert found is not None
    return found.value, found.booked, found.amount


@pytest.mark.parametrize(
    ("mark", "sign"), [("C", 1), ("D", -1), ("RD", 1), ("RC", -1), ("CR", 1), ("DR", -1), ("RCR", -1), ("RDR", 1), ("rc", -1), ("d", -1)]
)
def test_marks_and_reversals_have_their_sign(mark: str, sign: int) -> None:
    assert _entry(f"2601020103{mark}12,5NTRFNONREF")[2] == sign * Decimal("12.5")


def test_the_booking_day_is_in_the_year_nearest_to_the_value_day() -> None:
    assert _entry("2512310102C1,NTRF")[:2] == (date(2025, 12, 31), date(2026, 1, 2))
    assert _entry("2601021230C1,NTRF")[:2] == (date(2026, 1, 2), date(2025, 12, 30))
    assert _entry("260102C1,NTRF")[:2] == (date(2026, 1, 2), date(2026, 1, 2))
    assert _entry("260102    C1,NTRF")[1] == date(2026, 1, 2)


def test_a_value_day_that_does_not_exist_leaves_the_booking_day() -> None:
    assert _entry("1602300301DR6,00N024NONREF") == (None, date(2016, 3, 1), Decimal("-6.00"))


@pytest.mark.parametrize("value", ["260102C12.50NTRF", "260102X1,00NTRF", "260102C,NTRF", "26010C1,00NTRF", "260102C1,00.5NTRF", ""])
def test_what_is_not_in_the_format_is_no_entry(value: str) -> None:
    assert entry(Field("61", value, 1)) is None


def test_an_amount_with_two_commas_is_none() -> None:
    assert _entry("260102C1,234,56NTRF")[2] is None
    assert [amount(text) for text in ("12,", "0,5", "12", "1,2,3", "", "1.5")] == [
        Decimal(12),
        Decimal("0.5"),
        Decimal(12),
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("value", ["C020315145000,00", "X260101EUR1,00", "C260101EUR", "C260101EUR1.00", ""])
def test_a_balance_that_is_not_in_the_format_is_none(value: str) -> None:
    assert balance(Field("62F", value, 1)) is None


def test_a_debit_balance_is_negative() -> None:
    found = balance(Field("60F", "D260110EUR12,34", 1))
    assert found is not None
    assert (found.amount, found.currency, found.on) == (Decimal("-12.34"), "EUR", date(2026, 1, 10))


def test_days_have_a_century() -> None:
    assert [day(text) for text in ("790101", "800101", "260230")] == [date(2079, 1, 1), date(1980, 1, 1), None]


def test_details_in_subfields_say_who_and_what_for() -> None:
    found = details([Field("86", "166?00GUTSCHRIFT?20EREF+AB12?21SVWZ+payout?32AMAZON PAY\n?33MENTS", 1)])
    assert (found.counterparty, found.text, found.reference) == ("AMAZON PAY\nMENTS", "GUTSCHRIFT\nEREF+AB12\nSVWZ+payout", "AB12")


def test_details_between_slashes_say_who_and_what_for() -> None:
    found = details([Field("86", "/EREF/AB12/NAME/AMAZON EU/REMI/pay\nout", 1)])
    assert (found.counterparty, found.text, found.reference) == ("AMAZON EU", "payout", "AB12")


def test_empty_details_are_nothing() -> None:
    found = details([Field("86", "", 1)])
    assert (found.counterparty, found.text, found.reference) == (None, None, None)


def test_lines_are_those_of_the_file() -> None:
    found = messages("{1:F01X}{4:\n:20:A\n:25:1\n:61:260102C1,NTRF\n:86:x\ny\n-}\n\n:20:B\n:61:260102C2,NTRF\n")
    assert [(message.line, [each.line for each, _ in message.entries]) for message in found] == [(2, [4]), (9, [10])]


def _theirs(text: str) -> list[tuple[date, Decimal]]:
    found: list[tuple[date, Decimal]] = []
    for part in text.split("\n:20:"):
        read = mt940.parse(f":20:{part}", options=mt940.Options.all())
        found += [(each.data.get("entry_date") or each.data["date"], each.data["amount"].amount) for each in read]
    return found


@pytest.mark.parametrize(
    "name", ["wolph-betterplace-sepa_mt9401.sta", "wolph-jejik-abnamro.sta", "wolph-jejik-knab.sta", "wolph-mBank-mt940.sta"]
)
def test_the_library_reads_the_same_bookings(samples: Path, name: str) -> None:
    with (samples / "bank-mt940" / name).open("rb") as stream:
        text = decoded(stream)
    ours = [entry(each) for message in messages(text) for each, _ in message.entries]
    assert [(each.booked, each.amount) for each in ours if each] == _theirs(text.replace("\r", ""))
    assert len(ours) > 2
