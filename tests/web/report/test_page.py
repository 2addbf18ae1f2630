"""The page: one file that loads nothing, harmless, well-formed, and readable without seeing it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from goodstanding.core.finding import Severity
from goodstanding.jobs.health.model import Health
from goodstanding.jobs.model import ALL_CHAPTERS, Chapter, CheckResult
from goodstanding.web.report.markup import VOID, Html, el, join
from goodstanding.web.report.page import page, style
from tests.results import HOSTILE, SCRIPT, empty, finding, full


@dataclass
class Element:
    name: str
    attributes: dict[str, str | None]
    parent: Element | None = None
    inside: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        return [each for each in self.inside if isinstance(each, Element)]

    @property
    def text(self) -> str:
        return "".join(each for each in self.inside if isinstance(each, str))

    def all(self, name: str) -> list[Element]:
        found = [self] if self.name == name else []
        return found + [each for child in self.children for each in child.all(name)]

    def words(self) -> str:
        return "".join(each if isinstance(each, str) else f"{each.words()} " for each in self.inside)


class Tree(HTMLParser):
    """Reads a page strictly: every element that is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, dict(attrs), self.at)
        self.at.inside.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        assert self.at.name == tag, f"</{tag}> closes <{self.at.name}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


def read(text: str) -> Element:
    tree = Tree()
    tree.feed(text)
    tree.close()
    assert tree.at is tree.root
    return tree.root


RESULTS: dict[str, Any] = {"full": full, "empty": empty}


@pytest.fixture(params=RESULTS)
def root(request: pytest.FixtureRequest) -> Element:
    return read(page(RESULTS[request.param]()))


def test_it_is_well_formed_and_every_id_is_there_once(root: Element) -> None:
    ids = [each.attributes["id"] for each in everything(root) if "id" in each.attributes]
    assert len(ids) == len(set(ids))


def everything(root: Element) -> list[Element]:
    return [root, *(each for child in root.children for each in everything(child))]


def test_every_link_and_reference_leads_to_something_on_the_page(root: Element) -> None:
    ids = {each.attributes.get("id") for each in everything(root)}
    for link in root.all("a"):
        assert (link.attributes["href"] or "").removeprefix("#") in ids, link.words()
    for each in everything(root):
        for name in ("aria-labelledby", "aria-describedby"):
            assert set((each.attributes.get(name) or "").split()) <= ids


@pytest.mark.parametrize("trace", [True, False])
@pytest.mark.parametrize("make", [full, empty])
def test_it_loads_and_runs_nothing(make: Any, trace: bool) -> None:
    for each in everything(read(page(make(), trace=trace))):
        assert each.name not in {"script", "link", "iframe", "object", "embed", "img", "form", "base", "video", "audio", "use", "image"}
        assert not [name for name in each.attributes if name.startswith("on") or name in ("src", "srcset", "style", "action", "xlink:href")]
        assert (each.attributes.get("href") or "#").startswith("#")
        for name, value in each.attributes.items():
            assert "http" not in (value or "") or name == "content", (each.name, name, value)
    assert not re.search(r"url\((?!#)|@import|http", style())


