"""What a result comes to, whatever the output."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest

from goodstanding.core.finding import ClockKind, Due, RowRef, Severity
from goodstanding.core.money import Amount
from goodstanding.jobs.summary import counts, times
from goodstanding.jobs.summary.gaps import by_import
from goodstanding.jobs.summary.groups import grouped, headline, severities, title_of
from goodstanding.jobs.summary.ledgers import PayoutState, by_kind, ledgers, releases_text
from goodstanding.jobs.summary.traces import Files
from goodstanding.store.question import Unknown
from tests.results import AS_OF, document, documents, empty, eur, finding, full


def test_lines_are_counted_once_and_add_up() -> None:
    lines = counts.lines(documents())
    assert (lines.read, lines.stored, lines.duplicate, lines.conflicting, lines.quarantined, lines.not_taken) == (326, 124, 100, 100, 2, 0)
    assert lines.text() == "326 lines read = 124 stored + 100 duplicate + 100 conflicting + 2 quarantined"


def test_lines_of_a_file_that_was_not_taken_are_said_too() -> None:
    lines = counts.lines([document(1, "a", status="unreadable", lines_read=5, lines_stored=0, lines_quarantined=2)])
    assert lines.text() == "5 lines read = 0 stored + 0 duplicate + 2 quarantined + 3 not taken"


def test_files_with_one_trouble_are_said_together_the_gravest_kind_first() -> None:
    result = full()
    result.documents += [document(number, f"listings-{number}.txt", status="empty", note="no rows") for number in (9, 10, 11)]
    assert result.imported is not None
    result.imported = None
    found = [(each.kind, each.file_text()) for each in counts.troubles(result)]
    assert [kind for kind, _ in found] == ["contradicts another", "not recognised", "unreadable", "quarantined", "empty"]
    assert found[-1] == ("empty", "listings-9.txt and 2 more")


def test_only_files_of_the_import_are_said_after_one() -> None:
    result = full()
    assert result.imported is not None
    result.documents.append(document(9, "earlier.txt", status="unrecognised", note="old"))
    assert "old" not in [each.reason for each in counts.troubles(result)]


@pytest.mark.parametrize(
    ("hours", "left", "day_left", "ago"),
    [
        (0.5, "in less than an hour", "today", "today"),
        (9, "in 9 hours", "today", "today"),
        (11, "in 11 hours", "tomorrow", "in 1 day"),
        (47, "in 47 hours", "in 2 days", "in 2 days"),
        (48, "in 2 days", "in 2 days", "in 2 days"),
        (-1, "overdue by 1 hour", "today", "today"),
        (-20, "overdue by 20 hours", "1 day overdue", "yesterday"),
        (-200, "overdue by 8 days", "8 days overdue", "8 days ago"),
    ],
)
def test_times_are_said_in_words(hours: float, left: str, day_left: str, ago: str) -> None:
    at = AS_OF + timedelta(hours=hours)
    assert (times.left(at, AS_OF), times.day_left(at, AS_OF), times.ago(at, AS_OF)) == (left, day_left, ago)


def test_instants_are_said_in_utc() -> None:
    tokyo = datetime(2026, 11, 26, 8, 30, tzinfo=timezone(timedelta(hours=9)))
    assert (times.day(tokyo), times.instant(tokyo), times.stamp(tokyo)) == ("2026-11-25", "2026-11-25 23:30 UTC", "2026-11-25T23:30:00Z")


def test_business_days_name_their_calendar() -> None:
    assert (
        times.due(Due(AS_OF + timedelta(days=3), ClockKind.BUSINESS, "DE"), AS_OF) == "2026-11-28 14:00 UTC, in 3 days (business days, DE)"
    )
    assert times.due(Due(AS_OF + timedelta(days=3)), AS_OF) == "2026-11-28 14:00 UTC, in 3 days"


def test_findings_of_a_kind_are_together_in_the_order_they_first_appear() -> None:
    said = [finding(code, Severity.LOW, code, eur("1")) for code in ("a", "b", "a")]
    said[2] = finding("a", Severity.HIGH, "worse", Amount(Decimal(5), "JPY"), due=Due(AS_OF))
    groups = grouped(said)
    assert [(group.code, len(group.findings), group.severity) for group in groups] == [("a", 2, Severity.HIGH), ("b", 1, Severity.LOW)]
    assert [str(amount) for amount in groups[0].at_stake()] == ["1.00 EUR", "5 JPY"]
    assert groups[0].next_due() == Due(AS_OF)
    assert severities(said) == "1 high, 2 low"


def test_a_code_has_the_title_of_its_item_or_its_own_words() -> None:
    assert title_of("settlement_does_not_sum") == "Settlement does not add up"
    assert title_of("never_heard_of") == "Never heard of"


def test_the_headline_says_what_is_bad_late_and_next() -> None:
    first, late, coming = headline(full())
    assert first == "Findings: 1 critical, 2 high, 6 low; 3 questions could not be judged for want of files."
    assert late == "1 deadline passed."
    assert coming == "Next due: Ship today, order 302-1111111-1111111: 2026-11-25 23:00 UTC, in 9 hours."
    assert headline(empty()) == ["No findings."]


def test_payouts_are_what_the_bank_says_and_unknown_without_a_statement() -> None:
    german, japanese = ledgers(full())
    assert [german.state(payout) for payout in german.payouts] == [PayoutState.SEEN, PayoutState.DIFFERS, PayoutState.NOT_SEEN]
    assert german.state_text(german.payouts[1]) == "received with another amount (-0.50 EUR)"
    assert [japanese.state(payout) for payout in japanese.payouts] == [PayoutState.UNKNOWN]
    assert german.payouts_text() == "3 sent: 1 seen in the bank, 1 received with another amount, 1 not seen in the bank"


def test_money_without_a_position_is_not_lost() -> None:
    result = full()
    result.positions = []
    assert [(each.currency, len(each.payouts), len(each.releases)) for each in ledgers(result)] == [("EUR", 3, 6), ("JPY", 1, 0)]


def test_releases_are_summed_apart_by_whether_they_are_overdue() -> None:
    assert releases_text(ledgers(full())[0]) == "2 releases overdue (100.00 EUR); 4 releases to come (850.55 EUR)"


def test_kinds_of_a_position_are_summed_and_say_when_a_part_is_unknown() -> None:
    german, japanese = full().positions
    assert by_kind(german)["deferred"] == (eur("850.55"), False)
    assert by_kind(german)["reserve"] == (None, True)
    assert by_kind(japanese)["paid_seen"] == (None, True)


def test_rows_are_said_as_runs_of_lines() -> None:
    files = Files({1: "a.txt", 2: "b.txt"})
    rows = tuple(RowRef("t", document, line) for document, line in [(1, 3), (1, 2), (1, 2), (2, 4), (1, 9)])
    assert files.trace(rows, 5) == ["a.txt:2-3, 9 (t)", "b.txt:4 (t)", "… and 1 more row"]
    assert files.trace(rows, 4, most=1) == ["a.txt:2-3 (t)", "… and 2 more rows"]
    assert files.trace((), 0) == []
    assert files.name(77) == "document 77"


def test_folders_that_all_files_lie_in_are_left_out_of_their_names() -> None:
    result = empty()
    result.documents = [
        document(1, "/home/x/amazon/us/a.txt"),
        document(2, "/home/x/amazon/de/a.txt"),
        document(3, "/home/x/amazon/z.zip", member="in/b.txt"),
    ]
    assert list(Files.of(result).names.values()) == ["us/a.txt", "de/a.txt", "z.zip!in/b.txt"]
    result.documents = result.documents[:1]
    assert Files.of(result).name(1) == "a.txt"
    result.documents = [document(1, "C:\\x\\a.txt"), document(2, "D:\\x\\a.txt")]
    assert list(Files.of(result).names.values()) == ["C:/x/a.txt", "D:/x/a.txt"]


def test_what_would_answer_most_questions_comes_first() -> None:
    unknown = [Unknown(code, code, imports) for code, imports in [("a", "x"), ("b", "y"), ("c", "y")]]
    assert [(imports, len(each)) for imports, each in by_import(unknown).items()] == [("y", 2), ("x", 1)]


def test_a_position_without_settlements_does_not_make_the_bank_of_another_store_unknown() -> None:
    result = full()
    result.positions.append(replace(result.positions[1], account="main", marketplace="Amazon.fr", currency="EUR"))
    assert [ledger.bank_known for ledger in ledgers(result)] == [True, False, False]
    assert ledgers(result)[0].state(result.payouts[2]) is PayoutState.NOT_SEEN
    assert ledgers(result)[0].state(replace(result.payouts[2], covered=False)) is PayoutState.UNKNOWN
