"""Playbooks: every kind has one, every text has its Chinese, every rule named is in the rulebook."""

from __future__ import annotations

import pkgutil
import re
from datetime import date

import pytest

from goodstanding.cli import commands
from goodstanding.core.errors import CatalogueError
from goodstanding.core.source import Label
from goodstanding.notices.genuine.texts import TONGUES, Tongue
from goodstanding.notices.now import playbooks, texts
from goodstanding.notices.now.criteria import all_criteria, criteria_of
from goodstanding.notices.now.refusals import all_refusals, find
from goodstanding.notices.now.texts import table
from goodstanding.notices.playbook import Begin, When, Who
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.notices.understand.result import Ground
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE
from goodstanding.rulebook import book

PLAYBOOKS = playbooks.all_playbooks()


@pytest.mark.parametrize("kind", catalogue_of_kinds())
def test_every_kind_has_a_playbook_with_something_to_do(kind: str) -> None:
    """Whatever a message is about; only mail to many can wait until tomorrow."""
    found = playbooks.playbook_of(kind)
    assert found is not None
    soonest = {step.when for step in found.steps if not step.actions}
    assert When.TODAY in soonest or (kind == "announcement" and soonest)


def test_an_unknown_kind_has_no_playbook() -> None:
    """What to do about it cannot be known."""
    assert playbooks.playbook_of("") is None


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_every_text_of_a_playbook_has_its_chinese(name: str) -> None:
    """Nobody gets half a page."""
    for key, english in playbooks.texts(PLAYBOOKS[name]):
        chinese = texts.playbook_text(name, key, english, "zh")
        assert chinese != english
        assert any("\u4e00" <= sign <= "\u9fff" for sign in chinese)


def test_no_chinese_text_is_left_over() -> None:
    """A text whose key went away is dead."""
    used = {(name, key) for name, item in PLAYBOOKS.items() for key, _ in playbooks.texts(item)}
    keys = {key for _, key in used}
    for section, rows in table("texts.zh.toml").items():
        for key in rows:
            assert key in keys if section == texts.COMMON else (section, key) in used, (section, key)


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_every_rule_of_a_clock_is_in_the_rulebook_with_its_value(name: str) -> None:
    """A clock without a value rests on the rule's text alone."""
    for clock in PLAYBOOKS[name].clocks:
        versions = book.load().versions(clock.rule)
        assert all(clock.value in version.values for version in versions) if clock.value else versions


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_every_playbook_names_where_it_was_read(name: str) -> None:
    """A link, the day and how far it can be trusted."""
    for source in PLAYBOOKS[name].sources:
        assert source.link.startswith(("https://", "http://"))
        assert source.read > date(2026, 1, 1)
        assert source.label in Label


def test_what_answers_a_kind_never_is_what_does_not() -> None:
    """Mixing them up is a common reason of refusal."""
    for item in PLAYBOOKS.values():
        if item.answer and item.no_answer:
            assert not set(item.answer.evidence) & set(item.no_answer.evidence), item.id


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_word_is_there_in_both_languages(tongue: Tongue) -> None:
    """Kinds, actions, papers, people, times."""
    groups = {
        "action": [*ACTIONS, "unknown"],
        "evidence": EVIDENCE,
        "when": When,
        "who": Who,
        "begin": Begin,
        "ground": Ground,
        "label": Label,
    }
    for group, names in groups.items():
        for name in names:
            assert texts.word(group, str(name), tongue)
    for kind in (*catalogue_of_kinds(), ""):
        assert texts.kind_title(kind, tongue)


def test_a_word_that_there_is_not_is_a_fault_of_the_catalogue() -> None:
    """Never an empty cell."""
    with pytest.raises(CatalogueError, match="colour"):
        texts.word("action", "colour")


def test_criteria_have_text_source_and_paper() -> None:
    """Invoices have most of them."""
    for each in all_criteria():
        assert each.text("en") != each.text("zh")
        assert each.evidence
        assert each.source.link.startswith(("https://", "http://"))
    assert len(criteria_of("invoice")) >= 10
    assert criteria_of("acknowledgement") == ()


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("we found that the invoices you sent were altered.", "en", "forged"),
        ("you have not provided a valid retraction from the rights owner.", "en", "rights_owner"),
        ("we still found offers of that kind.", "en", "not_cured"),
        ("the file is a quotation, not an invoice.", "en", "wrong_paper"),
        ("we could not reach your supplier.", "en", "supplier"),
        ("the name on the bill does not match your account.", "en", "mismatch"),
        ("we have not received the documents that we asked for.", "en", "nothing_attached"),
        ("we need more detail on your plan.", "en", "too_thin"),
        ("you can write again once the related account was reinstated.", "en", "linked"),
        ("these funds will be withheld permanently.", "en", "money"),
        ("you may not receive a reply.", "en", "final"),
        ("you have not provided sufficient information.", "en", "not_enough"),
        ("die eingereichten unterlagen sind nicht ausreichend.", "de", "not_enough"),
        ("您提供的信息不足，我们无法恢复账户。", "zh", "not_enough"),
        ("we have decided not to reinstate the account.", "en", "decided"),
        ("your appeal was declined.", "en", "upheld"),
        ("we thought about it for a long time.", "en", "unknown"),
    ],
)
def test_a_refusal_is_told_by_its_words(words: str, language: str, expected: str) -> None:
    """The more exact one first; words of no known way are said to be that."""
    found = find(words, (language,))
    assert found.refusal.id == expected
    assert (found.span is None) == (expected == "unknown")
    assert found.final == (expected in ("final", "decided"))


def test_a_last_word_is_told_beside_the_reason() -> None:
    """Which reason it gives decides on the next step; that nothing more will be answered changes the way."""
    found = find("the documents were manipulated. this decision is final.", ("en",))
    assert (found.refusal.id, found.final) == ("forged", True)
    soft = find("we decided not to reinstate your account: we need more detail.", ("en",))
    assert (soft.refusal.id, soft.final) == ("too_thin", False)


def test_a_refusal_says_what_to_do_next_in_both_languages() -> None:
    """Each of them."""
    for refusal in all_refusals():
        assert refusal.title("en") != refusal.title("zh")
        assert refusal.next("en") != refusal.next("zh")
        assert refusal.id == "unknown" or set(refusal.marks) >= {"en", "de", "fr", "es", "it", "ja", "zh"}, refusal.id


def test_every_command_that_a_text_names_exists() -> None:
    """A step that cannot be done is none."""
    there = {info.name.rstrip("_") for info in pkgutil.iter_modules(commands.__path__)}
    said = [english for item in PLAYBOOKS.values() for _, english in playbooks.texts(item)]
    said += [text for section in table("texts.zh.toml").values() for text in section.values()]
    named = {match for text in said for match in re.findall(r"`goodstanding (\w+)", text)}
    assert named
    assert named <= there


def test_what_concerns_the_whole_account_is_not_told_for_a_listing() -> None:
    """Shipping weighs on an appeal of the account; a listing is no reason to export everything."""
    assert "export_reports" not in {step.key for step in PLAYBOOKS["restricted_products"].steps if not step.actions}
