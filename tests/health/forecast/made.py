"""Histories made by hand and by hypothesis."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from goodstanding.health.forecast.history import Defect, History, Limit, OpenCase

AS_OF = date(2026, 11, 25)
ONE_PERCENT = Limit(Fraction(1, 100))


def day(ago: int) -> date:
    """So many days before the last known one; negative: after it."""
    return AS_OF - timedelta(days=ago)


def history(
    orders: Iterable[int],
    defects: Iterable[tuple[int, int]] = (),
    *,
    window: int = 30,
    lag: int = 0,
    limit: Limit = ONE_PERCENT,
    cases: Iterable[OpenCase] = (),
    metric: str = "lsr",
    account: str = "main",
) -> History:
    """Orders by day, the last one for AS_OF; defects as (days ago of the order, days ago known)."""
    return History(
        account=account,
        marketplace="Amazon.de",
        metric=metric,
        part="",
        as_of=AS_OF,
        window=window,
        lag=lag,
        limit=limit,
        orders=np.array(list(orders), dtype=np.int64),
        defects=tuple(Defect(day(order), day(known)) for order, known in defects),
        cases=tuple(cases),
    )


LIMITS = st.builds(
    Limit,
    st.sampled_from([Fraction(1, 100), Fraction(4, 100), Fraction(25, 1000), Fraction(1, 10)]),
    st.booleans(),
)


@st.composite
def histories(draw: st.DrawFn, most_days: int = 120) -> History:
    """Any history: windows and lags as Amazon has them, few or many orders, defects known late or at once."""
    window, lag = draw(st.sampled_from([(60, 15), (30, 0), (10, 0), (7, 0), (14, 7), (7, 7), (1, 0)]))
    days = draw(st.integers(1, most_days))
    level = draw(st.sampled_from([0, 1, 5, 40]))
    orders = draw(st.lists(st.integers(0, 2 * level), min_size=days, max_size=days))
    placed = draw(st.lists(st.integers(0, days - 1), max_size=12))
    known = [draw(st.integers(0, ago)) for ago in placed]
    cases = draw(
        st.lists(st.builds(OpenCase, st.integers(-3, days - 1).map(day), st.integers(-20, 3).map(day), st.floats(0, 1)), max_size=3)
    )
    return history(orders, zip(placed, known, strict=True), window=window, lag=lag, limit=draw(LIMITS), cases=cases)
