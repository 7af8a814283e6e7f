"""The items of a string that holds several: "World, Asia", "World;Asia", "World | Asia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.text.view import Text

SEPARATORS = {
    "line break": re.compile(r"(?P<separator>\n)"),
    "semicolon": re.compile(r"&#?\w{1,31};|(?P<separator>[;；؛])"),
    "bar": re.compile(r"(?P<separator>[|｜])"),
    "comma": re.compile(r"(?<=\d),(?=\d)|(?P<separator>[,，、،])"),
}
"""What items are joined with, the strongest first: where one occurs, the weaker ones belong to the items.

HTML entities and numbers such as 10,000 are passed over.
"""

_ANY = re.compile(r"[\n;；؛|｜,，、،]")


class Items(NamedTuple):
    """The items of a string in order, and the name of what separates them; ``None`` where nothing does.

    Items keep the blanks around them: separators and items together are the whole string.
    """

    separator: str | None
    items: tuple[Text, ...]


def items(text: Text) -> Items:
    """The items that the string holds; the string itself if nothing separates any."""
    separator, bounds = split(text.text)
    return Items(separator, tuple(text.part(start, end) for start, end in bounds) if separator else (text,))


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """The name of the separator, if there is one, and start and end of each item (characters, end exclusive)."""
    if _ANY.search(text):
        for name, pattern in SEPARATORS.items():
            at = [match.start("separator") for match in pattern.finditer(text) if match["separator"]]
            if at:
                return name, tuple(between(at, len(text)))
    return None, ((0, len(text)),)


def between(separators: list[int], length: int) -> Iterator[tuple[int, int]]:
    """The stretches before, between and behind separators of one character each."""
    start = 0
    for at in separators:
        yield start, at
        start = at + 1
    yield start, length
