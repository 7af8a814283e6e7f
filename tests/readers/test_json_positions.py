"""Positions in JSON: the raw characters of a span, decoded, are the characters that were pointed at."""

from __future__ import annotations

import io
import json
import pickle
import random
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.inputs import Input
from newslint.origin import Raw
from newslint.place import Place, Span, escape
from newslint.readers import json_text, read

CHARACTERS = st.characters(exclude_categories=()) | st.sampled_from('"\\/\n\r\t\u2028\0🚀é\u0301\ud83d\ude80{}[]:,')
TEXTS = st.text(CHARACTERS, max_size=12).map(
    lambda text: text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
KEYS = TEXTS.map(lambda key: f"{key}~/0")
RECORDS = st.dictionaries(KEYS, VALUES, max_size=5).map(
    lambda record: {"title": "T", "body": "B", "url": "u", **record}
)
LAYOUTS = ("lines", "array", "object", "envelope")


class Writer:
    """Writes JSON with random blanks, escapes and repeated keys."""

    def __init__(self, choice: random.Random, blanks: tuple[str, ...]) -> None:
        self.choice = choice
        self.blanks = blanks

    def value(self, value: Any) -> str:
        if isinstance(value, dict):
            members = [self.member(key, inner) for key, inner in value.items()]
            if value and self.choice.random() < 0.3:
                members.insert(0, self.member(self.choice.choice([*value]), ["lost", {}]))
            return "{" + self.blank() + ",".join(members) + "}"
        if isinstance(value, list):
            return "[" + self.blank() + ",".join(self.padded(self.value(item)) for item in value) + "]"
        return self.string(value) if isinstance(value, str) else json.dumps(value)

    def member(self, key: str, value: Any) -> str:
        return f"{self.padded(self.string(key))}:{self.padded(self.value(value))}"

    def padded(self, text: str) -> str:
        return self.blank() + text + self.blank()

    def blank(self) -> str:
        return "".join(self.choice.choices(self.blanks, k=self.choice.choice((0, 0, 0, 1, 2))))

    def string(self, text: str) -> str:
        return '"' + "".join(map(self.character, text)) + '"'

    def character(self, character: str) -> str:
        forms = [] if character in '"\\' or character < " " or "\ud800" <= character <= "\udfff" else [character] * 3
        units = character.encode("utf-16-be", "surrogatepass").hex()
        escaped = "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
        forms += [escaped, escaped.upper().replace("\\U", "\\u")]
        short = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", '"': '\\"', "\\": "\\\\", "/": "\\/"}
        return self.choice.choice([*forms, *([short[character]] if character in short else [])])


def written(records: list[dict[str, Any]], layout: str, choice: random.Random) -> str:
    """The records as the text of a file."""
    if layout == "lines":
        newline = choice.choice(("\n", "\r\n"))
        writer = Writer(choice, (" ", "\t"))
        return newline.join(writer.value(record) for record in records) + choice.choice(("", newline))
    writer = Writer(choice, (" ", "\t", "\n", "\r\n", "\n  "))
    if layout == "object":
        return writer.padded(writer.value(records[0]))
    items = writer.padded(f"[{','.join(writer.padded(writer.value(record)) for record in records)}]")
    if layout == "array":
        return items
    return f'{{"status": "ok",{writer.blank()}"articles":{items},"more": [1, {{"a": 2}}]}}'


def strings(data: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every string of the data with its pointer."""
    if isinstance(data, str):
        yield pointer, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(value, f"{pointer}/{escape(key)}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from strings(value, f"{pointer}/{index}")


def characters(text: str, span: Span | None) -> str:
    """The characters of a text at a span."""
    assert span
    lines = text.split("\n")
    assert 1 <= span.line <= span.end_line <= len(lines)
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, *between, last = lines[span.line - 1 : span.end_line]
    return "\n".join((first[span.column - 1 :], *between, last[: span.end_column - 1]))


def decoded(raw: str) -> str:
    """What the raw form of a string's characters means."""
    return str(json.loads(f'"{raw}"'))


def records(text: str, name: str) -> list[Raw]:
    """The records of a file with this text."""
    found = list(read(Input(name, stream=io.BytesIO(text.encode()))))
    assert all(isinstance(raw, Raw) for raw in found), found
    return [raw for raw in found if isinstance(raw, Raw)]


@settings(max_examples=300, deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=3), st.sampled_from(LAYOUTS), st.booleans(), st.integers(), st.data())
def test_any_characters_of_any_string(
    wanted: list[dict[str, Any]], layout: str, mark: bool, seed: int, data: st.DataObject
) -> None:
    if layout == "object":
        wanted = wanted[:1]
    text = written(wanted, layout, random.Random(seed))
    found = records("\ufeff" * mark + text, "a.jsonl" if layout == "lines" else "a.json")
    assert [raw.data for raw in found] == wanted
    assert [raw.index for raw in found] == list(range(len(wanted)))
    assert not any(raw.faults for raw in found)
    raw = pickle.loads(pickle.dumps(data.draw(st.sampled_from(found))))
    for pointer, string in strings(raw.data):
        start = data.draw(st.integers(0, len(string)), "start")
        end = data.draw(st.integers(start, len(string)), "end")
        place = Place(pointer, start, end)
        marked = characters(text, raw.origin.locate(place))
        assert decoded(marked) == string[start:end]
        assert decoded(characters(text, raw.origin.locate(Place(pointer)))) == string
        before, shown, after = raw.origin.excerpt(place, 5)
        assert shown == marked
        assert len(before) <= 5
        assert len(after) <= 5
        assert before + shown + after in text


@given(RECORDS, st.integers())
def test_whole_values(record: dict[str, Any], seed: int) -> None:
    text = written([record], "object", random.Random(seed))
    (raw,) = records(text, "a.json")
    for key, value in record.items():
        shown = characters(text, raw.origin.locate(Place(f"/{escape(key)}")))
        assert json.loads(f'"{shown}"' if isinstance(value, str) else shown) == value
    assert json.loads(characters(text, raw.origin.locate(Place("")))) == record


@given(RECORDS, st.integers())
def test_repeated_keys_are_never_missed(record: dict[str, Any], seed: int) -> None:
    text = written([record], "object", random.Random(seed))
    (raw,) = records(text, "a.json")
    repeated: list[tuple[str, int]] = []

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        repeated.extend((key, keys.count(key)) for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(pairs)

    json.loads(text, object_pairs_hook=note)
    found = list(raw.origin.duplicate_keys())
    assert sorted((key, times) for _, key, times in found) == sorted(repeated)
    for place, key, _ in found:
        assert place.pointer.endswith(f"/{escape(key)}")


ROCKET = '{"title": "\\ud83d\\ude80🚀 e\u0301\\u00e9\\/x", "a": {"b": [1, "", {}]}, "title2": "\\ud83d \\ude80"}'


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("/title", 0, 1), "\\ud83d\\ude80"),
        (Place("/title", 1, 2), "🚀"),
        (Place("/title", 3, 5), "e\u0301"),
        (Place("/title", 5, 6), "\\u00e9"),
        (Place("/title", 6, 7), "\\/"),
        (Place("/title", 7, 8), "x"),
        (Place("/title", 8, 8), ""),
        (Place("/title", 7, 80), "x"),
        (Place("/title"), "\\ud83d\\ude80🚀 e\u0301\\u00e9\\/x"),
        (Place("/title2", 0, 1), "\\ud83d"),
        (Place("/title2", 2, 3), "\\ude80"),
        (Place("/a"), '{"b": [1, "", {}]}'),
        (Place("/a/b/0"), "1"),
        (Place("/a/b/1"), ""),
        (Place("/a/b/2"), "{}"),
        (Place("/a/b/7/c", 1, 2), '[1, "", {}]'),
        (Place("/title/0", 1, 2), "\\ud83d\\ude80🚀 e\u0301\\u00e9\\/x"),
        (Place("/none"), ROCKET),
        (Place(""), ROCKET),
        (Place("", 3, 4), ROCKET),
    ],
)
def test_place(place: Place, expected: str) -> None:
    (raw,) = records(ROCKET, "a.jsonl")
    assert characters(ROCKET, raw.origin.locate(place)) == expected


