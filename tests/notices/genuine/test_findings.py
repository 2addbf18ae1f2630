"""What receiving servers wrote down."""

from __future__ import annotations

from goodstanding.notices.genuine.findings import Finding, arc_findings, findings, first_sender, servers
from goodstanding.notices.message import Headers


def test_authentication_results_are_read_with_domains_and_server() -> None:
    value = (
        'mx.google.com; dkim=pass header.i=@amazon.de header.s=abc header.b="x"; '
        "spf=pass (google.com: domain of x@bounces.amazon.de designates 1.2.3.4; it is fine) smtp.mailfrom=20260302@bounces.amazon.de; "
        "dmarc=pass (p=QUARANTINE sp=QUARANTINE) header.from=amazon.de"
    )
    assert findings(Headers((("Authentication-Results", value),))) == (
        Finding("dkim", "pass", "amazon.de", "mx.google.com", "Authentication-Results"),
        Finding("spf", "pass", "bounces.amazon.de", "mx.google.com", "Authentication-Results"),
        Finding("dmarc", "pass", "amazon.de", "mx.google.com", "Authentication-Results"),
    )


def test_none_and_damage_give_nothing() -> None:
    for value in ("mx.example; none", "", ";;;", "mx.example; dkim", "(" * 500):
        assert findings(Headers((("Authentication-Results", value),))) == ()


def test_received_spf_is_a_finding() -> None:
    (found,) = findings(Headers((("Received-SPF", "softfail (mx.x: no) client-ip=1.2.3.4; envelope-from=a@b.example; receiver=mx.x"),)))
    assert (found.method, found.result, found.domain, found.server) == ("spf", "softfail", "b.example", "mx.x")


def test_results_inside_arc_are_kept_apart() -> None:
    headers = Headers((("ARC-Authentication-Results", "i=1; mx.x; dkim=pass header.d=amazon.de"),))
    assert findings(headers) == ()
    assert [(each.method, each.domain, each.server) for each in arc_findings(headers)] == [("dkim", "amazon.de", "mx.x")]


def test_servers_and_first_sender_come_from_received_lines() -> None:
    headers = Headers(
        (
            ("Received", "by mailbox.shop.example with LMTP; now"),
            ("Received", "from a1-2.smtp-out.amazonses.com (a1 [1.2.3.4]) by mx.shop.example (Postfix) with ESMTPS; before"),
        )
    )
    assert servers(headers) == ("mailbox.shop.example", "mx.shop.example")
    assert first_sender(headers) == "a1-2.smtp-out.amazonses.com"
    assert first_sender(Headers()) == ""
