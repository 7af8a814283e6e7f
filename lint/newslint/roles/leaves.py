"""The strings of a value, whatever its type: those that a role is about, or all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.place import Place, escape
from newslint.text.view import Text

LEAVES: Mapping[str, tuple[str, ...]] = {
    "title": ("main", "rendered"),
    "authors": ("name", "byline", "nameRaw", "displayName", "original", "title", "@value"),
    "source": ("name", "title", "domain", "id"),
    "categories": ("name", "term", "label", "title", "code", "@term"),
    "tags": ("name", "term", "label", "title", "value", "@term"),
    "url": ("url", "href", "@id", "@href"),
    "canonical_url": ("url", "href", "@id", "@href"),
    "image": ("url", "contentUrl", "src", "href", "@url", "@href"),
    "links": ("url", "href", "@href"),
    "id": ("$oid", "value", "#text"),
    "language": ("name", "value", "code"),
}
"""Where a role's field holds an object, the keys of it that say what is meant."""

ANY_LEAVES = ("$date", "$numberLong", "value", "text", "#text", "content", "name", "rendered", "plain_text")
"""The same for every role, tried after ``LEAVES``."""

DEPTH = 8
"""Levels of lists and objects that are looked into."""


def leaves(role: str, pointer: str, value: Any, depth: int = DEPTH) -> Iterator[Text]:
    """The strings that a field of the role holds: itself, its items, or what its objects are named.

    ``pointer`` is the JSON Pointer of ``value`` in the record.
    """
    if isinstance(value, str):
        yield Text(Place(pointer), value)
    elif not depth:
        return
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(role, f"{pointer}/{index}", item, depth - 1)
    elif isinstance(value, dict):
        for key in (*LEAVES.get(role, ()), *ANY_LEAVES):
            if value.get(key):
                yield from leaves(role, f"{pointer}/{escape(key)}", value[key], depth - 1)
                return


def strings(data: dict[str, Any] | list[Any], pointer: str = "") -> Iterator[Text]:
    """Every string below the value, depth first and in order, however deep."""
    below = [inner(data, pointer)]
    while below:
        for place, value in below[-1]:
            if isinstance(value, str):
                yield Text(Place(place), value)
            elif isinstance(value, (dict, list)):
                below.append(inner(value, place))
                break
        else:
            below.pop()


def inner(data: dict[str, Any] | list[Any], pointer: str) -> Iterator[tuple[str, Any]]:
    """Pointers and values one level below."""
    if isinstance(data, dict):
        return ((f"{pointer}/{escape(key)}", value) for key, value in data.items())
    return ((f"{pointer}/{index}", value) for index, value in enumerate(data))


def raw_strings(data: Any) -> list[str]:
    """Every string below the value, without its place."""
    found: list[str] = []
    for value in data.values() if type(data) is dict else data:
        if type(value) is str:
            found.append(value)
        elif type(value) is dict or type(value) is list:
            found += raw_strings(value)
    return found
