"""Charts at their edges: many days, many payouts, money below zero, single values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from goodstanding.core.money import Amount
from goodstanding.funds.model import Part, Position
from goodstanding.jobs.summary.ledgers import Ledger, ledgers
from goodstanding.web.report.charts import payouts, position, releases
from goodstanding.web.report.charts.drawing import scaled, share
from goodstanding.web.report.charts.releases import MOST_BINS, Axis
from tests.results import AS_OF, eur, full
from tests.results import releases as made_releases


def german() -> Ledger:
    return ledgers(full())[0]


def widths(text: str, class_: str) -> list[Decimal]:
    return [Decimal(width) for width in re.findall(rf'width="([\d.]+)%"[^>]*class="{class_}', text)]


def places(text: str) -> list[Decimal]:
    return [Decimal(x) for x in re.findall(r' x[12]?="(-?[\d.]+)%"', text)]


def of_parts(*amounts: str) -> Position:
    parts = tuple(Part(f"deferred.{number}", "Deferred", eur(amount), "") for number, amount in enumerate(amounts))
    return Position("main", "Amazon.de", "EUR", AS_OF, parts)


@pytest.mark.parametrize("amounts", [("10", "20"), ("10", "-20"), ("-10", "-20"), ("0.00001", "9999999999999.99999"), ("5",), ("-5", "0")])
def test_the_parts_of_a_position_fill_the_bar_and_stay_in_it(amounts: tuple[str, ...]) -> None:
    text = str(position.chart(of_parts(*amounts), "p", None))
    assert sum(widths(text, "part ")) == pytest.approx(Decimal(100), abs=Decimal("0.01"))
    assert all(0 <= place <= 100 for place in places(text))
    assert ('class="zero"' in text) == any(amount.startswith("-") for amount in amounts)


def test_what_is_owed_lies_left_of_zero() -> None:
    text = str(position.chart(of_parts("30", "-10"), "p", None))
    assert re.search(r'x="25\.000%"[^>]*width="75\.000%"', text)
    assert re.search(r'x="0\.000%"[^>]*width="25\.000%"', text)


def test_a_position_of_many_parts_has_a_letter_for_each() -> None:
    letters = [each.letter for each in position.lettered(of_parts(*["1"] * 30))]
    assert letters[25:28] == ["Z", "A2", "B2"]
    assert len(set(letters)) == 30


@pytest.mark.parametrize("days", [0, 1, 30, 91, 92, 400, 5000])
def test_the_axis_holds_every_day_in_so_many_bins(days: int) -> None:
    first = made_releases()[2]
    late = replace(first, at=first.at + timedelta(days=days))
    axis = Axis.over([first, late], AS_OF)
    assert axis.count <= MOST_BINS
    assert axis.bin(AS_OF) == 0
    assert 0 <= axis.bin(late.at) < axis.count
    assert (axis.days == 1) == (days <= 89)


def test_days_that_are_drawn_together_are_added_exactly() -> None:
    ledger = german()
    late = replace(ledger.releases[-1], at=AS_OF + timedelta(days=900), amount=eur("0.00001"))
    ledger.releases = [replace(late, at=late.at + timedelta(hours=hour)) for hour in range(5)] + ledger.releases
    text = str(releases.chart(ledger, AS_OF, "r", None))
    assert "10 days drawn together" in text
    assert "0.00005 EUR, to come" in text
    assert all(0 <= place <= 100 for place in places(text))


def test_a_release_below_zero_hangs_below_the_axis() -> None:
    ledger = german()
    ledger.releases = [replace(ledger.releases[2], amount=eur("100")), replace(ledger.releases[3], amount=eur("-100"))]
    tops = [int(y) for y in re.findall(r'y="(\d+)"[^>]*class="release', str(releases.chart(ledger, AS_OF, "r", None)))]
    assert tops[1] - tops[0] == 55


def test_no_two_labels_of_the_calendar_lie_over_each_other() -> None:
    ledger = german()
    ledger.releases = [replace(ledger.releases[2], at=AS_OF + timedelta(days=day), amount=eur(str(day + 1))) for day in range(60)]
    text = str(releases.chart(ledger, AS_OF, "r", None))
    for class_ in ("amount", "tick"):
        found = sorted(Decimal(x) for x in re.findall(rf'<text x="([\d.]+)%"[^>]*class="{class_}', text))
        assert len(found) > 3
        assert all(after - before >= 12 for before, after in pairwise(found))


def test_of_many_payouts_the_newest_are_drawn_and_that_is_said() -> None:
    ledger = german()
    ledger.payouts = [replace(ledger.payouts[0], settlement_id=str(number), sent_at=AS_OF + timedelta(days=number)) for number in range(40)]
    text = str(payouts.chart(ledger, "p", None))
    assert "the newest 16" in text
    assert "settlement 39," in text
    assert "settlement 23," not in text


def test_a_payout_in_each_state_looks_different() -> None:
    text = str(payouts.chart(german(), "p", None))
    assert 'class="sent seen"' in text
    assert 'class="received differs"' in text
    assert 'class="sent not_seen"' in text
    assert "✕" in text
    assert "≠" in text
    assert 'class="sent unknown"' in str(payouts.chart(ledgers(full())[1], "p", None))


@pytest.mark.parametrize(("value", "pixels"), [("0", 0), ("0.00001", 2), ("50", 50), ("-50", 50), ("100", 100)])
def test_a_bar_is_as_high_as_its_share_and_never_invisible(value: str, pixels: int) -> None:
    assert scaled(Decimal(value), Decimal(100), 100) == pixels


def test_shares_are_written_without_exponents() -> None:
    assert share(Decimal("1E-9")) == "0.000%"
    assert share(Decimal("1E+2")) == "100.000%"


def test_amounts_of_two_currencies_are_never_drawn_together() -> None:
    text = str(position.chart(ledgers(full())[1].position or of_parts("1"), "p", None))
    assert "EUR" not in text
    assert str(Amount(Decimal(1234567), "JPY")) in text
