"""Files: compression, encodings, which reader is chosen, and that nothing raises."""

from __future__ import annotations

import gzip
import io
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.inputs import Failure, Input
from newslint.origin import Raw
from newslint.readers import READERS, decoding, read, reader_for, sniff
from newslint.readers.files import HEAD, NoRecords, ReadError
from newslint.readers.streams import Pieces

LINES = b"".join(b'{"title": "%d"}\n' % number for number in range(5_000))


def unreadable(found: Any) -> str:
    """The message of a failure to read."""
    assert isinstance(found, Failure)
    assert found.kind == "unreadable"
    return found.message


def from_file(tmp_path: Path, name: str, data: bytes, **options: Any) -> list[Raw | Failure]:
    """What is read of a file on disk."""
    (tmp_path / name).write_bytes(data)
    return list(read(Input(str(tmp_path / name), **options)))


def from_stream(data: bytes, name: str = "-", **options: Any) -> list[Raw | Failure]:
    """What is read of a stream."""
    return list(read(Input(name, stream=io.BytesIO(data), **options)))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a"])
@pytest.mark.parametrize("members", [1, 3])
@pytest.mark.parametrize("compress", [gzip.compress, zstandard.compress])
def test_archives_are_known_by_their_content(tmp_path: Path, name: str, members: int, compress: Any) -> None:
    piece = len(LINES) // members + 1
    data = b"".join(compress(LINES[at : at + piece]) for at in range(0, len(LINES), piece))
    for found in (from_file(tmp_path, name, data), from_stream(data, name), from_stream(data + b"\0" * 512, name)):
        assert [raw.data["title"] for raw in found if isinstance(raw, Raw)] == [str(at) for at in range(5_000)]
        assert len(found) == 5_000


@pytest.mark.parametrize("compress", [gzip.compress, zstandard.compress])
@pytest.mark.parametrize("cut", [1, 8, 400])
def test_what_can_be_read_of_a_broken_archive(compress: Any, cut: int) -> None:
    packed = compress(os.urandom(150_000).hex().encode() + b"\n" + LINES)
    *found, failure = from_stream(packed[:-cut], "a.jsonl.gz")
    assert "cut off" in unreadable(failure)
    assert found
    *found, failure = from_stream(packed + b"rest", "a.jsonl.gz")
    assert "broken" in unreadable(failure)
    assert len(found) == 5_001


def test_cut_off_before_the_first_record() -> None:
    (failure,) = from_stream(gzip.compress(b'{"title": "a"}')[:10], "a.json.gz")
    assert "cut off" in unreadable(failure)


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    (failure,) = from_stream(zstandard.compress(LINES), "a.jsonl.zst")
    assert "pip install 'newslint[zstd]'" in unreadable(failure)


def test_archive_that_grows_is_unpacked_bit_by_bit() -> None:
    data = gzip.compress(b" " * 50_000_000 + b'{"title": "a"}')
    assert len(from_stream(data, "a.jsonl.gz")) == 1


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b"", ("utf-8", 0)),
        (b"abc", ("utf-8", 0)),
        (b"\xef\xbb\xbfabc", ("utf-8", 3)),
        ("é".encode("utf-16"), ("utf-16-le", 2)),
        ("é".encode("utf-32"), ("utf-32-le", 4)),
        (b"\xfe\xff\0a", ("utf-16-be", 2)),
        (b"\0\0\xfe\xff\0\0\0a", ("utf-32-be", 4)),
        ("title,é".encode("utf-16-le"), ("utf-16-le", 0)),
        ("title,é".encode("utf-16-be"), ("utf-16-be", 0)),
        (b'{"a": "\0"}', ("utf-8", 0)),
        ("naïve “quotes”".encode("cp1252"), ("cp1252", 0)),
        (("é" * HEAD).encode()[:HEAD], ("utf-8", 0)),
        ((" " + "é" * HEAD).encode()[:HEAD], ("utf-8", 0)),
        ("caf\u00e9".encode()[:-1], ("cp1252", 0)),
    ],
)
def test_decoding(head: bytes, encoding: tuple[str, int]) -> None:
    assert decoding(head) == encoding


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.jsonl", "jsonl"),
        ("A.NDJSON", "jsonl"),
        ("x.y/a.jl.gz", "jsonl"),
        ("a.json.zst", "json"),
        ("a.json.gz.gz", None),
        ("a.geojson", None),
        ("a.txt", None),
        ("json", None),
        ("-", None),
        ("", None),
    ],
)
def test_reader_by_suffix(path: str, name: str | None) -> None:
    reader = reader_for(path)
    assert (reader.name if reader else None) == name


