"""What a domain is: Amazon's, Amazon's cloud, a look-alike of Amazon, or anything else."""

from __future__ import annotations

import ipaddress
import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from goodstanding.core import marketplace
from goodstanding.notices.lookalikes import skeleton


class HostKind(StrEnum):
    """What a host is, as far as its name tells."""

    AMAZON = "amazon"  # a published domain or a host of one
    RELAY = "relay"  # Amazon's servers, another's words
    BOUNCE = "bounce"  # Amazon's mail service, which anybody can rent
    SHORT = "short"  # Amazon's own short links
    CLOUD = "cloud"  # Amazon's cloud, in which anybody can publish
    SHORTENER = "shortener"
    FORM = "form"
    PUBLIC = "public"  # authorities and registers that notices point to
    ADDRESS = "address"  # a number instead of a name
    LOOKALIKE = "lookalike"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Host:
    """A judged host; `how` says in one word how a look-alike deceives: homograph, spelling, inside, subdomain, punycode."""

    name: str
    kind: HostKind
    how: str = ""


@dataclass(frozen=True, slots=True)
class Senders:
    """The published lists."""

    domains: frozenset[str]
    bounces: tuple[str, ...]
    relay_prefixes: tuple[str, ...]
    pictures: tuple[str, ...]
    short: frozenset[str]
    cloud: tuple[str, ...]
    shorteners: frozenset[str]
    forms: tuple[str, ...]
    public: tuple[str, ...]
    addresses: frozenset[str]
    report_address: str
    report_label: str


_BRANDS: Final = ("amazon", "sellercentral", "amzn")
_PARTS: Final = re.compile(r"[.\-_]")
_FREE_MAIL_DOMAINS: Final = (
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com aol.com gmx.de gmx.net web.de icloud.com mail.ru yandex.ru "
    "qq.com 163.com 126.com sina.com protonmail.com proton.me libero.it orange.fr t-online.de"
)
FREE_MAIL: Final = frozenset(_FREE_MAIL_DOMAINS.split())
_SECOND_ENDINGS: Final = frozenset(("com", "net", "org", "co", "ac", "gov", "or", "ne"))  # of co.uk, com.au, or.jp


@lru_cache(maxsize=1)
def senders() -> Senders:
    """The published lists, read once."""
    file = resources.files("goodstanding.notices.genuine") / "senders.toml"
    table: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return Senders(
        domains=frozenset(store.domain for store in marketplace.ALL) | frozenset(table["domains"]["extra"]),
        bounces=tuple(table["bounces"]["domains"]),
        relay_prefixes=tuple(table["relays"]["prefixes"]),
        pictures=tuple(table["hosts"]["pictures"]),
        short=frozenset(table["hosts"]["short"]),
        cloud=tuple(table["cloud"]["domains"]),
        shorteners=frozenset(table["shorteners"]["domains"]),
        forms=tuple(table["forms"]["domains"]),
        public=tuple(table["public"]["domains"]),
        addresses=frozenset(table["addresses"]["seen"]),
        report_address=table["report"]["address"],
        report_label=table["report"]["label"],
    )


@lru_cache(maxsize=20_000)
def judge(host: str) -> Host:
    """What a host is. The name may carry a port or a closing dot; international names may be written either way."""
    name = host.strip().lower().rstrip(".").partition(":")[0] if not host.startswith("[") else host.strip("[]")
    lists = senders()
    amazon = next((domain for domain in lists.domains if _under(name, domain)), None)
    if amazon is not None:
        is_relay = any(name.startswith(prefix) or f".{prefix}" in name for prefix in lists.relay_prefixes)
        return Host(name, HostKind.RELAY if is_relay else HostKind.AMAZON)
    for kind, domains in (
        (HostKind.BOUNCE, lists.bounces),
        (HostKind.AMAZON, lists.pictures),
        (HostKind.SHORT, lists.short),
        (HostKind.CLOUD, lists.cloud),
        (HostKind.SHORTENER, lists.shorteners),
        (HostKind.FORM, lists.forms),
        (HostKind.PUBLIC, lists.public),
    ):
        if any(_under(name, domain) for domain in domains):
            return Host(name, kind)
    if _is_number(name):
        return Host(name, HostKind.ADDRESS)
    how = _deceives(name)
    return Host(name, HostKind.LOOKALIKE, how) if how else Host(name, HostKind.OTHER)


def organisation(host: str) -> str:
    """The part of a name that somebody registers, judged by common endings: `a.b.example.co.uk` gives `example.co.uk`."""
    labels = host.lower().rstrip(".").split(".")
    if len(labels) <= 2:
        return ".".join(labels)
    has_two_endings = len(labels[-1]) == 2 and labels[-2] in _SECOND_ENDINGS
    return ".".join(labels[-3:] if has_two_endings else labels[-2:])


def _under(name: str, domain: str) -> bool:
    return name == domain or name.endswith("." + domain)


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name.isdigit() or (name.startswith("0x") and name[2:].isalnum())
    return True


def _deceives(name: str) -> str:
    """How a name that is not Amazon's makes a reader think of Amazon; empty when it does not."""
    shown = _shown(name)
    if any(f".{domain}." in f".{name}." for domain in senders().domains):
        return "subdomain"  # amazon.de.example.net
    labels = shown.split(".")
    for label in labels[:-1] or labels:
        how = _label_deceives(label)
        if how:
            return "punycode" if how == "homograph" and "xn--" in name else how
    return ""


def _shown(name: str) -> str:
    """The name as a mail program shows it: `xn--…` labels turned into their letters."""
    labels = []
    for label in name.split("."):
        try:
            labels.append(label.encode("ascii").decode("idna") if label.startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return ".".join(labels)


def _label_deceives(label: str) -> str:
    plain = skeleton(label)
    for part in (*_PARTS.split(label), label):
        folded = skeleton(part)
        if not part.isascii() and any(brand in folded for brand in _skeletons()):
            return "homograph"
        if part in _BRANDS or any(brand in part for brand in _BRANDS[:2]):
            return "inside"
        if any(_nearly(folded, brand) for brand in _skeletons()):
            return "spelling"
    return "spelling" if any(brand in plain for brand in _skeletons()[:2]) else ""


@lru_cache(maxsize=1)
def _skeletons() -> tuple[str, ...]:
    return tuple(skeleton(brand) for brand in _BRANDS)


def _nearly(word: str, brand: str) -> bool:
    """True for a word one slip away from a brand of at least six letters (a letter more, less, other, or two swapped), or equal to it."""
    if word == brand:
        return True
    if len(brand) < 6 or abs(len(word) - len(brand)) > 1 or len(word) < 5:
        return False
    if len(word) == len(brand):
        wrong = [index for index in range(len(word)) if word[index] != brand[index]]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == brand[wrong[1]] and word[wrong[1]] == brand[wrong[0]]
        return len(wrong) == 1 or swapped
    short, long = sorted((word, brand), key=len)
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))
