"""What a code means, in plain words: a finding or deadline, a metric, a rule or hold, a report kind, a table of facts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from textwrap import fill
from typing import Final, Protocol

from goodstanding.core.errors import UsageError
from goodstanding.core.source import Source
from goodstanding.desk.case_deadlines import CASE_DEADLINES
from goodstanding.desk.engine import all_deadlines
from goodstanding.facts.model import Table
from goodstanding.facts.read import all_tables, to_import
from goodstanding.funds.engine import all_checks
from goodstanding.health.engine import all_metrics
from goodstanding.health.findings import all_checks as of_health
from goodstanding.health.model import HEADINGS as OF_METRICS
from goodstanding.health.model import Count
from goodstanding.health.views import TITLES
from goodstanding.notices.contract import HEADINGS as OF_NOTICES
from goodstanding.notices.now.playbooks import playbook_of
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Rule
from goodstanding.rulebook.words import LABELS, WIDTH
from goodstanding.rulebook.words import explain as explain_rule
from goodstanding.sources.model import HEADINGS as OF_REPORTS
from goodstanding.sources.recognise import all_reports
from goodstanding.store.question import HEADINGS as OF_QUESTIONS
from goodstanding.store.question import Question

NEAREST: Final = 6


class _Item(Protocol):
    """What every item of a catalogue has."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


def explain(name: str, day: date, marketplace: str | None = None) -> str:
    """Everything that is called by this name, in plain words, ending with a line break.

    Args:
        name: the code of a finding or deadline, the id of a metric, a rule, a hold, a report kind or a table of facts, in any case.
        day: the rules in force on this day come first.
        marketplace: only this store's version of a rule (a code such as `DE`).

    Raises:
        UsageError: nothing is called so (the message names what is nearest), or there is no such store.
    """
    found = [*_questions(name, day, marketplace), *_cases(name), *_metrics(name), *_reports(name), *_tables(name)]
    found += [*_notices(name), *_rules(name, day, marketplace)]
    if not found:
        near = nearest(name)
        raise UsageError(
            f"nothing is called {name!r}" + (f"; nearest are {', '.join(near)}" if near else "; goodstanding explain lists all names")
        )
    return "\n".join(sorted(found, key=lambda text: not text.startswith(f"{name}:")))


def everything() -> str:
    """Every name that can be explained with its title, a line each, by the catalogue it is of."""
    groups: dict[str, dict[str, str]] = {
        "Findings about money": _titles(all_checks()),
        "Findings about the standing of the account": _titles(of_health()),
        "Deadlines": _titles(all_deadlines()) | {code: item.title for code, item in CASE_DEADLINES.items()},
        "Metrics": _titles(all_metrics()),
        "Report kinds": _titles(all_reports()),
        "Tables of facts": _titles(all_tables()),
        "Kinds of notices": _titles(catalogue_of_kinds()),
        "Rules and holds": {name: _rule_title(book.load().versions(name)) for name in book.load().ids},
    }
    wide = max(len(name) for titles in groups.values() for name in titles)
    return "\n".join("\n".join([f"{group} ({len(titles)})", *_listed(titles, wide), ""]) for group, titles in groups.items())


def _titles(items: Mapping[str, _Item]) -> dict[str, str]:
    return {name: item.title for name, item in items.items()}


def _rule_title(versions: Sequence[Rule]) -> str:
    """The shortest of the titles of its versions, which tell stores and days apart."""
    title = min((rule.title for rule in versions), key=len)
    return title if len(versions) == 1 else f"{title} ({len(versions)} versions)"


def _listed(titles: Mapping[str, str], wide: int) -> list[str]:
    return [f"  {name:<{wide}}  {title}" for name, title in titles.items()]


def nearest(name: str) -> list[str]:
    """The names most like one that does not exist."""
    names = [*all_checks(), *of_health(), *all_deadlines(), *CASE_DEADLINES, *all_metrics(), *all_reports(), *all_tables()]
    names += catalogue_of_kinds()
    folded = name.casefold()
    holding = [each for each in names if folded and folded in each]
    alike = get_close_matches(folded, names, n=NEAREST)
    return list(dict.fromkeys([*holding, *alike, *book.load().nearest(name)]))[:NEAREST]


def _questions(name: str, day: date, marketplace: str | None) -> Iterator[str]:
    kinds: tuple[tuple[str, str, Mapping[str, Question]], ...] = (
        ("a finding", "funds.checks", all_checks()),
        ("a finding", "health.checks", of_health()),
        ("a deadline", "desk.deadlines", all_deadlines()),
    )
    for word, folder, items in kinds:
        item = items.get(name.casefold())
        if item is None:
            continue
        facts = [f"What it is: {word}; {item.severity.name.lower()}, {item.confidence}", _needs(item)]
        yield _text(folder, item, OF_QUESTIONS, facts, item.sources) + _rule_of(item, day, marketplace)


def _needs(item: Question) -> str:
    """What must have been imported for it to say anything."""
    return f"Unknown without: {', '.join(dict.fromkeys(map(_tables_of, item.needs)))}" if item.needs else ""


