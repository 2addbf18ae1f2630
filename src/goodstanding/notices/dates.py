"""Calendar dates and times of day as people write them in twelve languages. Read as written; nothing is converted between zones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Final, Literal

Order = Literal["dmy", "mdy"]

_MONTH_WORDS: Final = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ocak",
    "february feb februar février fevrier févr fév febrero febbraio febb fevereiro fev februari lutego luty şubat",
    "march mar märz maerz mrz mars marzo março marco maart mrt marca marzec mart",
    "april apr avril avr abril abr aprile kwietnia kwiecień nisan",
    "may mai mayo maggio mag maio mei maja maj mayıs",
    "june jun juni juin junio giugno giu junho czerwca czerwiec haziran",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz",
    "august aug août aout agosto ago augustus augusti sierpnia sierpień ağustos",
    "september sep sept septembre septiembre settembre sett setembro set września wrzesień eylül",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim",
    "november nov novembre noviembre novembro listopada listopad kasım",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień aralık",
)
MONTHS: Final = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}

_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH: Final = rf"(?P<{{}}>{_NAMES})(?![^\W\d_])\.?"
_DAY_TAIL: Final = r"(?:\.|st|nd|rd|th|er|º|°|ª|:e|:a)?"
_DATE: Final = re.compile(
    r"(?<![\d.,/-])(?:"
    r"(?P<y1>(?:19|20)\d\d)\s?(?P<s1>[-/.年])\s?(?P<m1>\d{1,2})\s?(?:(?P=s1)|月)\s?(?P<d1>\d{1,2})(?:日|号|號)?(?![\d/-])(?:\([月火水木金土日一二三四五六]\))?"
    r"|(?:(?P<era>令和|平成)\s?(?P<ey>\d{1,2}|元)年\s?)(?P<em>\d{1,2})月\s?(?P<ed>\d{1,2})日"
    r"|(?P<cm>\d{1,2})月\s?(?P<cd>\d{1,2})(?:日|号|號)(?:\([月火水木金土日一二三四五六]\))?(?:[、,]?(?P<cy>20\d\d)年)?"
    r"|(?P<a>\d{1,2})(?P<s2>[./-])\s?(?P<b>\d{1,2})(?P=s2)\s?(?P<y2>(?:20)?\d\d)(?![\d/-])"
    rf"|(?P<d3>\d{{1,2}}){_DAY_TAIL}[\s-]{{1,2}}(?:of\s|de\s|d')?{_MONTH.format('n3')}(?:[\s,-]{{1,2}}(?:de\s|del\s)?(?P<y3>20\d\d)(?!\d)|(?=\W|\Z))"
    r")"
    rf"|(?<![^\W\d_]){_MONTH.format('n4')}\s(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y4>20\d\d)(?!\d)|(?![\d.,:]\d|\d|:))",
    re.I,
)
_ZONES: Final = (
    r"UTC(?:[+-]\d{1,2}(?::?\d\d)?)?|GMT(?:[+-]\d{1,2}(?::?\d\d)?)?|P[SD]?T|E[SD]?T|C[SD]T|M[SD]T|BST|CES?T|MESZ|MEZ|HNEC|HAEC|WES?T|EES?T"
    r"|JST|IST|AES?T|AEDT|TSİ|TRT|日本時間|北京时间"
)
_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?:(?:午前|午後|上午|下午|晚上)\s?)?(?P<h>\d{1,2})(?:(?::|\.|時|点|點|h)(?P<m>\d\d)?(?:(?::|分)(?P<s>\d\d)?)?|(?=\s?[ap]\.?m\b))"
    r"(?![\d.,]\d)\s?(?P<half>[ap]\.?m\.?)?(?:\s?(?:Uhr|heures|horas|uur|Uhr))?"
    rf"(?:\s?\(?(?P<zone>(?:{_ZONES})(?![A-Za-z]))\)?)?",
    re.I,
)
_LATER_HALF: Final = ("午後", "下午", "晚上")
_NEAR: Final = 28


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where it stands, what it says, and the time of day and zone given with it.

    `day` is None when the year is not written; then `month` and `monthday` are what is known.
    """

    start: int
    end: int
    day: date | None
    month: int
    monthday: int
    at: time | None = None
    zone: str = ""

    def with_year(self, after: date) -> date | None:
        """The first such day not before `after`; the date itself where its year is written; None for an impossible day."""
        if self.day is not None:
            return self.day
        for year in (after.year, after.year + 1):
            found = _date(year, self.month, self.monthday)
            if found is not None and found >= after:
                return found
        return None


def find(text: str, order: Order = "dmy") -> Iterator[FoundDate]:
    """Every date in a text on one line, left to right.

    Args:
        text: the text; line ends should be spaces.
        order: how 03/04/2026 is read. Where only one order is possible, that one is taken.
    """
    for match in _DATE.finditer(text):
        found = _read(match, order)
        if found is not None:
            yield _with_clock(text, found)


def _read(match: re.Match[str], order: Order) -> FoundDate | None:
    group = match.groupdict()
    if group["y1"]:
        return _found(match, int(group["y1"]), int(group["m1"]), int(group["d1"]))
    if group["era"]:
        year = (2018 if group["era"] == "令和" else 1988) + (1 if group["ey"] == "元" else int(group["ey"]))
        return _found(match, year, int(group["em"]), int(group["ed"]))
    if group["cm"]:
        return _found(match, int(group["cy"]) if group["cy"] else None, int(group["cm"]), int(group["cd"]))
    if group["a"]:
        return _numeric(match, int(group["a"]), int(group["b"]), group["y2"], order)
    name, day, year_text = (group["n3"], group["d3"], group["y3"]) if group["n3"] else (group["n4"], group["d4"], group["y4"])
    month = MONTHS.get(name.lower())
    return _found(match, int(year_text) if year_text else None, month, int(day)) if month else None


def _numeric(match: re.Match[str], first: int, second: int, year_text: str, order: Order) -> FoundDate | None:
    year = int(year_text) if len(year_text) == 4 else 2000 + int(year_text)
    day, month = (second, first) if order == "mdy" and match["s2"] != "." else (first, second)
    if month > 12:
        day, month = month, day
    return _found(match, year, month, day)


def _found(match: re.Match[str], year: int | None, month: int, day: int) -> FoundDate | None:
    checked = _date(year or 2024, month, day)  # a leap year, so that 29 February stands
    return FoundDate(match.start(), match.end(), checked if year else None, month, day) if checked else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_clock(text: str, found: FoundDate) -> FoundDate:
    """The date with the time of day that stands right after it, or right before it."""
    after = _CLOCK.search(text, found.end, found.end + _NEAR)
    if after and not re.search(r"[;!?。]|\.\s", text[found.end : after.start()]):
        return _timed(found, after, found.start, after.end())
    before = next(iter(list(_CLOCK.finditer(text, max(0, found.start - _NEAR), found.start))[-1:]), None)
    if before and not re.search(r"[.;!?。]\s", text[before.end() : found.start]):
        return _timed(found, before, before.start(), found.end)
    return found


def _timed(found: FoundDate, match: re.Match[str], start: int, end: int) -> FoundDate:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if half == "pm" or match.group().startswith(_LATER_HALF):
        hour = hour + 12 if hour < 12 else hour
    elif half == "am" and hour == 12:
        hour = 0
    day_end = hour == 24 and minute == 0
    if (hour > 23 and not day_end) or minute > 59:
        return found
    at = time(23, 59) if day_end else time(hour, minute)
    return FoundDate(start, end, found.day, found.month, found.monthday, at, (match["zone"] or "").upper())
