"""Dates as programs write them: ISO 8601, and seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from newslint.dates.draft import Draft, finished, flaw, set_zone
from newslint.dates.reading import Reading

_ZONE = r"(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)"
_ISO = re.compile(
    rf"""([0-9]{{4,6}})-([0-9]{{1,2}})-([0-9]{{1,2}})
    (?:(?:[Tt_]|[ ]{{1,3}})([0-9]{{2}})(?::([0-9]{{2}})(?::([0-9]{{2}})(?:[.,]([0-9]{{1,12}}))?)?(?:[ ]?{_ZONE})?
    (?:\[[A-Za-z_/+-]{{1,40}}\])?)?)?
    (?![0-9:.,+-]|[^\W_])""",
    re.VERBOSE,
)
_BASIC = re.compile(
    r"([0-9]{4})([0-9]{2})([0-9]{2})"
    rf"(?:[T ]([0-9]{{2}})([0-9]{{2}})(?:([0-9]{{2}})(?:[.,]([0-9]{{1,9}}))?)?{_ZONE}?)?"
)
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?")
_ORDINAL = re.compile(r"([0-9]{4})-([0-9]{3})")
_NUMBER = re.compile(r"(?:/Date\()?(-?[0-9]{1,19})(\.[0-9]{1,9})?(?:[+-][0-9]{4})?(?:\)/)?")
_SHORT_ZONES: dict[str, tuple[str | None, int | None, str]] = {
    "": (None, None, "Y-M-DTh:m:s"), "Z": ("Z", 0, "Y-M-DTh:m:sZ"),
    **{
        f"{sign}{hours:02}:{minutes:02}": (
            f"{sign}{hours:02}:{minutes:02}", east * (60 * hours + minutes), "Y-M-DTh:m:s+z",
        )
        for sign, east in (("+", 1), ("-", -1)) for hours in range(14) for minutes in (0, 30)
    },
}  # fmt: skip
"""What may stand behind the seconds: as read, in minutes east of UTC, and the form of the date with it."""
_MARKS = frozenset({"--T::", "-- ::"})

MOST = 14 * 60
"""Minutes that a time zone may be away from UTC."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECONDS = range(10**8, 2**32)
"""Numbers taken as seconds since 1970: March 1973 to February 2106."""


def extended(text: str, start: int) -> Reading | None:
    """The date at ``start`` in the form 2024-12-07T19:07:36.986Z, or any shorter form of it down to the day."""
    if not start and (reading := second(text)):
        return reading
    match = _ISO.match(text, start)
    return match and built(match, "-")


def second(text: str) -> Reading | None:
    """The date that the whole text is, in the commonest of all forms, 2024-12-07T19:07:36 with Z, a zone or neither.

    What ``_ISO`` says of it too, without a pattern.
    """
    zone = _SHORT_ZONES.get(text[19:])
    if zone is None or text[4:17:3] not in _MARKS:
        return None
    try:
        moment = datetime.fromisoformat(text[:19])
    except ValueError:
        return None
    year = moment.year
    if not 1600 <= year < 2443:
        return None
    written, offset, form = zone
    day = moment.day
    reading = Reading(
        0,
        len(text),
        year,
        moment.month,
        day,
        moment.hour,
        moment.minute,
        moment.second,
        0,
        written,
        offset,
        format=form,
    )
    views = reading.__dict__  # what is asked of nearly every date is at hand here
    views["date"] = moment.date()
    views["local"] = moment
    views["instant"] = moment.replace(tzinfo=_zone(offset))
    views["ordinary"] = year > 1970
    return reading


@lru_cache(maxsize=256)
def _zone(offset: int | None) -> timezone:
    return timezone(timedelta(minutes=offset)) if offset else UTC


