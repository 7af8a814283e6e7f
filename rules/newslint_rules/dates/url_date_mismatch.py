from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.dates.gaps import calendar_days, written
from newslint.dates.stamps import Stamp, stamps
from newslint.dates.urls import UrlDate, in_url
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity

SOON = 3
"""Days before publication on which pages are often made (40 % of all mismatches of the development corpus)."""


class UrlDateMismatch(Rule):
    """The date in the URL is not the day on which the story is said to be published.

    Why it matters: the URL keeps the first publication; another date is often that of a change, of a reprint or of the
    crawl.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/2024/03/11/harbour", "published": "2026-01-20"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/2024/03/11/harbour", "published": "2024-03-12"}

    Measured: 12.4 findings per 1,000 records on the development corpus (15 sets, 15,301 records), 5.0 of them
    infos; nearly all in one set whose date is the day on which a story was shared. The dates differed in all 50
    that were read.

    Traps: a day either way is time zones or a page made the evening before, two or three days are an info; a path with
    year and month only is compared by month; ids that look like days (`/2021/04/92713`) and times of web archives are
    no dates.
    """

    name = "url-date-mismatch"
    family = "dates"
    silenced_by = frozenset(
        {"sentinel-date", "future-date", "impossible-date", "date-mismatch", "published-after-scraped"}
    )

    days: int = Field(1, ge=0, description="Days that the two may lie apart.")

    def check(self, record: Record) -> Iterator[Problem]:
        for _, url in record.url[:1]:
            named = in_url(url)
            if named is None:
                return
            for stamp in stamps(record):
                reading = stamp.reading
                if stamp.role != "published" or reading is None or reading.date is None:
                    continue
                if abs(named.away(reading.date)) < self.days:
                    return  # a day either way, whatever the time zone
                away = min((named.away(day) for day in calendar_days(reading)), key=abs)
                if abs(away) > self.days:
                    soon = self.days < away <= SOON
                    yield Problem(
                        stamp.place, message(named, away, stamp, record), severity=Severity.INFO if soon else None
                    )
                return


def message(named: UrlDate, away: int, stamp: Stamp, record: Record) -> str:
    """How far apart the two are, and the likely cause."""
    said = written(named.first) if named.day else written(named.first).partition(" ")[2]
    length = f"{abs(away)} days" if abs(away) < 730 else f"{round(abs(away) / 365.25)} years"
    what = f"{length} {'after' if away > 0 else 'before'} the date in the URL ({said})"
    mine = set(calendar_days(stamp.reading)) if stamp.reading else set()
    for role, cause in (("scraped", "the day of the crawl"), ("modified", "the date of the last change")):
        for other in stamps(record):
            if other.role == role and other.reading and mine & set(calendar_days(other.reading)):
                return f"{what}: perhaps {cause}"
    swapped = stamp.reading and stamp.reading.date and named.day == stamp.reading.date.month
    if swapped and stamp.reading and stamp.reading.date and named.month == stamp.reading.date.day:
        return f"{what}: day and month are swapped"
    return f"{what}: perhaps {'a reprint or a change' if away > 0 else 'the URL of a later version'}"
