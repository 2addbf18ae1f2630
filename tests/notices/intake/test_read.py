"""The way in: kinds told from content, several messages in a file, duplicates, hostile input."""

from __future__ import annotations

import base64
import time
import tracemalloc

import pytest

from goodstanding.core.problem import ProblemKind
from goodstanding.notices.intake import limits
from goodstanding.notices.intake.read import combine, fingerprint, read, read_text
from goodstanding.notices.model import Span

_MAIL = "Received: from a by b\nFrom: Amazon <x@amazon.com>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: {}\n\n{}\n"


def test_a_mailbox_gives_every_mail() -> None:
    mails = [_MAIL.format(f"No {n}", f"Text {n}\n\n>From the team") for n in range(3)]
    box = "".join(f"From amazon@x Mon Mar  2 10:00:00 2026\n{mail}\n" for mail in mails)
    reading = read(box.encode())
    assert [message.subject for message in reading.messages] == ["No 0", "No 1", "No 2"]
    assert "From the team" in reading.messages[0].text.text


def test_a_letter_that_starts_with_from_is_no_mailbox() -> None:
    (message,) = read(b"From now on your account is at risk. Reply within 7 days.").messages
    assert message.text.text.startswith("From now on")


def test_the_same_message_twice_is_one_and_a_reminder_is_another() -> None:
    same = _MAIL.format("A", "Send an invoice.")
    reminder = same.replace("2 Mar", "9 Mar")
    reading = combine([read(same.encode()), read(same.replace("Send an", "Send  an").encode()), read(reminder.encode())])
    assert len(reading.messages) == 2
    assert reading.duplicates == 1


def test_a_forward_of_a_message_has_its_fingerprint() -> None:
    (original,) = read(_MAIL.format("A", "Send an invoice within\n7 days.").encode()).messages
    (forward,) = read_text("fyi\n\nFrom: Amazon <x@amazon.com>\nSubject: A\n\nSend an invoice within 7 days.").messages
    assert fingerprint(original) == fingerprint(forward)


def test_several_notices_pasted_under_rules_are_several_messages() -> None:
    one = "Subject: Listing removed\n\nHello, we removed your listing. Please send an invoice within 7 days of this message.\n"
    two = "Subject: Account at risk\n\nHello, your account is at risk. Please send a plan of action within 72 hours from now.\n"
    assert [each.subject for each in read_text(one + "\n====================\n\n" + two).messages] == ["Listing removed", "Account at risk"]


def test_quoted_printable_left_in_a_text_is_decoded_and_leads_back() -> None:
    source = "Guten Tag, Verk=C3=A4ufer. Sie haben 7 Tage Zeit, bis zum 14. M=C3=A4rz 2026 zu ant=\nworten. Sehen Sie =3D Sellercentral."
    (message,) = read_text(source).messages
    assert "14. März 2026 zu antworten" in message.text.text
    at = message.text.text.index("März")
    assert message.text.original_span(Span(at, at + 4)).of(source) == "M=C3=A4rz"


def test_base64_left_in_a_text_is_decoded() -> None:
    block = base64.encodebytes(
        "Guten Tag, wir haben Ihr Konto geprüft. Antworten Sie innerhalb von 7 Tagen auf diese Nachricht.".encode()
    ).decode()
    (message,) = read_text(f"Anbei die Nachricht:\n{block}").messages
    assert "innerhalb von 7 Tagen" in message.text.text


def test_the_source_of_a_mail_pasted_as_text_is_read_as_a_mail() -> None:
    (message,) = read_text("\n\n" + _MAIL.format("A", "Hello")).messages
    assert message.subject == "A"


def test_broken_lines_are_joined_and_short_ones_are_not() -> None:
    text = (
        "Your listings have been removed because we received complaints\nAbout the condition of the following products and their parts\n"
        "that you sold in our store during the last weeks of the year.\nB0ABCDEFGH\nB0ABCDEFGJ\n\nRegards\nSeller Performance"
    )
    (message,) = read_text(text).messages
    assert "complaints About the condition" in message.text.text
    assert "B0ABCDEFGH\nB0ABCDEFGJ" in message.text.text
    assert "Regards\nSeller Performance" in message.text.text


def test_signs_that_deceive_are_read_as_seen_and_reported() -> None:
    (message,) = read_text("Your Am\u0430zon acc\u200bount \u202ednilb si\u202c will be closed in ２４ hours").messages
    assert "Amazon account is blind will be closed in 24 hours" in message.text.text
    assert {trick.code for trick in message.text.tricks} == {"homoglyph", "invisible", "bidi"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932", "gb18030"])
def test_texts_in_other_encodings_are_read(encoding: str) -> None:
    text = "出品者様へ、アカウントを確認しました。" if encoding == "cp932" else "您好，您的账户已被停用，请在三天内回复。"
    (message,) = read(text.encode(encoding)).messages
    assert message.text.text.replace(",", "，") == text.replace(",", "，")


def test_an_empty_file_and_an_archive_are_problems() -> None:
    assert read(b" \n").problems[0].kind is ProblemKind.UNREADABLE
    assert read(b"PK\x03\x04" + bytes(50)).problems[0].kind is ProblemKind.UNRECOGNISED


def test_a_pdf_that_is_none_is_a_problem() -> None:
    reading = read(b"%PDF-1.7 nothing in it")
    assert not reading.messages
    assert reading.problems[0].kind is ProblemKind.UNREADABLE


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    assert "limit" in read(b"x" * 101).problems[0].reason


def test_a_mail_of_fifty_megabytes_costs_what_its_text_costs() -> None:
    line = b"A" * 76 + b"\n"
    head = _MAIL.format("Big", "").encode().rstrip(b"\n")
    body = (
        b"\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nAnswer within 7 days.\n--q\n"
        b"Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
    )
    mail = head + body + line * (50 * 1024 * 1024 // 77) + b"--q--\n"
    tracemalloc.start()
    started = time.process_time()
    (message,) = read(mail).messages
    took = time.process_time() - started
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert message.text.text == "Big\n\nAnswer within 7 days."
    assert message.attachments[0].size > 37_000_000
    assert took < 4
    assert peak < 150 * 1024 * 1024


_HOSTILE = {
    "links": "<p><a href='https://x{}.example/'>Amazon</a></p>",
    "open tags": "<div><span><b>",
    "quotes": "<a \"'",
    "entities": "&amp;&#65;&bogus;",
    "headers": "From: Amazon <x@amazon.com>\nSubject: a\n\n",
    "marks": "---- Forwarded message ----\n",
    "intros": "On 1 wrote:\nOn ",
    "escapes": "=C3=A4=\n",
    "bidi": "\u202eabc",
    "zero width": "a\u200b",
    "pipes": "| | ",
    "dates": "1/2/2026 12:",
    "spaces": " \t\n",
    "mixed": "\u0430a",
    "kana": "ｶﾞ\u3000",
    "urls": "https://a.b/c?d <https://e.f> ",
    "base64": "QUFB" * 19 + "\n",
}


@pytest.mark.parametrize("name", list(_HOSTILE))
def test_hostile_text_takes_bounded_time(name: str) -> None:
    piece = _HOSTILE[name]
    text = "".join(piece.replace("{}", str(n)) for n in range(100_000 // len(piece)))
    started = time.process_time()
    read_text(text)
    read_text("<html>" + text)
    assert time.process_time() - started < 2


def test_ten_thousand_links_are_all_there() -> None:
    text = "<html>" + "".join(f"<a href='https://x{n}.example/'>Amazon</a> " for n in range(10_000)) + "</html>"
    (message,) = read_text(text).messages
    assert len(message.links) == 10_000
