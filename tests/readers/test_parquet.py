"""Parquet and Arrow: every type of value, rows that cannot be read, files that are broken."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import pickle
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.inputs import Failure, Input
from newslint.origin import Excerpt, Raw
from newslint.place import Place
from newslint.readers import read
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.parquet import records

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
times = pytest.importorskip("newslint.readers.arrow_times")

Table = Any
TITLES = ["Bridge reopens", "Café ‘Łódź’ 🚀 closes", "", None]
UTF8 = "é".encode() * 9


def as_parquet(table: Table, **options: Any) -> bytes:
    """The table as a Parquet file."""
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def as_file(table: Table) -> bytes:
    """The table in Arrow's file format."""
    out = io.BytesIO()
    with pa.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table, 2)
    return out.getvalue()


def as_stream(table: Table) -> bytes:
    """The table in Arrow's stream format."""
    out = io.BytesIO()
    with pa.ipc.new_stream(out, table.schema) as writer:
        writer.write_table(table, 2)
    return out.getvalue()


FORMATS: list[tuple[Callable[[Table], bytes], str]] = [
    (as_parquet, "a.parquet"),
    (as_file, "a.feather"),
    (as_stream, "a.arrow"),
]
formats = pytest.mark.parametrize(("written", "name"), FORMATS)


def raws(data: bytes, name: str = "a.parquet") -> list[Raw]:
    """The records of a file; no failure among them."""
    found = list(read(Input(name, stream=io.BytesIO(data))))
    assert all(isinstance(raw, Raw) for raw in found), found
    return [raw for raw in found if isinstance(raw, Raw)]


def trouble(data: bytes, name: str = "a.parquet", named: bool = True) -> str:
    """The message of a file of which nothing is read."""
    (failure,) = read(Input(name, named=named, stream=io.BytesIO(data)))
    assert isinstance(failure, Failure)
    return failure.message


def column(array: Any) -> list[Any]:
    """What a column's values are decoded to, the same in all formats that have its type."""
    table = pa.table({"value": array})
    found = [raw.data["value"] for raw in raws(as_file(table))]
    assert found == [raw.data["value"] for raw in raws(as_stream(table), "a.arrow")]
    try:
        data = as_parquet(table)
    except pa.ArrowNotImplementedError:
        return found
    assert [raw.data["value"] for raw in raws(data)] == found
    return found


@formats
def test_a_record_a_row(written: Callable[[Table], bytes], name: str, tmp_path: Path) -> None:
    data = written(pa.table({"title": TITLES, "tags": [["a", "b"], [], None, [None]]}))
    wanted = [
        (0, {"title": "Bridge reopens", "tags": ["a", "b"]}),
        (1, {"title": "Café ‘Łódź’ 🚀 closes", "tags": []}),
        (2, {"title": "", "tags": None}),
        (3, {"title": None, "tags": [None]}),
    ]
    assert [(raw.index, raw.data) for raw in raws(data, name)] == wanted
    assert [(raw.index, raw.data) for raw in raws(gzip.compress(data), f"{name}.gz")] == wanted
    (tmp_path / name).write_bytes(data)
    found = list(read(Input(str(tmp_path / name))))
    assert [(raw.index, raw.data) for raw in found if isinstance(raw, Raw)] == wanted


def test_row_numbers_go_on_over_row_groups() -> None:
    data = as_parquet(pa.table({"title": [str(number) for number in range(500)]}), row_group_size=150)
    assert [(raw.index, raw.data["title"]) for raw in raws(data)] == [(number, str(number)) for number in range(500)]


