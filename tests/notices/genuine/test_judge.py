"""The verdict on mails: genuine only by signature, phishing only for what Amazon never does."""

from __future__ import annotations

import time
from typing import Final

import pytest

from goodstanding.notices import corpus_read
from goodstanding.notices.genuine import texts
from goodstanding.notices.genuine.judge import NO_TRUST, Trust, verdict
from goodstanding.notices.genuine.signs import WEIGHTS
from goodstanding.notices.genuine.texts import TONGUES, _texts
from goodstanding.notices.intake.read import read, read_text
from goodstanding.notices.model import Reason, Standing, Weight
from tests.notices.genuine import signer

HONEST: Final = [
    "Hello from Amazon. Please change your password and turn on two-step verification. If you did not make this "
    "change, contact us in Seller Central.",
    "Dear Seller, we could not charge your card. Update your credit card details in Seller Central under Settings "
    "> Account Info > Charge Methods.",
    "Amazon: please provide your bank account details (a bank statement) in Seller Central within 10 days.",
    "We sent a postcard. Enter the verification code from it in Seller Central within 60 days. Amazon",
    "Amazon requires your EPR unique identification number. Register at https://lucid.verpackungsregister.org and "
    "enter the number in Seller Central.",
    "Saisissez l'identifiant unique (IDU) dans le portail Conformité. Amazon",
    "You offered gift cards and free products to buyers in exchange for reviews. Amazon does not allow this. Send "
    "a plan of action within 72 hours.",
    "Ihren Paketen lag eine Karte bei, die Käufer bittet, Ihnen per WhatsApp zu schreiben. Das verstößt gegen den "
    "Verhaltenskodex von Amazon.",
    "您通过刷单操纵销售排名,并在包裹中放置微信号。亚马逊已停用您的账户。请在72小时内提交行动计划。",
    "Your account will be deactivated immediately and permanently and funds forfeited unless you respond today. Amazon Seller Performance",
    "Amazon will never ask for your password, PIN or card number by e-mail.",
    "No es necesario que cambie su contraseña. Revise las palabras clave de su oferta; no pueden ser tan largas. Amazon",
    "Le parole chiave del titolo contengono un marchio. Aggiorni la pagina entro 3 giorni. Amazon",
    "Rotate your LWA client credentials before 4 May 2026; update your application. Amazon Services API",
    "FBA returns processing fees and handling fees change on 1 March 2026. Amazon",
    "The mediator can be reached at https://www.cedr.com/mediation/amazon/ if you disagree. Amazon",
    "Bitte laden Sie einen Kontoauszug hoch, der Ihre Kontonummer zeigt. Melden Sie sich dazu in Seller Central an. Amazon",
    "Amazon: お客様のパスワードを変更しました。お心当たりがない場合はセラーセントラルからご連絡ください。",
    "Please log in to Seller Central at https://sellercentral.amazon.com and open Account Health.",
    "Install the Amazon Seller app to get alerts. Amazon",
    "We rang you about your account. Call us back with the button Call me now. Amazon Account Health Support",
    "Upload the certificate. See the rules of the EPA: https://www.epa.gov/pesticides. Sign in to Seller Central to appeal. Amazon",
    "The invoice shows the supplier's website https://www.supplier.example and phone +49 30 1234567. We could not verify it. Amazon",
]

IMITATIONS: Final = [
    "Your Amazon seller account is on hold. Verify your account now: https://account-check-center.com/login",
    "Amazon: Ihr Konto wurde eingeschränkt. Bitte melden Sie sich hier an und bestätigen Sie Ihre Daten: https://sicher-portal.com/de",
    "Amazon Seller Central\nYour payout failed. Please confirm your password and the one-time code sent to your "
    "phone at https://sellercentral.amazon.com.payout-fix.net",
    "Dear seller, to unlock your Amazon account pay the reinstatement fee of $300 in bitcoin.",
    "亚马逊卖家您好,您的账户存在异常,请点击链接登录并填写密码: http://amz-seller.top/login",
    ""
    "Amazonより:アカウントが停止されます。以下のリンクからログインし、パスワードとカード番号を入力してください。https://amazcn-co.jp.info/login",
    "Votre compte Amazon est suspendu. Cliquez ici pour vérifier votre compte : https://bit.ly/3abcde",
    "Su cuenta de Amazon será cerrada. Haga clic para verificar sus datos: http://192.0.2.10/amazon",
    "Hi, I am your Amazon account manager. Please buy 5 gift cards and send me the codes.",
    "Amazon Refund Dept: you were charged $899. If you did not make this order call our billing department +1 800 555 0199 now.",
]

