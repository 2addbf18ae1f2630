"""The words of one language: a table that a person can read and correct (`words/<language>.toml`), compiled.

All patterns are matched against the folded text (small letters, one line, plain quotes and hyphens).

- `[numbers]`: number words; `words` count from one on, `more` gives others with their value, `kanji` stands for Chinese signs.
- `[units]`: what stands for minutes, hours, days, business days, weeks, months, years; `joined = true` where no space is written.
- `[filler]`: words that may stand between a form word and the time (`within the next 7 days`, `by Friday, 3 May`).
- `[before]`, `[after]`: form words right before and right after a time. A form says how the time is meant: within, by, have, label,
  last, for, after, upto, every, older, from, on, ago.
- `[turn]`: words that begin another thought inside a sentence; what stands behind one counts less.
- `[future]`: words that put a sentence into the future.
- `[start]`: words that say from when a duration counts.
- `[cues.<purpose>]`: words in the same sentence that say what a time is for; `strong` ones outweigh `weak` ones.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from goodstanding.notices.model import Purpose, Start, Unit

FORMS: Final = ("within", "by", "have", "label", "last", "for", "after", "upto", "every", "older", "from", "on", "ago")
_UNITS: Final = {
    "minutes": Unit.MINUTES,
    "hours": Unit.HOURS,
    "business_days": Unit.BUSINESS_DAYS,
    "days": Unit.DAYS,
    "weeks": Unit.WEEKS,
    "months": Unit.MONTHS,
    "years": Unit.YEARS,
}


# "14 days from today, which is the last day": a label may stand a few words off.
_GAP_AFTER: Final = {"label": r"[^.!?。]{0,30}?\W{0,2}"}


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The compiled table of one language.

    `before` patterns end at the time, `after` patterns start at it. `cues` holds for each purpose the strong and the weak pattern.
    """

    language: str
    duration: re.Pattern[str]
    numbers: dict[str, int]
    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    start: tuple[tuple[Start, re.Pattern[str]], ...]
    turn: re.Pattern[str]
    future: re.Pattern[str]
    cues: tuple[tuple[Purpose, re.Pattern[str] | None, re.Pattern[str] | None], ...]


@lru_cache(maxsize=32)
def load(language: str) -> Lexicon | None:
    """The lexicon of a language, or None when there is no table for it."""
    file = resources.files("goodstanding.notices.extract") / "words" / f"{language}.toml"
    if not language.isalpha() or not file.is_file():
        return None
    return _compile(language, tomllib.loads(file.read_text(encoding="utf-8")))


def _compile(language: str, table: dict[str, Any]) -> Lexicon:
    joined = bool(table["units"].get("joined", False))
    numbers = _numbers(table.get("numbers", {}))
    return Lexicon(
        language=language,
        duration=_duration(table["units"], numbers, joined=joined),
        numbers=numbers,
        before=tuple(_before(form, words, table["filler"]["words"], joined=joined) for form, words in table["before"].items() if words),
        after=tuple(
            (form, _alternatives(words, prefix=_GAP_AFTER.get(form, r"\W{0,2}"), joined=joined))
            for form, words in table.get("after", {}).items()
            if words
        ),
        start=tuple((Start(name), _alternatives(words, joined=True)) for name, words in table.get("start", {}).items()),
        turn=re.compile(rf"[,;:()、，；：（）|]|{_words(table['turn']['words'], joined=joined)}"),
        future=re.compile(_words(table["future"]["words"], joined=joined)),
        cues=tuple((Purpose(name), _cue(cue, "strong", joined), _cue(cue, "weak", joined)) for name, cue in table["cues"].items()),
    )


def _numbers(table: dict[str, Any]) -> dict[str, int]:
    if table.get("kanji"):
        return {_kanji(value): value for value in range(1, 100)} | {
            "两": 2,
            "兩": 2,
            "廿": 20,
            "一百八十": 180,
            "百八十": 180,
            "三百六十五": 365,
        }
    pairs = [each.strip().rpartition(" ") for each in table.get("more", "").split(",") if each.strip()]
    return {word: value for value, word in enumerate(table.get("words", []), 1)} | {word: int(value) for word, _, value in pairs}


def _kanji(value: int) -> str:
    """A number from 1 to 99 in Chinese signs."""
    signs, (tens, ones) = "〇一二三四五六七八九", divmod(value, 10)
    return (signs[tens] if tens > 1 else "") + ("十" if tens else "") + (signs[ones] if ones else "")


def _duration(units: dict[str, Any], numbers: dict[str, int], *, joined: bool) -> re.Pattern[str]:
    """A number (digits, a word, or a word with the digits in brackets) and a unit."""
    words = "|".join(re.escape(word) for word in sorted(numbers, key=len, reverse=True)) or "(?!)"
    unit = "|".join(f"(?P<{name}>{units[name]})" for name in _UNITS if name in units)
    edge, tail = ("", "") if joined else (r"(?<![^\W_])", r"(?![^\W_])")
    return re.compile(
        rf"{edge}(?<!\d)(?<!\d[.,/:-])(?:(?P<digits>\d{{1,3}})|(?P<word>{words}))"
        rf"(?: ?\((?:(?P<inner>\d{{1,3}})|[^\W\d_]{{1,15}})\))?[ -]{{0,2}}(?:{unit}){tail}"
    )


def _before(form: str, words: list[str], filler: str, *, joined: bool) -> tuple[str, re.Pattern[str]]:
    edge = "" if joined else r"(?<![^\W_])"
    gap = " ?" if joined else r"[ (:,|]{1,3}"
    last = "[ :(|]{0,3}" if joined else rf"(?:{gap}|(?<='))"
    every = "|".join(_long_first(words))
    if form == "label":
        every = rf"(?:{every})[^.!?:|]{{0,40}}(?:[:|]| (?:is|ist|est|es|è|é|är|to))|{every}"  # Deadline for your reply: …
    return form, re.compile(rf"{edge}(?P<form>{every})(?:{gap}{filler}){{0,4}}{last}\Z")


def _words(words: str, *, joined: bool) -> str:
    return f"(?:{words})" if joined else rf"(?<![^\W_])(?:{words})(?![^\W_])"


def _alternatives(words: list[str], *, prefix: str = "", joined: bool) -> re.Pattern[str]:
    tail = "" if joined else r"(?![^\W_])"
    return re.compile(rf"{prefix}(?:{'|'.join(_long_first(words))}){tail}")


def _cue(table: dict[str, Any], strength: str, joined: bool) -> re.Pattern[str] | None:
    words = table.get(strength, [])
    if not words:
        return None
    edge, tail = ("", "") if joined else (r"(?<![^\W_])", r"(?![^\W_])")
    return re.compile(rf"{edge}(?:{'|'.join(words)}){tail}")


def _long_first(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def unit_of(match: re.Match[str]) -> Unit:
    """The unit that a match of `Lexicon.duration` names."""
    groups = match.groupdict()
    return next(unit for name, unit in _UNITS.items() if groups.get(name))


def number_of(match: re.Match[str], numbers: dict[str, int]) -> int:
    """The number that a match of `Lexicon.duration` names; digits beside a word count."""
    digits = match["digits"] or match["inner"]
    return int(digits) if digits else numbers[match["word"]]