def test_reader_by_name() -> None:
    assert reader_for("a.txt", "json") is READERS["json"]
    assert all(name == reader.name for name, reader in READERS.items())
    assert "there are jsonl, json" in unreadable(from_stream(b"{}", reader="xml")[0])


@pytest.mark.parametrize(
    ("head", "layout"),
    [
        (b"", "jsonl"),
        (b'\n{"a": 1}\n{"a": 2}\n', "jsonl"),
        (b'{"a": 1}\n{"a": ', "jsonl"),
        (b'{"a": 1}', "json"),
        (b'{\n"a": 1}', "json"),
        (b'\xef\xbb\xbf [{"a": 1}]', "json"),
        ('[{"a": 1}]'.encode("utf-16"), "json"),
        (b"[]", "json"),
        (b"[link](https://news.example)", "csv"),
        (b"---\ntitle: a\n", "markdown"),
        (b"\n\n## Title\n", "markdown"),
        (b"PAR1\x15\x04", "parquet"),
        (b"ARROW1\0\0", "parquet"),
        (b"title;url\na;b", "csv"),
    ],
)
def test_layout_by_content(head: bytes, layout: str) -> None:
    assert sniff.layout_of(head) == layout


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"BZh91AY", b"%PDF-1.7", b"\x7fELF\0\0\0", b"a\0b"])
def test_what_is_no_text(data: bytes) -> None:
    (failure,) = from_stream(data)
    assert unreadable(failure)


def test_suffix_and_content_disagree(tmp_path: Path) -> None:
    lines = b'{"title": "a", "body": "b"}\n{"title": "c", "body": "d"}\n'
    assert len(from_file(tmp_path, "a.json", lines)) == 2
    assert len(from_file(tmp_path, "a.jsonl", b"[\n" + lines.replace(b"}\n{", b"},\n{") + b"]")) == 2
    readable = [isinstance(raw, Raw) and raw.readable for raw in from_file(tmp_path, "b.json", lines, reader="jsonl")]
    assert readable == [True, True]


def test_missing_and_unreadable_files(tmp_path: Path) -> None:
    (missing,) = read(Input(str(tmp_path / "none.jsonl")))
    assert "no such file" in unreadable(missing)
    (folder,) = read(Input(str(tmp_path), named=False))
    assert "directory" in unreadable(folder)
    assert isinstance(folder, Failure)
    assert not folder.named
    (nul,) = read(Input("a\0.jsonl"))
    assert unreadable(nul)


def test_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb", buffering=0) as stream:
            for at in range(0, len(LINES), 1_000):
                stream.write(LINES[at : at + 1_000])

    writer = threading.Thread(target=write)
    writer.start()
    assert len(list(read(Input(str(pipe))))) == 5_000
    writer.join()


class Failing(io.BytesIO):
    """A stream that breaks while it is read."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def read(self, size: int | None = -1) -> bytes:
        raise self.error


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError(5, "Input/output error"), "input/output error"),
        (MemoryError(), "too large for the memory"),
        (ReadError("why"), "why"),
        (ZeroDivisionError("what"), "ZeroDivisionError: what"),
    ],
)
def test_errors_are_values(error: Exception, message: str) -> None:
    (failure,) = read(Input("a.jsonl", stream=Failing(error)))
    assert unreadable(failure) == message


def test_no_records_is_another_kind() -> None:
    (failure,) = read(Input("a.json", stream=Failing(NoRecords("none"))))
    assert failure == Failure("a.json", "no-records", "none", True)


def test_reading_may_be_ended_early(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(LINES)[:-10])
    records = read(Input(str(tmp_path / "a.jsonl.gz")))
    next(records)
    records.close()  # type: ignore[attr-defined]


@given(st.lists(st.binary(max_size=20)), st.integers(1, 30))
def test_pieces(pieces: list[bytes], size: int) -> None:
    stream = io.BufferedReader(Pieces(iter(pieces)), size)
    assert b"".join(iter(lambda: stream.read(7), b"")) == b"".join(pieces)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([gzip.compress, zstandard.compress]), st.binary(max_size=30), st.integers(0, 60))
def test_spoiled_archives(compress: Any, noise: bytes, at: int) -> None:
    packed = compress(b'{"title": "a", "body": "b"}\n' * 3)
    for found in from_stream(packed[:at] + noise + packed[at + len(noise) :], "a.jsonl"):
        assert isinstance(found, (Raw, Failure))
