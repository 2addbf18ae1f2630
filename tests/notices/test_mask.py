"""Personal data covered, everything else kept."""

from __future__ import annotations

import time

import pytest

from goodstanding.notices import corpus_read
from goodstanding.notices.extract import ids
from goodstanding.notices.mask import COVER, Personal, mask


@pytest.mark.parametrize(
    ("text", "hidden", "kind"),
    [
        ("Buyer: Jane Q. Example\nOrder 114-1234567-7654321", "Jane Q. Example", Personal.NAME),
        ("Ship to: Jane Example", "Jane Example", Personal.NAME),
        ("Käuferin: Erika Muster", "Erika Muster", Personal.NAME),
        ("The buyer Jane Example says that", "Jane Example", Personal.NAME),
        ("Dear Mr. Example,", "Example", Personal.NAME),
        ("购买者：张三\n订单", "张三", Personal.NAME),
        ("購入者様: 山田 太郎\n", "山田 太郎", Personal.NAME),
        ("Customer Jane Example, jane@mailbox.example", "jane@mailbox.example", Personal.MAIL),
        ("write to somebody@gmail.com soon", "somebody@gmail.com", Personal.MAIL),
        ("Ship to: J. E., phone: (030) 123 456-7, thanks", "(030) 123 456-7", Personal.PHONE),
        ("Recipient in Berlin, +49 30 1234567", "+49 30 1234567", Personal.PHONE),
        ("お届け先: 東京 電話番号：03-1234-5678", "03-1234-5678", Personal.PHONE),
        ("Sent to 14 Nowhere Lane, Springfield", "14 Nowhere Lane, Springfield", Personal.STREET),
        ("an Musterstraße 12a, 10115 Berlin geliefert", "Musterstraße 12a, 10115 Berlin", Personal.STREET),
        ("livré au 5 bis, rue des Lilas, 75011 Paris", "5 bis, rue des Lilas, 75011 Paris", Personal.STREET),
        ("in Via Roma, 15, 00100 Roma", "Via Roma, 15, 00100 Roma", Personal.STREET),
        ("〒100-0001 東京都千代田区1-1", "〒100-0001 東京都千代田区1-1", Personal.STREET),
        ("寄往广东省深圳市南山区科技路100号5楼", "广东省深圳市南山区科技路100号5楼", Personal.STREET),
    ],
)
def test_personal_data_are_covered_at_the_same_length(text: str, hidden: str, kind: Personal) -> None:
    found = mask(text)
    assert len(found.text) == len(text)
    at = text.index(hidden)
    assert set(found.text[at : at + len(hidden)]) <= {COVER, " "}
    assert kind in {each.kind for each in found.covered}
    assert found.text[:4] == text[:4] or at < 4


@pytest.mark.parametrize(
    "text",
    [
        "Dear Seller,",
        "Dear Selling Partner,",
        "Hello Amazon Team,",
        "Sehr geehrte Damen und Herren,",
        "Order 114-1234567-7654321, ASIN B0ABCDEFG1, case 12345678901, $1,234.50, 2026-03-14",
        "write to seller-performance@amazon.de or report x@arnazon.example",
        "Buyer complaints: Used item",
        "Hello Made-up Trading Ltd,",
        "The rights owner is Example Ceramics, ip@ceramics.example, +49 30 1234567.",
        "call +1 (800) 555-0199 to cancel",
        "Register 001234567-0001 soutient que",
        "(c) 1999-2026, Amazon.com, Inc.",
        "customer feedback: Late",
        "Reply within 7 days, by 14 March 2026, 23:59.",
        "section 3 of the Business Solutions Agreement",
    ],
)
def test_what_is_needed_is_kept(text: str) -> None:
    assert mask(text).text == text


def test_no_label_of_the_corpus_is_covered() -> None:
    for sample in corpus_read.load():
        if sample.form != "eml":
            shown = mask(sample.text).text
            assert {each.value for each in ids.asins(shown)} >= {each.value for each in ids.asins(sample.text)}, sample.path
            assert {each.value for each in ids.order_ids(shown)} == {each.value for each in ids.order_ids(sample.text)}, sample.path


def test_hostile_texts_take_bounded_time() -> None:
    pieces = ("Buyer: A ", "1 A B C D ", "a@", "+49 1 ", "Dear Aa Bb ", "rue ", "Via x ", "省市区", "A-", "12 Aaa ")
    text = "".join(piece * (20_000 // len(piece)) for piece in pieces)
    started = time.process_time()
    mask(text)
    assert time.process_time() - started < 3
