"""DKIM signatures checked off-line."""

from __future__ import annotations

from typing import Final

import pytest

from goodstanding.notices.genuine import arc, dkim
from goodstanding.notices.genuine.dkim import Checked, Signature
from tests.notices.genuine import signer

# The example of RFC 8463, appendix A: two signatures, Ed25519 and RSA, relaxed.
_PUBLISHED: Final = b"""DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
 date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.

"""
_PUBLISHED_KEY: Final = (
    "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/"
    "J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB"
)
_PUBLISHED_KEYS: Final = {"test._domainkey.football.example.com": _PUBLISHED_KEY}

_MAIL: Final = (
    b"From: Amazon <seller-performance@amazon.de>\r\nTo: info@shop.example\r\nSubject: Ihr  Konto\r\n"
    b"Date: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nGuten Tag,  \r\n\r\nIhr Konto.\r\n\r\n\r\n"
)
_KEYS: Final = {"test._domainkey.amazon.de": signer.record()}


def _status(mail: bytes) -> Signature:
    return dkim.check(mail, _KEYS)[0].status


def test_the_published_example_holds() -> None:
    ed25519, rsa = dkim.check(_PUBLISHED, _PUBLISHED_KEYS)
    assert ed25519 == Checked("football.example.com", "brisbane", Signature.UNSUPPORTED)
    assert rsa == Checked("football.example.com", "test", Signature.PASS)


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        (b"dinner", b"lunch", Signature.FAIL),
        (b"game.", b"match.", Signature.BODY_CHANGED),
        (b"game.  Are", b"game. Are", Signature.PASS),
        (b"F45dVWDf", b"G45dVWDf", Signature.FAIL),
        (b"Subject: Is", b"Subject:   Is", Signature.PASS),
        (b"From: Joe", b"From: Eve <e@e.example>\nFrom: Joe", Signature.FAIL),
    ],
)
def test_what_was_changed_is_noticed_and_white_space_is_not(old: bytes, new: bytes, status: Signature) -> None:
    assert dkim.check(_PUBLISHED.replace(old, new), _PUBLISHED_KEYS)[1].status is status


def test_line_ends_do_not_matter() -> None:
    assert dkim.check(_PUBLISHED.replace(b"\n", b"\r\n"), _PUBLISHED_KEYS)[1].status is Signature.PASS


@pytest.mark.parametrize("style", ["relaxed/relaxed", "simple/simple", "relaxed/simple", "simple/relaxed", "relaxed"])
def test_every_canonical_form_is_understood(style: str) -> None:
    assert _status(signer.sign(_MAIL, "amazon.de", style=style)) is Signature.PASS


def test_simple_forms_notice_white_space() -> None:
    assert _status(signer.sign(_MAIL, "amazon.de", style="simple/simple").replace(b"Ihr  Konto", b"Ihr Konto")) is Signature.FAIL


def test_a_signature_without_key_or_with_a_withdrawn_one_proves_nothing() -> None:
    mail = signer.sign(_MAIL, "amazon.de")
    assert dkim.check(mail, {})[0].status is Signature.NO_KEY
    for record in ("v=DKIM1; k=rsa; p=", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "p=AAAA", "nonsense"):
        assert dkim.check(mail, {"test._domainkey.amazon.de": record})[0].status is Signature.MALFORMED


def test_a_signature_over_part_of_the_body_or_without_sender_is_partial() -> None:
    mail = signer.sign(_MAIL, "amazon.de", names="to:subject:date")
    assert _status(mail) is Signature.PARTIAL


def test_a_field_added_below_the_signed_one_breaks_it_only_if_it_is_signed() -> None:
    mail = signer.sign(_MAIL, "amazon.de")
    assert _status(b"Received: from a by b\r\n" + mail) is Signature.PASS
    assert _status(mail.replace(b"Subject: Ihr", b"Subject: Dein\r\nSubject: Ihr")) is Signature.PASS  # the lowest one is signed
    assert _status(mail.replace(b"Date: Mon", b"Subject: Dein\r\nDate: Mon")) is Signature.FAIL


def test_damage_is_malformed_and_no_crash() -> None:
    for mail in (
        b"",
        b"DKIM-Signature: \r\n\r\n",
        b"DKIM-Signature: d=a; s=b; b=!; bh=!; h=from; a=rsa-sha256\r\n\r\nx",
        b"\r\n\r\n",
        b":::",
    ):
        assert all(each.status is not Signature.PASS for each in dkim.check(mail, {"b._domainkey.a": signer.record()}))


def test_an_arc_chain_holds_and_breaks() -> None:
    mail = signer.seal(_MAIL, "relay.example", "mx.relay.example; dkim=pass header.d=amazon.de")
    keys = {"test._domainkey.relay.example": signer.record()}
    assert arc.check(mail, keys) == arc.Chain(Signature.PASS, ("relay.example",))
    assert arc.check(_MAIL, keys) is None
    for old, new in (
        (b"header.d=amazon.de", b"header.d=evil.example"),
        (b"Ihr Konto.", b"Ihr Geld."),
        (b"cv=none", b"cv=pass"),
        (b"i=1;", b"i=2;"),
    ):
        broken = arc.check(mail.replace(old, new), keys)
        assert broken is not None
        assert broken.status is not Signature.PASS
    assert arc.check(mail, {}) == arc.Chain(Signature.NO_KEY, ("relay.example",))
