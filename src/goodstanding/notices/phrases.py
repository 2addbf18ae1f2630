"""The small language in which marks are written, and how it is found in a text.

A phrase is plain words in small letters. `*` stands for any ending of a word, `..` for a few words or signs of the same sentence,
`(a|b)` for alternatives, `?` after a sign or bracket for "perhaps". `\\d` is a digit, `\\b` the edge of a word, `[ab]` one of these
signs, `{8}` eight of them.
A phrase begins and ends at the edge of a word; in Japanese and Chinese, where words are not divided, it may stand anywhere.

A text is first asked for the fixed parts of a phrase, which is quick; only when all are there is the phrase itself looked for. Parts may
be several words: they are looked for in the text with single spaces, whatever stands between its words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.model import Span

JOINED: Final = frozenset(("ja", "zh"))
_GAP: Final = r"(?:[^.!?\n]|\.(?=\w)){0,70}?"
_GAP_JOINED: Final = r"[^。！？!?\n]{0,30}?"
_TOKEN: Final = re.compile(r"\.\.|\\.|\[[^\]]+\]|\{\d+(?:,\d+)?\}|[()|*?+]|\s+|[^\s()|*?+\[\\.{]+|\.")
_OPENING: Final = 2  # signs by which the beginnings of words are known
_BEGINNING: Final = re.compile(r"(?<!\w)\S")
_MOST_HITS: Final = 6


class Text:
    """A text that is asked for many phrases: in small letters, with line ends, and a memory of which fixed parts it has."""

    def __init__(self, lowered: str) -> None:
        self.lowered = lowered
        self.spaced = " ".join(lowered.split())  # one space between words, for fixed parts of several words
        self._has: dict[str, bool] = {}
        self._anywhere = _Anywhere(lowered)
        self._at_words = _AtWords(lowered)
        self.memory: dict[Hashable, Any] = {}  # what shelves of phrases found in it

    def meets(self, needs: tuple[tuple[str, ...], ...]) -> bool:
        """True when of each group of parts at least one stands anywhere in the text."""
        known = self._has
        for group in needs:
            for part in group:
                has = known.get(part)
                if has is None:
                    has = known[part] = part in self.spaced
                if has:
                    break
            else:
                return False
        return True

    def has(self, part: str) -> bool:
        """True when the fixed part stands anywhere in the text."""
        return part in self.lowered

    def places(self, parts: tuple[str, ...], *, joined: bool = False) -> list[int]:
        """Where any of the parts stands, ascending; where words are divided, only where a word or other sign begins."""
        known = self._anywhere if joined else self._at_words
        found = [places for part in parts if (places := known[part])]
        return found[0] if len(found) == 1 else sorted(itertools.chain.from_iterable(found))


class _Anywhere(dict[str, list[int]]):
    """By part every place where it stands in a text, looked for when it is first asked for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, part: str) -> list[int]:
        found = self[part] = []
        place = self._text.find(part)
        while place >= 0:
            found.append(place)
            place = self._text.find(part, place + 1)
        return found


class _AtWords(_Anywhere):
    """The same, only where a word or other sign begins; for single signs the other places are among them, which does no harm."""

    def __missing__(self, part: str) -> list[int]:
        if len(part) < _OPENING:
            return super().__missing__(part)
        begun = self._beginnings.get(part[:_OPENING], [])
        if len(part) > _OPENING:
            starts_with = self._text.startswith
            begun = [place for place in begun if starts_with(part, place)]
        self[part] = begun
        return begun

    @cached_property
    def _beginnings(self) -> dict[str, list[int]]:
        """By their first signs the places where a word or other sign begins."""
        text, found = self._text, dict[str, list[int]]()
        for match in _BEGINNING.finditer(text):
            place = match.start()
            found.setdefault(text[place : place + _OPENING], []).append(place)
        return found


@dataclass(frozen=True, eq=False)
class Phrase:
    """One phrase of one language.

    `needs` are its fixed parts: of each group at least one must be in the text. `heads` are what it can begin with; empty where that is
    not fixed.
    """

    source: str
    joined: bool = False
    needs: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    heads: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression for this phrase."""
        return re.compile(_Parser(self.source, self.joined).regex())

    def may_stand_in(self, text: Text) -> bool:
        """False when a fixed part is missing."""
        return text.meets(self.needs)

    def spans(self, text: Text, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Where the phrase stands, at most six times."""
        stop = len(text.lowered) if end is None else end
        found = self._from_heads(text, start, stop) if self.heads else self.regex.finditer(text.lowered, start, stop)
        for count, match in enumerate(found):
            if count >= _MOST_HITS:
                return
            yield Span(*match.span())

    def _from_heads(self, text: Text, start: int, stop: int) -> Iterator[re.Match[str]]:
        """The same matches as of a search, tried only where the phrase can begin; that is much quicker."""
        match, at = self.regex.match, start
        for place in text.places(self.heads, joined=self.joined):
            if place >= at:
                found = match(text.lowered, place, stop)
                if found is not None:
                    yield found
                    at = max(found.end(), at + 1)


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
    return Phrase(source, joined, needs, parser.heads())


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

    def heads(self) -> tuple[str, ...]:
        """What the phrase can begin with; empty where that is not fixed."""
        self._at = 0
        found = self._heads_of_alternatives()
        return tuple(sorted(found)) if found and all(found) else ()

    def _heads_of_alternatives(self) -> set[str]:
        """The heads of every alternative up to the closing bracket; an empty head stands for "anything"."""
        found: set[str] = set()
        while True:
            found |= self._heads_of_sequence()
            self._skip_to_end_of_alternative()
            if self._take() != "|":
                return found

    def _heads_of_sequence(self) -> set[str]:
        token = self._take()
        if token == "(":
            found = self._heads_of_alternatives()
            if self._peek() == "?":
                self._take()
                if self._peek().isspace():
                    self._take()
                found |= self._heads_of_sequence()
            return found
        if token in ("|", ")", "") or token.startswith(("\\", "[", "{", "*", "?", "+", "..")) or token.isspace():
            self._at -= token in ("|", ")")
            return {""}
        return {token[:-1] if self._peek() == "?" else token}

    def _skip_to_end_of_alternative(self) -> None:
        depth = 0
        while (token := self._peek()) and not (depth == 0 and token in ("|", ")")):
            depth += (token == "(") - (token == ")")
            self._at += 1

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
    """Ends a run of plain signs, which is needed as a whole with one space between its words."""
    needed = run.strip()
    if needed:
        needs.append((needed,))
    return ""


def _best(needs: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Of what one alternative needs, the group that tells most: few parts, long ones."""
    return max(needs, key=lambda group: (-len(group), min(len(part) for part in group)), default=())


def best_first(found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in the order of the text, the longer of two that start together first."""
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))
