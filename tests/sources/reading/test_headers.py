from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.sources.reading.headers import Header, find_header, normalise


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("Settlement ID", "settlement id"),
        ("tipo ", "tipo"),
        ("Data/Ora:", "data/ora"),
        ("Data/Ora :", "data/ora"),
        ("\ufeffdate/time", "date/time"),
        ("crédits d\u2019expédition", "crédits d'expédition"),
        ("cre\u0301dits", "crédits"),
        ("ID\u00a0de\u202fpago", "id de pago"),
        ("order-id", "order-id"),
        ("order_id", "order_id"),
        ("ＳＫＵ", "sku"),
        ("FBA 手数料", "fba 手数料"),
        ("  two   spaces\t", "two spaces"),
        ("STRASSE", "strasse"),
        ("non\u2011breaking", "non-breaking"),
        ("\u201equoted\u201c", '"quoted"'),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_typography_and_spare_spaces(printed: str, normal: str) -> None:
    assert normalise(printed) == normal


@given(st.text(max_size=20))
@settings(max_examples=300, deadline=None)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def header_of(*lines: str, known: tuple[str, ...] = ()) -> Header:
    header = find_header([line + "\n" for line in lines], known)
    assert header is not None
    return header


@pytest.mark.parametrize("preamble", [0, 1, 2, 7, 9, 20])
@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_the_header_is_found_below_a_preamble(preamble: int, delimiter: str) -> None:
    lines = [f'"Definitions: line {at}"' for at in range(preamble)]
    table = [["date/time", "settlement id", "type", "total"], ["5 Jan 2026", "123", "Order", "9.99"], ["6 Jan 2026", "123", "", "1.00"]]
    header = header_of(*lines, *(delimiter.join(row) for row in table))
    assert header == Header(preamble, delimiter, delimiter != "\t", ("date/time", "settlement id", "type", "total"))


def test_a_preamble_of_21_lines_is_too_long() -> None:
    assert find_header(["x"] * 21 + ["name,price", "a,1"]) is None


def test_a_preamble_padded_with_commas_is_no_header() -> None:
    lines = ['\ufeff"Includes Amazon Marketplace, Fulfillment by Amazon",,,', "All amounts in USD,,,", "date,type,sku,total", "1,2,3,4"]
    assert header_of(*lines).line == 2


def test_unpadded_preamble_text_with_commas_is_no_header() -> None:
    lines = ["All amounts in USD, unless specified", "date,type,sku,total,fees", "2026-01-01,Order,A,1,2"]
    assert header_of(*lines).line == 1


def test_a_preamble_of_words_is_no_header_when_columns_are_known() -> None:
    lines = ["Report,Seller,Store,Period", "date/time,Total:", "2026-01-01,9"]
    assert header_of(*lines, known=("date/time", "total")).line == 1
    assert header_of(*lines).line == 0


def test_a_bare_quote_in_an_unquoted_table_is_data() -> None:
    header = header_of('sku\tsize "inch\tprice', '1\t5" pipe\t2')
    assert header == Header(0, "\t", False, ("sku", 'size "inch', "price"))


def test_a_tab_table_with_all_names_in_quotes_is_quoted() -> None:
    assert header_of('"Date"\t"FNSKU"\t"Title"', '"1"\t"2"\t"a\tb"') == Header(0, "\t", True, ("Date", "FNSKU", "Title"))


def test_quoted_names_may_hold_the_delimiter() -> None:
    assert header_of('"Name, first",Price,"5"" pipes"', "a,1,2").names == ("Name, first", "Price", '5" pipes')


def test_empty_names_at_the_end_are_kept() -> None:
    assert header_of("sku\tprice\t", "a\t1\t").names == ("sku", "price", "")


@pytest.mark.parametrize(
    "lines",
    [[], [""], ["just text"], ["one column", "1", "2"], ["1,2,3", "4,5,6"], ["2026-01-01;12,50", "2026-01-02;13,50"], ["a,a", "1,2"]],
)
def test_what_is_no_table_with_a_header_has_none(lines: list[str]) -> None:
    assert find_header(lines) is None


@given(st.lists(st.text(max_size=30), max_size=25))
@settings(max_examples=200, deadline=None)
def test_any_lines_have_a_header_or_none(lines: list[str]) -> None:
    header = find_header(lines)
    assert header is None or (header.line < len(lines) and len(header.names) >= 2)
