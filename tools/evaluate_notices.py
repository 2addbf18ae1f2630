"""Measures how well messages are understood: `python -m tools.evaluate_notices [--part train] [--write | --check]`.

Reads the judged part of the corpus (none of its templates was learned from) and prints accuracy by action, kind and language, exact
deadlines, evidence, imitations, calibration and the pairs most often taken for each other. `--write` puts the page into
docs/reference/notices-accuracy.md, `--check` fails when that page is not what would be written. `--wrong` lists every message that was
not fully understood. Figures of the first reading of fresh messages are kept in tools/notices_first_sight.toml.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from goodstanding.notices.corpus_read import Sample, Window, split
from goodstanding.notices.intake.read import read as read_file
from goodstanding.notices.model import Deadline, Standing
from goodstanding.notices.understand.engine import understand
from goodstanding.notices.understand.result import Understanding

PAGE: Final = Path("docs/reference/notices-accuracy.md")
FIRST_SIGHT: Final = Path(__file__).with_name("notices_first_sight.toml")
BANDS: Final = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
PAIRS_SHOWN: Final = 12
TARGETS: Final = {"action": 0.97, "kind": 0.93, "deadline": 0.95, "evidence": 0.92}
COMMAND: Final = "python -m tools.evaluate_notices --write"


@dataclass(frozen=True, slots=True)
class Result:
    """One message and what was understood of it."""

    sample: Sample
    found: Understanding

    @property
    def kind_right(self) -> bool:
        """The first kind is the labelled one."""
        return self.found.base_kind == self.sample.kind

    @property
    def action_right(self) -> bool:
        """The action is the labelled one."""
        return self.found.action.value == self.sample.action

    @property
    def deadline_right(self) -> bool:
        """The deadline is the labelled one, to the day or to number and unit; none where none is."""
        return same_deadline(self.found.extract.answer, self.sample.deadline)

    @property
    def evidence(self) -> tuple[frozenset[str], frozenset[str]]:
        """What was found and what is labelled."""
        return frozenset(each.value for each in self.found.evidence), frozenset(self.sample.evidence)

    @property
    def also(self) -> tuple[frozenset[str], frozenset[str]]:
        """Further kinds found and labelled, whichever is first."""
        found = {self.found.base_kind, *(each.value for each in self.found.also)} - {""}
        return frozenset(found), self.sample.kinds


def same_deadline(found: Deadline | None, label: Window | date | None) -> bool:
    """True for the same day, or the same number of the same unit; a week is seven days and a day 24 hours only where so written."""
    if label is None or found is None:
        return label is None and found is None
    if isinstance(label, date):
        return found.day == label
    return found.number == label.count and found.unit is not None and found.unit.value == label.unit


def main() -> None:
    """Prints the page, and writes it when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("test", "train"), default="test")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE}")
    parser.add_argument("--wrong", action="store_true", help="list what was not understood")
    parser.add_argument("--check", action="store_true", help=f"fail when {PAGE} is another")
    options = parser.parse_args()
    found = results(options.part)
    if options.wrong:
        print("\n".join(line for result in found for line in _wrong(result)))
    page = render(found, options.part)
    if options.check:
        sys.exit(0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page else f"{PAGE} is stale; run {COMMAND}")
    print(page)
    if options.write:
        PAGE.write_text(page, encoding="utf-8")


def results(part: str) -> list[Result]:
    """Every message of a part (`train` or `test`), read."""
    train, test = split()
    return [_result(sample) for sample in (train if part == "train" else test)]


def _result(sample: Sample) -> Result:
    return Result(sample, understand(read_file(sample.text.encode("utf-8")).messages[0]))


def _wrong(result: Result) -> Iterable[str]:
    sample, found = result.sample, result.found
    if not result.kind_right:
        read = f"{found.kind.value or 'unknown'} ({found.kind.confidence:.2f}, {found.kind.ground})"
        yield f"{sample.path}: kind {sample.kind} read as {read}"
    if not result.action_right:
        yield f"{sample.path}: action {sample.action} read as {found.action.value or 'unknown'} ({found.action.confidence:.2f})"
    if not result.deadline_right:
        yield f"{sample.path}: deadline {sample.deadline} read as {found.extract.answer and found.extract.answer.words!r}"
    got, wanted = result.evidence
    if got != wanted:
        yield f"{sample.path}: evidence too much {', '.join(sorted(got - wanted)) or '-'}; missed {', '.join(sorted(wanted - got)) or '-'}"
    got, wanted = result.also
    if result.kind_right and got != wanted:
        yield f"{sample.path}: kinds too much {', '.join(sorted(got - wanted)) or '-'}; missed {', '.join(sorted(wanted - got)) or '-'}"


# --- figures -----------------------------------------------------------------------------------------------------------------------


def share(results: Sequence[Result], right: Callable[[Result], bool]) -> float:
    """How many of the results are right, between 0 and 1; 1 for none."""
    return sum(map(right, results)) / len(results) if results else 1.0