@pytest.mark.parametrize(
    ("array", "wanted"),
    [
        (pa.nulls(2), [None, None]),
        (pa.array([True, None, False]), [True, None, False]),
        (pa.array([2**64 - 1, None], pa.uint64()), [2**64 - 1, None]),
        (pa.array([1.5, None, float("nan"), float("inf")]), [1.5, None, None, float("inf")]),
        (pa.array([0.5, None], pa.float32()), [0.5, None]),
        (pa.array([Decimal("12.50"), None, Decimal("0E-8").quantize(Decimal("0.01"))]), ["12.50", None, "0.00"]),
        (pa.array([Decimal("1E+3"), None], pa.decimal256(40, 2)), ["1000.00", None]),
        (pa.array(TITLES, pa.large_string()), TITLES),
        (pa.array(TITLES).dictionary_encode(), TITLES),
        (pa.array([[TITLES[0]], None]).cast(pa.list_(pa.dictionary(pa.int8(), pa.string()))), [[TITLES[0]], None]),
        (pa.array([b"a text", "é".encode(), b"\xff\xd8\xff\xe0", b"a\0b", None]), ["a text", "é", None, None, None]),
        (pa.array([b"abcd", b"\xff\xd8\xff\xe0"], pa.binary(4)), ["abcd", None]),
        (pa.array([[1, 2], None, [], [3]], pa.large_list(pa.int8())), [[1, 2], None, [], [3]]),
        (pa.array([[1, 2], None, [3, 4]], pa.list_(pa.int8(), 2)), [[1, 2], None, [3, 4]]),
        (pa.array([[["a"], None], [[]]]), [[["a"], None], [[]]]),
        (pa.array([{"a": 1, "b": {"c": ["d"]}}, None]), [{"a": 1, "b": {"c": ["d"]}}, None]),
        (pa.array([[{"name": "J. Doe"}], []]), [[{"name": "J. Doe"}], []]),
        (pa.array([[("a", 1), ("b", 2)], None, []], pa.map_(pa.string(), pa.int8())), [{"a": 1, "b": 2}, None, {}]),
        (pa.array([[(7, "x")]], pa.map_(pa.int8(), pa.string())), [{"7": "x"}]),
        (pa.array([dt.date(2026, 2, 4), None]), ["2026-02-04", None]),
        (pa.array([dt.date(2026, 2, 4), None], pa.date64()), ["2026-02-04", None]),
        (pa.array([dt.time(12, 41, 45, 250_000), dt.time(0, 0)]), ["12:41:45.250", "00:00:00"]),
        (pa.array([45_705, None], pa.time32("s")), ["12:41:45", None]),
        (pa.array([90, None], pa.duration("s")), ["0:01:30", None]),
    ],
)  # fmt: skip
def test_types(array: Any, wanted: list[Any]) -> None:
    assert column(array) == wanted


@pytest.mark.parametrize(
    ("count", "kind", "wanted"),
    [
        (1_770_208_905, pa.timestamp("s"), "2026-02-04T12:41:45"),
        (1_770_208_905_250, pa.timestamp("ms", "UTC"), "2026-02-04T12:41:45.250+00:00"),
        (1_770_208_905_000_000, pa.timestamp("us", "Europe/Paris"), "2026-02-04T13:41:45+01:00"),
        (1_770_208_905_000_000_001, pa.timestamp("ns", "-05:30"), "2026-02-04T07:11:45.000000001-05:30"),
        (1_770_208_905, pa.timestamp("s", "Nowhere/Land"), "2026-02-04T12:41:45+00:00"),
        (1_770_208_905, pa.timestamp("s", "../../etc/passwd"), "2026-02-04T12:41:45+00:00"),
        (-1, pa.timestamp("ms"), "1969-12-31T23:59:59.999"),
        (-62_135_596_800, pa.timestamp("s", "UTC"), "0001-01-01T00:00:00+00:00"),
        (571_417_200_000, pa.timestamp("s"), "20077-06-28T00:00:00"),
        (-99_999_999_999, pa.timestamp("s", "Asia/Tokyo"), "-1199-02-15T14:13:21+00:00"),
    ],
)
def test_timestamps(count: int, kind: Any, wanted: str) -> None:
    assert column(pa.array([count, None], kind)) == [wanted, None]


