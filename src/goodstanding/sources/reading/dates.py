"""How are the dates of a column written, and which instants or days are they?

Most ways of writing are clear by themselves and may be mixed in a column. Where day, month and year are all numbers, their order is
decided for the whole column: by values that only one order fits, by the zone printed with them, by other columns of the document, by
the store; else the column is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading.date_forms import Form, form_of
from goodstanding.sources.reading.days import Day, day_number, is_day, known_day, micros_of, open_day, serial_day
from goodstanding.sources.reading.shapes import Bools, Ints, Shapes, shapes_of, spread
from goodstanding.sources.reading.zones import AMBIGUOUS, NOT_MONTH_FIRST, offset_in

INSTANT: Final = pa.timestamp("us", tz="UTC")
ORDERS: Final = ("dmy", "mdy", "ymd")
_SAY_THE_STORE: Final = "Say which store the report is from, for example: goodstanding import FILE --marketplace US"
_ANY: Final = 0b111
_WIDE: Final = 5 * 366  # days; no report spans more, but a day taken for a two-digit year does


@dataclass(frozen=True, slots=True)
class DateStyle:
    """What a column's dates need beyond what each says by itself.

    Attributes:
        orders: the order of day, month and year (`dmy`, `mdy`, `ymd`) by the mark between them and the year's width (`/4`, `-2`).
        zones: minutes east of Greenwich of abbreviations that mean several zones.
    """

    orders: tuple[tuple[str, str], ...] = ()
    zones: tuple[tuple[str, int], ...] = ()


PLAIN: Final = DateStyle()


@dataclass(slots=True)
class _Order:
    """The orders that fit all values of one open form, their spans of days, and a value for each set of fitting orders."""

    fit: int = _ANY
    first: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    examples: dict[int, str] = field(default_factory=dict)

    def merge(self, other: _Order) -> None:
        self.fit &= other.fit
        for order, day in other.first.items():
            self.first[order] = min(day, self.first.get(order, day))
        for order, day in other.last.items():
            self.last[order] = max(day, self.last.get(order, day))
        self.examples = other.examples | self.examples

    def left(self) -> list[str]:
        """The orders that fit, without those that only fit by spreading the column over many years where another does not."""
        fitting = [order for bit, order in enumerate(ORDERS) if self.fit & (1 << bit)]
        narrow = [order for order in fitting if self.last.get(order, 0) - self.first.get(order, 0) <= _WIDE]
        return narrow or fitting


@dataclass(slots=True)
class DateEvidence:
    """What the values of one column say about how it is written; add as many chunks as there are.

    Values that are no date in any style say nothing here; `parse` marks them as bad.
    """

    values: int = 0
    _orders: dict[str, _Order] = field(default_factory=dict)
    _zones: dict[str, str] = field(default_factory=dict)  # ambiguous abbreviation -> a value with it

    def add(self, column: pa.Array | pa.ChunkedArray) -> None:
        """Take in a chunk of text; each distinct value of a dictionary column counts once."""
        shapes = shapes_of(spread(column)[0])
        for shape, rows in shapes:
            form = form_of(shape)
            if form is None:
                continue
            self.values += len(rows)
            if form.zone in AMBIGUOUS:
                self._zones.setdefault(form.zone, shapes.text(int(rows[0]), shape).strip())
            if form.open_order:
                self._orders.setdefault(form.open_order, _Order()).merge(_order_evidence(shapes, shape, rows, form))

    def merge(self, other: DateEvidence) -> None:
        """Take in what another chunk of the same column said."""
        self.values += other.values
        self._zones = other._zones | self._zones
        for mark, order in other._orders.items():
            self._orders.setdefault(mark, _Order()).merge(order)

    def decide(self, store: Marketplace | None = None, others: Iterable[DateEvidence] = (), column: str = "") -> DateStyle | Problem:
        """The style of the column, or why there is none (kind UNDECIDABLE).

        Args:
            store: the seller's store, where it is known; asked only for what the values leave open.
            others: other columns of the same document, asked before the store.
            column: its header, for the message.
        """
        others = list(others)
        orders = {mark: self._decide_order(mark, store, others) for mark in sorted(self._orders)}
        zones = {name: offset_in(name, store) if store else None for name in sorted(self._zones)}
        for mark, order in orders.items():
            if order is None:
                return Problem(ProblemKind.UNDECIDABLE, self._open_order(mark), column=column)
        for name, minutes in zones.items():
            if minutes is None:
                return Problem(ProblemKind.UNDECIDABLE, _open_zone(name, self._zones[name]), column=column)
        return DateStyle(
            tuple((mark, order) for mark, order in orders.items() if order),
            tuple((name, minutes) for name, minutes in zones.items() if minutes is not None),
        )

    def _decide_order(self, mark: str, store: Marketplace | None, others: list[DateEvidence]) -> str | None:
        left = self._orders[mark].left()
        if len(left) > 1:
            told = {order for other in others for order in other._clear_orders(mark)}
            left = [order for order in left if order in told] if len(told) == 1 else left
        if len(left) > 1 and store is not None:
            left = [order for order in left if order == _order_in(store)]
        return left[0] if len(left) == 1 else None

    def _clear_orders(self, mark: str) -> list[str]:
        left = self._orders[mark].left() if mark in self._orders else []
        return left if len(left) == 1 else []

    def _open_order(self, mark: str) -> str:
        order = self._orders[mark]
        printed = " and ".join(repr(text) for text in list(order.examples.values())[:3])
        if not order.fit:
            return f"no one order of day, month and year fits all values: {printed}. Download the report again as Amazon makes it"
        names = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
        ways = " or ".join(names[each] for each in order.left())
        return f"{printed} can be read as {ways}, and nothing in the document tells which. {_SAY_THE_STORE}"


def _open_zone(name: str, value: str) -> str:
    return f"{name} in {value!r} is the time of {AMBIGUOUS[name]}. {_SAY_THE_STORE}"


def _order_evidence(shapes: Shapes, shape: str, rows: Ints, form: Form) -> _Order:
    """What the rows of one shape say: a value that fits no order says nothing."""
    found = _Order()
    fits = np.zeros(len(rows), dtype=np.int64)
    for bit, order in enumerate(ORDERS):
        day = open_day(shapes, rows, form, order)
        if day is None or (order == "mdy" and form.zone in NOT_MONTH_FIRST):
            continue
        good = is_day(day)
        fits |= good.astype(np.int64) << bit
        if good.any():
            numbers = day_number(day)[good]
            found.first[order], found.last[order] = int(numbers.min()), int(numbers.max())
    kinds, where = np.unique(fits, return_index=True)
    for kind, row in zip(kinds.tolist(), where.tolist(), strict=True):
        if kind:
            found.fit &= kind
            found.examples[kind] = shapes.text(int(rows[row]), shape).strip()
    return found


def _order_in(store: Marketplace) -> str:
    """The order in which a store prints days as numbers, after its seller feedback report."""
    return {"US": "mdy", "JP": "ymd", "SE": "ymd"}.get(store.code, "dmy")


def parse(column: pa.Array | pa.ChunkedArray, style: DateStyle = PLAIN) -> tuple[pa.Array, pa.Array, pa.Array]:
    """Instants from text.

    Args:
        column: text; a dictionary column is parsed by its distinct values.
        style: what was decided for the column.

    Returns:
        The instants, timestamp('us', tz='UTC'), null where the text is empty or bad; the zone as printed (dictionary of text), null
        where none is printed, and then the time is taken as UTC (a day as its first instant); and where the text is no instant of
        this style.
    """
    distinct, indices = spread(column)
    shapes = shapes_of(distinct)
    micros, valid, bad = np.zeros(len(shapes), dtype=np.int64), _none_of(shapes), _none_of(shapes)
    zones = _ZoneTexts(np.full(len(shapes), -1, dtype=np.int32))
    for shape, rows in shapes:
        form = form_of(shape)
        day = _day(shapes, rows, form, style) if form else None
        if form is None or day is None:
            bad[rows] = bool(shape.strip())
            continue
        micros[rows], good = micros_of(shapes, rows, form, day, dict(style.zones).get(form.zone))
        valid[rows], bad[rows] = good, ~good
        zones.note(shapes, rows[good], shape, form)
    instants = pa.array(micros, pa.int64(), mask=~valid).view(INSTANT)
    results = (instants, zones.array(), pa.array(bad))
    return results if indices is None else (instants.take(indices), results[1].take(indices), results[2].take(indices).fill_null(False))


def parse_days(column: pa.Array | pa.ChunkedArray, style: DateStyle = PLAIN) -> tuple[pa.Array, pa.Array]:
    """Days from text: date32, null where the text is empty or bad; and where it is no date of this style.

    A time of day printed with a date is read and then left out: the day is the one printed, in its own zone.
    """
    distinct, indices = spread(column)
    shapes = shapes_of(distinct)
    numbers, valid, bad = np.zeros(len(shapes), dtype=np.int32), _none_of(shapes), _none_of(shapes)
    for shape, rows in shapes:
        form = form_of(shape)
        day = _day(shapes, rows, form, style) if form else None
        if form is None or day is None:
            bad[rows] = bool(shape.strip())
            continue
        _, good = micros_of(shapes, rows, form, day, dict(style.zones).get(form.zone))
        numbers[rows], valid[rows], bad[rows] = day_number(day), good, ~good
    days, wrong = pa.array(numbers, pa.int32(), mask=~valid).view(pa.date32()), pa.array(bad)
    return (days, wrong) if indices is None else (days.take(indices), wrong.take(indices).fill_null(False))


def _none_of(shapes: Shapes) -> Bools:
    return np.zeros(len(shapes), dtype=np.bool_)


def _day(shapes: Shapes, rows: Ints, form: Form, style: DateStyle) -> Day | None:
    """The day of each row; None when the style does not say how to read it."""
    if form.is_serial:
        return serial_day(shapes, rows, form)
    if form.open_order:
        order = dict(style.orders).get(form.open_order)
        return open_day(shapes, rows, form, order) if order else None
    return known_day(shapes, rows, form)


@dataclass(slots=True)
class _ZoneTexts:
    """The printed zone of each row as an index into the distinct ones."""

    codes: npt.NDArray[np.int32]
    texts: dict[str, int] = field(default_factory=dict)

    def note(self, shapes: Shapes, rows: Ints, shape: str, form: Form) -> None:
        if not form.zone_text or not len(rows):
            return
        if not form.has_offset:
            self.codes[rows] = self._code(form.zone_text)
            return
        offsets = shapes.number(rows, form.spans["zone_hour"] + form.spans.get("zone_minute", ()))
        _, where, which = np.unique(offsets, return_index=True, return_inverse=True)
        printed = [shapes.text(int(rows[at]), shape).rstrip()[-len(form.zone_text) :] for at in where]
        self.codes[rows] = np.array([self._code(text) for text in printed], dtype=np.int32)[which]

    def _code(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))

    def array(self) -> pa.Array:
        return pa.DictionaryArray.from_arrays(pa.array(self.codes, mask=self.codes < 0), pa.array(list(self.texts), pa.string()))
