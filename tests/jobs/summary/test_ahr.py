"""The Account Health Rating, assurance and violations in words: observed is not explained, and no points are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodstanding.jobs.summary import ahr
from tests.health_results import HOSTILE, assured, main_places, rating, second_place, violations


def test_the_rating_is_said_with_its_band_and_amazons_word() -> None:
    assert ahr.rating_text(rating()) == "188 on 2026-11-24: at risk (Amazon says AT_RISK)"
    assert ahr.rating_text(replace(rating(), score=None, band=None, path=())) == (
        "AT_RISK on 2026-11-24, by Amazon's word; the report states no number"
    )


def test_the_way_to_the_next_band_names_orders_and_days() -> None:
    outlook = rating().outlook
    assert outlook is not None
    assert ahr.outlook_text(outlook) == (
        "12 points to healthy: 600 more orders within 180 days, by about 2027-01-03 at the present pace; "
        "at the latest on 2027-04-23, when the last live violation drops off"
    )
    never = replace(outlook, by_orders_on=None, by_expiry_on=None)
    assert ahr.outlook_text(never).endswith("180 days, not reached at the present pace")
    assert ahr.outlook_text(replace(never, pace_known=False)).endswith("180 days, when is unknown while no orders are imported")


def test_a_change_around_a_violation_is_observed_and_not_explained() -> None:
    assert ahr.observed_text(rating().observed[0]) == (
        "observed around a violation of 2026-11-21: -52 points: 240 on 2026-10-25, 188 on 2026-11-24; other causes may be in it"
    )
    assert "around 3 violations of" in ahr.observed_text(replace(rating().observed[0], violations=3))


@pytest.mark.parametrize(
    ("eligible", "lost_within", "said"),
    [
        (False, None, "too low for too long since 2026-05-28 (61 days below 250 of 10 allowed, 61 days known)"),
        (None, None, "too few days are known to say since"),
        (True, 4, "4 more days below would end it; files do not show a Professional plan and a valid emergency contact number"),
    ],
)
def test_assurance_says_what_is_known_and_what_files_do_not_show(eligible: bool | None, lost_within: int | None, said: str) -> None:
    assert said in ahr.assurance_text(replace(assured(), eligible=eligible, lost_within=lost_within))


def test_violations_are_counted_by_their_name_and_the_next_to_drop_off_is_said() -> None:
    said = ahr.violations_text(main_places())
    assert said.startswith("2 live violations: ")
    assert "1 Listing Policy Violations" in said
    assert said.endswith("; the next drops off on 2027-05-20")
    assert ahr.category(violations()[1]) == HOSTILE
    assert ahr.category(replace(violations()[1], category="")) == "of no category"


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert ahr.lines(second_place()) == []
    assert len(ahr.lines(main_places())) == 5
