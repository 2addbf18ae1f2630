"""The page about how well feedback is read says what is measured."""

from __future__ import annotations

from pathlib import Path

from goodstanding.health.removable.feedback import Verdict
from goodstanding.health.removable.lexicon import LANGUAGES
from tests.health.removable.corpus import Example, examples

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "feedback-reading.md"
NAMES = {"en": "English", "de": "German", "fr": "French", "it": "Italian", "es": "Spanish", "ja": "Japanese", "zh": "Chinese"}


def table() -> str:
    """Both parts of the corpus, by language, as the page has it."""
    learned, held_back = list(examples("learned")), list(examples("held_back"))
    lines = ["| Language | Learned | Held back | Sure requests that are wrong | Missed |", "|---|---|---|---|---|"]
    for language in LANGUAGES:
        one, two = ([each for each in part if each.language == language] for part in (learned, held_back))
        lines.append(f"| {NAMES[language]} | {right(one)} | {right(two)} | {wrong(one + two)} | {missed(one + two)} |")
    every = learned + held_back
    lines.append(f"| **All** | {right(learned)} | {right(held_back)} | {wrong(every)} | {missed(every)} |")
    return "\n".join(lines)


def right(of: list[Example]) -> str:
    return f"{sum(each.answer() == each.expected for each in of)} of {len(of)}"


def wrong(of: list[Example]) -> str:
    sure = [each for each in of if each.judged().verdict is Verdict.ASK]
    return f"{sum(each.judged().rule != each.expected.rstrip('?') for each in sure)} of {len(sure)}"


def missed(of: list[Example]) -> str:
    removable = [each for each in of if each.expected not in ("-", "FB8")]
    return f"{sum(each.answer() == '-' for each in removable)} of {len(removable)}"


def test_the_page_says_what_is_measured() -> None:
    """Where it fails, put what `table()` gives into the page."""
    assert table() in PAGE.read_text(encoding="utf-8")