def test_last_value_of_a_repeated_key_counts() -> None:
    text = '{"a": {"b": "one"}, "\\u0061": {"c": "two"}, "d": {"x": 1, "x": 2}, "d": {}}'
    (raw,) = records(text, "a.jsonl")
    assert characters(text, raw.origin.locate(Place("/a/c", 0, 1))) == "t"
    assert characters(text, raw.origin.locate(Place("/a/b", 0, 1))) == '{"c": "two"}'
    assert list(raw.origin.duplicate_keys()) == [(Place("/a"), "a", 2), (Place("/d"), "d", 2)]


def test_text_that_looks_like_a_key_is_none() -> None:
    (raw,) = records('{"title": "he said \\"no\\": twice", "url" : "\\":\\":"}', "a.jsonl")
    assert not list(raw.origin.duplicate_keys())


def test_line_ends_are_not_shown() -> None:
    (raw,) = records('{"title": "a"}\r\n', "a.jsonl")
    assert raw.origin.excerpt(Place("/title"), 20) == ('{"title": "', "a", '"}')


def test_excerpt_is_short() -> None:
    (raw,) = records(json.dumps({"title": "a" * 10_000}), "a.jsonl")
    before, marked, after = raw.origin.excerpt(Place("/title", 4_000, 9_000), 30)
    assert (len(before), len(marked), len(after)) == (30, 200, 30)


