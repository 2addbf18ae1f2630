"""The text for people: golden in a pipe, coloured on a terminal, harmless everywhere."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest

from goodstanding.cli.output.text.console import PIPE_WIDTH, amounts
from goodstanding.cli.output.text.page import print_result
from goodstanding.core.finding import Severity
from goodstanding.core.money import Amount
from goodstanding.jobs.model import Chapter
from tests.cli.output.golden import CASES, golden, text
from tests.results import document, empty, finding, full

STYLE = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_as_it_was_read_and_accepted(name: str) -> None:
    assert golden(name).exists(), f"{golden(name)} is missing; run python -m tests.cli.output.golden --accept and read it"
    assert CASES[name]() == golden(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_pipe_gets_no_control_codes_no_blank_line_ends_and_one_width(name: str) -> None:
    for line in CASES[name]().splitlines():
        assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in line)
        assert line == line.rstrip()
        assert len(line) <= PIPE_WIDTH


def test_the_width_of_a_pipe_does_not_depend_on_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert text(full()) == CASES["full"]()


def test_findings_of_one_kind_that_differ_in_severity_are_counted_by_it() -> None:
    result = full()
    result.findings = [replace(result.findings[0], severity=severity) for severity in (Severity.HIGH, Severity.LOW, Severity.LOW)]
    assert "3 of them, 1 high, 2 low" in text(result)
    result.findings = [replace(result.findings[0], severity=Severity.LOW)] * 2
    assert "2 of them;" in text(result)


def test_files_with_something_unexpected_are_counted() -> None:
    result = empty()
    result.documents = [{**document(number, f"{number}.txt"), "problems": number} for number in range(3)]
    assert "2 files taken in full had something unexpected" in text(result)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, columns: str) -> str:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    print_result(full(), stream, trace=False)
    return stream.getvalue()


def test_a_terminal_gets_colours_and_nothing_else_that_controls_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = on_terminal(monkeypatch, "110")
    assert STYLE.search(shown)
    assert "\x1b" not in STYLE.sub("", shown)
    assert "red\x1b[31m" not in shown
    assert r"red\x1b[31m\u202etxt.exe" in STYLE.sub("", shown)


@pytest.mark.parametrize(("columns", "widest"), [("70", 70), ("300", 120), ("20", 60)])
def test_a_terminal_is_used_as_far_as_lines_can_be_read(monkeypatch: pytest.MonkeyPatch, columns: str, widest: int) -> None:
    lines = [line.rstrip() for line in STYLE.sub("", on_terminal(monkeypatch, columns)).splitlines()]
    assert widest - 12 <= max(map(len, lines)) <= widest


def test_every_figure_leads_to_its_rows_with_trace() -> None:
    shown = text(full(), trace=True)
    assert "settlement-11.txt:2-39, 77 (settlement_line)" in shown
    assert "… and 211 more rows" in shown
    assert "bank.sta:26 (bank_line)" in shown
    assert "health.json:1 (account_status)" in shown
    assert ":2 (settlement)" not in text(full())


def test_the_rows_of_a_trace_and_the_rest_add_up() -> None:
    assert full().findings[0].row_count == 38 + 1 + 211


def test_what_is_unknown_is_never_shown_as_zero() -> None:
    shown = text(full())
    assert re.search(r"Account-level reserve +unknown +import balances of the Finances API to know", shown)
    assert "0.00  every imported settlement adds up" in shown


def test_nothing_is_cut_without_saying_how_many_there_are() -> None:
    result = full()
    result.findings = [finding("refunded_for_nothing", Severity.LOW, f"order {number}", None) for number in range(1000)]
    shown = text(result)
    assert "1,000 of them" in shown
    assert "… and 997 more of this kind" in shown
    assert "--trace here, --csv or --xlsx as a table, --html as a page" in shown
    assert len(shown.splitlines()) < 120
    assert text(result, trace=True).count("order 9") == 111


def test_a_chapter_alone_shows_only_itself() -> None:
    shown = CASES["todo"]()
    assert "TO DO" in shown
    assert not any(word in shown for word in ("MONEY", "STANDING", "IMPORTED", "FINDINGS"))


def test_an_import_without_trouble_is_three_lines() -> None:
    result = full()
    result.chapters, result.documents = (Chapter.IMPORTED,), [full().documents[0]]
    assert result.imported is not None
    result.imported = replace(result.imported, refused=(), unchanged=0)
    assert text(result).splitlines()[2:] == [
        "IMPORTED",
        "  1 file read now: 1 stored",
        "  100 lines read = 100 stored + 0 duplicate + 0 quarantined",
    ]


def test_a_result_without_anything_says_what_to_do_first() -> None:
    assert "goodstanding check FOLDER" in text(empty())


def test_numbers_of_a_column_stand_with_their_points_below_each_other() -> None:
    values = [Amount(Decimal("1.5"), "EUR"), Amount(Decimal("-0.00001"), "EUR"), None, Amount(Decimal(1200), "JPY")]
    assert amounts(list(values)) == ["1.50   ", "-0.00001", "unknown", "1,200      "]


def test_many_troubles_of_one_kind_do_not_hide_another_and_are_counted() -> None:
    result = full()
    result.chapters, result.imported = (Chapter.IMPORTED,), None
    result.documents = [document(number, f"{number}.json", status="unrecognised", note=f"reason {number}") for number in range(20)]
    result.documents.append(document(99, "cut.xml", status="unreadable", note="it ends too early"))
    shown = text(result)
    assert "… and 16 more files not recognised" in shown
    assert "cut.xml: it ends too early" in shown
    assert "reason 19" in text(result, trace=True)
