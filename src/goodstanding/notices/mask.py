"""Personal data of buyers covered in what is shown and stored.

Every sign of a covered stretch but spaces becomes `•`, so that the text keeps its length and all spans stay valid. What identifies an
order or a case is kept, and so are the addresses of others that a seller needs: Amazon's, a rights owner's, a supplier's, an imitator's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goodstanding.notices.genuine.hosts import FREE_MAIL, HostKind, judge
from goodstanding.notices.model import Span

COVER: Final = "•"


class Personal(StrEnum):
    """What a covered stretch was."""

    MAIL = "mail"
    PHONE = "phone"
    NAME = "name"
    STREET = "street"


@dataclass(frozen=True, slots=True)
class Covered:
    """A covered stretch."""

    kind: Personal
    span: Span


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with personal data covered, and what was covered."""

    text: str
    covered: tuple[Covered, ...]


_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@((?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24})")

_PHONE_WORDS: Final = "|".join(
    (
        r"phone(?: number| no\.?)?|mobile|tel(?:ephone|efon|éfono|efono|éphone)?\.?|fax",
        r"telefon(?:nummer)?|handy|rufnummer|móvil|cellulare|portable|telefoon|telefonnummer|numer telefonu",
        r"電話番号?|携帯|电话|手机|電話",
    )
)
_PHONE: Final = re.compile(
    rf"(?:(?:{_PHONE_WORDS})[^\S\n]{{0,2}}[:.：]?[^\S\n]{{0,2}}(?P<named>\+?\(?\d[\d ()./-]{{5,20}}\d)"
    r"|(?<![\w+])(?P<international>(?:\+|00)[1-9]\d{0,2}(?:[ ()./-]{0,2}\d){6,12}))(?![\w-])",
    re.I,
)

# Words before a buyer's name. A colon or the like must follow, or the word "buyer" itself.
_NAME_LABELS: Final = "|".join(
    (
        r"(?:buyer|customer|recipient|cardholder|card holder|consignee)(?:'s)?(?: name)?|name of (?:the )?buyer",
        r"ship(?:ping)? to|deliver(?:ed)? to|sold to|bill to",
        r"käufer(?:in)?|kunde|kundin|empfänger(?:in)?|besteller(?:in)?|lieferung an|name des käufers|versand an",
        r"acheteur|acheteuse|client(?:e)?|destinataire|livraison à|nom de l'acheteur",
        r"comprador(?:a)?|cliente|destinatario|enviar a|nombre del comprador|acquirente|nome dell'acquirente|spedire a",
        r"koper|klant|kupujący|köpare|alıcı",
    )
)
_BUYERS: Final = r"buyer|customer|käufer(?:in)?|kund(?:e|in)|acheteur|acheteuse|comprador(?:a)?|acquirente|cliente"
_TITLES: Final = r"Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Sig(?:nora?|\.ra)?|Dhr|Mevr|Pan|Pani"
_ASIAN_LABELS: Final = r"购买者|買家|买家(?:姓名|名称)?|客户姓名|收件人|ご注文者|購入者(?:名|様)?|お届け先|受取人"
_BUYER_WORDS: Final = re.compile(rf"(?<![\w-])(?:(?i:{_NAME_LABELS})(?![\w-])|{_ASIAN_LABELS})")
_PARAGRAPH: Final = 200
_ASIAN_WORD: Final = r"[^\s,，。、:：|]{1,20}"
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,24}"
_PEOPLE: Final = rf"{_WORD}(?:[^\S\n]{_WORD}){{0,3}}"
_NAMES: Final = (
    re.compile(rf"(?<![\w-])(?i:{_NAME_LABELS})[^\S\n]{{0,2}}[:|][^\S\n]{{0,2}}(?P<name>{_PEOPLE})"),
    re.compile(rf"(?<![\w-])(?i:{_BUYERS})[^\S\n](?P<name>{_WORD}[^\S\n]{_WORD})(?![\w-])"),
    re.compile(rf"(?<![\w-])(?:{_TITLES})\.?[^\S\n](?P<name>{_PEOPLE})"),
    re.compile(rf"(?:{_ASIAN_LABELS})[^\S\n]{{0,2}}[:：][^\S\n]{{0,2}}(?P<name>{_ASIAN_WORD}(?: {_ASIAN_WORD})?)"),
)
_NO_NAME_WORDS: Final = (
    "seller sellers selling partner partners amazon team customer customers client sir madam all merchant user verkäufer verkäuferin "
    "händler kunde kundin vendeur partenaire vendedor vendedora socio cliente venditore venditrice support service there everyone brand "
    "owner account claim claims complaint complaints feedback reviews review messages message name id ids order orders return returns "
    "damen herren"
)
_NO_NAMES: Final = frozenset(_NO_NAME_WORDS.split())

