"""The ways in which a date and a time are printed, told from the shape of the text (every digit a `9`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from goodstanding.sources.reading.months import month_number
from goodstanding.sources.reading.shapes import byte_position
from goodstanding.sources.reading.zones import is_known

Span = tuple[int, ...]  # byte positions of the digits of one number

_DAY_MARK: Final = r"(?:\.|st|nd|rd|th|er|º|ª)?"
_OF: Final = r"[\s\-/,]*(?:del?\s+)?"
_WORD: Final = r"(?P<name>[^\W\d_]+)\.?"
_DATES: Final = (
    r"(?P<year>9{4})(?P<sep>[-/.])(?P<month>99?)(?P=sep)(?P<day>99?)",
    r"(?P<year>9{4})年\s*(?P<month>99?)月\s*(?P<day>99?)日",
    r"(?P<year>9{4})(?P<month>99)(?P<day>99)",
    r"(?P<day>99?)\.(?P<month>99?)\.(?P<year>9{4}|99)",
    r"(?P<first>99?)(?P<order>[-/])(?P<middle>99?)(?P=order)(?P<last>9{4}|99?)",
    rf"(?P<day>99?){_DAY_MARK}{_OF}{_WORD}{_OF}(?P<year>9{{4}}|99)",
    rf"{_WORD}\s*(?P<day>99?){_DAY_MARK}[\s,]+(?P<year>9{{4}})",
)
_TIME: Final = (
    r"(?:T|,?\s+(?:at\s+|à\s+)?|,)(?P<hour>99?):(?P<minute>99)(?::(?P<second>99)(?:[.,](?P<fraction>9{1,9}))?)?(?:\s*(?P<half>[AaPp])\.?\s?[Mm](?:\.|\b))?"
    r"(?:\s*(?P<zone>[A-Za-z]{1,5}))?(?:\s?(?P<sign>[-+\u2212])(?P<zone_hour>99?)(?::?(?P<zone_minute>99))?)?"
)
_INSTANTS: Final = tuple(re.compile(rf"\s*{date},?(?:{_TIME})?\s*") for date in _DATES)
_SERIAL: Final = re.compile(r"\s*(?P<serial>9{5})(?:\.(?P<day_fraction>9{1,17}))?\s*")


@dataclass(frozen=True, slots=True)
class Form:
    """What stands where in the values of one shape.

    Attributes:
        spans: byte positions of the digits of each number, by name: year month day, or first middle last where their order is
            open; hour minute second fraction; zone_hour zone_minute; or serial day_fraction.
        open_order: empty, or the mark between day, month and year with the year's width: `/4`, `/2`, `-4`, `-2`.
        named_month: 1 to 12 when the month is a word.
        afternoon: whether PM is printed; None where neither AM nor PM is.
        zone: the zone's abbreviation in upper case, empty if none is printed.
        zone_text: the zone as it is printed, its digits as `9`.
        east: False when the printed offset is west of Greenwich.
    """

    spans: dict[str, Span]
    open_order: str = ""
    named_month: int | None = None
    afternoon: bool | None = None
    zone: str = ""
    zone_text: str = ""
    east: bool = True

    @property
    def has_offset(self) -> bool:
        """Whether hours from Greenwich are printed in digits."""
        return "zone_hour" in self.spans

    @property
    def is_serial(self) -> bool:
        """Whether this is a spreadsheet's day number."""
        return "serial" in self.spans


@lru_cache(maxsize=8192)
def form_of(shape: str) -> Form | None:
    """The form of a shape; None when no date is printed like that."""
    serial = _SERIAL.fullmatch(shape)
    if serial is not None:
        return Form(_spans(serial, shape))
    matches = (pattern.fullmatch(shape) for pattern in _INSTANTS)
    return next((form for match in matches if match is not None and (form := _form(match, shape)) is not None), None)


def _form(match: re.Match[str], shape: str) -> Form | None:
    part = {name: text or "" for name, text in match.groupdict().items()}
    month = month_number(part["name"]) if "name" in part else None
    zone = part["zone"].upper()
    if ("name" in part and month is None) or (zone and not is_known(zone)) or (part["sign"] and zone not in ("", "UTC", "GMT")):
        return None
    return Form(
        spans=_spans(match, shape),
        open_order=part["order"] + ("4" if len(part["last"]) == 4 else "2") if "order" in part else "",
        named_month=month,
        afternoon=part["half"] in "Pp" if part["half"] else None,
        zone=zone,
        zone_text=shape[match.start("zone") if zone else match.start("sign") :].rstrip() if zone or part["sign"] else "",
        east=part["sign"] in ("", "+"),
    )


_DAY_NUMBERS: Final = frozenset({"year", "month", "day", "first", "middle", "last", "serial", "day_fraction"})
_NUMBERS: Final = _DAY_NUMBERS | {"hour", "minute", "second", "fraction", "zone_hour", "zone_minute"}


def _spans(match: re.Match[str], shape: str) -> dict[str, Span]:
    spans = {}
    for name, text in match.groupdict().items():
        if name in _NUMBERS and text:
            start = byte_position(shape, match.start(name))
            spans[name] = tuple(range(start, start + len(text)))
    return spans
