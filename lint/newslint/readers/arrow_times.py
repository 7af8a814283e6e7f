"""Days and instants that are stored as numbers, in ISO 8601.

Any number has a text: years may be beyond 9999 or below 1.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

EPOCH = 719_162
"""Days from 1 January of the year 1 to 1 January 1970."""
CYCLE = 146_097
"""Days in 400 years, after which the calendar repeats."""
DAY = 86_400
FIXED = re.compile(r"([+-])(\d\d):?(\d\d)")


def day(days: int) -> str:
    """The date that many days after 1 January 1970, as ``2026-02-04``."""
    cycles, rest = divmod(days + EPOCH, CYCLE)
    found = date.fromordinal(rest + 1)
    return f"{found.year + 400 * cycles:04d}-{found.month:02d}-{found.day:02d}"


def clock(count: int, per_second: int) -> str:
    """The time of day, as ``12:41:45`` or ``12:41:45.250``; a fraction has three digits, six or nine."""
    seconds, fraction = divmod(count, per_second)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if not fraction:
        return text
    digits = f"{fraction:0{len(str(per_second)) - 1}d}"
    while digits.endswith("000"):
        digits = digits[:-3]
    return f"{text}.{digits}"


def moment(count: int, per_second: int, zone: str | None) -> str:
    """The instant that long after 1970, as ``2026-02-04T12:41:45+00:00``; without an offset where it has no zone.

    A time in a zone that this computer does not know is given in UTC.
    """
    if zone is None:
        return stamp(count, per_second)
    shift = offset(zone, count // per_second)
    hours, minutes = divmod(abs(shift) // 60, 60)
    return f"{stamp(count + shift * per_second, per_second)}{'-' if shift < 0 else '+'}{hours:02d}:{minutes:02d}"


def stamp(count: int, per_second: int) -> str:
    days, rest = divmod(count, DAY * per_second)
    return f"{day(days)}T{clock(rest, per_second)}"


def offset(zone: str, seconds: int) -> int:
    """Whole minutes, in seconds, by which clocks in the zone are ahead of UTC at that instant."""
    try:
        found = datetime.fromtimestamp(seconds, known(zone)).utcoffset()
    except (ValueError, OverflowError, OSError):  # years that datetime does not have
        return 0
    return int((found or timedelta()).total_seconds()) // 60 * 60


@lru_cache(maxsize=64)
def known(zone: str) -> tzinfo:
    """The zone of that name or offset; UTC where there is none."""
    if fixed := FIXED.fullmatch(zone):
        minutes = int(fixed[2]) * 60 + int(fixed[3])
        return timezone(timedelta(minutes=minutes if fixed[1] == "+" else -minutes)) if minutes < 1440 else UTC
    try:
        return ZoneInfo(zone)
    except (LookupError, ValueError, OSError):
        return UTC
