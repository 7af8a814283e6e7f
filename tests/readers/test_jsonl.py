"""JSON Lines: a record a line, and what is wrong with lines that hold none."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.inputs import Failure, Input
from newslint.origin import Raw
from newslint.place import Place, Span
from newslint.readers import jsonl, read

GOOD = b'{"title": "a"}'


def raws(data: bytes, name: str = "a.jsonl") -> list[Raw]:
    """The records of a file; no failure among them."""
    found = list(read(Input(name, stream=io.BytesIO(data))))
    assert all(isinstance(raw, Raw) for raw in found), found
    return [raw for raw in found if isinstance(raw, Raw)]


def wrong(raw: Raw) -> tuple[str, Span | None]:
    """What is wrong with an unreadable record, and where."""
    assert not raw.readable
    assert raw.data == {}
    ((kind, place, message),) = raw.faults
    assert (kind, place) == ("unreadable", Place(""))
    assert raw.origin.locate(Place("/any", 3, 4)) == raw.origin.locate(place)
    assert not list(raw.origin.duplicate_keys())
    return message, raw.origin.locate(place)


def test_a_record_a_line() -> None:
    found = raws(b'{"title": "a"}\n\n  \r\n {"title": "b"}\r\n{"title": "c"}')
    assert [(raw.data["title"], raw.index) for raw in found] == [("a", 0), ("b", 1), ("c", 2)]
    assert [raw.origin.locate(Place("")) for raw in found] == [
        Span(1, 1, 1, 15),
        Span(4, 2, 4, 16),
        Span(5, 1, 5, 15),
    ]


def test_empty() -> None:
    assert raws(b"") == []
    assert raws(b"\n\r\n  \n") == []
    assert raws(b"\xef\xbb\xbf") == []


@pytest.mark.parametrize(
    ("line", "message", "columns"),
    [
        (b"[1, 2]", "not an object but an array", (1, 7)),
        (b'"text"', "not an object but a string", (1, 7)),
        (b"null", "not an object but null", (1, 5)),
        (b"true", "not an object but a boolean", (1, 5)),
        (b'{"a": 1,}', "invalid JSON: ", (8, 9)),
        (b'{"a": "b', "invalid JSON: the text ends too early", (9, 9)),
        (b'{"a": 1', "invalid JSON: the text ends too early", (8, 8)),
        (b"{'a': 1}", "invalid JSON: single quotes instead of double quotes", (2, 3)),
        (b'{"a": "\xc3\xa9", b}', "invalid JSON: expecting property name enclosed in double quotes", (12, 13)),
        (b'{"a": "x\ty"}', "invalid JSON: invalid control character", (9, 10)),
        (b'{"a": "x\0y"}', "invalid JSON: a NUL character", (9, 10)),
        (b"\0\0\0\0", "invalid JSON: a NUL character", (1, 2)),
        (b'{"a": 1} {"b": 2}', "invalid JSON: more text behind the end of the record", (10, 11)),
        (b'{"a": "\xc3\xa9caf\xe9"}', "not UTF-8: byte 0xE9", (12, 13)),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8: byte 0xED", (8, 9)),
        (b'{"a": ' + b"9" * 10_000 + b"}", "a number of more than 4300 digits", (7, 10_007)),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested more than 200 levels deep", (1, 200_008)),
        (b'{"a":' * 201 + b"1" + b"}" * 201, "nested more than 200 levels deep", (1, 1208)),
        (b"<html>", "invalid JSON: expecting value", (1, 2)),
    ],
)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_broken_line(line: bytes, message: str, columns: tuple[int, int], newline: bytes) -> None:
    before, broken, after = raws(newline.join((GOOD, line, GOOD)))
    assert before.readable
    assert after.readable
    assert after.index == 2
    assert after.origin.locate(Place("")) == Span(3, 1, 3, 15)
    said, span = wrong(broken)
    assert said.startswith(message)
    assert broken.index == 1
    if "1,}" not in line.decode("latin-1"):  # newer decoders point at the comma, older ones behind it
        assert span == Span(2, columns[0], 2, columns[1])


def test_what_is_legal_stays_a_record() -> None:
    lines = [
        b'{"a": "\\ud800"}',
        b'{"a": NaN, "b": -Infinity}',
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b'{"a": [' + b"[]," * 1000 + b"[]]}",
        b'{"a": ' + b"9" * 4300 + b"}",
        '{"a": "\u2028\x85\x0b"}'.replace("\x0b", "").encode(),
        b"{}",
    ]
    found = raws(b"\n".join(lines))
    assert [raw.readable for raw in found] == [True] * len(lines)
    assert found[0].data["a"] == "\ud800"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    text = '{"title": "é🚀x"}\n{"title": "b"}\n'
    found = raws(text.encode(encoding))
    assert [raw.data["title"] for raw in found] == ["é🚀x", "b"]
    assert found[0].origin.locate(Place("/title", 1, 2)) == Span(1, 13, 1, 14)


def test_excerpt_of_a_broken_line_shows_the_spot() -> None:
    (raw,) = raws(b'{"title": "abc", broken}\n')
    assert raw.origin.excerpt(Place(""), 4) == ('c", ', "b", "roke")


def test_overlong_line_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 1 << 20)
    found = raws(b'{"a": "' + b"x" * 3_000_000 + b'"}\n' + GOOD + b"\n")
    assert wrong(found[0])[0] == "a line of more than 1 MB"
    assert found[1].origin.locate(Place("")) == Span(2, 1, 2, 15)
    assert len(found) == 2


def test_a_document_named_like_lines() -> None:
    for text in ('[{"title": "a", "body": "b"},\n{"title": "c"}\n]', '{\n"title": "a",\n"body": "b"\n}'):
        assert [raw.data for raw in raws(text.encode())][:1] == [{"title": "a", "body": "b"}]


def test_a_broken_first_line_does_not_make_it_a_document() -> None:
    assert [raw.readable for raw in raws(b'[1, 2\n{"title": "a"}\n{"title": "b"}')] == [False, True, True]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=80) | st.text(max_size=40).map(str.encode), st.sampled_from(["a.jsonl", "a.json", "a", "-"]))
def test_any_bytes(data: bytes, name: str) -> None:
    for raw in read(Input(name, stream=io.BytesIO(data), reader=None)):
        if isinstance(raw, Failure):
            assert raw.message
            continue
        for place in (Place(""), Place("/a", 1, 2)):
            raw.origin.locate(place)
            raw.origin.excerpt(place, 10)


@given(st.lists(st.sampled_from([GOOD, b"", b" ", b"{", b'{"a": "\xff"}', b"[]", b'{"a":\x00}']), max_size=12))
def test_every_line_is_counted(lines: list[bytes]) -> None:
    found = raws(b"\n".join((GOOD, *lines)))
    assert [raw.index for raw in found] == list(range(1 + len([line for line in lines if line.strip()])))
    assert sum(raw.readable for raw in found) == 1 + lines.count(GOOD)
