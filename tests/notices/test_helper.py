from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest

from goodstanding.notices.helper import Opinion, Suggestion, ask
from goodstanding.notices.intake.read import read_text
from goodstanding.notices.understand.engine import understand

TEXT = (
    "Hello,\n\nyour listing B0X1234567 was removed because customers doubt that it is authentic. "
    "Please send invoices of your supplier within 7 days. Invoices must not be older than 365 days.\n"
    "Buyer: John Doe, jdoe@gmail.com"
)
MESSAGE = read_text(TEXT).messages[0]
FOUND = understand(MESSAGE)


@dataclass
class Model:
    answer: str
    asked: list[str] = field(default_factory=list)

    def __call__(self, instructions: str, text: str) -> str:
        self.asked.append(text)
        return self.answer


def opinion(*items: object) -> Opinion:
    return ask(MESSAGE, FOUND, Model(json.dumps(list(items))))


def item(about: str, value: str, quote: str) -> dict[str, str]:
    return {"about": about, "value": value, "quote": quote}


def quoted(suggestion: Suggestion) -> str:
    return suggestion.span.of(MESSAGE.text.text)


def test_a_statement_with_a_true_quote_is_kept_and_says_whether_we_agree() -> None:
    same, other = opinion(
        item("kind", "inauthentic", "customers doubt that it is authentic"), item("kind", "product_safety", "was removed because")
    ).suggestions
    assert (same.value, same.agrees, quoted(same)) == ("inauthentic", True, "customers doubt that it is authentic")
    assert (other.value, other.agrees) == ("product_safety", False)


@pytest.mark.parametrize(
    "bad",
    [
        item("kind", "inauthentic", "the rights owner complained"),
        item("kind", "wonderful", "customers doubt that it is authentic"),
        item("evidence", "inauthentic", "customers doubt that it is authentic"),
        item("mood", "inauthentic", "customers doubt that it is authentic"),
        item("kind", "inauthentic", "it is"),
        {"about": "kind", "value": 3, "quote": "customers doubt"},
        "inauthentic",
        None,
    ],
)
def test_what_the_text_does_not_say_or_the_vocabulary_does_not_know_is_dropped(bad: object) -> None:
    assert opinion(bad) == Opinion((), 1)


def test_a_deadline_counts_only_where_a_time_was_read() -> None:
    right, age = opinion(
        item("deadline", "7 days", "supplier within 7 days"), item("deadline", "365 days", "older than 365 days")
    ).suggestions
    assert (right.agrees, right.value) == (True, "7 days")
    assert age.agrees is False
    assert opinion(item("deadline", "tomorrow", "your listing B0X1234567 was removed")) == Opinion((), 1)


def test_a_quote_may_have_other_spaces_and_capitals() -> None:
    (kept,) = opinion(item("evidence", "invoice", "please  send\nINVOICES of your supplier")).suggestions
    assert kept.agrees
    assert quoted(kept) == "Please send invoices of your supplier"


@pytest.mark.parametrize("answer", ["I think it is about invoices.", "{}", "", "[" * 100_000, "null"])
def test_an_answer_that_is_no_list_is_no_opinion(answer: str) -> None:
    assert ask(MESSAGE, FOUND, Model(answer)) == Opinion(readable=False)


def test_a_fenced_answer_is_read() -> None:
    model = Model("```json\n" + json.dumps([item("action", "listing_removed", "your listing B0X1234567 was removed")]) + "\n```")
    assert [each.agrees for each in ask(MESSAGE, FOUND, model).suggestions] == [True]


def test_the_model_never_sees_a_buyers_address() -> None:
    model = Model("[]")
    ask(MESSAGE, FOUND, model)
    assert "jdoe" not in model.asked[0]
    assert "B0X1234567" in model.asked[0]


def test_only_so_many_statements_are_looked_at() -> None:
    many = opinion(*([item("kind", "wonderful", "customers doubt that it is authentic")] * 1_000))
    assert many.dropped == 40
