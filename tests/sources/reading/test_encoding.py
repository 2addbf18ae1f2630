from __future__ import annotations

import codecs
import io
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pacsv
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.marketplace import by_code
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading import encoding
from goodstanding.sources.reading.encoding import Encoding, decide, open_utf8

GERMAN = "Artikel\tPreis\nGröße 42, für Mädchen – 5€\t1,50\nÜbergroßer „Koffer“\t2,00\n"
FRENCH = "à propos\tdéjà vu\nL’été «là-bas» coûte 5°\tœuvre\n"
ENGLISH = "title\nDon’t panic – it’s a café\n"
POLISH = "Zażółć gęślą jaźń\nŁódź i Śląsk\n"
TURKISH = "İyi günler, ışık ve ağaç, şeker\n"
JAPANESE = "商品名\t価格\nステンレス製のボトル（大）\t1,028\n中古品です。とても良い\t500\n"
ANSWERS = ["cp1252", "cp932", "utf-8", "utf-16-le", "utf-16-be"]


def charset(data: bytes, store: str = "") -> str:
    decided = decide(data, by_code(store) if store else None)
    assert isinstance(decided, Encoding), decided
    return decided.name


def refusal(data: bytes, store: str = "") -> Problem:
    decided = decide(data, by_code(store) if store else None)
    assert isinstance(decided, Problem), decided
    return decided


@pytest.mark.parametrize("text", [GERMAN, FRENCH, ENGLISH, POLISH, JAPANESE, "plain\n", ""])
@pytest.mark.parametrize(
    ("mark", "name"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_unicode_is_known_and_read_back_exactly(text: str, mark: bytes, name: str) -> None:
    data = mark + text.encode(name)
    decided = decide(data)
    assert decided == Encoding(name, len(mark))
    assert open_utf8(data, decided).read() == text.encode()


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(name: str) -> None:
    assert charset(GERMAN.encode(name)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [(GERMAN, "cp1252"), (FRENCH, "cp1252"), (ENGLISH, "cp1252"), (JAPANESE, "cp932"), ("für\n", "cp1252"), ("ät\n", "cp1252")],
)
def test_old_charsets_are_known_by_evidence(text: str, name: str) -> None:
    decided = decide(text.encode(name))
    assert decided == Encoding(name)
    assert open_utf8(text.encode(name), decided).read() == text.encode()


def test_japanese_with_a_rare_character_is_known_where_the_bytes_cannot_be_western() -> None:
    assert charset("product-name\tsku\n壁掛けフック 真鍮 4個\tMU-HOOK\n".encode("cp932")) == "cp932"


def test_a_short_text_that_fits_both_is_decided_by_the_store_only() -> None:
    data = "大\t".encode("cp932")
    assert refusal(data).kind is ProblemKind.UNDECIDABLE
    assert charset(data, "JP") == "cp932"
    assert charset(data, "DE") == "cp1252"


@pytest.mark.parametrize("store", ["", "DE", "JP"])
def test_the_store_never_decides_against_the_evidence(store: str) -> None:
    assert charset(JAPANESE.encode("cp932"), store) == "cp932"
    assert charset(GERMAN.encode("cp1252"), store) == "cp1252"


@pytest.mark.parametrize(
    ("data", "store"),
    [
        (POLISH.encode("cp1250"), ""),
        (POLISH.encode("cp1250"), "PL"),
        ("Gorąca kawa, ciężka\n".encode("cp1250"), "PL"),
        (TURKISH.encode("cp1254"), ""),
        ("şeker\n".encode("cp1254"), "TR"),
        (GERMAN.encode("cp1252")[:20] + b"\x81" + GERMAN.encode("cp1252"), ""),
        (codecs.BOM_UTF8 + GERMAN.encode("cp1252"), ""),
        (codecs.BOM_UTF16_LE + b"abc", ""),
        (GERMAN.encode("utf-32"), ""),
        (bytes(range(256)) * 4, ""),
        (b"abc\0def" * 100, ""),
        (GERMAN.encode() + GERMAN.encode("cp1252") + JAPANESE.encode("cp932"), ""),
    ],
)
def test_what_is_not_sure_is_refused(data: bytes, store: str) -> None:
    assert refusal(data, store).kind is ProblemKind.UNDECIDABLE


def test_characters_cut_by_chunk_ends_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "CHUNK", 7)
    for text, name in ((GERMAN, "utf-8"), (GERMAN, "cp1252"), (JAPANESE, "cp932"), (JAPANESE, "utf-8")):
        decided = decide(text.encode(name))
        assert decided == Encoding(name)
        assert open_utf8(text.encode(name), decided).read() == text.encode()
    assert refusal(GERMAN.encode()[:-50] + "ü".encode()[:1] + b"abc\x81").kind is ProblemKind.UNDECIDABLE


def test_a_text_that_ends_inside_a_character_is_not_utf_8() -> None:
    assert isinstance(decide("商品名のボトル".encode()[:-1]), Problem)


def test_a_far_away_byte_counts(tmp_path: Path) -> None:
    path = tmp_path / "far.txt"
    path.write_bytes(b"plain text\n" * 200_000 + "Größe\n".encode("cp1252"))
    decided = decide(path)
    assert decided == Encoding("cp1252")
    assert open_utf8(path, decided).read().endswith("Größe\n".encode())


def test_a_line_longer_than_any_reports_is_refused() -> None:
    assert refusal(b"x\n" + b"a" * (9 << 20)).kind is ProblemKind.UNREADABLE
    assert "8 MiB" in refusal(b"\xe4" + b"a" * (9 << 20)).reason
    assert charset(b"x" * (7 << 20) + b"\n" + b"y" * (7 << 20)) == "utf-8"
    assert refusal(b"{" + b"a" * (9 << 20)).kind is ProblemKind.UNREADABLE


def test_a_function_that_opens_the_document_is_a_source_too() -> None:
    data = GERMAN.encode("cp1252")
    decided = decide(lambda: io.BytesIO(data))
    assert isinstance(decided, Encoding)
    assert open_utf8(lambda: io.BytesIO(data), decided).read() == GERMAN.encode()


def test_arrow_reads_the_stream() -> None:
    data = JAPANESE.encode("cp932")
    table = pacsv.read_csv(open_utf8(data, Encoding("cp932")), parse_options=pacsv.ParseOptions(delimiter="\t"))
    assert table.column_names == ["商品名", "価格"]
    assert table["商品名"].to_pylist() == ["ステンレス製のボトル（大）", "中古品です。とても良い"]
    assert isinstance(table, pa.Table)


def test_closing_the_stream_closes_the_document() -> None:
    inner = io.BytesIO(JAPANESE.encode("cp932"))
    stream = open_utf8(lambda: inner, Encoding("cp932"))
    stream.close()
    assert inner.closed


@given(st.binary(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_decided_or_refused_and_decided_ones_read_back(data: bytes) -> None:
    decided = decide(data)
    if isinstance(decided, Encoding):
        text = data[decided.bom :].decode(decided.name)
        assert open_utf8(data, decided).read() == text.encode()
