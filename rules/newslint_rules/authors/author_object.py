from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint_rules.quoting import quoted

LONGEST = 10_000
"""Characters of the longest value that is parsed."""
DEEPEST = 4
"""Levels of lists and objects in which names are looked for."""
OBJECT = pattern(r"\s{0,9}(?:\[\s{0,9}){0,2}\{\s{0,9}[\"'][@\w$-]{1,40}[\"']\s{0,3}:")
"""How an object, or a list of them, begins in JSON and Python."""
NAMED = pattern(r"(?:Author|Person|User|Profile|Contributor|Byline|Organization)\((?:[^()\n]{0,200}?\bname=)?")
REPR = pattern(
    r"<(?:Author|Person|User|Profile|Contributor|Byline)(?:: ?|\s)([^<>\n]{1,100})>|\w{1,40} object \(\d{1,12}\)"
)
QUOTED_NAME = pattern(r"\bname=(?:'([^'\n]{1,100})'|\"([^\"\n]{1,100})\")")


class AuthorObject(Rule):
    """The author is an object that was turned into a string: `{'@type': 'Person', 'name': 'Jane Doe'}`.

    Why it matters: the name is in there and cannot be found; searches and counts see a piece of code.

    Bad:  {"title": "Harbour reopens", "author": "{'@type': 'Person', 'name': 'Jane Doe'}", "body": "Ships may dock."}
    Bad:  {"title": "Harbour reopens", "author": "<Author: Jane Doe>", "body": "Ships may dock."}
    Good: {"title": "Harbour reopens", "author": {"@type": "Person", "name": "Jane Doe"}, "body": "Ships may dock."}

    Measured: 0 findings on the development corpus (16 sets, 15,482 records), whose scrapers keep objects as
    objects.

    Traps: a list of plain names in a string (`['Jane Doe']`) is what `embedded-record` is about; names with brackets
    in them ("Jane (JD) Doe") are none.
    """

    name: ClassVar[str] = "author-object"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    fixable = "unsafe"
    needles: ClassVar[tuple[str, ...]] = (
        "'name'", '"name"', "'@type'", '"@type"', "name=", "<author", "<person", "<user", "<profile", "<contributor",
        "<byline", " object (", "'url'", '"url"', "'display_name'", '"display_name"', "'id'", '"id"',
    )  # fmt: skip

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.every("authors"):
            start = text.text[:100]
            if OBJECT.match(start) or NAMED.match(start) or REPR.fullmatch(text.text[:200].strip()):
                names = named(text.text.strip()) if len(text.text) <= LONGEST else ""
                fix = Fix.unsafe(text.place.part(0, len(text.text)), names) if names else None
                message = f"the author is an object written as text: {quoted(text.text.strip())}"
                yield Problem(text.place, message + (f"; it names {quoted(names)}" if names else ""), fix)


def named(value: str) -> str:
    """The names in the object, joined by commas; empty where it holds none or cannot be read."""
    if value[0] == "<":
        found = REPR.fullmatch(value)
        return (found[1] or "").strip() if found else ""
    if value[0] not in "[{":
        return ", ".join(single or double for single, double in QUOTED_NAME.findall(value))
    try:
        read = json.loads(value)
    except (ValueError, RecursionError):
        try:
            with warnings.catch_warnings(action="ignore"):
                read = ast.literal_eval(value)
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            return ""
    return ", ".join(names(read))


def names(value: Any, depth: int = DEEPEST) -> Iterator[str]:
    """The names of the objects in what was read."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from names(item, depth - 1)
    elif isinstance(value, dict):
        for key in ("name", "display_name", "displayName", "title"):
            name = value.get(key)
            if isinstance(name, str) and name.strip() and not OBJECT.match(name[:100]):
                yield name.strip()
                return
