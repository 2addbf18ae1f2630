"""Where sentences begin and end, so that a time is judged by its own sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from goodstanding.notices.dates import MONTHS

_STOP: Final = re.compile(r"[.!?]+[\"')\]]{0,2}(?=\s|\Z)|[。！？]+[」』）]{0,2}|\n+|[;；](?=\s|\Z)|(?<=\s)[•·▪●◦](?=\s)")
_ABBREVIATIONS: Final = (
    "e.g i.e etc approx no nos vs inc ltd co st mr mrs ms dr max min incl excl art sec fig ref tel ext "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "z.b d.h bzw ca nr u.a evtl ggf inkl zzgl usw vgl abs str gem lt tgl mind kal bspw "
    "p.ex env réf n mme m cf av p.ej aprox núm num pág sr sra ud uds vd vds dpto p.es ecc sig dott pag es gent rif "
    "bijv enz m.b.t d.w.z np tzn m.in tj ok godz ul t.ex bl.a osv dvs kl örn vb yrd"
)
_NO_STOP: Final = frozenset(_ABBREVIATIONS.split())
_WORD_BEFORE: Final = re.compile(r"(\S{1,12})\Z")
_LONGEST: Final = 700


class Sentences:
    """The sentences of a text by offset. A stretch longer than 700 characters without a stop is cut there."""

    def __init__(self, text: str, folded: str) -> None:
        self._starts = [0]
        for match in _STOP.finditer(text):
            if match.group()[0] != "." or self._is_stop(folded, match.start(), match.end()):
                self._add(match.end())
        self._add(len(text))

    def around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset."""
        index = max(0, min(bisect_right(self._starts, offset), len(self._starts) - 1) - 1)
        end = self._starts[index + 1] if index + 1 < len(self._starts) else self._starts[index]
        return self._starts[index], end

    def _add(self, end: int) -> None:
        while end - self._starts[-1] > _LONGEST:
            self._starts.append(self._starts[-1] + _LONGEST)
        if end > self._starts[-1]:
            self._starts.append(end)

    @staticmethod
    def _is_stop(folded: str, start: int, end: int) -> bool:
        before = _WORD_BEFORE.search(folded, max(0, start - 12), start)
        word = before[1].strip("(\"'") if before else ""
        if word in _NO_STOP or (len(word) == 1 and word.isalpha()):
            return False
        following = folded[end : end + 14].lstrip()
        if word.isdigit() and len(word) <= 2:
            month = re.match(r"[^\W\d_]{3,12}", following)
            return not following[:1].isdigit() and not (month is not None and month.group() in MONTHS)
        return True