_STREETS: Final = (
    re.compile(  # 14 Nowhere Lane, Springfield
        rf"(?<![\w-])\d{{1,5}}[^\S\n](?:{_WORD}[^\S\n]){{1,4}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Way|Boulevard|Blvd"
        rf"|Place|Pl|Close|Terrace|Square|Sq|Crescent|Parkway|Highway)\.?(?!\w)(?:,[^\S\n]?{_PEOPLE}){{0,3}}(?:[^\S\n]\d{{5}}(?:-\d{{4}})?)?"
    ),
    re.compile(  # Musterstraße 12a, 10115 Berlin
        r"(?<![\w-])[A-ZÄÖÜ][\wäöüß.-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee)[^\S\n]\d{1,4}[^\S\n]?[a-z]?(?!\w)"
        rf"(?:,?[^\S\n](?:[A-Z]-)?\d{{4,5}}[^\S\n]{_WORD})?"
    ),
    re.compile(  # 5 bis, rue des Lilas, 75011 Paris
        r"(?<![\w-])\d{1,4}(?:[^\S\n]?(?:bis|ter|quater))?,?[^\S\n](?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours|route)[^\S\n]"
        rf"(?:de la |de l'|des |de |du |d'|la |le |les )?{_PEOPLE}(?:,[^\S\n]?\d{{5}}[^\S\n]{_PEOPLE})?"
    ),
    re.compile(  # Via Roma, 15, 00100 Roma
        r"(?<![\w-])(?:Calle|C/|Avenida|Avda\.?|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Travessa|Largo|ul\.|ulica|al\.)[^\S\n]"
        r"(?:de la |del |de |da |do )?"
        rf"{_PEOPLE},?[^\S\n](?:n[.º°]?[^\S\n]?)?\d{{1,4}}[^\S\n]?[a-z]?(?!\w)(?:,[^\S\n]?\d{{2}}-?\d{{3}}[^\S\n]{_PEOPLE})?"
    ),
    re.compile(r"(?:〒[^\S\n]?\d{3}-\d{4}|(?<!\d)\d{3}-\d{4}(?=[^\S\n]?[\u4e00-\u9fff]{2}))[^\n]{2,60}"),
    re.compile(
        r"[\u4e00-\u9fff]{2,12}(?:省|市|区|县|區|縣)[\u4e00-\u9fff\d]{0,30}(?:路|街|道|巷|弄|丁目)[\u4e00-\u9fff\d-]{0,6}\d{1,5}[号號]?"
        r"[^\s,，。;；]{0,20}"
    ),
)
_ASIN: Final = re.compile(r"(?<![A-Za-z0-9])B0[A-Z0-9]{8}(?![A-Za-z0-9])")
_ORDER: Final = re.compile(r"(?<![\w-])(?:\d{3}|[SDP]\d{2})-\d{7}-\d{7}(?![\w-])")
_MOST: Final = 500


def mask(text: str) -> Masked:
    """The text with mail addresses, telephone numbers, names and street addresses covered where they can be told for sure.

    Source: Amazon's data protection policy asks to keep personal data of buyers only as long as needed; here they are not needed.
    """
    kept = [match.span() for pattern in (_ASIN, _ORDER) for match in _some(pattern, text)]
    covered = sorted((each for each in _personal(text) if not _touches(each.span, kept)), key=lambda each: each.span)
    signs = list(text)
    for each in covered:
        for at in range(each.span.start, each.span.end):
            if not signs[at].isspace():
                signs[at] = COVER
    return Masked("".join(signs), tuple(covered))


def _touches(span: Span, kept: list[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in kept)


def _personal(text: str) -> Iterator[Covered]:
    for match in _some(_MAIL, text):
        if judge(match[1]).kind is HostKind.OTHER and (match[1].lower() in FREE_MAIL or _is_buyers(text, match.start())):
            yield Covered(Personal.MAIL, Span(*match.span()))
    for match in _some(_PHONE, text):
        if _is_buyers(text, match.start()):
            yield Covered(Personal.PHONE, Span(*match.span("named" if match["named"] else "international")))
    yield from _names(text)
    for pattern in _STREETS:
        for match in _some(pattern, text):
            yield Covered(Personal.STREET, Span(*match.span()))


def _is_buyers(text: str, at: int) -> bool:
    """True for what stands in the paragraph of a buyer's details, behind a word for the buyer."""
    start = max(0, at - _PARAGRAPH, text.rfind("\n\n", 0, at))
    return _BUYER_WORDS.search(text, start, at) is not None


def _names(text: str) -> Iterator[Covered]:
    for pattern in _NAMES:
        for match in _some(pattern, text):
            words = {word.strip(".'’-").lower() for word in match["name"].split()}
            if not words & _NO_NAMES:
                yield Covered(Personal.NAME, Span(*match.span("name")))


def _some(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return (match for match, _ in zip(pattern.finditer(text), range(_MOST), strict=False))