def f1(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> float:
    """The harmonic mean of precision and recall over all items together; 1 when there is nothing to find and nothing is found."""
    both = only = 0
    for found, wanted in pairs:
        both += len(found & wanted)
        only += len(found ^ wanted)
    return 2 * both / (2 * both + only) if both + only else 1.0


def render(results: Sequence[Result], part: str) -> str:
    """The page with all figures."""
    parts = [_head(results, part), _targets(results), _imitations(results), _first_sight()]
    parts += [_by("language", results, lambda each: each.sample.lang), _by("action", results, lambda each: each.sample.action)]
    parts += [_by("kind", results, lambda each: each.sample.kind), _calibration(results), _pairs(results)]
    return "\n".join(parts)


def _head(results: Sequence[Result], part: str) -> str:
    templates = len({each.sample.template for each in results})
    told = "None of their templates was learned from." if part == "test" else "**These were learned from; the figures say little.**"
    return (
        "# How well messages are understood\n\n"
        f"Made by `{COMMAND}`. {len(results)} messages of {templates} templates, written and labelled by us (`notices/corpus`). {told}\n"
        "Messages of other writers are harder than our own; take the figures as an upper bound.\n"
    )


def _targets(results: Sequence[Result]) -> str:
    rows = [
        ("Action", share(results, lambda each: each.action_right), TARGETS["action"]),
        ("Kind", share(results, lambda each: each.kind_right), TARGETS["kind"]),
        ("Deadline exact, or rightly none", share(results, lambda each: each.deadline_right), TARGETS["deadline"]),
        ("Evidence, F1", f1(each.evidence for each in results), TARGETS["evidence"]),
    ]
    lines = [f"| {name} | {value:.1%} | {target:.0%} | {'yes' if value >= target else 'no'} |" for name, value, target in rows]
    with_deadline = [each for each in results if each.sample.deadline is not None]
    several = [each for each in results if each.sample.also or each.found.also]
    extra = [
        f"| Deadline exact, of {len(with_deadline)} messages with one | {share(with_deadline, lambda each: each.deadline_right):.1%} | | |",
        f"| All kinds of messages with several, F1 | {f1(each.also for each in several):.1%} | | |",
    ]
    return "\n".join(["## At a glance\n", "| | found | target | met |", "| --- | --- | --- | --- |", *lines, *extra, ""])


def _imitations(results: Sequence[Result]) -> str:
    real = [each for each in results if each.sample.kind == "phishing"]
    called = [each for each in results if each.found.base_kind == "phishing"]
    right = sum(1 for each in called if each.sample.kind == "phishing")
    as_genuine = sum(1 for each in real if each.found.verdict is not None and each.found.verdict.standing is Standing.GENUINE)
    return (
        "## Imitations\n\n"
        f"Of {len(called)} messages called phishing {right} were (precision {_share(right, len(called))}).\n"
        f"Of {len(real)} that were phishing {right} were called so (recall {_share(right, len(real))}).\n"
        f"Called genuine although phishing: {as_genuine}.\n"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


def _first_sight() -> str:
    """What fresh messages gave before anything was changed for them: nearer to what other writers' messages will give."""
    columns = ("action", "kind", "deadline", "evidence", "action_english", "kind_english")
    lines = [
        "## At first sight\n",
        "Messages written afterwards without a look at words and rules, and read before any of these was changed for them. They are in the",
        "corpus since; these figures are nearer to what messages of other writers will give than those above. Evidence is F1.\n",
        "| set | messages | action | kind | deadline | evidence | action, English | kind, English | phishing |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for each in tomllib.loads(FIRST_SIGHT.read_text(encoding="utf-8"))["set"]:
        shares = " | ".join(f"{each[column]:.1%}" if column in each else "-" for column in columns)
        lines.append(f"| {each['name']} | {each['messages']} ({each['english']} English) | {shares} | {each['phishing']} |")
    return "\n".join([*lines, ""])


def _by(name: str, results: Sequence[Result], key: Callable[[Result], str]) -> str:
    lines = [f"## By {name}\n", f"| {name} | messages | action | kind | deadline | evidence F1 |", "| --- | --- | --- | --- | --- | --- |"]
    for value in sorted({key(each) for each in results}):
        some = [each for each in results if key(each) == value]
        lines.append(
            f"| {value} | {len(some)} | {share(some, lambda each: each.action_right):.0%} | "
            f"{share(some, lambda each: each.kind_right):.0%} | "
            f"{share(some, lambda each: each.deadline_right):.0%} | {f1(each.evidence for each in some):.0%} |"
        )
    return "\n".join([*lines, ""])


def _calibration(results: Sequence[Result]) -> str:
    lines = [
        "## What a confidence has been worth\n",
        "| stated | kind: messages | stated on average | right | action: messages | stated on average | right |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for low, high in itertools.pairwise(BANDS):
        kind = [(each.found.kind.confidence, each.kind_right) for each in results if low <= each.found.kind.confidence < high]
        action = [(each.found.action.confidence, each.action_right) for each in results if low <= each.found.action.confidence < high]
        if kind or action:
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {_band(kind)} | {_band(action)} |")
    return "\n".join([*lines, ""])


def _band(pairs: Sequence[tuple[float, bool]]) -> str:
    if not pairs:
        return "0 | |"
    return f"{len(pairs)} | {sum(stated for stated, _ in pairs) / len(pairs):.2f} | {sum(right for _, right in pairs) / len(pairs):.2f}"


def _pairs(results: Sequence[Result]) -> str:
    lines = ["## Most often taken for each other\n", "| was | read as | messages |", "| --- | --- | --- |"]
    wrong = Counter((each.sample.kind, each.found.base_kind or "unknown") for each in results if not each.kind_right)
    wrong += Counter((each.sample.action, each.found.action.value or "unknown") for each in results if not each.action_right)
    lines += [
        f"| {was} | {read} | {count} |" for (was, read), count in sorted(wrong.items(), key=lambda pair: (-pair[1], pair[0]))[:PAIRS_SHOWN]
    ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
