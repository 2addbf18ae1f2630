"""Reasons from the content: where it leads, what it asks for, what it hides, what is attached; and how much each reason counts."""

# No money here: confidences, weights and shares

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from goodstanding.notices.genuine import asks, files, where
from goodstanding.notices.genuine.hosts import HostKind
from goodstanding.notices.genuine.where import Target
from goodstanding.notices.lookalikes import skeleton
from goodstanding.notices.message import Message, Origin
from goodstanding.notices.model import Reason, Span, Weight

# How much a reason speaks against a message. Four and more together make phishing, one and a half make it suspicious. A judgement, not a
# measured figure: whatever Amazon never does carries the verdict alone, whatever honest notices also have counts little.
WEIGHTS: Final[dict[str, float]] = {
    "sender_lookalike": 4.0,
    "sender_borrows_name": 3.0,
    "sender_free_mail": 3.0,
    "sender_elsewhere": 2.5,
    "reply_elsewhere": 2.5,
    "return_elsewhere": 1.0,
    "signature_fail": 2.0,
    "signature_body_changed": 1.0,
    "signature_partial": 1.5,
    "dmarc_fail": 3.0,
    "dkim_fail": 1.0,
    "spf_fail": 1.0,
    "link_lookalike": 4.0,
    "link_borrows_name": 3.0,
    "link_mismatch": 4.0,
    "link_script": 4.0,
    "link_userinfo": 4.0,
    "link_number": 3.0,
    "link_shortener": 1.5,
    "link_cloud": 1.0,
    "link_form": 0.5,
    "link_elsewhere": 0.75,
    "login_elsewhere": 3.25,
    "form_inside": 2.5,
    "mail_lookalike": 4.0,
    "mail_borrows_name": 2.5,
    "asks_secret": 4.0,
    "asks_gift": 4.0,
    "asks_fee": 4.0,
    "asks_remote": 3.0,
    "asks_messenger": 3.0,
    "asks_bank": 1.25,
    "asks_scam_call": 4.0,
    "asks_call": 1.5,
    "asks_card_call": 3.0,
    "asks_archive": 2.5,
    "asks_job": 2.0,
    "asks_haste": 0.5,
    "asks_greeting": 0.5,
    "trick_brand": 4.0,
    "trick_bidi": 1.5,
    "trick_invisible": 1.0,
    "trick_homoglyph": 1.5,
    "trick_styled": 0.5,
    "file_program": 4.0,
    "file_double": 4.0,
    "file_macro": 2.0,
    "file_page": 2.0,
    "file_locked": 1.5,
    "has_script": 1.5,
}
_REFUTES: Final = 4.0
_SHOWN: Final = 20  # places of one kind of reason that are told one by one
_BRANDS: Final = ("amazon", "sellercentral", "amzn")
_HARMLESS_IF_OTHER: Final = frozenset(
    ("asks_haste", "asks_greeting", "asks_call", "asks_scam_call", "asks_card_call", "link_elsewhere", "login_elsewhere", "asks_fee")
)
_USUAL_ON_PAGES: Final = frozenset(("has_script", "login_elsewhere", "form_inside", "link_elsewhere", "link_script"))


def reasons(message: Message, *, poses: bool) -> tuple[Reason, ...]:
    """Everything the content tells. Pages have scripts and forms; people who write in their own name hurry, too."""
    is_page = message.origin is Origin.NONE and any(part.media_type == "text/html" for part in message.parts)

    def counts(code: str) -> bool:
        return not (is_page and code in _USUAL_ON_PAGES) and (poses or not _harmless(code))

    found = [*_places(message, counts), *_asks(message), *_tricks(message), *_files(message)]
    if message.has_script:
        found.append(_reason("has_script"))
    return tuple(each for each in found if counts(each.code))


def _harmless(code: str) -> bool:
    """True for what says nothing of a sender who does not give himself out as Amazon."""
    return code in _HARMLESS_IF_OTHER or code.endswith("borrows_name")


