"""Internet mail, well formed and broken."""

from __future__ import annotations

import base64
import io
import zipfile
from datetime import UTC, datetime

from goodstanding.core.problem import ProblemKind
from goodstanding.notices.intake.mime import decode_words
from goodstanding.notices.intake.read import read
from goodstanding.notices.message import Message, Origin

_HEAD = "Received: from a by b\nFrom: Amazon <x@amazon.de>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: {}\nMIME-Version: 1.0\n"


def _mail(rest: str, subject: str = "Notice") -> bytes:
    return (_HEAD.format(subject) + rest).encode()


def _one(data: bytes) -> Message:
    (message,) = read(data).messages
    return message


def test_headers_sender_date_and_encoded_subject_are_read() -> None:
    message = _one(_mail("\nHello", "=?utf-8?B?UHLDvGZ1?=\n =?utf-8?Q?ng_Ihres_Kontos?="))
    assert message.subject == "Prüfung Ihres Kontos"
    assert message.origin is Origin.TRANSPORT
    assert message.date == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert message.sender is not None
    assert (message.sender.name, message.sender.domain) == ("Amazon", "amazon.de")


def test_a_sign_cut_in_two_by_encoded_words_is_whole_again() -> None:
    raw = "ü".encode()
    first, second = base64.b64encode(b"Pr" + raw[:1]).decode(), base64.b64encode(raw[1:] + b"fung").decode()
    assert decode_words(f"=?utf-8?B?{first}?= =?utf-8?B?{second}?=") == "Prüfung"


def test_an_unknown_encoding_stays_as_it_is() -> None:
    assert decode_words("=?x-no-such?Q?abc?=") == "abc"
    assert decode_words("=?utf-8?B?!!!?=") == "=?utf-8?B?!!!?="


def test_a_subject_that_ends_in_a_broken_encoded_word_stays_apart_from_the_body() -> None:
    message = _one(_mail("\nEine =3D Antwort =C3=BC =E4", "=?utf-8?q\xc7?Konto?="))
    assert message.subject.endswith("Konto?=")
    assert message.text.text.endswith("Eine = Antwort ü ä")


def test_html_wins_over_plain_text() -> None:
    body = (
        "Content-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain\n\nplain\n"
        "--q\nContent-Type: text/html\n\n<p>Please answer <b>today</b> in your account.</p>\n--q--\n"
    )
    assert _one(_mail(body)).text.text == "Notice\n\nPlease answer today in your account."


def test_quoted_printable_in_latin_1_is_decoded() -> None:
    body = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nVerk=E4ufer, Sie haben 7 =\nTage"
    assert _one(_mail(body)).text.text == "Notice\n\nVerkäufer, Sie haben 7 Tage"


def test_japanese_in_its_old_encoding_is_decoded() -> None:
    head = _mail("Content-Type: text/plain; charset=iso-2022-jp\n\n")
    assert _one(head + "３日以内にご返信ください".encode("iso-2022-jp")).text.text == "Notice\n\n3日以内にご返信ください"


def test_a_wrong_charset_is_corrected() -> None:
    head = _mail("Content-Type: text/plain; charset=us-ascii\n\n")
    assert _one(head + "Verkäufer".encode()).text.text.endswith("Verkäufer")


def test_a_zip_is_looked_into_and_never_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("invoice.pdf.exe", "x")
    body = (
        "Content-Type: multipart/mixed; boundary=q\n\n--q\n\nSee the file.\n--q\nContent-Type: application/zip; name=a.zip\n"
        f"Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes(packed.getvalue()).decode()}\n--q--\n"
    )
    (attachment,) = _one(_mail(body)).attachments
    assert attachment.inside == ("invoice.pdf.exe",)
    assert not attachment.encrypted


def test_a_mail_attached_to_a_mail_is_the_message_asked_about() -> None:
    body = (
        "Content-Type: multipart/mixed; boundary=q\n\n--q\n\nIs this real?\n--q\nContent-Type: message/rfc822\n\n"
        "From: Amazon <y@amazon.fr>\nSubject: Compte\nDate: Sun, 1 Mar 2026 10:00:00 +0000\n\nVotre compte.\n--q--\n"
    )
    data = (_HEAD.format("FW: Compte").replace("Amazon <x@amazon.de>", "Kim <kim@shop.example>") + body).encode()
    message = _one(data)
    assert (message.subject, message.comment) == ("Compte", "Is this real?")
    assert message.origin is Origin.ATTACHED
    assert message.raw.startswith(b"From: Amazon")
    assert message.carrier.get("Subject") == "FW: Compte"


def test_broken_mime_gives_what_can_be_read() -> None:
    for rest in (
        "Content-Type: multipart/mixed; boundary=q\n\nno part at all, answer within 7 days",
        "Content-Type: multipart/mixed\n\nno boundary, answer within 7 days",
        "Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64\n\nanswer within 7 days!",
        "Content-Type: text\n\nanswer within 7 days",
        "Content-Transfer-Encoding: x-unknown\n\nanswer within 7 days",
    ):
        assert "7" in _one(_mail(rest)).text.text


def test_parts_without_end_are_cut_with_a_problem() -> None:
    body = "Content-Type: multipart/mixed; boundary=q\n\n" + "--q\n\nword\n" * 500 + "--q--\n"
    reading = read(_mail(body))
    assert any(problem.kind is ProblemKind.UNEXPECTED and "parts" in problem.reason for problem in reading.problems)


def test_parts_nested_without_end_are_not_followed() -> None:
    body = "".join(f"Content-Type: multipart/mixed; boundary=q{n}\n\n--q{n}\n" for n in range(3000))
    reading = read(_mail(body + "\nanswer within 7 days"))
    assert reading.problems
