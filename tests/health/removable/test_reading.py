"""Clauses, languages, and words that may not stand in feedback: what decides and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.core.finding import Confidence
from goodstanding.health.removable.feedback import Sent, Verdict, judge_comment
from goodstanding.health.removable.language import language_of
from goodstanding.health.removable.lexicon import LANGUAGES, Aspect, compiled, entries, lexicons
from goodstanding.health.removable.offending import Kind, offences
from goodstanding.health.removable.plain import clauses, plain
from goodstanding.health.removable.reading import Certainty, read

AMAZON = Sent(by_amazon=True)


def test_a_comment_is_cut_at_signs_and_at_joining_words() -> None:
    join = lexicons()["en"].join
    found = clauses(plain("It wasn't late, but Broken; 3.5 stars, sadly and forever gone!"), join)
    assert found == [("", "it was not late"), ("but", "broken"), ("", "3 5 stars"), ("", "sadly"), ("and", "forever gone")]


@pytest.mark.parametrize(
    ("text", "store", "language"),
    [
        ("Das Paket kam nicht an", "en", "de"),
        ("Never arrived", "de", "en"),
        ("Consegna in ritardo", "en", "it"),
        ("届きません", "en", "ja"),
        ("没收到", "en", "zh"),
        ("配送遅延", "ja", "ja"),
        ("Ok", "fr", "fr"),
        ("Super", "de", "de"),
        ("Ok", "sv", "en"),
        ("Paczka nie dotarła na czas", "pl", ""),
        ("ужасно", "en", ""),
        ("배송이 늦어요", "en", ""),
    ],
)
def test_the_language_is_told_by_script_and_by_known_words(text: str, store: str, language: str) -> None:
    assert language_of(text, store) == language


def test_a_language_that_is_not_read_gives_no_rule_but_an_address_is_found_in_any() -> None:
    _, judgement = judge_comment("Paczka nie dotarła na czas", "pl", AMAZON)
    assert (judgement.verdict, judgement.rule) == (Verdict.UNREAD, "")
    assert judge_comment("Paczka nie dotarła, sklep@example.com", "pl", AMAZON)[1].rule == "FB2"


@pytest.mark.parametrize(
    ("comment", "aspects"),
    [
        ("Arrived broken", {Aspect.CONDITION}),
        ("It arrived", {Aspect.DELIVERY}),
        ("The box was crushed and torn", {Aspect.PACKAGING}),
        ("Seller never shipped it", {Aspect.DELIVERY}),
        ("Bad seller", {Aspect.SERVICE}),
        ("Broke after a week", {Aspect.PRODUCT}),
        ("Delivered to a neighbour, still no refund", {Aspect.DELIVERY, Aspect.REFUND}),
    ],
)
def test_strong_words_decide_and_weak_ones_only_where_there_are_none(comment: str, aspects: set[Aspect]) -> None:
    assert read(comment, "en").aspects == aspects


def test_words_nobody_knows_make_it_less_certain() -> None:
    assert read("Late delivery.", "en").certainty is Certainty.ALL
    assert read("Late delivery. My grandmother wept.", "en").certainty is Certainty.MOST
    assert read("Late delivery. My grandmother wept bitterly beneath yonder willows.", "en").certainty is Certainty.LITTLE
    assert read("Fast delivery, but yonder willows wept.", "en").certainty is Certainty.LITTLE


def test_a_story_is_to_be_read_by_a_person_before_anything_is_asked() -> None:
    _, judgement = judge_comment("Late delivery. My grandmother wept.", "en", AMAZON)
    assert (judgement.verdict, judgement.confidence) == (Verdict.CHECK, Confidence.POSSIBLE)
    assert "grandmother, wept" in judgement.check


@pytest.mark.parametrize(
    ("sent", "rule", "verdict"),
    [
        (Sent(by_amazon=True), "FB4", Verdict.ASK),
        (Sent(), "FB4", Verdict.CHECK),
        (Sent(False, True, True), "FB5", Verdict.ASK),
        (Sent(False, True, None), "FB5", Verdict.CHECK),
        (Sent(False, None, True), "FB5", Verdict.CHECK),
        (Sent(False, None, None), "FB5", Verdict.CHECK),
        (Sent(False, True, False), "FB7", Verdict.STAYS),
        (Sent(False, False, True), "FB7", Verdict.STAYS),
    ],
)
def test_who_sent_it_and_how_decides_the_rule_of_a_late_delivery(sent: Sent, rule: str, verdict: Verdict) -> None:
    _, judgement = judge_comment("Five days late", "en", sent)
    assert (judgement.rule, judgement.verdict) == (rule, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "Call +49 30 901820",
        "tel 612345678",
        "(555) 123-4567",
        "06 12 34 56 78",
        "電話は03-1234-5678です",
        "微信 13812345678",
        "1-800-555-0147",
    ],
)
def test_telephone_numbers_are_found(text: str) -> None:
    assert [each.kind for each in offences(text, "en")] == [Kind.PERSONAL]


@pytest.mark.parametrize(
    "text",
    [
        "Order 112-1234567-7654321",
        "tracking 9400111899223197428490",
        "Tracking no. 0049 171 2345678",
        "2026-10-11 to 2026-10-20",
        "12.03.2026 - 04.04.2026",
        "ISBN 9783161484100",
        "costs $1,234.50 or 1.234,50 €",
        "called them 3 times in 14 days",
        "5 of 10 in 2 packs of 100",
    ],
)
def test_other_numbers_are_nobodys_telephone(text: str) -> None:
    assert [each for each in offences(text, "en") if each.kind is Kind.PERSONAL] == []


def test_an_address_of_amazon_is_not_the_sellers() -> None:
    assert offences("I wrote to cs-reply@amazon.com and www.amazon.com", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "sure"),
    [
        ("bullshit", "en", True),
        ("f**k off", "en", True),
        ("crap", "en", False),
        ("Scheiße", "de", True),
        ("schei**e", "de", True),
        ("idiot", "fr", False),
    ],
)
def test_obscene_words_are_told_from_rude_ones(text: str, language: str, sure: bool) -> None:
    found = [each for each in offences(text, language) if each.kind is Kind.OBSCENE]
    assert [each.confidence is Confidence.LIKELY for each in found] == [sure]


@pytest.mark.parametrize(
    ("text", "language"), [("Scunthorpe classic assessment", "en"), ("cono de luz", "es"), ("tunique", "fr"), ("Circuito", "it")]
)
def test_innocent_words_that_hold_others_are_not_obscene(text: str, language: str) -> None:
    assert [each for each in offences(text, language) if each.kind is Kind.OBSCENE] == []


def test_an_obscene_word_is_not_repeated() -> None:
    (found,) = offences("total bullshit", "en")
    assert "bullshit" not in found.what
    assert "b*******" in found.what


def test_entries_are_written_as_the_docstring_says() -> None:
    assert entries("Spät*, größe,\n a .. b , this|that") == ["spat*", "grosse", "a .. b", "this|that"]
    pattern = compiled(["late", "deliver* .. never|not", "never"], spaced=True)
    assert pattern.findall("delivered it did not") == ["delivered it did not"]
    assert pattern.findall("plate later never") == ["never"]
    assert pattern.findall("delivered a b c d e not") == []
    assert compiled(["箱が..破れ", "遅"], spaced=False).findall("箱がひどく破れ遅") == ["箱がひどく破れ", "遅"]


def test_every_language_has_every_list_of_words() -> None:
    assert set(lexicons()) == set(LANGUAGES)
    for lexicon in lexicons().values():
        assert all(pattern.pattern for _, pattern in (*lexicon.aspects, *lexicon.weak))


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ja", "sv"]), st.sampled_from([AMAZON, Sent(), Sent(False, True, True)]))
def test_any_text_is_judged_without_failing(text: str, store: str, sent: Sent) -> None:
    reading, judgement = judge_comment(text, store, sent)
    assert judgement.why
    assert reading.text == text


@given(
    st.sampled_from(["The parcel came late.", "Cheap plastic, poor quality."]),
    st.sampled_from(["The seller was rude.", "No refund.", "It was expensive."]),
)
def test_a_complaint_about_the_seller_added_to_any_comment_makes_it_stay(about: str, seller: str) -> None:
    """The entire comment decides."""
    assert judge_comment(about, "en", AMAZON)[1].verdict is Verdict.ASK
    assert judge_comment(f"{about} {seller}", "en", AMAZON)[1].verdict is Verdict.STAYS
