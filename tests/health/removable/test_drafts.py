"""What may be written to Amazon: facts only, in the language of the store and in English."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources
from string import Formatter

import pytest

from goodstanding.core.finding import Confidence
from goodstanding.health.removable.drafts import Dates, claim_draft, draft
from goodstanding.health.removable.feedback import Judgement, Verdict
from goodstanding.health.removable.lexicon import LANGUAGES

ORDER = "111-0000000-0000001"
KNOWN = Dates(shipped=date(2026, 1, 3), ship_by=date(2026, 1, 4), scan=date(2026, 1, 3))
TEXTS = tomllib.loads((resources.files("goodstanding.health.removable") / "drafts.toml").read_text(encoding="utf-8"))


def judged(rule: str, verdict: Verdict = Verdict.ASK) -> Judgement:
    return Judgement(rule, verdict, Confidence.LIKELY, "why")


@pytest.mark.parametrize("verdict", [Verdict.STAYS, Verdict.SILENT, Verdict.UNREAD])
def test_there_is_no_draft_where_nothing_is_to_be_asked(verdict: Verdict) -> None:
    assert draft(judged("FB7", verdict), ORDER, "en", KNOWN) is None


def test_a_draft_names_the_days_that_are_known_and_no_others() -> None:
    written = draft(judged("FB5"), ORDER, "en", Dates(ship_by=date(2026, 1, 4)))
    assert written is not None
    assert written.local == (
        f"Order {ORDER} was shipped on time with a Buy Shipping label. The entire comment is about late or missing delivery. "
        "Ship-by date: 2026-01-04."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", ["FB1", "FB2", "FB3", "FB4", "FB5", "FB6"])
def test_every_rule_has_a_draft_in_every_language(rule: str, language: str) -> None:
    written = draft(judged(rule), ORDER, language, KNOWN)
    assert written is not None
    assert ORDER in written.local
    assert (written.local == written.english) is (language == "en")
    assert ("2026-01-03" in written.local) is (rule in ("FB4", "FB5"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", ["withdrawn", "denied", "funded", "protected", "bought", "returned", "attempted"])
def test_every_ground_of_a_claim_has_a_draft_in_every_language(ground: str, language: str) -> None:
    written = claim_draft(ground, ORDER, language, KNOWN)
    assert written is not None
    assert ORDER in written.local
    assert (written.local == written.english) is (language == "en")
    assert ("2026-01-04" in written.local) is (ground in ("protected", "bought"))


@pytest.mark.parametrize("ground", ["reversed", "open", "stays", "untold"])
def test_of_other_claims_there_is_nothing_to_ask_yet(ground: str) -> None:
    assert claim_draft(ground, ORDER, "en", KNOWN) is None


def test_a_store_in_another_language_gets_the_english_text() -> None:
    written = draft(judged("FB3"), ORDER, "sv", KNOWN)
    assert written is not None
    assert written.local == written.english


def test_all_languages_say_the_same_things() -> None:
    assert set(TEXTS) == set(LANGUAGES)
    places = {
        language: {name: sorted(field for _, field, _, _ in Formatter().parse(text) if field) for name, text in texts.items()}
        for language, texts in TEXTS.items()
    }
    assert all(each == places["en"] for each in places.values())
