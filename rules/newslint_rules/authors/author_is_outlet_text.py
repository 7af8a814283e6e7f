from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint_rules.authors.bylines import AGENCIES, LONGEST, authors, folded, looks_like_person
from newslint_rules.quoting import quoted

_OUTLET_LIKE = """
    news times post press agency redaktion journal tribune herald magazine tv radio staff desk
"""
OUTLET_LIKE = frozenset(_OUTLET_LIKE.split())
UNTOLD = "\u2e80"
"""The first of the signs of East Asia: pen names and columns written in them have no form of their own."""


class AuthorIsOutletText(Rule):
    """The author is a text the record has elsewhere: its headline, a category or a tag.

    Why it matters: the scraper read a heading or a section's link as a byline; the real author is missing.

    Bad:  {"title": "Harbour reopens after the storm", "author": "Harbour Reopens After The Storm"}
    Bad:  {"title": "Harbour reopens", "author": "Science", "category": "Science", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens", "author": "Jane Doe", "tags": ["Jane Doe", "Harbours"], "body": "Ships dock."}
    Good: {"title": "Harbour reopens", "author": "Coast Post", "source": "Coast Post", "category": "Coast Post"}

    Measured: 0 findings on the development corpus (16 sets, 15,482 records) since signs of East Asia are left
    alone: 11 of 11 there were columns and pen names that are also tags.

    Traps: columnists are tagged by name, so what looks like a person is left alone; agencies and the outlet itself are
    legitimate authors, and their articles are filed under their names.
    """

    name: ClassVar[str] = "author-is-outlet-text"
    family: ClassVar[str] = "authors"
    silenced_by: ClassVar[frozenset[str]] = frozenset(
        {
            "null-literal",
            "author-placeholder",
            "author-interface-text",
            "author-role",
            "author-with-date",
            "author-contact",
        }
    )

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        if not any([len(text.text) <= LONGEST and is_suspect(text.text) for text in record.every("authors")]):
            return
        said = texts(record)
        for text, key, _ in authors(record):
            what = said.get(key)
            if what and is_suspect(text.text) and key not in outlets(record):
                yield Problem(text.place, f"the author {quoted(text.text)} is the record's {what}")


@lru_cache(maxsize=4096)
def is_suspect(value: str) -> bool:
    """Whether an author value has the form of no name: that of a person, an agency or an outlet."""
    key = folded(value)
    if not key or key >= UNTOLD or looks_like_person(value.strip()):
        return False
    return key not in AGENCIES and OUTLET_LIKE.isdisjoint(key.split())


def texts(record: Record) -> dict[str, str]:
    """Categories, tags and titles of the record as they are compared, and what they are."""
    found = {folded(text.text): "tag" for text in record.tags if len(text.text) < 100}
    found |= {folded(text.text): "category" for text in record.categories if len(text.text) < 100}
    return found | {folded(text.text): "title" for text in record.title if 0 < len(text.text) < 300}


def outlets(record: Record) -> set[str]:
    """What the record's outlet is called."""
    return {folded(text.text) for text in record.every("source") if len(text.text) < 100}
