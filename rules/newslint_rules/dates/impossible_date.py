from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity


class ImpossibleDate(Rule):
    """A date names a day or a time that does not exist, such as `2026-02-30` or the year 20077.

    Why it matters: strict readers refuse it; lenient ones take another day for it and say nothing.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "31 February 2026"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "29 February 2024"}

    Measured: 0.1 findings per 1,000 records on the development corpus (15 sets, 15,301 records): one, right (a year
    201).

    Traps: 24:00 and the leap second 23:59:60 exist, "14:30 PM" is only clumsy, the years 1404 and 2569 belong to other
    calendars. Years before 1600 are impossible for news. Stand-ins such as `0000-00-00` are sentinel-date's.
    """

    name = "impossible-date"
    family = "dates"
    silenced_by = frozenset({"sentinel-date"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            if stamp.reading is not None and stamp.reading.impossible:
                yield Problem(stamp.place, stamp.reading.impossible)
