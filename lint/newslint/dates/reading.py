"""What a written date says, and which instants it may mean."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone
from datetime import date as Day
from typing import Literal, NamedTuple

from newslint.dates.zones import likely, offsets
from newslint.text.once import once

Order = Literal["dmy", "mdy"]

EAST, WEST = 14 * 60, -12 * 60
"""The outermost time zones in use, in minutes east of UTC (Kiribati and Baker Island)."""


class _Parts(NamedTuple):
    """The fields of a reading; every one that the text does not say is ``None`` or empty."""

    start: int
    """Offset of the first character of the date in the text, behind a label such as "Published on"."""
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    microsecond: int = 0
    zone: str | None = None
    """The time zone as written, in upper case: ``Z``, ``EST``, ``+05:30``."""
    offset: int | None = None
    """Minutes east of UTC, where the zone leaves no doubt."""
    weekdays: tuple[int, ...] = ()
    """The day of the week that is said, 0 for Monday; several where an abbreviation means several."""
    others: tuple[Day, ...] = ()
    """Other days that the same characters may mean."""
    ambiguous: bool = False
    """Whether nothing in the text tells the day from the month."""
    relative: bool = False
    """Whether the text counts from the time of reading ("2 hours ago"); it then holds no date."""
    impossible: str | None = None
    """What no calendar has ("February has no day 31"), or ``None``."""
    calendar: str = "gregorian"
    """The calendar that is written; year, month and day are Gregorian, or ``None`` where that is not computed."""
    format: str = ""
    """The form as a signature, such as ``Y-M-DTh:m:s+z`` or ``Month D, Y``: equal for dates written alike."""


class Reading(_Parts):
    """A date as it is written. Immutable; views are computed once."""

    @once
    def date(self) -> Day | None:
        """The day, where year, month and day are said and exist; the likelier one of two."""
        if self.year is None or self.month is None or self.day is None or self.impossible:
            return None
        return Day(self.year, self.month, self.day)

    @once
    def ordinary(self) -> bool:
        """Whether the text is a complete date of our time that exists and means one day, and names no weekday."""
        if self.year is None or self.month is None or self.day is None or not 1970 < self.year < 9999:
            return False
        return not (self.impossible or self.relative or self.ambiguous or self.others or self.weekdays)

    @property
    def days(self) -> tuple[Day, ...]:
        """Every day that may be meant: none, one, or more where the text is ambiguous."""
        return (self.date, *self.others) if self.date else ()

    @property
    def timed(self) -> bool:
        """Whether a time of day is said. Midnight to the second is what programs write for no time at all."""
        return self.hour is not None and bool(self.hour or self.minute or self.second or self.microsecond)

    @once
    def local(self) -> datetime | None:
        """The clock on the wall, without a zone; midnight where no time is said."""
        if self.date is None:
            return None
        hour = self.hour or 0
        clock = time(hour % 24, self.minute or 0, min(self.second or 0, 59), self.microsecond)
        start = datetime.combine(self.date, clock)
        return shifted(start, timedelta(days=1)) if hour == 24 else start

    @once
    def instant(self) -> datetime | None:
        """The instant in its own zone (UTC where none is said), or ``None`` without a complete, certain date."""
        if self.local is None or self.others:
            return None
        minutes = likely(self.zone, self.offset)
        return self.local.replace(tzinfo=timezone(timedelta(minutes=minutes)) if minutes else UTC)

    @property
    def earliest(self) -> datetime | None:
        """The first instant that may be meant, in UTC; ``None`` without a complete date."""
        return self._bound(min(self.days, default=None), timedelta(0), east=True)

    @property
    def latest(self) -> datetime | None:
        """The last instant that may be meant, in UTC; ``None`` without a complete date."""
        if not self.timed:
            length = timedelta(days=1)
        elif self.second is not None:
            length = timedelta(seconds=1)
        else:
            length = timedelta(minutes=1) if self.minute is not None else timedelta(hours=1)
        return self._bound(max(self.days, default=None), length, east=False)

    def _bound(self, day: Day | None, length: timedelta, *, east: bool) -> datetime | None:
        if day is None or self.local is None:
            return None
        low, high = offsets(self.zone, self.offset) if self.timed and self.zone else (WEST, EAST)
        clock = self.local.time() if self.timed else time()
        extra = timedelta(days=1) if self.hour == 24 else timedelta(0)
        start = datetime.combine(day, clock, tzinfo=UTC)
        return shifted(start, length + extra - timedelta(minutes=high if east else low))


def shifted(moment: datetime, by: timedelta) -> datetime:
    """The moment moved; held at the ends of what ``datetime`` can say."""
    try:
        return moment + by
    except OverflowError:
        return moment
