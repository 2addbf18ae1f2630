from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.marketplace import by_code
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading import months
from goodstanding.sources.reading.dates import PLAIN, DateEvidence, DateStyle, parse, parse_days
from goodstanding.sources.reading.months import MONTHS, month_number


def evidence(*values: str | None) -> DateEvidence:
    gathered = DateEvidence()
    gathered.add(pa.array(values, pa.string()))
    return gathered


def style_of(*values: str, store: str = "") -> DateStyle:
    style = evidence(*values).decide(by_code(store) if store else None)
    assert isinstance(style, DateStyle), style
    return style


def refusal(*values: str, store: str = "") -> Problem:
    problem = evidence(*values).decide(by_code(store) if store else None, column="date")
    assert isinstance(problem, Problem), problem
    assert (problem.kind, problem.column) == (ProblemKind.UNDECIDABLE, "date")
    return problem


def order_of(*values: str, store: str = "") -> str:
    ((_, order),) = style_of(*values, store=store).orders
    return order


def instants(*values: str | None, style: DateStyle = PLAIN) -> list[datetime | str | None]:
    """The instants, None for empty, "bad" for bad ones."""
    read, _, bad = parse(pa.array(values, pa.string()), style)
    assert read.type == pa.timestamp("us", tz="UTC")
    return ["bad" if wrong else instant for instant, wrong in zip(read.to_pylist(), bad.to_pylist(), strict=True)]


def days(*values: str | None, style: DateStyle = PLAIN) -> list[date | str | None]:
    read, bad = parse_days(pa.array(values, pa.string()), style)
    assert read.type == pa.date32()
    return ["bad" if wrong else day for day, wrong in zip(read.to_pylist(), bad.to_pylist(), strict=True)]


# --- instants --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "instant", "zone"),
    [
        ("2026-01-05 10:11:12 UTC", "2026-01-05T10:11:12", "UTC"),
        ("17.07.2026 07:06:34 UTC", "2026-07-17T07:06:34", "UTC"),
        ("2020-04-24T07:52:49+00:00", "2020-04-24T07:52:49", "+00:00"),
        ("2020-12-18T22:32:18-08:00", "2020-12-19T06:32:18", "-08:00"),
        ("2020-12-18T22:32:18+0530", "2020-12-18T17:02:18", "+0530"),
        ("2026-01-05T10:11:12Z", "2026-01-05T10:11:12", "Z"),
        ("2026-01-05T10:11:12.123Z", "2026-01-05T10:11:12.123", "Z"),
        ("2026-01-05T10:11:12.1234560Z", "2026-01-05T10:11:12.123456", "Z"),
        ("2026-01-05T10:11Z", "2026-01-05T10:11:00", "Z"),
        ("Jan 2, 2026 3:04:05 PM PST", "2026-01-02T23:04:05", "PST"),
        ("Jan 1, 2024 12:08:10 AM PST", "2024-01-01T08:08:10", "PST"),
        ("Jul 1, 2024 12:08:10 PM PDT", "2024-07-01T19:08:10", "PDT"),
        ("29 June 2026 5:39:32 pm GMT+9", "2026-06-29T08:39:32", "GMT+9"),
        ("1 May 2026 10:00:00 am UTC", "2026-05-01T10:00:00", "UTC"),
        ("1 juil. 2026 08:31:35 UTC", "2026-07-01T08:31:35", "UTC"),
        ("1er août 2026 08:31:35 UTC", "2026-08-01T08:31:35", "UTC"),
        ("3 janv. 2026 08:31:35 UTC", "2026-01-03T08:31:35", "UTC"),
        ("31 jul 2026 11:03:59 p.m. GMT-7", "2026-08-01T06:03:59", "GMT-7"),
        ("31 jul 2026 11:03:59 a.\u00a0m. GMT-7", "2026-07-31T18:03:59", "GMT-7"),
        ("5 de março de 2026 08:00:00 BRT", "2026-03-05T11:00:00", "BRT"),
        ("12 sty 2026 10:00:00 CET", "2026-01-12T09:00:00", "CET"),
        ("12. Dez. 2026 10:00:00 MEZ", "2026-12-12T09:00:00", "MEZ"),
        ("2025/01/01 0:21:14 JST", "2024-12-31T15:21:14", "JST"),
        ("2026年7月1日 8:00:00 JST", "2026-06-30T23:00:00", "JST"),
        ("  2026-01-05 10:11:12 UTC ", "2026-01-05T10:11:12", "UTC"),
        ("2026-01-05 10:11:12", "2026-01-05T10:11:12", None),
        ("02.05.2020", "2020-05-02T00:00:00", None),
        ("45292.5", "2024-01-01T12:00:00", None),
        ("45292.424328703704", "2024-01-01T10:11:02", None),
        ("45292", "2024-01-01T00:00:00", None),
    ],
)
def test_an_instant_that_is_clear_by_itself_is_read_with_its_zone(text: str, instant: str, zone: str | None) -> None:
    assert style_of(text) == PLAIN
    assert instants(text) == [datetime.fromisoformat(instant).replace(tzinfo=UTC)]
    _, zones, _ = parse(pa.array([text]))
    assert zones.to_pylist() == [zone]


