"""The small language in which marks are written, and how it is found in a text.

A phrase is plain words in small letters. `*` stands for any ending of a word, `..` for a few words or signs of the same sentence,
`(a|b)` for alternatives, `?` after a sign or bracket for "perhaps". `\\d` is a digit, `\\b` the edge of a word, `[ab]` one of these
signs, `{8}` eight of them.
A phrase begins and ends at the edge of a word; in Japanese and Chinese, where words are not divided, it may stand anywhere.

A text is first asked for the fixed parts of a phrase, which is quick; only when all are there is the phrase itself looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.model import Span

JOINED: Final = frozenset(("ja", "zh"))
_GAP: Final = r"(?:[^.!?\n]|\.(?=\w)){0,70}?"
_GAP_JOINED: Final = r"[^。！？!?\n]{0,30}?"
_TOKEN: Final = re.compile(r"\.\.|\\.|\[[^\]]+\]|\{\d+(?:,\d+)?\}|[()|*?+]|\s+|[^\s()|*?+\[\\.{]+|\.")
_MOST_HITS: Final = 6


class Text:
    """A text that is asked for many phrases: in small letters, with line ends, and a memory of which fixed parts it has."""

    __slots__ = ("_has", "lowered")

    def __init__(self, lowered: str) -> None:
        self.lowered = lowered
        self._has: dict[str, bool] = {}

    def has(self, part: str) -> bool:
        """True when the fixed part stands anywhere in the text."""
        known = self._has.get(part)
        if known is None:
            known = self._has[part] = part in self.lowered
        return known


@dataclass(frozen=True, eq=False)
class Phrase:
    """One phrase of one language.

    `needs` are its fixed parts: of each group at least one must be in the text.
    """

    source: str
    joined: bool = False
    needs: tuple[tuple[str, ...], ...] = field(default=(), compare=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression for this phrase."""
        return re.compile(_Parser(self.source, self.joined).regex())

    def may_stand_in(self, text: Text) -> bool:
        """False when a fixed part is missing."""
        has = text.has
        for group in self.needs:
            for part in group:
                if has(part):
                    break
            else:
                return False
        return True

    def spans(self, text: Text, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Where the phrase stands, at most six times."""
        stop = len(text.lowered) if end is None else end
        for count, match in enumerate(self.regex.finditer(text.lowered, start, stop)):
            if count >= _MOST_HITS:
                return
            yield Span(*match.span())


@cache
def phrase(source: str, *, joined: bool = False) -> Phrase:
    """A phrase from its words.

    Raises:
        CatalogueError: a bracket is not closed, or nothing fixed is in the phrase.
    """
    parser = _Parser(source, joined)
    needs = parser.needs()
    if not needs:
        raise CatalogueError(f"phrase {source!r} has no fixed part")
    return Phrase(source, joined, needs)


def phrases(sources: str, language: str) -> tuple[Phrase, ...]:
    """The phrases of a list written with ` / ` between them; line ends in the list do not matter."""
    joined = language in JOINED
    trimmed = (" ".join(each.split()).removeprefix("/ ").strip(" .") for each in (f" {sources} ").replace("\n", " ").split(" / "))
    return tuple(phrase(each, joined=joined) for each in trimmed if each)


class _Parser:
    """Takes a phrase apart once for its regular expression and once for its fixed parts."""

    def __init__(self, source: str, joined: bool) -> None:
        self._source = source
        self._joined = joined
        self._tokens = _TOKEN.findall(source)
        self._at = 0

    def regex(self) -> str:
        self._at = 0
        body = self._alternatives(top=True)[0]
        if self._joined:
            return body
        head = "" if self._source.startswith("\\b") else r"(?<!\w)"
        return rf"{head}(?:{body})(?!\w)"

    def needs(self) -> tuple[tuple[str, ...], ...]:
        self._at = 0
        found = self._alternatives(top=True)[1]
        return tuple(sorted(found, key=lambda group: (len(group), -min(len(part) for part in group))))

    def _alternatives(self, *, top: bool = False) -> tuple[str, list[tuple[str, ...]], tuple[str, ...]]:
        """A list of alternatives: its regular expression, what is needed when there is only one, and one part of each alternative."""
        bodies: list[str] = []
        every: list[list[tuple[str, ...]]] = []
        while True:
            body, needs = self._sequence()
            bodies.append(body)
            every.append(needs)
            token = self._take()
            if token == "|":
                continue
            if (token == ")") == top:
                raise CatalogueError(f"phrase {self._source!r}: a bracket is missing")
            break
        if len(bodies) == 1:
            return bodies[0], every[0], ()
        parts = tuple(part for needs in every for part in _best(needs))
        complete = all(needs for needs in every)
        return "|".join(bodies), [parts] if complete else [], parts if complete else ()

    def _sequence(self) -> tuple[str, list[tuple[str, ...]]]:
        body: list[str] = []
        needs: list[tuple[str, ...]] = []
        run = ""
        while self._peek() not in ("|", ")", ""):
            token = self._take()
            optional = self._peek() == "?"
            if token == "(":
                run = _close(run, needs)
                inner, wanted, _ = self._alternatives()
                body.append(f"(?:{inner})")
                if self._peek() != "?":
                    needs += wanted
            elif token == "..":
                run = _close(run, needs)
                body = [self._without_space(body)]
                body.append(self._gap())
                if self._peek().isspace():
                    self._take()
            elif token == "*":
                run = _close(run, needs)
                body.append(r"\w*")
            elif token in ("?", "+") or token.startswith(("\\", "[", "{")):
                run = _close(run, needs)
                body.append(token)
            else:
                run = self._literal(token, run, optional, body, needs)
        _close(run, needs)
        return "".join(body), needs

    def _literal(self, token: str, run: str, optional: bool, body: list[str], needs: list[tuple[str, ...]]) -> str:
        """A run of plain signs; where its last sign is optional, the run ends before it."""
        if token.isspace():
            body.append(r"\s{1,2}")
            return run + " "
        if optional:
            body.append(re.escape(token[:-1]) + re.escape(token[-1]))
            _close(run + token[:-1], needs)
            return ""
        body.append(re.escape(token))
        return run + token

    def _gap(self) -> str:
        return _GAP_JOINED if self._joined else rf"(?!\w){_GAP}(?<!\w)"

    @staticmethod
    def _without_space(body: list[str]) -> str:
        whole = "".join(body)
        return whole.removesuffix(r"\s{1,2}")

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token


def _close(run: str, needs: list[tuple[str, ...]]) -> str:
    """Ends a run of plain signs; a space may be a line end in the text, so the longest word is what is needed."""
    words = [word for word in run.split(" ") if word]
    if words:
        needs.append((max(words, key=len),))
    return ""


def _best(needs: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Of what one alternative needs, the group that tells most: few parts, long ones."""
    return max(needs, key=lambda group: (-len(group), min(len(part) for part in group)), default=())


def best_first(found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in the order of the text, the longer of two that start together first."""
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))
