from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.text.pattern import pattern

WORD = pattern(r"[^\W\d_]{4,}|[\u1100-\u11ff\u2e80-\ud7ff]")

LONGEST = 500
"""Characters of a title that are looked at."""


class TitleAllCapitals(Rule):
    """The whole title is in capitals.

    Why it matters: names can no longer be told from other words, and titles of one story do not match.

    Bad:  {"title": "HARBOUR REOPENS AFTER THE STORM", "body": "Ships may dock again."}
    Good: {"title": "NASA, ESA, JAXA: AI vs USA", "body": "Ships may dock again."}
    Good: {"title": "Harbour REOPENS after HUGE storm", "body": "Ships may dock again."}

    Measured: 1.0 findings per 1,000 records on the development corpus (16 sets, 15,482 records); 0 on
    giveme5w1h_bbc and the hand-checked bodies (which have no titles); 9 of 9 different titles read were right.
    Korean and Chinese titles with acronyms are left alone.

    Traps: acronyms and single words in capitals for emphasis are none; some agencies write all their titles so, which
    is why it is an info.
    """

    name: ClassVar[str] = "title-all-capitals"
    family: ClassVar[str] = "titles"

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")
    least_words: int = Field(default=3, ge=1, description="Words of four letters or more that the title has to have.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.title:
            if not text.text.isupper():
                continue
            words = WORD.findall(text.text[:LONGEST])
            if sum(map(str.isupper, words)) >= max(self.least_words, len(words) // 2 + 1):
                yield Problem(text.stripped().place, "the whole title is in capitals")
