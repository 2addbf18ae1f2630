"""What-ifs read from words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.jobs.health.what_if import WhatIfs, parse

METRICS = {"odr", "lsr", "cr", "otdr_legacy"}
ONE = "302-1111111-1111111"
TWO = "302-2222222-2222222"


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        ([], WhatIfs()),
        ([f"remove {ONE}"], WhatIfs(orders=frozenset({ONE}))),
        ([f"REMOVE {ONE}, {TWO}"], WhatIfs(orders=frozenset({ONE, TWO}))),
        ([f"remove {ONE}", f"remove {TWO} {ONE}"], WhatIfs(orders=frozenset({ONE, TWO}))),
        (["remove removable"], WhatIfs(removable=True)),
        ([f"remove Removable, {ONE}"], WhatIfs(orders=frozenset({ONE}), removable=True)),
        (["remove S01-1234"], WhatIfs(orders=frozenset({"S01-1234"}))),
        (["5 more lsr"], WhatIfs(add={"lsr": 5})),
        (["+5 LSR", "2 more lsr", "1 more otdr_legacy"], WhatIfs(add={"lsr": 7, "otdr_legacy": 1})),
        (["volume -30%"], WhatIfs(volume=Fraction(7, 10))),
        (["volume −30 %"], WhatIfs(volume=Fraction(7, 10))),
        (["volume +12.5%"], WhatIfs(volume=Fraction(9, 8))),
        (["volume 70%"], WhatIfs(volume=Fraction(7, 10))),
        (["volume -100%"], WhatIfs(volume=Fraction(0))),
    ],
)
def test_what_is_asked_is_read(texts: list[str], asked: WhatIfs) -> None:
    found = parse(texts, METRICS)
    assert found == asked
    assert bool(found) == bool(texts)


@pytest.mark.parametrize("text", ["", "remove", "remove  ", "more lsr", "-5 lsr", "volume", "volume 30", "sell more", "5"])
def test_what_cannot_be_read_is_refused_with_how_to_write_it(text: str) -> None:
    with pytest.raises(UsageError, match="cannot be read; write 'remove ORDER"):
        parse([text], METRICS)


def test_a_metric_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="there is no metric 'xyz'; there are cr, lsr, odr, otdr_legacy"):
        parse(["5 more xyz"], METRICS)


def test_volume_is_asked_once_and_falls_by_no_more_than_all() -> None:
    with pytest.raises(UsageError, match="name it once"):
        parse(["volume -30%", "volume +10%"], METRICS)
    with pytest.raises(UsageError, match="more than 100 %"):
        parse(["volume -101%"], METRICS)


def test_it_can_be_said_in_words() -> None:
    asked = parse([f"remove {TWO}, {ONE}", "remove removable", "1 more odr", "5 more lsr", "volume -30%"], METRICS)
    assert asked.text() == (
        f"the defects of orders {ONE}, {TWO} no longer count; what may be taken off no longer counts; "
        "5 more defects of lsr; 1 more defect of odr; 70 % of the volume expected"
    )
    assert parse([f"remove {ONE}"], METRICS).text() == f"the defects of order {ONE} no longer count"
