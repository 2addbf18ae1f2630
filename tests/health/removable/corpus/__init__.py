"""Comments written by us, with what the published rules say of each: `learned` was at hand when the words were chosen, `held_back` was not.

One file a language. A line: template | how the order went | what is expected | the comment. Templates are in one of the two
folders only. How it went: amazon (fulfilled by Amazon), label (by the seller, on time, with Buy Shipping), late (by the seller, late),
own (by the seller, the rest not known). Expected: a rule; with `?` where something must be looked up first; `-` where it stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goodstanding.health.removable.feedback import Judgement, Sent, Verdict, judge_comment

FOLDER = Path(__file__).parent
SENT = {
    "amazon": Sent(by_amazon=True),
    "label": Sent(by_amazon=False, bought_label=True, on_time=True),
    "late": Sent(by_amazon=False, bought_label=True, on_time=False),
    "own": Sent(by_amazon=False),
}


@dataclass(frozen=True)
class Example:
    """One labelled comment."""

    language: str
    template: str
    sent: str
    expected: str
    comment: str

    def judged(self) -> Judgement:
        return judge_comment(self.comment, self.language, SENT[self.sent])[1]

    def answer(self) -> str:
        return shown(self.judged())


def shown(judgement: Judgement) -> str:
    """A judgement in the way the corpus writes it."""
    match judgement.verdict:
        case Verdict.ASK | Verdict.SILENT:
            return judgement.rule
        case Verdict.CHECK | Verdict.ARGUABLE:
            return f"{judgement.rule}?"
        case _:
            return "-"


def examples(folder: str) -> Iterator[Example]:
    for path in sorted((FOLDER / folder).glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            template, sent, expected, comment = line.split(" | ", 3)
            yield Example(path.stem, template, sent, expected, comment)
