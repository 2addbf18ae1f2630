from __future__ import annotations

import gzip
import io
import os
import pickle
import socket
import stat
import sys
import zipfile
from pathlib import Path

import pytest
from blake3 import blake3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodstanding.core.problem import ProblemKind
from goodstanding.sources.reading import containers, inside
from goodstanding.sources.reading.containers import Candidate, Limits, Refusal, walk

REPORT = b"sku\tprice\nA-1\t9.99\n"
OTHER = b"sku\tprice\nB-2\t1.00\n"


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def contents(*paths: Path, limits: Limits = containers.DEFAULT_LIMITS) -> dict[str, bytes]:
    """Content by name of all candidates; there must be no refusal that loses a report."""
    found = {}
    for each in walk(paths, limits):
        assert isinstance(each, Candidate) or each.harmless, each
        if isinstance(each, Candidate):
            with each.open() as stream:
                found[_name(each)] = stream.read()
            assert each.size == len(found[_name(each)])
            assert each.content_hash() == blake3(found[_name(each)]).hexdigest()
    return found


def _name(each: Candidate | Refusal) -> str:
    return Path(each.path).name + (f"!{each.member}" if each.member else "")


def reasons(path: Path, limits: Limits = containers.DEFAULT_LIMITS) -> list[str]:
    """Why anything at this path was refused."""
    return [each.problem.reason for each in walk([path], limits) if isinstance(each, Refusal)]


def only_reason(path: Path, limits: Limits = containers.DEFAULT_LIMITS) -> str:
    (each,) = walk([path], limits)
    assert isinstance(each, Refusal)
    assert each.problem.kind is ProblemKind.UNREADABLE
    assert not each.harmless
    return each.problem.reason


# --- files and folders -----------------------------------------------------------------------------------------------


