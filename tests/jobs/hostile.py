"""Files that mean harm or come from a bad day: bombs, loops, names that lead elsewhere, halves and nothing at all."""

from __future__ import annotations

import gzip
import io
import os
import socket
import zipfile
from pathlib import Path

from goodstanding.madeup.bulk import write_settlements

DEEP = 200


def make_hostile(folder: Path, size: int) -> int:
    """Write them, single lines of about `size` bytes among them; how many files and links there are."""
    folder.mkdir(parents=True)
    (good,) = write_settlements(folder / "good", 200, 1, seed=1)
    settlement = good.path.read_bytes()
    header = settlement[: settlement.index(b"\n") + 1]
    files = _lines(header, size) | _trees(size) | _broken(settlement) | _archives(settlement)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    for name, head in (("zeros.txt", b""), ("zeros-behind-a-header.txt", header), ("zeros-in-json.json", b'{"payload": "')):
        with (folder / name).open("wb") as sparse:
            sparse.write(head)
            sparse.truncate(size)
    return 1 + len(files) + 3 + _paths(folder, settlement)


def _lines(header: bytes, size: int) -> dict[str, bytes]:
    return {
        "one-line.txt": b"a" * size,
        "one-line-below-a-header.txt": header + b"a" * size,
        "one-line-in-braces.json": b"{" + b"a" * size,
        "one-line-in-brackets.json": b"[" + b"1," * (size // 2),
        "one-line-of-a-tag.xml": b"<" + b"a" * size,
        "only-tabs.txt": b"\t" * size,
        "only-commas.csv": b"," * size,
        "a-quote-that-never-ends.csv": b'Date,Amount\n"' + b"a,b\n" * (size // 4),
    }


def _trees(size: int) -> dict[str, bytes]:
    camt = b"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
    laughs = b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    return {
        "entities.xml": b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + laughs + b']><Document xmlns="' + camt + b'">&j;</Document>',
        "outside.xml": b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document xmlns="'
        + camt
        + b'"><BkToCstmrStmt>&x;</BkToCstmrStmt>',
        "deep.xml": b'<?xml version="1.0"?><SettlementReport>' + b"<a>" * (size // 30),
        "deep.json": b'{"payload": {"FinancialEvents": ' + b"[" * (size // 30),
        "deep.ofx": b"OFXHEADER:100\n\n<OFX>" + b"<STMTTRN>" * (size // 90),
    }


def _broken(settlement: bytes) -> dict[str, bytes]:
    half = len(settlement) // 2
    return {
        "empty.txt": b"",
        "only-line-ends.txt": b"\r\n" * 500,
        "only-a-mark.txt": b"\xef\xbb\xbf",
        "cut-in-the-middle.txt": settlement[:half],
        "joined.txt": settlement[:half] + settlement,
        "wrong-encoding.txt": settlement.replace(b"Amazon.com", "Amazon.cöm".encode("cp1252")) + b"\x81\x8d\x8f\x90\x9d",
        "utf-16.txt": settlement.decode().encode("utf-16"),
        "half-a-sign.txt": settlement.decode().encode("utf-16")[:-1],
        "utf-32.txt": settlement.decode().encode("utf-32"),
        "wrong-language.txt": settlement.replace(b"settlement-id", "結算編號".encode(), 1),
        "twice.txt": settlement,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        "program": b"\x7fELF" + bytes(range(256)) * 20,
    }


def _archives(settlement: bytes) -> dict[str, bytes]:
    zeros = _zipped({"zeros.txt": bytes(50 << 20)})
    nested = zeros
    for _ in range(5):
        nested = _zipped({"inner.zip": nested})
    names = ("../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\..\\evil.txt", "fine.txt")
    return {
        "bomb.zip": zeros,
        "bomb.gz": gzip.compress(bytes(50 << 20)),
        "nested.zip": nested,
        "leading-out.zip": _zipped({name: settlement.replace(b"Amazon.com", name.encode()) for name in names}),
        "cut.zip": _zipped({"a.txt": settlement})[:-30],
        "cut.gz": gzip.compress(settlement)[:-30],
        "long-name.zip": _zipped({"d/" * 20_000 + "x.txt": settlement.replace(b"Refund", b"refund")}),
        "empty.zip": _zipped({}),
    }


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _paths(folder: Path, settlement: bytes) -> int:
    """Pipes, sockets, links, depths, names and dates."""
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.getcwd()
        os.chdir(folder)  # the path of a socket is short
        bound.bind("socket")
        os.chdir(here)
    for name, target in (("up", "."), ("itself", "itself"), ("nowhere", "/nowhere/at/all"), ("zero", "/dev/zero")):
        (folder / name).symlink_to(target)
    deep = folder.joinpath(*["deep"] * DEEP)
    deep.mkdir(parents=True)
    odd = [deep / "deep.txt", folder / ("n" * 250 + ".txt"), folder / "new\nline\x1b[31m.txt", folder / "far.txt", folder / "old.txt"]
    for number, path in enumerate(odd):
        path.write_bytes(settlement + b"\n" * (number + 1))
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.txt")).write_bytes(settlement)
    os.utime(folder / "far.txt", (15_000_000_000, 15_000_000_000))
    os.utime(folder / "old.txt", (-2_000_000_000, -2_000_000_000))
    return 2 + 4 + len(odd) + 1
