"""Pages of the rulebook: one a chapter, every version of every rule with its values, its doubts and where it was read."""

from __future__ import annotations

from itertools import groupby

from goodstanding.rulebook import book, words
from goodstanding.rulebook.model import Citation, Rule
from tools.docs.markdown import cell, escape, link, page

FOLDER = "docs/catalogue"


def pages() -> dict[str, str]:
    """The list of chapters and one page a chapter."""
    chapters = {name: list(rules) for name, rules in groupby(book.load().rules, key=lambda rule: rule.chapter)}
    written = {f"{FOLDER}/rulebook-{name}.md": chapter_page(name, rules) for name, rules in chapters.items()}
    lines = [f"- [{title(name)}](rulebook-{name}.md): {len({rule.id for rule in rules})} rules" for name, rules in chapters.items()]
    return written | {f"{FOLDER}/rulebook.md": page("Rulebook", "src/goodstanding/rulebook", INTRODUCTION, "\n".join(lines))}


INTRODUCTION = """What Amazon's rules say, each version with the stores and days it holds for. What an account's own report or notice states
always beats it. `goodstanding explain ID` prints one."""


def title(chapter: str) -> str:
    """A chapter's name in words."""
    return upper(chapter.replace("_", " "))


def chapter_page(name: str, rules: list[Rule]) -> str:
    """One chapter."""
    return page(f"Rulebook: {title(name)}", f"src/goodstanding/rulebook/chapters/{name}.toml", *(rule_part(rule) for rule in rules))


def rule_part(rule: Rule) -> str:
    """One version of a rule."""
    values = [f"- {value.name.replace('_', ' ')}: {escape(words.value_text(value))}" for value in rule.values.values()]
    places = [f"- {escape(each.title)} ({escape(each.published)}): {where(each)}" for each in rule.citations]
    parts = [
        f"## {cell(rule.title)} (`{rule.id}`)",
        f"{upper(words.KINDS[rule.kind])} in {words.stores_text(rule.marketplaces)}, {period(rule)}.",
        escape(" ".join(rule.says.split())),
        "\n".join(values),
        f"**What to do.** {escape(rule.do)}",
        f"**How sure.** {upper(escape(words.sure_text(rule)))}.",
        "\n".join(places),
    ]
    return "\n\n".join(part for part in parts if part)


def upper(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def where(citation: Citation) -> str:
    """The places of one source."""
    return ", ".join(link(place.link) for place in citation.places)


def period(rule: Rule) -> str:
    """The days it holds, with what is not known of them."""
    since = f"since {rule.valid_from}" if rule.valid_from else "first day not known"
    note = f" ({escape(rule.valid_from_note)})" if rule.valid_from_note else ""
    return since + note + (f", until {rule.valid_to}" if rule.valid_to else "")
