from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta

from pydantic import Field

from newslint.dates.gaps import apart, written
from newslint.dates.stamps import settled, stamps
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity

FIRST_CRAWL = 1991
"""The web is not older: an earlier "now" comes from a broken scrape time."""


class FutureDate(Rule):
    """A story is dated later than the time at which it was scraped, or than now.

    Why it matters: a scraped story is already out, so the date is another one: of an event, an offer, or mistyped.

    Bad:  {"title": "Harbour reopens", "published": "2126-02-04", "scraped_at": "2026-02-04T08:00:00Z"}
    Good: {"title": "Harbour reopens", "published": "2026-02-04", "scraped_at": "2026-02-04T08:00:00Z"}

    Measured: no finding on the development corpus (15 sets, 15,301 records); of 3,215 records with a scrape time
    one lies 34 hours ahead, which published-after-scraped reports.

    Traps: 36 hours are allowed for time zones and papers dated ahead. The reference is the time given for the run
    (`--now`), else the record's own scrape time, else the clock. Of two readings of a date the earlier counts.
    """

    name = "future-date"
    family = "dates"
    silenced_by = frozenset({"sentinel-date"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")
    hours: float = Field(36, ge=0, description="Hours after the reference time that a date may still have.")

    def check(self, record: Record) -> Iterator[Problem]:
        if settled(record):
            return
        for stamp in stamps(record):
            reading = stamp.reading
            if stamp.role == "scraped" or reading is None or reading.date is None:
                continue
            if reading.date < record.now.date() or (moment := reading.instant or reading.earliest) is None:
                continue
            gap = moment - record.now
            if gap > timedelta(hours=self.hours) and record.now.year >= FIRST_CRAWL:
                now = written(record.now.astimezone(UTC).date())
                yield Problem(stamp.place, f"lies in the future: {apart(gap)} after {now}")
