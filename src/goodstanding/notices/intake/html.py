"""From HTML to text and links, in one pass and without running or fetching anything.

Broken mark-up is read as a browser would read it where that is cheap, and as text where it is not; the pass never goes back, so its
time grows with the length of the source alone. What a style hides is left out of the text and reported as a trick.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from goodstanding.notices.intake.limits import LINKS
from goodstanding.notices.normalise import Draft
from goodstanding.notices.text import Editor, Trick

_TAG_NAME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]{0,40}")
_TAG_STOP: Final = re.compile(r"[\"'>]")
_ATTRIBUTE: Final = re.compile(r"([a-zA-Z_:@][\w:.-]{0,60})\s{0,20}=\s{0,20}(?:\"([^\"]{0,8000})\"|'([^']{0,8000})'|([^\s\"'>]{1,8000}))")
_IN_TEXT: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?|[ \t]*[\n\r\f][ \t\n\r\f]*|[ \t]{2,}")
_HIDING: Final = re.compile(
    r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|font-size\s{0,5}:\s{0,5}0(?![.\d])|opacity\s{0,5}:\s{0,5}0(?![.\d])", re.I
)

_SKIPPED: Final = frozenset(
    ("script", "style", "noscript", "template", "title", "textarea", "select", "svg", "object", "iframe", "math", "nav", "button")
)
_RAW: Final = frozenset(("script", "style", "title", "textarea", "iframe", "noscript"))
_VOID: Final = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"))
_LINE: Final = frozenset(
    "div tr li br ul ol dl dt dd section article header footer main aside form fieldset address figure caption option body".split()  # noqa: SIM905
)
_PARAGRAPH: Final = frozenset(("p", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre"))
_NEST: Final = 2_000


@dataclass(slots=True)
class Anchor:
    """A link as found: its target and the stretch of the text that shows it (offsets into the text of the pass)."""

    target: str
    start: int
    end: int = -1


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML source says: its text so far, its links, its title."""

    draft: Draft
    anchors: tuple[Anchor, ...]
    title: str
    link_count: int
    has_script: bool
    form_targets: tuple[str, ...]


def read(draft: Draft, start: int = 0) -> Page:
    """The text of the HTML that begins at `start` of the draft's text (what stands before it is kept as it is)."""
    reader = _Reader(draft.text, start)
    reader.run()
    text, way = reader.editor.done()
    hidden = tuple(Trick("hidden", words) for words in reader.hidden_words[:20])
    staged = Draft(text, draft.original, (*draft.maps, way), draft.tricks + hidden)
    return Page(staged, tuple(reader.anchors), reader.title, reader.link_count, reader.has_script, tuple(reader.forms[:20]))


