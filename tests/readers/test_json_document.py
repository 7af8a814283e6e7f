"""JSON documents: where their records are, that lists are streamed, and what is read on behind a fault."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.inputs import Failure, Input
from newslint.origin import Raw
from newslint.place import Place, Span
from newslint.readers import read
from newslint.readers.envelope import Path, mended, open_path, path_to_records
from newslint.readers.json_document import Document, path_in
from newslint.readers.window import Window

A = {"title": "a", "body": "first", "published": "2026-02-04"}
B = {"title": "b", "body": "second", "published": "2026-02-05"}
ITEMS = "*"


def found(text: str | bytes, name: str = "a.json", named: bool = True) -> list[Raw | Failure]:
    """What is read of a file."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(read(Input(name, named=named, stream=io.BytesIO(data))))


def raws(text: str | bytes) -> list[Raw]:
    """The records of a file; no failure among them."""
    everything = found(text)
    assert all(isinstance(raw, Raw) for raw in everything), everything
    assert [raw.index for raw in everything if isinstance(raw, Raw)] == list(range(len(everything)))
    return [raw for raw in everything if isinstance(raw, Raw)]


def titles(text: str | bytes) -> list[str]:
    """The titles of the records; what is wrong with the unreadable ones in brackets."""
    return [raw.data["title"] if raw.readable else f"<{raw.faults[0].message}>" for raw in raws(text)]


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (A, ()),
        ([A, B], (ITEMS,)),
        ([], (ITEMS,)),
        ([{"x": 1}], (ITEMS,)),
        ([None, A], (ITEMS,)),
        ({"articles": [A, B]}, ("articles", ITEMS)),
        ({"status": "ok", "totalResults": 0, "articles": []}, ("articles", ITEMS)),
        ({"status": "ok", "data": {"items": [A, B], "page": 1}}, ("data", "items", ITEMS)),
        ({"took": 1, "hits": {"total": 1, "hits": [{"_id": 1, "_source": A}]}}, ("hits", "hits", ITEMS, "_source")),
        ([{"_index": "news", "_source": A}], (ITEMS, "_source")),
        ({"newspapers": {"x": {"articles": [A]}, "y": {"articles": [B]}}}, ("newspapers", ITEMS, "articles", ITEMS)),
        ([{"outlet": "x", "articles": [A, B]}], (ITEMS, "articles", ITEMS)),
        ({"1": A, "2": B}, (ITEMS,)),
        ({"title": "Feed", "link": "https://news.example", "updated": "2026-02-05", "items": [A]}, ("items", ITEMS)),
        (
            {"feed": {"title": "Feed", "link": "https://n.example", "updated": "2026"}, "entries": [A]},
            ("entries", ITEMS),
        ),
        ({**A, "related": [A, B, B]}, ()),
        ({"noticias": [A, B], "fuentes": [{"a": 1}] * 9}, ("noticias", ITEMS)),
        ({"props": {"page": {"content": A}}}, ("props", "page", "content")),
        ({"publisher": {"title": "P", "url": "https://p.example"}}, None),
        ({"name": "newslint", "version": "1", "dependencies": {"click": "8"}}, None),
        ({"compilerOptions": {"strict": True}, "include": ["src"]}, None),
        ([1, 2, 3], None),
        ({}, None),
        ("text", None),
        (None, None),
    ],
)
def test_where_the_records_are(document: Any, path: Path | None) -> None:
    assert path_to_records(document, named=True) == path


def test_objects_in_a_folder_must_look_like_records() -> None:
    assert path_to_records([{"x": 1}], named=False) is None
    (failure,) = found('[{"x": 1}]', named=False)
    assert isinstance(failure, Failure)
    assert (failure.kind, failure.named) == ("no-records", False)


@pytest.mark.parametrize("text", ["", " \n ", "{}", "1", '"text"', "[1, 2]", '{"compilerOptions": {}}'])
def test_no_records(text: str) -> None:
    (failure,) = found(text)
    assert isinstance(failure, Failure)
    assert failure.kind == "no-records"


def test_nothing_in_an_empty_list() -> None:
    assert found("[]") == []
    assert found(" [ ] \n") == []
    assert found('{"articles": []}') == []


@pytest.mark.parametrize(
    "document", [[A, B], {"articles": [A, B], "more": {"x": [1, {"title": "no"}]}}, {"1": A, "2": B}]
)
@pytest.mark.parametrize("indent", [None, 2])
def test_records(document: Any, indent: int | None) -> None:
    found = raws(json.dumps(document, indent=indent))
    assert [raw.data for raw in found] == [A, B]
    assert not any(raw.faults for raw in found)


