"""Signs that look like others: Cyrillic, Greek and styled letters that pass for Latin ones.

`latin` folds single signs. `skeleton` folds a whole word to what a hurried reader sees, digits and letter pairs included; it is for
comparing names and domains only, never for reading text.
Source: the pairs a reader confuses, chosen from Unicode Technical Standard 39 (confusables.txt).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CYRILLIC: Final = dict(zip("аеорсухіјѕһԁԛԝѵӏвкмнтгпАВЕКМНОРСТУХІЈЅԌ", "aeopcyxijshdqwvlbkmhtrnABEKMHOPCTYXIJSG", strict=True))
_GREEK: Final = dict(zip("ονρτυχικαεηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovptuxikaenwABEZHIKMNOPTYX", strict=True))
_LATIN: Final = dict(zip("ɑɡıȷʟƖɩᴀᴏᴢᴍꞮɴʀᴇ", "agijllLaozmInre".lower(), strict=True))
_FOLD: Final = _CYRILLIC | _GREEK | _LATIN
_TABLE: Final = str.maketrans(_FOLD)

_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("nn", "m"), ("cl", "d"))
_DIGITS: Final = str.maketrans("013456789|!@$", "oleasgtbglias")

FOREIGN: Final = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0251\u0261\u0131\u0237\u029f\u0196\u0269\u1d00-\u1d2b\ua7ae\u0274\u0280]")
_LATIN_LETTER: Final = re.compile(r"[A-Za-z]")


def latin(text: str) -> str:
    """The text with every look-alike letter replaced by the Latin letter it passes for; as long as before."""
    return text.translate(_TABLE)


def is_mixed(word: str) -> bool:
    """True for a word of Latin and look-alike letters together (`Amаzon` with a Cyrillic а). Turkish ı alone is no mixture."""
    foreign = [sign for sign in word if sign in _FOLD and sign != "ı"]
    return bool(foreign) and _LATIN_LETTER.search(word) is not None


def skeleton(word: str) -> str:
    """What a hurried reader takes the word for: small Latin letters without accents, digits and pairs as the letters they resemble."""
    plain = unicodedata.normalize("NFKD", latin(word)).lower()
    plain = "".join(sign for sign in latin(plain) if not unicodedata.combining(sign)).translate(_DIGITS)
    for pair, single in _PAIRS:
        plain = plain.replace(pair, single)
    return plain