@pytest.mark.parametrize(
    "text",
    [
        "n/a", "2026-02-29", "31 Feb 2026", "2026-13-01", "2026-00-10", "00.01.2026", "2026-01-05 24:00:00", "2026-01-05 10:60:00 UTC",
        "2026-01-05 10:11:60 UTC", "Jan 2, 2026 13:04:05 PM PST", "2026-01-05 10:11:12 XYZ", "2026-01-05T10:11:12+15:00",
        "2026-01-05T10:11:12.1234567Z", "2026-01-0510:11:12", "12 foo 2026", "10:11:12", "1234", "99999", "20000", "2026-1",
        "PST+1 2026", "2026-01-05 10:11:12 PST+1", "٢٠٢٦-01-05", "01/02/2026", "3/4/26", "2026-01-05 10:11:12 IST",
    ],
)  # fmt: skip
def test_what_is_no_instant_of_the_style_is_bad(text: str) -> None:
    assert instants(text) == ["bad"]


def test_an_empty_value_is_null_and_not_bad() -> None:
    assert instants("", None, " ", "2026-01-05") == [None, None, None, datetime(2026, 1, 5, tzinfo=UTC)]


def test_styles_that_are_clear_by_themselves_may_be_mixed() -> None:
    mixed = ["2026-01-05 10:11:12 UTC", "05.01.2026 10:11:12 UTC", "Jan 5, 2026 2:11:12 AM PST", "5 janv. 2026 10:11:12 UTC"]
    assert style_of(*mixed) == PLAIN
    assert set(instants(*mixed)) == {datetime(2026, 1, 5, 10, 11, 12, tzinfo=UTC)}


def test_dictionary_columns_slices_and_chunks_read_the_same() -> None:
    values = ["2026-01-05T10:00:00+01:00", None, "x", "2026-01-05T10:00:00-08:00", ""]
    plain = pa.array(values, pa.string())
    padded = pa.array(["2020-01-01", *values, "y"], pa.string()).slice(1, len(values))
    for column in (plain, plain.dictionary_encode(), padded, pa.chunked_array([plain.slice(0, 2), plain.slice(2)])):
        read, zones, bad = parse(column)
        assert [instant and instant.hour for instant in read.to_pylist()] == [9, None, None, 18, None]
        assert zones.to_pylist() == ["+01:00", None, None, "-08:00", None]
        assert bad.to_pylist() == [False, False, True, False, False]
        assert parse_days(column)[0].to_pylist() == [date(2026, 1, 5), None, None, date(2026, 1, 5), None]


def test_an_empty_column_reads_as_an_empty_column() -> None:
    assert [len(part) for part in parse(pa.array([], pa.string()))] == [0, 0, 0]
    assert [len(part) for part in parse_days(pa.array([], pa.string()))] == [0, 0]


