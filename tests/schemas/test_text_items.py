"""Splitting a string of several items: nothing is lost, and places are exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.place import Place
from newslint.text.items import items
from newslint.text.view import Text


@pytest.mark.parametrize(
    ("text", "separator", "found"),
    [
        ("World", None, ["World"]),
        ("World,Asia", "comma", ["World", "Asia"]),
        (",World, Asia,", "comma", ["", "World", " Asia", ""]),
        ("World, Asia;Trade", "semicolon", ["World, Asia", "Trade"]),
        ("A|B,C", "bar", ["A", "B,C"]),
        ("A\nB|C", "line break", ["A", "B|C"]),
        ("AT&amp;T", None, ["AT&amp;T"]),
        ("AT&amp;T;World", "semicolon", ["AT&amp;T", "World"]),
        ("10,000 Maniacs", None, ["10,000 Maniacs"]),
        ("政治，经济", "comma", ["政治", "经济"]),
        ("News > World", None, ["News > World"]),
        ("", None, [""]),
    ],
)
def test_items(text: str, separator: str | None, found: list[str]) -> None:
    name, parts = items(Text(Place("/tags"), text))
    assert name == separator
    assert [part.text for part in parts] == found


@given(st.text(alphabet=st.sampled_from("ab1,;|\n &#；،")))
def test_items_and_separators_are_the_whole_string(text: str) -> None:
    name, parts = items(Text(Place("/tags"), text))
    if name is None:
        assert [part.text for part in parts] == [text]
        return
    for part in parts:
        assert text[part.place.start : part.place.end] == part.text
    for left, right in pairwise(parts):
        assert left.place.end is not None
        assert right.place.start == left.place.end + 1
    assert parts[0].place.start == 0
    assert parts[-1].place.end == len(text)
