from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading.numbers import PLAIN, NumberEvidence, NumberStyle, parse

NBSP, NARROW, MINUS = "\u00a0", "\u202f", "\u2212"
STYLES = [NumberStyle(decimal, group) for decimal, groups in ((".", ("", ",", " ", "'")), (",", ("", ".", " ", "'"))) for group in groups]


def evidence(*values: str | None) -> NumberEvidence:
    gathered = NumberEvidence()
    gathered.add(pa.array(values, pa.string()))
    return gathered


def style_of(*values: str, currency: str = "") -> NumberStyle:
    style = evidence(*values).decide(currency)
    assert isinstance(style, NumberStyle), style
    return style


def refusal(*values: str, currency: str = "") -> Problem:
    problem = evidence(*values).decide(currency, column="amount")
    assert isinstance(problem, Problem), problem
    assert problem.kind is ProblemKind.UNDECIDABLE
    assert problem.column == "amount"
    return problem


def read(*values: str | None, style: NumberStyle | None = None) -> list[Decimal | str | None]:
    """The numbers, None for empty, "bad" for bad ones."""
    chosen = style or style_of(*(value for value in values if value))
    numbers, bad = parse(pa.array(values, pa.string()), chosen)
    assert numbers.type == pa.decimal128(18, 5)
    return ["bad" if wrong else number for number, wrong in zip(numbers.to_pylist(), bad.to_pylist(), strict=True)]


def decimals(*texts: str) -> list[Decimal]:
    return [Decimal(text) for text in texts]


def write(value: Decimal, style: NumberStyle, group: str) -> str:
    return f"{value:,f}".replace(",", "\0").replace(".", style.decimal).replace("\0", group)


# --- deciding --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "decimal", "group"),
    [
        (["1.5", "2.25"], ".", ""),
        (["95,00", "-1,5"], ",", ""),
        (["1,777.43"], ".", ","),
        (["1.234,56", "12,00"], ",", "."),
        ([f"1{NARROW}135,72"], ",", " "),
        ([f"1{NBSP}135,72", "2 000,00"], ",", " "),
        (["1'234.50", "1\u2019234.50"], ".", "'"),
        (["1,23,456.78"], ".", ","),
        (["12,34,567"], ".", ","),
        (["1,234,567"], ".", ","),
        (["1.234.567"], ",", "."),
        (["1 234", "7"], "", " "),
        (["0,123"], ",", ""),
        (["-0.500"], ".", ""),
        (["1234,567"], ",", ""),
        ([",50"], ",", ""),
        (["1.234", "12.5"], ".", ""),
        (["1.234", "12,5"], ",", "."),
        (["7", "-12", "0"], "", ""),
        (["", " "], "", ""),
        (["n/a", "12,5", "see note 1.5"], ",", ""),
    ],
)
def test_the_style_is_the_only_one_that_fits_all_values(values: list[str], decimal: str, group: str) -> None:
    assert style_of(*values) == NumberStyle(decimal, group)


@pytest.mark.parametrize("values", [["1,234"], ["1.234"], ["1,234", "12"], ["-1,028", "-5,000"], ["123.456"]])
def test_a_column_that_could_be_thousands_or_decimals_is_refused(values: list[str]) -> None:
    assert repr(values[0]) in refusal(*values).reason


@pytest.mark.parametrize("values", [["1.5", "1,5"], ["1,234.5", "1 234.5"], ["1.234.567", "1,234.5"]])
def test_a_column_written_in_two_ways_is_refused_and_names_both(values: list[str]) -> None:
    reason = refusal(*values).reason
    assert all(repr(value) in reason for value in values)


def test_a_currency_without_minor_units_has_only_thousands() -> None:
    assert style_of("-1,028", currency="JPY") == NumberStyle(".", ",")
    assert style_of("1.028", currency="JPY") == NumberStyle(",", ".")
    refusal("1,028", "1.028", currency="JPY")
    refusal("1,028", currency="USD")