def test_lists_by_outlet() -> None:
    assert titles(json.dumps({"x": {"link": "u", "articles": [A, B]}, "y": {"articles": [B]}})) == ["a", "b", "b"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_json_lines_named_json(newline: str) -> None:
    text = newline.join(json.dumps(record) for record in (A, {"x": 1}, B))
    assert [raw.data for raw in raws(text)] == [A, {"x": 1}, B]


def test_long_json_lines_named_json() -> None:
    long = {**A, "body": "x" * 100_000}
    found = raws("\n".join(map(json.dumps, (long, B, long))))
    assert [raw.data for raw in found] == [long, B, long]
    assert not any(raw.faults for raw in found)


def test_second_document_is_a_fault_of_its_first_record() -> None:
    found = raws(json.dumps([A, B]) + "\n" + json.dumps([B, A]) + json.dumps([A]))
    assert [raw.data["title"] for raw in found] == ["a", "b", "b", "a", "a"]
    assert [bool(raw.faults) for raw in found] == [False, False, True, False, False]
    assert "second JSON document" in found[2].faults[0].message
    assert all(raw.readable for raw in found)


BROKEN = '{"title": "x", "body" "y"}'
FAULT = "<invalid JSON: expecting ':' delimiter>"
DEEP = "<nested more than 200 levels deep>"
GOOD = json.dumps(A)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"[{GOOD}, {BROKEN}, {GOOD}]", ["a", FAULT, "a"]),
        (f"[{BROKEN}, {GOOD}]", [FAULT, "a"]),
        (f"[\n{GOOD},\n{BROKEN},\n{GOOD}\n]", ["a", FAULT, "a"]),
        (f'{{"articles": [{GOOD}, {BROKEN}, {GOOD}], "x": 1}}', ["a", FAULT, "a"]),
        (f'{{"articles": [{BROKEN}, {GOOD}]}}', [FAULT, "a"]),
        (f"[{GOOD} {GOOD}]", ["a", "a"]),
        (f"[{GOOD},, {GOOD}]", ["a", "<a comma without a value before it>", "a"]),
        (f"[{GOOD}, ]", ["a", "<a comma before the closing bracket>"]),
        (f"[{GOOD}, null, {GOOD}]", ["a", "<not an object but null>", "a"]),
        (f"[{GOOD}", ["a", "<the file ends inside of a list>"]),
        (f"[{GOOD},", ["a", "<the file ends inside of a list>"]),
        (f'[{GOOD}, {{"title": "x', ["a", "<invalid JSON: unterminated string>"]),
        (f"[{GOOD}] rest", ["a", "<more text behind the end of the document>"]),
        (f"[{GOOD}]]", ["a", "<more text behind the end of the document>"]),
        (f"{GOOD}}}\n{GOOD}", ["a", "<more text behind the end of the document>", "a"]),
        (f'{{"articles": [{GOOD}]', ["a", "<the file ends inside of an object>"]),
        (f'{{"articles": [{GOOD}], status: 1}}', ["a", "<invalid JSON: expecting '\"'>"]),
        (f'{GOOD[:-1]}, "deep": {"[" * 100_000}', [DEEP]),
        (f'[{GOOD[:-1]}, "deep": {"[" * 9_000}{"]" * 9_000}}}, {GOOD}]', [DEEP, "a"]),
        (f'{{"articles": [{GOOD[:-1]}, "deep": {"[" * 9_000}{"]" * 9_000}}}, {GOOD}]}}', [DEEP, "a"]),
        (
            f'[{{"title": "x", {GOOD}, {GOOD}]',
            ["<invalid JSON: expecting property name enclosed in double quotes>", "a", "a"],
        ),
        (f'[{GOOD[:-1]}, "n": {"9" * 9_000}}}, {GOOD}]', ["<a number of more than 4300 digits>", "a"]),
        ('{"title": "x", "body": y}', ["<invalid JSON: expecting value>"]),
        ("[" * 100_000, [DEEP]),
        ("nonsense", ["<invalid JSON: expecting value>"]),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_read(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_missing_comma_is_a_fault_of_the_next_record() -> None:
    first, second = raws(f"[{GOOD} {GOOD}]")
    assert not first.faults
    assert second.faults[0].message == "a comma is missing before this record"


def test_pretty_printed_list_is_read_on_behind_a_missing_brace() -> None:
    lines = json.dumps([A, {**B, "tags": [{"title": "not a record"}]}, A, B], indent=2).splitlines(keepends=True)
    closing = [at for at, line in enumerate(lines) if line.startswith("  }")]
    broken = "".join(lines[: closing[0]] + lines[closing[0] + 1 :])
    assert titles(broken)[1:] == ["b", "a", "b"]
    unquoted = "".join(lines).replace('"second"', '"second', 1)
    assert titles(unquoted) == ["a", "<invalid JSON: invalid control character>", "a", "b"]


def test_fault_is_pointed_at() -> None:
    _, broken = raws(f"[\n  {GOOD},\n  {BROKEN}\n]")
    assert broken.origin.locate(Place("")) == Span(3, 25, 3, 26)
    assert broken.origin.excerpt(Place(""), 9) == (', "body" ', '"', 'y"}')


def test_bytes_that_are_not_utf8_spoil_one_record() -> None:
    text = f'[{GOOD}, {{"title": "caf\u00e9"}}, {{"title": "b\u00e9"}}]'
    data = text.encode("latin-1").replace(b'"b\xe9"', '"bé"'.encode())
    assert titles(data) == ["a", "<not UTF-8: byte 0xE9>", "bé"]
    (_, broken, _) = raws(data)
    assert broken.origin.locate(Place("")) == Span(1, text.index("é") + 1, 1, text.index("é") + 2)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings(encoding: str) -> None:
    found = raws(json.dumps([{**A, "title": "é🚀"}, B], ensure_ascii=False).encode(encoding))
    assert [raw.data["title"] for raw in found] == ["é🚀", "b"]
    assert found[0].origin.locate(Place("/title", 1, 2)) == Span(1, 14, 1, 15)


def in_pieces(text: str, piece: int, path: Path | None = None) -> list[Raw]:
    """The records of a document that is read in small pieces."""
    window = Window(io.BytesIO(text.encode()), piece)
    return list(Document("a.json", window, path_in(window, named=True) if path is None else path).records())


def told(raw: Raw) -> tuple[Any, ...]:
    """What is to be the same however the document is read."""
    return raw.index, raw.data, raw.faults, raw.readable, raw.origin.locate(Place("/title", 0, 1))


DOCUMENTS = st.sampled_from(
    [
        json.dumps([A, {**B, "title": "🚀é\ud800"}, A] * 3, indent=1),
        json.dumps({"x": -1.5e9, "articles": [A, B] * 5, "y": [-1, None, "é"]}, ensure_ascii=False),
        f"[{GOOD},{GOOD[:-1]}, 'x': 1}},{GOOD}, {GOOD}]",
        f"[\n{GOOD},\n{BROKEN},\n{GOOD}\n, {GOOD}]\n[{GOOD}]",
        f"[{GOOD}, -Infinity, 12345, {GOOD} {GOOD},] ]",
        f"{GOOD}\n{GOOD}\n{BROKEN}\n{GOOD}",
        f'[{GOOD}, {{"title": "\\ud83d\\ude80", "n": 1{"0" * 5000}}}, {GOOD}',
    ]
)


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 60))
def test_pieces_make_no_difference(text: str, piece: int) -> None:
    whole = Window(io.BytesIO(text.encode()))
    whole.peek()
    path = path_in(whole, named=True)
    assert list(map(told, in_pieces(text, piece, path))) == list(map(told, in_pieces(text, 1 << 20, path)))