# --- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05-Jan-2026", date(2026, 1, 5)),
        ("05-Jan-26", date(2026, 1, 5)),
        ("17.07.2026", date(2026, 7, 17)),
        ("7.7.26", date(2026, 7, 7)),
        ("2026-07-17", date(2026, 7, 17)),
        ("20260717", date(2026, 7, 17)),
        ("Feb 29, 2024", date(2024, 2, 29)),
        ("Feb 29 2024", date(2024, 2, 29)),
        ("2026-01-05T23:30:00-08:00", date(2026, 1, 5)),
        ("2026年12月31日", date(2026, 12, 31)),
    ],
)
def test_a_day_is_the_one_printed(text: str, day: date) -> None:
    assert days(text) == [day]


def test_a_day_with_an_impossible_time_is_bad() -> None:
    assert days("2026-01-05T25:30:00-08:00", "2026-02-30", "x", "") == ["bad", "bad", "bad", None]


# --- deciding the order ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["02/05/2020", "13/05/2020"], "dmy"),
        (["02/05/2020", "05/13/2020"], "mdy"),
        (["02-05-2020", "13-05-2020"], "dmy"),
        (["1/13/26", "1/5/26"], "mdy"),
        (["3/2/26", "28/2/26"], "dmy"),
        (["26/1/5", "26/1/13"], "ymd"),
        (["25/12/03", "25/12/28"], "ymd"),
        (["02/05/2020 05:18:00 MEST"], "dmy"),
        (["99/99/9999", "hello", "02/05/2020", "13/05/2020"], "dmy"),
    ],
)
def test_values_decide_the_order_of_the_column(values: list[str], order: str) -> None:
    assert order_of(*values) == order


@pytest.mark.parametrize(
    "values", [["02/05/2020"], ["1/5/26"], ["26/01/15", "26/11/15"], ["02-05-2020"], ["02/05/2020 05:18:00 PST"], ["13/2/26"]]
)
def test_days_that_could_be_read_in_two_orders_are_refused(values: list[str]) -> None:
    assert repr(values[0]) in refusal(*values).reason


def test_a_column_that_no_order_fits_is_refused_and_names_values() -> None:
    reason = refusal("13/05/2020", "05/13/2020").reason
    assert "13/05/2020" in reason
    assert "05/13/2020" in reason


@pytest.mark.parametrize(
    ("store", "text", "day"),
    [
        ("US", "1/5/26", date(2026, 1, 5)),
        ("UK", "1/5/26", date(2026, 5, 1)),
        ("CA", "1/5/26", date(2026, 5, 1)),
        ("JP", "26/01/05", date(2026, 1, 5)),
        ("SE", "26-01-05", date(2026, 1, 5)),
        ("US", "02/05/2020", date(2020, 2, 5)),
        ("FR", "02/05/2020", date(2020, 5, 2)),
    ],
)
def test_the_store_decides_what_the_values_leave_open(store: str, text: str, day: date) -> None:
    assert days(text, style=style_of(text, store=store)) == [day]


def test_the_values_decide_against_the_store() -> None:
    assert order_of("13/05/2020", store="US") == "dmy"
    refusal("02/05/2020", store="JP")  # a year at the end is not how that store prints days


def test_another_column_of_the_document_decides() -> None:
    unclear = evidence("02/05/2020")
    assert unclear.decide(others=[evidence("05/13/2020"), evidence("2020-01-01")]) == DateStyle((("/4", "mdy"),))
    assert isinstance(unclear.decide(others=[evidence("05/13/2020"), evidence("13/05/2020")]), Problem)
    assert isinstance(unclear.decide(others=[evidence("05-13-2020")]), Problem)


def test_evidence_adds_up_over_chunks() -> None:
    chunks = evidence("3/2/26")
    chunks.add(pa.array(["28/2/26"]))
    assert chunks.decide() == DateStyle((("/2", "dmy"),))
    merged = evidence("3/2/26")
    merged.merge(evidence("28/2/26", "2026-01-01"))
    assert merged.decide() == chunks.decide()
    assert merged.values == 3


# --- zones -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "store", "hour"),
    [("IST", "IN", (5, 0)), ("IST", "IE", (9, 30)), ("CST", "MX", (16, 30)), ("BST", "UK", (9, 30)), ("AST", "SA", (7, 30))],
)
def test_an_abbreviation_of_several_zones_is_the_one_of_the_store(zone: str, store: str, hour: tuple[int, int]) -> None:
    text = f"2026-07-05 10:30:00 {zone}"
    assert instants(text, style=style_of(text, store=store)) == [datetime(2026, 7, 5, *hour, tzinfo=UTC)]