_MAIL: Final = """Received: from {host} by mx.shop.example with ESMTPS; Mon, 2 Mar 2026 10:00:00 +0000
Authentication-Results: {server}; {results}
From: {sender}
To: info@shop.example
Subject: Ihr Konto
Date: Mon, 2 Mar 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{body}
"""
_PASS: Final = "spf=pass smtp.mailfrom=bounces.amazon.de; dkim=pass header.d=amazon.de; dmarc=pass header.from=amazon.de"
_PLAIN: Final = (
    b"From: Amazon <x@amazon.de>\r\nTo: info@shop.example\r\nSubject: Konto\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nGuten Tag.\r\n"
)
_NOTICE: Final = "Bitte antworten Sie binnen 7 Tagen in Seller Central."


def _mail(
    *, results: str = _PASS, sender: str = "Amazon <x@amazon.de>", body: str = _NOTICE, server: str = "mx.shop.example",
    host: str = "a1-2.smtp-out.amazonses.com", extra: str = "",
) -> bytes:  # fmt: skip
    return (extra + _MAIL.format(host=host, server=server, results=results, sender=sender, body=body)).encode()


def _standing(data: bytes, trust: Trust = NO_TRUST) -> Standing:
    return verdict(read(data).messages[0], trust).standing


def _codes(data: bytes, trust: Trust = NO_TRUST) -> set[str]:
    return {each.code for each in verdict(read(data).messages[0], trust).reasons}


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_text_without_headers_is_neither_proven_nor_accused(text: str) -> None:
    assert verdict(read_text(text).messages[0]).standing is Standing.NOT_PROVEN


@pytest.mark.parametrize("text", IMITATIONS)
def test_an_imitation_is_recognised_from_its_text(text: str) -> None:
    assert verdict(read_text(text).messages[0]).standing is Standing.PHISHING


def test_a_mail_whose_signature_the_own_server_saw_is_genuine() -> None:
    assert _standing(_mail()) is Standing.GENUINE


def test_a_result_of_an_unknown_server_proves_nothing() -> None:
    assert _standing(_mail(server="mx.evil.example")) is Standing.NOT_PROVEN
    assert "server_unknown" in _codes(_mail(server="mx.evil.example"))


def test_servers_that_the_seller_names_are_the_only_ones_believed() -> None:
    assert _standing(_mail(), Trust(servers=frozenset(["filter.example"]))) is Standing.NOT_PROVEN
    assert _standing(_mail(server="a.filter.example"), Trust(servers=frozenset(["filter.example"]))) is Standing.GENUINE


def test_results_that_contradict_each_other_prove_nothing() -> None:
    extra = "Authentication-Results: mx.shop.example; dkim=fail header.d=amazon.de; dmarc=fail header.from=amazon.de\n"
    assert _standing(_mail(extra=extra)) is Standing.SUSPICIOUS


def test_a_signature_of_another_domain_proves_nothing() -> None:
    for results in (
        "dkim=pass header.d=amazonses.com",
        "dkim=pass header.d=amazon.fr",
        "dkim=pass header.d=evil.example",
        "dkim=none",
        "spf=pass",
    ):
        assert _standing(_mail(results=results)) is not Standing.GENUINE


def test_a_failed_dmarc_makes_an_amazon_address_suspicious() -> None:
    assert _standing(_mail(results="spf=fail; dkim=none; dmarc=fail header.from=amazon.de", host="evil.example")) is Standing.SUSPICIOUS


def test_a_foreign_address_under_amazons_name_with_a_sign_in_link_is_phishing() -> None:
    body = "Please sign in here: https://seller-desk.example/login"
    results = "dkim=pass header.d=seller-desk.example; dmarc=pass header.from=seller-desk.example"
    assert _standing(_mail(sender="Amazon Seller Support <x@seller-desk.example>", results=results, body=body)) is Standing.PHISHING


