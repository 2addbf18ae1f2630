"""What the judged part of the corpus gives, so that a change of words or weights that makes reading worse is seen at once."""

from __future__ import annotations

from collections import Counter

import pytest

from goodstanding.notices.model import Standing
from tools.evaluate_notices import PAGE, Result, f1, render, results, share


@pytest.fixture(scope="module")
def judged() -> list[Result]:
    return results("test")


def test_the_page_of_figures_is_fresh(judged: list[Result]) -> None:
    assert PAGE.read_text(encoding="utf-8") == render(judged, "test")


def test_action_kind_deadline_and_evidence_stay_as_good_as_they_are(judged: list[Result]) -> None:
    assert share(judged, lambda each: each.action_right) >= 0.94
    assert share(judged, lambda each: each.kind_right) >= 0.95
    assert share(judged, lambda each: each.deadline_right) >= 0.95
    assert f1(each.evidence for each in judged) >= 0.93


def test_no_imitation_is_called_genuine_and_no_notice_an_imitation(judged: list[Result]) -> None:
    real = [each for each in judged if each.sample.kind == "phishing"]
    called = [each for each in judged if each.found.base_kind == "phishing"]
    assert [each.sample.path for each in real if each.found.verdict and each.found.verdict.standing is Standing.GENUINE] == []
    assert {each.sample.path for each in called} <= {each.sample.path for each in real}
    assert len(called) >= 0.9 * len(real)


def test_no_kind_takes_the_messages_of_another(judged: list[Result]) -> None:
    taken = Counter((each.sample.kind, each.found.base_kind) for each in judged if not each.kind_right)
    whole = Counter(each.sample.kind for each in judged)
    assert {pair for pair, count in taken.items() if count >= 3 or count > 0.34 * whole[pair[0]]} == set()


def test_a_high_confidence_is_deserved(judged: list[Result]) -> None:
    for sure in (
        [each.kind_right for each in judged if each.found.kind.confidence >= 0.95],
        [each.action_right for each in judged if each.found.action.confidence >= 0.95],
    ):
        assert sum(sure) >= 0.95 * len(sure)
        assert len(sure) >= 0.5 * len(judged)


def test_every_statement_shows_the_words_it_came_from(judged: list[Result]) -> None:
    for each in judged:
        claims = [each.found.action, *each.found.evidence, *each.found.also]
        assert all(claim.spans for claim in each.found.evidence)
        assert all(0 <= span.start < span.end for claim in claims for span in claim.spans)