def built(match: re.Match[str], separator: str) -> Reading:
    """The reading of a match of year, month, day, hour, minute, second, fraction, zone."""
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    if len(year) == 4 and "1600" <= year < "2443" and (hour is None or hour < "24"):  # nearly all of them
        whole = int(year), int(month), int(day)
        offset = None
        if zone:
            offset = 0 if zone[0] not in "+-" else int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
        if (offset or 0) <= MOST and not flaw(*whole) and (minute or "0") < "60" and (second or "0") < "60":
            offset = -offset if offset and zone[0] == "-" else offset
            return Reading(
                *match.span(), *whole, int(hour) if hour else None, int(minute) if minute else None,
                int(second) if second else None,
                int(fraction[:6].ljust(6, "0")) if fraction else 0, zone and zone.upper(), offset,
                format=form(separator, hour, minute, second, zone),
            )  # fmt: skip
    draft = Draft(*match.span(), int(year), int(month), int(day))
    draft.hour, draft.minute, draft.second = (int(part) if part else None for part in (hour, minute, second))
    draft.microsecond = int(fraction[:6].ljust(6, "0")) if fraction else 0
    if zone:
        set_zone(draft, zone)
    draft.form = [form(separator, hour, minute, second, zone)]
    return finished(draft)


def form(separator: str, hour: str | None, minute: str | None, second: str | None, zone: str | None) -> str:
    """The signature of the form."""
    day = f"Y{separator}M{separator}D"
    if not hour:
        return day
    return (
        f"{day}Th{':m' if minute else ''}{':s' if second else ''}{'' if not zone else '+z' if zone[0] in '+-' else 'Z'}"
    )


def compact(text: str) -> Reading | None:
    """The date that the whole text is: digits, an epoch, a week date or a day of the year."""
    if match := _BASIC.fullmatch(text):
        return built(match, "")
    if match := _NUMBER.fullmatch(text):
        short = not match[2] and len(match[1]) in (2, 3, 4, 6, 12, 14)
        return (digits(text) if short else None) or number(match[1], text)
    if match := _WEEK.fullmatch(text):
        return week(match)
    if (match := _ORDINAL.fullmatch(text)) and int(match[1]) > 1600:
        day = int(match[2])
        if not 1 <= day <= 366:
            return Reading(0, len(text), int(match[1]), impossible=f"no year has a day {day}", format="Y-D")
        return of_day(text, date(int(match[1]), 1, 1) + timedelta(days=day - 1), "Y-D")
    return None


def week(match: re.Match[str]) -> Reading:
    """The reading of 2024-W10-2 or 2024-W10."""
    year, number, day = int(match[1]), int(match[2]), match[3]
    if not day:
        return Reading(0, match.end(), year, format="Y-W")
    try:
        return of_day(match[0], date.fromisocalendar(year, number, int(day)), "Y-W-D")
    except ValueError:
        return Reading(0, match.end(), year, impossible=f"{year} has no week {number}", format="Y-W-D")


def of_day(text: str, day: date, form: str) -> Reading:
    """The reading of a text that means a day."""
    return Reading(0, len(text), day.year, day.month, day.day, format=form)


def digits(text: str) -> Reading | None:
    """A date of 4, 6, 12 or 14 digits: a year, year and month, or all of it down to minute or second."""
    if len(text) == 4 and "1600" <= text < "2200":
        return Reading(0, 4, int(text), format="Y")
    if len(text) == 6 and "1900" <= text[:4] < "2100" and "01" <= text[4:] <= "12":
        return Reading(0, 6, int(text[:4]), int(text[4:]), format="YM")
    if len(text) in (12, 14) and (match := _BASIC.fullmatch(f"{text[:8]}T{text[8:]}")):
        reading = built(match, "")
        return reading._replace(end=len(text)) if "1990" <= text[:4] < "2100" and not reading.impossible else None
    return None


def number(whole: str, text: str) -> Reading | None:
    """Seconds, milliseconds, microseconds or nanoseconds since 1970."""
    try:
        value = int(whole)
        for unit in (1, 10**3, 10**6, 10**9):
            if value // unit in SECONDS or value in (0, -62135596800 * unit):
                moment = EPOCH + timedelta(seconds=value // unit, microseconds=value % unit * 10**6 // unit)
                break
        else:
            return None
    except (OverflowError, ValueError):
        return None
    return Reading(
        0, len(text), moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
        moment.microsecond, "Z", 0, format="epoch",
    )  # fmt: skip