def test_line_and_column_in_an_array() -> None:
    text = '[{"title": "é", "url": "a"}, {"title": "b",\n "url": "c"},\n\t{"title": "d", "url": "e"}]'
    spans = [raw.origin.locate(Place("/url")) for raw in records(text, "a.json")]
    assert spans == [Span(1, 25, 1, 26), Span(2, 10, 2, 11), Span(3, 25, 3, 26)]


def test_record_inside_of_the_list_item() -> None:
    text = (
        '{"hits": {"hits": [{"_id": 1, "_id": 2, "_source": {"title": "a", "title": "bc", "url": "x", "body": "d"}}]}}'
    )
    (raw,) = records(text, "a.json")
    assert characters(text, raw.origin.locate(Place("/title", 1, 2))) == "c"
    assert characters(text, raw.origin.locate(Place(""))).startswith('{"title": "a"')
    assert characters(text, raw.origin.locate(Place("/_id"))).startswith('{"title": "a"')
    assert list(raw.origin.duplicate_keys()) == [(Place("/title"), "title", 2)]


def test_many_findings_in_one_record_take_linear_time() -> None:
    record = {"title": "T", "tags": ["\\n"] * 5_000, "body": "wörd\n" * 20_000}
    (raw,) = records(json.dumps(record), "a.jsonl")
    begun = time.perf_counter()
    for at in range(5_000):
        raw.origin.locate(Place(f"/tags/{at}", 0, 1))
        raw.origin.locate(Place("/body", at * 5, at * 5 + 4))
        raw.origin.excerpt(Place("/body", at * 5, at * 5 + 4), 40)
    assert time.perf_counter() - begun < 5


def test_repeated_keys_are_only_looked_for_where_there_may_be_some(monkeypatch: pytest.MonkeyPatch) -> None:
    (raw,) = records('{"title": "a", "source" : {"name":"b"}, "tags": ["x:y"]}', "a.jsonl")
    monkeypatch.setattr(json_text, "walk", None)
    assert not list(raw.origin.duplicate_keys())