@given(st.datetimes(), st.sampled_from(["s", "ms", "us"]))
def test_instants_are_those_of_datetime(moment: dt.datetime, unit: str) -> None:
    parts = {"s": 1_000_000, "ms": 1_000, "us": 1}[unit]
    moment = moment.replace(microsecond=moment.microsecond // parts * parts)
    count = (moment - dt.datetime(1970, 1, 1)) // dt.timedelta(microseconds=parts)
    written = times.moment(count, 1_000_000 // parts, None)
    assert dt.datetime.fromisoformat(written) == moment
    assert times.moment(count, 1_000_000 // parts, "UTC") == f"{written}+00:00"


@given(st.integers(-(2**63), 2**63 - 1), st.sampled_from([1, 10**9]), st.sampled_from([None, "UTC", "America/Lima"]))
def test_every_number_is_an_instant(count: int, per_second: int, zone: str | None) -> None:
    assert "T" in times.moment(count, per_second, zone)


JSON = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.fixed_dictionaries({"k": inner}, optional={"l/m~n": inner}),
    max_leaves=6,
)


@given(JSON)
def test_what_is_written_is_read(value: Any) -> None:
    try:
        array = pa.array([value, None, value])
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # a list of texts and of lists
        return
    table = pa.table({"v": array})
    wanted = table.column("v").to_pylist()
    assert [raw.data["v"] for raw in raws(as_stream(table), "a.arrow")] == wanted
    assert [raw.data["v"] for raw in raws(as_file(table), "a.arrow")] == wanted


def test_columns_of_one_name_are_all_kept() -> None:
    table = pa.table([pa.array(["a", "x"]), pa.array(["b", "y"]), pa.array(["c", "z"])], names=["title", "title", ""])
    first, second = raws(as_parquet(table))
    assert first.data == {"title": "a", "title (column 2)": "b", "column 3": "c"}
    assert list(first.origin.duplicate_keys()) == [(Place("/title (column 2)"), "title", 2)]
    assert not list(second.origin.duplicate_keys())


def test_struct_fields_of_one_name_are_all_kept() -> None:
    array = pa.StructArray.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"])
    assert [raw.data["v"] for raw in raws(as_file(pa.table({"v": array})))] == [{"a": 1, "a (column 2)": 2}]


def test_excerpts_are_of_the_values() -> None:
    body = "One line.\nA line with 🚀 in it.\nThe end."
    (raw,) = raws(as_parquet(pa.table({"body": [body], "tags": [["a", "é"]], "id": [7]})))
    origin = pickle.loads(pickle.dumps(raw.origin))
    assert origin.path == "a.parquet"
    assert origin.locate(Place("/body", 0, 3)) is None
    assert origin.excerpt(Place("/body", 22, 23), 6) == Excerpt(" with ", "🚀", " in it")
    assert origin.excerpt(Place("/body", 10, 11), 60) == Excerpt("", "A", " line with 🚀 in it.")
    assert origin.excerpt(Place("/tags/1"), 60) == Excerpt("", "é", "")
    assert origin.excerpt(Place("/tags"), 60) == Excerpt("", '["a", "é"]', "")
    assert origin.excerpt(Place("/id"), 60) == Excerpt("", "7", "")
    assert origin.excerpt(Place(""), 60).marked.startswith('{"body": "One line.')
    for pointer in ("/none", "/tags/9", "/tags/x", "/id/0", "/tags/" + "9" * 5000):
        assert origin.excerpt(Place(pointer, 1, 2), 60) == Excerpt("", "null", "")


def test_an_excerpt_of_a_huge_record_is_short() -> None:
    (raw,) = raws(as_parquet(pa.table({"tags": [["tag"] * 100_000]})))
    assert len(raw.origin.excerpt(Place(""), 60).marked) == 200


@formats
@pytest.mark.parametrize("nested", [False, True])
def test_a_text_that_is_not_utf8(written: Callable[[Table], bytes], name: str, nested: bool) -> None:
    texts = pa.array([b"right", b"caf\xe9 " + UTF8, b"right"]).view(pa.string())
    field = pa.ListArray.from_arrays(pa.array([0, 1, 2, 3]), texts) if nested else texts
    first, damaged, last = raws(written(pa.table({"title": ["a", "b", "c"], "body": field})), name)
    assert first.readable
    assert last.data == {"title": "c", "body": ["right"] if nested else "right"}
    assert (damaged.readable, damaged.data, damaged.index) == (False, {}, 1)
    (fault,) = damaged.faults
    assert fault == ("unreadable", Place("/body/0" if nested else "/body", 3, 4), "byte 0xe9 is not UTF-8")
    assert damaged.origin.excerpt(fault.place, 5) == Excerpt("caf", "\ufffd", " éééé")


def test_bytes_that_are_a_damaged_text() -> None:
    right, damaged = raws(as_parquet(pa.table({"body": [UTF8, b"caf\xe9 " + UTF8]})))
    assert right.data == {"body": UTF8.decode()}
    assert [fault.message for fault in damaged.faults] == ["byte 0xe9 is not UTF-8"]


def test_a_broken_row_group_is_a_gap() -> None:
    table = pa.table({"title": [f"{number} {'long title ' * 9}" for number in range(300)]})
    data = bytearray(as_parquet(table, row_group_size=100, compression="gzip", use_dictionary=False))
    group = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0)
    data[group.data_page_offset + 60 : group.data_page_offset + 200] = bytes(140)
    found = raws(bytes(data))
    assert [raw.index for raw in found] == [*range(100), 100, *range(200, 300)]
    assert [raw.index for raw in found if not raw.readable] == [100]
    (fault,) = found[100].faults
    assert fault.place == Place("")
    assert fault.message.startswith("row group 2 of 3: ")
    assert found[100].origin.locate(fault.place) is None
    assert found[100].origin.excerpt(fault.place, 60) == Excerpt("", "", "")


@pytest.mark.parametrize(("written", "name"), FORMATS[1:])
def test_a_batch_that_leads_out_of_its_memory_is_a_gap(written: Callable[[Table], bytes], name: str) -> None:
    data = written(pa.table({"title": ["right", "wrong", "right", "right"]}))
    ends = b"\x05\0\0\0\x0a\0\0\0"
    found = raws(data.replace(ends, b"\x05\0\0\0\xff\xff\xff\x7e", 1), name)
    assert [(raw.index, raw.readable) for raw in found] == [(0, False), (2, True), (3, True)]
    assert found[0].faults[0].message.startswith("record batch 1")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty, which no Parquet or Arrow file is"),
        (b"PAR1", "a Parquet file, broken: "),
        (b"PAR1\0\0\0\0PAR1", "a Parquet file, broken: "),
        (b"PARE12345678PARE", "an encrypted Parquet file"),
        (b"ARROW1\0\0", "an Arrow file, cut off before its end"),
        (b"FEA1\0\0\0\0", "Feather version 1: "),
        (b"\xff\xff\xff\xff\0\0\0\x7f", "an Arrow stream, broken: "),
        (b'{"title": "a"}', "neither Parquet nor Arrow: begins with "),
        (b"version https://git-lfs.github.com/spec/v1\n", "neither Parquet nor Arrow: perhaps a pointer of Git LFS"),
    ],
)
def test_what_is_no_such_file(data: bytes, message: str, tmp_path: Path) -> None:
    assert trouble(data).startswith(message)
    (tmp_path / "a.parquet").write_bytes(data)
    (failure,) = read(Input(str(tmp_path / "a.parquet")))
    assert isinstance(failure, Failure)
    assert failure.message.startswith(message)


