"""Identifiers that a message names: ASINs, SKUs, orders, complaints, cases."""

# No money here: confidences, weights and shares

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from goodstanding.notices.model import Mention, Span

_ASIN: Final = re.compile(r"(?<![A-Za-z0-9])[Bb]0(?=[A-Za-z0-9]{0,7}\d|[A-Z]{8})[A-Za-z0-9]{8}(?![A-Za-z0-9])")
_BOOK: Final = re.compile(r"(?i:asins?)[^\S\n]{0,3}[:#|(]?[^\S\n]{0,3}(\d{9}[\dX])(?![\dA-Za-z])")
_ORDER: Final = re.compile(r"(?<![\dA-Za-z-])(?:\d{3}|[SDP]\d{2}) ?- ?\d{7} ?- ?\d{7}(?![\d-])")

# Words that stand before a number of a complaint or a case, in the languages of the notices.
_COMPLAINT_WORDS: Final = "|".join(
    (
        r"complaint|infringement|report|violation|retraction|claim of infringement|notice of infringement",
        r"beschwerde(?:nummer)?|meldung|verletzungsmeldung",
        r"réclamation|signalement|plainte|reclamación|denuncia|queja|segnalazione|reclamo|reclamação|denúncia",
        r"申し?立て|苦情|侵害報告|投诉|投訴",
        r"klacht|melding|skarg[ai]|zgłoszeni[ea]|klagomål|anmälan|şikayet|bildirim",
    )
)
_CASE_WORDS: Final = "|".join(
    (
        r"case|ticket|reference|ref|appeal|contact|claim|incident|request|investigation",
        r"fall(?:nummer)?|vorgang(?:snummer)?|aktenzeichen|referenz(?:nummer)?",
        r"dossier|référence|numéro de cas|cas|caso|expediente|referencia|pratica|riferimento",
        r"ケース|お問い合わせ|案件|案例|问题编号|参考",
        r"zaak|referentie|spraw[ay]|ärende|vaka|başvuru",
    )
)
_NUMBER_WORDS: Final = (
    r"(?:[ -]?(?:id|ids|no|nos|nr|num|number|numbers|nummer|numéro|número|numero|n°|nº|código|code|reference|ref|referenz"
    r"|番号|编号|编码|號|号|numarası))?"
)
_NUMBER: Final = re.compile(r"(?<![\dA-Za-z-])(?:[A-Z]{1,4}-?\d{6,15}(?:-\d{1,6})?|\d{7,15})(?!\d)")
_LABEL: Final = (
    r"(?<![A-Za-zÀ-ÿ])(?:{words}){number_words}\.?[^\S\n]{{0,2}}(?:is|ist|est|es|è)?[^\S\n]{{0,2}}[:#|(\[]{{0,3}}[^\S\n]{{0,2}}\Z"
)
_COMPLAINT: Final = re.compile(_LABEL.format(words=_COMPLAINT_WORDS, number_words=_NUMBER_WORDS), re.I)
_CASE: Final = re.compile(_LABEL.format(words=_CASE_WORDS, number_words=_NUMBER_WORDS), re.I)
_REACH: Final = 50

_SKU: Final = re.compile(
    r"(?<![A-Za-z])(?:m|seller[ -]?|merchant[ -]?)?skus?(?: (?:number|id)s?)?[^\S\n]{0,2}[:#|(=][^\S\n]{0,2}(?P<list>[^\n|]{2,400})", re.I
)
_SKU_BARE: Final = re.compile(r"(?<![A-Za-z])(?:m|seller[ -]?|merchant[ -]?)?sku (?P<list>[A-Za-z0-9][\w./+-]{2,39})", re.I)
_SKU_TOKEN: Final = re.compile(r"(?<![\w./-])(?=[\w./+-]{0,39}\d)[A-Za-z0-9][\w./+-]{2,39}(?![\w/])")
_MOST: Final = 2_000


def asins(text: str) -> tuple[Mention, ...]:
    """ASINs; a book's ten digits only behind the word ASIN. Small letters are read as capitals."""
    found = [Mention(match.group().upper(), Span(*match.span())) for match in _limited(_ASIN.finditer(text))]
    found += [Mention(match[1], Span(*match.span(1))) for match in _limited(_BOOK.finditer(text))]
    return _distinct(found)


def order_ids(text: str) -> tuple[Mention, ...]:
    """Order ids, those of multi-channel orders (`S01-…`) included."""
    return _distinct(Mention(match.group().replace(" ", ""), Span(*match.span())) for match in _limited(_ORDER.finditer(text)))


def complaint_ids(text: str) -> tuple[Mention, ...]:
    """Numbers that stand behind a word for a complaint or report."""
    return _labelled(_COMPLAINT, text)


def case_ids(text: str) -> tuple[Mention, ...]:
    """Numbers that stand behind a word for a case, ticket or reference."""
    return _labelled(_CASE, text)


def skus(text: str) -> tuple[Mention, ...]:
    """Tokens with a digit behind the word SKU."""
    if "sku" not in text.lower():
        return ()
    found = []
    for pattern in (_SKU, _SKU_BARE):
        for match in _limited(pattern.finditer(text)):
            found += list(_tokens(text, *match.span("list")))
    return _distinct(found)


def _tokens(text: str, start: int, end: int) -> Iterator[Mention]:
    """Tokens of a list; the first thing that is no token, comma or "and" ends it."""
    at = start
    while at < end:
        match = _SKU_TOKEN.match(text, at, end)
        if match is None or _ASIN.fullmatch(match.group()):
            return
        value = match.group().rstrip(".,")
        yield Mention(value, Span(at, at + len(value)), 0.8)
        separator = re.compile(r"\s{0,3}[,;/&]?\s{0,3}(?:and |und |et |y |e )?").match(text, at + len(value), end)
        at = separator.end() if separator else end


def _labelled(pattern: re.Pattern[str], text: str) -> tuple[Mention, ...]:
    numbers = _limited(_NUMBER.finditer(text))
    found = [match for match in numbers if pattern.search(text, max(0, match.start() - _REACH), match.start())]
    return _distinct(Mention(match.group(), Span(*match.span())) for match in found)


def _limited(matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for count, match in enumerate(matches):
        if count >= _MOST:
            return
        yield match


def _distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    first: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda each: each.span.start):
        first.setdefault(mention.value, mention)
    return tuple(first.values())
