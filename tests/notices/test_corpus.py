from __future__ import annotations

import email
import html
import itertools
import re
from collections import Counter
from datetime import date

import pytest

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.corpus_read import KEYS, LANGUAGES, Sample, Window, load, parse, part_of, split
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE, KINDS, NOTHING_OWED

SAMPLES = load()
HEAD = (
    "template: odr/a\nlang: en\nform: txt\nkind: odr\nalso: none\naction: account_at_risk\nevidence: plan_of_action\n"
    "deadline: 72 hours\nasins: none\norder_ids: none\namounts: 1.50 EUR\ngenuine: yes\nnote: none\n---\n"
)


def readable(sample: Sample) -> str:
    """The words of a message; of an .eml the decoded subject and body."""
    if sample.form != "eml":
        return sample.text
    mail = email.message_from_bytes(sample.text.encode())
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return f"{mail['Subject']}\n{payload.decode('utf-8')}"


def head(sample: Sample) -> str:
    """The header lines of an .eml; nothing for other forms."""
    return sample.text.partition("\n\n")[0] + "\n" if sample.form == "eml" else ""


def shingles(sample: Sample) -> frozenset[str]:
    """Overlapping runs of 4 words, or of 6 characters where words are not divided by spaces."""
    text = re.sub(r"\d", "0", readable(sample).lower())
    units = list(re.sub(r"\s", "", text)) if sample.lang in ("ja", "zh") else re.findall(r"\w+", text)
    size = 6 if sample.lang in ("ja", "zh") else 4
    return frozenset(" ".join(units[i : i + size]) for i in range(max(1, len(units) - size + 1)))


def test_there_are_enough_messages_of_every_kind() -> None:
    count = Counter(each.kind for each in SAMPLES)
    assert len(SAMPLES) >= 420
    assert {kind for kind in KINDS if count[kind] < 5} == set()


def test_every_action_and_piece_of_evidence_is_there_several_times() -> None:
    actions = Counter(each.action for each in SAMPLES)
    evidence = Counter(item for each in SAMPLES for item in each.evidence)
    assert {action for action in ACTIONS if actions[action] < 5} == set()
    assert {item for item in EVIDENCE if evidence[item] < 4} == set()


def test_every_language_is_there_and_seven_are_strong() -> None:
    count = Counter(each.lang for each in SAMPLES)
    assert {lang for lang in ("en", "de", "fr", "es", "it", "ja", "zh") if count[lang] < 25} == set()
    assert {lang for lang in LANGUAGES if count[lang] < 4} == set()


def test_no_template_is_in_both_parts() -> None:
    train, test = split()
    assert {each.template for each in train} & {each.template for each in test} == set()
    assert len(train) + len(test) == len(SAMPLES)


def test_the_test_part_has_every_kind_and_language() -> None:
    _, test = split()
    assert {each.kind for each in test} == set(KINDS)
    assert {each.lang for each in test} == set(LANGUAGES)
    assert {each.action for each in test} == set(ACTIONS)


def test_about_a_third_of_the_templates_of_a_kind_are_in_the_test_part() -> None:
    templates = {(each.kind, each.template) for each in SAMPLES}
    share = {kind: [part_of(name) == "test" for folder, name in templates if folder == kind] for kind in KINDS}
    assert {kind for kind, flags in share.items() if not 0.2 <= sum(flags) / len(flags) <= 0.5} == set()


def test_no_message_of_the_test_part_is_a_near_copy_of_one_in_the_train_part() -> None:
    train, test = split()
    left = [(each.path, shingles(each)) for each in train]
    right = [(each.path, shingles(each)) for each in test]
    close = [(a, b) for (a, one), (b, two) in itertools.product(left, right) if 2 * len(one & two) >= len(one | two)]
    assert close == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.path)
def test_labelled_asins_and_order_ids_stand_in_the_message(sample: Sample) -> None:
    text = re.sub(r"=\n|\s+", "", readable(sample))
    assert [each for each in (*sample.asins, *sample.order_ids) if each not in text] == []


@pytest.mark.parametrize("sample", [each for each in SAMPLES if each.amounts], ids=lambda each: each.path)
def test_labelled_amounts_stand_in_the_message(sample: Sample) -> None:
    numbers = {re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,]*(?:[ \u00a0]\d{3}[\d.,]*)*", html.unescape(readable(sample)))}
    for amount in sample.amounts:
        whole, _, cents = f"{amount.value:f}".partition(".")
        assert whole + cents in numbers or (not cents.strip("0") and whole in numbers)


def test_every_address_is_amazons_or_cannot_exist() -> None:
    reserved = re.compile(r"(?:.*\.)?(?:example|test|invalid|amazonses\.com|amazon\.(?:[a-z]{2,3})(?:\.[a-z]{2})?)\Z")
    found = {domain for each in SAMPLES for domain in re.findall(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", head(each) + readable(each))}
    assert {domain for domain in found if not reserved.match(domain)} == set()
    assert len(found) > 80


def test_no_message_owes_anything_after_an_action_that_ends_the_matter() -> None:
    assert [each.path for each in SAMPLES if each.action in NOTHING_OWED and (each.evidence or each.deadline)] == []


def test_labels_are_read_as_typed_values() -> None:
    sample = parse("odr/a.txt", HEAD + "text")
    assert sample.deadline == Window(72, "hours")
    assert str(sample.amounts[0]) == "1.50 EUR"
    assert parse("odr/a.txt", HEAD.replace("72 hours", "2026-05-04") + "text").deadline == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("kind: odr", "kind: odd", "not the folder's name"),
        ("action: account_at_risk", "action: account_gone", "not in the vocabulary"),
        ("evidence: plan_of_action", "evidence: plan_of_action, plan_of_action", "twice"),
        ("action: account_at_risk", "action: reinstated", "neither evidence nor deadline"),
        ("deadline: 72 hours", "deadline: soon", "neither none"),
        ("asins: none", "asins: B0SHORT", "another shape"),
        ("amounts: 1.50 EUR", "amounts: 1,50 EUR", "plain number"),
        ("note: none\n", "", "keys must be"),
        ("\n---\n", "\n", "no line '---'"),
    ],
)
def test_a_broken_label_names_the_file_and_the_fault(good: str, bad: str, fault: str) -> None:
    with pytest.raises(CatalogueError, match=f"^odr/a.txt: .*{fault}"):
        parse("odr/a.txt", (HEAD + "text").replace(good, bad))


def test_a_templates_part_depends_on_its_name_alone() -> None:
    names = [f"odr/{number}" for number in range(1000)]
    assert 300 < sum(part_of(name) == "test" for name in names) < 400
    assert len(KEYS) == 13