@formats
def test_cut_off(written: Callable[[Table], bytes], name: str) -> None:
    data = written(pa.table({"title": ["a", "b", "c", "d"]}))
    for end in range(8, len(data) - 8):
        found = list(read(Input(name, stream=io.BytesIO(data[:end]))))
        messages = [failure.message for failure in found if isinstance(failure, Failure)]
        titles = [raw.data["title"] for raw in found if isinstance(raw, Raw)]
        assert titles == ["a", "b", "c", "d"][: len(titles)]
        if written is not as_stream:
            assert (titles, len(messages)) == ([], 1)
            assert messages[0].endswith("cut off before its end")
        elif messages:  # a stream may end between two batches
            assert messages[0].startswith("an Arrow stream, broken: ")


def test_no_rows_and_no_columns() -> None:
    assert raws(as_parquet(pa.table({"title": pa.array([], pa.string())}))) == []
    assert raws(as_stream(pa.table({"title": pa.array([], pa.string())})), "a.arrow") == []
    assert raws(as_parquet(pa.table({}))) == []
    assert "without columns" in trouble(as_file(pa.table({"a": [1]}).select([])))


def test_other_tables_are_passed_over_in_folders() -> None:
    other = as_parquet(pa.table({"height": [1.5], "width": [2]}))
    assert trouble(other, named=False) == "no columns of a record: height, width"
    assert len(raws(other)) == 1
    story = as_parquet(pa.table({"text": ["A long story. " * 30], "words": [90]}))
    assert [type(raw) for raw in read(Input("a.parquet", named=False, stream=io.BytesIO(story)))] == [Raw]


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for module in ("arrow_files", "arrow_values"):
        monkeypatch.delitem(sys.modules, f"newslint.readers.{module}", raising=False)
    assert "pip install 'newslint[arrow]'" in trouble(b"PAR1")