@settings(deadline=None)
@given(st.integers(1, 200), st.integers(1, 40))
def test_path_is_found_in_a_part_of_the_document(piece: int, records: int) -> None:
    text = json.dumps({"status": "ok", "tags": ["x"], "articles": [A, B] * records, "y": {}})
    assert [raw.data for raw in in_pieces(text, piece)] == [A, B] * records


def test_only_the_window_is_held() -> None:
    text = json.dumps([A] * 20_000)
    window = Window(io.BytesIO(text.encode()), 4096)
    records = Document("a.json", window, (ITEMS,)).records()
    assert max(len(window.text) for _ in records) < 3 * 4096


def test_beginning_of_a_document() -> None:
    assert mended('{"a": {"b": [1, {"c": "]}"}, {"d"') == {"a": {"b": [1, {"c": "]}"}]}}
    assert mended('{"a": "b') is None
    assert mended("[" * 100_000 + "]" * 50_000) is None
    assert mended("}") is None
    assert open_path('{"a": {"x": [1], "b": [{"c": ["') == ("a", "b", ITEMS)
    assert open_path("[{") == (ITEMS,)
    assert open_path('{"a": {') == ()


@pytest.mark.parametrize(
    "text", ['["' + '\\"' * 500_000, '{"a" ' + " " * 500_000, "[" + "}" * 500_000, '[{"a"' * 100_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    for _ in found(text), found(f"{text}\n{GOOD}"), found(f"[{GOOD}, {text}, {GOOD}]"):
        pass


TOKENS = st.sampled_from(
    ["{", "}", "[", "]", ",", ":", '"', "\\", "\n", "\r\n", " ", '"title"', '"articles"', "1", "-", "null", "\0", "é"]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(TOKENS | st.just(GOOD), max_size=25).map("".join), st.booleans())
@example('{"articles": [{"articles": [', True)
def test_any_tokens(text: str, named: bool) -> None:
    for raw in found(text, named=named):
        if isinstance(raw, Failure):
            assert raw.kind == "no-records"
            continue
        span = raw.origin.locate(Place(""))
        assert span is not None
        assert 1 <= span.line <= span.end_line <= text.count("\n") + 1
        assert raw.origin.excerpt(Place(""), 10)
