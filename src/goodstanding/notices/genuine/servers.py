"""Reasons from headers: signatures, what receiving servers found out, return addresses, the way the mail took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from goodstanding.notices.genuine import arc, dkim, findings
from goodstanding.notices.genuine.dkim import Signature
from goodstanding.notices.genuine.findings import Finding
from goodstanding.notices.genuine.hosts import FREE_MAIL, HostKind, judge, organisation
from goodstanding.notices.message import Message, Origin
from goodstanding.notices.model import Reason, Weight

_SIGNING: Final = (HostKind.AMAZON, HostKind.RELAY)


def reasons(message: Message, keys: Mapping[str, str], own: frozenset[str], sealers: frozenset[str]) -> tuple[Reason, ...]:
    """Everything the headers tell. A copied header line tells of its sender alone, and of that only what speaks against it."""
    found = list(_sender(message))
    if message.origin is Origin.TRANSPORT or message.origin is Origin.ATTACHED:
        found += list(_signatures(message, keys, sealers))
    if message.origin is Origin.TRANSPORT:
        found += list(_findings(message, own))
        found += list(_route(message))
    else:
        found.append(Reason("headers_missing" if message.origin is Origin.NONE else "headers_copied", Weight.NEUTRAL))
    return tuple(found)


def _reason(code: str, weight: Weight, header: str = "", **values: str) -> Reason:
    return Reason(code, weight, tuple(values.items()), header=header)


def _sender(message: Message) -> Iterator[Reason]:
    sender = message.sender
    if sender is None or not sender.domain:
        return
    host = judge(sender.domain)
    if host.kind is HostKind.LOOKALIKE:
        strong = host.how != "inside"
        code = "sender_lookalike" if strong else "sender_borrows_name"
        yield _reason(code, Weight.REFUTES if strong else Weight.DOUBTS, "From", domain=sender.domain, how=host.how)
    elif host.kind is HostKind.AMAZON:
        yield _reason("sender_listed", Weight.NEUTRAL, "From", domain=sender.domain)
    elif host.kind is HostKind.RELAY:
        yield _reason("sender_relay", Weight.NEUTRAL, "From", domain=sender.domain)
    elif _claims_amazon(sender.name):
        code = "sender_free_mail" if sender.domain in FREE_MAIL else "sender_elsewhere"
        yield _reason(code, Weight.DOUBTS, "From", domain=sender.domain, name=sender.name)
    yield from _reply_to(message)


def _claims_amazon(name: str) -> bool:
    lowered = name.lower()
    return any(word in lowered for word in ("amazon", "seller central", "seller support", "seller performance", "アマゾン", "亚马逊"))


def _reply_to(message: Message) -> Iterator[Reason]:
    reply, sender = message.reply_to, message.sender
    if reply is None or sender is None or not reply.domain or judge(sender.domain).kind is not HostKind.AMAZON:
        return
    if judge(reply.domain).kind not in _SIGNING:
        yield _reason("reply_elsewhere", Weight.DOUBTS, "Reply-To", domain=reply.domain)


def _signatures(message: Message, keys: Mapping[str, str], sealers: frozenset[str]) -> Iterator[Reason]:
    """Signatures that could be checked here, with the keys given."""
    if not message.raw or not keys:
        return
    for each in dkim.check(message.raw, keys):
        if each.status is Signature.PASS and _covers(each.domain, message):
            proves = judge(each.domain).kind is HostKind.AMAZON and _sender_kind(message) is HostKind.AMAZON
            code = "signature_valid" if proves else "signature_valid_relay"
            yield _reason(code, Weight.PROVES if proves else Weight.NEUTRAL, "DKIM-Signature", domain=each.domain)
        elif each.status in (Signature.FAIL, Signature.BODY_CHANGED, Signature.PARTIAL) and judge(each.domain).kind in _SIGNING:
            yield _reason(f"signature_{each.status.value}", Weight.DOUBTS, "DKIM-Signature", domain=each.domain)
        elif each.status in (Signature.UNSUPPORTED, Signature.MALFORMED, Signature.NO_KEY):
            yield _reason(f"signature_{each.status.value}", Weight.NEUTRAL, "DKIM-Signature", domain=each.domain)
    yield from _arc(message, keys, sealers)


def _sender_kind(message: Message) -> HostKind:
    return judge(message.sender.domain).kind if message.sender is not None else HostKind.OTHER


def _covers(domain: str, message: Message) -> bool:
    """True when a signature's domain is Amazon's and the sender's, or above the sender's (alignment of DMARC)."""
    sender = message.sender.domain if message.sender is not None else ""
    return judge(domain).kind in _SIGNING and sender != "" and organisation(domain) == organisation(sender)


def _arc(message: Message, keys: Mapping[str, str], sealers: frozenset[str]) -> Iterator[Reason]:
    chain = arc.check(message.raw, keys)
    if chain is None:
        return
    first = [each for each in findings.arc_findings(message.headers) if each.method == "dkim" and each.result == "pass"]
    passed = next((each for each in first if _covers(each.domain, message)), None)
    who = ", ".join(chain.sealers)
    if chain.status is not Signature.PASS:
        yield _reason("arc_unproven", Weight.NEUTRAL, "ARC-Seal", sealers=who)
    elif passed is not None and set(chain.sealers) <= sealers and _sender_kind(message) is HostKind.AMAZON:
        yield _reason("arc_proves", Weight.PROVES, "ARC-Authentication-Results", domain=passed.domain, sealers=who)
    elif passed is not None:
        yield _reason("arc_supports", Weight.SUPPORTS, "ARC-Authentication-Results", domain=passed.domain, sealers=who)


def _findings(message: Message, own: frozenset[str]) -> Iterator[Reason]:
    """What servers wrote down. Only the seller's own server is believed, and only where its findings do not contradict each other."""
    every = findings.findings(message.headers)
    believed = [each for each in every if _is_own(each.server, message, own)]
    for each in every:
        if each not in believed and each.result == "pass" and each.method in ("dkim", "dmarc") and judge(each.domain).kind in _SIGNING:
            yield _reason("server_unknown", Weight.NEUTRAL, each.header, server=each.server or "?", method=each.method)
            break
    yield from _believed(message, believed)


