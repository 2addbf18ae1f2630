"""Labels and times in both languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from goodstanding.core.errors import CatalogueError
from goodstanding.jobs.notice.words import counted, label, labels, left, percent, since

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("name", labels())
def test_every_label_is_there_in_both_languages_with_the_same_places(name: str) -> None:
    both = labels()[name]
    assert both.keys() == {"en", "zh"}
    assert sorted(set(PLACE.findall(both["en"]))) == sorted(set(PLACE.findall(both["zh"])))


def test_a_label_that_there_is_not_or_lacks_a_value_is_a_fault() -> None:
    with pytest.raises(CatalogueError, match="no_such"):
        label("no_such", "en")
    with pytest.raises(CatalogueError, match="case"):
        label("more", "en")


@pytest.mark.parametrize(
    ("hours", "english", "chinese"),
    [
        (0.5, "in less than an hour", "不到 1 小时"),
        (1.5, "in 1 hour", "还有 1 小时"),
        (47, "in 47 hours", "还有 47 小时"),
        (48, "in 2 days", "还有 2 天"),
        (-0.5, "overdue by less than an hour", "逾期不到 1 小时"),
        (-30, "overdue by 30 hours", "已逾期 30 小时"),
        (-72, "overdue by 3 days", "已逾期 3 天"),
    ],
)
def test_time_left_in_words(hours: float, english: str, chinese: str) -> None:
    at = NOW + timedelta(hours=hours)
    assert left(at, NOW, "en") == english
    assert left(at, NOW, "zh") == chinese


def test_what_opened_is_not_overdue() -> None:
    assert since(NOW - timedelta(days=3), NOW, "en") == "3 days ago"
    assert since(NOW + timedelta(days=3), NOW, "en") == "in 3 days"


def test_nothing_is_quite_certain_and_one_is_singular() -> None:
    assert percent(0.9999) == "99 %"
    assert percent(0.674) == "67 %"
    assert counted("repeated", 1, "en") == "1 more was there twice"
    assert counted("repeated", 1200, "en") == "1,200 more were there twice"
