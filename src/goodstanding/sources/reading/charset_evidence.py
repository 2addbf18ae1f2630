"""Does this text look like CP1252 (western Europe) or cp932 (Japanese)? Both accept almost any bytes, so validity alone tells little."""

from __future__ import annotations

import codecs
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from goodstanding.core.marketplace import Marketplace

_ENOUGH: Final = 0.95  # not money: a share of characters
_ALONE: Final = 0.8  # not money: the share that is enough for Japanese where the bytes cannot be CP1252

# CP1252 by byte. Letters of other code pages' languages (ð þ ý) are none of Amazon's western languages.
_LETTERS: Final = frozenset(range(0xC0, 0x100)) - frozenset(b"\xd0\xd7\xdd\xde\xf0\xf7\xfd\xfe") | frozenset(
    b"\x8a\x8c\x8e\x9a\x9c\x9e\x9f"
)
_SIGNS: Final = frozenset(
    b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa1\xa2\xa3\xa5\xa7\xa9\xaa\xab\xad\xae\xb0\xb1\xb2\xb3\xb4\xb5"
) | (frozenset(b"\xb7\xb9\xba\xbb\xbc\xbd\xbe\xbf\xd7"))
_INSIDE_WORDS: Final = frozenset(b"\x92\x96\x97\xa0\xad\xb4\xb7\xb0\xaa\xba\xae\x99")  # signs that may stand between two letters
_OPENING: Final = frozenset(b"\x82\x84\xa1\xab\xbf")  # signs that no letter comes before
_UNDEFINED: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")
_ASCII_LETTERS: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def _lookup(members: frozenset[int]) -> npt.NDArray[np.bool_]:
    table = np.zeros(256, dtype=np.bool_)
    table[sorted(members)] = True
    return table


_LETTER, _SIGN, _INSIDE, _OPENS = (_lookup(each) for each in (_LETTERS, _SIGNS, _INSIDE_WORDS, _OPENING))
_WORD, _ASCII_WORD = _lookup(_ASCII_LETTERS | _LETTERS), _lookup(_ASCII_LETTERS)

# The Windows code page of stores whose language CP1252 cannot write.
_OTHER_PAGES: Final = {"PL": "cp1250", "TR": "cp1254", "AE": "cp1256", "SA": "cp1256", "EG": "cp1256"}


class WesternEvidence:
    """How well the text reads as CP1252: the share of its bytes above 127 that are letters, or signs where signs stand."""

    def __init__(self) -> None:
        self.high_bytes: set[int] = set()
        self._plausible = 0
        self._high = 0
        self._after_letters = 0
        self._before = ord(" ")

    def add(self, chunk: bytes) -> None:
        """Take in the next bytes."""
        data = np.frombuffer(chunk, dtype=np.uint8)
        at = np.flatnonzero(data >= 0x80)
        high = data[at]
        before = np.where(at > 0, data[at - 1], np.uint8(self._before))
        after = np.where(at + 1 < len(data), data[(at + 1) % len(data)], np.uint8(ord(" ")))
        self._before = chunk[-1]
        inside = _WORD[before] & _WORD[after]
        sign = _SIGN[high] & (_INSIDE[high] | ~inside) & ~(_OPENS[high] & _WORD[before])
        self._high += len(high)
        self._after_letters += int(_ASCII_WORD[before].sum())
        self._plausible += int((_LETTER[high] | sign).sum())
        self.high_bytes.update(np.unique(high).tolist())

    def fits(self) -> bool:
        """Whether no byte is undefined in CP1252 and nearly all are where they would be in a western language."""
        return not self.high_bytes & _UNDEFINED and self._plausible >= _ENOUGH * self._high

    def is_impossible(self) -> bool:
        """Whether a byte is undefined in CP1252."""
        return bool(self.high_bytes & _UNDEFINED)

    def is_within_words(self) -> bool:
        """Whether most bytes above 127 follow a plain letter, as in `don’t` and `café`: Japanese characters do not."""
        return self._after_letters * 2 >= self._high


class JapaneseEvidence:
    """How well the text reads as cp932: whether it is valid, and the share of its characters that are kana or everyday kanji."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("cp932")("strict")
        self._valid = True
        self._japanese = 0
        self._kana = 0
        self._others = 0

    def add(self, chunk: bytes) -> None:
        """Take in the next bytes."""
        if not self._valid:
            return
        try:
            text = self._decoder.decode(chunk)
        except UnicodeDecodeError:
            self._valid = False
            return
        points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        points = points[points >= 0x80]
        kana = (points >= 0x3041) & (points <= 0x30FC)
        marks = ((points >= 0x3000) & (points <= 0x3020)) | ((points >= 0xFF01) & (points <= 0xFF5E))
        kanji = (points >= 0x4E00) & (points <= 0x9FFF)
        everyday = kanji & np.isin(points, _everyday_kanji())
        self._kana += int(kana.sum())
        self._japanese += int((kana | marks | everyday).sum())
        self._others += int((~(kana | marks | everyday)).sum())

    def fits(self) -> bool:
        """Whether all of it is valid and nearly all is everyday Japanese."""
        return self._share_is(_ENOUGH)

    def fits_alone(self) -> bool:
        """Whether all of it is valid, has kana and is mostly everyday Japanese: enough where it can be nothing western."""
        return self._share_is(_ALONE) and self._kana > 0

    def _share_is(self, enough: float) -> bool:  # not money: a share of characters
        whole = self._valid and not self._decoder.getstate()[0]
        return whole and self._japanese >= enough * (self._japanese + self._others)

    def has_kana(self) -> bool:
        """Whether a character is hiragana or katakana, without which there is hardly a Japanese sentence."""
        return self.fits() and self._kana > 0


@cache
def _everyday_kanji() -> npt.NDArray[np.uint32]:
    """The kanji of level 1 of the Japanese standard JIS X 0208: rows 16 to 47, the last one with 51 kanji."""
    pairs = [(row + 0xA0, cell + 0xA0) for row in range(16, 48) for cell in range(1, 95) if row < 47 or cell <= 51]
    text = bytes(byte for pair in pairs for byte in pair).decode("euc_jp")
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)


def other_reading(high_bytes: set[int], store: Marketplace | None) -> str | None:
    """The code page of the store's own language, where it reads any of these bytes otherwise than CP1252 does."""
    page = _OTHER_PAGES.get(store.code) if store else None
    if page is None:
        return None
    data = bytes(sorted(high_bytes))
    return page if data.decode(page, errors="backslashreplace") != data.decode("cp1252") else None
