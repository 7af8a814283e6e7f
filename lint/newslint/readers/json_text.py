"""The raw text of a JSON record: where its values stand, and which keys stand twice."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from newslint.origin import Excerpt
from newslint.place import Place, Span, escape
from newslint.readers import raw_text

DECODER = json.JSONDecoder()
SPACE = re.compile(r"[ \t\r\n]*")
ESCAPED = re.compile(r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.")
"""One character of a string that is written as an escape; a pair of surrogates is one character."""
KEY_END = re.compile(r'"[ \t\r\n]*:')
"""Stands behind every key, and nowhere else but inside of strings."""


@dataclass(frozen=True)
class JsonText:
    """The origin of a record that is written as JSON.

    ``text`` is the raw text in which the record stands, ``line`` and ``column`` (1-based) are those of its first
    character in the file; ``data`` is what the text decodes to. The record is the value at the pointer ``root``
    of the text.
    """

    path: str
    text: str = field(repr=False)
    data: Any = field(repr=False)
    line: int = 1
    column: int = 1
    root: str = ""

    def __getstate__(self) -> dict[str, Any]:
        """Everything but what can be computed again."""
        return {name: self.__dict__[name] for name in ("path", "text", "data", "line", "column", "root")}

    def locate(self, place: Place) -> Span:
        """The raw characters of the place; those of a whole string are the ones between its quotes."""
        return raw_text.span(self._lines, *self._stretch(place), self.line, self.column)

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The raw characters of the place, and at most ``width`` of its first line on either side."""
        return raw_text.excerpt(self.text, *self._stretch(place), width)

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Keys that stand more than once in one object: the place of the value that counts, the key, how often.

        The text is walked only where more stands in it that may be the end of a key than the data has keys.
        """
        if len(KEY_END.findall(self.text)) != number_of_keys(self.data):
            for pointer, (key, times) in self._walked.repeated.items():
                if pointer.startswith(f"{self.root}/") and self._value(pointer[len(self.root) :])[2]:
                    yield Place(pointer[len(self.root) :]), key, times

    def _stretch(self, place: Place) -> tuple[int, int]:
        """Offsets in the text of the first character of the place and behind the last."""
        pointer, (start, end), exact = self._value(place.pointer)
        if self.text[start] != '"' or start == end:
            return start, end
        start, end = start + 1, end - 1
        if not exact or place.start is None or place.end is None:
            return start, end
        characters = self._characters.get(pointer)
        if characters is None:
            characters = self._characters[pointer] = Characters(self.text, start, end)
        first = characters.offset(place.start)
        return first, max(first, characters.offset(place.end))

    def _value(self, pointer: str) -> tuple[str, tuple[int, int], bool]:
        """The value at the pointer: its own pointer, its offsets, and whether it is not one around it."""
        wanted, cut = self.root + pointer, len(self.root)
        found, within = self.root, self._walked.values[self.root]
        while cut < len(wanted):
            cut = wanted.find("/", cut + 1)
            cut = len(wanted) if cut < 0 else cut
            value = self._walked.values.get(wanted[:cut])
            if value is None or not within[0] <= value[0] < within[1]:  # or that of a key whose value does not count
                return found, within, False
            found, within = wanted[:cut], value
        return found, within, True

    @cached_property
    def _lines(self) -> list[int]:
        return raw_text.line_starts(self.text)

    @cached_property
    def _walked(self) -> Walked:
        walked = Walked({}, {})
        walk(self.text, skip(self.text, 0), "", walked)
        return walked

    @cached_property
    def _characters(self) -> dict[str, Characters]:
        return {}


class Characters:
    """Where the characters of a string stand in its raw form. Only escapes are remembered."""

    __slots__ = ("_decoded", "_end", "_raw", "_start")

    def __init__(self, text: str, start: int, end: int) -> None:
        """``start`` and ``end`` are the offsets of the raw form in the text, without the quotes."""
        self._start = start
        self._end = end
        self._raw = array("q")
        self._decoded = array("q")
        raw, decoded = start, 0
        for escaped in ESCAPED.finditer(text, start, end):
            decoded += escaped.start() - raw + 1
            raw = escaped.end()
            self._raw.append(raw)
            self._decoded.append(decoded)

    def offset(self, index: int) -> int:
        """The offset in the text of the character of that index in the decoded string."""
        at = bisect_right(self._decoded, index) - 1
        offset = self._start + max(index, 0) if at < 0 else self._raw[at] + index - self._decoded[at]
        return min(offset, self._end)


class Walked(NamedTuple):
    """What a walk through a JSON text has found, by JSON Pointer."""

    values: dict[str, tuple[int, int]]
    """The offsets of every value; of a key that is repeated, those of the last one's."""
    repeated: dict[str, tuple[str, int]]
    """Keys that stand more than once in their object, and how often."""


def walk(text: str, at: int, pointer: str, found: Walked) -> int:
    """Note the value at the offset, and all values in it. Gives the offset behind it; the text must be JSON."""
    start = at
    if text[at] == "{":
        seen: dict[str, int] = {}
        at = skip(text, at + 1)
        while text[at] != "}":
            key, at = DECODER.raw_decode(text, at)
            inner = f"{pointer}/{escape(key)}"
            seen[key] = seen.get(key, 0) + 1
            if seen[key] > 1:
                found.repeated[inner] = key, seen[key]
            at = skip(text, walk(text, skip(text, skip(text, at) + 1), inner, found))
            at = skip(text, at + 1) if text[at] == "," else at
        at += 1
    elif text[at] == "[":
        index = 0
        at = skip(text, at + 1)
        while text[at] != "]":
            at = skip(text, walk(text, at, f"{pointer}/{index}", found))
            at = skip(text, at + 1) if text[at] == "," else at
            index += 1
        at += 1
    else:
        at = DECODER.raw_decode(text, at)[1]
    found.values[pointer] = start, at
    return at


def skip(text: str, at: int) -> int:
    """The offset of the next character that is not blank."""
    blank = SPACE.match(text, at)
    return blank.end() if blank else at


def number_of_keys(data: Any) -> int:
    """How many keys the objects in decoded JSON have together."""
    number = 0
    if type(data) is dict:
        number = len(data)
        data = data.values()
    for value in data:
        if type(value) is dict or type(value) is list:
            number += number_of_keys(value)
    return number
