"""A plugin of one file."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint import Problem, Record, Rule
from newslint_rules import RULES  # imported rules are not defined here

assert RULES


class ShortTitle(Rule):
    """The title has too few words."""

    name = "short-title"
    family = "house-style"

    words: int = Field(default=3, description="The least number of words.", ge=1)

    def check(self, record: Record) -> Iterator[Problem]:
        for place, text in record.title:
            if len(text.split()) < self.words:
                yield Problem(place, f"title has fewer than {self.words} words")
