from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.roles import Role
from newslint.text.pattern import pattern
from newslint_rules.fields.values import name
from newslint_rules.quoting import quoted

DATE = pattern(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[/.]\d{1,2}[/.]\d{4}")
"""A date as programs write it, and nothing else."""

URL = pattern(r"https?://[^\s/]+/\S*", re.IGNORECASE)

SENTENCE = 60
"""Characters from which on a value of several words is a text."""


class ShiftedColumns(Rule):
    """A row has more or fewer cells than the header, or its values stand in each other's columns.

    Why it matters: every value behind the slip is filed under the wrong name, mostly after a separator or a line
    break that was not quoted.

    Bad:  {"title": "2026-02-04", "published": "https://news.example/bridge", "url": "Cars may cross again."}
    Good: {"title": "Bridge reopens", "published": "2026-02-04", "url": "https://news.example/bridge"}
    Good: {"title": "2026-02-04", "published": "2026-02-04", "url": "https://news.example/digest"}

    Measured: no finding in 15,482 sound records of the development corpus (16 sets).

    Traps: one odd value is another defect; it takes two that do not fit their columns, such as a date in the title
    and an address in the date. Separators and line breaks in quotes are part of their cell.
    """

    name: ClassVar[str] = "shifted-columns"
    family: ClassVar[str] = "fields"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        if record.faults:
            shifted = [fault for fault in record.faults if fault.kind == "shifted"]
            yield from (Problem(fault.place, fault.message) for fault in shifted)
            if shifted:
                return
        if not misplaced("title", record) and not misplaced("published", record):
            return
        misfits = [found for role in CHECKED if (found := misplaced(role, record))]
        if len(misfits) > 1:
            where = ", ".join(f"the {name(role)} is {quoted(text.text)}" for role, text in misfits)
            yield Problem(misfits[0][1].place, f"values stand in the wrong columns: {where}")


CHECKED: tuple[Role, ...] = ("title", "published", "url", "source", "language", "scraped")


def misplaced(role: Role, record: Record) -> tuple[Role, Text] | None:
    """The role's value where it is plainly of another kind: a date or address as a title, a text as a date."""
    texts = record.role(role)
    if len(texts) != 1 or not (value := texts[0].text.strip()):
        return None
    is_url = value[0] in "hH" and URL.fullmatch(value) is not None
    is_date = value[0].isdecimal() and DATE.fullmatch(value) is not None
    is_text = len(value) >= SENTENCE and value.count(" ") > 5
    if role == "title":
        wrong = is_url or is_date
    elif role == "url":
        wrong = is_date or (" " in value and not URL.match(value) and "](" not in value)
    elif role in ("published", "scraped"):
        wrong = is_url or (is_text and not any(character.isdecimal() for character in value))
    else:
        wrong = is_date or is_text
    return (role, texts[0]) if wrong else None