def _reason(code: str, span: Span | None = None, **values: str) -> Reason:
    weight = Weight.REFUTES if WEIGHTS.get(code, 0.0) >= _REFUTES else (Weight.DOUBTS if code in WEIGHTS else Weight.NEUTRAL)
    return Reason(code, weight, tuple(values.items()), span)


def _places(message: Message, counts: Callable[[str], bool]) -> Iterator[Reason]:
    """What is wrong with the places it leads to; of each kind the first ones, which weigh more than any verdict needs."""
    amazon, seen = 0, Counter[str]()
    for target in where.targets(message):
        code = _code(target)
        if code and counts(code):
            seen[code] += 1
            yield from _of_place(message, target, code) if seen[code] <= _SHOWN else ()
        elif not code and target.host.kind is HostKind.AMAZON and not target.is_mail:
            amazon += 1
    if amazon:
        yield Reason("links_amazon", Weight.NEUTRAL, (("count", str(amazon)),))
    more = sum(max(0, count - _SHOWN) for count in seen.values())
    if more:
        yield Reason("places_more", Weight.NEUTRAL, (("count", f"{more:,}"),))


def _of_place(message: Message, target: Target, code: str) -> Iterator[Reason]:
    yield _reason(code, target.span, host=target.host.name, shown=target.shown, how=target.host.how)
    yield from _login(message, target)


def _login(message: Message, target: Target) -> Iterator[Reason]:
    """A link away from Amazon behind words that make a reader sign in: Amazon's sign-in is on Amazon's hosts only."""
    if target.is_mail or target.span is None or target.host.kind is HostKind.FORM:
        return
    words = asks.leads_to_login(message.text, target.span.start) or asks.leads_to_login(message.text, target.span.end)
    if words is not None:
        yield _reason("login_elsewhere", words, host=target.host.name, words=message.text.quote(words))


def _code(target: Target) -> str:
    """What is wrong with a place; empty when nothing is."""
    kind, how = target.host.kind, target.host.how
    if target.trick in ("script", "userinfo", "mismatch"):
        return f"link_{target.trick}" if target.trick != "mismatch" or _leads_away(target) else ""
    if target.is_mail:
        return ("mail_borrows_name" if how == "inside" else "mail_lookalike") if kind is HostKind.LOOKALIKE else ""
    if target.trick == "form":
        return "" if kind is HostKind.AMAZON else "form_inside"
    if kind is HostKind.LOOKALIKE:
        return "link_borrows_name" if how == "inside" else "link_lookalike"
    codes = {
        HostKind.ADDRESS: "link_number",
        HostKind.SHORTENER: "link_shortener",
        HostKind.CLOUD: "link_cloud",
        HostKind.FORM: "link_form",
        HostKind.OTHER: "link_elsewhere",
    }
    return codes.get(kind, "")


def _leads_away(target: Target) -> bool:
    """A link to Amazon that shows another name deceives nobody to his harm."""
    return target.host.kind not in (HostKind.AMAZON, HostKind.SHORT)


def _asks(message: Message) -> Iterator[Reason]:
    found = asks.asks(message.text)
    for ask in found:
        yield _reason(f"asks_{ask.kind}", ask.span, words=message.text.quote(ask.span))
    called = next((ask for ask in found if ask.kind == "call"), None)
    if called and any(ask.kind == "bank" for ask in found):
        yield _reason("asks_card_call", called.span, words=message.text.quote(called.span))


def _tricks(message: Message) -> Iterator[Reason]:
    seen = set()
    for trick in message.text.tricks:
        brand = trick.code in ("homoglyph", "invisible", "bidi", "styled") and any(each in skeleton(trick.words) for each in _BRANDS)
        code = "trick_brand" if brand else f"trick_{trick.code}"
        if code in WEIGHTS and code not in seen:
            seen.add(code)
            yield _reason(code, trick.span, words=trick.words[:80])


def _files(message: Message) -> Iterator[Reason]:
    seen = set()
    for sign in files.signs(message):
        if sign.kind not in seen:
            seen.add(sign.kind)
            yield _reason(f"file_{sign.kind}", sign.span, name=sign.name[:120])
