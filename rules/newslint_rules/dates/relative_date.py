from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule


class RelativeDate(Rule):
    """A stored date counts from the moment of reading, such as "2 hours ago".

    Why it matters: what it meant is lost as soon as the moment of scraping is.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "2 hours ago"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "2026-02-04T14:30:00Z"}

    Measured: no finding on the development corpus (15 sets, 15,301 records), which lists none; thirty forms in
    twenty languages are tested.

    Traps: a field that keeps the words of the page beside a full date (`datePublishedRaw`) is left alone, and so is
    "today" beside a date.
    """

    name = "relative-date"
    family = "dates"

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            if stamp.reading is not None and stamp.reading.relative:
                yield Problem(stamp.place, "says when only by the moment of reading; store the date it meant")
