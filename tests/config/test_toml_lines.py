"""The line of a key is the line on which it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newslint.config.toml_lines import Key, key_lines

DOCUMENT = '''\
# a comment = 1
title = "x # no comment"   # a comment
"quoted key" = """
fake = 1
[fake]
\\""" still ""text""""
'single' = \'\'\'
fake2 = [
\'\'\'
when = 1979-05-27 07:32:00
numbers = [ 1, 2.5, # one
  "three",
  [4,
   5],
]
inline = { a = 1, b.c = "}", d = [1,
2] }
a.b . "c" = true

[tool.newslint]
select = [
    "fields",
]

[[rule]]
name = "a"
[rule.swap]
old = "new"
[[rule]]
name = "b"
  [[rule.deep]]
  x = 1
  [[rule.deep]]
  x = 2
'''


def test_every_key_has_its_line() -> None:
    lines = key_lines(DOCUMENT)
    expected: dict[Key, int] = {
        ("title",): 2,
        ("quoted key",): 3,
        ("single",): 7,
        ("when",): 10,
        ("numbers", 1): 11,
        ("numbers", 2): 12,
        ("numbers", 3, 1): 14,
        ("inline", "b", "c"): 16,
        ("inline", "d", 1): 17,
        ("a", "b", "c"): 18,
        ("tool", "newslint"): 20,
        ("tool", "newslint", "select", 0): 22,
        ("rule", 0, "name"): 26,
        ("rule", 0, "swap", "old"): 28,
        ("rule", 1): 29,
        ("rule", 1, "deep", 1, "x"): 34,
    }
    assert {key: lines.get(key) for key in expected} == expected
    assert set(lines) >= set(keys(tomllib.loads(DOCUMENT)))
    assert not any("fake" in str(key) for key in lines)


def keys(value: Any, path: Key = ()) -> Iterator[Key]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield from keys(item, (*path, step))


WORDS = st.text("ab\"'\\#=[]{},.\n é", max_size=8)
SCALARS = st.one_of(st.integers(), st.booleans(), WORDS)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3))


def quoted(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c in " #=[]{},.'" else f"\\u{ord(c):04X}" for c in text) + '"'


def written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value) if "\n" in value else f'"""\n{quoted(value)[1:-1]}"""'
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(written, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)} = {written(item)}" for key, item in value.items()) + "}"
    return str(value)


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4))
def test_no_key_of_a_document_is_missed(document: dict[str, Any]) -> None:
    lines: list[str] = []
    expected: dict[Key, int] = {}
    for key, value in document.items():
        expected[key,] = "\n".join([*lines, ""]).count("\n") + 1
        lines.append(f"{quoted(key)} = {written(value)}")
    text = "\n".join(lines) + "\n"
    found = key_lines(text)
    assert set(found) == set(keys(tomllib.loads(text)))
    assert {key: found[key] for key in expected} == expected


@given(st.text("ab\"'\\#=[]{},.\n", max_size=40))
def test_what_is_no_toml_ends_without_an_error(text: str) -> None:
    key_lines(text)
