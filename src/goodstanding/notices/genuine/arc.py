"""ARC chains (RFC 8617): what the first server found out about a mail that others forwarded since, checked off-line with given keys."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.genuine import dkim
from goodstanding.notices.genuine.dkim import Field, Signature

_RESULTS, _MESSAGE, _SEAL = b"arc-authentication-results", b"arc-message-signature", b"arc-seal"
_INSTANCE: Final = re.compile(rb"(?:\A|;)[ \t\r\n]*i[ \t]*=[ \t]*(\d{1,2})")
_LONGEST: Final = 50


@dataclass(frozen=True, slots=True)
class Chain:
    """How the check of a chain ended, and the domains that sealed it, first server first."""

    status: Signature
    sealers: tuple[str, ...]


def check(raw: bytes, keys: Mapping[str, str]) -> Chain | None:
    """The ARC chain of a mail; None where it has none. All seals and the newest message signature must hold."""
    fields, body = dkim.split(raw)
    sets = _sets(fields)
    if not sets:
        return None
    sealers = tuple(dkim.parse_tags(each[_SEAL].value).get("d", "").lower() for each in sets if _SEAL in each)
    if len(sets) > _LONGEST or any(set(each) != {_RESULTS, _MESSAGE, _SEAL} for each in sets):
        return Chain(Signature.MALFORMED, sealers)
    newest = dkim.verify(sets[-1][_MESSAGE], fields, body, keys).status
    if newest is not Signature.PASS:
        return Chain(newest, sealers)
    for index in range(len(sets)):
        status = _seal(sets[: index + 1], keys)
        if status is not Signature.PASS:
            return Chain(status, sealers)
    return Chain(Signature.PASS, sealers)


def _sets(fields: list[Field]) -> list[dict[bytes, Field]]:
    """The headers of each instance, from 1 on; an instance left out ends the list with an empty set."""
    by_instance: dict[int, dict[bytes, Field]] = {}
    for field in fields:
        if field.name in (_RESULTS, _MESSAGE, _SEAL):
            match = _INSTANCE.search(field.value)
            by_instance.setdefault(int(match[1]) if match else 0, {})[field.name] = field
    highest = max(by_instance, default=0)
    return [by_instance.get(number, {}) for number in range(1, highest + 1)]


def _seal(sets: list[dict[bytes, Field]], keys: Mapping[str, str]) -> Signature:
    """Checks the seal of the last of these sets: it signs every ARC header up to itself (RFC 8617, 5.1.1)."""
    own = sets[-1][_SEAL]
    tags = dkim.parse_tags(own.value)
    if tags.get("a", "").lower() != "rsa-sha256" or tags.get("cv", "") not in ("none", "pass") or "h" in tags:
        return Signature.MALFORMED
    if (tags.get("cv") == "none") != (len(sets) == 1):
        return Signature.FAIL
    key = keys.get(f"{tags.get('s', '').lower()}._domainkey.{tags.get('d', '').lower()}")
    public = dkim.public_key(key) if key is not None else None
    if public is None:
        return Signature.NO_KEY if key is None else Signature.MALFORMED
    earlier = [each[name] for each in sets for name in (_RESULTS, _MESSAGE, _SEAL)][:-1]
    signed = b"".join(dkim.canonical_field(field, relaxed=True) for field in earlier) + dkim.own_field(own, relaxed=True)
    digest = hashlib.sha256(signed).digest()
    return Signature.PASS if dkim.rsa_matches(dkim.decoded(tags.get("b", "")), digest, *public) else Signature.FAIL
