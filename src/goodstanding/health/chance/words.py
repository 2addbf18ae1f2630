"""Chances and shares in words."""

# No money here: probabilities

from __future__ import annotations

from fractions import Fraction


def odds(chance: float) -> str:
    """A chance as `1 in N`, N cut to one figure; chances below one in a million are not told apart."""
    if chance < 1e-6:
        return "1 in 1,000,000"
    times = int(1 / chance)
    scale = 10 ** (len(str(times)) - 1)
    return f"1 in {times // scale * scale:,}"


def percent(share: Fraction) -> str:
    """A share in percent with two decimals, cut and not rounded up to a limit; exact."""
    hundredths = share.numerator * 10_000 // share.denominator
    return f"{hundredths // 100}.{hundredths % 100:02d} %"
