"""From a text as received to its normal form, stage by stage, with the way back.

Stages: line ends; quoted-printable and base64 left in plain text; signs (invisible, right-to-left, full-width, typographic);
words that mix alphabets; quote marks; then, per message, spaces and broken lines.
"""

from __future__ import annotations

import base64
import binascii
import itertools
import quopri
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from goodstanding.notices.lookalikes import FOREIGN, is_mixed, latin
from goodstanding.notices.text import Editor, NormalText, OffsetMap, Replace, Trick, substitute

_LINE_END: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SOFT_BREAK: Final = re.compile(r"=[ \t]*\n")
_ESCAPES: Final = re.compile(r"(?:=[0-9A-F]{2})+")
_ESCAPE_SIGNS: Final = re.compile(r"=(?:3D|20|0A|0D|09|C[23]=|E[2-9]=|E=|F0=|FC|E4|F6|DF|E9)")
_BASE64: Final = re.compile(r"(?<![^\n])(?:[A-Za-z0-9+/]{60,}\n){1,2000}[A-Za-z0-9+/]{0,998}={0,2}(?=\n|\Z)")

_BIDI: Final = re.compile(r"\u202e([^\u202c\n]{0,500})\u202c?")
_SIGNS: Final = re.compile(
    r"[A-Za-z][\u0300-\u036f]{1,4}"  # letter and accent apart
    r"|[\uff66-\uff9f][\uff9e\uff9f]?"  # half-width kana
    r"|[\x00-\x08\x0e-\x1f\x7f\xa0\xab\xad\xbb\u034f\u061c\u115f\u1160\u1680\u180e\u2000-\u2015\u2018-\u201f\u2028-\u202f\u2032\u2033\u205f-\u206f"
    r"\u2212\u02bc\u2e80-\u2fd5\u3000\u3164\uf900-\ufaff\ufb00-\ufb06\ufe00-\ufe0f\ufe50-\ufe6b\ufeff\uff01-\uff65"
    r"\U0001d400-\U0001d7ff\U000e0000-\U000e01ef]"
)
_SPACE_SIGNS: Final = frozenset("\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
_HYPHENS: Final = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d")
_SINGLE: Final = frozenset("\u2018\u2019\u201a\u201b\u2032\u02bc\uff07")
_DOUBLE: Final = frozenset("\u201c\u201d\u201e\u201f\u2033\xab\xbb\uff02")
_KEPT_SIGNS: Final = frozenset("\uff5e\uff61\uff62\uff63\uff64\uff65")
_STYLED: Final = re.compile(r"[\U0001d400-\U0001d7ff]{2,}")
_INVISIBLE: Final = re.compile(r"[\u200b-\u200d\u2060\ufeff\u180e\u034f]")
_HIDDEN_IN_WORD: Final = re.compile(r"[^\W\d_]{1,30}(?:[\u200b-\u200d\u2060\ufeff\u180e\u034f]+[^\W\d_]{1,30}){1,30}")
_MIXED_WORD: Final = re.compile(r"[A-Za-z0-9\u0131\u0196\u0237-\u03ff\u0400-\u052f\u1d00-\u1d2b\ua7ae]{2,60}")
_QUOTE_MARK: Final = re.compile(r"(?m)^[ \t]{0,3}(?:>[ \t]?){1,20}")
_TRICKS_KEPT: Final = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to the normal form: what it is now, what it was, and how it came about."""

    text: str
    original: str
    maps: tuple[OffsetMap, ...] = ()
    tricks: tuple[Trick, ...] = ()

    @classmethod
    def of(cls, original: str) -> Draft:
        """A text as received."""
        return cls(original, original)

    def changed(self, pattern: re.Pattern[str], new: Replace, start: int = 0) -> Draft:
        """Every match from an offset on replaced."""
        if pattern.search(self.text, start) is None:
            return self
        text, way = substitute(self.text, pattern, new, start)
        return self.staged(text, way)

    def staged(self, text: str, way: OffsetMap) -> Draft:
        """The text after one more stage."""
        return replace(self, text=text, maps=(*self.maps, way))

    def pieces(self, *stretches: tuple[int, int], glue: str = "\n\n") -> Draft:
        """Only the given stretches, in order, with `glue` between them."""
        editor = Editor(self.text)
        for index, (start, end) in enumerate(stretches):
            editor.replace_to(start, glue if index else "")
            editor.keep_to(end)
        editor.replace_to(len(self.text), "")
        return self.staged(*editor.done())

    def done(self, body_start: int = 0) -> NormalText:
        """The finished text."""
        return NormalText(self.text, self.original, self.maps, body_start, self.tricks)


def decoded(draft: Draft, start: int = 0) -> Draft:
    """From an offset on (the body's) line ends unified; quoted-printable and base64 that were left in the text are decoded."""
    draft = draft.changed(_LINE_END, lambda _: "\n", start)
    if _looks_quoted_printable(draft.text[start:]):
        draft = draft.changed(_SOFT_BREAK, lambda _: "", start).changed(_ESCAPES, _from_escapes, start)
    return draft.changed(_BASE64, _from_base64, start)


def _looks_quoted_printable(text: str) -> bool:
    if "=" not in text:
        return False
    signs = sum(1 for _ in zip(_ESCAPE_SIGNS.finditer(text), range(4), strict=False))
    return signs >= 3 or (signs >= 1 and _SOFT_BREAK.search(text) is not None)


def _from_escapes(match: re.Match[str]) -> str:
    raw = quopri.decodestring(match.group().encode("ascii"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _from_base64(match: re.Match[str]) -> str:
    try:
        raw = base64.b64decode(match.group().replace("\n", ""), validate=True)
        text = raw.decode("utf-8")
    except (binascii.Error, ValueError):
        return match.group()
    odd = sum(1 for sign in text[:2000] if unicodedata.category(sign) in ("Cc", "Cn", "Co") and sign not in "\r\n\t")
    return text.replace("\r\n", "\n") if text and odd == 0 else match.group()


def signs_folded(draft: Draft) -> Draft:
    """Invisible signs out, right-to-left overrides turned, full-width and typographic signs made plain, mixed words made Latin."""
    if draft.text.isascii() and "\x00" not in draft.text:
        return draft.changed(_QUOTE_MARK, lambda _: "")
    draft = replace(draft, tricks=draft.tricks + _tricks(draft.text))
    draft = draft.changed(_BIDI, lambda match: match[1][::-1]).changed(_SIGNS, _plain_sign)
    if FOREIGN.search(draft.text):
        draft = draft.changed(_MIXED_WORD, lambda match: latin(match.group()) if is_mixed(match.group()) else match.group())
    return draft.changed(_QUOTE_MARK, lambda _: "")


def _plain_sign(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in _SPACE_SIGNS:
        return " "
    if sign in _HYPHENS:
        return "-"
    if sign in _SINGLE:
        return "'"
    if sign in _DOUBLE:
        return '"'
    if sign in _KEPT_SIGNS:
        return sign
    return "" if _is_blank(sign) else unicodedata.normalize("NFKC", sign)


def _is_blank(sign: str) -> bool:
    return unicodedata.category(sign[0]) in ("Cf", "Cc", "Mn") or sign in "\u115f\u1160\u3164"


def _tricks(text: str) -> tuple[Trick, ...]:
    """Signs that deceive a reader: what the words look like once the signs are out."""
    found = [Trick("bidi", match[1][::-1].strip()) for match in _BIDI.finditer(text) if match[1].strip()]
    if _INVISIBLE.search(text):
        found += [Trick("invisible", _without_hidden(match.group())) for match in _HIDDEN_IN_WORD.finditer(text)]
    found += [Trick("styled", unicodedata.normalize("NFKC", match.group())) for match in _STYLED.finditer(text)]
    if FOREIGN.search(text):
        found += [Trick("homoglyph", latin(match.group())) for match in _MIXED_WORD.finditer(text) if is_mixed(match.group())]
    return tuple(found[:_TRICKS_KEPT])


def _without_hidden(word: str) -> str:
    return "".join(sign for sign in word if sign.isalnum())


_INNER_SPACE: Final = re.compile(r"[ \t]{2,}|\t")
_EDGE_SPACE: Final = re.compile(r"(?m)^[ \t]+|[ \t]+$")
_EMPTY_CELLS: Final = re.compile(r"(?m)^(?:[ \t]*\|)+[ \t]*|(?:[ \t]*\|)+[ \t]*$|(?<=\|)(?:[ \t]*\|)+")
_MANY_LINES: Final = re.compile(r"\A\n+|\n+\Z|\n{3,}")
_LIST_START: Final = re.compile(r"[-*•·▪●◦■□‣▶○※|]|\(?\d{1,2}[.)]\s|[a-zA-Z][.)]\s|[①-⑳]|[-=_*#]{3,}")
_LABEL_START: Final = re.compile(r"[^\s:：][^:：\n]{0,30}[:：](?:\s|\Z)")
_ENDS: Final = frozenset(".!?:;。！？：；|")
_SENTENCE_TAIL: Final = frozenset("\"')]}」』）")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u3001\uff0c\u300c\u300d]")
_SHORTEST_WRAP: Final = 20
_LONGEST_WRAP: Final = 110


def paragraphs(draft: Draft, *, wrapped: bool) -> Draft:
    """Spaces single, at most one empty line; where lines were broken to a width (`wrapped`), they are joined into paragraphs."""
    draft = draft.changed(_EMPTY_CELLS, lambda match: "\n" if "\n" in match.group() else "")
    draft = draft.changed(_INNER_SPACE, lambda _: " ").changed(_EDGE_SPACE, lambda _: "")
    draft = draft.changed(_MANY_LINES, lambda match: "\n\n" if match.start() > 0 and match.end() < len(match.string) else "")
    return _joined(draft) if wrapped and "\n" in draft.text else draft


def _joined(draft: Draft) -> Draft:
    lines = draft.text.split("\n")
    floor = _wrap_floor(lines)
    editor, at = Editor(draft.text), 0
    for line, following in itertools.pairwise(lines):
        at += len(line) + 1
        glue = _glue(line, following, floor)
        if glue is not None:
            editor.keep_to(at - 1)
            editor.replace_to(at, glue)
    return draft.staged(*editor.done())


def _wrap_floor(lines: list[str]) -> int:
    """From which length on a line without a full stop counts as broken by width."""
    widths = sorted(len(line) for line in lines if line)
    usual = widths[len(widths) * 9 // 10] if len(widths) >= 5 else _LONGEST_WRAP
    return max(_SHORTEST_WRAP, usual * 13 // 20) if usual <= _LONGEST_WRAP else 60


def _glue(line: str, following: str, floor: int) -> str | None:
    """What joins two lines: a space, nothing (between Chinese or Japanese signs), or None where they stay apart."""
    if not line or not following or _LIST_START.match(following) or _ends_sentence(line):
        return None
    both_cjk = _CJK.match(line[-1]) and _CJK.match(following[0])
    if both_cjk:
        return "" if len(line) >= min(floor, 15) else None
    if following[0].islower() and not _LABEL_START.match(line):
        return " "
    return " " if len(line) >= floor and not _LABEL_START.match(following) else None


def _ends_sentence(line: str) -> bool:
    return line[-1] in _ENDS or (line[-1] in _SENTENCE_TAIL and len(line) > 1 and line[-2] in _ENDS)
