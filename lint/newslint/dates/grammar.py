"""Dates in words: "Thu, Feb 05 2026 12:41:45 am", "4 de febrero de 2026", "2026年2月4日".

Every piece of the text is given a letter (see ``items``); the letters in a row are the shape of the date, and one
regular expression over shapes is the grammar.
"""

from __future__ import annotations

import re

from newslint.dates import lexicon, quick
from newslint.dates.draft import Draft, finished, full_year, set_clock, set_numbers, set_persian, set_zone
from newslint.dates.iso import extended
from newslint.dates.items import Item, items
from newslint.dates.reading import Order, Reading
from newslint.dates.tokens import Token, key, tokens

_TIME = "[hq]?[tcp][hq]?|n[hq]|[hq]?HI?S?[hq]?"
_DAY = (
    "d|n[mx][yN]|[mx]n[yN]|[yN][mx]n|yn[mx]|n[mx]n(?![hq])|[mx]nn(?![hq])|e?YMD"
    "|n[mx]|[mx]n|[mx]y|y[mx]|YM|MD|s|[mx]|y|Y"
)
_WEEK = "(?:[wq]|x(?=[^mx]*[mx]))"
_SHAPE = re.compile(
    rf"{_WEEK}*(?:(?P<early>{_TIME})z*)?{_WEEK}*(?:(?P<foreign>nfy?|yfn)[qe]*)?"
    rf"(?:(?P<day>{_DAY})[wxq]*(?:(?P<late>{_TIME})?z*[wxq]*(?P<year>(?<=[tzhq])y)?)?)?(?P<rest>.*)"
)
_COMPLETE = frozenset({"d", "nmy", "nmN", "mny", "mnN", "ymn", "ynm", "Nmn", "nmn", "mnn", "YMD", "eYMD"})


def parse(text: str, order: Order | None = None) -> Reading | None:
    """The first date in a normalised text that begins with a date, or with a label and a date; else ``None``."""
    pieces = tokens(text)
    first = after_label(pieces)
    if first and first < len(pieces):
        start = pieces[first].start
        if reading := extended(text, start) or quick.read(text, start, order):
            return reading
    found, cut = items(pieces, first)
    match = _SHAPE.match("".join(item.letter for item in found))
    if not match or not found:
        return None
    day = (match["day"] or "").replace("x", "m")
    if day in ("nm", "mn") and match["year"]:
        day += "y"
    if (cut or match["rest"]) and day not in _COMPLETE:
        return None
    draft = Draft(found[0].start, found[match.start("rest") - 1].end) if match.start("rest") else None
    if not draft or not set_day(draft, day, found, match, order):
        return None
    for group in ("early", "late"):
        if match[group]:
            set_time(draft, found[slice(*match.span(group))])
    for item, letter in zip(found, match.string[: match.start("rest")], strict=False):
        if letter == "z":
            set_zone(draft, item.text)
    set_weekday(draft, found, match)
    draft.form = ["".join(form(item) for item in found[: match.start("rest")]).strip()]
    return finished(draft)


def after_label(pieces: list[Token]) -> int:
    """The number of pieces of a label in front of a date; 0 where there is none."""
    count, seen = 0, False
    for piece in pieces:
        if piece.kind == "word":
            name = key(piece.text)
            if name in lexicon.labels():
                seen = True
            elif name not in lexicon.fillers() or name in lexicon.weekdays():
                break
        elif piece.kind != "mark":
            break
        count += 1
    return count if seen else 0


def set_day(draft: Draft, day: str, found: list[Item], match: re.Match[str], order: Order | None) -> bool:
    """Enter year, month and day; false where they make no sense together."""
    if not day:
        if match["foreign"]:
            set_foreign(draft, found[slice(*match.span("foreign"))])
        return bool(match["foreign"] or match["early"] or "w" in match.string)
    if match["foreign"]:  # the same day in another calendar stands in front
        draft.start = found[match.start("day")].start
    parts = found[slice(*match.span("day"))]
    if match["year"] and len(day) > len(parts):
        parts = [*parts, found[match.start("year")]]
    if day == "d":
        return set_numbers(draft, parts[0].text, order)
    if day == "s":
        first, second = sorted(re.split("[./-]", parts[0].text), key=len)
        if len(second) == 4:
            draft.year, draft.month = int(second), int(first)
        else:
            draft.month, draft.day = sorted((int(first), int(second)))
        return 0 < int(first) < 13 or 0 < int(second) < 13
    era = 0
    for letter, item in zip(day, parts, strict=True):
        number = "".join(char for char in item.text if char.isascii() and char.isdigit())
        if letter == "m":
            draft.month, *rest = item.values
            draft.more_months = tuple(rest)
        elif letter in "yNY" or (letter == "n" and draft.day is not None):
            draft.year = full_year(number) if not era else int(number) + era
        elif letter in "nD":
            draft.day = int(number)
        elif letter == "M":
            draft.month = int(number)
        else:
            era = item.values[0]
    return day not in ("y", "Y") or 1600 <= (draft.year or 0) < 2200


def set_foreign(draft: Draft, parts: list[Item]) -> None:
    """Enter a date of another calendar; only Persian ones become a Gregorian day."""
    draft.calendar, month = lexicon.foreign()[key_of(parts)]
    numbers = sorted((int(part.text) for part in parts if part.letter != "f"), reverse=True)
    if draft.calendar == "persian" and len(numbers) == 2:
        set_persian(draft, numbers[0], month, numbers[1])


def key_of(parts: list[Item]) -> str:
    """The key of the month among the parts."""
    return next(part.name for part in parts if part.letter == "f")


def set_time(draft: Draft, parts: list[Item]) -> None:
    """Enter the time of day."""
    for part in parts:
        number = "".join(char for char in part.text if char.isascii() and char.isdigit())
        if part.letter in "hq":
            draft.later_half = bool(part.values[0])
        elif part.letter in "tcp":
            set_clock(draft, part.text)
        elif part.letter in "nH":
            draft.hour = int(number)
        elif part.letter == "I":
            draft.minute = int(number)
        else:
            draft.second = int(number)


def set_weekday(draft: Draft, found: list[Item], match: re.Match[str]) -> None:
    """Enter the day of the week that all names of one agree on."""
    inside = range(*match.span("day"))
    said = [
        lexicon.weekdays()[item.name] if item.letter == "x" else item.values
        for at, item in enumerate(found[: match.start("rest")])
        if (item.letter == "x" or (item.letter == "w" and item.values)) and at not in inside
    ]
    draft.weekdays = tuple(day for day in range(7) if said and all(day in days for days in said))


def form(item: Item) -> str:
    """The piece as a part of a signature."""
    if item.letter in "dtcps":
        return re.sub("[0-9]+", lambda match: "9" * min(len(match[0]), 4), item.text) + " "
    return {"m": "Month" if len(item.name) > 4 else "Mon", "n": "D", "y": "Y"}.get(item.letter, item.letter) + " "
