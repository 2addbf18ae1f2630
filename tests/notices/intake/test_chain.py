"""Forwards and replies in several languages."""

from __future__ import annotations

import pytest

from goodstanding.notices.intake import chain
from goodstanding.notices.intake.read import read_text

_NOTICE = "We removed your listing. Reply within 7 days."

_FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFrom: Amazon <x@amazon.com>\nDate: Mon, 2 Mar 2026 at 10:00\n"
    "Subject: Listing\nTo: me\n\n",
    "outlook-de": "________________________________\nVon: Amazon <x@amazon.de>\nGesendet: Montag, 2. März 2026 10:00\n"
    "An: Tom\nBetreff: Listing\n\n",
    "apple-fr": "Début du message réexpédié :\n\nDe: Amazon <x@amazon.fr>\nObjet: Listing\nDate: 2 mars 2026 à 10:00:00 UTC\nÀ: moi\n\n",
    "outlook-fr": "De : Amazon <x@amazon.fr>\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : Lea\nObjet : Listing\n\n",
    "es": "-----Mensaje original-----\nDe: Amazon <x@amazon.es>\nEnviado el: lunes, 2 de marzo de 2026 10:00\n"
    "Para: Ana\nAsunto: Listing\n\n",
    "it": "Inizio messaggio inoltrato:\n\nDa: Amazon <x@amazon.it>\nOggetto: Listing\nData: 2 marzo 2026 10:00\nA: me\n\n",
    "ja": "---------- 転送メッセージ ----------\n差出人: Amazon <x@amazon.co.jp>\n日時: 2026年3月2日 10:00\n件名: Listing\n宛先: 私\n\n",
    "zh": "-------- 转发邮件信息 --------\n发件人：Amazon <x@amazon.cn>\n发送日期：2026年3月2日 10:00\n收件人：我\n主题：Listing\n\n",
    "pl": "-----Oryginalna wiadomość-----\nOd: Amazon <x@amazon.pl>\nWysłano: 2 marca 2026 10:00\nDo: Jan\nTemat: Listing\n\n",
    "bold": "*From:* Amazon <x@amazon.com>\n*Sent:* Monday, March 2, 2026 10:00 AM\n*To:* Kim\n*Subject:* Listing\n\n",
    "quoted": "> From: Amazon <x@amazon.com>\n> Date: Mon, 2 Mar 2026 10:00:00 +0000\n> Subject: Listing\n>\n> ",
}


@pytest.mark.parametrize("name", list(_FORWARDS))
def test_a_forward_gives_the_notice_and_keeps_the_comment_apart(name: str) -> None:
    (message,) = read_text("Can you look at this?\n\n" + _FORWARDS[name] + _NOTICE).messages
    assert message.comment == "Can you look at this?"
    assert message.text.text == "Listing\n\n" + _NOTICE
    assert message.sender is not None
    assert message.sender.domain.startswith("amazon.")
    assert message.date is not None
    assert (message.date.year, message.date.month, message.date.day) == (2026, 3, 2)


_INTROS = {
    "en": "On Mon, Mar 2, 2026 at 10:00 AM Amazon <x@amazon.com> wrote:",
    "de": "Am 02.03.2026 um 10:00 schrieb Amazon <x@amazon.de>:",
    "fr": "Le lun. 2 mars 2026 à 10:00, Amazon <x@amazon.fr> a écrit :",
    "es": "El lun, 2 mar 2026 a las 10:00, Amazon (<x@amazon.es>) escribió:",
    "it": "Il giorno lun 2 mar 2026 alle ore 10:00 Amazon <x@amazon.it> ha scritto:",
    "ja": "2026年3月2日(月) 10:00 Amazon <x@amazon.co.jp>のメール:",
    "zh": "在 2026年3月2日，10:00，Amazon <x@amazon.cn> 写道：",
    "nl": "Op ma 2 mrt 2026 om 10:00 schreef Amazon <x@amazon.nl>:",
    "sv": "Den mån 2 mars 2026 kl 10:00 skrev Amazon <x@amazon.se>:",
}


@pytest.mark.parametrize("language", list(_INTROS))
def test_a_quotation_below_a_reply_is_the_older_message(language: str) -> None:
    quoted = "\n".join("> " + line for line in ("We removed your listing.", "Reply within 7 days."))
    (message,) = read_text(f"Dear team, here is my appeal.\n\n{_INTROS[language]}\n{quoted}").messages
    assert message.text.text == "We removed your listing.\nReply within 7 days."
    assert message.comment == "Dear team, here is my appeal."


def test_the_newest_message_of_amazon_decides_wherever_it_stands() -> None:
    old = "From: Amazon <x@amazon.com>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: Old\n\nSend an invoice within 7 days.\n\n"
    appeal = "From: Kim <kim@shop.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nSubject: Re: Old\n\nHere is our invoice.\n\n"
    new = "From: Amazon <x@amazon.com>\nDate: Wed, 4 Mar 2026 10:00:00 +0000\nSubject: New\n\nYour account is reinstated.\n\n"
    for text in (new + appeal + old, old + appeal + new):
        (message,) = read_text(text).messages
        assert message.subject == "New"
        assert message.text.text.endswith("reinstated.")


def test_older_messages_are_history_newest_first() -> None:
    text = (
        "From: Amazon <x@amazon.com>\nSubject: Decision\n\nWe upheld it.\n\n-----Original Message-----\nFrom: Kim <k@shop.example>\n"
        "Subject: Appeal\n\nOur plan of action.\n\n-----Original Message-----\nFrom: Amazon <x@amazon.com>\nSubject: Notice\n\nYou are out."
    )
    (message,) = read_text(text).messages
    assert message.subject == "Decision"
    assert [each.subject for each in message.history] == ["Appeal", "Notice"]


def test_a_label_in_a_notice_opens_no_message() -> None:
    text = "Hello,\n\nSubject: Toys\nASIN: B0ABCDEFGH\nFrom: 3 March\nReply within 7 days.\n"
    assert len(chain.split(text.replace("From: 3 March\n", ""))) == 1


def test_a_lone_subject_line_of_a_pasted_text_is_its_subject() -> None:
    (message,) = read_text("Betreff: Ihr Konto\n\nGuten Tag,\n\nwir haben Ihr Konto geprüft.").messages
    assert message.subject == "Ihr Konto"
    assert message.text.text.startswith("Ihr Konto\n\nGuten Tag,")


def test_a_person_named_amazon_at_the_seller_is_the_forwarder() -> None:
    from goodstanding.notices.intake.read import read

    mail = (
        b"Received: from mx\nFrom: Amazon Team <amazon@shop.example>\nTo: boss@shop.example\nSubject: Fwd: Listing\n"
        b"Date: Thu, 5 Mar 2026 10:00:00 +0000\n\nBitte ansehen!\n\n" + _FORWARDS["outlook-de"].encode() + _NOTICE.encode()
    )
    (message,) = read(mail).messages
    assert message.comment == "Bitte ansehen!"
    assert message.subject == "Listing"


def test_lines_of_a_mail_source_pasted_below_a_comment_belong_to_its_header() -> None:
    text = "please handle\n\nFrom: Amazon <a@amazon.de>\nMessage-ID: <1@amazon.de>\nMIME-Version: 1.0\nSubject: Your account\n\nDear seller"
    first, second = chain.split(text)
    assert text[first.start : first.end].strip() == "please handle"
    assert second.value(text, "subject") == "Your account"
    assert text[second.start : second.end].strip() == "Dear seller"
