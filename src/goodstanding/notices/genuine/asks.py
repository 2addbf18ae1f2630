"""What a message asks for, and how it presses: signs of an imitation in the text itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.notices.anchored import Anchored
from goodstanding.notices.model import Span
from goodstanding.notices.text import NormalText

_PLAIN: Final = ("gift", "remote", "messenger", "archive", "job", "haste", "greeting")
_PHONE: Final = re.compile(r"(?<![\w.,/-])\+?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\w/-])")
_PHONE_DIGITS: Final = range(8, 16)
_REACH_LEFT, _REACH_RIGHT = 140, 90
_BEFORE_LINK: Final = 110
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s)|[。！？]|\n")
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Ask:
    """One sign: its kind (`secret`, `gift`, …) and the words."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    plain: tuple[tuple[str, Anchored], ...]
    bank: Anchored
    bank_inside: Anchored
    login: Anchored
    fee: Anchored
    fee_pays: Anchored
    scam_call: Anchored
    call: Anchored
    secret: Anchored
    asks: Anchored
    warns: Anchored


def asks(text: NormalText) -> tuple[Ask, ...]:
    """Every sign in a message, the first of each plain kind, in order of the text."""
    words = _words()
    found = [Ask(kind, Span(*match.span())) for kind, pattern in words.plain if (match := pattern.search(text.folded))]
    found += [*_secrets(text, words), *_bank(text, words), *_fee(text, words), *_call(text, words)]
    return tuple(sorted(found, key=lambda each: each.span))


def leads_to_login(text: NormalText, start: int) -> Span | None:
    """The words right before a link that make a reader sign in or verify something behind it."""
    found = max(_some(_words().login, text.folded[: start + 1][-_BEFORE_LINK:]), key=lambda match: match.start(), default=None)
    if found is None:
        return None
    shift = max(0, start + 1 - _BEFORE_LINK)
    return Span(shift + found.start(), shift + found.end())


def _secrets(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Secrets that are asked for. "Change your password" and "we never ask for your PIN" ask for none."""
    for match in _some(words.secret, text.folded):
        start, end = _around(text.text, match.start(), match.end())
        if words.asks.within(text.folded, start, end) and not words.warns.within(text.folded, start, end):
            yield Ask("secret", Span(*match.span()))
            return


def _bank(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Card and bank data, unless the sentence says to enter them in Seller Central or to hand in a statement."""
    for match in _some(words.bank, text.folded):
        if not words.bank_inside.within(text.folded, *_around(text.text, match.start(), match.end())):
            yield Ask("bank", Span(*match.span()))
            return


def _fee(text: NormalText, words: _Words) -> Iterator[Ask]:
    for match in _some(words.fee, text.folded):
        if words.fee_pays.within(text.folded, *_around(text.text, match.start(), match.end())):
            yield Ask("fee", Span(*match.span()))
            return


def _call(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Somebody to call, where a telephone number stands near; only the worst of the two kinds."""
    for kind, pattern in (("scam_call", words.scam_call), ("call", words.call)):
        for match in _some(pattern, text.folded):
            near = _PHONE.finditer(text.folded, max(0, match.start() - _REACH_LEFT), match.end() + _REACH_LEFT)
            if any(sum(sign.isdigit() for sign in each.group()) in _PHONE_DIGITS for each in near):
                yield Ask(kind, Span(*match.span()))
                return


def _some(pattern: Anchored, text: str) -> Iterator[re.Match[str]]:
    return (match for match, _ in zip(pattern.finditer(text), range(_MOST), strict=False))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around some words, at most some words wide."""
    left = max(0, start - _REACH_LEFT)
    for match in _SENTENCE_END.finditer(text, left, start):
        left = match.end()
    stop = _SENTENCE_END.search(text, end, end + _REACH_RIGHT)
    return left, stop.start() if stop else min(len(text), end + _REACH_RIGHT)


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = _table()
    return _Words(
        plain=tuple((kind, Anchored(table[kind]["patterns"])) for kind in _PLAIN),
        bank=Anchored(table["bank"]["patterns"]),
        bank_inside=Anchored(table["bank"]["inside"]),
        login=Anchored(table["login"]["patterns"]),
        fee=Anchored(table["fee"]["patterns"]),
        fee_pays=Anchored(table["fee"]["pays"]),
        scam_call=Anchored(table["scam_call"]["patterns"]),
        call=Anchored(table["call"]["patterns"]),
        secret=Anchored(table["secret"]["nouns"]),
        asks=Anchored(table["secret"]["asks"]),
        warns=Anchored(table["secret"]["warns"]),
    )


def tables() -> tuple[str, ...]:
    """Every pattern in use."""
    table = _table()
    return tuple(pattern for part in table.values() for patterns in part.values() for pattern in patterns)


def _table() -> dict[str, dict[str, list[str]]]:
    file = resources.files("goodstanding.notices.genuine") / "words.toml"
    table: dict[str, dict[str, list[str]]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return table
