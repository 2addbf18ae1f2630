"""Stores, policies and addresses that a message names."""

# No money here: confidences, weights and shares

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.marketplace import Marketplace
from goodstanding.notices.anchored import Anchored
from goodstanding.notices.model import Mention, Span

_DOMAINS: Final = "|".join(
    re.escape(store.domain.removeprefix("amazon.")) for store in sorted(marketplace.ALL, key=lambda each: -len(each.domain))
)
_DOMAIN: Final = re.compile(rf"amazon\.(?P<tld>{_DOMAINS})(?![\w-]|\.[a-z])")
_HOST: Final = re.compile(r"[a-z0-9-]{1,40}\.\Z")
_STORE_NAMES: Final = {
    "US": "us|usa|united states|vereinigte staaten|états-unis|estados unidos|stati uniti|アメリカ|米国|美国",
    "UK": "uk|united kingdom|vereinigtes königreich|royaume-uni|reino unido|regno unito|イギリス|英国",
    "DE": "germany|deutschland|allemagne|alemania|germania|ドイツ|德国",
    "FR": "france|frankreich|francia|フランス|法国",
    "IT": "italy|italien|italie|italia|イタリア|意大利",
    "ES": "spain|spanien|espagne|españa|spagna|スペイン|西班牙",
    "JP": "japan|japon|japón|giappone|日本",
    "CA": "canada|kanada|canadá|カナダ|加拿大",
    "AU": "australia|australien|australie|オーストラリア|澳大利亚|澳洲",
    "MX": "mexico|mexiko|mexique|méxico|messico|メキシコ|墨西哥",
    "NL": "netherlands|niederlande|pays-bas|países bajos|nederland|荷兰",
    "PL": "poland|polen|pologne|polonia|polska|波兰",
    "SE": "sweden|schweden|suède|suecia|svezia|sverige|瑞典",
    "IN": "india|indien|inde|インド|印度",
    "AE": "uae|united arab emirates|阿联酋",
}
_NAMED: Final = re.compile(
    r"(?:amazon|marketplace|store|marktplatz|shop|boutique|tienda|negozio|マーケットプレイス|站点|商城)"
    r"(?: in| in den| in der| en| au| aux| de| d'|:)?[ -]?\(?"
    + "(?:" + "|".join(f"(?P<{code}>{names})" for code, names in _STORE_NAMES.items()) + r")(?![^\W\d_])"
)  # fmt: skip
_EMAIL: Final = re.compile(r"(?<![\w.+@-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE: Final = re.compile(r"(?<![\w.,/-])\+?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\w/-])")
_CALL: Final = re.compile(
    r"(?:call|phone|tel|dial|ring|hotline|number|anruf|rufen|telefon|appel|téléphon|llam|teléfono|chiam|電話|致电|拨打|电话)\S*[^\n.]{0,40}\Z",
    re.I,
)
_MOST: Final = 500


def stores(folded: str) -> tuple[Mention, ...]:
    """The stores a message names, by Amazon's code (`US`, `UK`), surest words first: a plain domain, then a host of it, then a country.

    Takes the folded text.
    """
    found: list[Mention] = []
    for match in _limited(_DOMAIN.finditer(folded)):
        before = folded[max(0, match.start() - 41) : match.start()]
        store = marketplace.by_name(f"amazon.{match['tld']}")
        if store is not None and not (before[-1:].isalnum() or before[-1:] in ("-", "@")):
            found.append(Mention(store.code, Span(*match.span()), 0.7 if _HOST.search(before) else 1.0))
    for match in _limited(_NAMED.finditer(folded)):
        found.append(Mention(str(match.lastgroup), Span(*match.span()), 0.8))
    return _distinct(found)


def store_objects(mentions: Iterable[Mention]) -> tuple[Marketplace, ...]:
    """The stores behind the mentions."""
    return tuple(store for mention in mentions if (store := marketplace.by_code(mention.value)) is not None)


def contacts(text: str) -> tuple[Mention, ...]:
    """Mail addresses in the text, and telephone numbers that it asks to call."""
    mails = _limited(_EMAIL.finditer(text)) if "@" in text else []
    found = [Mention(match.group().lower().rstrip("."), Span(*match.span())) for match in mails]
    for match in _limited(_PHONE.finditer(text)):
        digits = sum(sign.isdigit() for sign in match.group())
        if 8 <= digits <= 15 and (match.group().startswith("+") or _CALL.search(text, max(0, match.start() - 60), match.start())):
            found.append(Mention(match.group().strip(), Span(*match.span()), 0.7))
    return _distinct(found)


def policies(folded: str) -> tuple[Mention, ...]:
    """The rules that a message cites, by the names in `words/policies.toml`; takes the folded text."""
    found = []
    for name, patterns in _policies():
        match = patterns.search(folded)
        if match:
            found.append(Mention(name, Span(*match.span())))
    return tuple(sorted(found, key=lambda each: each.span.start))


def policy_patterns() -> tuple[str, ...]:
    """Every pattern in use."""
    return tuple(pattern for patterns in _policy_table().values() for pattern in patterns)


@lru_cache(maxsize=1)
def _policies() -> tuple[tuple[str, Anchored], ...]:
    return tuple((name, Anchored(patterns)) for name, patterns in _policy_table().items())


def _policy_table() -> dict[str, list[str]]:
    file = resources.files("goodstanding.notices.extract") / "words" / "policies.toml"
    table: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return table


def _limited(matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    return [match for _, match in zip(range(_MOST), matches, strict=False)]


def _distinct(mentions: list[Mention]) -> tuple[Mention, ...]:
    best: dict[str, Mention] = {}
    for mention in mentions:
        known = best.get(mention.value)
        if known is None or mention.confidence > known.confidence:
            best[mention.value] = mention
    return tuple(sorted(best.values(), key=lambda each: each.span.start))
