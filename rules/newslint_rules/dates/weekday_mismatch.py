from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.gaps import written
from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WeekdayMismatch(Rule):
    """A date names a weekday on which that day does not fall.

    Why it matters: one of the two is wrong; often day and month were swapped, or the year was filled in.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "Fri, Feb 05 2026 12:41:45 am"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "Thu, Feb 05 2026 12:41:45 am"}

    Measured: no finding on the development corpus (15 sets, 15,301 records).

    Traps: an abbreviation may mean different days in different languages ("so", "mar"); a date in numbers is right if
    either reading of it fits the weekday.
    """

    name = "weekday-mismatch"
    family = "dates"

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            reading = stamp.reading
            if reading is None or not reading.weekdays or reading.date is None:
                continue
            if not any(day.weekday() in reading.weekdays for day in reading.days):
                day, said = reading.date, reading.weekdays[0]
                yield Problem(stamp.place, f"{written(day)} is a {NAMES[day.weekday()]}, not a {NAMES[said]}")
