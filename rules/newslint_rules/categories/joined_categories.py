"""One item of a list holds several categories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.record import Record
from newslint.rule import Problem, Rule
from newslint.text.items import split
from newslint.text.pattern import pattern
from newslint_rules.categories.lists import LABELS, item_lists, quoted

AND = pattern(r"\b(?:and|und|et|y|e|en|och|og|i|и|ve)\b|[&＆和与與]", re.IGNORECASE)
"""A conjunction makes one name of the words around it: "Food, Wine & Travel"."""

SURE_BREAKS = 3
"""Commas with a blank behind them that one name is unlikely to hold: "Biden, Joseph R., Jr." has two."""

LONGEST_ITEM = 60
"""Characters of a category; longer stretches between commas are those of a sentence."""


class JoinedCategories(Rule):
    """One item of a list of categories or tags holds several of them.

    Why it matters: the item equals no category elsewhere, so filters and counts miss the record.

    Bad:  {"title": "Harbour reopens", "tags": ["World,Asia,Trade"]}
    Good: {"title": "Harbour reopens", "tags": ["Food, Wine & Travel", "Washington, D.C.", "10,000 Maniacs"]}
    Good: {"title": "Harbour reopens", "tags": "World,Asia,Trade"}

    Measured: 12.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all of them from two
    outlets of one set; 60 of 60 read were right.

    Traps: names hold commas ("Food, Wine & Travel", "Obama, Barack"): a comma with a blank behind it counts only from
    the third on, and never beside an "and"; a string that is joined as a whole is a layout, not a defect.
    """

    name = "joined-categories"
    family = "categories"
    reads = LABELS

    def check(self, record: Record) -> Iterator[Problem]:
        for found in item_lists(record):
            if found.joined is not None:
                continue
            for item in found.items:
                if number := joined(item.text):
                    text = item.stripped()
                    yield Problem(text.place, f"{quoted(text.text)} holds {number} {found.role}: split it")


def joined(text: str) -> int:
    """How many categories the item holds, if it is certain that it holds more than one; else 0."""
    separator, bounds = split(text)
    parts = [part for start, end in bounds if (part := text[start:end].strip())]
    if separator is None or len(parts) < 2 or max(map(len, parts)) > LONGEST_ITEM:
        return 0
    if separator == "comma" and not commas_separate(text, len(parts)):
        return 0
    return len(parts)


def commas_separate(text: str, parts: int) -> bool:
    """Whether the commas are between categories and not part of one name."""
    if all(not behind.isspace() for mark, behind in pairwise(text) if mark == ","):
        return "," in text or parts > SURE_BREAKS
    return parts > SURE_BREAKS and not AND.search(text)
