"""Damaged mails: whatever comes, the answer is messages or problems, spans stay true, and the time is bounded."""

from __future__ import annotations

import random
import time

import pytest

from goodstanding.notices import corpus_read
from goodstanding.notices.extract.read import extract
from goodstanding.notices.genuine.judge import Trust, verdict
from goodstanding.notices.genuine.texts import reason_text, step_text
from goodstanding.notices.intake.read import read
from goodstanding.notices.mask import mask
from goodstanding.notices.message import Message

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
