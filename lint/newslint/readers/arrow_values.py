"""Columns of Arrow data as values that JSON has: text, numbers, lists, objects, null.

What JSON has no type for becomes text: times in ISO 8601, decimals with all their digits. A float that is not a number
is null, because tables use it for what is missing. Loaded only when a file in an Arrow layout is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

import pyarrow as pa
import pyarrow.compute as pc

from newslint.readers.arrow_times import clock, day, moment
from newslint.readers.characters import mostly_utf8
from newslint.readers.table_head import column_keys

Values = list[Any]
PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
MS_PER_DAY = 86_400_000


def values(column: Any, errors: str = "strict") -> Values:
    """The values of a column, one a row.

    Bytes of a text that are not UTF-8 raise ``UnicodeDecodeError``, or, where ``errors`` is ``"surrogateescape"``,
    become lone surrogates (U+DC80 to U+DCFF).
    """
    kind = column.type
    if isinstance(kind, pa.BaseExtensionType):
        if kind.extension_name == "arrow.uuid":
            return [None if value is None else str(UUID(bytes=value)) for value in column.storage.to_pylist()]
        return values(column.storage, errors)
    return CONVERTERS.get(kind.id, others)(column, errors)


def plain(column: Any, errors: str) -> Values:
    return column.to_pylist()  # type: ignore[no-any-return]


def floats(column: Any, errors: str) -> Values:
    return [None if value is None or value != value else float(value) for value in column.to_pylist()]


def texts(column: Any, errors: str) -> Values:
    if errors == "strict":
        return plain(column, errors)
    data = column.cast(pa.large_binary()).to_pylist()
    return [None if value is None else value.decode("utf-8", errors) for value in data]


def binaries(column: Any, errors: str) -> Values:
    """Programs that do not mark texts as such write them as bytes; bytes that are no text at all are null."""
    return [None if value is None else text(value, errors) for value in column.to_pylist()]


def text(data: bytes, errors: str) -> str | None:
    if b"\0" in data:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("utf-8", errors) if mostly_utf8(data) else None


def decimals(column: Any, errors: str) -> Values:
    return [None if value is None else format(value, "f") for value in column.to_pylist()]


def timestamps(column: Any, errors: str) -> Values:
    per_second, zone = PER_SECOND[column.type.unit], column.type.tz
    counts = column.view(pa.int64()).to_pylist()
    return [None if count is None else moment(count, per_second, zone) for count in counts]


def days(column: Any, errors: str) -> Values:
    return [None if count is None else day(count) for count in column.view(pa.int32()).to_pylist()]


def days_in_milliseconds(column: Any, errors: str) -> Values:
    return [None if count is None else day(count // MS_PER_DAY) for count in column.view(pa.int64()).to_pylist()]


def times(column: Any, errors: str) -> Values:
    per_second = PER_SECOND[column.type.unit]
    counts = column.view(pa.int32() if column.type.bit_width == 32 else pa.int64()).to_pylist()
    return [None if count is None else clock(count, per_second) for count in counts]


def lists(column: Any, errors: str) -> Values:
    items = iter(values(column.flatten(), errors))
    lengths = pc.list_value_length(column).to_pylist()
    return [None if length is None else list(islice(items, length)) for length in lengths]


def structs(column: Any, errors: str) -> Values:
    fields = [values(column.field(number), errors) for number in range(column.type.num_fields)]
    keys = column_keys([field.name for field in column.type])
    rows = zip(*fields, strict=True) if fields else ((),) * len(column)
    return [
        dict(zip(keys, row, strict=True)) if valid else None
        for row, valid in zip(rows, column.is_valid().to_pylist(), strict=True)
    ]


def maps(column: Any, errors: str) -> Values:
    kind = column.type
    pairs = lists(column.view(pa.list_(pa.struct([kind.key_field, kind.item_field]))), errors)
    return [None if row is None else {str(key): value for key, value in map(dict.values, row)} for row in pairs]


def dictionaries(column: Any, errors: str) -> Values:
    """Every distinct value is decoded once, and is one object in all rows that have it."""
    indices = column.indices.to_pylist()
    wanted = sorted({index for index in indices if index is not None})
    found = values(column.dictionary.take(pa.array(wanted, pa.int64())), errors)
    value_of = dict(zip(wanted, found, strict=True))
    return [value_of.get(index) for index in indices]


def runs(column: Any, errors: str) -> Values:
    return values(pc.run_end_decode(column), errors)


def others(column: Any, errors: str) -> Values:
    """Durations, intervals, unions: what is no text, number or truth value is written out; null where it cannot be."""
    return [written(scalar) for scalar in column]


def written(scalar: Any) -> Any:
    try:
        value = scalar.as_py()
    except (ValueError, OverflowError, TypeError, NotImplementedError, ImportError):
        return None
    return value if value is None or isinstance(value, (str, int)) else str(value)


def by_number(converters: Mapping[str, Callable[[Any, str], Values]]) -> dict[int, Callable[[Any, str], Values]]:
    """The converters by the numbers of Arrow's types, as far as this version of pyarrow has them."""
    return {
        number: convert
        for name, convert in converters.items()
        if (number := getattr(pa.lib, f"Type_{name}", None)) is not None
    }


CONVERTERS = by_number({
    "NA": plain, "BOOL": plain,
    "INT8": plain, "INT16": plain, "INT32": plain, "INT64": plain,
    "UINT8": plain, "UINT16": plain, "UINT32": plain, "UINT64": plain,
    "HALF_FLOAT": floats, "FLOAT": floats, "DOUBLE": floats,
    "DECIMAL32": decimals, "DECIMAL64": decimals, "DECIMAL128": decimals, "DECIMAL256": decimals,
    "STRING": texts, "LARGE_STRING": texts, "STRING_VIEW": texts,
    "BINARY": binaries, "LARGE_BINARY": binaries, "BINARY_VIEW": binaries, "FIXED_SIZE_BINARY": binaries,
    "TIMESTAMP": timestamps, "DATE32": days, "DATE64": days_in_milliseconds, "TIME32": times, "TIME64": times,
    "LIST": lists, "LARGE_LIST": lists, "FIXED_SIZE_LIST": lists, "LIST_VIEW": lists, "LARGE_LIST_VIEW": lists,
    "STRUCT": structs, "MAP": maps, "DICTIONARY": dictionaries, "RUN_END_ENCODED": runs,
})  # fmt: skip
