"""The names and abbreviations of months in the languages of Amazon's stores.

No name means two months in two of these languages, so a printed month is known without knowing the language (a test holds this).
"""

from __future__ import annotations

import unicodedata
from typing import Final

# Twelve months a language, the forms of each with | between them.
_NAMES: Final = {
    "en": "january|jan february|feb march|mar april|apr may june|jun "
    "july|jul august|aug september|sep|sept october|oct november|nov december|dec",
    "de": "januar|jänner|jan februar|feb märz|mär|mrz april|apr mai juni|jun "
    "juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv|jan février|févr|fév mars|mar avril|avr mai juin "
    "juillet|juil août|aoû septembre|sept octobre|oct novembre|nov décembre|déc",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep|set octubre|oct "
    "noviembre|nov diciembre|dic",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott "
    "novembre|nov dicembre|dic",
    "nl": "januari|jan februari|feb maart|mrt|mar april|apr mei juni|jun "
    "juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec",
    "sv": "januari|jan februari|feb|febr mars|mar april|apr maj juni|jun "
    "juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec",
    "pl": "styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip "
    "sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź listopad|listopada|lis grudzień|grudnia|gru",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun "
    "julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
    "tr": "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
}


def plain(word: str) -> str:
    """The word without case and accents: `Févr` and `fevr` are one, since re-saved files lose accents."""
    folded = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i"))
    return "".join(sign for sign in folded if not unicodedata.combining(sign))


def _table() -> dict[str, int]:
    return {
        plain(form): number
        for language in _NAMES.values()
        for number, month in enumerate(language.split(), start=1)
        for form in month.split("|")
    }


MONTHS: Final = _table()


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation in any of the languages, in any letter case; None for any other word."""
    return MONTHS.get(plain(word))
