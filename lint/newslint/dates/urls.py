"""Dates in the paths of URLs."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newslint.dates.draft import flaw
from newslint.text.urls import split

ARCHIVES = frozenset({"web.archive.org", "archive.org", "archive.ph", "archive.is", "archive.today", "perma.cc"})
"""Hosts whose paths hold the time of the copy."""

LIMIT = 2000
"""Characters of a URL that are looked at."""

_YEAR = "((?:19[89]|20[0-9])[0-9])"
_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_END = r"(?=/|$)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"/{_YEAR}/([01]?[0-9]|{_NAMES})/([0-3]?[0-9]){_END}",
        rf"/{_YEAR}-([01][0-9])-([0-3][0-9])(?=[/_-]|$)",
        rf"-{_YEAR}-([01][0-9])-([0-3][0-9])(?=/|$|\.s?html?$)",
        rf"/{_YEAR}([01][0-9])([0-3][0-9])(?=/|-)",
        rf"/{_YEAR}-?([01][0-9])/([0-3][0-9])(?=/)",
        rf"/{_YEAR}/([01][0-9])-?([0-3][0-9])(?=/)",
        rf"/{_YEAR}[/-]([01][0-9])(?:()(?=/)|()$)",
    )
)
_PLAIN = re.compile(
    rf"https?://(?P<host>[a-z0-9.-]{{1,200}})(?:/[a-z_-]{{1,60}}){{0,4}}"
    rf"/(?P<year>{_YEAR})/(?P<month>[01][0-9])/(?P<day>[0-3][0-9])/"
)
"""The bulk of all URLs with a date, decided in one step."""
_ANY_YEAR = re.compile(f"[/-]{_YEAR}")


class UrlDate(NamedTuple):
    """A date in a URL: offsets of its characters (end exclusive), and no day where only the month is said."""

    start: int
    end: int
    year: int
    month: int
    day: int | None

    @property
    def first(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month, self.day or 1)

    def away(self, day: date) -> int:
        """How many days the day lies after what is meant; negative before it, 0 inside the month."""
        if self.day is None and (day.year, day.month) == (self.year, self.month):
            return 0
        if self.day is None and day > self.first:
            following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
            return (day - following).days + 1
        return (day - self.first).days


@lru_cache(maxsize=4096)
def in_url(url: str) -> UrlDate | None:
    """The date in the path of the URL: /2024/03/11/, /2024/mar/11/, /2024-03-11, /20240311/, /2024/03/.

    A number behind year and month that is no day is an id (/2021/04/92713); dates of web archives are not the
    article's. Never raises.
    """
    if not _ANY_YEAR.search(url, 0, LIMIT):
        return None
    plain = _PLAIN.match(url)
    if plain and plain["host"] not in ARCHIVES:
        whole = int(plain["year"]), int(plain["month"]), int(plain["day"])
        if not flaw(*whole):
            return UrlDate(plain.start("year"), plain.end("day"), *whole)
    parts = split(url[:LIMIT].strip())
    if parts is None or (parts.hostname or "") in ARCHIVES:
        return None
    base = url.find(parts.path, len(parts.scheme) + len(parts.netloc)) if parts.path else -1
    if base < 0:
        return None
    path = parts.path.lower()
    for form in _FORMS:
        for match in form.finditer(path):
            year, month, day = match[1], match[2], match[3]
            number = int(month) if month.isdigit() else _NAMES.split("|").index(month) + 1
            if not 1 <= number <= 12 or (day and flaw(int(year), number, int(day))):
                continue
            end = match.end(3) if day else match.end(2)
            return UrlDate(base + match.start(1), base + end, int(year), number, int(day) if day else None)
    return None
