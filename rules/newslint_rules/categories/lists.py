"""The lists of categories and tags of a record, however they are written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice
from typing import Any, NamedTuple

from newslint.place import Place
from newslint.record import Record
from newslint.roles import Role
from newslint.roles.leaves import leaves
from newslint.text.items import items
from newslint.text.pattern import pattern
from newslint.text.view import Text
from newslint_rules import quoting

INDEX = pattern(r"/[0-9]+(?=/|$)")
"""A step of a JSON Pointer into a list."""

LABELS: tuple[Role, ...] = ("categories", "tags")

BLANKS_AND_MARKS = " \t\n\r\f\v\u00a0\u200b\u3000,，、،;；؛|｜/\\>›»<‹«•·–—−-"
"""What may stand around an item or in place of one, and is no item."""


class ItemList(NamedTuple):
    """One field of categories or tags.

    ``joined`` is the string in which the items stand, and ``separator`` the name of what is between them there;
    both are ``None`` for a list.
    """

    role: Role
    items: tuple[Text, ...]
    joined: Text | None = None
    separator: str | None = None

    @property
    def last(self) -> int:
        """The index of the last item that is filled; -1 where none is."""
        at = len(self.items) - 1
        while at >= 0 and not filled(self.items[at]):
            at -= 1
        return at

    def without(self, at: int) -> Place | None:
        """The characters to delete so that the item and one separator are gone; ``None`` where that cannot be said."""
        if self.joined is None or len(self.items) < 2:
            return None
        start, end = bounds(self.items[at])
        if any(filled(item) for item in islice(self.items, at)):
            return Place(self.joined.place.pointer, bounds(self.items[at - 1])[1], end)
        if at + 1 == len(self.items):
            return None
        behind = self.items[at + 1]
        return Place(self.joined.place.pointer, start, bounds(behind.stripped() if filled(behind) else behind)[0])


@lru_cache(maxsize=2)  # the rules of this family ask one after another about the same record
def item_lists(record: Record) -> tuple[ItemList, ...]:
    """The fields of categories and tags that hold anything, in order."""
    return tuple(found for role in LABELS for found in lists_of(record, role))


def lists_of(record: Record, role: Role) -> Iterator[ItemList]:
    """The fields of the role that hold anything, in order."""
    for spread, values in groupby(record.fields(role), key=lambda field: INDEX.sub("/*", field[0])):
        if "/*" in spread:  # one field in each object of a list
            several = [text for pointer, value in values for text in leaves(role, pointer, value)]
            if several:
                yield ItemList(role, tuple(several))
            continue
        for pointer, value in values:
            if isinstance(value, list):
                yield ItemList(role, tuple(elements(role, pointer, value)))
                continue
            for text in leaves(role, pointer, value):
                separator, parts = items(text)
                yield ItemList(role, parts, text, separator)


def elements(role: Role, pointer: str, values: list[Any]) -> Iterator[Text]:
    """The items of a list; an item that is null is a text without characters."""
    for index, value in enumerate(values):
        if value is None:
            yield Text(Place(f"{pointer}/{index}"), "")
        else:
            yield from leaves(role, f"{pointer}/{index}", value)


def filled(item: Text) -> bool:
    """Whether there is more in the item than blanks and separators."""
    return item.text[:1].isalnum() or bool(item.text.strip(BLANKS_AND_MARKS))


def bounds(item: Text) -> tuple[int, int]:
    """Start and end of the item in the string it stands in (characters, end exclusive)."""
    start = item.place.start or 0
    return start, start + len(item.text)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The item as it is compared: without letter case and runs of blanks."""
    return " ".join(text.casefold().split())


def quoted(text: str) -> str:
    """The item in a message, without blanks around it."""
    return quoting.quoted(text.strip())