def _tables_of(need: str) -> str:
    """What a seller imports to have one of these tables."""
    return " or ".join(dict.fromkeys(to_import([table]) if table in all_tables() else TITLES[table] for table in need.split("|")))


def _rule_of(item: Question, day: date, marketplace: str | None) -> str:
    return f"\nIts rule:\n{explain_rule(book.load(), item.rule, day, marketplace)}" if item.rule else ""


def _cases(name: str) -> Iterator[str]:
    """A deadline that comes from a case."""
    item = CASE_DEADLINES.get(name.casefold())
    if item is not None:
        lines = ["What it is: a deadline of a case that a notice opened", *item.says]
        yield "\n".join([f"{item.code}: {item.title}", *map(_line, lines)]) + "\n"


def _notices(name: str) -> Iterator[str]:
    """A kind of notice with its playbook."""
    item, plan = catalogue_of_kinds().get(name.casefold()), playbook_of(name.casefold())
    if item is None or plan is None:
        return
    facts = [
        "What it is: a kind of notice",
        f"What it usually does: {', '.join(item.actions)}",
        f"What it usually asks for: {', '.join(item.evidence)}" if item.evidence else "",
    ]
    steps = [f"{step.when.value.capitalize()}: {step.text}" for step in plan.steps if not step.actions]
    ways = [f"Answer: {way.text}" for way in (plan.answer, plan.no_answer) if way]
    leave = [f"Leave: {each.text}" for each in plan.leave]
    yield _text("notices.kinds", item, OF_NOTICES, facts, item.sources) + "\n".join(map(_line, [*ways, *steps, *leave])) + "\n"


def _metrics(name: str) -> Iterator[str]:
    """A metric, also by the id of one of its parts; the rule of either is explained beside it."""
    folded = name.casefold()
    for item in all_metrics().values():
        if folded in {count.id for count in item.counts}:
            facts = [
                "What it is: a metric of account health",
                f"It counts: {item.unit}",
                f"Counted beside it: {', '.join(dict.fromkeys(_count(count) for count in item.counts[1:]))}" if item.counts[1:] else "",
                f"Unknown without: {', '.join(dict.fromkeys(map(_tables_of, item.needs)))}",
            ]
            yield _text("health.metrics", item, OF_METRICS, facts, item.sources)


def _count(count: Count) -> str:
    return f"{count.id} ({count.part})" if count.part else count.id


def _reports(name: str) -> Iterator[str]:
    item = all_reports().get(name.casefold())
    if item is not None:
        facts = [
            "What it is: a kind of document that can be imported",
            f"Amazon's names for it: {', '.join(item.amazon_types)}" if item.amazon_types else "",
            f"Where to find it: {item.expected_in}" if item.expected_in else "",
            f"Read into: {', '.join(dict.fromkeys(rows.table for rows in item.rows))}",
        ]
        yield _text("sources.files", item, OF_REPORTS, facts, item.sources)


def _tables(name: str) -> Iterator[str]:
    item = all_tables().get(name.casefold())
    if item is not None:
        key = f"Key: {', '.join(item.key)}" if item.key else ""
        again = f"When a later document speaks of the same thing: {item.restate}"
        yield _text("facts.tables", item, (), ["What it is: a table of facts", again, key, *_columns(item)], ())


def _columns(item: Table) -> list[str]:
    return [
        f"{column.name} ({column.type.name.lower()}{', personal' if column.personal else ''}): {column.help}" for column in item.columns
    ]


def _rules(name: str, day: date, marketplace: str | None) -> Iterator[str]:
    rules = book.load()
    try:
        rules.versions(name)
    except UsageError:
        return
    yield explain_rule(rules, name, day, marketplace)


def _text(folder: str, item: _Item, headings: tuple[str, ...], facts: Iterable[str], sources: Iterable[Source]) -> str:
    """Title, what is declared, the paragraphs of the docstring of the item's file, and where it was read."""
    said = _paragraphs(sys.modules[f"goodstanding.{folder}.{item.id}"].__doc__ or "", headings)
    places = [f"Source: {each.link} ({LABELS[each.label]}; read on {each.read})" for each in sources]
    lines = [*said[:1], *facts, *said[1:], *places]
    return "\n".join([f"{item.id}: {item.title}", *(_line(line) for line in lines if line)]) + "\n"


def _paragraphs(docstring: str, headings: tuple[str, ...]) -> list[str]:
    """A docstring by paragraphs, each of the headings starting one."""
    starts = tuple(f"{heading}:" for heading in headings)
    paragraphs = [""]
    for line in docstring.strip().splitlines():
        if not line.strip() or (starts and line.startswith(starts)):
            paragraphs.append("")
        paragraphs[-1] = f"{paragraphs[-1]} {line.strip()}".strip()
    return [paragraph for paragraph in paragraphs if paragraph]


def _line(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="      ", break_long_words=False, break_on_hyphens=False)
