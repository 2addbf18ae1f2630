"""The abbreviations of time zones that Amazon prints, as fixed offsets: `PST` says -08:00 on any day of the year.

Four abbreviations mean different zones in different countries. They are resolved by the seller's store or not at all.
"""

from __future__ import annotations

from typing import Final

from goodstanding.core.marketplace import Marketplace

# Minutes east of Greenwich.
FIXED: Final = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60,
    "MET": 60, "MEST": 120, "MEZ": 60, "MESZ": 120, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "TRT": 180,
    "PST": -480, "PDT": -420, "MST": -420, "MDT": -360, "CDT": -300, "EST": -300, "EDT": -240, "AKST": -540, "AKDT": -480, "HST": -600,
    "BRT": -180, "BRST": -120,
    "JST": 540, "SGT": 480, "GST": 240, "SAST": 120,
    "AEST": 600, "AEDT": 660, "ACST": 570, "ACDT": 630, "AWST": 480,
}  # fmt: skip

# Abbreviation -> store codes where it means these minutes.
_BY_STORE: Final[dict[str, tuple[tuple[frozenset[str], int], ...]]] = {
    "IST": ((frozenset({"IN"}), 330), (frozenset({"IE"}), 60)),
    "CST": ((frozenset({"US", "CA", "MX"}), -360),),
    "BST": ((frozenset({"UK", "IE"}), 60),),
    "AST": ((frozenset({"SA", "AE"}), 180), (frozenset({"US", "CA"}), -240)),
}
AMBIGUOUS: Final = {
    "IST": "India (+05:30), Ireland (+01:00) or Israel (+02:00)",
    "CST": "North America (-06:00) or China (+08:00)",
    "BST": "Britain (+01:00) or Bangladesh (+06:00)",
    "AST": "Arabia (+03:00) or the Atlantic (-04:00)",
}

# Where these zones are, no one writes the month before the day.
NOT_MONTH_FIRST: Final = frozenset({
    "WET", "WEST", "MET", "MEST", "MEZ", "MESZ", "CET", "CEST", "EET", "EEST", "TRT", "BST", "IST",
    "BRT", "BRST", "SAST", "AEST", "AEDT", "ACST", "ACDT", "AWST", "JST",
})  # fmt: skip


def is_known(name: str) -> bool:
    """Whether the abbreviation (upper case) is one of a zone, even if of several."""
    return name in FIXED or name in AMBIGUOUS


def offset_in(name: str, store: Marketplace) -> int | None:
    """Minutes east of Greenwich that an ambiguous abbreviation means to a seller in that store; None when that is not known."""
    return next((minutes for codes, minutes in _BY_STORE[name] if store.code in codes), None)
