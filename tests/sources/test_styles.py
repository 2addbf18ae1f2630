"""Amounts and instants come back exactly, however a report writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.documents import SUMMARY, V2, read, table, v2_line

MOMENTS = st.lists(
    st.integers(1_420_070_400, 1_893_456_000).map(lambda second: datetime.fromtimestamp(second, UTC)), min_size=1, max_size=6
)
CENTS = st.lists(st.integers(-(10**11), 10**11), min_size=1, max_size=12)
STYLES = {
    "point": (",", ".", "-", ""),
    "comma": (".", ",", "-", ""),
    "narrow space": ("\u202f", ",", "-", ""),
    "no-break space": ("\u00a0", ",", "-", ""),
    "apostrophe": ("’", ".", "-", ""),
    "no thousands": ("", ",", "-", ""),
    "typographic minus": (".", ",", "−", ""),
    "brackets": (",", ".", "(", ")"),
    "trailing minus": (",", ".", "", "-"),
    "spaces behind": (",", ".", "-", "    "),
}
"""Thousands mark, decimal mark, and what stands before and behind a negative number."""


def _written(value: Decimal, style: tuple[str, str, str, str]) -> str:
    thousands, decimal, before, behind = style
    digits = f"{abs(value):,.2f}".translate({ord(","): thousands, ord("."): decimal})
    if not behind.strip():
        return (before if value < 0 else "") + digits + behind
    return f"{before}{digits}{behind}" if value < 0 else digits


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@given(cents=CENTS)
def test_amounts_written_in_any_style_come_back_exactly(style: tuple[str, str, str, str], cents: list[int]) -> None:
    values = [Decimal(each).scaleb(-2) for each in cents]
    summary = (*SUMMARY[:4], _written(sum(values, Decimal(0)), style), *SUMMARY[5:])
    result = read(table(V2, summary, *(v2_line(_written(value, style)) for value in values)))
    assert result.column("settlement_line", "amount") == values
    assert result.column("settlement", "total_amount") == [sum(values, Decimal(0))]


@given(units=st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=12))
def test_yen_with_thousands_marks_come_back_as_yen(units: list[int]) -> None:
    summary = (*SUMMARY[:4], f"{sum(units):,}", "JPY", *SUMMARY[6:])
    result = read(table(V2, summary, *(v2_line(f"{value:,}") for value in units)))
    assert result.column("settlement_line", "amount") == [Decimal(value) for value in units]


@pytest.mark.parametrize(
    "style", ["%Y-%m-%d %H:%M:%S UTC", "%Y-%m-%dT%H:%M:%S+00:00", "%d.%m.%Y %H:%M:%S UTC", "%Y/%m/%d %H:%M:%S UTC", "%Y-%m-%dT%H:%M:%SZ"]
)
@given(moments=MOMENTS)
def test_instants_written_in_any_style_come_back_exactly(style: str, moments: list[datetime]) -> None:
    result = read(table(V2, SUMMARY, *(v2_line("1.00", posted=moment.strftime(style)) for moment in moments)))
    assert result.column("settlement_line", "posted_at") == moments


@given(moments=MOMENTS, hours=st.integers(-11, 13))
def test_an_offset_moves_the_instant_and_its_zone_is_kept(moments: list[datetime], hours: int) -> None:
    header = ("date/time", "settlement id", "type", "order id", "description", "marketplace", "total")
    rows = [(f"{moment:%d %b %Y %H:%M:%S} GMT{hours:+d}", "1", "Order", "", "x", "amazon.com.au", "1.00") for moment in moments]
    result = read(table(header, *rows, delimiter=","))
    assert result.column("transaction", "posted_at") == [moment - timedelta(hours=hours) for moment in moments]
    assert result.column("transaction", "posted_zone") == [f"GMT{hours:+d}"] * len(moments)
