"""Signs mails for tests, with a key made for them alone; production code only verifies."""

from __future__ import annotations

import base64
import hashlib
from typing import Final

from goodstanding.notices.genuine import dkim

# A key of 1024 bits from a fixed seed; it protects nothing.
MODULUS: Final = int(
    "c467c09b1dd4ac1c168db5f88105e3a5a3c3940c002ce01eb39367df7ed02691d5eabe13d97bca41161fd3c7ed8a70344736"
    "690fce374b40bfabe0003fcc6fe50c83bddfb1b0f1b7cf3ce18f8971619c9823989c345f06c454261006530be393de41decc"
    "c612d18b76f810e4362e98c944c39337a5d2248fdbacfb2ba5320ef7",
    16,
)
EXPONENT: Final = 65537
PRIVATE: Final = int(
    "b1fedd5d36e1c0c10be78e1d12c145989e1be79620aa8acb082ff51965923b023bfe2c194d26951bfb7308b9ce1b82a8be49"
    "1f5a05a7b2f9913bb11c48b57c49605be641f3c21e16a8594e416ef1114b91c0906633c9d2cd52aeeb796910de328c6add4f"
    "9fd535f3055de3d45f114e78a9f6029f5b7ea1e0e729fe3ef52a6391",
    16,
)


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    size = (
        bytes([length])
        if length < 128
        else bytes([0x80 | ((length.bit_length() + 7) // 8)]) + length.to_bytes((length.bit_length() + 7) // 8, "big")
    )
    return bytes([tag]) + size + content


def _integer(value: int) -> bytes:
    return _der(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def record() -> str:
    """The DNS text of the key."""
    key = _der(0x30, _integer(MODULUS) + _integer(EXPONENT))
    wrapped = _der(0x30, bytes.fromhex("300d06092a864886f70d0101010500") + _der(3, b"\0" + key))
    return "v=DKIM1; k=rsa; p=" + base64.b64encode(wrapped).decode()


def sign_digest(digest: bytes) -> str:
    """The RSA signature of a SHA-256 digest (PKCS #1 v1.5)."""
    size = (MODULUS.bit_length() + 7) // 8
    info = bytes.fromhex("3031300d060960864801650304020105000420") + digest
    padded = b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info
    return base64.b64encode(pow(int.from_bytes(padded, "big"), PRIVATE, MODULUS).to_bytes(size, "big")).decode()


def sign(mail: bytes, domain: str, *, names: str = "from:to:subject:date", style: str = "relaxed/relaxed", extra: str = "") -> bytes:
    """The mail with a DKIM signature on top, by selector `test`."""
    fields, body = dkim.split(mail)
    head, _, tail = style.partition("/")
    digest = base64.b64encode(hashlib.sha256(dkim.canonical_body(body, relaxed=tail == "relaxed")).digest()).decode()
    value = f" v=1; a=rsa-sha256; c={style}; d={domain}; s=test;{extra} h={names}; bh={digest}; b="
    return _with_signature(mail, b"DKIM-Signature", value, fields, names, relaxed=head == "relaxed")


def _with_signature(mail: bytes, name: bytes, value: str, fields: list[dkim.Field], names: str, *, relaxed: bool) -> bytes:
    own = dkim.Field(name.lower(), value.encode(), name + b":" + value.encode() + b"\r\n")
    wanted = [each.encode() for each in names.split(":")]
    signed = dkim.signed_fields(wanted, fields, relaxed=relaxed) + dkim.own_field(own, relaxed=relaxed)
    signature = sign_digest(hashlib.sha256(signed).digest())
    return name + b":" + value.encode() + signature.encode() + b"\r\n" + mail


def seal(mail: bytes, domain: str, results: str) -> bytes:
    """The mail with a first ARC set on top."""
    fields, body = dkim.split(mail)
    digest = base64.b64encode(hashlib.sha256(dkim.canonical_body(body, relaxed=True)).digest()).decode()
    message_value = f" i=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=test; h=from:subject; bh={digest}; b="
    with_message = _with_signature(mail, b"ARC-Message-Signature", message_value, fields, "from:subject", relaxed=True)
    with_results = f"ARC-Authentication-Results: i=1; {results}\r\n".encode() + with_message
    found, _ = dkim.split(with_results)
    seal_value = f" i=1; a=rsa-sha256; cv=none; d={domain}; s=test; b="
    own = dkim.Field(b"arc-seal", seal_value.encode(), b"")
    signed = dkim.canonical_field(found[0], relaxed=True) + dkim.canonical_field(found[1], relaxed=True) + dkim.own_field(own, relaxed=True)
    return b"ARC-Seal:" + seal_value.encode() + sign_digest(hashlib.sha256(signed).digest()).encode() + b"\r\n" + with_results
