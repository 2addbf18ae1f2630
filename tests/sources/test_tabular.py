"""Tables of text are taken apart without losing a row or a line number."""

from __future__ import annotations

import io

import pytest

from goodstanding.core.errors import UnreadableInput
from goodstanding.sources.tabular import Chunk, Layout, chunks


def _read(
    text: str, *, header_line: int = 0, delimiter: str = "\t", quoted: bool = False, names: tuple[str, ...] = ("a", "b")
) -> list[Chunk]:
    return list(chunks(lambda: io.BytesIO(text.encode()), Layout(header_line, delimiter, quoted, names)))


def _values(read: list[Chunk], name: str) -> list[str | None]:
    return [value for chunk in read for value in chunk.columns[name].to_pylist()]


def _lines(read: list[Chunk]) -> list[int]:
    return [int(line) for chunk in read for line in chunk.lines]


def _reasons(read: list[Chunk]) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for chunk in read for problem in chunk.problems]


def test_rows_know_their_physical_line() -> None:
    read = _read("a\tb\n1\t2\n3\t4\n")
    assert _lines(read) == [2, 3]
    assert _values(read, "b") == ["2", "4"]


def test_a_bare_quote_in_an_unquoted_table_is_data() -> None:
    assert _values(_read('a\tb\n12" pan\t"5\n'), "a") == ['12" pan']


def test_what_decrypting_leaves_behind_the_last_line_is_no_row() -> None:
    read = _read("a\tb\n1\t2\n" + "\x10" * 16)
    assert _values(read, "a") == ["1"]
    assert not _reasons(read)


@pytest.mark.parametrize("empty", ["\n", "\t\n", "  \n"])
def test_rows_without_any_value_are_left_out_and_later_lines_keep_their_number(empty: str) -> None:
    read = _read(f"a\tb\n1\t2\n{empty}3\t4\n")
    assert _lines(read) == [2, 4]
    assert not _reasons(read)


def test_a_table_of_empty_rows_only_has_no_rows() -> None:
    assert _lines(_read("a\tb\n\t\n\t\n")) == []


def test_a_row_shorter_than_the_header_is_padded() -> None:
    assert _values(_read("a\tb\n1\n3\t4\n"), "b") == [None, "4"]


def test_a_row_with_more_values_than_the_header_is_set_aside() -> None:
    read = _read("a\tb\n1\t2\t3\n4\t5\n")
    assert _values(read, "a") == ["4"]
    assert _reasons(read) == [
        (2, "the row has 3 values, the header has 2 columns; the row was set aside: compare it with the original report")
    ]


def test_empty_values_beyond_the_header_are_no_fault() -> None:
    read = _read("a\tb\n1\t2\t\t\n")
    assert _values(read, "b") == ["2"]
    assert not _reasons(read)


@pytest.mark.parametrize(("delimiter", "quoted"), [("\t", False), (",", True)])
def test_a_last_row_that_is_short_and_has_no_line_end_was_cut_off(delimiter: str, quoted: bool) -> None:
    text = "\n".join(delimiter.join(row) for row in (("a", "b", "c"), ("1", "2", "3"), ("4", "5")))
    read = _read(text, delimiter=delimiter, quoted=quoted, names=("a", "b", "c"))
    assert _values(read, "a") == ["1"]
    assert _reasons(read)[0][0] == 3
    assert "ends inside this row, after 2 of 3 values" in _reasons(read)[0][1]


def test_a_whole_last_row_needs_no_line_end() -> None:
    assert _values(_read("a\tb\n1\t2"), "b") == ["2"]
    assert _values(_read("a,b\n1,2", delimiter=",", quoted=True), "b") == ["2"]


def test_a_quoted_value_may_hold_delimiters_quotes_and_line_ends() -> None:
    read = _read('pre\na,b\n"1, ""one""\nand more",2\r\n3,4\n', header_line=1, delimiter=",", quoted=True)
    assert _values(read, "a") == ['1, "one"\nand more', "3"]
    assert _lines(read) == [3, 5]


def test_a_quote_that_is_never_closed_swallows_nothing_silently() -> None:
    read = _read('a,b\n1,2\n"3,4\n5,6\n', delimiter=",", quoted=True)
    assert _values(read, "a") == ["1"]
    assert _reasons(read) == [(3, "a quote in this row is not closed, so lines 3 to 4 were set aside together: download the report again")]


def test_a_quote_that_the_next_row_closes_swallows_nothing_silently() -> None:
    read = _read('a,b\n"1,2\n"3,4\n5,6\n', delimiter=",", quoted=True)
    assert _values(read, "a") == ["5"]
    assert _reasons(read)[0][0] == 2


def test_a_last_value_cut_inside_its_quotes_is_set_aside() -> None:
    read = _read('a,b\n"1","2"\n"3","4', delimiter=",", quoted=True)
    assert _values(read, "a") == ["1"]
    assert _reasons(read)[0][0] == 3


def test_a_value_longer_than_any_report_has_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableInput, match="line 3 is no row"):
        _read('a,b\n1,2\n"' + "x" * 200_000, delimiter=",", quoted=True)


def test_a_short_row_far_down_changes_to_the_patient_way_without_losing_or_doubling_rows() -> None:
    rows = [f"{number}\tvalue" for number in range(700_000)]
    rows[650_000] = "650000"
    read = _read("a\tb\n" + "\n".join(rows) + "\n")
    assert [int(value or -1) for value in _values(read, "a")] == list(range(700_000))
    assert _lines(read) == list(range(2, 700_002))


def test_of_two_columns_with_one_name_each_has_its_own_values() -> None:
    (chunk,) = _read("a\ta\n1\t2\n", names=("a", "a"))
    assert [chunk.columns[name].to_pylist() for name in chunk.columns] == [["1"], ["2"]]