def test_a_folder_is_searched_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        put(tmp_path, name, REPORT)
    found = [Path(each.path).relative_to(tmp_path).as_posix() for each in walk([tmp_path])]
    assert found == ["a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_a_file_is_described_and_read(tmp_path: Path) -> None:
    path = put(tmp_path, "report.txt", REPORT)
    (each,) = walk([path])
    assert isinstance(each, Candidate)
    assert (each.path, each.member, each.size, each.mtime_ns) == (str(path), None, len(REPORT), path.stat().st_mtime_ns)
    assert each.shown == str(path)
    assert contents(path) == {"report.txt": REPORT}


def test_an_empty_file_is_a_document(tmp_path: Path) -> None:
    assert contents(put(tmp_path, "empty.txt", b"")) == {"empty.txt": b""}


def test_a_candidate_can_be_sent_to_another_process(tmp_path: Path) -> None:
    for each in walk([put(tmp_path, "a.zip", zipped(("r.txt", REPORT))), put(tmp_path, "b.txt", OTHER)]):
        assert isinstance(each, Candidate)
        again = pickle.loads(pickle.dumps(each))
        assert again == each
        with again.open() as stream:
            assert stream.read() in (REPORT, OTHER)


def test_hidden_and_system_files_are_listed_and_skipped(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$report.xlsx", ".git/config", "__MACOSX/x", "report.txt"):
        put(tmp_path, name, REPORT)
    assert contents(tmp_path) == {"report.txt": REPORT}
    skipped = [each for each in walk([tmp_path]) if isinstance(each, Refusal)]
    assert len(skipped) == 5
    assert all(each.harmless and "skipped" in each.problem.reason for each in skipped)


def test_a_hidden_file_is_taken_when_it_is_named(tmp_path: Path) -> None:
    assert contents(put(tmp_path, ".hidden.txt", REPORT)) == {".hidden.txt": REPORT}


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path, "a/report.txt", REPORT)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert contents(tmp_path) == {"report.txt": REPORT}
    assert sum("searched already" in reason for reason in reasons(tmp_path)) == 2


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "No such file" in only_reason(tmp_path / "nowhere")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert "No such file" in only_reason(tmp_path)


def test_devices_pipes_and_sockets_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a file" in only_reason(tmp_path)
    assert "not a file" in only_reason(Path("/dev/zero"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert len(reasons(tmp_path)) == 2


def test_a_folder_that_may_not_be_read_is_refused_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a/report.txt", REPORT)
    put(tmp_path, "b.txt", OTHER)
    real = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: denied(path) if path == str(tmp_path / "a") else real(path))
    first, second = walk([tmp_path])
    assert isinstance(first, Refusal)
    assert "Permission denied" in first.problem.reason
    assert isinstance(second, Candidate)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "open_steps", denied)
    assert "Permission denied" in only_reason(put(tmp_path, "closed.txt", REPORT))


def denied(path: str, *_more: object) -> list[str]:
    raise PermissionError(13, "Permission denied", path)


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name be any bytes")
def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as out:
        out.write(REPORT)
    assert "rename it" in only_reason(tmp_path)
    (each,) = walk([tmp_path])
    assert each.shown.endswith("caf\\xe9.txt")


def test_a_known_file_is_not_opened(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", b"PK\x03\x04 not a zip at all")
    (each,) = walk([tmp_path], known=lambda name, found: name == str(path) and found.st_size == 21)
    assert isinstance(each, Candidate)
    assert each.member is None


# --- archives --------------------------------------------------------------------------------------------------------


def test_the_members_of_a_zip_are_documents(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zipped(("reports/", b""), ("reports/one.txt", REPORT), ("two.txt", OTHER), ("empty.txt", b"")))
    assert contents(path) == {"a.zip!reports/one.txt": REPORT, "a.zip!two.txt": OTHER, "a.zip!empty.txt": b""}


def test_an_archive_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    assert contents(put(tmp_path, "report.txt", zipped(("one.txt", REPORT)))) == {"report.txt!one.txt": REPORT}
    assert contents(put(tmp_path, "report.zip", REPORT)) == {"report.zip": REPORT}


def test_the_content_of_a_gzip_is_a_document(tmp_path: Path) -> None:
    two_parts = gzip.compress(REPORT) + gzip.compress(OTHER)
    assert contents(put(tmp_path, "a.gz", two_parts)) == {"a.gz!unpacked": REPORT + OTHER}


def test_archives_may_be_nested_once(tmp_path: Path) -> None:
    inner = zipped(("one.txt", REPORT), ("two.txt", OTHER))
    path = put(tmp_path, "a.zip", zipped(("in.zip", inner), ("r.gz", gzip.compress(REPORT))))
    assert contents(path) == {"a.zip!in.zip!one.txt": REPORT, "a.zip!in.zip!two.txt": OTHER, "a.zip!r.gz!unpacked": REPORT}
    deep = put(tmp_path, "deep.zip", zipped(("a.zip", zipped(("b.zip", inner), ("c.gz", gzip.compress(REPORT))))))
    assert [reason[:37] for reason in reasons(deep)] == ["it is an archive in an archive in an "] * 2


def test_two_members_of_one_name_are_two_documents(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("r.txt", REPORT), ("r.txt", OTHER))
    assert contents(put(tmp_path, "a.zip", data)) == {"a.zip!r.txt": REPORT, "a.zip!r.txt#2": OTHER}


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/passwd", "a/../../b", "..\\evil.txt", "C:\\evil.txt", "a\x07b"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, "a.zip", zipped((name, REPORT), ("good.txt", OTHER)))
    found = list(walk([path]))
    assert [isinstance(each, Refusal) for each in found] == [True, False]
    assert isinstance(found[0], Refusal)
    assert "leads out" in found[0].problem.reason
    assert found[0].shown.isprintable()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.zip"]


def test_hidden_members_are_skipped(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zipped(("__MACOSX/._r.txt", b"x"), ("r.txt", REPORT)))
    assert contents(path) == {"a.zip!r.txt": REPORT}


def test_a_member_with_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("r.txt", REPORT)))
    directory = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    assert "password" in only_reason(put(tmp_path, "a.zip", bytes(data)))


def test_a_member_that_is_a_link_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "link" in only_reason(put(tmp_path, "a.zip", out.getvalue()))


