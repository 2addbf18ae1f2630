"""Damaged mails: whatever comes, the answer is messages or problems, spans stay true, and the time is bounded."""

from __future__ import annotations

import io
import os
import random
import socket
import subprocess
import time
import tracemalloc
import zipfile
from email.message import EmailMessage

import pytest

from goodstanding.notices import corpus_read
from goodstanding.notices.extract.read import extract
from goodstanding.notices.genuine.judge import Trust, verdict
from goodstanding.notices.genuine.texts import reason_text, step_text
from goodstanding.notices.intake.read import read
from goodstanding.notices.mask import mask
from goodstanding.notices.message import Message
from goodstanding.notices.understand.engine import understand

_PIECES = (
    *(
        b"\x00",
        b"\xff",
        b"\n\n",
        b"=?utf-8?B?",
        b"Content-Type: multipart/mixed; boundary=q\n",
        b"--q\n",
        b"From: ",
        b"<",
        b">",
        b"=3D",
        b"@",
        b"[",
    ),
    *(
        "\u202e".encode(),
        b"&#x110000;",
        b"&#0;",
        b"99/99/9999",
        b"\xed\xa0\x80",
        b"Date: Mon, 99 Foo 99999\n",
        b"http://[::1",
        b"http://a@b@c",
    ),
    *(
        b"xn--",
        b"0 days",
        b"999 days",
        b"Authentication-Results: ;;=",
        b"Received: \n",
        b"message/rfc822",
        b"<html>",
        b"DKIM-Signature: b=",
    ),
)


def _damaged(sources: list[bytes], rng: random.Random) -> bytes:
    data = bytearray(rng.choice(sources))
    for _ in range(rng.randrange(1, 8)):
        at, way = rng.randrange(len(data) + 1), rng.randrange(4)
        if way == 0:
            data[at:at] = rng.choice(_PIECES)
        elif way == 1 and len(data) > 5:
            del data[at : at + rng.randrange(1, 40)]
        elif way == 2:
            data[at:at] = rng.randbytes(rng.randrange(1, 6))
        else:
            other = rng.choice(sources)
            begin = rng.randrange(len(other))
            data[at:at] = other[begin : begin + rng.randrange(200)]
    return bytes(data)


def _check(message: Message) -> None:
    found = extract(message)
    for each in found.times:
        assert message.text.folded[each.span.start : each.span.end] == each.words
        original = message.text.original_span(each.span)
        assert 0 <= original.start <= original.end <= len(message.text.original)
    for mention in found.asins:
        text = (message, *message.history)[mention.older].text.text
        assert mention.span.of(text).upper() == mention.value
    judged = verdict(message, Trust(keys={"a._domainkey.b": "p=x"}))
    assert all(reason_text(each, "zh") for each in judged.reasons)
    assert all(step_text(each, message) for each in judged.steps)
    assert len(mask(message.text.text).text) == len(message.text.text)


@pytest.mark.parametrize("seed", range(4))
def test_damaged_mails_give_messages_or_problems(seed: int) -> None:
    rng = random.Random(seed)
    sources = [sample.text.encode() for sample in corpus_read.load()[seed::9]]
    started = time.process_time()
    for _ in range(60):
        data = _damaged(sources, rng)
        reading = read(data)
        assert reading.messages or reading.problems
        for message in reading.messages:
            _check(message)
    assert time.process_time() - started < 6


_WORDS = "your account listing deactivated invoice please send within days section violation of and policy customers funds"


def _long(name: str) -> bytes:
    rng = random.Random(7)
    texts = {
        "words": " ".join(rng.choice(_WORDS.split()) for _ in range(15_000)),
        "noise": "".join(rng.choice("abcdefghijklmnop .\n") for _ in range(100_000)),
        "one word": "account " * 15_000,
        "one sign": "a" * 100_000,
        "links": "<html><script>x()</script>" + "<a href=http://x.example/1>your account</a> " * 10_000,
        "han": "您的账户已被停用。" * 5_000,
        "questions": "What is Amazon Payments?\n" * 4_000,
    }
    return texts[name].encode()


@pytest.mark.parametrize("name", ["words", "noise", "one word", "one sign", "links", "han", "questions"])
def test_a_very_long_message_is_understood_in_bounded_time_and_memory(name: str) -> None:
    data = _long(name)
    understand(read(b"Hello").messages[0])  # words and weights are loaded before the clock runs
    tracemalloc.start()
    started = time.process_time()
    for message in read(data).messages[:1]:
        understand(message)
    took = time.process_time() - started
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 15  # traced, on a busy machine; a quarter of it else
    assert peak < 100 * 1024 * 1024


def test_nothing_is_fetched_and_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a message made the program reach out")

    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("invoice.exe", b"MZ")
    page = (
        "<html><head><script>fetch('http://x.example')</script><link rel=stylesheet href='http://x.example/a.css'></head>"
        "<body onload='go()'><img src='http://x.example/pixel.png'><iframe src='file:///etc/passwd'></iframe>"
        "<p>Your Amazon account is deactivated. <a href='javascript:go()'>https://sellercentral.amazon.com</a></p></body></html>"
    )
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Amazon <x@amazon.com>", "me@made-up-seller.example", "Notice"
    mail.set_content("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + page, subtype="html")
    mail.add_attachment(archive.getvalue(), maintype="application", subtype="zip", filename="evidence.zip")
    for owner, name in ((socket, "socket"), (socket, "create_connection"), (subprocess, "Popen"), (os, "system")):
        monkeypatch.setattr(owner, name, refused)
    (message,) = read(mail.as_bytes()).messages
    found = understand(message)
    assert "root:" not in message.text.text
    assert "fetch" not in message.text.text
    assert found.verdict is not None
    assert {"link_script", "has_script"} <= {reason.code for reason in found.verdict.reasons}


def test_hidden_direction_and_foreign_letters_do_not_change_what_is_understood() -> None:
    plain = "Your Amazon seller account has been deactivated. Please send an invoice within 7 days."
    tricked = plain.replace("deactivated", "de\u200bactivated").replace("account", "аcсount").replace("invoice", "\u202dinvoice\u202c")
    found, same = (understand(read(text.encode()).messages[0]) for text in (plain, tricked))
    assert (same.action.value, [each.value for each in same.evidence]) == (found.action.value, [each.value for each in found.evidence])
    assert same.extract.answer is not None
    assert same.extract.answer.words == "7 days"
