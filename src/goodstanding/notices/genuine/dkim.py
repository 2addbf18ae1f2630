"""DKIM signatures checked off-line against keys that are given (RFC 6376, RFC 8301). Nothing is looked up in the network.

Only RSA with SHA-256 is verified: it is what Amazon signs with. The check needs no secret: the signature is raised to the public exponent
and compared with the one padded digest it must equal (RFC 8017, 8.2.2), byte for byte.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_FIELD: Final = re.compile(rb"([!-9;-~]{1,200})[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)\r?\n?")
_SPACE: Final = re.compile(rb"[ \t]+")
_EMPTY_END: Final = re.compile(rb"(?:\r\n)*\Z")
_BARE_LF: Final = re.compile(rb"(?<!\r)\n")
_B_VALUE: Final = re.compile(rb"(\bb[ \t\r\n]*=)[^;]*")
_DIGEST_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")  # SHA-256, RFC 8017 9.2
_RSA: Final = bytes.fromhex("2a864886f70d010101")
_SHORTEST_KEY: Final = 1024
_SIGNATURES: Final = 10


class Signature(StrEnum):
    """How the check of one signature ended."""

    PASS = "pass"
    BODY_CHANGED = "body_changed"
    FAIL = "fail"
    NO_KEY = "no_key"
    UNSUPPORTED = "unsupported"
    MALFORMED = "malformed"
    PARTIAL = "partial"  # valid, but it leaves out the end of the body or the sender


@dataclass(frozen=True, slots=True)
class Checked:
    """One signature: the domain that signed, its selector, and how the check ended."""

    domain: str
    selector: str
    status: Signature


@dataclass(frozen=True, slots=True)
class Field:
    """One header field as it stands in the mail: name in small letters, the raw bytes after the colon, the whole raw field."""

    name: bytes
    value: bytes
    raw: bytes


def check(raw: bytes, keys: Mapping[str, str]) -> tuple[Checked, ...]:
    """Every DKIM signature of a mail.

    Args:
        raw: the mail as received.
        keys: the DNS text of each key by its name, for example `abc._domainkey.amazon.de` → `v=DKIM1; k=rsa; p=MIIB…`.
    """
    fields, body = split(raw)
    signatures = [field for field in fields if field.name == b"dkim-signature"][:_SIGNATURES]
    return tuple(verify(field, fields, body, keys) for field in signatures)


def split(raw: bytes) -> tuple[list[Field], bytes]:
    """Header fields and body, line ends as the standard wants them."""
    text = _BARE_LF.sub(b"\r\n", raw)
    end = _HEADER_END.search(text)
    head, body = (text[: end.start() + 2], text[end.end() :]) if end else (text, b"")
    return [Field(match[1].lower(), match[2], match.group()) for match in _FIELD.finditer(head)], body


def verify(field: Field, fields: list[Field], body: bytes, keys: Mapping[str, str]) -> Checked:
    """Checks one signature field over the given fields and body."""
    tags = parse_tags(field.value)
    domain, selector = tags.get("d", "").lower(), tags.get("s", "").lower()
    if not domain or not selector or not tags.get("b") or not tags.get("bh") or not tags.get("h"):
        return Checked(domain, selector, Signature.MALFORMED)
    if tags.get("a", "").lower() != "rsa-sha256":
        return Checked(domain, selector, Signature.UNSUPPORTED)
    key = keys.get(f"{selector}._domainkey.{domain}")
    if key is None:
        return Checked(domain, selector, Signature.NO_KEY)
    return Checked(domain, selector, _verify_with(field, tags, fields, body, key))


def _verify_with(field: Field, tags: dict[str, str], fields: list[Field], body: bytes, key: str) -> Signature:
    head_relaxed, body_relaxed = _canonicalisation(tags.get("c", "simple/simple"))
    canonical = canonical_body(body, relaxed=body_relaxed)
    length = tags.get("l", "")
    whole = not length.isdigit() or int(length) >= len(canonical)
    if _digest_of(canonical if whole else canonical[: int(length)]) != decoded(tags["bh"]):
        return Signature.BODY_CHANGED
    names = [name.strip().lower().encode() for name in tags["h"].split(":")]
    signed = signed_fields(names, fields, relaxed=head_relaxed) + own_field(field, relaxed=head_relaxed)
    public = public_key(key)
    if public is None:
        return Signature.MALFORMED
    if not rsa_matches(decoded(tags["b"]), hashlib.sha256(signed).digest(), *public):
        return Signature.FAIL
    return Signature.PASS if whole and b"from" in names else Signature.PARTIAL


def parse_tags(value: bytes) -> dict[str, str]:
    """Tags of a signature or key; white space inside values is taken out."""
    tags: dict[str, str] = {}
    for part in value.decode("ascii", "replace").split(";"):
        name, found, content = part.partition("=")
        if found:
            tags.setdefault(name.strip(), re.sub(r"\s+", "", content))
    return tags


def _canonicalisation(value: str) -> tuple[bool, bool]:
    head, _, body = value.lower().partition("/")
    return head == "relaxed", body == "relaxed"


def canonical_body(body: bytes, *, relaxed: bool) -> bytes:
    """The body as the signature counts it (RFC 6376, 3.4.3 and 3.4.4)."""
    if relaxed:
        body = b"\r\n".join(_SPACE.sub(b" ", line).rstrip(b" ") for line in body.split(b"\r\n"))
    stripped = _EMPTY_END.sub(b"", body)
    if stripped:
        return stripped + b"\r\n"
    return b"" if relaxed else b"\r\n"


def canonical_field(field: Field, *, relaxed: bool) -> bytes:
    """A header field as the signature counts it, with its line end (RFC 6376, 3.4.1 and 3.4.2)."""
    if not relaxed:
        return field.raw if field.raw.endswith(b"\r\n") else field.raw + b"\r\n"
    value = _SPACE.sub(b" ", field.value.replace(b"\r\n", b"")).strip(b" ")
    return field.name + b":" + value + b"\r\n"


def signed_fields(names: list[bytes], fields: list[Field], *, relaxed: bool) -> bytes:
    """The named fields, from the bottom up where one stands several times; a name without a field counts as nothing."""
    left: dict[bytes, list[Field]] = {}
    for field in fields:
        left.setdefault(field.name, []).append(field)
    pieces = []
    for name in names:
        if left.get(name):
            pieces.append(canonical_field(left[name].pop(), relaxed=relaxed))
    return b"".join(pieces)


def own_field(field: Field, *, relaxed: bool) -> bytes:
    """The signature field itself, its signature left out, without its line end."""
    emptied = Field(field.name, _B_VALUE.sub(rb"\1", field.value, count=1), _B_VALUE.sub(rb"\1", field.raw, count=1))
    return canonical_field(emptied, relaxed=relaxed).removesuffix(b"\r\n")


def _digest_of(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def decoded(text: str) -> bytes:
    """The bytes of a base64 value; empty for a damaged one."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def public_key(record: str) -> tuple[int, int] | None:
    """Modulus and exponent of an RSA key record; None for another kind, a withdrawn key (`p=` empty), a damaged or a short one."""
    tags = parse_tags(record.encode("ascii", "replace"))
    if tags.get("k", "rsa").lower() != "rsa" or tags.get("v", "DKIM1") != "DKIM1":
        return None
    data = decoded(tags.get("p", ""))
    if _RSA in data[:40]:
        at = data.find(b"\x03", data.find(_RSA))  # the bit string that wraps the key
        inner = _element(data, at)
        data = inner[1:] if inner else b""
    sequence = _element(data, 0)
    numbers = _two_integers(sequence) if sequence else None
    return numbers if numbers and numbers[0].bit_length() >= _SHORTEST_KEY else None


