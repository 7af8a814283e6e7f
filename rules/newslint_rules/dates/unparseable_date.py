from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.dates import LIMIT
from newslint.dates.stamps import oddities
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity


class UnparseableDate(Rule):
    """A date field holds something that no reader takes for a date.

    Why it matters: whoever sorts, filters or joins by date loses the record, or stops at it.

    Bad:  {"title": "Harbour reopens", "url": "https://news.example/a", "published": "sometime last spring"}
    Good: {"title": "Harbour reopens", "url": "https://news.example/a", "published": "4 февраля 2026 г., 14:30"}

    Measured: 0.1 findings per 1,000 records on the development corpus (15 sets, 15,301 records), where 13,332
    values of date fields were read: the one left is the word None, which null-literal takes over.

    Traps: dates in about sixty languages, digits of other scripts, Persian and Buddhist years, seconds since 1970,
    labels in front ("Last update 14 Oct 2024") and text behind a date are read. A date that is relative, incomplete or
    impossible is the business of the rules of these names; an empty one or `null` of the family fields.
    """

    name = "unparseable-date"
    family = "dates"
    silenced_by = frozenset({"null-literal", "placeholder-value", "empty-field", "embedded-record", "shifted-columns"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for stamp in oddities(record):
            text = stamp.text.text
            if stamp.reading is not None or not any(char.isalnum() for char in text[: 2 * LIMIT]):
                continue
            if stamp.whole:
                yield Problem(
                    stamp.text.place, f"the number {stamp.shown} is no date: neither seconds since 1970 nor a day"
                )
            elif len(text.strip()) > LIMIT:
                yield Problem(stamp.text.place, "text stands here instead of a date")
            elif strange(text):
                yield Problem(
                    stamp.text.stripped().place,
                    "no date can be read here, perhaps for its language; write it as YYYY-MM-DDThh:mm:ssZ",
                    severity=Severity.WARNING,
                )
            else:
                yield Problem(stamp.text.stripped().place, "no date can be read here; write it as YYYY-MM-DDThh:mm:ssZ")


def strange(text: str) -> bool:
    """Whether the text has digits, and letters of another script than English: it may be a date in a rare language."""
    return any(char.isdigit() for char in text) and any(char.isalpha() and not char.isascii() for char in text)
