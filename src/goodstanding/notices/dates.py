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
_WEEKDAY: Final = r"(?:\([月火水木金土日一二三四五六]\))?"
# A date that begins with digits; one that begins with the name of its month, up to the day; a year of a Japanese era.
_DATE: Final = re.compile(
    rf"(?P<y1>(?:19|20)\d\d)\s?(?P<s1>[-/.年])\s?(?P<m1>\d{{1,2}})\s?(?:(?P=s1)|月)\s?(?P<d1>\d{{1,2}})(?:日|号|號)?(?![\d/-]){_WEEKDAY}"
    rf"|(?P<cm>\d{{1,2}})月\s?(?P<cd>\d{{1,2}})(?:日|号|號){_WEEKDAY}(?:[、,]?(?P<cy>20\d\d)年)?"
    r"|(?P<a>\d{1,2})(?P<s2>[./-])\s?(?P<b>\d{1,2})(?P=s2)\s?(?P<y2>(?:20)?\d\d)(?![\d/-])"
    rf"|(?P<d3>\d{{1,2}}){_DAY_TAIL}[\s-]{{1,2}}(?:of\s|de\s|d')?{_MONTH.format('n3')}(?:[\s,-]{{1,2}}(?:de\s|del\s)?(?P<y3>20\d\d)(?!\d)|(?=\W|\Z))",
    re.I,
)
_MONTH_FIRST: Final = re.compile(rf"(?<![^\W\d_]){_MONTH.format('n4')}\s\Z", re.I)
_DAY_BEHIND: Final = re.compile(r"(?P<d4>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?P<y4>20\d\d)(?!\d)|(?![\d.,:]\d|\d|:))", re.I)
_ERA: Final = re.compile(r"(?P<ey>\d{1,2})年\s?(?P<em>\d{1,2})月\s?(?P<ed>\d{1,2})日")
_ERAS: Final = {"令和": 2018, "平成": 1988}
_DIGITS: Final = re.compile(r"(?<![\d.,/-])\d{1,4}")
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
    last = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() < last:
            continue
        found = _at(text, digits.start(), order)
        if found is not None:
            last = found.end
            yield _with_clock(text, found)


def _at(text: str, at: int, order: Order) -> FoundDate | None:
    """The date whose first digits stand at an offset."""
    era = _ERAS.get(text[at - 2 : at]) if at >= 2 else None
    if era is not None:
        match = _ERA.match(text, at)
        return _found(at - 2, match.end(), era + int(match["ey"]), int(match["em"]), int(match["ed"])) if match else None
    match = _DATE.match(text, at)
    if match is not None:
        found = _read(match, order)
        if found is not None:
            return found
    name, day = _MONTH_FIRST.search(text, max(0, at - 14), at), _DAY_BEHIND.match(text, at)
    if name is None or day is None:
        return None
    year = int(day["y4"]) if day["y4"] else None
    return _found(name.start(), day.end(), year, MONTHS[name["n4"].lower()], int(day["d4"]))


def _read(match: re.Match[str], order: Order) -> FoundDate | None:
    start, end = match.span()
    if match["y1"]:
        return _found(start, end, int(match["y1"]), int(match["m1"]), int(match["d1"]))
    if match["cm"]:
        return _found(start, end, int(match["cy"]) if match["cy"] else None, int(match["cm"]), int(match["cd"]))
    if match["a"]:
        return _numeric(match, int(match["a"]), int(match["b"]), match["y2"], order)
    month = MONTHS.get(match["n3"].lower())
    return _found(start, end, int(match["y3"]) if match["y3"] else None, month, int(match["d3"])) if month else None


def _numeric(match: re.Match[str], first: int, second: int, year_text: str, order: Order) -> FoundDate | None:
    year = int(year_text) if len(year_text) == 4 else 2000 + int(year_text)
    day, month = (second, first) if order == "mdy" and match["s2"] != "." else (first, second)
    if month > 12:
        day, month = month, day
    return _found(*match.span(), year, month, day)


def _found(start: int, end: int, year: int | None, month: int, day: int) -> FoundDate | None:
    checked = _date(year or 2024, month, day)  # a leap year, so that 29 February stands
    return FoundDate(start, end, checked if year else None, month, day) if checked else None


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