@dataclass(slots=True)
class _Reader:
    source: str
    at: int
    editor: Editor = field(init=False)
    anchors: list[Anchor] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    hidden_words: list[str] = field(default_factory=list)
    title: str = ""
    link_count: int = 0
    has_script: bool = False
    skipping: list[str] = field(default_factory=list)  # open elements inside the skipped or hidden one, outermost first
    pending: str = ""
    cells: int = 0
    preformatted: int = 0
    length: int = 0
    tags_end: bool = False

    def __post_init__(self) -> None:
        self.editor = Editor(self.source)
        self.editor.keep_to(self.at)
        self.length = self.at

    def run(self) -> None:
        """The whole pass."""
        while self.at < len(self.source):
            opening = -1 if self.tags_end else self.source.find("<", self.at)
            if opening != self.at:
                self._text(len(self.source) if opening < 0 else opening)
            elif not self._markup():
                self._text(self.at + 1)
        self._leave(len(self.source))

    def _text(self, end: int) -> None:
        if self.skipping:
            self._remember_hidden(self.source[self.at : end])
        else:
            self._shown(self.at, end)
        self.at = end

    def _shown(self, start: int, end: int) -> None:
        """Copies a run of text with its entities resolved and its white space single."""
        if not self.preformatted and not self.source[start:end].strip():
            if self.pending == "":
                self.pending = " "
            return
        self._leave(start)
        at = start
        for match in _IN_TEXT.finditer(self.source, start, end):
            self._keep(at, match.start())
            self._put(match.end(), html.unescape(match.group()) if match.group()[0] == "&" else self._space(match.group()))
            at = match.end()
        self._keep(at, end)

    def _space(self, white: str) -> str:
        return white if self.preformatted else " "

    def _keep(self, start: int, end: int) -> None:
        if end > start:
            self.editor.keep_to(end)
            self.length += end - start

    def _put(self, end: int, new: str) -> None:
        self.editor.replace_to(end, new)
        self.length += len(new)

    def _leave(self, offset: int) -> None:
        """Drops the mark-up up to `offset`; what it meant for the lay-out takes its place."""
        if offset > self.editor.old_offset or self.pending:
            self._put(offset, self.pending)
        self.pending = ""

    def _markup(self) -> bool:
        """Steps over a comment, declaration or tag; False when the sign at hand opens none."""
        source, at = self.source, self.at
        if source.startswith("<!--", at):
            end = source.find("-->", at + 4)
            self.at = len(source) if end < 0 else end + 3
            return True
        if source.startswith(("<!", "<?"), at):
            end = source.find(">", at)
            self.at = len(source) if end < 0 else end + 1
            return True
        closing = source.startswith("</", at)
        name = _TAG_NAME.match(source, at + 1 + closing)
        end = self._tag_end(name.end()) if name else -1
        if name is None or end < 0:
            return False
        self.at = end
        if closing:
            self._close(name.group().lower())
        else:
            self._open(name.group().lower(), source[name.end() : end - 1])
        return True

    def _tag_end(self, at: int) -> int:
        """One past the `>` of a tag, quotes respected; -1 (and no tags from here on) when the source ends first."""
        while (stop := _TAG_STOP.search(self.source, at)) is not None:
            if stop.group() == ">":
                return stop.end()
            at = self.source.find(stop.group(), stop.end()) + 1
            if at == 0:
                break
        self.tags_end = True
        return -1

    def _open(self, name: str, inside: str) -> None:
        if name == "script":
            self.has_script = True
        if name in _RAW:
            self._raw(name)
            return
        if self.skipping:
            if name not in _VOID and not inside.endswith("/") and len(self.skipping) < _NEST:
                self.skipping.append(name)
            return
        values = _attributes(inside) if inside else {}
        if name in _SKIPPED or (name not in _VOID and ("hidden" in values or _HIDING.search(values.get("style", "")))):
            if name not in _VOID and not inside.endswith("/"):
                self.skipping.append(name)
            return
        self._lay_out(name, opening=True)
        self._note(name, values)

    def _raw(self, name: str) -> None:
        """Steps over an element whose content is no mark-up."""
        end = re.compile(rf"</{name}\b", re.I).search(self.source, self.at)
        stop = end.start() if end else len(self.source)
        if name == "title" and not self.title:
            self.title = " ".join(html.unescape(self.source[self.at : min(stop, self.at + 1000)]).split())
        closing = self.source.find(">", stop)
        self.at = len(self.source) if closing < 0 else closing + 1

    def _close(self, name: str) -> None:
        if self.skipping:
            if name in self.skipping[-8:]:
                while self.skipping and self.skipping.pop() != name:
                    pass
            return
        if name == "a" and self.anchors and self.anchors[-1].end < 0:
            self.anchors[-1].end = self.length
        self._lay_out(name, opening=False)

    def _lay_out(self, name: str, *, opening: bool) -> None:
        if name in _PARAGRAPH:
            self.preformatted = max(0, self.preformatted + (1 if opening else -1)) if name == "pre" else self.preformatted
            self.pending = "\n\n"
        elif name in _LINE:
            self._break(opening=opening, item=name == "li")
            self.cells = 0 if name == "tr" else self.cells
        elif name in ("td", "th") and opening:
            self.cells += 1
            if self.cells > 1 and "\n" not in self.pending:
                self.pending = " | "

    def _break(self, *, opening: bool, item: bool) -> None:
        if "\n\n" not in self.pending:
            self.pending = "\n"
        if item and opening:
            self.pending = self.pending.split("-")[0] + "- "

    def _note(self, name: str, values: dict[str, str]) -> None:
        if name in ("a", "area") and values.get("href"):
            self.link_count += 1
            if len(self.anchors) < LINKS:
                self.anchors.append(Anchor(values["href"].strip(), self.length + len(self.pending)))
        elif name == "form" and values.get("action"):
            self.forms.append(values["action"].strip())

    def _remember_hidden(self, words: str) -> None:
        if len(self.hidden_words) < 20 and self.skipping and self.skipping[0] not in _SKIPPED:
            plain = " ".join(html.unescape(words[:400]).split())
            if len(plain) > 3:
                self.hidden_words.append(plain)


def _attributes(inside: str) -> dict[str, str]:
    found = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(inside[:20_000])}
    if re.search(r"(?:\A|\s)hidden(?=[\s/]|\Z)", inside[:2_000], re.I):
        found["hidden"] = ""
    return found
