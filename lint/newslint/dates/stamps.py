"""The dates of a record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from newslint.dates import Reading, read
from newslint.place import Place, steps
from newslint.record import Record, Text

DateRole = Literal["published", "modified", "scraped"]
ROLES: tuple[DateRole, ...] = ("published", "modified", "scraped")

AS_SHOWN = ("raw", "display", "human", "relative", "ago", "text", "label", "formatted", "string")
"""Parts of the names of fields that repeat a date in the page's own words (zyte's ``datePublishedRaw``)."""


_new = tuple.__new__
"""Makes a named tuple of its values at once: every record has dates."""


class Stamp(NamedTuple):
    """One value of a date field: what role it has, what stands there, and how it is read, if at all."""

    role: DateRole
    text: Text
    reading: Reading | None

    @property
    def place(self) -> Place:
        """The characters of the date, without a label in front of it."""
        if self.reading is None or self.whole:
            return self.text.place
        return self.text.place.part(self.reading.start, self.reading.end)

    @property
    def whole(self) -> bool:
        """Whether the value is a number, which has no characters to point at."""
        return isinstance(self.text, _Number)

    @property
    def as_shown(self) -> bool:
        """Whether the field keeps a date as the page showed it ("2 hours ago"), beside one for programs."""
        name = self.text.place.pointer.lower()
        return (self.reading is None or self.reading.date is None) and any(hint in name for hint in AS_SHOWN)

    @property
    def shown(self) -> str:
        """The date as it stands there, for a message."""
        text = self.text.text
        found = text[self.reading.start : self.reading.end] if self.reading else text.strip()
        return " ".join("".join(char if char.isprintable() else " " for char in found[:60]).split())

    @property
    def field(self) -> str:
        """The name of the field, for a message."""
        named = [step for step in steps(self.text.place.pointer) if not step.isdigit()]
        return ".".join(named)[:60] if "".join(named).isprintable() else self.role


class _Number(Text):
    """A number of a record, as digits; its place is the whole value."""


@lru_cache(maxsize=1)
def stamps(record: Record) -> tuple[Stamp, ...]:
    """Every filled value of the record's date fields, in the order published, modified, scraped.

    Remembered for the last record, because all rules about dates ask in turn.
    """
    found = tuple(_stamps(record))
    if len(found) < 2:
        return found
    whole = {stamp.role for stamp in found if stamp.reading and stamp.reading.date}
    return tuple(stamp for stamp in found if not (stamp.role in whole and stamp.as_shown))


@lru_cache(maxsize=1)
def oddities(record: Record) -> tuple[Stamp, ...]:
    """The stamps that are no ordinary dates; none in nearly every record. Remembered for the last record."""
    return tuple([stamp for stamp in stamps(record) if stamp.reading is None or not stamp.reading.ordinary])


@lru_cache(maxsize=1)
def settled(record: Record) -> bool:
    """A quick look, right for most records: whether there is one date a role at the most, all are certain to the second
    and the zone, and they follow each other: published, modified, and now or the time of scraping.

    Nothing is wrong then between the dates of the record. Remembered for the last record.
    """
    last = None
    roles = []
    for role, _, reading in stamps(record):
        if reading is None or reading.offset is None or reading.second is None or not reading.ordinary:
            return False
        instant = reading.instant
        if instant is None or (last is not None and instant < last):
            return False
        roles.append(role)
        last = instant if role != "scraped" else last
    return len(set(roles)) == len(roles) and (last is None or last <= record.now)


def _stamps(record: Record) -> Iterator[Stamp]:
    for role in ROLES:
        for pointer, value in record.fields(role):
            if isinstance(value, str):
                if value and not value.isspace():
                    yield _new(Stamp, (role, record.text(pointer, value), read(value)))
            elif value:
                yield from _inside(role, pointer, value)


def _inside(role: DateRole, pointer: str, value: Any) -> Iterator[Stamp]:
    """The dates of a value that is no string: a number, or what a database wraps around one."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            text = str(int(value)) if value == int(value) else str(value)
        except (ValueError, OverflowError):  # not a number, infinity, thousands of digits
            return
        yield Stamp(role, _Number(Place(pointer), text), read(text))
    elif isinstance(value, dict):
        for key in ("$date", "$numberLong", "value", "text", "#text", "content", "rendered"):
            inner = value.get(key)
            if isinstance(inner, str) and inner.strip():
                yield Stamp(role, Text(Place(f"{pointer}/{key}"), inner), read(inner))
                return
            if inner:
                yield from _inside(role, f"{pointer}/{key}", inner)
                return
    elif isinstance(value, list):
        for index, item in enumerate(value[:20]):
            if isinstance(item, str) and item.strip():
                yield Stamp(role, Text(Place(f"{pointer}/{index}"), item), read(item))
