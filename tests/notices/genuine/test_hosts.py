"""What a domain is."""

from __future__ import annotations

import pytest

from goodstanding.core import marketplace
from goodstanding.notices.genuine.hosts import HostKind, judge, organisation


@pytest.mark.parametrize("store", marketplace.ALL, ids=lambda each: each.code)
def test_the_domain_of_every_store_and_its_hosts_are_amazons(store: marketplace.Marketplace) -> None:
    for host in (store.domain, f"sellercentral.{store.domain}", f"bounces.{store.domain}."):
        assert judge(host).kind is HostKind.AMAZON


@pytest.mark.parametrize(
    ("host", "how"),
    [
        ("arnazon.com", "spelling"),
        ("amaz0n.co", "spelling"),
        ("amazom.example", "spelling"),
        ("amzaon.de", "spelling"),
        ("amason.com", "spelling"),
        ("sellercentraI-amazon.example", "spelling"),
        ("\u0430mazon.com", "homograph"),
        ("xn--mazon-3ve.com", "punycode"),
        ("amazon.de.evil.example", "subdomain"),
        ("sellercentral.amazon.co.uk.login.example", "subdomain"),
        ("amazon-verify.example", "inside"),
        ("kyc-amazon-eu.example", "inside"),
        ("amzn-fiscal.test", "inside"),
        ("sellercentral.example", "inside"),
    ],
)
def test_look_alikes_are_recognised_with_how_they_deceive(host: str, how: str) -> None:
    found = judge(host)
    assert (found.kind, found.how) == (HostKind.LOOKALIKE, how)


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("marketplace.amazon.de", HostKind.RELAY),
        ("amazonses.com", HostKind.BOUNCE),
        ("eu-west-1.amazonses.com", HostKind.BOUNCE),
        ("x.s3.amazonaws.com", HostKind.CLOUD),
        ("bit.ly", HostKind.SHORTENER),
        ("amzn.to", HostKind.SHORT),
        ("amazonco.qualtrics.com", HostKind.FORM),
        ("m.media-amazon.com", HostKind.AMAZON),
        ("192.0.2.1", HostKind.ADDRESS),
        ("3232235777", HostKind.ADDRESS),
        ("[2001:db8::1]", HostKind.ADDRESS),
        ("www.epa.gov", HostKind.PUBLIC),
        ("example.com", HostKind.OTHER),
        ("amazing.com", HostKind.OTHER),
        ("notamazon", HostKind.LOOKALIKE),
        ("evilamazon.com", HostKind.LOOKALIKE),
        ("", HostKind.OTHER),
    ],
)
def test_other_hosts_are_what_they_are(host: str, kind: HostKind) -> None:
    assert judge(host).kind is kind


def test_the_part_somebody_registers() -> None:
    assert organisation("a.b.example.co.uk") == "example.co.uk"
    assert organisation("mx.amazon.de") == "amazon.de"
    assert organisation("bounces.amazon.com.br") == "amazon.com.br"
    assert organisation("x.io") == "x.io"