def test_another_column_of_the_document_decides() -> None:
    unclear = evidence("1,234")
    assert unclear.decide(others=[evidence("9.99"), evidence("5")]) == NumberStyle(".", ",")
    assert unclear.decide(others=[evidence("9,99")]) == NumberStyle(",", "")
    assert isinstance(unclear.decide(others=[evidence("9,99"), evidence("9.99")]), Problem)
    assert isinstance(unclear.decide(others=[evidence("5"), evidence("")]), Problem)


def test_a_column_that_decides_for_itself_asks_no_other() -> None:
    assert evidence("1,5").decide(others=[evidence("1.5")]) == NumberStyle(",", "")


def test_evidence_adds_up_over_chunks() -> None:
    chunks = evidence("1,234")
    chunks.add(pa.chunked_array([["5"], ["6,5"]], pa.string()))
    assert chunks.decide() == NumberStyle(",", "")
    merged = evidence("1,234")
    merged.merge(evidence("1,234.5"))
    assert merged.decide() == NumberStyle(".", ",")
    assert merged.values == 2


def test_currency_marks_are_collected() -> None:
    assert evidence("US$ 1.50", "EUR -2.00", "3.00 kr", "n/a ABC").marks == {"US$", "EUR", "kr"}


# --- parsing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("32.09    ", "32.09"),
        ("-32.09", "-32.09"),
        (f"{MINUS}32.09", "-32.09"),
        ("32.09-", "-32.09"),
        ("32.09 -", "-32.09"),
        ("(32.09)", "-32.09"),
        ("($1,032.09)", "-1032.09"),
        ("+32.09", "32.09"),
        ("-$32.09", "-32.09"),
        ("$-32.09", "-32.09"),
        ("US$32.09", "32.09"),
        ("R$ 32.09", "32.09"),
        ("¥ 32.00", "32"),
        ("32.09 EUR", "32.09"),
        ("32.09 EUR-", "-32.09"),
        ("€32.09-", "-32.09"),
        ("-32.09 €", "-32.09"),
        ("Rs. 1,23,456.78", "123456.78"),
        ("000,032.09", "bad"),
        ("0032.09", "32.09"),
        (".5", "0.5"),
        ("-.00001", "-0.00001"),
        ("1.000010000", "1.00001"),
        ("00000000000000000001.5", "1.5"),
        ("9999999999999.99999", "9999999999999.99999"),
        ("-9999999999999.99999", "-9999999999999.99999"),
    ],
)
def test_a_value_is_read_exactly(text: str, value: str) -> None:
    expected = value if value == "bad" else Decimal(value)
    assert read(text, style=NumberStyle(".", ",")) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "n/a", "-", "1.234567", "0.000001", "10000000000000", "123456789012345678", "1e3", "5.", "1.2.3", "--5", "(-5)", "(5", "5)",
        "$5 EUR", "5 6", "NaN", "inf", "0x10", "1_000", "5%", "٣", "1,5", "12,34.5", "1,234", "5-6",
    ],
)  # fmt: skip
def test_what_is_no_number_of_the_style_is_bad(text: str) -> None:
    assert read(text, style=PLAIN) == ["bad"]


def test_an_empty_value_is_null_and_not_bad() -> None:
    assert read("", " ", NBSP, None, "1.5", style=PLAIN) == [None, None, None, None, Decimal("1.5")]


def test_a_style_without_decimals_takes_no_mark() -> None:
    assert read("5", "1.5", "1,5", "1,500", style=NumberStyle("", "")) == [Decimal(5), "bad", "bad", "bad"]


def test_the_same_text_says_different_things_in_different_styles() -> None:
    assert read("1,234", style=NumberStyle(".", ",")) == decimals("1234")
    assert read("1,234", style=NumberStyle(",", "")) == decimals("1.234")


def test_dictionary_columns_slices_and_chunks_read_the_same() -> None:
    values = ["1.50", None, "x", "-2.25", "1.50", ""]
    plain = pa.array(values, pa.string())
    expected = [Decimal("1.5"), None, None, Decimal("-2.25"), Decimal("1.5"), None]
    padded = pa.array(["9.99", *values, "8.88"], pa.string()).slice(1, len(values))
    for column in (
        plain,
        plain.dictionary_encode(),
        padded,
        pa.chunked_array([plain.slice(0, 2), plain.slice(2)]),
        plain.cast(pa.large_string()),
    ):
        numbers, bad = parse(column, PLAIN)
        assert numbers.to_pylist() == expected
        assert bad.to_pylist() == [False, False, True, False, False, False]


