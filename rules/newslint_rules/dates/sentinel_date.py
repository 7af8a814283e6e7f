from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pydantic import Field

from newslint.dates import Reading
from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity

STAND_INS = {
    (0, 0, 0): "the zero date of databases",
    (1, 1, 1): "the first day that programs can write",
    (1601, 1, 1): "the zero of Windows file times",
    (1753, 1, 1): "the first day of an old database type",
    (1899, 12, 30): "the zero of spreadsheets",
    (1899, 12, 31): "the zero of spreadsheets",
    (1900, 1, 1): "a stand-in for an unknown date",
    (1904, 1, 1): "the zero of spreadsheets on old Macs",
    (9999, 12, 31): "the last day that programs can write",
}
"""Days that programs write where they know none."""

EPOCH = datetime(1970, 1, 1)


class SentinelDate(Rule):
    """A date is the zero of some clock, such as `1970-01-01`, and stands for "unknown".

    Why it matters: it is a valid date, so nothing stops, and the story is filed half a century too early.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "1970-01-01T00:00:00Z"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "2026-01-01T00:00:00Z"}

    Measured: no finding on the development corpus (15 sets, 15,301 records); it is made for a defect that set
    lacks.

    Traps: midnight of 1 January 1970 is the evening before in America and one o'clock in Paris. A time of day in the
    middle of January 1970 comes from seconds read as milliseconds. Papers did appear in 1970: another day or hour is
    left alone.
    """

    name = "sentinel-date"
    family = "dates"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            if stamp.reading is not None and (what := stand_in(stamp.reading)):
                yield Problem(stamp.place, f"{what}, not the date of a story")


def stand_in(reading: Reading) -> str | None:
    """What the date is the zero of, in words; ``None`` for an ordinary date."""
    year, month, day = reading.year, reading.month, reading.day
    if year is None or month is None or day is None or 1970 < year < 9999:
        return None
    if year == 0 or (month == 0 and day == 0):
        return STAND_INS[0, 0, 0]
    if (year, month, day) in STAND_INS:
        return None if reading.timed and (reading.hour or 0) not in (0, 23) else STAND_INS[year, month, day]
    local = reading.local
    if local is None or year not in (1969, 1970):
        return None
    since = local - timedelta(minutes=reading.offset or 0) - EPOCH
    if abs(since) < timedelta(minutes=1) or (not reading.timed and since == timedelta(0)):
        return "the zero of computer clocks"
    if not reading.zone and abs(since) <= timedelta(hours=14) and since.total_seconds() % 1800 == 0:
        return "the zero of computer clocks in another time zone"
    if timedelta(days=11) < since < timedelta(days=24) and reading.timed and reading.second is not None:
        return "seconds since 1970 that were read as milliseconds"
    return None
