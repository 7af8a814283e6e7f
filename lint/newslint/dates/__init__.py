"""Read dates as scrapers store them."""

from __future__ import annotations

from functools import lru_cache

from newslint.dates import iso
from newslint.dates.reading import Order, Reading

__all__ = ["LIMIT", "Order", "Reading", "read"]

LIMIT = 120
"""Characters of the longest text that is read as a date, blanks around it not counted."""


def read(text: str, order: Order | None = None, *, thorough: bool = True) -> Reading | None:
    """What the text says as a date, or ``None`` where it says none. Never raises.

    The date may stand behind a label ("Published on February 4, 2026"), and other text may follow a complete date:
    ``start`` and ``end`` of the reading say where it is. ``order`` decides whether 04/05/2026 is in May or in April;
    without it the reading is ambiguous. A relative time, an incomplete date and one that no calendar has are readings
    too. Numbers are read as seconds, milliseconds, ... since 1970. What the own grammar cannot read is given to
    dateparser, at the cost of milliseconds, unless ``thorough`` is false.
    """
    return _read(text, order, thorough) if len(text) <= LIMIT else _long(text, order, thorough)


def _long(text: str, order: Order | None, thorough: bool) -> Reading | None:
    inner = text.strip()
    if len(inner) > LIMIT:
        return None
    reading = _read(inner, order, thorough)
    before = len(text) - len(text.lstrip())
    return reading and reading._replace(start=reading.start + before, end=reading.end + before)


@lru_cache(maxsize=16384)
def _read(text: str, order: Order | None, thorough: bool) -> Reading | None:
    start = 0
    if text[:1].isspace():
        start = len(text) - len(text.lstrip())
    if reading := iso.extended(text, start):
        return reading
    return _slow(text, start, order, thorough)


def _slow(text: str, start: int, order: Order | None, thorough: bool) -> Reading | None:
    from newslint.dates import fallback, grammar, quick, relative, tokens

    if reading := quick.read(text, start, order):
        return reading

    plain = tokens.normalised(text)
    inner = plain.strip()
    if not inner or not any(char.isalnum() for char in inner):
        return None
    reading = iso.extended(plain, start) if plain is not text else None
    if reading is None and (found := iso.compact(inner)):
        reading = found._replace(start=start, end=start + len(inner))
    reading = reading or grammar.parse(plain, order)
    if reading and (reading.year or reading.impossible or reading.calendar != "gregorian"):
        return reading
    if relative.relative(tokens.tokens(plain)):
        return Reading(start, start + len(inner), relative=True, format="relative")
    if reading:
        return reading
    found = fallback.parse(inner, order) if thorough else None
    return found and found._replace(start=start, end=start + len(inner))
