"""How far dates are apart, in words."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from newslint.dates.draft import NAMES
from newslint.dates.reading import Reading

DAY = timedelta(days=1)


def apart(gap: timedelta) -> str:
    """The length of a gap: "5 minutes", "7 hours", "a day", "3 years"."""
    seconds = abs(gap.total_seconds())
    days = round(seconds / 86400)
    if 365 <= days <= 366:
        return "a year"
    for limit, size, name in ((730, 365.25, "years"), (90, 30.44, "months")):
        if days >= limit:
            return f"{round(days / size)} {name}"
    if seconds >= 36 * 3600:
        return f"{days} days"
    if seconds == 86400:
        return "a day"
    if seconds >= 2 * 3600:
        return f"{round(seconds / 3600)} hours"
    return "an hour" if seconds == 3600 else f"{max(round(seconds / 60), 1)} minutes"


def written(day: date) -> str:
    """The day in words: "4 February 2026"."""
    return f"{day.day} {NAMES[day.month - 1]} {day.year}"


def calendar_days(reading: Reading) -> tuple[date, ...]:
    """The days that a date falls on: as it is written, and in UTC where it says its time zone."""
    instant = reading.instant
    if reading.timed and reading.zone and instant:
        return *reading.days, instant.astimezone(UTC).date()
    return reading.days