def test_a_relayed_message_of_a_buyer_is_not_amazons_word() -> None:
    results = "dkim=pass header.d=marketplace.amazon.de; dmarc=pass"
    mail = _mail(sender="Kunde <abc@marketplace.amazon.de>", results=results, body="Wo ist meine Bestellung?")
    assert _standing(mail) is Standing.NOT_PROVEN
    assert "signature_valid_relay" in _codes(mail)


def test_a_signed_mail_that_asks_for_a_password_is_suspicious() -> None:
    assert _standing(_mail(body="Bitte geben Sie Ihr Passwort ein: https://amaz0n-login.example")) is Standing.SUSPICIOUS


def test_a_reply_address_elsewhere_speaks_against_a_mail() -> None:
    assert "reply_elsewhere" in _codes(_mail(extra="Reply-To: help@desk.example\n"))
    assert "reply_elsewhere" not in _codes(_mail(extra="Reply-To: help@amazon.de\n"))


def test_a_signature_checked_here_proves_without_any_server() -> None:
    signed = signer.sign(_PLAIN, "amazon.de")
    trust = Trust(keys={"test._domainkey.amazon.de": signer.record()})
    assert _standing(signed, trust) is Standing.GENUINE
    assert _standing(signed) is Standing.NOT_PROVEN
    assert _standing(signed.replace(b"Guten", b"Boesen"), trust) is not Standing.GENUINE
    assert _standing(signed.replace(b"x@amazon.de", b"x@amazon.fr"), trust) is not Standing.GENUINE


def test_a_signed_mail_attached_to_a_forward_is_proven() -> None:
    signed = signer.sign(_PLAIN, "amazon.de")
    outer = (
        b"Received: from a by b\r\nFrom: Kim <kim@shop.example>\r\nSubject: FW\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nfyi\r\n--q\r\nContent-Type: message/rfc822\r\n\r\n"
        + signed
        + b"\r\n--q--\r\n"
    )
    assert _standing(outer, Trust(keys={"test._domainkey.amazon.de": signer.record()})) is Standing.GENUINE


def test_a_forwarded_mail_is_proven_by_trusted_seals_only() -> None:
    plain = b"From: Amazon <x@amazon.de>\r\nSubject: Konto\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nGuten Tag.\r\n"
    sealed = signer.seal(plain, "relay.example", "mx.relay.example; dkim=pass header.d=amazon.de")
    mail = b"Received: from relay.example by mx.shop.example\r\n" + sealed
    keys = {"test._domainkey.relay.example": signer.record()}
    assert _standing(mail, Trust(keys=keys, sealers=frozenset(["relay.example"]))) is Standing.GENUINE
    assert _standing(mail, Trust(keys=keys)) is Standing.NOT_PROVEN


def test_copied_headers_never_prove() -> None:
    text = "fyi\n\n" + _mail().decode().replace("Received: from", "X: from")
    found = verdict(read_text(text).messages[0])
    assert found.standing is Standing.NOT_PROVEN
    assert "headers_copied" in {each.code for each in found.reasons}


def test_a_copied_look_alike_sender_still_speaks_against_it() -> None:
    text = "real?\n\nFrom: Amazon <x@arnazon.example>\nSubject: Konto\n\nPlease look at your account."
    assert verdict(read_text(text).messages[0]).standing is Standing.PHISHING


def test_a_link_that_shows_another_address_is_phishing_and_names_the_words() -> None:
    html = "<html><p>Open <a href='https://evil.example/x'>https://sellercentral.amazon.com</a> now, Amazon.</p></html>"
    (message,) = read_text(html).messages
    found = verdict(message)
    (reason,) = [each for each in found.reasons if each.code == "link_mismatch"]
    assert found.standing is Standing.PHISHING
    assert reason.span is not None
    assert message.text.text[reason.span.start : reason.span.end] == "https://sellercentral.amazon.com"


def test_a_link_that_a_mail_filter_rewrote_is_judged_by_its_inside() -> None:
    for address in (
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsellercentral.amazon.de%2Fx&data=1",
        "https://urldefense.com/v3/__https://sellercentral.amazon.de/x__;!!abc",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__sellercentral.amazon.de_x&d=1",
    ):
        html = f"<html><p>Amazon: <a href='{address}'>https://sellercentral.amazon.de/x</a></p></html>"
        assert verdict(read_text(html).messages[0]).standing is Standing.NOT_PROVEN, address