def _believed(message: Message, believed: list[Finding]) -> Iterator[Reason]:
    kind = _sender_kind(message)
    passes = [each for each in believed if each.method == "dkim" and each.result == "pass" and _covers(each.domain, message)]
    dmarc = {each.result for each in believed if each.method == "dmarc"}
    spf = {each.result for each in believed if each.method == "spf"}
    if passes and kind is HostKind.AMAZON and "fail" not in dmarc:
        yield _reason("server_saw_signature", Weight.PROVES, passes[0].header, domain=passes[0].domain, server=passes[0].server)
    elif passes and kind is HostKind.RELAY:
        yield _reason("signature_valid_relay", Weight.NEUTRAL, passes[0].header, domain=passes[0].domain)
    elif "pass" in dmarc and "fail" not in dmarc and kind is HostKind.AMAZON and not passes:
        yield _reason("dmarc_pass", Weight.SUPPORTS, "Authentication-Results", domain=message.sender.domain if message.sender else "")
    if "fail" in dmarc and kind in _SIGNING:
        yield _reason("dmarc_fail", Weight.DOUBTS, "Authentication-Results", domain=message.sender.domain if message.sender else "")
    elif spf & {"fail", "softfail"} and not passes:
        yield _reason("spf_fail", Weight.DOUBTS, "Authentication-Results")
    if kind in _SIGNING and not passes and any(each.method == "dkim" and each.result in ("fail", "permerror") for each in believed):
        yield _reason("dkim_fail", Weight.DOUBTS, "Authentication-Results")


def _is_own(server: str, message: Message, own: frozenset[str]) -> bool:
    """True for a server the seller named; where none is named, for one of the organisation that received the mail or is addressed.

    Anybody can write such a header into a mail. A receiving server removes foreign ones that carry its own name, so that the name it
    signs with must be its own.
    """
    if not server:
        return False
    if own:
        return any(server == each or server.endswith("." + each) for each in own)
    ours = organisation(server)
    by = findings.servers(message.headers)
    if by:
        return any(organisation(each) == ours for each in by)
    addressed = [
        value.rpartition("@")[2].strip("<> ,;").lower() for name in ("To", "Delivered-To") for value in message.headers.all(name)[:5]
    ]
    return any(each and organisation(each) == ours for each in addressed)


def _route(message: Message) -> Iterator[Reason]:
    back = message.return_path
    if _sender_kind(message) is HostKind.AMAZON and back is not None and back.domain:
        kind = judge(back.domain).kind
        if kind not in (*_SIGNING, HostKind.BOUNCE):
            yield _reason("return_elsewhere", Weight.DOUBTS, "Return-Path", domain=back.domain)
    first = findings.first_sender(message.headers)
    if first and judge(first).kind in (HostKind.AMAZON, HostKind.BOUNCE):
        yield _reason("route_amazon", Weight.SUPPORTS, "Received", host=first)
