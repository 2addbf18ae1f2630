"""PDF files written by hand, so that the real library reads them: pages of text, or of nothing but a picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def pdf_of(pages: Sequence[str]) -> bytes:
    """A PDF with these pages, a line of text a line; a page without text holds a picture of one grey dot."""
    contents = [_text(page) if page else b"q 200 0 0 200 100 400 cm /Im0 Do Q" for page in pages]
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        _stream(b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x80"),
    ]
    for index, content in enumerate(contents):
        used = "/Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {used} >> /Contents {6 + 2 * index} 0 R >>"
        objects += [page.encode(), _stream(b"", content)]
    return _file(objects)


def _text(page: str) -> bytes:
    lines = " ".join(f"({line}) Tj T*" for line in page.split("\n"))
    return f"BT /F1 12 Tf 14 TL 72 770 Td {lines} ET".encode()


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (head, len(content), content)


def _file(objects: Sequence[bytes]) -> bytes:
    first = b"%PDF-1.4\n"
    parts = [b"%d 0 obj\n%b\nendobj\n" % (number, content) for number, content in enumerate(objects, 1)]
    starts = list(accumulate(map(len, parts), initial=len(first)))
    table = b"".join(b"%010d 00000 n \n" % start for start in starts[:-1])
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return first + b"".join(parts) + end % (size, table, size, starts[-1])