def test_another_scale_can_be_asked_for() -> None:
    numbers, bad = parse(pa.array(["0.001234", "1", "12345678901234567"]), PLAIN, pa.decimal128(18, 6))
    assert numbers.to_pylist() == [Decimal("0.001234"), Decimal(1), None]
    assert bad.to_pylist() == [False, False, True]


def test_more_than_18_digits_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="only of 18"):
        parse(pa.array(["1"]), PLAIN, pa.decimal128(20, 2))


def test_an_empty_column_reads_as_an_empty_column() -> None:
    numbers, bad = parse(pa.array([], pa.string()), PLAIN)
    assert (len(numbers), len(bad)) == (0, 0)


MONEY_VALUES = st.decimals(min_value=Decimal("-9999999999999.99999"), max_value=Decimal("9999999999999.99999"), places=5)


@given(
    value=MONEY_VALUES,
    places=st.integers(0, 5),
    style=st.sampled_from(STYLES),
    space=st.sampled_from([" ", NBSP, NARROW]),
    frame=st.sampled_from(["{-}{}", "{}{-}", "{-}€{}", "{-}{} EUR", " {-}{}  "]),
    minus=st.sampled_from(["-", MINUS]),
)
@settings(max_examples=150, deadline=None)
def test_what_is_written_in_a_style_reads_back_the_same(
    value: Decimal, places: int, style: NumberStyle, space: str, frame: str, minus: str
) -> None:
    exact = value.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)
    group = space if style.group == " " else style.group
    body = write(abs(exact), style, group)
    text = frame.replace("{-}", minus if exact < 0 else "").replace("{}", body)
    assert read(text, style=style) == [exact]


@given(st.lists(MONEY_VALUES, min_size=1, max_size=30), st.sampled_from([style for style in STYLES if style.group]))
@settings(max_examples=60, deadline=None)
def test_a_decided_column_reads_back_the_same(values: list[Decimal], style: NumberStyle) -> None:
    texts = [write(value, style, style.group) for value in values] + [write(Decimal("1234567.5"), style, style.group)]
    assert style_of(*texts) == style
    assert read(*texts)[:-1] == values


@given(
    st.lists(st.tuples(st.integers(-9_999_999, 9_999_999), st.booleans()), min_size=1, max_size=6),
    st.integers(0, 4),
    st.sampled_from(STYLES),
)
@settings(max_examples=200, deadline=None)
def test_a_column_is_read_rightly_or_refused_whatever_it_holds(numbers: list[tuple[int, bool]], places: int, style: NumberStyle) -> None:
    values = [Decimal(number).scaleb(-places) for number, _ in numbers]
    texts = [write(value, style, style.group if grouped else "") for value, (_, grouped) in zip(values, numbers, strict=True)]
    decided = evidence(*texts).decide()
    if isinstance(decided, NumberStyle):
        assert read(*texts, style=decided) == values


@given(st.lists(st.integers(-9_999_999, 9_999_999), min_size=1, max_size=6), st.sampled_from(STYLES))
@settings(max_examples=60, deadline=None)
def test_whole_amounts_of_yen_are_always_decided(numbers: list[int], style: NumberStyle) -> None:
    texts = [write(Decimal(number), style, style.group) for number in numbers]
    assert read(*texts, style=style_of(*texts, currency="JPY")) == numbers


@given(st.text(alphabet="0123459.,'- ()$€eE+٣9\u00a0", max_size=14), st.sampled_from(STYLES))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_number_null_or_bad(text: str, style: NumberStyle) -> None:
    numbers, bad = parse(pa.array([text]), style)
    if bad[0].as_py():
        assert numbers[0].as_py() is None
    else:
        assert (numbers[0].as_py() is None) == (not text.strip())
