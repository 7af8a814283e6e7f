from __future__ import annotations

from collections.abc import Iterator

from newslint import Problem, Record, Rule
from newslint_rules.quoting import quoted


class DuplicateKey(Rule):
    """The same key stands twice in one object or front matter: `{"title": "Ferry sails", "title": "Bridge reopens"}`.

    Why it matters: programs keep one of the values and drop the other, and not all keep the same one.

    Good: {"title": "Bridge reopens", "body": "The bridge is open.", "image": {"title": "The bridge at dawn"}}

    Measured: no finding in 15,482 records of the development corpus (16 sets).

    Traps: the same key in another object of the record; keys that differ in letter case.
    """

    name = "duplicate-key"
    family = "fields"

    def check(self, record: Record) -> Iterator[Problem]:
        for place, key, times in record.origin.duplicate_keys():
            yield Problem(place, f"the key {quoted(key)} stands {times} times: only one of its values is kept")
