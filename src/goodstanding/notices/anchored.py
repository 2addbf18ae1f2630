"""Many patterns looked for in one text, quickly: a pattern is tried only when a part that it needs stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

_QUANTIFIERS: Final = frozenset("?*{")
_SPECIAL: Final = frozenset("\\.^$+|()[]{}?*")
_JOINED_SCRIPT: Final = re.compile(r"[\u3040-\u9fff]")
_LEAST: Final = 2
_RUN: Final = 4
_SHORT, _LONG = 300, 20_000  # characters: shorter texts are searched as quickly, longer ones would need much memory


class Anchored:
    """Patterns in small letters, for folded texts. Words of scripts with spaces match whole; Chinese and Japanese ones anywhere."""

    __slots__ = ("_patterns",)

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = tuple((needed(each), re.compile(_with_edges(each))) for each in patterns)

    def search(self, text: str) -> re.Match[str] | None:
        """The match that begins first."""
        found = [match for pattern in self._possible(text) if (match := pattern.search(text))]
        return min(found, key=lambda match: match.start(), default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, pattern by pattern."""
        for pattern in self._possible(text):
            yield from pattern.finditer(text)

    def within(self, text: str, start: int, end: int) -> bool:
        """True when any pattern matches inside a stretch."""
        stretch = text[start:end]
        return any(pattern.search(text, start, end) for pattern in self._possible(stretch))

    def _possible(self, text: str) -> Iterator[re.Pattern[str]]:
        runs = _runs(text) if _SHORT < len(text) <= _LONG else None
        for parts, pattern in self._patterns:
            if not parts:
                yield pattern
                continue
            for part in parts:
                if (runs is None or part[:_RUN] in runs or len(part) < _RUN) and part in text:
                    yield pattern
                    break


@lru_cache(maxsize=4)
def _runs(text: str) -> frozenset[str]:
    """Every run of so many signs of a text; the same text is asked for many patterns in a row."""
    return frozenset(text[at : at + _RUN] for at in range(len(text) - _RUN + 1))


def _with_edges(pattern: str) -> str:
    return pattern if _JOINED_SCRIPT.search(pattern) else rf"(?<![^\W_])(?:{pattern})(?![^\W_])"


def needed(pattern: str) -> tuple[str, ...]:
    """Plain parts of which every match of a pattern holds at least one; nothing where no such parts can be told."""
    parts: list[str] = []
    for alternative in _alternatives(pattern):
        runs, groups = _pieces(alternative)
        longest = max(runs, key=len, default="")
        best = (longest,) if len(longest) >= _LEAST else max((needed(group) for group in groups), key=_shortest, default=())
        if not best:
            return ()
        parts += best
    return tuple(dict.fromkeys(parts))


def _shortest(parts: tuple[str, ...]) -> int:
    return min((len(part) for part in parts), default=0)


def _alternatives(pattern: str) -> list[str]:
    """A pattern cut at its outermost bars."""
    cuts, at, depth = [-1], 0, 0
    while at < len(pattern):
        if pattern[at] == "|" and depth == 0:
            cuts.append(at)
        at, depth = _step(pattern, at, depth)
    return [pattern[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]


def _pieces(pattern: str) -> tuple[list[str], list[str]]:
    """The plain runs outside all brackets, and what stands in outermost brackets that must match."""
    runs, groups, run, at, depth, opening = [""], [""], "", 0, 0, 0
    while at < len(pattern):
        following, below = _step(pattern, at, depth)
        optional = following < len(pattern) and pattern[following] in _QUANTIFIERS
        if depth == 0 and pattern[at] not in _SPECIAL and not optional:
            run += pattern[at]
        else:
            runs, run = [*runs, run], ""
        if depth == 0 and below == 1:
            opening = following
        elif depth == 1 and below == 0 and not optional:
            groups.append(_inside(pattern[opening:at]))
        at, depth = following, below
    return [*runs, run], groups[1:]


def _inside(group: str) -> str:
    """What a bracket holds; nothing for one that only looks ahead or back."""
    if group.startswith("?:"):
        return group[2:]
    return "" if group.startswith("?") else group


def _step(pattern: str, at: int, depth: int) -> tuple[int, int]:
    """Past one sign, an escape, or a class of signs; the depth of brackets behind it."""
    sign = pattern[at]
    if sign == "\\":
        return at + 2, depth
    if sign == "[":
        end = pattern.find("]", at + 2)
        return (len(pattern) if end < 0 else end + 1), depth
    if sign == "{":
        end = pattern.find("}", at)
        return (len(pattern) if end < 0 else end + 1), depth
    return at + 1, depth + (sign == "(") - (sign == ")")
