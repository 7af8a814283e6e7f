from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from pydantic import Field

from newslint import Edit, Fix, Problem, Record, Rule
from newslint.place import Place
from newslint.rule import Severity
from newslint_rules.duplication.paragraphs import (
    Paragraph,
    halves,
    is_readable,
    may_stand_twice,
    paragraphs,
    second_copies,
)

_LONG = 80
"""Characters of a paragraph that is no heading, credit or refrain."""
_MOST = 0.4
"""Share of the body's characters that must stand there again where it is not exactly the same text twice."""
_SEVERAL = 3
"""Long paragraphs that must then stand there again."""


class BodyTwice(Rule):
    """The whole body stands twice: as a whole, or each paragraph.

    Why it matters: lengths, counts and summaries are wrong, and a program that learns from the text learns it twice.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday, as was said.\\n\\n\
The harbour had been closed since May, when a storm took the pier.\\n\\n\
The ferry to the islands runs again from Monday, as was said.\\n\\n\
The harbour had been closed since May, when a storm took the pier."}
    Good: {"title": "Refrain", "body": "Row, row, row your boat.\\n\\nRow, row, row your boat."}

    Measured: 0.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; both were read and right.

    Traps: refrains and chants: half a body of under 100 characters may stand twice on purpose.
    """

    name: ClassVar[str] = "body-twice"
    family: ClassVar[str] = "duplication"
    fixable = "safe"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        if not may_stand_twice(body):
            return
        if len(body) == 1 and (copies := halves(body[0].text)):
            text = body[0]
            end = len(text.text.rstrip())
            place = text.place.part(copies[1], end)
            yield Problem(place, "the whole body stands here again", Fix.safe(text.place.part(copies[0], end), ""))
            return
        found = paragraphs(record) if is_readable(record) else []
        if again := second_copies(found):
            fix = removal(again) if len(body) == 1 else None
            yield Problem(where(again), "every paragraph of the body stands twice", fix)
        elif again := mostly(found):
            yield Problem(where(again), "most paragraphs of the body stand twice")


def removal(again: Sequence[Paragraph]) -> Fix:
    """Takes the paragraphs out, each with the line ends before it."""
    edits = []
    for paragraph in again:
        string, begin = paragraph.owner.text, paragraph.start
        while begin and string[begin - 1].isspace():
            begin -= 1
        edits.append(Edit(paragraph.owner.place.part(begin, paragraph.end), ""))
    return Fix("safe", tuple(edits))


def where(again: Sequence[Paragraph]) -> Place:
    """From the first to the last of the paragraphs, or the first alone where they are strings of their own."""
    first, last = again[0], again[-1]
    return first.owner.place.part(first.start, last.end if last.owner is first.owner else first.end)


def mostly(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs that stand there for the second time, if they are nearly half of the body; else nothing."""
    seen: set[str] = set()
    again = [paragraph for paragraph in found if len(paragraph.text) >= _LONG and is_seen(paragraph.text, seen)]
    length = sum(len(paragraph.text) for paragraph in found)
    if len({paragraph.text for paragraph in again}) < _SEVERAL:
        return []
    return again if sum(len(paragraph.text) for paragraph in again) >= _MOST * length else []


def is_seen(text: str, seen: set[str]) -> bool:
    """Whether the text was among those seen; it is from now on."""
    if text in seen:
        return True
    seen.add(text)
    return False
