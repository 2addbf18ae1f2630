"""Outlook messages: headers as kept, bodies in their order of preference, attachments and mails inside."""

from __future__ import annotations

from datetime import UTC, datetime

from goodstanding.notices.intake import outlook
from goodstanding.notices.intake.read import read
from goodstanding.notices.message import Origin
from tests.notices.intake.compound_writer import fixed, prop, write

_SENT = 133_000_000_000_000_000  # 2022-06-18T04:26:40Z


def test_a_message_with_kept_headers_has_sender_date_and_text() -> None:
    headers = "From: Amazon <seller-performance@amazon.com>\r\nSubject: Your account\r\nDate: Sat, 18 Jun 2022 06:26:40 +0200\r\n\r\n"
    data = write(dict([prop("0037", "Your account"), prop("1000", "Hello,\r\nReply within 7 days."), prop("007D", headers)]))
    (message,) = read(data).messages
    assert message.sender is not None
    assert message.sender.address == "seller-performance@amazon.com"
    assert message.date == datetime(2022, 6, 18, 4, 26, 40, tzinfo=UTC)
    assert message.origin is Origin.TRANSPORT
    assert message.text.text == "Your account\n\nHello,\nReply within 7 days."


def test_without_kept_headers_the_sender_is_only_a_copy() -> None:
    tree = dict([prop("0037", "Bescheid"), prop("0C1A", "Amazon"), prop("5D01", "x@amazon.de"), prop("1000", "Guten Tag")])
    data = write({**tree, "__properties_version1.0": fixed((0x39, 0x40, _SENT))})
    (message,) = read(data).messages
    assert message.origin is Origin.COPIED
    assert message.sender is not None
    assert message.sender.address == "x@amazon.de"
    assert message.date == datetime(2022, 6, 18, 4, 26, 40, tzinfo=UTC)


def test_html_is_read_in_the_code_page_of_the_message() -> None:
    body = "<p>Verkäufer, bitte öffnen Sie <a href='https://amazon.de/x'>das Konto</a></p>".encode("cp1252")
    data = write({"__substg1.0_10130102": body, "__properties_version1.0": fixed((0x3FDE, 3, 1252))})
    (message,) = read(data).messages
    assert message.text.text == "Verkäufer, bitte öffnen Sie das Konto"
    assert [link.target for link in message.links] == ["https://amazon.de/x"]


def test_attachments_and_a_mail_inside_are_found() -> None:
    inner = {**dict([prop("0037", "Notice"), prop("1000", "Your funds are held."), prop("0C1A", "Amazon"), prop("5D01", "a@amazon.com")])}
    inner["__properties_version1.0"] = fixed(nested=True)
    tree = {
        **dict([prop("0037", "FW: Notice"), prop("1000", "Please look at this"), prop("0C1A", "Kim"), prop("5D01", "kim@shop.example")]),
        "__attach_version1.0_#00000000": dict([prop("3707", "invoice.pdf"), ("__substg1.0_37010102", b"%PDF-1.4 ...")]),
        "__attach_version1.0_#00000001": {"__substg1.0_3701000D": inner},
    }
    raw = outlook.read(write(tree))  # type: ignore[arg-type]  # a tree of trees
    assert [(each.name, each.size) for each in raw.attachments] == [("invoice.pdf", 12)]
    (message,) = read(write(tree)).messages  # type: ignore[arg-type]  # a tree of trees
    assert message.subject == "Notice"
    assert message.comment == "Please look at this"
    assert message.text.text == "Notice\n\nYour funds are held."


def test_a_cut_off_file_is_a_problem_and_no_crash() -> None:
    data = write(dict([prop("0037", "Your account"), prop("1000", "text " * 2000)]))
    for length in (100, 512, 600, 1500, len(data) - 700):
        reading = read(data[:length])
        assert reading.messages or reading.problems
