from __future__ import annotations

from collections.abc import Iterator

from newslint.dates import Reading
from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule


class IncompleteDate(Rule):
    """A date lacks its year, its month or its day, such as "June 16" or "Oct 2024".

    Why it matters: readers fill in the rest, mostly with today's year or the first of the month.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "June 16"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "16 June 2025"}

    Measured: no finding on the development corpus (15 sets, 15,301 records).

    Traps: a field that keeps the words of the page beside a full date (`datePublishedRaw`) is left alone; dates of
    calendars that are not computed count as complete.
    """

    name = "incomplete-date"
    family = "dates"

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            reading = stamp.reading
            if reading is None or reading.date is not None or reading.impossible or reading.relative:
                continue
            if reading.calendar == "gregorian":
                yield Problem(stamp.place, f"the date is incomplete: {missing(reading)}")


def missing(reading: Reading) -> str:
    """What the date does not say."""
    parts = {"year": reading.year, "month": reading.month, "day": reading.day}
    absent = [name for name, value in parts.items() if value is None]
    return f"no {' and no '.join(absent)}"
