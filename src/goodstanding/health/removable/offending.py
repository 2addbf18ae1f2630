"""What may not stand in feedback: obscene words, the seller's personal data, advertising for others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goodstanding.core.finding import Confidence
from goodstanding.health.removable.lexicon import lexicons
from goodstanding.health.removable.plain import plain, sentences


class Kind(StrEnum):
    """What was found, and the rule that it falls under."""

    OBSCENE = "FB1"
    PERSONAL = "FB2"
    ADVERTISING = "FB6"


@dataclass(frozen=True, slots=True)
class Offence:
    """Something that may not stand in feedback. `what` names it without repeating personal data."""

    kind: Kind
    what: str
    confidence: Confidence


_EMAIL: Final = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|shop|store|de|fr|it|es|co\.uk|co\.jp|jp|cn|eu|info|biz)\b", re.IGNORECASE
)
_AMAZON: Final = re.compile(r"\bamazon\.|\bamzn\.", re.IGNORECASE)
_ORDER_ID: Final = re.compile(r"(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)")
_DATE: Final = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)")
_PRICE: Final = re.compile(r"[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥円元]|eur\b|usd\b|euros?\b|dollars?\b)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(?<![A-Za-z\d_-])\+?\(?\d[\d\s()./-]{6,}\d(?![A-Za-z\d_-])")
_CALL: Final = re.compile(
    r"\b(?:tel|telefon|telefono|teléfono|téléphone|phone|call|cell|mobile|mobil|handy|whatsapp|rufnummer|nummer|numero|número|numéro|cellulare|móvil|wechat)\b"
    r"|電話|携帯|电话|電話|手机|手機|微信",
    re.IGNORECASE,
)
_NUMBER_OF_PARCEL: Final = re.compile(
    r"tracking|sendung|suivi|spedizione|seguimiento|伝票|追跡|单号|單號|order|bestell|commande|ordine|pedido|注文|订单|訂單|isbn|ean|asin|modell?\b|serial",
    re.IGNORECASE,
)
_FULL_NAME: Final = re.compile(
    r"\b(?i:Mr|Mrs|Ms|Herrn?|Frau|M|Mme|Mlle|Monsieur|Madame|Sig|Sig\.ra|Signor|Signora|Sr|Sra|Señor|Señora|Don|Doña)\.?\s+"
    r"[A-ZÄÖÜÉÈÀÑÇ][\w'’-]+\s+(?:(?:de|del|della|di|von|van|la|le)\s+)*[A-ZÄÖÜÉÈÀÑÇ][\w'’-]+"
)
_GROUPED: Final = re.compile(r"\+\d|\(?0\d+\)?[\s()./-]+\d|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$|1[\s-]\d{3}[\s-]\d{3}[\s-]\d{4}$")
_PHONE_DIGITS: Final = range(8, 16)
_NEAR: Final = 28  # signs before a number that may say what it is

# Stars and signs in the place of letters: f**k, s#!t.
_MASKED: Final = re.compile(
    r"\b(?:f[*#@$%!.]{1,3}k(?:ing|er|ed)?|f[*#@$%!]{3}(?:ing)?|sh[*#@$%!]t+y?|s[*#@$%!]{2}t+y?|a[*#@$%!s]{2}[*#@$%!]?hole|b[*#@$%!]tch(?:es)?|b[*#@$%!]{2}ch|c[*#@$%!]nt"
    r"|schei[*#@$%!]+e?|m[*#@$%!]rde|m[*#@$%!]{2}de|p[*#@$%!]tain|c[*#@$%!]zz[oi]|m[*#@$%!]erda|m[*#@$%!]ierda|p[*#@$%!]ta|coño)",
    re.IGNORECASE,
)


def offences(comment: str, language: str) -> list[Offence]:
    """What a comment holds that may not stand there, the surest first."""
    text = unicodedata.normalize("NFKC", comment)
    found = [*_obscene(text, language), *_personal(text), *_advertising(text, language)]
    return sorted(found, key=lambda each: (each.confidence is not Confidence.LIKELY, each.kind))


def _obscene(text: str, language: str) -> Iterator[Offence]:
    if _MASKED.search(text):
        yield Offence(Kind.OBSCENE, "an obscene word with masked letters", Confidence.LIKELY)
        return
    lexicon = lexicons().get(language)
    if lexicon is None:
        return
    for pattern, sure in ((lexicon.profane, True), (lexicon.mild, False)):
        hit = next((match[0] for piece in sentences(plain(text)) if (match := pattern.search(piece))), None)
        if hit:
            said = f"the word {lexicon.cites.format(_masked(hit))}"
            yield Offence(
                Kind.OBSCENE,
                said if sure else f"{said}, which is rude rather than obscene",
                Confidence.LIKELY if sure else Confidence.POSSIBLE,
            )
            return


def _masked(word: str) -> str:
    return word[0] + "*" * (len(word) - 1)


def _personal(text: str) -> Iterator[Offence]:
    if any(not _AMAZON.search(match[0]) for match in _EMAIL.finditer(text)):
        yield Offence(Kind.PERSONAL, "an e-mail address", Confidence.LIKELY)
    if any(True for _ in _phones(text)):
        yield Offence(Kind.PERSONAL, "a telephone number", Confidence.LIKELY)
    if _FULL_NAME.search(text):
        yield Offence(Kind.PERSONAL, "what seems to be a person's full name", Confidence.POSSIBLE)


def _phones(text: str) -> Iterator[str]:
    """Numbers that are telephone numbers by their form or by the word before them; not orders, parcels, dates or prices."""
    bare = text
    for pattern in (_ORDER_ID, _DATE, _PRICE, _LINK):
        bare = pattern.sub(lambda match: " " * len(match[0]), bare)
    for match in _DIGITS.finditer(bare):
        before = bare[max(0, match.start() - _NEAR) : match.start()]
        told = bool(_CALL.search(before) or _GROUPED.match(match[0])) and not _NUMBER_OF_PARCEL.search(before)
        if told and sum(sign.isdigit() for sign in match[0]) in _PHONE_DIGITS:
            yield match[0]


def _advertising(text: str, language: str) -> Iterator[Offence]:
    without_mail = _EMAIL.sub(" ", text)
    if any(not _AMAZON.search(match[0]) for match in _LINK.finditer(without_mail)):
        yield Offence(Kind.ADVERTISING, "a link to another site", Confidence.POSSIBLE)
        return
    lexicon = lexicons().get(language)
    pieces = sentences(plain(text))
    if lexicon and _PRICE.search(text) and any(lexicon.others.search(piece) for piece in pieces):
        yield Offence(Kind.ADVERTISING, "another shop with its price", Confidence.POSSIBLE)
