from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from newslint.dates import Reading
from newslint.dates.gaps import written
from newslint.dates.stamps import Stamp, oddities, stamps
from newslint.dates.urls import in_url
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity
from newslint.text.urls import host

UNDECIDED = frozenset({"en", "en-ca", "eng", "english"})
"""Languages in which it depends on the country."""
NEUTRAL = frozenset({
    "com", "org", "net", "info", "biz", "news", "io", "co", "tv", "me", "ai", "app", "dev", "online", "site", "media",
    "press", "today", "world", "example", "ca", "ph", "us", "edu", "gov", "mil", "invalid", "test",
})  # fmt: skip
"""Top-level domains that do not tell how their country writes dates, or whose country puts the month first."""
ENGLISH = frozenset({b"the", b"of", b"and"})
"""Words that English text of some length uses, all three of them."""
ENOUGH = 40
"""Different words from which on the lack of these says that a text is not English."""


class AmbiguousDate(Rule):
    """A date in numbers can be read with the day or with the month first, and nothing in the record decides.

    Why it matters: half of all readers take 04/05/2026 for another day than was meant.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "04/05/2026"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/2026/05/04/a", "published": "04/05/2026"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "04/05/2026", "language": "en-GB"}

    Measured: 0.8 findings per 1,000 records on the development corpus (15 sets, 15,301 records): 13, all read,
    in one set, whose other records show the order; nothing in the record itself does.

    Traps: points mean the day comes first (04.05.2026). Other dates of the record, the date in the URL, the weekday,
    the language, the country of the host and text that is not English decide; a reading after the scrape time is out.
    """

    name = "ambiguous-date"
    family = "dates"

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            reading = stamp.reading
            if reading is not None and reading.ambiguous and not decided(record, stamp, reading):
                first, second = reading.days[:2]
                yield Problem(stamp.place, f"may be {written(first)} or {written(second)}; write it as YYYY-MM-DD")


def decided(record: Record, stamp: Stamp, reading: Reading) -> bool:
    """Whether something in the record tells the day from the month."""
    days = reading.days
    if reading.weekdays and len([day for day in days if day.weekday() in reading.weekdays]) == 1:
        return True
    if len([day for day in days if day <= record.now.date()]) == 1 or any(day in known(record, stamp) for day in days):
        return True
    for _, language in record.language[:1]:
        code = language.strip().lower().replace("_", "-")[:20]
        if code and code not in UNDECIDED:
            return True
    for _, url in record.url[:1]:
        top = (host(url) or "com").rpartition(".")[2]
        if top not in NEUTRAL and not top.isdigit():
            return True
    return any(len(text.word_set) >= ENOUGH and not text.word_set >= ENGLISH for text in record.body[:1])


def known(record: Record, stamp: Stamp) -> set[date]:
    """The other days that the record names, of which one may be the same."""
    found = {
        other.reading.date
        for other in stamps(record)
        if other is not stamp and other.reading and other.reading.date and not other.reading.ambiguous
    }
    for _, url in record.url[:1]:
        if (named := in_url(url)) and named.day:
            found.add(named.first)
    return found
