"""Where a message leads: its links, bare addresses in its text, its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from goodstanding.notices.genuine.hosts import Host, HostKind, judge, organisation
from goodstanding.notices.message import Link, Message
from goodstanding.notices.model import Span

_BARE: Final = re.compile(r"(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])", re.I)
_DOT: Final = re.compile(r"[^\W_]\.[^\W_]")
_MAILBOX: Final = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@((?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24})")
_SHOWN_HOST: Final = re.compile(r"(?:https?://|www\.)?((?:[\w-]{1,63}\.){1,6}[a-z]{2,24})(?=[/:?#\s]|\Z)", re.I)
_WRAPPERS: Final = (
    "safelinks.protection.outlook.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "google.com",
    "linkprotect.cudasvc.com",
)
_SCRIPT: Final = re.compile(r"\s*(?:javascript|data|vbscript|file):", re.I)
_FILE_ENDINGS: Final = frozenset("pdf jpg jpeg png gif doc docx xls xlsx txt csv zip exe html htm php asp aspx js".split())  # noqa: SIM905
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Target:
    """One place a message leads to: the judged host, the words shown for it, the address, and where it stands in the text."""

    host: Host
    shown: str
    address: str
    span: Span | None
    is_mail: bool = False
    trick: str = ""  # script, userinfo, mismatch


def targets(message: Message) -> tuple[Target, ...]:
    """Every place, each host and manner once: links first, then bare addresses and mail addresses in the text."""
    found: dict[tuple[str, str, bool], Target] = {}
    for target in (*_links(message), *_bare(message), *_forms(message)):
        found.setdefault((target.host.name, target.trick, target.is_mail), target)
    return tuple(found.values())


def _links(message: Message) -> Iterator[Target]:
    for link in message.links[:_MOST]:
        if link.target.lower().startswith("mailto:"):
            yield from _mail_link(link)
            continue
        target = _of_link(link)
        if target is not None:
            yield target


def _mail_link(link: Link) -> Iterator[Target]:
    match = _MAILBOX.search(unquote(link.target[7:300]))
    if match:
        yield Target(judge(match[1]), link.shown, match.group(), _span(link), is_mail=True)


def _of_link(link: Link) -> Target | None:
    if _SCRIPT.match(link.target):
        return Target(Host("", HostKind.OTHER), link.shown, link.target[:200], _span(link), trick="script")
    address = unwrapped(link.target)
    name, userinfo = host_of(address)
    if not name:
        return None
    host = judge(name)
    trick = "userinfo" if userinfo else ("mismatch" if _mismatch(link.shown, host) else "")
    return Target(host, link.shown[:200], address[:500], _span(link), trick=trick)


def _span(link: Link) -> Span | None:
    return Span(link.start, link.start + max(1, len(link.shown))) if link.start >= 0 else None


def host_of(address: str) -> tuple[str, bool]:
    """The host of a web address, and whether it hides behind a user name (`https://amazon.de@evil.example`)."""
    plain = re.sub(r"^hxxp", "http", address.strip(), flags=re.I)
    if "://" not in plain:
        plain = f"http://{plain}"
    try:
        parts = urlsplit(plain)
        return (parts.hostname or "").lower(), "@" in parts.netloc
    except ValueError:
        return "", False


def unwrapped(address: str) -> str:
    """The address inside a link that a mail filter rewrote; the address itself where no known filter did."""
    name, _ = host_of(address)
    if not any(name == each or name.endswith("." + each) for each in _WRAPPERS):
        return address
    try:
        query = parse_qs(urlsplit(address).query, max_num_fields=50)
    except ValueError:
        return address
    inner = next((query[key][0] for key in ("url", "u", "q", "a") if key in query), "")
    if "proofpoint" in name and inner:
        inner = unquote(re.sub(r"-([0-9A-Fa-f]{2})", r"%\1", inner.replace("_", "/")))
    third = re.search(r"/v3/__(https?:.{3,1500}?)__;", address)
    inner = third[1] if third else inner
    return inner if inner.startswith(("http://", "https://")) else address


def _mismatch(shown: str, host: Host) -> bool:
    """True when the words shown are an address of another organisation than the one the link leads to."""
    match = _SHOWN_HOST.match(shown.strip())
    if match is None or match[1].rpartition(".")[2].lower() in _FILE_ENDINGS:
        return False
    shown_host = judge(match[1])
    return shown_host.kind is not host.kind and organisation(shown_host.name) != organisation(host.name)


def _bare(message: Message) -> Iterator[Target]:
    """Addresses written without http://, and mail addresses, where they are not what they seem; others lead nowhere by themselves."""
    text = message.text.text
    if _DOT.search(text) is None:
        return
    for count, match in enumerate(_BARE.finditer(text)):
        if count >= _MOST:
            break
        if match.group().rpartition(".")[2].lower() not in _FILE_ENDINGS:
            host = judge(match.group())
            if host.kind in (HostKind.LOOKALIKE, HostKind.SHORTENER):
                yield Target(host, match.group(), match.group(), Span(*match.span()))
    for count, match in enumerate(_MAILBOX.finditer(text)):
        if count >= _MOST:
            break
        yield Target(judge(match[1]), match.group(), match.group(), Span(*match.span()), is_mail=True)


def _forms(message: Message) -> Iterator[Target]:
    for address in message.form_targets:
        name, _ = host_of(address)
        if name:
            yield Target(judge(name), "", address[:500], None, trick="form")
