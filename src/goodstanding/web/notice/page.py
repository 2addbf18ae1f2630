"""The whole page about one or several messages, from top to bottom."""

from __future__ import annotations

from functools import cache
from importlib import resources

from goodstanding.jobs.notice.model import NoticeResult
from goodstanding.jobs.notice.sections import BOX, Line, Section, Sheet, case_cells, overview, sheet, unread
from goodstanding.jobs.notice.words import label
from goodstanding.jobs.summary.times import instant
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.web.report.head import head
from goodstanding.web.report.markup import Html, el
from goodstanding.web.report.page import style as report_style


def page(result: NoticeResult) -> str:
    """The page as text. Words of messages are shown as words: no mark-up of theirs survives."""
    tongue = result.tongue
    sheets = [sheet(each, tongue) for each in result.pages]
    title = label("title" if len(sheets) == 1 else "title_many", tongue)
    body = el(
        "body",
        el("header", el("p", "goodstanding", class_="brand"), el("h1", title), _when(result)),
        el("main", _overview(result) if len(sheets) > 1 else None, (_article(each) for each in sheets), _unread(result)),
        el("footer", el("p", label("footer", tongue))),
    )
    top = head(f"goodstanding · {title}", style())
    return f"<!DOCTYPE html>\n{el('html', top, body, lang=_lang(tongue))}\n"


@cache
def style() -> str:
    """The style sheet: the report's, and what only this page has."""
    return report_style() + resources.files("goodstanding.web.notice").joinpath("notice.css").read_text(encoding="utf-8")


def _lang(tongue: Tongue) -> str:
    return "zh-CN" if tongue == "zh" else "en"


def _when(result: NoticeResult) -> Html:
    return el("p", label("as_of", result.tongue, when=instant(result.as_of)), class_="when")


def _article(shown: Sheet) -> Html:
    return el(
        "article",
        el("p", shown.warning, class_="warning", role="alert") if shown.warning else None,
        el("h2", shown.headline, class_="headline bad" if shown.bad else "headline"),
        (el("p", line, class_="when") for line in shown.about),
        (_section(section) for section in shown.sections),
    )


def _section(section: Section) -> Html:
    rows = ((el("dt", _ticked(line.mark)), el("dd", _body(line))) for line in section.lines)
    return el("section", el("h3", section.title), el("dl", rows, class_="lines"))


def _ticked(text: str) -> str:
    """A box to tick as one sign."""
    return text.replace(BOX, "☐")


def _body(line: Line) -> Html:
    checks = all(each.startswith(BOX) for each in line.remarks)
    items = (el("li", _ticked(each)) for each in line.remarks)
    remarks = el("ul", items, class_="checks" if checks else None) if line.remarks else None
    return el("div", el("span", line.text, class_=line.tone or None), el("blockquote", line.quote) if line.quote else None, remarks)


def _overview(result: NoticeResult) -> Html:
    lines, ordinary = overview(result)
    rows = (_row(case_cells(line, result.tongue)) for line in lines)
    table = el("div", el("table", el("tbody", rows)), class_="scroll", tabindex="0") if lines else None
    return el("section", el("h2", label("cases", result.tongue)), table, el("p", ordinary, class_="note") if ordinary else None)


def _row(cells: tuple[str, str, str, str]) -> Html:
    number, state, due, about = cells
    return el("tr", el("th", number, scope="row"), el("td", state, el("span", about, class_="whose")), el("td", due))


def _unread(result: NoticeResult) -> Html | None:
    if not result.problems:
        return None
    return el("section", el("h2", label("not_read", result.tongue)), el("ul", (el("li", line) for line in unread(result))))