def test_a_cut_off_archive_is_refused(tmp_path: Path) -> None:
    whole = zipped(("r.txt", REPORT * 1000))
    for name, data in (("a.zip", whole[:-30]), ("b.gz", gzip.compress(REPORT * 1000)[:-20]), ("c.zip", b"PK\x03\x04")):
        assert "damaged or cut off" in only_reason(put(tmp_path, name, data)), name


def test_a_damaged_member_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(zipped(("bad.txt", REPORT), ("good.txt", OTHER), method=zipfile.ZIP_STORED))
    data[data.index(b"A-1")] = ord("B")
    found = list(walk([put(tmp_path, "a.zip", bytes(data))]))
    assert [isinstance(each, Refusal) for each in found] == [True, False]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"7z\xbc\xaf\x27\x1c\0\0", "7z"),
        (b"Rar!\x1a\x07\0\0", "RAR"),
        (b"BZh91AY", "bzip2"),
        (b"\xfd7zXZ\0", "xz"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"x" * 257 + b"ustar\x0000", "tar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
    ],
)
def test_other_archives_are_refused_by_name(tmp_path: Path, head: bytes, name: str) -> None:
    assert name in only_reason(put(tmp_path, "file", head + b"\0" * 600))


def test_an_office_document_is_refused(tmp_path: Path) -> None:
    data = zipped(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>"))
    assert "office document" in only_reason(put(tmp_path, "a.docx", data))


# --- bombs -----------------------------------------------------------------------------------------------------------

SMALL = Limits(total=30 << 20, ratio=20, members=5)


def test_a_zip_that_unpacks_to_far_more_than_its_size_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zipped(("r.txt", b"\0" * (20 << 20))))
    assert "zip bomb" in only_reason(path)


def test_a_gzip_that_unpacks_to_far_more_than_its_size_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "a.gz", gzip.compress(b"\0" * (20 << 20)))
    assert "zip bomb" in only_reason(path)


def test_a_small_archive_may_have_any_ratio(tmp_path: Path) -> None:
    zeros = b"\0" * (1 << 20)
    assert contents(put(tmp_path, "a.zip", zipped(("r.txt", zeros))), limits=SMALL) == {"a.zip!r.txt": zeros}


def test_a_total_is_counted_over_nested_archives(tmp_path: Path) -> None:
    inner = zipped(("r.txt", os.urandom(9 << 20)), method=zipfile.ZIP_STORED)
    path = put(tmp_path, "a.zip", zipped(("a.zip", inner), ("b.zip", inner), method=zipfile.ZIP_STORED))
    assert len([each for each in walk([path]) if isinstance(each, Candidate)]) == 2
    found = list(walk([path], SMALL))
    assert [isinstance(each, Refusal) for each in found] == [False, True]
    assert "the rest was not read" in reasons(path, SMALL)[0]


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zipped(*((f"{number}.txt", REPORT) for number in range(6))))
    assert "more than 5 members" in only_reason(path, SMALL)


def test_overlapping_members_are_refused(tmp_path: Path) -> None:
    data = zipped(("a.txt", os.urandom(1000)), method=zipfile.ZIP_STORED)
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry, record = data[at:end], bytearray(data[end:])
    record[8:12] = b"\x02\0\x02\0"
    record[12:16] = (2 * len(entry)).to_bytes(4, "little")
    path = put(tmp_path, "a.zip", data[:at] + entry * 2 + bytes(record))
    assert "overlap" in only_reason(path)


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("r.txt", b"\0" * (1 << 20))))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert "damaged" in only_reason(put(tmp_path, "a.zip", bytes(data)))


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_broken_archive_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([_ZIP, _GZIP, _NESTED]))
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    path = put(tmp_path, "broken", bytes(broken[: data.draw(st.integers(1, len(broken)))]))
    for each in walk([path]):
        if isinstance(each, Candidate):
            with each.open() as stream:
                assert blake3(stream.read()).hexdigest() == each.content_hash()


_ZIP = zipped(("one.txt", REPORT), ("two.txt", OTHER))
_GZIP = gzip.compress(REPORT)
_NESTED = zipped(("in.zip", _ZIP), ("in.gz", _GZIP))