@pytest.mark.parametrize(("zone", "store"), [("IST", ""), ("IST", "DE"), ("CST", ""), ("CST", "JP"), ("BST", ""), ("AST", "UK")])
def test_an_abbreviation_of_several_zones_is_refused_without_its_store(zone: str, store: str) -> None:
    assert zone in refusal(f"2026-07-05 10:30:00 {zone}", store=store).reason


# --- months ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "number"),
    [("Févr", 2), ("fevr", 2), ("MÄRZ", 3), ("kwi", 4), ("maj", 5), ("giugno", 6), ("lipca", 7), ("ağustos", 8), ("set", 9), ("ott", 10),
     ("listopada", 11), ("dez", 12), ("KASIM", 11), ("mrt", 3), ("augusti", 8)],
)  # fmt: skip
def test_a_month_is_known_in_ten_languages(word: str, number: int) -> None:
    assert month_number(word) == number


def test_no_month_name_means_two_months() -> None:
    forms = [
        (months.plain(form), number)
        for names in months._NAMES.values()
        for number, month in enumerate(names.split(), start=1)
        for form in month.split("|")
    ]
    assert all(len(names.split()) == 12 for names in months._NAMES.values())
    assert len({form for form, _ in forms}) == len(set(forms)) == len(MONTHS)


# --- properties ------------------------------------------------------------------------------------------------------

SOME_INSTANT = st.integers(946_684_800_000_000, 4_102_444_799_999_999).map(
    lambda micros: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
)
FORMATS = [
    "%Y-%m-%d %H:%M:%S UTC", "%d.%m.%Y %H:%M:%S UTC", "%Y-%m-%dT%H:%M:%S.%fZ", "%Y/%m/%d %H:%M:%S GMT", "%b %d, %Y %I:%M:%S %p UTC",
    "%d %B %Y %I:%M:%S %p UTC", "%Y%m%d %H:%M:%S", "%d-%b-%Y %H:%M:%S",
]  # fmt: skip


@given(st.lists(SOME_INSTANT, min_size=1, max_size=20), st.sampled_from(FORMATS))
@settings(max_examples=80, deadline=None)
def test_what_is_printed_reads_back_the_same(moments: list[datetime], format_: str) -> None:
    expected = [moment if "%f" in format_ else moment.replace(microsecond=0) for moment in moments]
    assert instants(*(moment.strftime(format_) for moment in moments)) == expected


@given(SOME_INSTANT, st.integers(-14 * 60, 14 * 60))
@settings(max_examples=60, deadline=None)
def test_an_offset_is_taken_off(moment: datetime, minutes: int) -> None:
    local = moment.astimezone(timezone(timedelta(minutes=minutes)))
    assert instants(local.isoformat()) == [moment]
    assert days(local.isoformat()) == [local.date()]


@given(st.lists(st.dates(date(2000, 1, 1), date(2004, 12, 31)), min_size=1, max_size=20), st.sampled_from(["dmy", "mdy", "ymd"]))
@settings(max_examples=100, deadline=None)
def test_a_decided_order_is_never_the_wrong_one(dates: list[date], order: str) -> None:
    format_ = {"dmy": "%d/%m/%y", "mdy": "%m/%d/%y", "ymd": "%y/%m/%d"}[order]
    texts = [day.strftime(format_) for day in dates]
    style = evidence(*texts).decide()
    if isinstance(style, DateStyle):
        assert days(*texts, style=style) == dates


@given(st.text(alphabet="0123456789/-.:, TZPMamUTCjul年", max_size=24))
@settings(max_examples=300, deadline=None)
def test_any_text_is_an_instant_null_or_bad(text: str) -> None:
    read, _, bad = parse(pa.array([text]), DateStyle((("/4", "dmy"), ("/2", "mdy"), ("-2", "ymd"))))
    if bad[0].as_py():
        assert read[0].as_py() is None
    else:
        assert (read[0].as_py() is None) == (not text.strip())
