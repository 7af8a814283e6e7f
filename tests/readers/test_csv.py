"""Files of separated values: dialects, broken rows, and positions that give back the raw characters."""

from __future__ import annotations

import io
import pickle
import re
from collections.abc import Iterator
from time import perf_counter
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint.readers.rows
from newslint.origin import Raw
from newslint.place import Place, Span, escape
from newslint.readers.characters import Characters
from newslint.readers.delimited import records, tabbed
from newslint.readers.dialect import Dialect
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.rows import Row, Rows


def opened(content: str | bytes, named: bool = True, encoding: str = "utf-8") -> OpenFile:
    data = content.encode(encoding) if isinstance(content, str) else content
    return OpenFile("news.csv", named, io.BufferedReader(io.BytesIO(data)))


def read(content: str | bytes, *, named: bool = True, encoding: str = "utf-8") -> Iterator[Raw]:
    return records(opened(content, named, encoding))


def values(content: str | bytes, encoding: str = "utf-8") -> list[dict[str, str]]:
    return [raw.data for raw in read(content, encoding=encoding)]


def characters(text: str, span: Span | None) -> str:
    """The characters of a file's text from (line, column) to (end_line, end_column)."""
    assert span is not None
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    start, end = (starts[line - 1] + column - 1 for line, column in (span[:2], span[2:]))
    return text[start:end]


