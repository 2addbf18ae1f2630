"""Advice: the steps that fit what was done and asked for, and no others."""

from __future__ import annotations

from goodstanding.notices.intake.read import read_text
from goodstanding.notices.now.advice import owes, refusal_in, what_now
from goodstanding.notices.now.refusals import all_refusals
from goodstanding.notices.playbook import When


def keys(kind: str, action: str, **given: object) -> list[str]:
    """The steps by their keys."""
    return [step.told.key for step in what_now(kind, action, **given).steps]  # type: ignore[arg-type]  # of the parameters' types


def test_steps_come_in_the_order_of_time() -> None:
    whens = [step.when for step in what_now("inauthentic", "account_deactivated", also=("ip_counterfeit",)).steps]
    assert whens == sorted(whens, key=list(When).index)


def test_a_step_for_a_closed_account_is_not_told_for_a_listing() -> None:
    assert "ask_for_money" in keys("inauthentic", "account_deactivated")
    assert "ask_for_money" not in keys("inauthentic", "listing_removed")


def test_no_plan_is_written_where_papers_are_asked_for_and_a_plan_is_none_of_them() -> None:
    assert "write_plan" in keys("code_of_conduct", "account_deactivated")
    assert "write_plan" not in keys("code_of_conduct", "account_deactivated", evidence=("government_id",))
    assert "write_plan" in keys("code_of_conduct", "account_deactivated", evidence=("government_id", "plan_of_action"))


def test_a_further_kind_adds_its_steps_and_ways_once() -> None:
    one, both = what_now("inauthentic", "listing_removed"), what_now("inauthentic", "listing_removed", also=("ip_trademark",))
    assert len(both.steps) > len(one.steps)
    assert len(both.answers) == len(one.answers) + 1
    texts = [step.told.text for step in both.steps]
    assert len(texts) == len(set(texts))
    assert what_now("inauthentic", "listing_removed", also=("inauthentic",)) == one


def test_after_a_reinstatement_nothing_of_the_matter_is_left_to_do() -> None:
    assert keys("inauthentic", "reinstated") == ["save_notice", "check_in_account"]


def test_ordinary_mail_on_a_matter_follows_no_playbook_of_that_matter() -> None:
    found = what_now("brand_access", "not_a_notice").playbook
    assert found is not None
    assert found.id == "routine_mail"


def test_a_refusal_may_lead_to_another_playbook_but_not_within_its_family() -> None:
    by_id = {each.id: each for each in all_refusals()}
    forged = what_now("inauthentic", "appeal_rejected", refusal=by_id["forged"]).playbook
    same = what_now("ip_counterfeit", "appeal_rejected", refusal=by_id["rights_owner"]).playbook
    assert forged is not None
    assert same is not None
    assert (forged.id, same.id) == ("forged_documents", "ip_counterfeit")


def test_an_unknown_cause_has_no_playbook_and_still_asks_to_look() -> None:
    assert what_now("", "info_needed").steps == ()
    assert owes("")
    assert owes("phishing")
    assert not owes("reinstated")
    assert not owes("not_a_notice")


def test_only_a_refused_appeal_is_searched_for_its_reason() -> None:
    [message] = read_text("Your appeal was declined.").messages
    assert refusal_in(message, "listing_removed") is None
    found = refusal_in(message, "appeal_rejected")
    assert found is not None
    assert found.refusal.id == "upheld"