def test_many_columns_and_small_row_groups() -> None:
    assert len(raws(as_parquet(pa.table({f"column{number}": ["x"] * 3 for number in range(3000)})))) == 3
    assert len(raws(as_parquet(pa.table({"title": ["x"] * 2000}), row_group_size=1))) == 2000


@settings(max_examples=300)
@given(st.sampled_from(FORMATS), st.data())
def test_damaged_files_are_a_record_a_gap_or_an_error(form: tuple[Callable[[Table], bytes], str], data: Any) -> None:
    written, name = form
    table = pa.table({"title": TITLES, "tags": [["a"], [], None, ["b", "c"]], "meta": [{"a": 1}] * 4})
    content = bytearray(written(table))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(8, len(content) - 9))] = data.draw(st.integers(0, 255))
    try:
        for number, raw in enumerate(records(OpenFile(name, True, io.BufferedReader(io.BytesIO(content))))):
            assert raw.origin.excerpt(Place(""), 9)
            if number > 1000:
                break
    except (ReadError, NoRecords):
        pass


@given(st.sampled_from([b"PAR1", b"ARROW1\0\0", b"\xff\xff\xff\xff", b""]), st.binary(max_size=200), st.booleans())
def test_random_bytes(mark: bytes, content: bytes, closed: bool) -> None:
    data = mark + content + (mark[:6] if closed else b"")
    assert all(isinstance(found, (Raw, Failure)) for found in read(Input("a.parquet", stream=io.BytesIO(data))))


def test_the_interpreter_ends_cleanly(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(as_parquet(pa.table({"title": ["a"] * 1000, "tags": [["b"]] * 1000})))
    program = (
        "import io, sys; from newslint.inputs import Input; from newslint.readers import read; "
        "data = open(sys.argv[1], 'rb').read(); "
        "found = read(Input('a.parquet', stream=io.BytesIO(data))); print(next(found).data['title'])"
    )
    for _ in range(5):
        run = subprocess.run([sys.executable, "-c", program, tmp_path / "a.parquet"], capture_output=True, text=True)
        assert (run.returncode, run.stdout, run.stderr) == (0, "a\n", "")
