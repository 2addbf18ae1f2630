"""Everything that has a name can be explained; what has none is answered with the nearest."""

from __future__ import annotations

import re
from datetime import date

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.desk.case_deadlines import CASE_DEADLINES
from goodstanding.desk.engine import all_deadlines
from goodstanding.facts.read import all_tables
from goodstanding.funds.engine import all_checks
from goodstanding.health.engine import all_metrics
from goodstanding.health.findings import all_checks as of_health
from goodstanding.jobs.explain import everything, explain, nearest
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.rulebook import book
from goodstanding.sources.recognise import all_reports

DAY = date(2026, 11, 25)
NAMES = [*all_metrics(), *all_checks(), *of_health(), *all_deadlines(), *all_reports(), *all_tables(), *book.load().ids]


@pytest.mark.parametrize("name", NAMES)
def test_every_name_can_be_explained(name: str) -> None:
    text = explain(name, DAY)
    assert text.startswith(f"{name}: ")
    assert text.endswith("\n")
    assert len(text.splitlines()) >= 3


def test_a_finding_is_explained_with_its_headings_sources_and_rule() -> None:
    text = explain("payout_not_in_bank", DAY)
    for heading in ("What it says:", "Why it matters:", "How it is computed:", "Limits of it:", "Source: "):
        assert f"\n  {heading}" in text
    assert "What it is: a finding; high, likely" in text
    assert "Its rule:\npayout_bank: " in text
    assert "Unknown without: settlement reports, bank statements" in text


@pytest.mark.parametrize("name", all_metrics())
def test_a_metric_is_explained_with_its_headings_sources_and_rule(name: str) -> None:
    text = explain(name, DAY)
    assert text.startswith(f"{name}: {all_metrics()[name].title}\n")
    for heading in ("What it says:", "Which orders count:", "Window and lag:", "Breach:", "Limits of it:", "Source: "):
        assert f"\n  {heading}" in text
    assert "  What it is: a metric of account health" in text
    assert "  What it is: a limit." in text or "  What it is: a window" in text or "  What it is: a fact" in text


def test_a_part_of_a_metric_is_explained_with_the_metric_and_its_own_rule() -> None:
    text = explain("odr.nfr", DAY)
    assert text.startswith("odr.nfr: Negative Feedback Rate")
    assert "odr: Order Defect Rate\n" in text
    assert "Counted beside it: odr.nfr, odr.azr, odr.cbr" in text


def test_a_rule_can_be_asked_for_one_store() -> None:
    assert len(explain("DD_RESERVE", DAY, "DE")) < len(explain("DD_RESERVE", DAY))
    with pytest.raises(UsageError, match="not the code of an Amazon store"):
        explain("DD_RESERVE", DAY, "XX")


def test_a_report_kind_says_where_to_find_it_and_a_table_what_its_columns_are() -> None:
    assert "Where to find it: Seller Central > Payments" in explain("settlement_v2", DAY)
    assert "total_amount (money): " in explain("settlement", DAY)


def test_case_does_not_matter() -> None:
    assert explain("SETTLEMENT_V2", DAY) == explain("settlement_v2", DAY)


@pytest.mark.parametrize(
    ("asked", "meant"), [("payout_not_in_banc", "payout_not_in_bank"), ("settlement_v", "settlement_v2"), ("dd_reserv", "DD_RESERVE")]
)
def test_the_nearest_names_are_offered(asked: str, meant: str) -> None:
    assert meant in nearest(asked)
    with pytest.raises(UsageError, match=f"nothing is called '{asked}'; nearest are .*{meant}"):
        explain(asked, DAY)


def test_a_name_like_nothing_is_answered_with_the_way_to_all_names() -> None:
    with pytest.raises(UsageError, match="goodstanding explain lists all names"):
        explain("zzzzzz", DAY)
    with pytest.raises(UsageError):
        explain("", DAY)


def test_the_list_has_every_name_with_its_title_by_catalogue() -> None:
    groups = [part.splitlines() for part in everything().split("\n\n")]
    assert [lines[0].rpartition(" ")[0] for lines in groups] == [
        "Findings about money",
        "Findings about the standing of the account",
        "Deadlines",
        "Metrics",
        "Report kinds",
        "Tables of facts",
        "Kinds of notices",
        "Rules and holds",
    ]
    listed = [line.split(maxsplit=1) for lines in groups for line in lines[1:]]
    assert sorted(name for name, _ in listed) == sorted([*NAMES, *CASE_DEADLINES, *catalogue_of_kinds()])
    assert all(title.strip() for _, title in listed)
    for lines in groups:
        assert lines[0].endswith(f"({len(lines) - 1})")


def test_the_list_says_the_title_and_how_many_versions_a_rule_has() -> None:
    text = everything()
    assert re.search(r"^  odr +Order Defect Rate$", text, re.M)
    assert re.search(r"^  atoz_appeal +Appeal a granted A-to-z claim \(2 versions\)$", text, re.M)
