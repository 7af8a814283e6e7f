"""The second tier: dateparser, for what the own grammar does not know."""

from __future__ import annotations

import re
import warnings
from datetime import datetime
from functools import lru_cache
from typing import Any

from newslint.dates.reading import Order, Reading

LIMIT = 60
"""Characters: longer texts that the grammar could not read are no dates."""

_NUMBER = re.compile("[0-9]+")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")

SETTINGS: dict[str, Any] = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["custom-formats", "absolute-time"],
    "RETURN_AS_TIMEZONE_AWARE": False,
}


def parse(text: str, order: Order | None = None) -> Reading | None:
    """What dateparser reads in the text as a whole, where it finds day, month and year.

    It takes milliseconds and tries every language, so it is asked once for each pattern of words and numbers that it
    cannot read, and only where a number can be a year of our time, another the day, and there are at most six words.
    """
    if len(text) > LIMIT or not _YEAR.search(text) or len(_WORD.findall(text)) not in range(1, 7):
        return None
    if len(_NUMBER.findall(text)) < 2:
        return None
    if hopeless(re.sub("[0-9]", "0", text)):
        return None
    found = asked(text, order)
    return built(text, found) if found else None


@lru_cache(maxsize=4096)
def hopeless(pattern: str) -> bool:
    """Whether dateparser reads no date of this pattern, in which zeros stand for digits."""
    day, year = "11", "2011"
    sample = re.sub("0+", lambda digits: year if len(digits[0]) == 4 else day[: len(digits[0])] or day, pattern)
    return asked(sample, None) is None


def asked(text: str, order: Order | None) -> datetime | None:
    """What dateparser says."""
    import dateparser

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # dateparser warns of its own use of datetime
            settings = SETTINGS | {"DATE_ORDER": "MDY" if order == "mdy" else "DMY"}
            return dateparser.parse(text, settings=settings)
    except Exception:  # text of the web makes it raise ValueError, OverflowError, KeyError, regex errors, ...
        return None


def built(text: str, found: datetime) -> Reading:
    """The reading of what dateparser found."""
    hour, minute, second = (found.hour, found.minute, found.second) if ":" in text else (None, None, None)
    offset = found.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset is not None else None
    return Reading(
        0, len(text), found.year, found.month, found.day, hour, minute, second,
        zone=None if minutes is None else "?", offset=minutes,
        format="other",
    )  # fmt: skip
