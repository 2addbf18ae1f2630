"""Standing by Amazon's own report: newest per store, words as given, metrics that miss their target."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from goodstanding.core.finding import RowRef
from goodstanding.jobs.model import Standing
from goodstanding.jobs.standing import standing
from goodstanding.store.memory import Given, facts_of

AS_OF = datetime(2026, 11, 25, tzinfo=UTC)
END = "2026-11-24 23:59:00+00"


def of(given: Given) -> list[Standing]:
    with facts_of(given, AS_OF) as facts:
        return standing(facts)


def status(word: str, marketplace: str = "Amazon.de", end: str = END, **more: object) -> dict[str, object]:
    return {"marketplace": marketplace, "status": word, "window_end": end, **more}


def metric(**given: object) -> dict[str, object]:
    usual = {"marketplace": "Amazon.de", "metric": "odr", "part": "mfn", "status": "GOOD", "window_end": END}
    return usual | {"rate": "0.005", "denominator": "200", "numerator": "1", "target": "0.01", "target_condition": "LESS_THAN"} | given


def test_without_a_report_nothing_is_said() -> None:
    assert of({}) == []


def test_the_newest_status_of_each_store_is_shown_in_amazons_word() -> None:
    rows = [status("AT_RISK", document=2), status("NORMAL", end="2026-10-01 00:00:00+00"), status("SUSPENDED", "Amazon.com.mx", document=2)]
    found = of({"account_status": rows})
    assert [(each.marketplace, each.status) for each in found] == [("Amazon.com.mx", "SUSPENDED"), ("Amazon.de", "AT_RISK")]
    assert found[1].as_of == datetime(2026, 11, 24, 23, 59, tzinfo=UTC)
    assert found[1].rows == (RowRef("account_status", 2, 2),)


@pytest.mark.parametrize(
    ("given", "missed"),
    [
        ({"rate": "0.0099"}, False),
        ({"rate": "0.01"}, True),
        ({"rate": "0.011", "status": "BAD"}, True),
        ({"rate": "0.001", "status": "BAD"}, True),
        ({"rate": "0", "denominator": "0", "target_condition": "GREATER_THAN", "target": "0.95"}, False),
        ({"rate": "0", "status": "NONE", "target_condition": "GREATER_THAN", "target": "0.95"}, False),
        ({"rate": "0.95", "target_condition": "GREATER_THAN", "target": "0.95"}, True),
        ({"rate": "0.951", "target_condition": "GREATER_THAN", "target": "0.95"}, False),
        ({"rate": None, "denominator": None, "numerator": "1", "target": "0", "target_condition": "EQUALS"}, True),
        ({"rate": None, "denominator": None, "numerator": "0", "target": "0", "target_condition": "EQUALS"}, False),
        ({"target": None, "target_condition": None, "rate": "0.9"}, False),
    ],
)
def test_a_metric_is_named_when_it_misses_its_target_or_is_called_bad(given: dict[str, object], missed: bool) -> None:
    (found,) = of({"account_status": [status("NORMAL")], "health_metric": [metric(**given)]})
    assert bool(found.missed) is missed
    assert (RowRef("health_metric", 1, 2) in found.rows) is missed


def test_a_missed_metric_is_said_with_figure_target_and_amazons_word() -> None:
    (found,) = of({"health_metric": [metric(rate="0.014", numerator="14", denominator="1000")]})
    assert found.status == ""
    assert found.missed == ("Order Defect Rate (ODR), mfn: 1.4 % (14 of 1,000); Amazon's target is below 1 %; Amazon still calls it GOOD",)


def test_a_metric_that_newer_reports_no_longer_have_is_not_shown() -> None:
    old = metric(metric="lsr", part=None, status="BAD", window_end="2026-07-01 00:00:00+00")
    (found,) = of({"account_status": [status("NORMAL")], "health_metric": [metric(), old]})
    assert found.missed == ()


def test_the_rating_is_shown_with_amazons_word() -> None:
    rating = metric(
        metric="ahr",
        part=None,
        status="GREAT",
        score="464",
        rate=None,
        target=None,
        target_condition=None,
        numerator=None,
        denominator=None,
    )
    (found,) = of({"account_status": [status("NORMAL")], "health_metric": [rating]})
    assert (found.rating, found.missed) == ("464 of 1000 (GREAT)", ())
    (found,) = of({"health_metric": [rating | {"score": "120", "status": "AT_RISK"}]})
    assert found.missed == ("Account Health Rating (AHR): 120 of 1000 (AT_RISK)",)
