"""Amazon's figures beside ours, in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from goodstanding.health.compare import Reported
from goodstanding.jobs.health.model import Compared, Place, Verdict
from goodstanding.jobs.summary.rates import counts_text, part_text, rate_text, share_text, units

VERDICTS: Final = {
    Verdict.AGREES: "same counts",
    Verdict.EXPLAINED: "explained",
    Verdict.UNEXPLAINED: "unexplained",
    Verdict.UNKNOWN: "unknown",
}
PATH: Final = 5  # earlier reports that are told
_FIRST: Final = (Verdict.UNEXPLAINED, Verdict.EXPLAINED, Verdict.UNKNOWN, Verdict.AGREES)


def worst_first(place: Place) -> list[Compared]:
    """Amazon's figures, those that differ from ours first."""
    return sorted(place.compared, key=lambda each: _FIRST.index(each.verdict))


def main_of(found: Sequence[Compared]) -> list[Compared]:
    """Those that are a metric's own, not of a part counted beside it: `odr`, but not `odr.nfr`."""
    return [each for each in found if "." not in each.metric and not each.part.endswith("Invoice")]


def name(each: Compared) -> str:
    """`Order Defect Rate, orders you ship`."""
    part = part_text(each.part)
    return f"{each.title}, {part}" if part else each.title


def amazons_text(each: Compared) -> str:
    """Amazon's figure: `0.4 % (5 of 1,240 orders)`."""
    counts = ""
    if each.numerator is not None and each.denominator is not None:
        counts = f"{each.numerator:,} of {units(each.denominator, each.ours.unit)}"
    rate = _rate(each)
    if rate is None:
        return counts or "no figure"
    return f"{share_text(rate)} ({counts})" if counts else share_text(rate)


def path_text(each: Compared) -> str:
    """What the last few reports before said: `before: 0.9 % (2026-10-20), 1.1 % (2026-11-01)`; empty when there are none."""
    said = [(rate, before.last) for before in each.path[-PATH:] if (rate := _rate(before)) is not None]
    return f"before: {', '.join(f'{share_text(rate)} ({day})' for rate, day in said)}" if said else ""


def _rate(each: Compared | Reported) -> Decimal | None:
    if each.rate is None and each.numerator is not None and each.denominator:
        return Decimal(each.numerator) / each.denominator
    return each.rate


def ours_text(each: Compared) -> str:
    """Our figure of the same days: `0.42 % (5 of 1,190 orders)`, or what is known of it."""
    counts = counts_text(each.ours)
    if each.ours.rate is None:
        return counts or "unknown"
    return f"{rate_text(each.ours)} ({counts})"


def difference_text(each: Compared) -> str:
    """How they stand to each other, and why: `they agree if Amazon leaves out 3 cancelled orders`."""
    if each.verdict is Verdict.UNKNOWN:
        return f"import {each.reason} to know" if each.reason else "Amazon states no counts"
    return f"they agree {each.reason}" if each.verdict is Verdict.EXPLAINED else VERDICTS[each.verdict]


def line(each: Compared) -> str:
    """All of it in a line."""
    days = f"{each.first} to {each.last}"
    return f"{name(each)}, {days}: Amazon has {amazons_text(each)}, we count {ours_text(each)}: {difference_text(each)}"
