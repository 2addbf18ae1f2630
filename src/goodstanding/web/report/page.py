"""The whole page, from top to bottom."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.jobs.summary.times import instant
from goodstanding.jobs.summary.traces import Files
from goodstanding.web.report import files, findings, gaps, glance, health, money, rules, standing
from goodstanding.web.report.charts.drawing import hatching
from goodstanding.web.report.head import head
from goodstanding.web.report.markup import Html, el
from goodstanding.web.report.parts import Shown

TITLES: Final = {
    Chapter.IMPORTED: "Files",
    Chapter.STANDING: "Standing",
    Chapter.HEALTH: "Limits",
    Chapter.MONEY: "Money",
    Chapter.FINDINGS: "Findings",
    Chapter.TODO: "To do",
    Chapter.UNKNOWN: "What these files cannot tell",
}


def page(result: CheckResult, *, trace: bool = False) -> str:
    """The page as text. It loads nothing and runs nothing; with `trace` no list is cut.

    Long lists are cut without `trace`, and say how to see all of them.
    """
    shown = Shown(result, Files.of(result), everything=trace)
    chapters = [chapter for chapter in result.chapters if chapter is not Chapter.UNKNOWN or result.unknown]
    body = el(
        "body",
        el("a", "Skip to the report", href="#report", class_="skip"),
        _header(result, chapters),
        hatching(),
        el("main", glance.glance(result), (_chapter(chapter, shown) for chapter in chapters), rules.rules(result), id="report"),
        el("footer", el("p", "Made by goodstanding from the files named above. Amounts are exact; currencies are never added together.")),
    )
    top = head(f"goodstanding, as of {instant(result.as_of)}", style())
    return f"<!DOCTYPE html>\n{el('html', top, body, lang='en')}\n"


@cache
def style() -> str:
    """The style sheet."""
    return resources.files("goodstanding.web.report").joinpath("report.css").read_text(encoding="utf-8")


def _header(result: CheckResult, chapters: list[Chapter]) -> Html:
    links = (el("li", el("a", TITLES[chapter], href=f"#{chapter}")) for chapter in chapters)
    title = el("h1", "Where your account stands") if Chapter.STANDING in chapters else el("h1", "Where your money is, and what is due")
    when = el("p", "As of ", el("strong", instant(result.as_of)), class_="when")
    return el("header", el("p", "goodstanding", class_="brand"), title, when, el("nav", el("ul", links), aria_label="Parts of the report"))


def _chapter(chapter: Chapter, shown: Shown) -> Html:
    return el(
        "section",
        el("h2", TITLES[chapter], id=f"{chapter}-title"),
        _inside(chapter, shown),
        id=str(chapter),
        aria_labelledby=f"{chapter}-title",
    )


def _inside(chapter: Chapter, shown: Shown) -> Html:
    match chapter:
        case Chapter.IMPORTED:
            return files.files(shown)
        case Chapter.STANDING:
            return standing.standing(shown)
        case Chapter.HEALTH:
            return health.health(shown)
        case Chapter.MONEY:
            return money.money(shown)
        case Chapter.FINDINGS:
            return findings.findings(shown.result.findings, shown, "None. What could not be judged for want of files is listed below.")
        case Chapter.TODO:
            return findings.findings(shown.result.todo, shown, "Nothing is due that the imported files know of.")
        case Chapter.UNKNOWN:
            return gaps.gaps(shown.result)
