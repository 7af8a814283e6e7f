"""The common forms of dates in English words, and those with slashes and dots, in one match."""

from __future__ import annotations

import re

from newslint.dates.draft import Draft, finished, flaw, set_clock, set_numbers
from newslint.dates.lexicon import months, weekdays
from newslint.dates.reading import Order, Reading
from newslint.dates.tokens import key

_FORM = re.compile(
    r"""(?:([^\W\d_]{3,12})\.?,?[ ])?
    (?:([0-9]{1,2})(?:st|nd|rd|th|\.)?[ -](?:de[ ])?([^\W\d_]{3,12})\.?,?[ -](?:de[ ])?
      |([^\W\d_]{3,12})\.?[ ]([0-9]{1,2})(?:st|nd|rd|th)?,?[ ])
    ([0-9]{4})
    (?:,?[ ](?:at[ ])?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:[ ]?([AaPp])\.?[Mm]\.?)?
      (?:[ ](GMT|UTC|Z|[+-]0000))?)?\s{0,9}
    """,
    re.VERBOSE,
)
_NUMBERS = re.compile(
    r"([0-9]{1,2}([./-])[0-9]{1,2}\2[0-9]{4}|[0-9]{4}([./])[0-9]{1,2}\3[0-9]{1,2})"
    r"(?:,?[ ]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?\s{0,9}"
)


def read(text: str, start: int, order: Order | None = None) -> Reading | None:
    """The date that the text from ``start`` on is, if it has a common form and nothing is doubtful or wrong."""
    match = _FORM.fullmatch(text, start)
    if not match:
        return numbers(text, start, order)
    weekday, day, month, other_month, other_day, year, hour, minute, second, half, zone = match.groups()
    name = key(month or other_month)
    meant = months().get(name, ())
    if len(meant) != 1:
        return None
    said: tuple[int, ...] = ()
    if weekday:
        said = weekdays().get(key(weekday), ())
        if not said:
            return None
    whole = int(year), meant[0], int(day or other_day)
    hours = int(hour) if hour else None
    if (
        not 1600 <= whole[0] < 2443
        or flaw(*whole)
        or (hours or 0) > 23
        or (minute or "0") > "59"
        or (second or "0") > "59"
    ):
        return None
    if hours is not None and half and hours <= 12:
        hours = hours % 12 + (12 if half in "Pp" else 0)
    word = "Month" if len(name) > 4 else "Mon"
    signature = (
        f"{'w ' if weekday else ''}{f'D {word} Y' if month else f'{word} D Y'}"
        f"{' 99:99' if hour else ''}{':99' if second else ''}{' h' if half else ''}{' z' if zone else ''}"
    )
    return Reading(
        start, len(text.rstrip()), *whole, hours, int(minute) if minute else None, int(second) if second else None,
        0, zone, 0 if zone else None, said, format=signature,
    )  # fmt: skip


def numbers(text: str, start: int, order: Order | None) -> Reading | None:
    """The date that the text from ``start`` on is, if it is numbers with the year at one end, and perhaps a time."""
    match = _NUMBERS.fullmatch(text, start)
    if not match:
        return None
    draft = Draft(start, match.end(4) if match[4] else match.end(1))
    if not set_numbers(draft, match[1], order):
        return None
    if match[4]:
        set_clock(draft, match[4])
    draft.form = [re.sub("[0-9]+", lambda digits: "9" * len(digits[0]), text[draft.start : draft.end].replace(",", ""))]
    return finished(draft)
