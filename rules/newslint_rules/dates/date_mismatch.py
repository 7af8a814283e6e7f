from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from newslint.dates import Reading
from newslint.dates.gaps import apart, calendar_days
from newslint.dates.stamps import Stamp, settled, stamps
from newslint.dates.urls import in_url
from newslint.record import Record
from newslint.rule import Problem, Rule

DAY = timedelta(days=1)
OTHER_EVENTS = (
    "creat",
    "insert",
    "index",
    "ingest",
    "event",
    "start",
    "end",
    "photo",
    "valid",
    "expire",
    "embargo",
    "first",
)
"""Parts of the names of fields whose date need not be that of the publication."""


class DateMismatch(Rule):
    """Two published dates of one record name different days.

    Why it matters: only one of them can be right, and who takes the other files the story under a wrong day.

    Bad:  {"title": "Harbour reopens", "published": "February 4, 2026", "Document Date": "Thu, Feb 05 2026 12:41:45 am"}
    Good: {"title": "Harbour reopens", "published": "2026-02-04T20:30:00Z", "date": "2026-02-05T01:30:00+05:00"}

    Measured: no finding on the development corpus (15 sets, 15,301 records): no record of it has two published dates.

    Traps: the same instant in two time zones agrees, and so does a date without a time with either the local or the UTC
    day of the other. A day apart may be a time zone: it is still reported, and the message says so. Other hours of the
    same day are not reported, nor fields about other events (`created_at`, `event_start`).
    """

    name = "date-mismatch"
    family = "dates"
    silenced_by = frozenset({"sentinel-date", "impossible-date"})

    hours: float = Field(1, ge=0, description="Hours that two dates with times of day may lie apart across midnight.")

    def check(self, record: Record) -> Iterator[Problem]:
        if settled(record):
            return
        found = stamps(record)
        if len(found) < 2:
            return
        out = [s for s in found if s.role == "published" and s.reading and s.reading.date and publication(s)]
        for other in out[1:]:
            gap = difference(out[0], other, timedelta(hours=self.hours))
            if gap is not None:
                yield Problem(other.place, message(record, out[0], other, gap))
                return


def publication(stamp: Stamp) -> bool:
    """Whether the field's name does not say that its date is that of something else."""
    name = stamp.text.place.pointer.lower()
    return not any(part in name for part in OTHER_EVENTS)


def difference(one: Stamp, other: Stamp, tolerance: timedelta) -> timedelta | None:
    """How far apart the two dates are; ``None`` where they agree."""
    a, b = one.reading, other.reading
    if a is None or b is None or a.local is None or b.local is None or set(calendar_days(a)) & set(calendar_days(b)):
        return None
    if not (a.timed and b.timed):
        return abs(midnight(a) - midnight(b))
    if a.zone and b.zone and a.instant and b.instant:
        gap = abs(a.instant - b.instant)
        return gap if gap > tolerance and a.instant.date() != b.instant.astimezone(a.instant.tzinfo).date() else None
    gap = abs(a.local - b.local)
    return None if gap <= tolerance or same_instant(a, b) else gap


def midnight(reading: Reading) -> timedelta:
    """The start of the day, counted from the start of the calendar."""
    return timedelta(days=reading.date.toordinal() if reading.date else 0)


def same_instant(a: Reading, b: Reading) -> bool:
    """Whether two times of day differ by a time zone to the very second."""
    if a.local is None or b.local is None or not (a.second or b.second):
        return False
    gap = abs(a.local - b.local)
    return gap <= timedelta(hours=14) and gap.total_seconds() % 1800 == 0


def message(record: Record, one: Stamp, other: Stamp, gap: timedelta) -> str:
    """How far apart the two are, and the likely cause."""
    what = f"differs from {one.field} ({one.shown}) by {apart(gap)}"
    why = cause(record, one, other, gap)
    return f"{what}: {why}" if why else what


def cause(record: Record, one: Stamp, other: Stamp, gap: timedelta) -> str | None:
    """Why the two may differ, in words."""
    a, b = one.reading, other.reading
    if a is None or b is None or a.date is None or b.date is None:
        return None
    if (a.date.year, a.date.month, a.date.day) == (b.date.year, b.date.day, b.date.month):
        return "day and month are swapped"
    if gap < DAY or (gap == DAY and not (a.timed and b.timed)):
        return "perhaps another time zone, or the day of the crawl"
    for stamp in stamps(record):
        if stamp.reading and stamp.role != "published":
            what = "the day of the crawl" if stamp.role == "scraped" else "the date of the last change"
            for side, name in ((a, one.field), (b, other.field)):
                if set(calendar_days(stamp.reading)) & set(calendar_days(side)):
                    return f"{name} is perhaps {what}"
    for _, url in record.url[:1]:
        if (named := in_url(url)) and named.day:
            for side, name in ((a, one.field), (b, other.field)):
                if named.first in calendar_days(side):
                    return f"the URL agrees with {name}"
    if (a.date.month, a.date.day) == (b.date.month, b.date.day):
        return "the year of one is wrong"
    return "perhaps a date of the crawl or of a change" if abs(b.date - a.date) > DAY else None