def test_its_policy_allows_its_own_style_and_nothing_else() -> None:
    root = read(page(full()))
    (policy,) = [each.attributes["content"] for each in root.all("meta") if each.attributes.get("http-equiv") == "Content-Security-Policy"]
    digest = base64.b64encode(hashlib.sha256(root.all("style")[0].text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_hostile_text_stays_text() -> None:
    text = page(full(), trace=True)
    assert SCRIPT not in text
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert HOSTILE in read(text).words()


def test_every_chart_has_a_table_with_the_same_figures() -> None:
    figures = read(page(full())).all("figure")
    assert [each.attributes["id"] for each in figures] == [
        *("place-1-limits", "place-1-way-1", "place-1-way-2", "place-1-way-3", "place-2-limits"),
        "ledger-1-position",
        "ledger-1-releases",
        "ledger-1-payouts",
        "ledger-2-position",
        "ledger-2-payouts",
    ]
    for each in figures:
        (svg,), tables = each.all("svg"), each.all("table")
        assert tables
        assert svg.attributes["role"] == "img"
        twin = " ".join(table.words() for table in tables)
        drawn = [title.text for bar in svg.all("rect") for title in bar.all("title")]
        assert drawn
        for title in drawn:
            for number in re.findall(r"-?[\d,]+\.\d+(?= EUR)|[\d,]{5,}(?= JPY)|[\d.]+(?= %)", title):
                assert number in twin, (title, number)


def test_tables_have_captions_and_headings() -> None:
    for table in read(page(full())).all("table"):
        assert table.all("caption")
        assert all(head.attributes.get("scope") in {"col", "row", "rowgroup"} for head in table.all("th"))
        widths = {sum(int(cell.attributes.get("colspan") or 1) for cell in row.children) for row in table.all("tr")}
        assert len(widths) == 1, table.words()[:80]


def test_headings_do_not_skip_a_level(root: Element) -> None:
    levels = [int(each.name[1]) for each in everything(root) if re.fullmatch(r"h[1-6]", each.name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_is_unknown_is_said_and_drawn_apart() -> None:
    root = read(page(full()))
    (row,) = [row for row in root.all("tr") if "Account-level reserve" in row.words()]
    assert "unknown  - import balances of the Finances API to know" in row.words()
    assert len([bar for bar in root.all("rect") if bar.attributes.get("class") == "unknown-part"]) == 3


def test_the_widths_of_a_bar_are_its_shares() -> None:
    (figure,) = [each for each in read(page(full())).all("figure") if each.attributes["id"] == "ledger-1-position"]
    bars = [bar for bar in figure.all("rect") if (bar.attributes.get("class") or "").startswith("part ")]
    tops = sorted({int(bar.attributes["y"] or 0) for bar in bars})
    for top in tops:
        widths = [float((bar.attributes["width"] or "").rstrip("%")) for bar in bars if int(bar.attributes["y"] or 0) == top]
        assert sum(widths) == pytest.approx(91, abs=0.02)
    outside = [bar for bar in bars if int(bar.attributes["y"] or 0) == tops[1]]
    assert "paid_seen" not in " ".join(bar.attributes["class"] or "" for bar in outside)


def test_a_position_of_zeros_has_a_table_and_no_chart() -> None:
    result = full()
    zero = replace(result.positions[0], parts=(result.positions[0].parts[-1],))
    result.positions, result.payouts, result.releases = [zero], [], []
    result.health = Health()
    root = read(page(result))
    assert not root.all("figure")
    assert "every imported settlement adds up to its total" in root.words()


def test_overdue_releases_are_marked_by_more_than_colour() -> None:
    root = read(page(full()))
    late = [bar for bar in root.all("rect") if bar.attributes.get("class") == "release late"]
    assert len(late) == 2
    assert ".release.late { fill: url(#hatch-late)" in style()
    assert [each for each in root.all("pattern") if each.attributes["id"] == "hatch-late"]
    assert "9 days overdue, still withheld" in root.words()


@pytest.mark.parametrize(("trace", "shown", "said"), [(False, 25, "… and 975 more of this kind"), (True, 1000, "")])
def test_long_lists_are_cut_and_say_so(trace: bool, shown: int, said: str) -> None:
    result = CheckResult(as_of=full().as_of, home=full().home, chapters=(Chapter.FINDINGS,))
    result.findings = [finding("refunded_for_nothing", Severity.LOW, f"order {number}.", None) for number in range(1000)]
    words = read(page(result, trace=trace)).words()
    assert len(re.findall(r"order \d+\.", words)) == shown
    assert said in words
    assert ("more of this kind" in words) == (not trace)


@pytest.mark.parametrize("chapter", ALL_CHAPTERS)
def test_a_chapter_alone_is_a_page_of_its_own(chapter: Chapter) -> None:
    result = full()
    result.chapters = (chapter,)
    sections = [each.attributes["id"] for each in read(page(result)).all("section")]
    assert sections[:1] == [str(chapter)]
    assert set(sections) <= {str(chapter), "rules"}


def test_the_rules_it_refers_to_are_on_it_with_their_sources() -> None:
    root = read(page(full()))
    (rule,) = [each for each in root.all("dt") if each.attributes.get("id") == "rule-DD14"]
    assert rule.parent is not None
    assert "read on 20" in rule.parent.words()
    assert rule.parent.all("ul")


def test_the_same_result_gives_the_same_page() -> None:
    assert page(full()) == page(full())


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (el("p", 'a < b & "c"'), "<p>a &lt; b &amp; &quot;c&quot;</p>"),
        (el("p", Html("<b>x</b>")), "<p><b>x</b></p>"),
        (el("td", class_="x", colspan=2, hidden=True, title=None, open=False), '<td class="x" colspan="2" hidden></td>'),
        (el("td", aria_label='"><script>'), '<td aria-label="&quot;&gt;&lt;script&gt;"></td>'),
        (el("meta", charset="utf-8"), '<meta charset="utf-8">'),
        (join(["a", [None, "b"]], (each for each in "cd")), "abcd"),
    ],
)
def test_text_becomes_markup_only_escaped(made: Html, wanted: str) -> None:
    assert made == wanted


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def brightness(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PALETTES = {
    "light": style().split("@media")[0],
    "dark": style().split("@media (prefers-color-scheme: dark)")[1].split("@media")[0].split("* {")[0],
    "print": style().split("@media print")[1],
}
PARTS = ("paid-seen", "paid-unseen", "open", "deferred", "reserve", "held", "owed", "unexplained")
TEXTS = [(name, ground) for name in ("ink", "soft", "accent", "bad", "unsure") for ground in ("ground", "sheet")]
TEXTS += [("on-part", part) for part in PARTS] + [(mood, f"{mood}-wash") for mood in ("good", "bad", "unsure", "info")]
TEXTS += [("ink", "info-wash"), ("soft", "info-wash"), ("ink", "unsure-wash"), ("accent", "unsure-wash")]


@pytest.mark.parametrize("scheme", PALETTES)
def test_text_stands_out_from_its_ground(scheme: str) -> None:
    palette = colours(PALETTES[scheme])
    weak = {pair: contrast(palette[pair[0]], palette[pair[1]]) for pair in TEXTS if contrast(palette[pair[0]], palette[pair[1]]) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("scheme", PALETTES)
def test_bars_stand_out_from_the_page(scheme: str) -> None:
    palette = colours(PALETTES[scheme])
    assert {part for part in (*PARTS, "bar") if contrast(palette[part], palette["ground"]) < 3} == set()


def test_all_schemes_have_the_same_colours() -> None:
    names = [set(colours(block)) for block in PALETTES.values()]
    assert names[0] == names[1] == names[2]
