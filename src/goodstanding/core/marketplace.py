"""Amazon's stores: the identifiers, currency, zone and domain of each. What is not known here is None, never a guess.

Source: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids (ids, codes, regions), read 2026-11-25.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Region = Literal["NA", "EU", "FE"]


@dataclass(frozen=True, slots=True)
class Marketplace:
    """One store.

    `code` is Amazon's (the United Kingdom is UK), `country` the ISO 3166 one (GB); `currency` is ISO 4217; `language` is the ISO 639 code
    of the store's main language. `zone` is the IANA zone in which days are counted: Pacific time for the US and Canadian stores,
    as in Amazon's reports of these stores; elsewhere the zone of the country's capital, or of Sydney, since Amazon states none.
    """

    id: str
    name: str
    code: str
    country: str
    region: Region
    currency: str
    zone: str
    language: str

    @property
    def domain(self) -> str:
        """The store's web domain without `www.`, for example `amazon.de`."""
        return self.name.lower()


ALL: Final[tuple[Marketplace, ...]] = (
    Marketplace("ATVPDKIKX0DER", "Amazon.com", "US", "US", "NA", "USD", "America/Los_Angeles", "en"),
    Marketplace("A2EUQ1WTGCTBG2", "Amazon.ca", "CA", "CA", "NA", "CAD", "America/Los_Angeles", "en"),
    Marketplace("A1AM78C64UM0Y8", "Amazon.com.mx", "MX", "MX", "NA", "MXN", "America/Mexico_City", "es"),
    Marketplace("A2Q3Y263D00KWC", "Amazon.com.br", "BR", "BR", "NA", "BRL", "America/Sao_Paulo", "pt"),
    Marketplace("A1F83G8C2ARO7P", "Amazon.co.uk", "UK", "GB", "EU", "GBP", "Europe/London", "en"),
    Marketplace("A1PA6795UKMFR9", "Amazon.de", "DE", "DE", "EU", "EUR", "Europe/Berlin", "de"),
    Marketplace("A13V1IB3VIYZZH", "Amazon.fr", "FR", "FR", "EU", "EUR", "Europe/Paris", "fr"),
    Marketplace("APJ6JRA9NG5V4", "Amazon.it", "IT", "IT", "EU", "EUR", "Europe/Rome", "it"),
    Marketplace("A1RKKUPIHCS9HS", "Amazon.es", "ES", "ES", "EU", "EUR", "Europe/Madrid", "es"),
    Marketplace("A1805IZSGTT6HS", "Amazon.nl", "NL", "NL", "EU", "EUR", "Europe/Amsterdam", "nl"),
    Marketplace("A2NODRKZP88ZB9", "Amazon.se", "SE", "SE", "EU", "SEK", "Europe/Stockholm", "sv"),
    Marketplace("A1C3SOZRARQ6R3", "Amazon.pl", "PL", "PL", "EU", "PLN", "Europe/Warsaw", "pl"),
    Marketplace("AMEN7PMS3EDWL", "Amazon.com.be", "BE", "BE", "EU", "EUR", "Europe/Brussels", "fr"),
    Marketplace("A28R8C7NBKEWEA", "Amazon.ie", "IE", "IE", "EU", "EUR", "Europe/Dublin", "en"),
    Marketplace("A33AVAJ2PDY3EV", "Amazon.com.tr", "TR", "TR", "EU", "TRY", "Europe/Istanbul", "tr"),
    Marketplace("A2VIGQ35RCS4UG", "Amazon.ae", "AE", "AE", "EU", "AED", "Asia/Dubai", "en"),
    Marketplace("A17E79C6D8DWNP", "Amazon.sa", "SA", "SA", "EU", "SAR", "Asia/Riyadh", "ar"),
    Marketplace("ARBP9OOSHTCHU", "Amazon.eg", "EG", "EG", "EU", "EGP", "Africa/Cairo", "ar"),
    Marketplace("A21TJRUUN4KGV", "Amazon.in", "IN", "IN", "EU", "INR", "Asia/Kolkata", "en"),
    Marketplace("AE08WJ6YKNBMC", "Amazon.co.za", "ZA", "ZA", "EU", "ZAR", "Africa/Johannesburg", "en"),
    Marketplace("A1VC38T7YXB528", "Amazon.co.jp", "JP", "JP", "FE", "JPY", "Asia/Tokyo", "ja"),
    Marketplace("A39IBJ37TRP1C6", "Amazon.com.au", "AU", "AU", "FE", "AUD", "Australia/Sydney", "en"),
    Marketplace("A19VAU5U5O7RUS", "Amazon.sg", "SG", "SG", "FE", "SGD", "Asia/Singapore", "en"),
)

_BY_ID: Final = {store.id: store for store in ALL}
_BY_CODE: Final = {store.code: store for store in ALL} | {store.country: store for store in ALL}
_BY_DOMAIN: Final = {store.domain: store for store in ALL} | {"amazon.jp": _BY_CODE["JP"]}

# Multi-channel orders: Amazon fulfils a sale made elsewhere. "SI UK Prod Marketplace" is the older name of "Non-Amazon UK".
_OUTSIDE: Final = re.compile(r"non-amazon(?: [a-z]{2})?|si (?:[a-z]{2} prod|prod [a-z]{2}) marketplace")


def by_id(marketplace_id: str) -> Marketplace | None:
    """The store of a published marketplace id (`A1PA6795UKMFR9`), or None."""
    return _BY_ID.get(marketplace_id.strip())


def by_code(code: str) -> Marketplace | None:
    """The store of Amazon's code or of the ISO country code, in any letter case (`UK` and `gb` are one store), or None."""
    return _BY_CODE.get(code.strip().upper())


def by_name(name: str) -> Marketplace | None:
    """The store of a printed name or domain, in any letter case (`Amazon.com`, `www.amazon.de`), or None.

    Sales made outside Amazon (`Non-Amazon CA`) belong to no store and give None, see `is_outside_amazon`.
    """
    return _BY_DOMAIN.get(name.strip().lower().removeprefix("www."))


def is_outside_amazon(name: str) -> bool:
    """True for the names that reports print for multi-channel sales: `Non-Amazon`, `Non-Amazon CA`, `SI UK Prod Marketplace`."""
    return _OUTSIDE.fullmatch(name.strip().lower()) is not None