@pytest.mark.parametrize(
    "content",
    [
        "title,url\nFlood,/a\nFire,/b\n",
        "title;url\r\nFlood;/a\r\nFire;/b\r\n",
        "title\turl\nFlood\t/a\nFire\t/b",
        "title|url\rFlood|/a\rFire|/b\r",
        '"title","url"\n"Flood","/a"\n"Fire","/b"\n',
        "'title','url'\n'Flood','/a'\n'Fire','/b'\n",
        'title, url\n"Flood", "/a"\nFire,"/b"\n',
        "sep=;\r\ntitle;url\r\nFlood;/a\r\nFire;/b\r\n",
        "\n\r\n \ntitle,url\n\nFlood,/a\n\nFire,/b\n\n",
        "\ufefftitle,url\nFlood,/a\nFire,/b\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_dialects(content: str, encoding: str) -> None:
    assert values(content, encoding=encoding) == [{"title": "Flood", "url": "/a"}, {"title": "Fire", "url": "/b"}]


def test_commas_in_cells_do_not_hide_semicolons() -> None:
    content = "title;body\n" + "Rain, wind, hail;It rained, blew, hailed\n" * 3
    assert values(content)[2] == {"title": "Rain, wind, hail", "body": "It rained, blew, hailed"}


def test_backslash_escapes() -> None:
    content = 'title,body\n"He said \\"no\\", twice","a \\\\ b \\n"\nx,y\n'
    assert values(content)[0] == {"title": 'He said "no", twice', "body": "a \\ b \\n"}


def test_tabs_without_any_quoting() -> None:
    content = 'title\turl\n"Storm" is over\t/a\n5" of rain\t/b\n"We" won\t/c\n'
    assert [record["title"] for record in values(content)] == ['"Storm" is over', '5" of rain', '"We" won']


def test_windows_1252_with_a_byte_that_is_not_defined() -> None:
    assert values(b"title,url\nCaf\xe9 \x93ouvert\x94 \x81,/a\n") == [{"title": "Café “ouvert” \x81", "url": "/a"}]


def test_windows_1252_that_shows_late() -> None:
    content = b"title,url\n" + b"Plain words,/a\n" * 30_000 + b"It\x92s,/b\n"
    assert values(content)[-1] == {"title": "It’s", "url": "/b"}


@pytest.mark.parametrize("content", ["", "\n \n", "title,url\n", "title,url", "\ufeff"])
def test_no_rows_are_no_failure(content: str) -> None:
    assert values(content) == []


@pytest.mark.parametrize(
    ("content", "keys"),
    [
        ("title,title,url\na,b,c\n", ["title", "title (column 2)", "url"]),
        (",title,\n0,a,b\n", ["column 1", "title", "column 3"]),
        (" title , url\na,b\n", ["title", "url"]),
        ("Flood,https://news.example/a\nFire,https://news.example/b\n", ["column 1", "column 2"]),
        ('"title";"url"\n"1";"a";"/a"\n"2";"b";"/b"\n', ["column 1", "title", "url"]),
        ("title,url\na,/a,\nb,/b,\n", ["title", "url", "column 3"]),
        ("title,url,2024\na,/a,1\nb,/b,2\n", ["title", "url", "2024"]),
    ],
)
def test_headers(content: str, keys: list[str]) -> None:
    for raw in read(content):
        assert list(raw.data) == keys
        assert raw.faults == ()


def test_a_name_twice_is_told_of_once() -> None:
    first, second = read("title,url,title\na,/a,b\nc,/c,d\n")
    assert list(first.origin.duplicate_keys()) == [(Place("/title (column 3)"), "title", 2)]
    assert list(second.origin.duplicate_keys()) == []
    assert first.origin.locate(Place("/title (column 3)", 0, 1)) == Span(2, 6, 2, 7)


def test_rows_with_other_numbers_of_cells_are_read() -> None:
    short, good, long = read("title,date,url\nFlood,/a\nFire,2024,/b\nRain, again,2024,/c\n")
    assert (short.data, good.data) == ({"title": "Flood", "date": "/a"}, {"title": "Fire", "date": "2024", "url": "/b"})
    assert long.data == {"title": "Rain", "date": " again", "url": "2024", "column 4": "/c"}
    assert [fault.kind for raw in (short, good, long) for fault in raw.faults] == ["shifted", "shifted"]
    assert short.readable
    assert short.faults[0].place == Place("")
    assert short.origin.locate(Place("")) == Span(2, 1, 2, 9)
    assert long.faults[0].place == Place("/column 4")
    assert long.origin.locate(Place("/column 4")) == Span(4, 18, 4, 20)
    assert short.origin.locate(Place("/url")) == Span(2, 1, 2, 9)


def test_a_quote_that_is_not_doubled_is_a_fault_of_a_row_that_can_be_read() -> None:
    (raw,) = read('title,url\n"The "old" bridge, again",/a\n')
    assert raw.data == {"title": 'The "old" bridge, again', "url": "/a"}
    assert raw.readable
    (fault,) = raw.faults
    assert (fault.kind, fault.place) == ("unreadable", Place("/title", 4, 5))
    assert raw.origin.locate(fault.place) == Span(2, 6, 2, 7)


def test_a_cell_that_only_begins_with_a_quote() -> None:
    (_, raw, _) = read('title,url\n"a","/a"\n"Storm" is over,/b\n"c","/c"\n')
    assert raw.data == {"title": '"Storm" is over', "url": "/b"}
    assert [fault.kind for fault in raw.faults] == ["unreadable"]


def test_a_quote_that_is_never_closed_takes_no_other_row_with_it() -> None:
    content = 'title,body,url\na,"one\ntwo",/a\nb,"never closed\nmore\n\nc,"three",/c\nd,four,/d\n'
    first, broken, third, fourth = read(content)
    assert first.data == {"title": "a", "body": "one\ntwo", "url": "/a"}
    assert not broken.readable
    assert broken.faults[0].kind == "unreadable"
    assert broken.origin.locate(broken.faults[0].place) == Span(4, 3, 4, 4)
    assert (third.data["title"], fourth.data["title"]) == ("c", "d")
    assert third.origin.locate(Place("/body")) == Span(7, 4, 7, 9)
    assert [raw.index for raw in (first, broken, third, fourth)] == [0, 1, 2, 3]


def test_the_last_quote_is_never_closed() -> None:
    good, broken, after = read('title,url\n"a","/a"\n"b,/b\nc,/c\n')
    assert (good.readable, broken.readable, after.data) == (True, False, {"title": "c", "url": "/c"})


def test_bytes_that_are_no_text_make_their_row_unreadable() -> None:
    content = "title,url\nCafé à la crème brûlée,/a\nbad \u00ff,/b\nc\0d,/c\ngood,/d\n".encode().replace(
        b"\xc3\xbf", b"\xff"
    )
    good, bad, nul, last = read(content)
    assert good.data["title"].startswith("Café à")
    assert bad.faults[0].message == "byte 0xff is not UTF-8"
    assert bad.origin.locate(Place("")) == Span(3, 5, 3, 6)
    assert nul.origin.locate(Place("")) == Span(4, 2, 4, 3)
    assert last.readable


@pytest.mark.parametrize("content", [b"\0\1\2\3\0\xff,\0\n\1\2", b"PK\x03\x04\0\0\0"])
def test_binary_files(content: bytes) -> None:
    with pytest.raises((ReadError, NoRecords)):
        list(read(content))


def test_other_tables_and_prose_hold_no_records() -> None:
    with pytest.raises(NoRecords, match="no columns of a record"):
        list(read("city,inhabitants\nBern,134000\n", named=False))
    with pytest.raises(NoRecords, match="prose"):
        list(read("It was a quiet morning in the valley.\nNothing happened.\n"))
    assert len(list(read("city,inhabitants\nBern,134000\n"))) == 1
    assert len(list(read("headline,link\nFlood,https://news.example/a\n", named=False))) == 1


def test_origins_are_values() -> None:
    (raw,) = read("title,url\nFlood,/a\n")
    raw.origin.locate(Place("/title", 0, 2))
    again = pickle.loads(pickle.dumps(raw))
    assert again == raw
    assert again.origin.excerpt(Place("/title", 1, 3), 3) == ("F", "lo", "od,")


TEXT = st.text(st.sampled_from(list("ab ,;\"\n\r\t'é€🚀\u0301\u2028|-")), max_size=12)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[dict[str, str]]]:
    """A file of separated values, quoted at random, and the records in it."""
    delimiter, line_end = draw(st.sampled_from(",;\t|")), draw(st.sampled_from(["\n", "\r\n"]))
    keys = draw(st.lists(st.sampled_from(["title", "body", "url", "a/b", "c~d"]), min_size=2, unique=True))
    rows = draw(st.lists(st.lists(TEXT, min_size=len(keys), max_size=len(keys)), min_size=1, max_size=5))

    def written(value: str) -> str:
        if re.search(rf"[\"'\r\n\\{delimiter}]", value) or draw(st.booleans()):
            return '"' + value.replace('"', '""') + '"'
        return value

    lines = [delimiter.join(f'"{key}"' for key in keys)]
    # A first cell without quotes could make a row look blank.
    lines += [delimiter.join(['"' + row[0].replace('"', '""') + '"', *map(written, row[1:])]) for row in rows]
    last = draw(st.sampled_from(["", line_end]))
    return line_end.join(lines) + last, [dict(zip(keys, row, strict=True)) for row in rows]


@given(tables(), st.data(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=300, deadline=None)
def test_positions(table: tuple[str, list[dict[str, str]]], data: st.DataObject, encoding: str) -> None:
    content, expected = table
    found = list(read(content, encoding=encoding))
    assert [raw.data for raw in found] == expected
    for raw in found:
        for key, value in raw.data.items():
            end = data.draw(st.integers(0, len(value)))
            start = data.draw(st.integers(0, end))
            place = Place(f"/{escape(key)}", start, end)
            assert characters(content, raw.origin.locate(place)).replace('""', '"') == value[start:end]
            whole = characters(content, raw.origin.locate(Place(f"/{escape(key)}")))
            assert whole.replace('""', '"') == value
            before, marked, after = raw.origin.excerpt(place, 5)
            assert f"{before}{marked}{after}" in content


@given(st.binary(max_size=300) | st.text(st.sampled_from("\",;\n\r\t\0é a\\|'"), max_size=300).map(str.encode))
@settings(max_examples=500, deadline=None)
def test_any_bytes_end_well(content: bytes) -> None:
    try:
        for raw in read(content):
            for place in (
                Place(""),
                *(fault.place for fault in raw.faults),
                *(Place(f"/{key}", 0, 1) for key in raw.data),
            ):
                raw.origin.locate(place)
                raw.origin.excerpt(place, 10)
            list(raw.origin.duplicate_keys())
    except (NoRecords, ReadError):
        pass


BROKEN = st.text(st.sampled_from('",\n\r a\\é'), max_size=60)


@given(BROKEN | tables().map(lambda table: table[0]), st.integers(1, 9), st.integers(1, 3))
@settings(max_examples=300, deadline=None)
def test_pieces_of_a_file_are_put_together(content: str, size: int, width: int) -> None:
    """Rows do not depend on how much is read at a time; only behind a broken one it counts how much is in sight."""

    def rows(piece: int) -> list[Row]:
        characters = Characters(opened(content))
        with patch.object(newslint.readers.rows, "PIECE", piece):
            return list(Rows(characters, Dialect(","), width, characters.read(piece), 0))

    found, whole = rows(size), rows(1 << 18)
    assert "".join(row.raw for row in found) == content
    if not any(row.flaw for row in whole):
        assert found == whole


@pytest.mark.parametrize(
    "line", ['""x"y\n', '"a "b c\n', 'a,"b "c" d\n', 'a,"b\n', '""""""\n', '"\\"\n', "'a','b\n", ",,,,\n", '" " "\n']
)
def test_broken_files_take_time_in_proportion_to_their_size(line: str) -> None:
    started = perf_counter()
    content = f'title,body\n"a","b"\n{line * 20_000}'
    assert sum(1 for _ in read(content)) > 1
    assert perf_counter() - started < 10


def test_a_huge_cell_is_read() -> None:
    (raw,) = read(b'title,body\na,"' + b'word ""x"", \n' * 1_000_000 + b'"\n')
    assert raw.readable
    assert len(raw.data["body"]) == 11_000_000
    assert raw.origin.locate(Place("/body", 10_999_999, 11_000_000)) == Span(1_000_001, 13, 1_000_002, 1)


def test_many_findings_in_one_row_are_located_in_linear_time() -> None:
    (raw,) = read('title,body\na,"' + 'one ""two""\n' * 10_000 + '"\n')
    started = perf_counter()
    for offset in range(0, 100_000, 10):
        raw.origin.locate(Place("/body", offset, offset + 1))
    assert perf_counter() - started < 5


def test_tabs_come_first_in_tsv() -> None:
    (raw,) = tabbed(opened("a,b,c\td\n1,2,3\t4\n"))
    assert raw.data == {"a,b,c": "1,2,3", "d": "4"}
    (raw,) = tabbed(opened("title;url\na;/b\n"))
    assert raw.data == {"title": "a", "url": "/b"}


def test_rows_of_too_many_cells_are_none() -> None:
    (wide,) = read(f"title,url\n{',' * 20_000}\n")
    assert (wide.readable, wide.data) == (False, {})
    with pytest.raises(NoRecords, match="columns"):
        list(read("," * 20_000))
