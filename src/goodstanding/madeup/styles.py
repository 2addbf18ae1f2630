"""How Amazon writes for each store: dates, decimals, languages, the bank's format. Only what the files of a made-up seller need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from goodstanding.core.errors import UsageError
from goodstanding.core.money import minor_units


@dataclass(frozen=True, slots=True)
class Style:
    """One store's way of writing.

    Attributes:
        settlement_dates: strftime format of an instant in settlement files (UTC is appended there).
        decimal: the decimal mark of settlement files; the other of `.` and `,` marks thousands.
        feedback_day: strftime format of the seller feedback report.
        rate: price of one US dollar's worth of goods in the store's currency (made up).
        bank: format of the bank statement.
        bank_number: number of the seller's account there; the bank code is all zeros, which no bank has.
        charset: of listings and order files.
        taxed: Amazon collects sales tax from the buyer and keeps it.
    """

    code: str
    settlement_dates: str
    decimal: str
    feedback_day: str
    rate: Decimal
    bank: str
    bank_number: str
    charset: str = "utf-8"
    taxed: bool = False


_STYLES: Final = (
    Style("US", "%Y-%m-%d %H:%M:%S", ".", "%m/%d/%y", Decimal(1), "ofx", "000000004471", taxed=True),
    Style("CA", "%Y-%m-%d %H:%M:%S", ".", "%d/%m/%y", Decimal("1.36"), "ofx", "000000005582", taxed=True),
    Style("UK", "%d.%m.%Y %H:%M:%S", ".", "%d/%m/%y", Decimal("0.79"), "mt940", "GB51MADE00000000003316"),
    Style("DE", "%d.%m.%Y %H:%M:%S", ",", "%d.%m.%y", Decimal("0.95"), "camt053", "DE13000000000000007204", charset="cp1252"),
    Style("FR", "%d.%m.%Y %H:%M:%S", ",", "%d/%m/%y", Decimal("0.95"), "mt940", "FR2900000000000000000008315", charset="cp1252"),
    Style("JP", "%Y/%m/%d %H:%M:%S", ".", "%y/%m/%d", Decimal(150), "mt940", "JP0000000000006620", charset="cp932"),
)

STYLES: Final = {style.code: style for style in _STYLES}


def style_of(code: str) -> Style:
    """The way of writing for a store.

    Raises:
        UsageError: no made-up seller can be in that store yet.
    """
    if code not in STYLES:
        raise UsageError(f"a made-up seller cannot sell in {code!r}; choose from {', '.join(STYLES)}")
    return STYLES[code]


def account_number(style: Style, tail: str) -> str:
    """Another account at the same bank, ending in these four digits; an IBAN gets its check digits (ISO 13616)."""
    number = style.bank_number[:-4] + tail
    if style.code in ("UK", "DE", "FR"):
        rest = number[4:] + number[:2] + "00"
        check = 98 - int("".join(str(int(letter, 36)) for letter in rest)) % 97
        return f"{number[:2]}{check:02d}{number[4:]}"
    return number


def money(value: Decimal, currency: str) -> Decimal:
    """The value rounded to what the currency is paid in (half up)."""
    return value.quantize(Decimal(1).scaleb(-minor_units(currency)), ROUND_HALF_UP)


def number(value: Decimal, decimal: str = ".", *, thousands: bool = False) -> str:
    """The amount as text with this decimal mark, the other mark between thousands when asked for."""
    text = f"{value:,f}" if thousands else f"{value:f}"
    return text if decimal == "." else text.translate(str.maketrans(",.", ".,"))


def noon(day: date) -> datetime:
    """12:00 UTC of the day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def iso(instant: datetime) -> str:
    """ISO 8601 with offset, as order reports print it: 2026-11-20T12:00:00+00:00."""
    return instant.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def zulu(instant: datetime) -> str:
    """ISO 8601 with Z, as the Selling Partner API prints it: 2026-11-20T12:00:00Z."""
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")
