"""What happens to files on their way: they are cut, joined, saved in another charset, sorted, and hit by stray bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

Dice = random.Random
Mutation = Callable[[bytes, bytes, Dice], bytes]

_CHARSETS: Final = ("cp1252", "cp932", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp437", "mac-roman")
_PIECES: Final = (
    b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b'"', b"'", b"\t", b",", b";", b"\r", b"\n", b"\r\n", b"<", b">", b"&", b"{", b"}", b"[",
    b"]", b"1e999", b"-", b"--1", b"NaN", b"Infinity", b"0" * 400, b"9" * 40, b"1.234,56", b"1,234.56", b"\xe3\x81\x82", b"\x1a", b"\x1b",
    b"<!DOCTYPE a>", b"]]>", b"\\ud800", b"-}", b":61:", b"<STMTTRN>", b"99999999", b"0000-00-00", b"2026-02-30", b"12/31/2026",
    b"31.12.2026", "\u202e".encode(), "\u2028".encode(), "\ud7ff".encode(), b"=cmd|' /C calc'!A1",
)  # fmt: skip


def cut(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Only its beginning, or its end, or a piece of its middle."""
    first, last = sorted((dice.randint(0, len(content)), dice.randint(0, len(content))))
    return dice.choice((content[:last], content[first:], content[first:last]))


def spliced(content: bytes, other: bytes, dice: Dice) -> bytes:
    """The beginning of one and the end of another."""
    return content[: dice.randint(0, len(content))] + other[dice.randint(0, len(other)) :]


def sprinkled(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Stray pieces in the middle of it, in place of what was there or beside it."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 12)):
        at = dice.randint(0, len(changed))
        changed[at : at + dice.choice((0, 0, 1, 3))] = dice.choice(_PIECES)
    return bytes(changed)


def flipped(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Some bytes are others."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 20) if changed else 0):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def noise(_content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Nothing of it is left."""
    return dice.randbytes(dice.randint(0, 3000))


def headed_noise(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Its first lines, and then noise."""
    lines = content.split(b"\n")
    return b"\n".join(lines[: dice.randint(1, 4)]) + dice.randbytes(dice.randint(0, 500))


def recoded(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Saved in another charset."""
    text = content.decode("utf-8", errors="replace")
    return text.encode(dice.choice(_CHARSETS), errors="replace")


def sorted_columns(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """The columns in another order, as a spreadsheet leaves them."""
    mark = max((b"\t", b",", b";"), key=content.split(b"\n", 1)[0].count)
    rows = [line.rstrip(b"\r").split(mark) for line in content.split(b"\n")]
    order = list(range(max(map(len, rows))))
    dice.shuffle(order)
    return b"\n".join(mark.join(row[at] for at in order if at < len(row)) for row in rows)


def sorted_lines(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Lines in another order, some twice and some not at all."""
    lines = content.split(b"\n")
    return b"\n".join(dice.choice(lines) for _ in lines)


def other_marks(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """Another delimiter, or other line ends."""
    old, new = dice.sample((b"\t", b",", b";", b"|", b"\n", b"\r\n", b"\r", b'"', b"'", b" "), 2)
    return content.replace(old, new)


def longer(content: bytes, _other: bytes, dice: Dice) -> bytes:
    """A part of it many times."""
    first = dice.randint(0, len(content))
    piece = content[first : first + dice.randint(0, 200)]
    return content[:first] + piece * dice.choice((2, 50, 2000)) + content[first:]


MUTATIONS: Final[tuple[Mutation, ...]] = (
    cut, spliced, sprinkled, flipped, noise, headed_noise, recoded, sorted_columns, sorted_lines, other_marks, longer,
)  # fmt: skip
