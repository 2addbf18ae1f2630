"""Amazon's figures beside ours, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from goodstanding.jobs.health.model import Verdict
from goodstanding.jobs.summary import beside
from tests.health_results import compared, main_places


def test_those_that_differ_come_first() -> None:
    verdicts = [each.verdict for each in beside.worst_first(main_places())]
    assert verdicts == [Verdict.UNEXPLAINED, Verdict.EXPLAINED, Verdict.UNKNOWN, Verdict.AGREES]


def test_a_difference_is_said_with_both_figures_and_its_reason() -> None:
    assert beside.line(compared()[0]) == (
        "Order Defect Rate, orders you ship, 2026-09-11 to 2026-11-09: Amazon has 0.4 % (5 of 1,240 orders), "
        "we count 0.42 % (5 of 1,190 orders): they agree if Amazon counts cancelled orders the other way"
    )


def test_what_we_do_not_know_says_what_to_import() -> None:
    assert beside.line(compared()[3]).endswith("Amazon has 1 %, we count unknown: import Order cancellations to know")


def test_a_rate_that_amazon_does_not_state_is_that_of_its_counts() -> None:
    assert beside.amazons_text(compared()[2]) == "4.63 % (19 of 410 orders)"
    assert beside.amazons_text(replace(compared()[2], denominator=0)) == "19 of 0 orders"
    assert beside.amazons_text(replace(compared()[2], numerator=None)) == "no figure"
    assert beside.amazons_text(replace(compared()[2], numerator=None, rate=Decimal("0.5"))) == "50 %"
    assert beside.difference_text(replace(compared()[3], reason="")) == "Amazon states no counts"


def test_what_reports_said_before_is_the_path_of_a_figure() -> None:
    assert beside.path_text(compared()[0]) == "before: 0.82 % (2026-10-10), 0.58 % (2026-10-25)"
    assert beside.path_text(compared()[1]) == ""


def test_parts_counted_beside_a_metric_are_told_apart() -> None:
    odr = compared()[0]
    found = [odr, replace(odr, metric="odr.nfr"), replace(odr, metric="idr", part="lateInvoice")]
    assert beside.main_of(found) == [odr]