def test_hidden_tricks_with_amazons_name_are_phishing() -> None:
    for name in ("\u0410mazon", "Am\u200bazon", "\u202enozama\u202c", "\U0001d400\U0001d426\U0001d41a\U0001d433\U0001d428\U0001d427"):
        assert verdict(read_text(f"{name} Seller Central: please look at your account.").messages[0]).standing is Standing.PHISHING


@pytest.mark.parametrize("name", ["report.pdf.exe", "notice.scr", "invoice.js"])
def test_a_program_as_attachment_is_phishing(name: str) -> None:
    mail = (
        "Received: from a by b\nFrom: Amazon <x@amazon.de>\nSubject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n"
        f"--q\n\nSee the file.\n--q\nContent-Type: application/octet-stream; name={name}\nContent-Disposition: attachment\n\nx\n--q--\n"
    )
    assert _standing(mail.encode()) is Standing.PHISHING


def test_other_people_in_their_own_name_are_not_accused() -> None:
    mail = _mail(
        sender="Law Firm <x@appeals.example>", results="dkim=none", body="Account suspended? Act today! https://appeals.example/book"
    )
    found = verdict(read(mail).messages[0])
    assert found.standing is Standing.NOT_PROVEN
    assert "does_not_pose" in {each.code for each in found.reasons}


def test_of_very_many_links_the_first_are_told_and_the_others_counted() -> None:
    links = " ".join(f"https://account-check-{number}.com/login" for number in range(500))
    one = verdict(read_text(f"Your Amazon seller account is on hold. Verify your account now: {links}").messages[0])
    told = [each for each in one.reasons if each.code == "link_elsewhere"]
    assert one.standing is Standing.PHISHING
    assert len(told) == 20
    more = next(each for each in one.reasons if each.code == "places_more")
    assert texts.reason_text(more).startswith("480 more links")


def test_links_that_do_not_count_are_not_counted_either() -> None:
    links = " ".join(f"https://shop-{number}.com/" for number in range(100))
    codes = {each.code for each in verdict(read_text(f"Hello, here are the shops I like: {links}").messages[0]).reasons}
    assert not codes & {"link_elsewhere", "places_more"}


def test_steps_say_where_to_look_and_where_to_report() -> None:
    (message,) = read_text(IMITATIONS[2]).messages
    steps = verdict(message).steps
    assert steps[:3] == ("do_not_click", "look_in_seller_central", "report")
    assert "stop-spoofing@amazon.com" in texts.step_text("report", message)
    (german,) = read(_mail()).messages
    assert "sellercentral-europe.amazon.com" in texts.step_text("answer_in_seller_central", german)


def test_every_code_has_its_texts_in_both_tongues() -> None:
    (message,) = read_text("Amazon").messages
    for code in WEIGHTS:
        for tongue in TONGUES:
            assert texts.reason_text(Reason(code, Weight.DOUBTS), tongue)
    for step in _texts()["step"]:
        assert texts.step_text(step, message, "zh")
    for standing in Standing:
        assert texts.standing_text(standing, "zh") != texts.standing_text(standing)


def test_the_corpus_has_no_phishing_called_genuine_and_no_notice_called_phishing() -> None:
    caught = imitations = 0
    for sample in corpus_read.load():
        found = verdict(read(sample.text.encode()).messages[0])
        assert not any("{" in texts.reason_text(reason) for reason in found.reasons)
        if sample.genuine == "no":
            imitations += 1
            caught += found.standing in (Standing.PHISHING, Standing.SUSPICIOUS)
            assert found.standing is not Standing.GENUINE, sample.path
        else:
            assert found.standing is not Standing.PHISHING, sample.path
    assert caught >= 0.9 * imitations


def test_hostile_content_takes_bounded_time() -> None:
    pieces = (
        "password enter ",
        "amazon.",
        "a-b.",
        "x@y.",
        "call +1 800 555 0199 ",
        "https://a.b@c.d/ ",
        "gift card code ",
        "bank account ",
        ".pdf.exe ",
    )
    text = "Amazon " + "".join(piece * (60_000 // len(piece)) for piece in pieces)
    (message,) = read_text(text).messages
    started = time.process_time()
    verdict(message)
    assert time.process_time() - started < 4