def _two_integers(data: bytes) -> tuple[int, int] | None:
    first = _element(data, 0)
    if first is None:
        return None
    second = _element(data, _element_end(data, 0))
    return (int.from_bytes(first, "big"), int.from_bytes(second, "big")) if second else None


def _element(data: bytes, at: int) -> bytes | None:
    """The content of the DER element at an offset."""
    end = _element_end(data, at)
    start = at + 2 + (data[at + 1] & 0x7F if at + 1 < len(data) and data[at + 1] & 0x80 else 0)
    return data[start:end] if at >= 0 and end > at else None


def _element_end(data: bytes, at: int) -> int:
    if at < 0 or at + 2 > len(data):
        return -1
    length, extra = data[at + 1], 0
    if length & 0x80:
        extra = length & 0x7F
        if extra > 4 or at + 2 + extra > len(data):
            return -1
        length = int.from_bytes(data[at + 2 : at + 2 + extra], "big")
    end = at + 2 + extra + length
    return end if end <= len(data) else -1


def rsa_matches(signature: bytes, digest: bytes, modulus: int, exponent: int) -> bool:
    """True when the signature is the one of this SHA-256 digest under this key (PKCS #1 v1.5)."""
    size = (modulus.bit_length() + 7) // 8
    if len(signature) != size or exponent < 3 or exponent.bit_length() > 64:
        return False
    number = int.from_bytes(signature, "big")
    if number >= modulus:
        return False
    padding = size - len(_DIGEST_INFO) - len(digest) - 3
    expected = b"\x00\x01" + b"\xff" * padding + b"\x00" + _DIGEST_INFO + digest
    return pow(number, exponent, modulus).to_bytes(size, "big") == expected
