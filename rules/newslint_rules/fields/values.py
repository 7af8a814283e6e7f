"""Whole values of a record, and what they are there for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Record, Text
from newslint.roles import ROLES, Role

NAMES: dict[Role, str] = {
    "authors": "author",
    "published": "date of publication",
    "modified": "date of change",
    "scraped": "date of scraping",
    "url": "URL",
    "canonical_url": "canonical URL",
    "categories": "category",
    "tags": "tag",
    "links": "link",
}
"""How messages call a role, where its own name will not do."""


def name(role: Role) -> str:
    """The role in words."""
    return NAMES.get(role, role)


def with_roles(record: Record) -> Iterator[tuple[Role, Text]]:
    """Every text of every field that has a role."""
    for role in ROLES:
        for text in record.every(role):
            yield role, text


def roles(record: Record) -> dict[str, Role]:
    """The roles of the record's texts, by their pointers."""
    return {text.place.pointer: role for role, text in with_roles(record)}


def said_in_body(word: str, record: Record) -> bool:
    """Whether the body speaks of the word, written just so: then a title that is this word may be a real one."""
    found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return any(found.search(text) for _, text in record.body)
