"""What has been gathered of a date while its words are read, and the reading that comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from newslint.dates import calendars
from newslint.dates.reading import Order, Reading
from newslint.dates.zones import ZONES

FIRST_YEAR, LAST_YEAR = 1600, 9999
"""News begins with the first newspapers (Strasbourg, 1605)."""
PIVOT = 70
"""Years of two digits from here on are of the twentieth century."""

LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")  # fmt: skip


@dataclass(slots=True)
class Draft:
    """Parts of a date as they stand in the text; local to one call."""

    start: int = -1
    end: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    more_months: tuple[int, ...] = ()
    others: list[tuple[int, int, int]] = field(default_factory=list)
    ambiguous: bool = False
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    microsecond: int = 0
    later_half: bool | None = None
    zone: str | None = None
    offset: int | None = None
    weekdays: tuple[int, ...] = ()
    calendar: str = "gregorian"
    wrong: str | None = None
    form: list[str] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """Whether year, month and day are known."""
        return self.year is not None and self.month is not None and self.day is not None

    def take(self, start: int, end: int) -> None:
        """Count these characters of the text as part of the date."""
        if self.start < 0:
            self.start = start
        self.end = end


def full_year(digits: str) -> int:
    """The year that is meant by two or more digits."""
    year = int(digits[:8])
    return year if len(digits) > 2 else year + (1900 if year >= PIVOT else 2000)


def set_numbers(draft: Draft, text: str, order: Order | None) -> bool:
    """Enter a date of three numbers, of which one is the year; false where none can be."""
    separator = next(char for char in text if not char.isdigit())
    first, second, third = (part.strip() for part in text.split(separator))
    lengths = len(first), len(third)
    if (lengths[0] > 2 and lengths[1] > 2) or 3 in lengths or (lengths[0] < 3 and lengths[1] < 2):
        return False
    a, b, c = int(first), int(second), int(third)
    if lengths[0] > 2:
        if not (a in calendars.PERSIAN_YEARS and set_persian(draft, a, b, c)):
            draft.year, draft.month, draft.day = a, b, c
        return True
    if a > 31 and lengths[1] <= 2:  # 98-03-01
        draft.year, draft.month, draft.day = full_year(first), b, c
        return True
    month_first = a <= 12 and (b > 12 or order == "mdy")
    draft.year = full_year(third)
    draft.month, draft.day = (a, b) if month_first else (b, a)
    if order is None and separator != "." and a and b and a <= 12 and b <= 12:
        if a != b:
            draft.ambiguous = True
            draft.others.append((draft.year, a, b))
        if lengths[1] <= 2:
            draft.others.append((full_year(first), b, c))
    return True


def set_persian(draft: Draft, year: int, month: int, day: int) -> bool:
    """Enter a day of the Persian calendar; false where there is none."""
    ordinal = calendars.gregorian(year, month, day)
    if ordinal:
        found = date.fromordinal(ordinal)
        draft.year, draft.month, draft.day, draft.calendar = found.year, found.month, found.day, "persian"
    return ordinal is not None


def set_clock(draft: Draft, text: str) -> None:
    """Enter a time written with colons, dots or ``h``."""
    hour, _, rest = text.lower().rstrip("min").replace(".", ":", 2).replace("h", ":").partition(":")
    minute, _, rest = rest.partition(":")
    second, _, fraction = rest.replace(",", ":").replace(".", ":").partition(":")
    draft.hour = int(hour)
    draft.minute = int(minute) if minute else None
    draft.second = int(second) if second else None
    draft.microsecond = int(fraction[:6].ljust(6, "0")) if fraction else 0


def set_zone(draft: Draft, name: str) -> None:
    """Enter a zone by name, or an offset such as ``+05:30``."""
    draft.zone = name.upper()
    sign = next((char for char in name if char in "+-"), "")
    if sign:
        hours, _, rest = name.partition(sign)[2].partition(":")
        hours, rest = (hours[:2], rest) if len(hours) < 3 else (hours[:-2], hours[-2:])
        minutes = int(hours) * 60 + int(rest[:2] or 0)
        draft.offset = -minutes if sign == "-" else minutes
        if minutes > 14 * 60:
            draft.wrong, draft.offset = f"there is no time zone {name}", None
    else:
        low, high = ZONES[draft.zone]
        draft.offset = low if low == high else None


def flaw(year: int | None, month: int | None, day: int | None) -> str | None:
    """Why there is no such day, in words; ``None`` where there is, as far as is known."""
    if year is not None and year > LAST_YEAR:
        return f"there is no year {year} yet"
    if year is not None and year < FIRST_YEAR and (year, month, day) != (1, 1, 1):
        return f"there was no news in the year {year}"
    if month is not None and not 1 <= month <= 12:
        return f"there is no month {month}"
    if day is not None:
        if not 1 <= day <= 31:
            return f"no month has a day {day}"
        if month is not None and day > LENGTHS[month - 1]:
            return f"{NAMES[month - 1]} has no day {day}"
        if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
            return f"{year} is no leap year and has no 29 February"
    return None


def clock_flaw(draft: Draft) -> str | None:
    """Why there is no such time of day."""
    hour, minute, second = draft.hour, draft.minute or 0, draft.second or 0
    if hour is None:
        return None
    if hour > 24 or (hour == 24 and (minute or second)):
        return f"there is no hour {hour}"
    if minute > 59:
        return f"no hour has a minute {minute}"
    if second > 60:
        return f"no minute has a second {second}"
    return None


def finished(draft: Draft) -> Reading:
    """The reading that the draft amounts to."""
    if draft.year is not None and draft.year in calendars.BUDDHIST_YEARS:
        draft.year, draft.calendar = draft.year - calendars.BUDDHIST, "buddhist"
        draft.others = [(year - calendars.BUDDHIST, month, day) for year, month, day in draft.others]
    if draft.later_half is not None and draft.hour is not None and draft.hour <= 12:
        draft.hour = draft.hour % 12 + (12 if draft.later_half else 0)
    wrong = draft.wrong or flaw(draft.year, draft.month, draft.day) or clock_flaw(draft)
    others = () if wrong or not draft.dated else tuple(days(draft))
    return Reading(
        max(draft.start, 0), draft.end, draft.year, draft.month, draft.day, draft.hour, draft.minute, draft.second,
        draft.microsecond, draft.zone, draft.offset, draft.weekdays, others, draft.ambiguous and bool(others), False,
        wrong, draft.calendar, " ".join(draft.form),
    )  # fmt: skip


def days(draft: Draft) -> Iterator[date]:
    """The other days that the draft may mean."""
    year, day = draft.year or 1, draft.day or 1
    for other in (*draft.others, *((year, month, day) for month in draft.more_months)):
        if not flaw(*other):
            yield date(*other)
